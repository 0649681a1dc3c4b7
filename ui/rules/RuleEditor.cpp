// SPDX-License-Identifier: GPL-3.0-or-later
// Builder and text over one rule, and the count of profiles that match.
#include "ui/rules/RuleEditor.h"

#include "engine/segment/Evaluate.h"
#include "engine/segment/SegmentSql.h"
#include "ui/document/DocumentController.h"
#include "ui/rules/RuleBuilder.h"
#include "ui/rules/RuleScopes.h"
#include "ui/rules/RuleTextEdit.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Format.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace pathloom::ui {

namespace {

/// Texts of the dataset that was asked for last; forms hold several editors over the same one.
struct SharedValues {
    std::weak_ptr<const Snapshot> snapshot;
    std::shared_ptr<const KnownValues> values;
};

SharedValues &sharedValues()
{
    static SharedValues shared;
    return shared;
}

RuleCounts countRule(const DocumentPtr &document, const SnapshotPtr &data, const RuleRow &rows, const TaskControl &control)
{
    SegmentEvaluator segments(*document, data, data->to);
    return countRows(rows, *data, data->to, segments.lookup(), control);
}

/// As high as the form that is shown: lines that wrap would make it as high as the highest form.
class FormTabs : public QTabWidget
{
public:
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
};

} // namespace

RuleEditor::RuleEditor(DocumentController &controller, const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_tabs(new FormTabs), m_builder(new RuleBuilder),
      m_text(new RuleTextEdit(tr("%1 as text").arg(accessibleName))), m_count(new QLabel), m_sql(sqlButton()),
      m_sqlText(new QLabel)
{
    setAccessibleName(accessibleName);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Form of %1").arg(accessibleName));
    m_tabs->addTab(m_builder, tr("Builder"));
    m_tabs->addTab(m_text, tr("Text"));
    // The editor is as high as the form that is shown, not as the higher of the two.
    const auto fit = [this](int shown) {
        for (int i = 0; i < m_tabs->count(); ++i)
            m_tabs->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                             i == shown ? QSizePolicy::Preferred : QSizePolicy::Ignored);
        m_tabs->updateGeometry();
    };
    connect(m_tabs, &QTabWidget::currentChanged, this, fit);
    fit(m_tabs->currentIndex());
    m_tabs->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_count->setWordWrap(true);
    for (QLabel *label : {m_count, m_sqlText}) {
        label->setFont(fontFor(TextRole::Caption));
        label->setProperty("role", QStringLiteral("caption"));
    }
    m_sqlText->setWordWrap(true);
    m_sqlText->hide();
    auto *below = new QHBoxLayout;
    below->addWidget(m_count, 1);
    below->addWidget(m_sql, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(kSpaceXs);
    layout->addWidget(m_tabs);
    layout->addLayout(below);
    layout->addWidget(m_sqlText);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(150);
    connect(&m_countTimer, &QTimer::timeout, this, &RuleEditor::startCount);
    connect(m_builder, &RuleBuilder::edited, this, [this](const ExprPtr &rule) { take(rule, m_builder); });
    connect(m_builder, &RuleBuilder::rowsChanged, this, [this] {
        m_work.cancel();
        m_builder->setCounts({});
        m_countTimer.start();
    });
    connect(m_text, &RuleTextEdit::edited, this, [this](const ExprPtr &rule) { take(rule, m_text); });
    connect(&m_controller, &DocumentController::dataChanged, this, &RuleEditor::refreshScope);
    refreshScope();
}

void RuleEditor::setUse(const RuleUse &use)
{
    m_use = use;
    refreshScope();
}

QToolButton *RuleEditor::sqlButton()
{
    auto *button = new QToolButton;
    button->setIcon(icon(QStringLiteral("copy")));
    button->setText(tr("Copy as SQL"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    button->setToolTip(tr("The rule as one statement over the exported tables."));
    auto *menu = new QMenu(button);
    for (const SqlDialect dialect : {SqlDialect::Sqlite, SqlDialect::PostgreSql}) {
        const std::string_view title = specOf(dialect).title;
        menu->addAction(QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size())), this,
                        [this, dialect] { copyAsSql(dialect); });
    }
    button->setMenu(menu);
    return button;
}

void RuleEditor::refreshScope()
{
    Schema schema = schemaFor(m_controller.schema(), m_use.event);
    std::vector<std::string> lists;
    if (m_controller.data())
        for (const ProfileList &list : m_controller.data()->lists)
            lists.push_back(list.name);
    RuleScope scope = scopeFor(*m_controller.document(), schema, lists, m_use.mayUseContext);
    if (m_valuesOf != m_controller.data()) {
        m_valuesWork.cancel();
        m_valuesOf = nullptr;
        m_values = nullptr;
    }
    m_names = ruleNames(std::move(schema), std::move(scope), m_values);
    shareNames();
    // A value, such as a weight, has no lines to build; a filter over events is no question about profiles.
    m_tabs->setTabVisible(0, m_use.result == ValueType::Boolean);
    m_sql->setVisible(m_use.result == ValueType::Boolean && m_use.event.empty());
    m_countTimer.start();
    if (isVisible())
        askForValues();
}

void RuleEditor::shareNames()
{
    m_builder->setNames(m_names);
    m_text->setNames(m_names, {m_use.result, {}});
}

void RuleEditor::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    askForValues();
}

