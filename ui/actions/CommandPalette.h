// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+Shift+P: every action by name, filtered as one types.
#pragma once

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace pathloom::ui {

class ActionRegistry;

class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(ActionRegistry &actions, QWidget *parent);

    /// Opens in the upper middle of the parent.
    void open();
    [[nodiscard]] QLineEdit *filter() const { return m_filter; }
    [[nodiscard]] QListWidget *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void accept();

    ActionRegistry &m_actions;
    QLineEdit *m_filter;
    QListWidget *m_list;
};

} // namespace pathloom::ui
