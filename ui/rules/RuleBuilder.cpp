// SPDX-License-Identifier: GPL-3.0-or-later
// Groups and lines of the rule builder, their marks and counts.
#include "ui/rules/RuleBuilder.h"

#include "ui/rules/RowInputs.h"
#include "ui/rules/RuleTextEdit.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Format.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace pathloom::ui {

namespace {

QString countText(const RowCount &count)
{
    QString text = RuleBuilder::tr("keeps %1, not %2").arg(text::count(count.isTrue), text::count(count.isFalse));
    if (count.isUnknown > 0)
        text += RuleBuilder::tr(", unknown %1").arg(text::count(count.isUnknown));
    return text;
}

/// A new row with what a person would most often want.
RuleRow freshRow(RuleRow::Kind kind)
{
    RuleRow row;
    row.kind = kind;
    if (kind == RuleRow::Kind::Event) {
        row.op = ">=";
        row.value = valueInput("1", ValueType::Number, row.op);
    } else if (kind == RuleRow::Kind::Sequence) {
        row.gap = Duration::days(7);
    } else if (kind == RuleRow::Kind::Sample) {
        row.name = "sample";
        row.value = valueInput("0", ValueType::Number, "");
        row.upper = valueInput("0.1", ValueType::Number, "");
    } else if (kind == RuleRow::Kind::Choice) {
        RuleRow group;
        group.kind = RuleRow::Kind::Group;
        row.rows.assign(3, group);
    }
    return row;
}

QToolButton *rowButton(const char *iconName, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(icon(QString::fromLatin1(iconName)));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QLabel *smallLabel(const char *role)
{
    auto *label = new QLabel;
    label->setFont(fontFor(TextRole::Caption));
    label->setProperty("role", QString::fromLatin1(role));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->hide();
    return label;
}

} // namespace

RuleBuilder::RuleBuilder(QWidget *parent)
    : QWidget(parent), m_names(ruleNames({}, {})), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setAlignment(Qt::AlignTop);
    m_root.kind = RuleRow::Kind::Group;
    rebuild();
}

void RuleBuilder::setNames(const RuleNamesPtr &names)
{
    finishTyping();
    const bool isSame = m_names->schema == names->schema && m_names->scope.segments == names->scope.segments
                     && m_names->scope.lists == names->scope.lists;
    m_names = names;
    // Texts to choose from alone are no reason to pull an input from under the keyboard.
    if (!isSame || !isAncestorOf(QApplication::focusWidget()))
        rebuild();
}

void RuleBuilder::setRule(const ExprPtr &rule)
{
    const ExprPtr current = ruleOf(m_root);
    const bool isKnown = sameRule(std::exchange(m_last, rule), rule);
    if (isKnown || (rule && current && sameRule(rule, current)))
        return;
    m_root = rowsOf(rule);
    rebuild();
}

void RuleBuilder::setCounts(const RuleCounts &counts)
{
    for (const auto &[path, line] : m_lines) {
        const auto found = counts.rows.find(path);
        QString text;
        if (found != counts.rows.end() && found->second.isTrue + found->second.isFalse + found->second.isUnknown > 0) {
            RowPath parent = path;
            parent.pop_back();
            text = countText(found->second);
            if (found->second.soFar && rowAt(m_root, parent).rows.size() > 1 && path.back() > 0)
                text += QStringLiteral(" · ") + tr("%1 up to here").arg(text::count(*found->second.soFar));
        }
        line.count->setText(text);
        line.count->setVisible(!text.isEmpty());
    }
}

void RuleBuilder::finishTyping()
{
    for (RuleTextEdit *input : findChildren<RuleTextEdit *>())
        input->finishCheck();
}

void RuleBuilder::restructure(const std::function<void()> &change, const RowPath &path)
{
    finishTyping();
    change();
    rebuild();
    emitRule(path);
}

void RuleBuilder::valueChanged(const RowPath &path)
{
    for (RowPath at = path; !at.empty(); at.pop_back())
        showProblem(at);
    emitRule(path);
}

void RuleBuilder::emitRule(const RowPath &path)
{
    Q_EMIT rowsChanged();
    const auto line = m_lines.find(path);
    const bool isWrong = line != m_lines.end() && !problemOf(rowAt(m_root, path)).isEmpty();
    const ExprPtr rule = isWrong ? nullptr : ruleOf(m_root);
    if (!rule && !m_root.rows.empty())
        return;
    m_last = rule;
    Q_EMIT edited(rule);
}

