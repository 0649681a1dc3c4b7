// SPDX-License-Identifier: GPL-3.0-or-later
// Starts and stops the server with initdb and pg_ctl.
#include "tests/support/PostgresServer.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <pwd.h>
#include <unistd.h>

namespace pathloom::test {

namespace {

/// PostgreSQL refuses to run as root.
QString otherUser()
{
    if (geteuid() != 0)
        return {};
    return getpwnam("postgres") ? QStringLiteral("postgres") : QStringLiteral("nobody");
}

QString programFolder()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const QString folder = versions.filePath(version + QStringLiteral("/bin"));
        if (QFile::exists(folder + QStringLiteral("/initdb")))
            return folder;
    }
    return {};
}

} // namespace

PostgresServer::PostgresServer() : m_folder(QStringLiteral("/tmp/plpg-XXXXXX"))
{
    m_programs = programFolder();
    if (m_programs.isEmpty()) {
        m_problem = QStringLiteral("PostgreSQL is not installed: run installer/packages.sh test");
        return;
    }
    const QString user = otherUser();
    if (!user.isEmpty()) {
        const passwd *entry = getpwnam(user.toUtf8().constData());
        if (chown(QFile::encodeName(m_folder.path()).constData(), entry->pw_uid, entry->pw_gid) != 0)
            m_problem = QStringLiteral("cannot hand the folder over");
    }
    const QString data = m_folder.filePath(QStringLiteral("data"));
    const QString options = QStringLiteral("-c listen_addresses='' -c fsync=off -c full_page_writes=off -k ")
                          + m_folder.path();
    m_isStarted = m_problem.isEmpty()
               && run("initdb", {"-D", data, "-U", "pathloom", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"})
               && run("pg_ctl", {"-D", data, "-w", "-t", "60", "-l", m_folder.filePath("log"), "-o", options, "start"});
}

PostgresServer::~PostgresServer()
{
    if (m_isStarted)
        run("pg_ctl", {"-D", m_folder.filePath("data"), "-w", "-m", "immediate", "stop"});
}

std::string PostgresServer::address() const
{
    return "host=" + m_folder.path().toStdString() + " user=pathloom dbname=postgres";
}

bool PostgresServer::run(const QString &program, const QStringList &arguments)
{
    QStringList all{m_programs + QLatin1Char('/') + program};
    all += arguments;
    if (const QString user = otherUser(); !user.isEmpty())
        all = QStringList{"setpriv", "--reuid=" + user, "--regid=" + QString::number(getpwnam(user.toUtf8())->pw_gid),
                          "--clear-groups"}
            + all;
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    // The server keeps its output open, so that of starting it goes to a file.
    process.setStandardOutputFile(m_folder.filePath(program + ".out"));
    process.start(all.takeFirst(), all);
    if (process.waitForFinished(90'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    QFile said(m_folder.filePath(program + ".out"));
    m_problem = program + QStringLiteral(" failed: ")
              + (said.open(QIODevice::ReadOnly) ? QString::fromUtf8(said.readAll()) : process.errorString());
    return false;
}

} // namespace pathloom::test
