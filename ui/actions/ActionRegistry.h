// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the window by id: menus, command palette, shortcuts and tests read one list.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <map>
#include <vector>

class QMenu;

namespace pathloom::ui {

/// Where an action applies: everywhere, or only while a canvas is open.
enum class ActionScope { Window, Canvas };

struct ActionSpec {
    QString id;      ///< "edit.undo"
    QString text;
    QString icon;    ///< name of resources/icons; may be empty
    QKeySequence key;
    ActionScope scope = ActionScope::Window;
    std::function<void()> run;
};

class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Ids are unique (Requires). The registry owns the action.
    QAction *add(const ActionSpec &spec);
    [[nodiscard]] QAction *action(const QString &id) const; ///< null where there is none
    [[nodiscard]] const std::vector<QAction *> &all() const { return m_order; }
    /// Adds the actions to a menu; an empty id is a separator.
    void fill(QMenu *menu, const QStringList &ids) const;
    /// Switches the actions of the canvas on or off.
    void setCanvasOpen(bool open);
    bool trigger(const QString &id);

private:
    std::map<QString, QAction *> m_actions;
    std::vector<QAction *> m_order;
    std::vector<QAction *> m_canvas;
};

} // namespace pathloom::ui
