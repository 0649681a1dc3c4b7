// SPDX-License-Identifier: GPL-3.0-or-later
// Driven by the step catalogue alone.
#include "ui/inspector/FieldForm.h"

#include "ui/text/CheckText.h"
#include "ui/text/StepText.h"
#include "ui/theme/Theme.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

FieldForm::FieldForm(const FieldContext &context, const Step &step, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpaceXs);
    std::string_view group;
    for (const FieldSpec *spec : shownFields(step)) {
        if (spec->group != group) {
            group = spec->group;
            auto *title = new QLabel(text::groupLabel(group), this);
            title->setFont(fontFor(TextRole::Strong));
            title->setContentsMargins(0, m_rows.empty() ? 0 : kSpaceL, 0, 0);
            layout->addWidget(title);
        }
        addField(*spec, context, step);
    }
}

std::vector<const FieldSpec *> FieldForm::shownFields(const Step &step)
{
    std::vector<const FieldSpec *> shown;
    for (const FieldSpec &spec : specOf(step.kind).fields) {
        if (isShown(step, spec.shownWhen))
            shown.push_back(&spec);
    }
    return shown;
}

void FieldForm::addField(const FieldSpec &spec, const FieldContext &context, const Step &step)
{
    const QString label = text::fieldLabel(step.kind, spec.key);
    const QString help = text::fieldHelp(step.kind, spec.key);
    auto *editor = makeFieldEditor(spec, context, label, this);
    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    if (spec.type != FieldType::Boolean) {
        auto *caption = new QLabel(label, this);
        caption->setProperty("role", u"caption"_s);
        caption->setContentsMargins(0, kSpaceXs, 0, 0);
        caption->setBuddy(editor->input());
        caption->setToolTip(help);
        layout->addWidget(caption);
    }
    editor->setToolTip(help);
    editor->input()->setAccessibleDescription(help);
    editor->setValue(fieldOf(step, spec.key));
    layout->addWidget(editor);
    auto *problem = new QLabel(this);
    problem->setWordWrap(true);
    problem->hide();
    layout->addWidget(problem);
    const std::string key(spec.key);
    m_rows.push_back({key, editor, problem});
    connect(editor, &FieldEditor::edited, this,
            [this, key](const FieldValue &value) { Q_EMIT fieldEdited(key, value); });
}

bool FieldForm::fits(const Step &step) const
{
    const auto shown = shownFields(step);
    return std::equal(shown.begin(), shown.end(), m_rows.begin(), m_rows.end(),
                      [](const FieldSpec *spec, const Row &row) { return spec->key == row.key; });
}

void FieldForm::showStep(const Step &step)
{
    for (const Row &row : m_rows)
        row.editor->setValue(fieldOf(step, row.key));
}

void FieldForm::setContext(const FieldContext &context)
{
    for (const Row &row : m_rows)
        row.editor->setContext(context);
}

void FieldForm::setProblems(std::span<const Diagnostic> problems)
{
    for (const Row &row : m_rows) {
        QStringList sentences;
        Severity worst = Severity::Hint;
        for (const Diagnostic &problem : problems) {
            if (problem.field != row.key)
                continue;
            sentences << text::sentence(problem);
            worst = std::min(worst, problem.severity);
        }
        row.problem->setText(sentences.join(u'\n'));
        row.problem->setVisible(!sentences.isEmpty());
        row.problem->setProperty("role", worst == Severity::Error     ? u"problem-error"_s
                                         : worst == Severity::Warning ? u"problem-warning"_s
                                                                      : u"problem-hint"_s);
        row.problem->style()->unpolish(row.problem);
        row.problem->style()->polish(row.problem);
        row.editor->setProblem(!sentences.isEmpty() && worst == Severity::Error);
    }
}

bool FieldForm::focusField(std::string_view key)
{
    for (const Row &row : m_rows) {
        if (row.key == key) {
            row.editor->input()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

void FieldForm::focusFirst()
{
    if (!m_rows.empty())
        m_rows.front().editor->input()->setFocus(Qt::OtherFocusReason);
}

} // namespace pathloom::ui
