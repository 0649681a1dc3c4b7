// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons and inputs of the table editor, and the search for flaws behind it.
#include "ui/tables/DecisionTableForm.h"

#include "ui/document/DocumentController.h"
#include "ui/tables/ColumnPanel.h"
#include "ui/tables/DecisionGrid.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Forms.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace pathloom::ui {

namespace {

constexpr int kSearchDelay_ms = 150;

struct PolicyWords {
    const char *name;
    const char *help;
};

// In the order of HitPolicy.
constexpr PolicyWords kPolicies[kHitPolicies] = {
    {QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "Unique"),
     QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "One row may match; two are a conflict.")},
    {QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "Any"),
     QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "Rows that match must give the same results.")},
    {QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "First"),
     QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "The topmost row that matches answers.")},
    {QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "Priority"),
     QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "The row whose results stand first in the columns' lists of values answers.")},
    {QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "Rule order"),
     QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "All rows that match answer, top to bottom.")},
    {QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "Output order"),
     QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "All rows that match answer, ordered by the columns' lists of values.")},
    {QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "Collect"),
     QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "All rows that match answer.")},
    {QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "Collect: sum"),
     QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "The sum of the results of all rows that match.")},
    {QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "Collect: smallest"),
     QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "The smallest result of all rows that match.")},
    {QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "Collect: largest"),
     QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "The largest result of all rows that match.")},
    {QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "Collect: count"),
     QT_TRANSLATE_NOOP("pathloom::ui::DecisionTableForm", "How many rows match.")},
};

} // namespace

DecisionTableForm::DecisionTableForm(DocumentController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_name(new QLineEdit), m_policy(new QComboBox),
      m_policyHelp(caption({})), m_view(new QTableView), m_grid(new DecisionGrid(this)), m_column(new ColumnPanel),
      m_summary(new QLabel), m_list(new QListWidget)
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(kSpaceM, kSpaceM, kSpaceM, kSpaceM);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const PolicyWords &words : kPolicies)
        m_policy->addItem(tr(words.name));
    pathloom::ui::addRow(form, tr("Name"), m_name);
    pathloom::ui::addRow(form, tr("Hit policy"), m_policy, tr("What the rows that match make of the answer."));
    form->addRow(QString(), m_policyHelp);
    page->addLayout(form);
    auto *buttons = new QHBoxLayout;
    page->addLayout(buttons);
    addButton(buttons, QStringLiteral("add"), tr("Add row"), [this] { addRow(); });
    addButton(buttons, QStringLiteral("duplicate"), tr("Duplicate row"), [this] { duplicateRow(); });
    addButton(buttons, QStringLiteral("remove"), tr("Remove row"), [this] { removeRow(); });
    addButton(buttons, QStringLiteral("chevron-up"), tr("Row up"), [this] { moveRow(-1); });
    addButton(buttons, QStringLiteral("chevron-down"), tr("Row down"), [this] { moveRow(1); });
    addButton(buttons, QStringLiteral("add"), tr("Add test"), [this] { addColumn(true); });
    addButton(buttons, QStringLiteral("add"), tr("Add result"), [this] { addColumn(false); });
    addButton(buttons, QStringLiteral("remove"), tr("Remove column"), [this] { removeColumn(); });
    buttons->addStretch(1);
    m_view->setModel(m_grid);
    m_view->setAccessibleName(tr("Rows of the table"));
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                            | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_view->horizontalHeader()->setStretchLastSection(true);
    page->addWidget(m_view, 3);
    page->addWidget(m_column);
    m_summary->setWordWrap(true);
    m_summary->setAccessibleName(tr("Summary of findings"));
    page->addWidget(m_summary);
    m_list->setAccessibleName(tr("Findings"));
    m_list->setWordWrap(true);
    page->addWidget(m_list, 1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kSearchDelay_ms);
    connectInputs();
}

