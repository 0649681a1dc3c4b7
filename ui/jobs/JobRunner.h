// SPDX-License-Identifier: GPL-3.0-or-later
// Long work off the window's thread: one runner, one end per job, no nested event loops.
#pragma once

#include "engine/base/Task.h"
#include "engine/units/Instant.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace pathloom::ui {

enum class JobState { Running, Done, Failed, Cancelled };

/// One piece of work on a thread of its own. Lives on the window's thread; signals come there.
/// Ends in exactly one of Done, Failed and Cancelled, told by finished(). Destroying it stops the
/// work and waits for it (the engine answers within 100 ms); then nothing is told.
class Job : public QObject
{
    Q_OBJECT

public:
    /// Returns the error the work ended with, or nothing.
    using Work = std::function<std::optional<Error>(const TaskControl &)>;

    Job(QString title, Work work, QObject *parent);
    ~Job() override;

    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] JobState state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Work done so far in [0, 1]; negative where it is not known.
    [[nodiscard]] double share() const;
    /// Time left, estimated from the current phase; none in its first 300 ms.
    [[nodiscard]] std::optional<Duration> left() const;
    [[nodiscard]] QString phase() const;
    /// Whether it has run for 300 ms: when progress is worth showing.
    [[nodiscard]] bool isLong() const { return m_isLong; }

    void start();

public Q_SLOTS:
    /// Asks the work to stop; finished() follows when it has.
    void cancel();

Q_SIGNALS:
    void becameLong();
    void progressed();
    void finished(pathloom::ui::JobState state);

private:
    void end(std::optional<Error> error);
    void publish();

    QString m_title;
    Work m_work;
    JobState m_state = JobState::Running;
    std::optional<Error> m_error;
    bool m_isLong = false;
    QElapsedTimer m_clock;
    QTimer m_longTimer;
    QTimer m_publishTimer;
    mutable std::mutex m_mutex; ///< guards m_latest, m_phaseStart
    Progress m_latest;
    qint64 m_phaseStart = 0;
    std::jthread m_thread;
};

/// Starts jobs and owns them until they have ended.
class JobRunner : public QObject
{
    Q_OBJECT

public:
    explicit JobRunner(QObject *parent = nullptr) : QObject(parent) {}
    ~JobRunner() override;

    /// Runs `work` on a thread and gives its result to `done` on this one, once, unless `context`
    /// is gone by then. A cancelled job comes as an error of kind Cancelled. `work` must share
    /// nothing with this thread but immutable values.
    template <typename T>
    Job *run(QString title, QObject *context, std::function<Result<T>(const TaskControl &)> work,
             std::function<void(Result<T>)> done)
    {
        auto result = std::make_shared<std::optional<Result<T>>>();
        Job *job =
            add(std::move(title), [result, work = std::move(work)](const TaskControl &control) {
                result->emplace(work(control));
                return (*result)->has_value() ? std::optional<Error>()
                                              : std::optional((*result)->error());
            });
        connect(job, &Job::finished, context, [job, result, done = std::move(done)] {
            if (*result)
                done(std::move(**result));
            else
                done(failWith(*job->error()));
        });
        job->start();
        return job;
    }

    [[nodiscard]] QList<Job *> jobs() const;
    [[nodiscard]] bool isIdle() const { return jobs().isEmpty(); }
    void cancelAll();

Q_SIGNALS:
    void jobStarted(pathloom::ui::Job *job);
    void jobFinished(pathloom::ui::Job *job);

private:
    Job *add(QString title, Job::Work work);
};

} // namespace pathloom::ui
