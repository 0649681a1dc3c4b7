// SPDX-License-Identifier: Apache-2.0
// Finds the instants at which a zone's offset changes.
#include "engine/units/ZonePeriods.h"

namespace pathloom {

namespace {

/// The first instant in (from, to] with the offset of `to`; the offset changes once between them.
Instant changeBetween(const Zone &zone, Instant from, Instant to)
{
    const Duration before = zone.offsetAt(from);
    while (to - from > Duration{1}) {
        const Instant middle = from + Duration{(to - from).ms / 2};
        (zone.offsetAt(middle) == before ? from : to) = middle;
    }
    return to;
}

} // namespace

std::vector<ZonePeriod> zonePeriods(const Zone &zone)
{
    constexpr Duration step = Duration::hours(6);
    const Instant start{Duration::days(CivilDate::of(1970, 1, 1).days).ms};
    const Instant end{Duration::days(CivilDate::of(2100, 1, 1).days).ms};
    std::vector<ZonePeriod> out{{Instant::min(), Instant::max(), zone.offsetAt(Instant::min())}};
    for (Instant at = start; at < end; at = at + step) {
        const Duration offset = zone.offsetAt(at + step);
        if (offset == out.back().offset)
            continue;
        const Instant change = changeBetween(zone, at, at + step);
        out.back().until = change;
        out.push_back({change, Instant::max(), offset});
    }
    return out;
}

} // namespace pathloom
