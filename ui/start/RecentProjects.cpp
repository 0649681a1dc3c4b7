// SPDX-License-Identifier: GPL-3.0-or-later
// Recent projects in the settings.
#include "ui/start/RecentProjects.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

static QString key()
{
    return u"start/recent"_s;
}

QStringList withRecent(QStringList files, const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    files.removeAll(path);
    files.prepend(path);
    return files.mid(0, kRecentProjects);
}

QStringList recentProjects(const QSettings &settings)
{
    QStringList existing;
    const QStringList files = settings.value(key()).toStringList();
    for (const QString &file : files)
        if (QFileInfo::exists(file))
            existing += file;
    return existing;
}

void addRecentProject(QSettings &settings, const QString &file)
{
    settings.setValue(key(), withRecent(settings.value(key()).toStringList(), file));
}

void removeRecentProject(QSettings &settings, const QString &file)
{
    QStringList files = settings.value(key()).toStringList();
    files.removeAll(QFileInfo(file).absoluteFilePath());
    settings.setValue(key(), files);
}

} // namespace pathloom::ui
