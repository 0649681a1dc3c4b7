// SPDX-License-Identifier: GPL-3.0-or-later
// Layout of the empty state.
#include "ui/widgets/EmptyState.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

namespace pathloom::ui {

EmptyState::EmptyState(const QString &iconName, const QString &heading, const QString &sentence,
                       const QString &button, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(kSpaceM);
    layout->addStretch(2);
    auto *picture = new QLabel;
    picture->setPixmap(icon(iconName, themeOf(palette()).textMuted).pixmap(48, 48));
    picture->setAlignment(Qt::AlignHCenter);
    layout->addWidget(picture);
    auto *title = new QLabel(heading);
    title->setFont(fontFor(TextRole::Title));
    title->setAlignment(Qt::AlignHCenter);
    title->setWordWrap(true);
    layout->addWidget(title);
    auto *text = new QLabel(sentence);
    text->setAlignment(Qt::AlignHCenter);
    text->setWordWrap(true);
    text->setMaximumWidth(460);
    layout->addWidget(text, 0, Qt::AlignHCenter);
    if (!button.isEmpty()) {
        m_button = new QPushButton(button);
        m_button->setDefault(true);
        m_button->setAccessibleDescription(sentence);
        connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
        layout->addWidget(m_button, 0, Qt::AlignHCenter);
    }
    layout->addStretch(3);
    setAccessibleName(heading);
    setAccessibleDescription(sentence);
}

} // namespace pathloom::ui
