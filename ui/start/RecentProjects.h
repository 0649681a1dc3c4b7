// SPDX-License-Identifier: GPL-3.0-or-later
// The list of projects opened lately, newest first.
#pragma once

#include <QStringList>

class QSettings;

namespace pathloom::ui {

inline constexpr int kRecentProjects = 10;

/// `files` with `file` in front, each once, at most kRecentProjects.
[[nodiscard]] QStringList withRecent(QStringList files, const QString &file);
/// Those in the settings that still exist.
[[nodiscard]] QStringList recentProjects(const QSettings &settings);
void addRecentProject(QSettings &settings, const QString &file);
void removeRecentProject(QSettings &settings, const QString &file);

} // namespace pathloom::ui
