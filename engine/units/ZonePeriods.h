// SPDX-License-Identifier: Apache-2.0
// The periods of a zone's offset from UTC as a table, for databases that shall agree with ours.
#pragma once

#include "engine/units/Zone.h"

#include <vector>

namespace pathloom {

/// From one instant until before another, local time is UTC plus the offset.
struct ZonePeriod {
    Instant from;
    Instant until;
    Duration offset;
};

/// All of them without a gap, from Instant::min() to Instant::max(). Periods of less than six hours,
/// which no zone has, may be missed.
[[nodiscard]] std::vector<ZonePeriod> zonePeriods(const Zone &zone);

} // namespace pathloom
