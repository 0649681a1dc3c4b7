// SPDX-License-Identifier: GPL-3.0-or-later
// Runs pathloom-cli for the tests.
#include "tests/interop/CommandLine.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <cstdlib>
#include <exception>

namespace pathloom::test {

// A look-up that fails throws through Qt Test, which ends the program; it shall end at once.
static const std::terminate_handler previousHandler = std::set_terminate([] {
    std::fflush(nullptr);
    std::_Exit(1);
});

nlohmann::json Answer::json() const
{
    return nlohmann::json::parse(out.toStdString(), nullptr, false);
}

CommandLine::CommandLine() = default;

void CommandLine::start(QProcess &process, const QStringList &arguments) const
{
    process.setWorkingDirectory(m_directory.path());
    process.start(QStringLiteral(PATHLOOM_CLI), arguments);
}

Answer CommandLine::run(const QStringList &arguments, const QByteArray &input) const
{
    constexpr int kMinutes = 5;
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    Answer answer;
    if (process.waitForFinished(kMinutes * 60'000) && process.exitStatus() == QProcess::NormalExit)
        answer.status = process.exitCode();
    answer.out = process.readAllStandardOutput();
    answer.error = process.readAllStandardError();
    return answer;
}

Answer CommandLine::json(QStringList arguments) const
{
    arguments << QStringLiteral("--json");
    return run(arguments);
}

void CommandLine::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

QByteArray CommandLine::read(const QString &name) const
{
    QFile file(QFileInfo(name).isAbsolute() ? name : path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString CommandLine::data(const QString &name)
{
    const QString file = QStringLiteral(PATHLOOM_SHARED_DATA "/") + name;
    return QFileInfo::exists(file) ? file : QString();
}

QString CommandLine::source(const QString &name)
{
    return QStringLiteral(PATHLOOM_SOURCE_DIR "/") + name;
}

} // namespace pathloom::test
