// SPDX-License-Identifier: Apache-2.0
// Calendar arithmetic and the ISO text forms of civil dates and times.
#include "engine/units/Civil.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace pathloom {

namespace {

using std::chrono::year_month_day;

constexpr std::int32_t kDayOfClock_ms = 86'400'000;

year_month_day calendarOf(CivilDate date)
{
    return std::chrono::sys_days(std::chrono::days(date.days));
}

CivilDate fromCalendar(const year_month_day &ymd)
{
    return {static_cast<std::int32_t>(std::chrono::sys_days(ymd).time_since_epoch().count())};
}

// Exactly `count` digits at `at`, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count)
{
    if (at + count > text.size())
        return -1;
    int value = 0;
    for (const char c : text.substr(at, count)) {
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

tl::unexpected<Error> badText(std::string_view code, std::string_view text)
{
    return fail(ErrorKind::BadInput, code, {{"text", std::string(text.substr(0, 200))}});
}

} // namespace

CivilDate CivilDate::of(int year, int month, int day)
{
    return fromCalendar(std::chrono::year(year) / month / day);
}

int CivilDate::year() const
{
    return static_cast<int>(calendarOf(*this).year());
}

int CivilDate::month() const
{
    return static_cast<int>(static_cast<unsigned>(calendarOf(*this).month()));
}

int CivilDate::day() const
{
    return static_cast<int>(static_cast<unsigned>(calendarOf(*this).day()));
}

Weekday CivilDate::weekday() const
{
    // 1970-01-01 was a Thursday.
    const std::int32_t fromMonday = ((days % 7) + 7 + 3) % 7;
    return static_cast<Weekday>(fromMonday);
}

CivilDate addMonths(CivilDate date, int months)
{
    const year_month_day moved = calendarOf(date) + std::chrono::months(months);
    if (moved.ok())
        return fromCalendar(moved);
    return fromCalendar(std::chrono::sys_days(moved.year() / moved.month() / std::chrono::last));
}

int hourOfWeek(CivilDateTime local)
{
    return static_cast<int>(local.date.weekday()) * 24 + local.time.hour();
}

std::string toText(CivilDate date)
{
    const year_month_day ymd = calendarOf(date);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()),
                       static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

std::string toText(CivilTime time)
{
    std::string text = fmt::format("{:02}:{:02}", time.hour(), time.minute());
    const int second = time.ms / 1000 % 60;
    const int ms = time.ms % 1000;
    if (second != 0 || ms != 0)
        text += fmt::format(":{:02}", second);
    if (ms != 0)
        text += fmt::format(".{:03}", ms);
    return text;
}

Result<CivilDate> parseDate(std::string_view text)
{
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || year < 0 || month < 0 || day < 0)
        return badText("units.date", text);
    const year_month_day ymd = std::chrono::year(year) / month / day;
    if (!ymd.ok())
        return badText("units.date", text);
    return fromCalendar(ymd);
}

Result<CivilTime> parseTime(std::string_view text)
{
    const int hour = digits(text, 0, 2);
    const int minute = digits(text, 3, 2);
    const bool hasSecond = text.size() >= 8;
    const int second = hasSecond ? digits(text, 6, 2) : 0;
    const bool shape =
        (text.size() == 5 || hasSecond) && text[2] == ':' && (!hasSecond || text[5] == ':');
    if (!shape || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return badText("units.time", text);
    int ms = 0;
    if (text.size() > 8) {
        const std::size_t count = text.size() - 9;
        if (text[8] != '.' || count < 1 || count > 9 || digits(text, 9, count) < 0)
            return badText("units.time", text);
        ms = digits(text, 9, std::min<std::size_t>(count, 3));
        for (std::size_t i = count; i < 3; ++i)
            ms *= 10;
    }
    const CivilTime time{CivilTime::of(hour, minute, second).ms + ms};
    return time.ms < kDayOfClock_ms ? Result<CivilTime>(time) : badText("units.time", text);
}

} // namespace pathloom
