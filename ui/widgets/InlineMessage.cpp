// SPDX-License-Identifier: GPL-3.0-or-later
// Colours and layout of inline messages.
#include "ui/widgets/InlineMessage.h"

#include "ui/text/ErrorText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

InlineMessage::InlineMessage(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel), m_text(new QLabel), m_action(new QPushButton),
      m_dismiss(new QToolButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kSpaceM, kSpaceS, kSpaceS, kSpaceS);
    layout->setSpacing(kSpaceS);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_dismiss->setAutoRaise(true);
    m_dismiss->setAccessibleName(tr("Dismiss"));
    m_dismiss->setToolTip(tr("Dismiss"));
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_dismiss, 0, Qt::AlignTop);
    connect(m_action, &QPushButton::clicked, this, &InlineMessage::actionActivated);
    connect(m_dismiss, &QToolButton::clicked, this, &InlineMessage::clear);
    setObjectName(u"inlineMessage"_s);
    hide();
}

void InlineMessage::show(Kind kind, const QString &sentence, const QString &action)
{
    m_kind = kind;
    m_text->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    restyle();
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void InlineMessage::showError(const Error &error)
{
    show(Kind::Error, text::sentence(error));
}

void InlineMessage::clear()
{
    hide();
    m_text->clear();
}

QString InlineMessage::text() const
{
    return m_text->text();
}

void InlineMessage::setDismissable(bool on)
{
    m_dismiss->setVisible(on);
}

void InlineMessage::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isStyling)
        restyle();
}

void InlineMessage::restyle()
{
    m_isStyling = true;
    const Theme &theme = themeOf(QApplication::palette());
    struct Look {
        QColor mark, ground;
        QString icon;
    };
    const Look looks[] = {{theme.hint, theme.hintSoft, u"problem-hint"_s},
                          {theme.success, theme.successSoft, u"ok"_s},
                          {theme.warning, theme.warningSoft, u"problem-warning"_s},
                          {theme.error, theme.errorSoft, u"problem-error"_s}};
    const Look &look = looks[static_cast<int>(m_kind)];
    setStyleSheet(
        u"#inlineMessage { background: %1; border: 1px solid %2; border-radius: 6px; }"_s.arg(
            look.ground.name(), look.mark.name()));
    m_icon->setPixmap(icon(look.icon, look.mark).pixmap(16, 16));
    m_dismiss->setIcon(icon(u"close"_s));
    m_isStyling = false;
}

} // namespace pathloom::ui
