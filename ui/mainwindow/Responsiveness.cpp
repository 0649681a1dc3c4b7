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

#include <ctime>

namespace pathloom::ui {

namespace {

double milliseconds(const QElapsedTimer &clock) { return static_cast<double>(clock.nsecsElapsed()) / 1e6; }

bool isRunning(const RunsPage &runs)
{
    const Job *job = runs.job();
    return job && job->state() == JobState::Running;
}

/// Processor time that this thread has used so far.
double work_ms()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

/// Remembers the longest times between two of its beats: until a run is under way, while it is, and
/// after it, which is where the result is taken over and shown.
class Heartbeat
{
public:
    explicit Heartbeat(const RunsPage &runs) : m_runs(runs)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_clock.start();
        m_work = work_ms();
        m_timer.start();
    }
    [[nodiscard]] const Gaps &whileRunning() const { return m_whileRunning; }
    [[nodiscard]] const Gaps &before() const { return m_before; }
    [[nodiscard]] const Gaps &after() const { return m_after; }

private:
    void beat()
    {
        const bool runs = isRunning(m_runs);
        Gaps &gaps = !m_ran ? m_before : runs ? m_whileRunning : m_after;
        const double gap = milliseconds(m_clock);
        const double work = work_ms() - m_work;
        if (gap > gaps.longest) {
            gaps.longest = gap;
            gaps.workOfLongest = work;
        }
        gaps.mostWork = std::max(gaps.mostWork, work);
        m_ran = m_ran || runs;
        m_clock.restart();
        m_work = work_ms();
    }

    const RunsPage &m_runs;
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_work = 0;
    Gaps m_whileRunning;
    Gaps m_before;
    Gaps m_after;
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
    measured.whileStarting = heart.before();
    measured.whileShowing = heart.after();

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
