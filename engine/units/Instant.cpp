// SPDX-License-Identifier: Apache-2.0
// ISO 8601 text forms of instants and durations.
#include "engine/units/Instant.h"

#include "engine/units/Civil.h"

#include <fmt/format.h>

#include <cstdlib>

namespace pathloom {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;

tl::unexpected<Error> badInstant(std::string_view text)
{
    return fail(ErrorKind::BadInput, "units.instant", {{"text", std::string(text.substr(0, 200))}});
}

tl::unexpected<Error> badDuration(std::string_view text)
{
    return fail(ErrorKind::BadInput, "units.duration",
                {{"text", std::string(text.substr(0, 200))}});
}

// Takes "Z" or "±hh:mm" / "±hhmm" / "±hh" off the end of a time of day; the offset in ms.
Result<std::int64_t> takeOffset(std::string_view &time, std::string_view whole)
{
    if (!time.empty() && (time.back() == 'Z' || time.back() == 'z')) {
        time.remove_suffix(1);
        return 0;
    }
    const std::size_t sign = time.find_first_of("+-");
    if (sign == std::string_view::npos)
        return 0;
    const std::string_view offset = time.substr(sign + 1);
    std::string clock(offset.substr(0, 2));
    clock += ':';
    clock += offset.size() == 5 ? offset.substr(3) : (offset.size() == 4 ? offset.substr(2) : "00");
    const bool shape =
        offset.size() == 2 || offset.size() == 4 || (offset.size() == 5 && offset[2] == ':');
    const auto parsed = parseTime(clock);
    if (!shape || !parsed)
        return badInstant(whole);
    const std::int64_t ms = time[sign] == '-' ? -parsed->ms : parsed->ms;
    time = time.substr(0, sign);
    return ms;
}

// One number of a duration ("12" or "0.5") and its unit letter.
struct DurationPart {
    std::int64_t whole = 0;
    std::int64_t thousandths = 0;
    bool hasFraction = false;
    char unit = 0;
};

bool takePart(std::string_view &rest, DurationPart &part)
{
    std::size_t i = 0;
    for (; i < rest.size() && rest[i] >= '0' && rest[i] <= '9'; ++i) {
        if (part.whole > 100'000'000'000'000)
            return false;
        part.whole = part.whole * 10 + (rest[i] - '0');
    }
    if (i == 0)
        return false;
    if (i < rest.size() && rest[i] == '.') {
        part.hasFraction = true;
        std::int64_t scale = 100;
        const std::size_t start = ++i;
        for (; i < rest.size() && rest[i] >= '0' && rest[i] <= '9'; ++i, scale /= 10)
            part.thousandths += scale * (rest[i] - '0');
        if (i == start)
            return false;
    }
    if (i == rest.size())
        return false;
    part.unit = rest[i];
    rest.remove_prefix(i + 1);
    return true;
}

// Milliseconds of a unit letter; 0 where the letter does not belong there.
std::int64_t unitMs(char unit, bool inTime)
{
    if (inTime)
        return unit == 'H' ? 3'600'000 : unit == 'M' ? 60'000 : unit == 'S' ? 1000 : 0;
    return unit == 'W' ? 7 * kDayMs : unit == 'D' ? kDayMs : 0;
}

} // namespace

std::string toText(Instant instant)
{
    const std::int64_t days = instant.ms / kDayMs - (instant.ms % kDayMs < 0 ? 1 : 0);
    const std::int64_t rest = instant.ms - days * kDayMs;
    const CivilDate date{static_cast<std::int32_t>(days)};
    std::string text = fmt::format("{}T{:02}:{:02}:{:02}", toText(date), rest / 3'600'000,
                                   rest / 60'000 % 60, rest / 1000 % 60);
    if (rest % 1000 != 0)
        text += fmt::format(".{:03}", rest % 1000);
    return text + "Z";
}

Result<Instant> parseInstant(std::string_view text)
{
    const auto date = parseDate(text.substr(0, 10));
    if (!date)
        return badInstant(text);
    const std::int64_t midnight = date->days * kDayMs;
    if (text.size() == 10)
        return Instant{midnight};
    std::string_view time = text.substr(11);
    if (text[10] != 'T' && text[10] != ' ')
        return badInstant(text);
    const auto offset = takeOffset(time, text);
    if (!offset)
        return failWith(offset.error());
    const auto clock = parseTime(time);
    if (!clock)
        return badInstant(text);
    return Instant{midnight + clock->ms - *offset};
}

std::string toText(Duration duration)
{
    if (duration.ms == 0)
        return "PT0S";
    std::string text = duration.ms < 0 ? "-P" : "P";
    // Negating in unsigned arithmetic holds for the smallest value, too.
    std::uint64_t ms = static_cast<std::uint64_t>(duration.ms);
    if (duration.ms < 0)
        ms = 0 - ms;
    const std::uint64_t days = ms / 86'400'000;
    ms %= 86'400'000;
    if (days > 0)
        text += fmt::format("{}D", days);
    if (ms == 0)
        return text;
    text += 'T';
    if (ms >= 3'600'000)
        text += fmt::format("{}H", ms / 3'600'000);
    if (ms / 60'000 % 60 != 0)
        text += fmt::format("{}M", ms / 60'000 % 60);
    const std::uint64_t seconds = ms / 1000 % 60;
    if (ms % 1000 != 0) {
        std::string fraction = fmt::format("{:03}", ms % 1000);
        fraction.erase(fraction.find_last_not_of('0') + 1);
        text += fmt::format("{}.{}S", seconds, fraction);
    } else if (seconds != 0) {
        text += fmt::format("{}S", seconds);
    }
    return text;
}

Result<Duration> parseDuration(std::string_view text)
{
    std::string_view rest = text;
    const bool negative = !rest.empty() && rest.front() == '-';
    if (negative)
        rest.remove_prefix(1);
    if (rest.size() < 2 || rest.front() != 'P')
        return badDuration(text);
    rest.remove_prefix(1);
    bool inTime = false;
    std::int64_t total = 0;
    std::int64_t previousUnit = std::numeric_limits<std::int64_t>::max();
    while (!rest.empty()) {
        if (!inTime && rest.front() == 'T') {
            inTime = true;
            rest.remove_prefix(1);
        }
        DurationPart part;
        if (!takePart(rest, part))
            return badDuration(text);
        const std::int64_t unit = unitMs(part.unit, inTime);
        std::int64_t ms = 0;
        if (unit == 0 || unit >= previousUnit || (part.hasFraction && part.unit != 'S') ||
            __builtin_mul_overflow(part.whole, unit, &ms) ||
            __builtin_add_overflow(total, ms + part.thousandths, &total))
            return badDuration(text);
        previousUnit = unit;
    }
    return Duration{negative ? -total : total};
}

} // namespace pathloom