void DecisionTableForm::connectInputs()
{
    connect(&m_timer, &QTimer::timeout, this, &DecisionTableForm::startFindings);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (!m_name->text().trimmed().isEmpty())
            edit([this](DecisionTable &t) { t.name = m_name->text().trimmed().toStdString(); });
    });
    connect(m_policy, &QComboBox::activated, this,
            [this](int index) { edit([&](DecisionTable &t) { t.policy = static_cast<HitPolicy>(index); }); });
    connect(m_grid, &DecisionGrid::edited, this, &DecisionTableForm::editCell);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (!m_isFilling && now.isValid())
            m_column->setColumn(m_grid->table(), static_cast<std::size_t>(now.column()));
    });
    connect(m_view->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        m_column->setColumn(m_grid->table(), static_cast<std::size_t>(section));
        if (m_grid->rowCount() > 0)
            m_view->setCurrentIndex(m_grid->index(std::max(0, currentRow()), section));
    });
    connect(m_column, &ColumnPanel::inputEdited, this, [this](const TableInput &input) {
        const auto column = static_cast<std::size_t>(currentColumn());
        edit([&](DecisionTable &t) {
            if (column < t.inputs.size())
                t.inputs[column] = input;
        });
    });
    connect(m_column, &ColumnPanel::outputEdited, this, [this](const TableOutput &output) {
        const auto column = static_cast<std::size_t>(currentColumn());
        edit([&](DecisionTable &t) {
            if (column >= t.inputs.size() && column - t.inputs.size() < t.outputs.size())
                t.outputs[column - t.inputs.size()] = output;
        });
    });
    connect(m_list, &QListWidget::itemActivated, this, [this] { goTo(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { goTo(m_list->currentRow()); });
    connect(&m_controller, &DocumentController::dataChanged, this, [this] { m_timer.start(); });
}

void DecisionTableForm::addButton(QHBoxLayout *row, const QString &iconName, const QString &title,
                                  const std::function<void()> &act)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setText(title);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(title);
    connect(button, &QToolButton::clicked, this, act);
    row->addWidget(button);
}

bool DecisionTableForm::edit(const std::function<void(DecisionTable &)> &change, const std::string &mergeKey)
{
    const auto found = m_controller.document()->tables.find(m_table);
    if (m_isFilling || found == m_controller.document()->tables.end())
        return false;
    DecisionTable table = *found->second;
    change(table);
    return !(table == *found->second)
        && m_controller.apply(putTable(*m_controller.document(), std::move(table), mergeKey));
}

void DecisionTableForm::setTable(const TableId &table)
{
    const bool isNew = table != m_table;
    m_table = table;
    refresh();
    if (isNew && m_grid->rowCount() > 0)
        m_view->setCurrentIndex(m_grid->index(0, 0));
}

void DecisionTableForm::refresh()
{
    const auto found = m_controller.document()->tables.find(m_table);
    if (found == m_controller.document()->tables.end())
        return;
    const int row = currentRow();
    const int column = std::max(0, currentColumn());
    {
        const QScopedValueRollback filling(m_isFilling, true);
        const DecisionTable &table = *found->second;
        m_name->setText(QString::fromStdString(table.name));
        m_policy->setCurrentIndex(static_cast<int>(table.policy));
        m_policyHelp->setText(tr(kPolicies[static_cast<std::size_t>(table.policy)].help));
        m_grid->setTable(table);
        const int lastRow = m_grid->rowCount() - 1;
        if (lastRow >= 0)
            m_view->setCurrentIndex(
                m_grid->index(std::clamp(row, 0, lastRow), std::min(column, m_grid->columnCount() - 1)));
        m_column->setColumn(table, static_cast<std::size_t>(std::max(0, currentColumn())));
    }
    m_timer.start();
}

void DecisionTableForm::startFindings()
{
    const auto found = m_controller.document()->tables.find(m_table);
    if (found == m_controller.document()->tables.end())
        return;
    m_work.start(
        this,
        [table = found->second, schema = m_controller.schema(), data = m_controller.data()](const TaskControl &control) {
            return findingsOf(*table, schema, data, control);
        },
        [this](std::optional<TableFindings> findings) {
            if (!findings)
                return;
            m_findings = std::move(*findings);
            showFindings();
        });
}

void DecisionTableForm::showFindings()
{
    using Kind = TableFinding::Kind;
    m_grid->setFindings(m_findings);
    m_summary->setText(m_findings.summary);
    const Theme &theme = themeOf(palette());
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const TableFinding &line : m_findings.lines) {
        const bool isError = line.kind == Kind::Problem || line.kind == Kind::Conflict;
        const bool isHint = line.kind == Kind::Overlap || line.kind == Kind::Note;
        const QString name = isError  ? QStringLiteral("problem-error")
                             : isHint ? QStringLiteral("problem-hint")
                                      : QStringLiteral("problem-warning");
        const QColor colour = isError ? theme.error : (isHint ? theme.hint : theme.warning);
        m_list->addItem(new QListWidgetItem(icon(name, colour), line.text));
    }
    Q_EMIT findingsChanged();
}

