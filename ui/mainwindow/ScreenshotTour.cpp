// SPDX-License-Identifier: GPL-3.0-or-later
// Opens one screen after the other and grabs the window.
#include "ui/mainwindow/ScreenshotTour.h"

#include "ui/actions/CommandPalette.h"
#include "ui/canvas/Canvas.h"
#include "ui/document/DocumentController.h"
#include "ui/jobs/JobRunner.h"
#include "ui/mainwindow/MainWindow.h"
#include "ui/mainwindow/Workspace.h"
#include "ui/runs/RunsPage.h"
#include "ui/runs/ScenarioForm.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPixmap>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

/// Lets timers and workers of the screen come to rest: at least `least`, and while jobs run.
void settle(MainWindow &window, int least_ms)
{
    QElapsedTimer clock;
    clock.start();
    constexpr int kMost_ms = 120'000;
    while (clock.elapsed() < least_ms || (!window.jobs().isIdle() && clock.elapsed() < kMost_ms))
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
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
    QStringList files{};

    void take(const QString &screen)
    {
        settle(window, 400);
        const QString file = folder.filePath(prefix + u'-' + screen + u".png"_s);
        if (window.grab().save(file))
            files << file;
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
        camera.take(u"segment-"_s + QString::fromStdString(id.text()));
    }
}

} // namespace

QStringList takeScreenshots(MainWindow &window, const QString &folder, const QString &prefix)
{
    QDir().mkpath(folder);
    Camera camera{window, QDir(folder), prefix};
    window.show();
    settle(window, 200);
    if (!window.controller().isOpen()) {
        camera.take(u"start"_s);
        return camera.files;
    }
    simulate(window);
    takeGraphs(camera);
    for (const Workspace::PageInfo &page : Workspace::pages()) {
        window.workspace().open(page.key);
        camera.take(page.key.mid(5));
    }
    window.workspace().importFile({});
    camera.take(u"import"_s);
    return camera.files;
}

} // namespace pathloom::ui