QString RuleBuilder::problemOf(const RuleRow &row) const
{
    const ExprPtr rule = ruleOf(row);
    if (!rule)
        return tr("This line is not complete yet. The rule stays as it was.");
    const RuleType type = checkRule(rule, m_names->scope);
    if (!type.problems.empty())
        return text::sentence(type.problems.front());
    if (type.type && *type.type != ValueType::Boolean)
        return text::sentenceOf("rule.result-type", {{"actual", std::string(nameOf(*type.type))},
                                                     {"expected", std::string(nameOf(ValueType::Boolean))}});
    return {};
}

void RuleBuilder::showProblem(const RowPath &path)
{
    const auto line = m_lines.find(path);
    const RuleRow &row = rowAt(m_root, path);
    const bool isLine = row.kind != RuleRow::Kind::Group && row.kind != RuleRow::Kind::Choice;
    if (line == m_lines.end() || !isLine)
        return;
    const QString problem = problemOf(row);
    const Theme &theme = themeOf(palette());
    line->second.frame->setStyleSheet(
        problem.isEmpty() ? QString() : QStringLiteral("#ruleRow { border: 1px solid %1; }").arg(theme.warning.name()));
    // A text of the line says by itself what is wrong in it.
    const auto texts = line->second.frame->findChildren<RuleTextEdit *>();
    const bool isSaid = std::any_of(texts.begin(), texts.end(), [](const RuleTextEdit *t) { return !t->problems().empty(); });
    line->second.problem->setText(isSaid ? QString() : problem);
    line->second.problem->setVisible(!isSaid && !problem.isEmpty());
}

void RuleBuilder::rebuild()
{
    const QWidget *focused = isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    const QString focusName = focused ? focused->accessibleName() : QString();
    m_isBuilding = true;
    m_lines.clear();
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        item->widget()->setParent(nullptr);
        delete item;
    }
    m_layout->addWidget(groupWidget({}));
    m_isBuilding = false;
    for (const auto &[path, line] : m_lines)
        showProblem(path);
    if (focusName.isEmpty())
        return;
    for (QWidget *widget : findChildren<QWidget *>())
        if (widget->accessibleName() == focusName)
            return widget->setFocus();
}

QWidget *RuleBuilder::groupWidget(const RowPath &path)
{
    auto *group = new QWidget;
    auto *layout = new QVBoxLayout(group);
    layout->setContentsMargins({});
    layout->setSpacing(kSpaceS);
    const std::size_t size = row(path).rows.size();
    if (size > 1 || !path.empty()) {
        RowLayout head(layout);
        head.choice({{QStringLiteral("all"), tr("All of these hold")}, {QStringLiteral("any"), tr("Any of these holds")}},
                    row(path).any ? QStringLiteral("any") : QStringLiteral("all"),
                    path.empty() ? tr("How the lines join") : tr("How the lines of %1 join").arg(lineName(path)), 1,
                    [this, path](const std::string &key) {
                        row(path).any = key == "any";
                        emitRule(path);
                    });
    }
    for (std::size_t i = 0; i < size; ++i) {
        RowPath child = path;
        child.push_back(i);
        layout->addWidget(rowWidget(child));
    }
    layout->addWidget(addButtons(path), 0, Qt::AlignLeft);
    return group;
}

QWidget *RuleBuilder::rowWidget(const RowPath &path)
{
    auto *frame = new QFrame;
    frame->setObjectName(QStringLiteral("ruleRow"));
    frame->setProperty("card", true);
    auto *outer = new QHBoxLayout(frame);
    outer->setContentsMargins(kSpaceS, kSpaceXs, kSpaceXs, kSpaceXs);
    outer->setSpacing(kSpaceXs);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(kSpaceXs);
    outer->addLayout(lines, 1);
    fillRow(*this, lines, path);
    const Line line{frame, smallLabel("problem-warning"), smallLabel("caption")};
    line.count->setObjectName(QStringLiteral("rowCount"));
    lines->addWidget(line.problem);
    lines->addWidget(line.count);
    m_lines[path] = line;

    const QString name = lineName(path);
    auto *more = rowButton("more", tr("More for %1").arg(name));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(rowMenu(path, more));
    auto *remove = rowButton("close", tr("Remove %1").arg(name));
    outer->addWidget(more, 0, Qt::AlignTop);
    outer->addWidget(remove, 0, Qt::AlignTop);
    connect(remove, &QToolButton::clicked, this, [this, path] {
        RowPath parent = path;
        parent.pop_back();
        restructure(
            [&] {
                auto &rows = row(parent).rows;
                rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(path.back()));
            },
            parent);
    });
    return frame;
}