void DecisionTableForm::goTo(int line)
{
    if (line < 0 || static_cast<std::size_t>(line) >= m_findings.lines.size())
        return;
    const TableFinding &finding = m_findings.lines[static_cast<std::size_t>(line)];
    if (!finding.row)
        return;
    const int column = static_cast<int>(finding.column.value_or(0));
    m_view->setCurrentIndex(m_grid->index(static_cast<int>(*finding.row), column));
    m_view->setFocus();
}

int DecisionTableForm::currentRow() const { return m_view->currentIndex().row(); }
int DecisionTableForm::currentColumn() const { return m_view->currentIndex().column(); }

void DecisionTableForm::editCell(int row, int column, const QString &text)
{
    edit([&](DecisionTable &table) {
        TableRule &rule = table.rules[static_cast<std::size_t>(row)];
        const auto at = static_cast<std::size_t>(column);
        if (at < rule.tests.size())
            rule.tests[at] = text.toStdString();
        else if (at - rule.tests.size() < rule.results.size())
            rule.results[at - rule.tests.size()] = text.toStdString();
        else
            rule.note = text.toStdString();
    });
}

void DecisionTableForm::addRow()
{
    const int at = currentRow() + 1;
    const bool added = edit([&](DecisionTable &table) {
        TableRule rule;
        rule.tests.assign(table.inputs.size(), "-");
        rule.results.assign(table.outputs.size(), "");
        table.rules.insert(table.rules.begin() + at, std::move(rule));
    });
    if (added)
        m_view->setCurrentIndex(m_grid->index(at, 0));
}

void DecisionTableForm::duplicateRow()
{
    const int row = currentRow();
    if (row < 0)
        return;
    edit([&](DecisionTable &table) {
        const TableRule copy = table.rules[static_cast<std::size_t>(row)];
        table.rules.insert(table.rules.begin() + row + 1, copy);
    });
}

void DecisionTableForm::removeRow()
{
    if (const int row = currentRow(); row >= 0)
        edit([&](DecisionTable &table) { table.rules.erase(table.rules.begin() + row); });
}

void DecisionTableForm::moveRow(int by)
{
    const int row = currentRow();
    const int column = currentColumn();
    if (row < 0 || row + by < 0 || row + by >= m_grid->rowCount())
        return;
    const bool moved = edit([&](DecisionTable &table) {
        std::swap(table.rules[static_cast<std::size_t>(row)], table.rules[static_cast<std::size_t>(row + by)]);
    });
    if (moved)
        m_view->setCurrentIndex(m_grid->index(row + by, column));
}

void DecisionTableForm::addColumn(bool isInput)
{
    const bool added = edit([&](DecisionTable &table) {
        if (isInput) {
            const auto &attributes = m_controller.schema().attributes;
            const std::string name = attributes.empty() ? "attribute" : attributes.front().name;
            table.inputs.push_back({"", rule::attribute(name), ""});
        } else {
            table.outputs.push_back({tr("result").toStdString(), ValueType::String, {}, ""});
        }
        for (TableRule &rule : table.rules) {
            if (isInput)
                rule.tests.emplace_back("-");
            else
                rule.results.emplace_back();
        }
    });
    if (added && m_grid->rowCount() > 0) {
        const int column = isInput ? static_cast<int>(m_grid->table().inputs.size()) - 1 : m_grid->noteColumn() - 1;
        m_view->setCurrentIndex(m_grid->index(std::max(0, currentRow()), column));
    }
}

void DecisionTableForm::removeColumn()
{
    const int column = currentColumn();
    if (column < 0 || column >= m_grid->noteColumn())
        return;
    edit([&](DecisionTable &table) {
        const auto inputs = static_cast<int>(table.inputs.size());
        const bool isInput = column < inputs;
        const int at = isInput ? column : column - inputs;
        if (isInput)
            table.inputs.erase(table.inputs.begin() + at);
        else
            table.outputs.erase(table.outputs.begin() + at);
        for (TableRule &rule : table.rules) {
            std::vector<std::string> &cells = isInput ? rule.tests : rule.results;
            cells.erase(cells.begin() + at);
        }
    });
}

} // namespace pathloom::ui
