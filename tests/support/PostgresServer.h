// SPDX-License-Identifier: GPL-3.0-or-later
// A PostgreSQL server of a test's own: in a temporary folder, over a socket there, gone afterwards.
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <string>

namespace pathloom::test {

class PostgresServer
{
public:
    PostgresServer();
    ~PostgresServer();

    /// Why it does not run; empty where it does.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// For libpq.
    [[nodiscard]] std::string address() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    /// Runs one of the server's programs, as somebody without rights where this is root.
    bool run(const QString &program, const QStringList &arguments);

    QTemporaryDir m_folder;
    QString m_programs;
    QString m_problem;
    bool m_isStarted = false;
};

} // namespace pathloom::test