QMenu *RuleBuilder::rowMenu(const RowPath &path, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    QAction *opposite = menu->addAction(tr("The opposite: not this"));
    opposite->setCheckable(true);
    opposite->setChecked(row(path).isNegated);
    connect(opposite, &QAction::triggered, this,
            [this, path](bool on) { restructure([&] { row(path).isNegated = on; }, path); });
    addMissingActions(menu->addMenu(tr("Where the answer is unknown")), path);
    menu->addSeparator();
    addPlaceActions(menu, path);
    return menu;
}

void RuleBuilder::addMissingActions(QMenu *menu, const RowPath &path)
{
    auto *choices = new QActionGroup(menu);
    const auto add = [&](const QString &label, std::optional<MissingAs> treat) {
        QAction *action = menu->addAction(label);
        action->setCheckable(true);
        action->setChecked(row(path).treat == treat);
        choices->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, path, treat] { restructure([&] { row(path).treat = treat; }, path); });
    };
    add(tr("It stays unknown"), std::nullopt);
    add(tr("It counts as true"), MissingAs::True);
    add(tr("It counts as false"), MissingAs::False);
    add(tr("It is an error"), MissingAs::Error);
}

void RuleBuilder::addPlaceActions(QMenu *menu, const RowPath &path)
{
    RowPath parent = path;
    const std::size_t index = parent.back();
    parent.pop_back();
    const auto add = [&](const QString &label, bool isPossible, auto change) {
        QAction *action = menu->addAction(label);
        action->setEnabled(isPossible);
        connect(action, &QAction::triggered, this,
                [this, parent, index, change] { restructure([&] { change(row(parent).rows, index); }, parent); });
    };
    using Rows = std::vector<RuleRow>;
    const std::size_t count = row(parent).rows.size();
    add(tr("Move up"), index > 0, [](Rows &rows, std::size_t i) { std::swap(rows[i], rows[i - 1]); });
    add(tr("Move down"), index + 1 < count, [](Rows &rows, std::size_t i) { std::swap(rows[i], rows[i + 1]); });
    add(tr("Duplicate"), true, [](Rows &rows, std::size_t i) {
        const RuleRow copy = rows[i];
        rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(i), copy);
    });
    add(tr("Put into a group"), true, [](Rows &rows, std::size_t i) {
        RuleRow group;
        group.kind = RuleRow::Kind::Group;
        group.rows.push_back(std::move(rows[i]));
        rows[i] = std::move(group);
    });
    add(tr("Write as text"), ruleOf(row(path)) != nullptr, [](Rows &rows, std::size_t i) {
        const ExprPtr rule = ruleOf(rows[i]);
        rows[i] = RuleRow();
        rows[i].kind = RuleRow::Kind::Text;
        rows[i].value = ruleText(rule);
    });
}

QWidget *RuleBuilder::addButtons(const RowPath &path)
{
    auto *button = new QPushButton(icon(QStringLiteral("add")), tr("Add condition"));
    button->setAccessibleName(path.empty() ? button->text() : tr("Add condition to %1").arg(lineName(path)));
    auto *menu = new QMenu(button);
    const auto add = [&](const QString &label, RuleRow::Kind kind) {
        menu->addAction(label, this, [this, path, kind] { addRow(kind, path); });
    };
    add(tr("Attribute"), RuleRow::Kind::Attribute);
    add(tr("What they did"), RuleRow::Kind::Event);
    add(tr("One thing after another"), RuleRow::Kind::Sequence);
    add(tr("Consent"), RuleRow::Kind::Consent);
    add(tr("Segment"), RuleRow::Kind::Segment);
    add(tr("Imported list"), RuleRow::Kind::List);
    add(tr("Random sample"), RuleRow::Kind::Sample);
    menu->addSeparator();
    add(tr("Calculation"), RuleRow::Kind::Calculation);
    add(tr("If … then … else"), RuleRow::Kind::Choice);
    add(tr("Group of conditions"), RuleRow::Kind::Group);
    add(tr("Rule as text"), RuleRow::Kind::Text);
    button->setMenu(menu);
    return button;
}

void RuleBuilder::addRow(RuleRow::Kind kind, const RowPath &group)
{
    RowPath added = group;
    added.push_back(row(group).rows.size());
    restructure([&] { row(group).rows.push_back(freshRow(kind)); }, added);
}

} // namespace pathloom::ui
