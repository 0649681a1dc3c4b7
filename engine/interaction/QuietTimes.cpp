// SPDX-License-Identifier: Apache-2.0
// Quiet hours of today and of the day before, whose night may reach into today.
#include "engine/interaction/QuietTimes.h"

namespace pathloom {

/// The end of a period that started on `day` and covers the instant; else nothing.
static std::optional<std::int64_t> endOfDay(const QuietPeriod &quiet, const Zone &zone,
                                            CivilDate day, std::int64_t at)
{
    if ((quiet.weekdays >> static_cast<unsigned>(day.weekday()) & 1U) == 0)
        return std::nullopt;
    const bool crossesMidnight = quiet.to <= quiet.from;
    const std::int64_t from = zone.toInstant({day, quiet.from}).ms;
    const std::int64_t to = zone.toInstant({addDays(day, crossesMidnight ? 1 : 0), quiet.to}).ms;
    return at >= from && at < to ? std::optional(to) : std::nullopt;
}

std::optional<std::int64_t> quietUntil(const QuietPeriod &quiet, const Zone &zone, std::int64_t at)
{
    const CivilDate today = zone.toLocal({at}).date;
    for (const CivilDate day : {today, addDays(today, -1)}) {
        if (const auto end = endOfDay(quiet, zone, day, at))
            return end;
    }
    return std::nullopt;
}

} // namespace pathloom
