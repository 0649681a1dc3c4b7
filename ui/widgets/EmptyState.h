// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen without content shows: a picture, what to do next, and the button that does it.
#pragma once

#include <QWidget>

class QPushButton;

namespace pathloom::ui {

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    /// `iconName` of resources/icons. Without a `button` caption there is none.
    EmptyState(const QString &iconName, const QString &heading, const QString &sentence,
               const QString &button = {}, QWidget *parent = nullptr);
    [[nodiscard]] QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void activated();

private:
    QPushButton *m_button = nullptr;
};

} // namespace pathloom::ui
