// SPDX-License-Identifier: GPL-3.0-or-later
// Small background work whose latest answer alone counts: checks and live counts while editing.
#pragma once

#include "engine/base/Task.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>

namespace pathloom::ui {

/// Runs functions on the global pool, one answer at a time: starting another stops the one before,
/// whose answer is dropped. Lives in the main thread; destroying it stops what runs and waits for
/// it, so the work may use what its owner holds.
class LatestWork
{
public:
    LatestWork() { m_pool.setMaxThreadCount(1); }
    ~LatestWork()
    {
        cancel();
        m_pool.waitForDone();
    }
    LatestWork(const LatestWork &) = delete;
    LatestWork &operator=(const LatestWork &) = delete;

    /// `work(control)` runs in the background; `done(answer)` in the main thread, unless `context`
    /// is gone or something newer was started.
    template <typename Work, typename Done>
    void start(QObject *context, Work work, Done done)
    {
        cancel();
        m_stop = std::stop_source();
        const auto token = m_stop.get_token();
        const std::uint64_t ticket = ++*m_ticket;
        QPointer<QObject> guard(context);
        m_pool.start([work = std::move(work), done = std::move(done), token, ticket, guard,
                      latest = m_ticket]() mutable {
            if (token.stop_requested())
                return;
            auto answer = std::make_shared<decltype(work(TaskControl{}))>(work(TaskControl{token, {}}));
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [answer, done = std::move(done), ticket, guard, latest] {
                    if (guard && *latest == ticket)
                        done(std::move(*answer));
                },
                Qt::QueuedConnection);
        });
    }

    void cancel()
    {
        m_stop.request_stop();
        ++*m_ticket;
    }

private:
    QThreadPool m_pool;
    std::stop_source m_stop;
    std::shared_ptr<std::uint64_t> m_ticket = std::make_shared<std::uint64_t>(0);
};

} // namespace pathloom::ui
