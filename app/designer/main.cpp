// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program: `pathloom [PROJECT]`, `--version`, `--screenshot-tour DIR`.
#include "app/common/Benchmarks.h"
#include "app/common/Session.h"
#include "engine/base/Version.h"
#include "ui/document/DocumentController.h"
#include "ui/jobs/JobRunner.h"
#include "ui/mainwindow/AccessibleDump.h"
#include "ui/mainwindow/MainWindow.h"
#include "ui/mainwindow/ProjectSession.h"
#include "ui/mainwindow/Responsiveness.h"
#include "ui/mainwindow/ScreenshotTour.h"
#include "ui/text/Locale.h"
#include "ui/widgets/Dialogs.h"

#include <QApplication>
#include <QCommandLineParser>
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

Result<SnapshotPtr> decide(const std::filesystem::path &project, const ui::DecisionRequest &request,
                           const TaskControl &control)
{
    auto session = app::Session::open(project);
    if (!session)
        return failWith(std::move(session).error());
    if (!request.verdict) {
        PATHLOOM_TRY(session->undoDecision(request.undo, control));
    } else if (auto decision = session->decide(*request.verdict, request.a, request.b, control); !decision) {
        return failWith(std::move(decision).error());
    }
    return session->snapshot(control);
}

Status makeSample(const std::filesystem::path &project, const TaskControl &control)
{
    auto session = app::Session::create(project);
    if (!session)
        return failWith(std::move(session).error());
    return session->addSample(app::sampleNames().front(), control);
}

ui::Services services() { return {loadData, importSource, makeSample, retryImport, importTables, decide}; }

/// The people of the sample shop, a hundred thousand of them, instead of the project's own data.
ui::Services servicesWithManyPeople()
{
    ui::Services made = services();
    made.loadData = [](const std::filesystem::path &, const TaskControl &control) {
        return app::BenchmarkData().large(control);
    };
    return made;
}

/// Opens what was asked for and waits until it is there, for the tour.
void waitForJobs(ui::MainWindow &window)
{
    do
        ui::waitFor_ms(300);
    while (!window.jobs().isIdle());
}

/// Every screen in both themes, then in every other language that is complete.
int takeTour(ui::MainWindow &window, const QString &folder, ui::Dialogs &dialogs, const QString &project)
{
    QStringList files;
    for (const auto &[choice, prefix] : {std::pair{ui::ThemeChoice::Light, u"light"_s}, std::pair{ui::ThemeChoice::Dark, u"dark"_s}}) {
        ui::applyTheme(*qApp, choice);
        files << ui::takeScreenshots(window, folder, prefix);
    }
    window.hide();
    window.closeProject();
    ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    for (const QString &language : text::languages()) {
        if (language == u"en"_s)
            continue;
        text::installTranslator(QLocale(language));
        // Widgets take their words when they are made.
        ui::MainWindow other(services(), dialogs);
        other.resize(window.size());
        files << ui::takeScreenshots(other, folder, language);
        if (!project.isEmpty()) {
            other.session().open(project);
            waitForJobs(other);
            files << ui::takeScreenshots(other, folder, language);
        }
    }
    for (const QString &file : files)
        std::puts(qPrintable(file));
    return files.isEmpty() ? 1 : 0;
}

void printGaps(const char *when, const ui::Gaps &gaps)
{
    std::printf("longest gap %-25s %.1f ms, of it work %.1f ms; most work in any %.1f ms\n", when, gaps.longest,
                gaps.workOfLongest, gaps.mostWork);
}

int reportResponsiveness(ui::MainWindow &window)
{
    if (!window.controller().data() || window.controller().document()->journeys.empty()) {
        std::fputs("pathloom: --measure-responsiveness needs a project with a journey, such as the sample\n", stderr);
        return 2;
    }
    const ui::Responsiveness measured = ui::measureResponsiveness(window);
    std::printf("profiles                              %llu\n", static_cast<unsigned long long>(measured.profiles));
    std::printf("run, result kept ready                %.0f ms\n", measured.run);
    printGaps("when it starts", measured.whileStarting);
    printGaps("while it runs", measured.whileRunning);
    printGaps("while the result is shown", measured.whileShowing);
    std::printf("cancel answered in                    %.1f ms\n", measured.cancelAnswer);
    return 0;
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
    QCommandLineOption measure(u"measure-responsiveness"_s, QCoreApplication::translate("main", "Measure how long the window stops answering while it simulates 100,000 profiles."));
    QCommandLineOption dump(u"accessible-dump"_s, QCoreApplication::translate("main", "Keep a file up to date with what assistive technology finds in the window."), u"FILE"_s);
    for (QCommandLineOption *option : {&measure, &dump}) {
        option->setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(*option);
    }
    parser.process(application);
    ui::applyTheme(application, ui::themeChoiceNamed(QSettings().value(u"window/theme"_s).toString()));
    ui::SystemDialogs dialogs;
    ui::MainWindow window(parser.isSet(measure) ? servicesWithManyPeople() : services(), dialogs);
    const QStringList files = parser.positionalArguments();
    const QString project = files.isEmpty() ? QString() : QFileInfo(files.front()).absoluteFilePath();
    if (parser.isSet(tour)) {
        window.resize(1440, 900);
        if (!project.isEmpty())
            ui::takeScreenshots(window, parser.value(tour), u"light"_s); // the start page
    }
    if (!project.isEmpty())
        window.session().open(project);
    if (parser.isSet(tour)) {
        waitForJobs(window);
        return takeTour(window, parser.value(tour), dialogs, project);
    }
    std::unique_ptr<ui::AccessibleDump> kept;
    if (parser.isSet(dump))
        kept = std::make_unique<ui::AccessibleDump>(parser.value(dump));
    window.show();
    if (parser.isSet(measure)) {
        waitForJobs(window);
        return reportResponsiveness(window);
    }
    return QApplication::exec();
}
