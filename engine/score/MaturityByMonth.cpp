// SPDX-License-Identifier: Apache-2.0
// F4 over time: each month of the dataset's own sends.
#include "engine/score/Score.h"

#include "engine/segment/OverTime.h"

namespace pathloom {

Result<std::vector<MaturityPoint>> maturityByMonth(const ScoreInput &input, std::size_t most,
                                                   const TaskControl &control)
{
    std::vector<MaturityPoint> points;
    std::vector<Instant> ends = monthsOf(*input.snapshot, most + 1);
    // The first month of a dataset begins with it.
    if (ends.size() <= most && input.snapshot->from < ends.front())
        ends.insert(ends.begin(), input.snapshot->from);
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        if (control.isStopped())
            return cancelled();
        control.report("score.history", static_cast<double>(i),
                       static_cast<double>(ends.size() - 1));
        const HistoryPeriod period{ends[i], ends[i + 1]};
        TaskControl quiet;
        quiet.stop = control.stop;
        auto scores = scoreHistory(input, period, {}, quiet);
        if (!scores)
            return failWith(std::move(scores).error());
        points.push_back({period, scores->report.groups.front().interactions,
                          std::move(scores->report.maturity)});
    }
    return points;
}

} // namespace pathloom
