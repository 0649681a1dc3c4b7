// SPDX-License-Identifier: GPL-3.0-or-later
// The form is rebuilt only when other fields apply; else values are refreshed in place.
#include "ui/inspector/StepPanel.h"

#include "ui/document/DiagnosticsRunner.h"
#include "ui/document/DocumentController.h"
#include "ui/text/CheckText.h"
#include "ui/text/StepText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

QLabel *captionFor(const QString &label, QWidget *buddy, QWidget *parent)
{
    auto *caption = new QLabel(label, parent);
    caption->setProperty("role", u"caption"_s);
    caption->setBuddy(buddy);
    return caption;
}

} // namespace

StepPanel::StepPanel(DocumentController &controller, const DiagnosticsRunner &diagnostics, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_diagnostics(diagnostics), m_icon(new QLabel(this)),
      m_title(new QLabel(this)), m_help(new QLabel(this)), m_name(new QLineEdit(this)), m_problems(new QLabel(this)),
      m_description(new QPlainTextEdit(this)), m_formPlace(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpaceL, kSpaceL, kSpaceL, kSpaceL);
    layout->setSpacing(kSpaceS);
    auto *header = new QHBoxLayout;
    header->setSpacing(kSpaceM);
    header->addWidget(m_icon);
    m_title->setFont(fontFor(TextRole::Title));
    header->addWidget(m_title, 1);
    layout->addLayout(header);
    m_help->setWordWrap(true);
    m_help->setProperty("role", u"caption"_s);
    layout->addWidget(m_help);
    m_problems->setWordWrap(true);
    m_problems->setProperty("role", u"problem-error"_s);
    m_problems->hide();
    layout->addWidget(m_problems);
    layout->addSpacing(kSpaceXs);
    m_name->setObjectName(u"stepName"_s);
    m_name->setMaxLength(80);
    m_name->setAccessibleName(tr("Name"));
    layout->addWidget(captionFor(tr("Name"), m_name, this));
    layout->addWidget(m_name);
    layout->addSpacing(kSpaceM);
    layout->addLayout(m_formPlace);
    layout->addSpacing(kSpaceM);
    m_description->setObjectName(u"stepDescription"_s);
    m_description->setAccessibleName(tr("Description"));
    m_description->setPlaceholderText(tr("Why this step is here"));
    m_description->setTabChangesFocus(true);
    m_description->setMaximumHeight(72);
    layout->addWidget(captionFor(tr("Description"), m_description, this));
    layout->addWidget(m_description);
    layout->addStretch();
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &typed) {
        m_controller.apply(setLabel(*m_controller.document(), m_graph, m_step, typed.toStdString(), "label:" + m_step.text()),
                           m_controller.selection(m_graph));
    });
    connect(m_description, &QPlainTextEdit::textChanged, this, [this] {
        const Step *own = step();
        const std::string typed = m_description->toPlainText().toStdString();
        if (own && own->description != typed) {
            m_controller.apply(setDescription(*m_controller.document(), m_graph, m_step, typed, "description:" + m_step.text()),
                               m_controller.selection(m_graph));
        }
    });
}

const Step *StepPanel::step() const
{
    const FlowGraph *graph = m_controller.graph(m_graph);
    return graph ? graph->step(m_step) : nullptr;
}

FieldContext StepPanel::context() const
{
    const Step *own = step();
    return {&m_controller, m_graph, m_kind, own ? textField(*own, "event") : std::string()};
}

void StepPanel::showStep(const GraphId &graph, const StepId &id)
{
    const bool same = graph == m_graph && id == m_step && m_form;
    m_graph = graph;
    m_step = id;
    const Step *own = step();
    if (!own)
        return;
    if (!same)
        rebuild(*own);
    refresh();
}

void StepPanel::rebuild(const Step &own)
{
    m_kind = own.kind;
    m_icon->setPixmap(stepIcon(m_kind).pixmap(QSize(32, 32), devicePixelRatioF()));
    m_title->setText(text::stepName(m_kind));
    m_help->setText(text::stepHelp(m_kind));
    m_name->setPlaceholderText(text::stepName(m_kind));
    if (m_form) {
        m_formPlace->removeWidget(m_form);
        m_form->hide();
        m_form->deleteLater();
    }
    m_form = new FieldForm(context(), own, this);
    m_formPlace->addWidget(m_form);
    connect(m_form, &FieldForm::fieldEdited, this, [this](const std::string &key, const FieldValue &value) {
        m_controller.apply(setField(*m_controller.document(), m_graph, m_step, key, value,
                                    "field:" + m_graph.text() + "/" + m_step.text() + "/" + key),
                           m_controller.selection(m_graph));
    });
}

void StepPanel::refresh()
{
    const Step *own = step();
    if (!own)
        return;
    if (!m_form || !m_form->fits(*own) || own->kind != m_kind)
        rebuild(*own);
    m_form->setContext(context());
    m_form->showStep(*own);
    const QString label = QString::fromStdString(own->label);
    if (m_name->text() != label)
        m_name->setText(label);
    const QString description = QString::fromStdString(own->description);
    if (m_description->toPlainText() != description)
        m_description->setPlainText(description);
    refreshProblems();
}

void StepPanel::refreshContext()
{
    if (m_form && step())
        m_form->setContext(context());
}

void StepPanel::refreshProblems()
{
    if (!m_form)
        return;
    const auto problems = m_diagnostics.of(m_graph.text(), m_step);
    m_form->setProblems(problems);
    QStringList whole;
    for (const Diagnostic &problem : problems) {
        if (problem.field.empty())
            whole << text::sentence(problem);
    }
    m_problems->setText(whole.join(u'\n'));
    m_problems->setVisible(!whole.isEmpty());
}

void StepPanel::focusField(std::string_view key)
{
    if (!m_form)
        return;
    if (!key.empty() && m_form->focusField(key))
        return;
    specOf(m_kind).fields.empty() ? m_name->setFocus(Qt::OtherFocusReason) : m_form->focusFirst();
}

} // namespace pathloom::ui
