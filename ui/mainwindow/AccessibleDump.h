// SPDX-License-Identifier: GPL-3.0-or-later
// What assistive technology would find in the windows, as text: for tests that drive the real one.
#pragma once

#include <QObject>
#include <QString>

namespace pathloom::ui {

/// One line for each visible thing, parents before children, fields separated by tabs: depth, role,
/// "x y width height" on the screen, states, name, value. Tabs and line breaks become spaces.
[[nodiscard]] QString accessibleText();

/// Keeps a file up to date with it, replaced as a whole a few times a second, as long as it lives.
class AccessibleDump : public QObject
{
    Q_OBJECT

public:
    explicit AccessibleDump(QString file, QObject *parent = nullptr);

private:
    void write();

    QString m_file;
};

} // namespace pathloom::ui
