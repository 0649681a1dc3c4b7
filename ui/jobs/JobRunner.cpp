// SPDX-License-Identifier: GPL-3.0-or-later
// Threads, progress and the one end of each job.
#include "ui/jobs/JobRunner.h"

#include <exception>
#include <new>

namespace pathloom::ui {

static constexpr int kLongMs = 300;
static constexpr int kPublishMs = 100;

Job::Job(QString title, Work work, QObject *parent)
    : QObject(parent), m_title(std::move(title)), m_work(std::move(work))
{
    m_longTimer.setSingleShot(true);
    m_longTimer.setInterval(kLongMs);
    connect(&m_longTimer, &QTimer::timeout, this, [this] {
        m_isLong = true;
        Q_EMIT becameLong();
    });
    m_publishTimer.setInterval(kPublishMs);
    connect(&m_publishTimer, &QTimer::timeout, this, &Job::publish);
}

Job::~Job()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

static std::optional<Error> guarded(const Job::Work &work, const TaskControl &control)
{
    try {
        return work(control);
    } catch (const std::bad_alloc &) {
        return Error{ErrorKind::System, "task.out-of-memory", {}, {}};
    } catch (const std::exception &exception) {
        return Error{ErrorKind::Internal, "task.unexpected", {{"reason", exception.what()}}, {}};
    }
}

void Job::start()
{
    m_clock.start();
    m_longTimer.start();
    m_publishTimer.start();
    m_thread = std::jthread([this](const std::stop_token &stop) {
        TaskControl control;
        control.stop = stop;
        control.progress = [this](const Progress &progress) {
            const std::lock_guard lock(m_mutex);
            if (progress.phase != m_latest.phase)
                m_phaseStart = m_clock.elapsed();
            m_latest = progress;
        };
        auto error = guarded(m_work, control);
        QMetaObject::invokeMethod(
            this, [this, error = std::move(error)]() mutable { end(std::move(error)); },
            Qt::QueuedConnection);
    });
}

void Job::cancel()
{
    // Before the thread runs there is nobody to be stopped, so that there must be nothing to do.
    if (!m_thread.joinable())
        m_work = [](const TaskControl &) { return std::optional(cancelled().value()); };
    m_thread.request_stop();
}

void Job::publish()
{
    Q_EMIT progressed();
}

void Job::end(std::optional<Error> error)
{
    m_longTimer.stop();
    m_publishTimer.stop();
    if (m_thread.joinable())
        m_thread.join();
    m_error = std::move(error);
    m_state = !m_error                                ? JobState::Done
              : m_error->kind == ErrorKind::Cancelled ? JobState::Cancelled
                                                      : JobState::Failed;
    Q_EMIT finished(m_state);
}

double Job::share() const
{
    const std::lock_guard lock(m_mutex);
    return m_latest.total > 0 ? std::clamp(m_latest.done / m_latest.total, 0.0, 1.0) : -1.0;
}

QString Job::phase() const
{
    const std::lock_guard lock(m_mutex);
    return QString::fromStdString(m_latest.phase);
}

std::optional<Duration> Job::left() const
{
    const double done = share();
    const std::lock_guard lock(m_mutex);
    const qint64 elapsed = m_clock.elapsed() - m_phaseStart;
    if (done <= 0.0 || elapsed < kLongMs)
        return std::nullopt;
    return Duration::milliseconds(
        static_cast<std::int64_t>(static_cast<double>(elapsed) * (1.0 - done) / done));
}

JobRunner::~JobRunner()
{
    cancelAll();
}

QList<Job *> JobRunner::jobs() const
{
    QList<Job *> running;
    for (Job *job : findChildren<Job *>(QString(), Qt::FindDirectChildrenOnly))
        if (job->state() == JobState::Running)
            running += job;
    return running;
}

void JobRunner::cancelAll()
{
    for (Job *job : jobs())
        job->cancel();
}

Job *JobRunner::add(QString title, Job::Work work)
{
    auto *job = new Job(std::move(title), std::move(work), this);
    // Queued, so that whoever listens to the job has had its result before it goes.
    connect(
        job, &Job::finished, this,
        [this, job] {
            Q_EMIT jobFinished(job);
            job->deleteLater();
        },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        this, [this, job] { Q_EMIT jobStarted(job); }, Qt::QueuedConnection);
    return job;
}

} // namespace pathloom::ui
