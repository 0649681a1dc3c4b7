// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs of a content.
#include "ui/offers/ContentForm.h"

#include "ui/document/DocumentController.h"
#include "ui/journeys/PolicyEditors.h"
#include "ui/offers/DeclarationsForm.h"
#include "ui/widgets/Forms.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace pathloom::ui {

ContentForm::ContentForm(DocumentController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_name(new QLineEdit), m_channel(new QComboBox),
      m_subject(new QLineEdit), m_body(new QPlainTextEdit), m_variables(new QLabel),
      m_declares(new DeclarationsForm(controller))
{
    QVBoxLayout *page = scrollingPage(this);
    page->addWidget(heading(tr("Content")));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    page->addLayout(form);
    for (const auto &[channel, label] : channelChoices())
        m_channel->addItem(label, QString::fromStdString(channel));
    m_body->setTabChangesFocus(true);
    m_body->setMinimumHeight(140);
    addRow(form, tr("Name"), m_name);
    addRow(form, tr("Channel"), m_channel);
    addRow(form, tr("Subject"), m_subject);
    addRow(form, tr("Text"), m_body, tr("{{attribute|fallback}} puts in a value of the profile."));
    m_variables->setWordWrap(true);
    form->addRow(m_variables);
    page->addWidget(heading(tr("What it says about itself")));
    page->addWidget(m_declares);
    page->addStretch(1);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (!m_name->text().trimmed().isEmpty())
            edit([this](Content &c) { c.name = m_name->text().trimmed().toStdString(); });
    });
    connect(m_channel, &QComboBox::activated, this, [this] {
        edit([this](Content &c) { c.channel = m_channel->currentData().toString().toStdString(); });
    });
    connect(m_subject, &QLineEdit::textEdited, this,
            [this](const QString &text) { edit([&](Content &c) { c.subject = text.toStdString(); }); });
    connect(m_body, &QPlainTextEdit::textChanged, this,
            [this] { edit([this](Content &c) { c.body = m_body->toPlainText().toStdString(); }); });
    connect(m_declares, &DeclarationsForm::edited, this,
            [this] { edit([this](Content &c) { c.declares = m_declares->declarations(); }); });
}

void ContentForm::edit(const std::function<void(Content &)> &change)
{
    const auto found = m_controller.document()->contents.find(m_content);
    if (m_isFilling || found == m_controller.document()->contents.end())
        return;
    Content content = *found->second;
    change(content);
    if (!(content == *found->second))
        m_controller.apply(putContent(*m_controller.document(), std::move(content)));
}

void ContentForm::setContent(const ContentId &content)
{
    m_content = content;
    refresh();
}

void ContentForm::refresh()
{
    const auto found = m_controller.document()->contents.find(m_content);
    if (found == m_controller.document()->contents.end())
        return;
    const QScopedValueRollback filling(m_isFilling, true);
    const Content &content = *found->second;
    m_name->setText(QString::fromStdString(content.name));
    m_channel->setCurrentIndex(m_channel->findData(QString::fromStdString(content.channel)));
    if (m_subject->text() != QString::fromStdString(content.subject))
        m_subject->setText(QString::fromStdString(content.subject));
    if (m_body->toPlainText() != QString::fromStdString(content.body))
        m_body->setPlainText(QString::fromStdString(content.body));
    QStringList personal;
    for (const AttributeDef &attribute : m_controller.schema().attributes)
        if (content.body.find("{{" + attribute.name) != std::string::npos && attribute.personal)
            personal << QString::fromStdString(attribute.name);
    m_variables->setVisible(!personal.isEmpty());
    m_variables->setText(tr("Uses personal attributes: %1").arg(personal.join(QStringLiteral(", "))));
    m_declares->setDeclarations(content.declares);
}

} // namespace pathloom::ui
