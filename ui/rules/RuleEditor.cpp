// SPDX-License-Identifier: GPL-3.0-or-later
// Builder and text over one rule, and the count of profiles that match.
#include "ui/rules/RuleEditor.h"

#include "engine/rules/Evaluate.h"
#include "engine/segment/Evaluate.h"
#include "ui/document/DocumentController.h"
#include "ui/rules/RuleBuilder.h"
#include "ui/rules/RuleScopes.h"
#include "ui/rules/RuleTextEdit.h"
#include "ui/text/Format.h"
#include "ui/theme/Theme.h"

#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

namespace pathloom::ui {

namespace {

struct Counts {
    std::uint64_t matching = 0, unknown = 0, profiles = 0;
    std::vector<std::uint64_t> lines; ///< of the top group's rows
    bool isKnown = false;
};

std::vector<ExprPtr> linesOf(const RuleRow &group, const Schema &schema)
{
    std::vector<ExprPtr> lines;
    for (const RuleRow &row : group.rows)
        lines.push_back(ruleOf(row, schema));
    return lines;
}

Counts countRule(const DocumentPtr &document, const SnapshotPtr &data, const ExprPtr &rule,
                 const std::vector<ExprPtr> &lines, const TaskControl &control)
{
    Counts counts;
    SegmentEvaluator segments(*document, data, data->to);
    const SegmentLookup lookup = segments.lookup();
    const auto truth = evaluateAll(rule, *data, data->to, lookup, control);
    if (!truth)
        return counts;
    counts.isKnown = true;
    counts.profiles = data->profileCount();
    counts.matching = truth->isTrue.count();
    counts.unknown = truth->isUnknown.count();
    for (const ExprPtr &line : lines) {
        const auto alone = line && lines.size() > 1 ? evaluateAll(line, *data, data->to, lookup, control)
                                                    : Result<TruthColumn>(*truth);
        counts.lines.push_back(alone ? alone->isTrue.count() : 0);
    }
    return counts;
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
      m_text(new RuleTextEdit(tr("%1 as text").arg(accessibleName))), m_count(new QLabel)
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
    m_count->setFont(fontFor(TextRole::Caption));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(kSpaceXs);
    layout->addWidget(m_tabs);
    layout->addWidget(m_count);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(150);
    connect(&m_countTimer, &QTimer::timeout, this, &RuleEditor::startCount);
    connect(m_builder, &RuleBuilder::edited, this, [this](const ExprPtr &rule) { take(rule, m_builder); });
    connect(m_text, &RuleTextEdit::edited, this, [this](const ExprPtr &rule) { take(rule, m_text); });
    connect(&m_controller, &DocumentController::dataChanged, this, &RuleEditor::refreshScope);
    refreshScope();
}

void RuleEditor::setUse(const RuleUse &use)
{
    m_use = use;
    refreshScope();
}

void RuleEditor::refreshScope()
{
    Schema schema = schemaFor(m_controller.schema(), m_use.event);
    std::vector<std::string> lists;
    if (m_controller.data())
        for (const ProfileList &list : m_controller.data()->lists)
            lists.push_back(list.name);
    const RuleScope scope = scopeFor(*m_controller.document(), schema, lists, m_use.mayUseContext);
    m_builder->setScope(schema, scope);
    m_text->setScope(schema, scope, m_use.result);
    // A value, such as a weight, has no lines to build.
    m_tabs->setTabVisible(0, m_use.result == ValueType::Boolean);
    m_countTimer.start();
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

void RuleEditor::startCount()
{
    m_work.cancel();
    m_builder->setCounts({});
    m_count->setVisible(false);
    const bool countable = m_use.event.empty() && !m_use.mayUseContext && m_use.result == ValueType::Boolean;
    if (!m_rule || !countable || !m_controller.data())
        return;
    const auto lines = linesOf(m_builder->rows(), m_controller.schema());
    m_work.start(
        this,
        [document = m_controller.document(), data = m_controller.data(), rule = m_rule,
         lines](const TaskControl &control) { return countRule(document, data, rule, lines, control); },
        [this](const Counts &counts) {
            if (!counts.isKnown)
                return;
            QString text = tr("%1 of %2 profiles match").arg(text::count(counts.matching), text::count(counts.profiles));
            if (counts.unknown > 0)
                text += QStringLiteral(" · ") + tr("%1 unknown").arg(text::count(counts.unknown));
            m_count->setText(text);
            m_count->setVisible(true);
            QStringList lineTexts;
            if (counts.lines.size() > 1)
                for (const std::uint64_t line : counts.lines)
                    lineTexts << tr("%1 on its own").arg(text::count(line));
            m_builder->setCounts(lineTexts);
        });
}

} // namespace pathloom::ui
