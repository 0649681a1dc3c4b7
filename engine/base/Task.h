// SPDX-License-Identifier: Apache-2.0
// What long work is given: a way to be stopped and a way to report.
#pragma once

#include "engine/base/Result.h"

#include <functional>
#include <stop_token>
#include <string>

namespace pathloom {

/// A point in a long task. `done` and `total` share one unit; a total of 0 means "not known yet".
struct Progress {
    std::string phase; ///< code of the phase, "simulate.replication"; ui/text names it
    double done = 0;
    double total = 0;
};

/// Called from the working thread, at most about a hundred times a second. May be empty.
using ProgressSink = std::function<void(const Progress &)>;

/// Handed to every long task, which looks at it at least every 10 ms of work.
struct TaskControl {
    std::stop_token stop{};
    ProgressSink progress{};

    [[nodiscard]] bool isStopped() const { return stop.stop_requested(); }
    void report(std::string phase, double done, double total) const
    {
        if (progress)
            progress({std::move(phase), done, total});
    }
};

/// The error every long task ends with when its stop token fired.
[[nodiscard]] inline tl::unexpected<Error> cancelled()
{
    return fail(ErrorKind::Cancelled, "task.cancelled");
}

} // namespace pathloom