void RuleEditor::askForValues()
{
    const SnapshotPtr snapshot = m_controller.data();
    if (!snapshot || m_valuesOf == snapshot)
        return;
    m_valuesOf = snapshot;
    const auto take = [this](const std::shared_ptr<const KnownValues> &values) {
        m_values = values;
        m_names = ruleNames(m_names->schema, m_names->scope, values);
        shareNames();
    };
    if (sharedValues().snapshot.lock() == snapshot)
        return take(sharedValues().values);
    m_valuesWork.start(
        this,
        [snapshot](const TaskControl &control) {
            return std::make_shared<const KnownValues>(knownValuesOf(*snapshot, 100, control));
        },
        [take, snapshot](const std::shared_ptr<const KnownValues> &values) {
            sharedValues() = {snapshot, values};
            take(values);
        });
}

void RuleEditor::setRule(const ExprPtr &rule)
{
    m_rule = rule;
    m_builder->setRule(rule);
    m_text->setRule(rule);
    m_countTimer.start();
}

void RuleEditor::take(const ExprPtr &rule, QWidget *from)
{
    if ((!rule && !m_rule) || (rule && m_rule && sameRule(rule, m_rule)))
        return;
    m_rule = rule;
    m_sqlText->hide();
    if (from == m_builder)
        m_text->setRule(rule);
    else
        m_builder->setRule(rule);
    m_countTimer.start();
    Q_EMIT edited(rule);
}

QString RuleEditor::countText() const
{
    return m_count->text();
}

QString RuleEditor::sqlText() const
{
    return m_sqlText->text();
}

QString RuleEditor::whyNotCounted() const
{
    if (m_use.result != ValueType::Boolean)
        return {};
    if (!m_use.event.empty())
        return tr("Profiles are not counted for a filter over events.");
    if (!m_controller.data())
        return tr("Import data to see how many profiles each line keeps.");
    if (!inputsOf(ruleOf(m_builder->rows())).context.empty())
        return tr("The rule asks for the moment of a decision, so profiles cannot be counted beforehand.");
    return {};
}

void RuleEditor::say(const QString &text)
{
    m_count->setText(text);
    m_count->setVisible(!text.isEmpty());
}

void RuleEditor::startCount()
{
    m_work.cancel();
    m_builder->setCounts({});
    say(whyNotCounted());
    m_sql->setEnabled(m_rule != nullptr);
    const RuleRow &rows = m_builder->rows();
    if (rows.rows.empty() || m_use.result != ValueType::Boolean || !countText().isEmpty())
        return;
    m_work.start(
        this,
        [document = m_controller.document(), data = m_controller.data(), rows](const TaskControl &control) {
            return countRule(document, data, rows, control);
        },
        [this](const RuleCounts &counts) {
            m_builder->setCounts(counts);
            const auto whole = counts.rows.find(RowPath());
            if (whole == counts.rows.end())
                return;
            QString text = tr("%1 of %2 profiles match").arg(text::count(whole->second.isTrue), text::count(counts.profiles));
            if (whole->second.isUnknown > 0)
                text += QStringLiteral(" · ") + tr("%1 unknown").arg(text::count(whole->second.isUnknown));
            say(text);
        });
}

void RuleEditor::copyAsSql(SqlDialect dialect)
{
    m_text->finishCheck();
    m_builder->finishTyping();
    const SnapshotPtr snapshot = m_controller.data();
    QString said = tr("Import data first: the statement names its tables.");
    if (snapshot) {
        const auto statement =
            ruleStatement(*m_controller.document(), m_rule, sqlTarget(*snapshot, dialect, snapshot->to));
        const std::string_view title = specOf(dialect).title;
        said = statement ? tr("The rule is on the clipboard as SQL for %1.")
                               .arg(QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size())))
                         : text::sentence(statement.error());
        if (statement)
            QGuiApplication::clipboard()->setText(QString::fromStdString(*statement));
    }
    m_sqlText->setText(said);
    m_sqlText->show();
}

} // namespace pathloom::ui
