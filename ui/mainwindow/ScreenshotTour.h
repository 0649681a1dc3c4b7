// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every screen, for reviews, the README and a test that they are not blank.
#pragma once

#include <QString>
#include <QStringList>

namespace pathloom::ui {

class MainWindow;

/// Visits the screens of the window with its open project and writes PNG files into `folder`,
/// named PREFIX-SCREEN.png; returns what was written. Runs the event loop in between.
QStringList takeScreenshots(MainWindow &window, const QString &folder, const QString &prefix);

} // namespace pathloom::ui
