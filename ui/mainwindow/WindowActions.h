// SPDX-License-Identifier: GPL-3.0-or-later
// The list of the window's actions: ids, texts, keys, scopes, and what they do.
#pragma once

#include "ui/actions/ActionRegistry.h"

namespace pathloom::ui {

class MainWindow;

/// Registers every action of the window.
void registerActions(ActionRegistry &actions, MainWindow &window);
/// Titles and contents of the menus, by action ids.
struct MenuSpec {
    QString title;
    QStringList actions;
};
[[nodiscard]] std::vector<MenuSpec> menus();
[[nodiscard]] QStringList toolBarActions();

} // namespace pathloom::ui
