// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs under a heartbeat.
#include "ui/mainwindow/Responsiveness.h"

#include "ui/document/DocumentController.h"
#include "ui/jobs/JobRunner.h"
#include "ui/mainwindow/MainWindow.h"
#include "ui/mainwindow/ScreenshotTour.h"
#include "ui/mainwindow/Workspace.h"
#include "ui/runs/RunsPage.h"
#include "ui/runs/ScenarioForm.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

namespace pathloom::ui {

namespace {

double milliseconds(const QElapsedTimer &clock) { return static_cast<double>(clock.nsecsElapsed()) / 1e6; }

bool isRunning(const RunsPage &runs)
{
    const Job *job = runs.job();
    return job && job->state() == JobState::Running;
}

/// Remembers the longest time between two of its beats: while a run is under way, and otherwise,
/// which is where a result is taken over and shown.
class Heartbeat
{
public:
    explicit Heartbeat(const RunsPage &runs) : m_runs(runs)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        start();
        m_timer.start();
    }
    void start()
    {
        m_whileRunning = m_otherwise = 0;
        m_clock.start();
    }
    [[nodiscard]] double whileRunning() const { return m_whileRunning; }
    [[nodiscard]] double otherwise() const { return m_otherwise; }

private:
    void beat()
    {
        const bool runs = isRunning(m_runs);
        double &longest = runs && m_ran ? m_whileRunning : m_otherwise;
        longest = std::max(longest, milliseconds(m_clock));
        m_ran = runs;
        m_clock.restart();
    }

    const RunsPage &m_runs;
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_whileRunning = 0;
    double m_otherwise = 0;
    bool m_ran = false;
};

void waitUntilIdle(MainWindow &window)
{
    constexpr int kRest_ms = 300;
    do
        waitFor_ms(kRest_ms);
    while (!window.jobs().isIdle());
}

void ask(MainWindow &window, std::uint32_t replications)
{
    window.workspace().openFirst();
    ScenarioForm *form = window.workspace().runs()->form();
    Scenario scenario = form->scenario();
    scenario.replications = replications;
    scenario.stopWhenConverged = false;
    form->setScenario(scenario);
    window.workspace().simulate();
}

} // namespace

Responsiveness measureResponsiveness(MainWindow &window)
{
    constexpr std::uint32_t kReplications = 8;
    constexpr std::uint32_t kEndless = 10'000;
    constexpr int kUnderWay_ms = 2'000;
    constexpr int kLook_ms = 20;
    Responsiveness measured;
    measured.profiles = window.controller().data()->profileCount();
    RunsPage &runs = *window.workspace().runs();
    waitUntilIdle(window);
    Heartbeat heart(runs);
    QElapsedTimer clock;
    clock.start();
    ask(window, kReplications);
    while (isRunning(runs))
        waitFor_ms(kLook_ms);
    measured.run = milliseconds(clock);
    waitUntilIdle(window);
    measured.whileRunning = heart.whileRunning();
    measured.whileShowing = heart.otherwise();

    ask(window, kEndless);
    waitFor_ms(kUnderWay_ms);
    if (isRunning(runs)) {
        QEventLoop loop;
        QObject::connect(runs.job(), &Job::finished, &loop, &QEventLoop::quit);
        clock.restart();
        runs.cancel();
        loop.exec();
        measured.cancelAnswer = milliseconds(clock);
    }
    waitUntilIdle(window);
    return measured;
}

} // namespace pathloom::ui
