// SPDX-License-Identifier: Apache-2.0
// Days, times and durations of FEEL (DMN 1.5, 10.3.2.3): wider than engine/units, with offsets kept.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pathloom::feel {

/// What a time was written with: nothing (local), an offset from UTC, or a named zone.
struct Offset {
    std::optional<std::int32_t> seconds; ///< local minus UTC
    std::string zone;                    ///< "Europe/Paris"; then `seconds` is empty

    [[nodiscard]] bool isLocal() const { return !seconds && zone.empty(); }
    bool operator==(const Offset &) const = default;
};

/// A day of the proleptic Gregorian calendar, years −999 999 999 to 999 999 999.
struct Date {
    std::int64_t days = 0; ///< since 1970-01-01
    auto operator<=>(const Date &) const = default;
};
struct CivilFields {
    std::int64_t year = 1970;
    int month = 1;
    int day = 1;
};
/// Nothing where there is no such day.
[[nodiscard]] std::optional<Date> dateOf(std::int64_t year, int month, int day);
[[nodiscard]] CivilFields fieldsOf(Date date);
[[nodiscard]] int daysInMonth(std::int64_t year, int month);

/// Time of day. Fractions of a second beyond milliseconds are dropped, as the conformance kit wants.
struct Time {
    std::int64_t ms = 0; ///< since local midnight, in [0, 86 400 000)
    Offset offset;
    bool operator==(const Time &) const = default;
};

struct DateTime {
    Date date;
    Time time;
    bool operator==(const DateTime &) const = default;
};

/// Days and time: seconds and nanoseconds, of which the latter are in [0, 10⁹).
struct Span {
    std::int64_t seconds = 0;
    std::int32_t nanos = 0;
    auto operator<=>(const Span &) const = default;
};
[[nodiscard]] Span operator+(Span a, Span b);
[[nodiscard]] Span operator-(Span a);
[[nodiscard]] double inSeconds(Span span);
[[nodiscard]] Span spanOf(double seconds);

/// Years and months.
struct Months {
    std::int64_t count = 0;
    auto operator<=>(const Months &) const = default;
};

/// Milliseconds since 1970 in UTC; of a local one, as if its zone were UTC. A zone that the system's
/// tz data does not know gives nothing.
[[nodiscard]] std::optional<std::int64_t> instantOf(const DateTime &value);
[[nodiscard]] DateTime plus(const DateTime &value, Span span);
[[nodiscard]] Date plus(Date date, Months months); ///< the 31st becomes the last of a shorter month
/// Whole months from a to b, towards zero.
[[nodiscard]] Months monthsBetween(const DateTime &a, const DateTime &b);

/// ISO 8601 as FEEL reads it: "2018-12-08", "10:30:00.5+01:00", "2018-12-08T10:30:00@Europe/Paris",
/// "P1DT2H", "-P1Y2M". Nothing where the text is none.
[[nodiscard]] std::optional<Date> dateFrom(std::string_view text);
[[nodiscard]] std::optional<Time> timeFrom(std::string_view text);
[[nodiscard]] std::optional<DateTime> dateTimeFrom(std::string_view text); ///< a day alone: its midnight
[[nodiscard]] std::optional<Span> spanFrom(std::string_view text);
[[nodiscard]] std::optional<Months> monthsFrom(std::string_view text);

[[nodiscard]] std::string toText(Date date);
[[nodiscard]] std::string toText(const Time &time);
[[nodiscard]] std::string toText(const DateTime &value);
[[nodiscard]] std::string toText(Span span);     ///< "P1DT2H", zero "PT0S"
[[nodiscard]] std::string toText(Months months); ///< "P1Y2M", zero "P0M"

} // namespace pathloom::feel
