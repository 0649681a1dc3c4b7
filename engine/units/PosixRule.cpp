// SPDX-License-Identifier: Apache-2.0
// Reading of POSIX TZ rules (IEEE Std 1003.1, "TZ", with the hours beyond a day of RFC 8536).
#include "engine/units/PosixRule.h"

namespace pathloom {

namespace {

bool takeChar(std::string_view &rest, char c)
{
    if (rest.empty() || rest.front() != c)
        return false;
    rest.remove_prefix(1);
    return true;
}

bool takeNumber(std::string_view &rest, int &value)
{
    std::size_t count = 0;
    value = 0;
    for (; count < rest.size() && count < 3 && rest[count] >= '0' && rest[count] <= '9'; ++count)
        value = value * 10 + (rest[count] - '0');
    rest.remove_prefix(count);
    return count > 0;
}

// "[+-]hh[:mm[:ss]]" in milliseconds.
bool takeTime(std::string_view &rest, std::int64_t &ms)
{
    const bool negative = takeChar(rest, '-');
    if (!negative)
        takeChar(rest, '+');
    int part = 0;
    if (!takeNumber(rest, part))
        return false;
    ms = part * std::int64_t{3'600'000};
    for (const std::int64_t unit : {60'000, 1000}) {
        if (!takeChar(rest, ':'))
            break;
        if (!takeNumber(rest, part))
            return false;
        ms += part * unit;
    }
    ms = negative ? -ms : ms;
    return true;
}

// A name of letters, or of anything between angle brackets.
bool takeName(std::string_view &rest)
{
    const bool bracketed = takeChar(rest, '<');
    const std::size_t end = bracketed ? rest.find('>') : rest.find_first_of("0123456789+-,");
    if (end == std::string_view::npos || (end == 0 && !bracketed))
        return false;
    rest.remove_prefix(end + (bracketed ? 1 : 0));
    return true;
}

bool takeChange(std::string_view &rest, YearlyChange &change)
{
    if (!takeChar(rest, ',') || !takeChar(rest, 'M') || !takeNumber(rest, change.month) ||
        !takeChar(rest, '.') || !takeNumber(rest, change.week) || !takeChar(rest, '.') ||
        !takeNumber(rest, change.weekday))
        return false;
    if (change.month < 1 || change.month > 12 || change.week < 1 || change.week > 5 ||
        change.weekday > 6)
        return false;
    return !takeChar(rest, '/') || takeTime(rest, change.wallMs);
}

} // namespace

std::int64_t YearlyChange::inYear(int year, std::int64_t before) const
{
    const CivilDate first = CivilDate::of(year, month, 1);
    const int firstWeekday = (static_cast<int>(first.weekday()) + 1) % 7; // 0 = Sunday
    CivilDate date = addDays(first, (weekday - firstWeekday + 7) % 7 + (week - 1) * 7);
    if (date.month() != month)
        date = addDays(date, -7);
    return date.days * std::int64_t{86'400'000} + wallMs - before;
}

std::optional<std::array<YearlyChange, 2>> parsePosixRule(std::string_view rule)
{
    std::array<YearlyChange, 2> changes;
    std::int64_t standard = 0;
    if (!takeName(rule) || !takeTime(rule, standard) || !takeName(rule))
        return std::nullopt;
    // POSIX counts offsets west of Greenwich.
    std::int64_t summer = standard - 3'600'000;
    if (!rule.empty() && rule.front() != ',' && !takeTime(rule, summer))
        return std::nullopt;
    changes[0].offsetMs = -summer;
    changes[1].offsetMs = -standard;
    if (!takeChange(rule, changes[0]) || !takeChange(rule, changes[1]) || !rule.empty())
        return std::nullopt;
    return changes;
}

} // namespace pathloom
