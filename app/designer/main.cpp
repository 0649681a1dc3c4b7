// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program: `pathloom [PROJECT]`, `--version`, `--screenshot-tour DIR`.
#include "app/common/Session.h"
#include "engine/base/Version.h"
#include "ui/document/DocumentController.h"
#include "ui/jobs/JobRunner.h"
#include "ui/mainwindow/MainWindow.h"
#include "ui/mainwindow/ProjectSession.h"
#include "ui/mainwindow/ScreenshotTour.h"
#include "ui/text/Locale.h"
#include "ui/widgets/Dialogs.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSettings>

#include <cstdio>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace pathloom;

namespace {

Result<SnapshotPtr> loadData(const std::filesystem::path &project, const TaskControl &control)
{
    auto session = app::Session::open(project);
    if (!session)
        return failWith(std::move(session).error());
    return session->snapshot(control);
}

Result<ui::ImportReport> importSource(const std::filesystem::path &project, const std::filesystem::path &source,
                                      const Mapping &mapping, const TaskControl &control)
{
    auto session = app::Session::open(project);
    if (!session)
        return failWith(std::move(session).error());
    const auto files = filesNamed(source.string());
    if (!files)
        return failWith(files.error());
    auto outcome = session->importFiles(*files, mapping, false, control);
    if (!outcome)
        return failWith(std::move(outcome).error());
    return ui::ImportReport{outcome->info, std::move(outcome->quarantine), outcome->profiles, outcome->events};
}

Result<ui::ImportReport> retryImport(const std::filesystem::path &project, const std::string &importId,
                                     const Mapping &mapping, const TaskControl &control)
{
    auto session = app::Session::open(project);
    if (!session)
        return failWith(std::move(session).error());
    auto outcome = session->retryImport(importId, mapping, false, control);
    if (!outcome)
        return failWith(std::move(outcome).error());
    return ui::ImportReport{outcome->info, std::move(outcome->quarantine), outcome->profiles, outcome->events};
}

Result<ui::ImportReport> importTables(const std::filesystem::path &project, const std::filesystem::path &place,
                                      const MappingSet &set, const TaskControl &control)
{
    auto session = app::Session::open(project);
    if (!session)
        return failWith(std::move(session).error());
    auto outcomes = session->importSet(place, set, false, control);
    if (!outcomes)
        return failWith(std::move(outcomes).error());
    ui::ImportReport report;
    for (app::ImportOutcome &one : *outcomes) {
        report.info.rowsRead += one.info.rowsRead;
        report.info.rowsLoaded += one.info.rowsLoaded;
        report.info.rowsUnchanged += one.info.rowsUnchanged;
        report.info.rowsQuarantined += one.info.rowsQuarantined;
        report.quarantine.insert(report.quarantine.end(), one.quarantine.begin(), one.quarantine.end());
        report.profiles = one.profiles;
        report.events = one.events;
    }
    return report;
}

Status makeSample(const std::filesystem::path &project, const TaskControl &control)
{
    auto session = app::Session::create(project);
    if (!session)
        return failWith(std::move(session).error());
    return session->addSample(app::sampleNames().front(), control);
}

/// Opens what was asked for and waits until it is there, for the tour.
void waitForJobs(ui::MainWindow &window)
{
    QElapsedTimer clock;
    clock.start();
    do
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    while (!window.jobs().isIdle() || clock.elapsed() < 300);
}

int takeTour(ui::MainWindow &window, const QString &folder)
{
    QStringList files;
    for (const auto &[choice, prefix] : {std::pair{ui::ThemeChoice::Light, u"light"_s}, std::pair{ui::ThemeChoice::Dark, u"dark"_s}}) {
        ui::applyTheme(*qApp, choice);
        files << ui::takeScreenshots(window, folder, prefix);
    }
    for (const QString &file : files)
        std::puts(qPrintable(file));
    return files.isEmpty() ? 1 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    // Answered without a display: packages and scripts ask for it.
    if (argc == 2 && (std::string_view(argv[1]) == "--version" || std::string_view(argv[1]) == "-v")) {
        std::printf("pathloom %s\n", kVersion);
        return 0;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"pathloom"_s);
    QApplication::setApplicationDisplayName(u"Pathloom"_s);
    QApplication::setOrganizationName(u"pathloom"_s);
    QApplication::setDesktopFileName(u"pathloom"_s);
    QApplication::setApplicationVersion(QString::fromLatin1(kVersion));
    text::installTranslator(QLocale::system());
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Draw, simulate, score and export customer journeys."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"project"_s, QCoreApplication::translate("main", "Project file to open."), u"[PROJECT]"_s);
    const QCommandLineOption tour(u"screenshot-tour"_s, QCoreApplication::translate("main", "Write a picture of every screen into a folder and quit."), u"DIR"_s);
    parser.addOption(tour);
    parser.process(application);
    ui::applyTheme(application, ui::themeChoiceNamed(QSettings().value(u"window/theme"_s).toString()));
    ui::SystemDialogs dialogs;
    ui::MainWindow window({loadData, importSource, makeSample, retryImport, importTables}, dialogs);
    const QStringList files = parser.positionalArguments();
    if (!files.isEmpty())
        window.session().open(QFileInfo(files.front()).absoluteFilePath());
    if (parser.isSet(tour)) {
        window.resize(1440, 900);
        waitForJobs(window);
        return takeTour(window, parser.value(tour));
    }
    window.show();
    return QApplication::exec();
}
