// SPDX-License-Identifier: Apache-2.0
// Civil time: what a calendar and a wall clock show, without a zone.
#pragma once

#include "engine/base/Result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace pathloom {

/// ISO order; stored in files: do not renumber.
enum class Weekday : std::uint8_t { Monday = 0, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

/// A day of the proleptic Gregorian calendar, as days since 1970-01-01.
struct CivilDate {
    std::int32_t days = 0;

    [[nodiscard]] static CivilDate of(int year, int month, int day);
    [[nodiscard]] int year() const;
    [[nodiscard]] int month() const; ///< 1–12
    [[nodiscard]] int day() const;   ///< 1–31
    [[nodiscard]] Weekday weekday() const;

    auto operator<=>(const CivilDate &) const = default;
};

/// Same day n months on; the 31st becomes the last day of a shorter month.
[[nodiscard]] CivilDate addMonths(CivilDate date, int months);
[[nodiscard]] constexpr CivilDate addDays(CivilDate date, std::int32_t n) { return {date.days + n}; }

/// Milliseconds since local midnight, in [0, 86 400 000).
struct CivilTime {
    std::int32_t ms = 0;

    [[nodiscard]] static constexpr CivilTime of(int hour, int minute, int second = 0)
    {
        return {((hour * 60 + minute) * 60 + second) * 1000};
    }
    [[nodiscard]] constexpr int hour() const { return ms / 3'600'000; }
    [[nodiscard]] constexpr int minute() const { return ms / 60'000 % 60; }

    auto operator<=>(const CivilTime &) const = default;
};

struct CivilDateTime {
    CivilDate date;
    CivilTime time;

    auto operator<=>(const CivilDateTime &) const = default;
};

/// Hour of the week, 0 = Monday 00:00–01:00 … 167.
[[nodiscard]] int hourOfWeek(CivilDateTime local);

[[nodiscard]] std::string toText(CivilDate date);      ///< "2025-03-01"
[[nodiscard]] std::string toText(CivilTime time);      ///< "09:30", seconds only where not zero
[[nodiscard]] Result<CivilDate> parseDate(std::string_view text); ///< errors: "units.date"
[[nodiscard]] Result<CivilTime> parseTime(std::string_view text); ///< errors: "units.time"

} // namespace pathloom
