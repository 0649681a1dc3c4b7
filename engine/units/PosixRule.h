// SPDX-License-Identifier: Apache-2.0
// The rule that ends a tz data file and says how its clock changes go on after the last listed one.
#pragma once

#include "engine/units/Civil.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace pathloom {

/// "Mm.w.d/time" of POSIX TZ: weekday d (0 = Sunday) of week w (5 = last) of month m.
struct YearlyChange {
    int month = 1;
    int week = 1;
    int weekday = 0;
    std::int64_t wallMs = 7'200'000; ///< local time of the change; may be negative or beyond a day
    std::int64_t offsetMs = 0;       ///< local minus UTC from then on

    /// The UTC instant of the change in a year whose clock until then ran at `before`.
    [[nodiscard]] std::int64_t inYear(int year, std::int64_t before) const;
};

/// Reads "CET-1CEST,M3.5.0,M10.5.0/3" into its two changes. Nothing where the rule has no changes
/// or another form (day of year), which no current zone uses.
[[nodiscard]] std::optional<std::array<YearlyChange, 2>> parsePosixRule(std::string_view rule);

} // namespace pathloom
