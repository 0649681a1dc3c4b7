// SPDX-License-Identifier: Apache-2.0
// Whether an instant lies in quiet hours, as the profile's own clock shows them.
#pragma once

#include "engine/units/Zone.h"

#include <cstdint>
#include <optional>

namespace pathloom {

/// A daily civil period; one that ends no later than it starts crosses midnight.
struct QuietPeriod {
    CivilTime from, to;
    std::uint8_t weekdays = 0x7f; ///< on which it starts; bit 0 = Monday
};

/// The end (ms) of the period that covers the instant (ms); none where it does not.
[[nodiscard]] std::optional<std::int64_t> quietUntil(const QuietPeriod &quiet, const Zone &zone,
                                                     std::int64_t at);

} // namespace pathloom
