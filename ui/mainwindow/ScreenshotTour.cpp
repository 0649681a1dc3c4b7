// SPDX-License-Identifier: GPL-3.0-or-later
// Opens one screen after the other and grabs the window.
#include "ui/mainwindow/ScreenshotTour.h"

#include "ui/actions/CommandPalette.h"
#include "ui/canvas/Canvas.h"
#include "ui/canvas/QuickAdd.h"
#include "ui/document/DocumentController.h"
#include "ui/jobs/JobRunner.h"
#include "ui/mainwindow/MainWindow.h"
#include "ui/mainwindow/Workspace.h"
#include "ui/runs/RunsPage.h"
#include "ui/runs/ScenarioForm.h"
#include "ui/runs/TimelineView.h"
#include "ui/segments/SegmentCounts.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPixmap>
#include <QTabWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

constexpr int kRest_ms = 150;

/// Lets timers and workers of the screen come to rest: at least `least`, and while jobs run.
void settle(MainWindow &window, int least_ms)
{
    QElapsedTimer clock;
    clock.start();
    constexpr int kMost_ms = 120'000;
    do
        waitFor_ms(least_ms);
    while (!window.jobs().isIdle() && clock.elapsed() < kMost_ms);
}

/// So that results, scores and counts on the paths have something to show.
void simulate(MainWindow &window)
{
    if (!window.controller().data() || window.workspace().runs()->openRun().result)
        return;
    window.workspace().openFirst();
    ScenarioForm *form = window.workspace().runs()->form();
    Scenario scenario = form->scenario();
    constexpr std::uint32_t kReplications = 20;
    scenario.replications = kReplications;
    form->setScenario(scenario);
    window.workspace().simulate();
    settle(window, 200);
}

struct Camera {
    MainWindow &window;
    QDir folder;
    QString prefix;
    const std::function<void(const QString &screen)> &visited;
    QStringList files{};

    void save(const QPixmap &picture, const QString &name)
    {
        const QString file = folder.filePath(prefix + u'-' + name + u".png"_s);
        if (picture.save(file))
            files << file;
    }
    void take(const QString &screen) { take(screen, window); }
    void take(const QString &screen, QWidget &widget)
    {
        settle(window, kRest_ms);
        save(widget.grab(), screen);
        constexpr int kDense = 2;
        QPixmap dense(widget.size() * kDense);
        dense.setDevicePixelRatio(kDense);
        widget.render(&dense);
        save(dense, screen + u"@2x"_s);
        if (visited)
            visited(screen);
    }
    /// The page as it stands, then every further tab in it.
    void takeTabs(const QString &screen, QWidget &page)
    {
        take(screen);
        for (QTabWidget *tabs : page.findChildren<QTabWidget *>()) {
            for (int i = 1; tabs->isVisible() && i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                take(u"%1-%2-%3"_s.arg(screen).arg(files.size() / 2).arg(i));
            }
            tabs->setCurrentIndex(0);
        }
    }
};

void takeGraphs(Camera &camera)
{
    MainWindow &window = camera.window;
    const Document &document = *window.controller().document();
    for (const auto &[id, journey] : document.journeys) {
        window.workspace().open(QString::fromStdString(id.text()));
        window.workspace().canvas()->select({});
        window.workspace().canvas()->showBeginning();
        camera.take(u"journey-"_s + QString::fromStdString(id.text()));
    }
    if (Canvas *canvas = window.workspace().canvas()) {
        for (const auto &[id, step] : canvas->graph().steps) {
            if (step->kind == StepKind::RuleSplit || step->kind == StepKind::RandomSplit || step->kind == StepKind::Message)
                canvas->select(Selection::of({id}));
        }
        camera.take(u"inspector"_s);
    }
    for (const auto &[id, segment] : document.segments) {
        window.workspace().open(QString::fromStdString(id.text()));
        window.workspace().canvas()->zoomFit();
        for (const auto &[stepId, step] : segment->graph.steps) {
            if (step->kind == StepKind::Condition)
                window.workspace().canvas()->select(Selection::of({stepId}));
        }
        settle(window, SegmentCounts::kMonthsDelay_ms + 300);
        camera.take(u"segment-"_s + QString::fromStdString(id.text()));
    }
}

/// The timeline of the first profile that a message reached.
void takeTimeline(Camera &camera)
{
    RunsPage &runs = *camera.window.workspace().runs();
    camera.window.workspace().open(u"page:runs"_s);
    const auto &run = runs.openRun().result;
    const SnapshotPtr &data = camera.window.controller().data();
    if (!run || !data || run->interactions.empty())
        return;
    runs.showTimeline(QString::fromStdString(data->profileIds[run->interactions.front().profile]));
    settle(camera.window, kRest_ms);
    runs.timeline()->stepForward();
    runs.timeline()->stepForward();
    camera.take(u"timeline"_s);
}

void takePopups(Camera &camera)
{
    MainWindow &window = camera.window;
    window.workspace().openFirst();
    if (Canvas *canvas = window.workspace().canvas()) {
        canvas->select({});
        canvas->openQuickAdd({}, canvas->mapToScene(canvas->viewport()->rect().center()));
        camera.take(u"quick-add"_s, *canvas->quickAdd());
        canvas->quickAdd()->hide();
    }
    window.commands().open();
    camera.take(u"commands"_s, window.commands());
    window.commands().hide();
}

} // namespace

void waitFor_ms(int time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

QStringList takeScreenshots(MainWindow &window, const QString &folder, const QString &prefix,
                            const std::function<void(const QString &screen)> &visited)
{
    QDir().mkpath(folder);
    Camera camera{window, QDir(folder), prefix, visited};
    window.show();
    settle(window, kRest_ms);
    if (!window.controller().isOpen()) {
        camera.take(u"start"_s);
        return camera.files;
    }
    simulate(window);
    takeGraphs(camera);
    for (const Workspace::PageInfo &page : Workspace::pages()) {
        window.workspace().open(page.key);
        camera.takeTabs(page.key.mid(5), *window.workspace().currentWidget());
    }
    takeTimeline(camera);
    window.workspace().importFile({});
    camera.take(u"import"_s);
    takePopups(camera);
    return camera.files;
}

} // namespace pathloom::ui
