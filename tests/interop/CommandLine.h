// SPDX-License-Identifier: GPL-3.0-or-later
// Runs pathloom-cli in a folder of its own and reads what it answers.
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

namespace pathloom::test {

struct Answer {
    int status = -1; ///< −1: it did not end, or ended by a signal
    QByteArray out;
    QByteArray error;

    /// Standard output as its one JSON document; discarded where it is none.
    [[nodiscard]] nlohmann::json json() const;
};

class CommandLine
{
public:
    CommandLine();

    /// Runs to the end, in the folder.
    Answer run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// The same with --json added. An answer that is no JSON fails the caller's look-ups.
    Answer json(QStringList arguments) const;
    /// Starts without waiting.
    void start(QProcess &process, const QStringList &arguments) const;

    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

    /// Public data beside the sources; empty where they are not there.
    [[nodiscard]] static QString data(const QString &name);
    [[nodiscard]] static QString source(const QString &name);

private:
    QTemporaryDir m_directory;
};

} // namespace pathloom::test
