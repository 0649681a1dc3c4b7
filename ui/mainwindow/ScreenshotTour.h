// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every screen, for reviews, the README and a test that they are not blank.
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace pathloom::ui {

class MainWindow;

/// Runs the event loop for a while, without turning idle time into work.
void waitFor_ms(int time);

/// Visits the screens of the window with its open project and writes PNG files into `folder`, each
/// as PREFIX-SCREEN.png and, with twice the pixels, PREFIX-SCREEN@2x.png; returns what was written.
/// Runs the event loop in between; calls `visited` while a screen is shown.
QStringList takeScreenshots(MainWindow &window, const QString &folder, const QString &prefix,
                            const std::function<void(const QString &screen)> &visited = {});

} // namespace pathloom::ui
