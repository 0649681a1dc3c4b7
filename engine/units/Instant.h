// SPDX-License-Identifier: Apache-2.0
// Absolute time: an instant on the UTC line and a length of time, both in whole milliseconds.
#pragma once

#include "engine/base/Result.h"

#include <compare>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace pathloom {

/// A length of absolute time; a day is exactly 24 hours. Calendar days live in Civil.h.
struct Duration {
    std::int64_t ms = 0;

    [[nodiscard]] static constexpr Duration milliseconds(std::int64_t n) { return {n}; }
    [[nodiscard]] static constexpr Duration seconds(std::int64_t n) { return {n * 1000}; }
    [[nodiscard]] static constexpr Duration minutes(std::int64_t n) { return {n * 60'000}; }
    [[nodiscard]] static constexpr Duration hours(std::int64_t n) { return {n * 3'600'000}; }
    [[nodiscard]] static constexpr Duration days(std::int64_t n) { return {n * 86'400'000}; }
    [[nodiscard]] constexpr double inHours() const { return static_cast<double>(ms) / 3'600'000.0; }
    [[nodiscard]] constexpr double inDays() const { return static_cast<double>(ms) / 86'400'000.0; }

    auto operator<=>(const Duration &) const = default;
};

constexpr Duration operator+(Duration a, Duration b) { return {a.ms + b.ms}; }
constexpr Duration operator-(Duration a, Duration b) { return {a.ms - b.ms}; }
constexpr Duration operator*(Duration a, std::int64_t n) { return {a.ms * n}; }

/// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
struct Instant {
    std::int64_t ms = 0;

    [[nodiscard]] static constexpr Instant min() { return {std::numeric_limits<std::int64_t>::min()}; }
    [[nodiscard]] static constexpr Instant max() { return {std::numeric_limits<std::int64_t>::max()}; }

    auto operator<=>(const Instant &) const = default;
};

constexpr Instant operator+(Instant t, Duration d) { return {t.ms + d.ms}; }
constexpr Instant operator-(Instant t, Duration d) { return {t.ms - d.ms}; }
constexpr Duration operator-(Instant a, Instant b) { return {a.ms - b.ms}; }

/// ISO 8601 in UTC, "2025-03-01T09:30:00Z", with ".mmm" only where it is not zero.
[[nodiscard]] std::string toText(Instant instant);
/// Reads "2025-03-01", "2025-03-01T09:30[:00[.123]]" with "Z" or "±hh:mm"; without a zone, UTC.
/// A space may stand for the "T". Errors: "units.instant" with `text`.
[[nodiscard]] Result<Instant> parseInstant(std::string_view text);

/// ISO 8601 / FEEL days-and-time duration: "P1DT2H", "PT30M", "PT0.5S", "-P1D", zero "PT0S".
[[nodiscard]] std::string toText(Duration duration);
/// Reads the same, weeks ("P2W") included. Errors: "units.duration" with `text`.
[[nodiscard]] Result<Duration> parseDuration(std::string_view text);

} // namespace pathloom
