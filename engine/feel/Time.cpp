// SPDX-License-Identifier: Apache-2.0
// Calendar and clock arithmetic of FEEL.
#include "engine/feel/Time.h"

#include "engine/units/Zone.h"

namespace pathloom::feel {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kLastYear = 999'999'999;

std::int64_t floorDiv(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

bool isLeap(std::int64_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

// Days of years that begin in March, so that a leap day comes last.
std::int64_t daysFromCivil(std::int64_t year, int month, int day)
{
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = floorDiv(year, 400);
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146'097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719'468;
}

Span normal(std::int64_t seconds, std::int64_t nanos)
{
    constexpr std::int64_t kNano = 1'000'000'000;
    const std::int64_t carry = floorDiv(nanos, kNano);
    return {seconds + carry, static_cast<std::int32_t>(nanos - carry * kNano)};
}

} // namespace

int daysInMonth(std::int64_t year, int month)
{
    constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : kDays[month - 1];
}

std::optional<Date> dateOf(std::int64_t year, int month, int day)
{
    if (year < -kLastYear || year > kLastYear || month < 1 || month > 12 || day < 1
        || day > daysInMonth(year, month))
        return std::nullopt;
    return Date{daysFromCivil(year, month, day)};
}

CivilFields fieldsOf(Date date)
{
    const std::int64_t shifted = date.days + 719'468;
    const std::int64_t era = floorDiv(shifted, 146'097);
    const std::int64_t dayOfEra = shifted - era * 146'097;
    const std::int64_t yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int shiftedMonth = static_cast<int>((5 * dayOfYear + 2) / 153);
    const int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            static_cast<int>(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)};
}

Span operator+(Span a, Span b)
{
    return normal(a.seconds + b.seconds, std::int64_t{a.nanos} + b.nanos);
}

Span operator-(Span a)
{
    return normal(-a.seconds, -std::int64_t{a.nanos});
}

double inSeconds(Span span)
{
    return static_cast<double>(span.seconds) + static_cast<double>(span.nanos) / 1e9;
}

Span spanOf(double seconds)
{
    const double whole = std::floor(seconds);
    return normal(static_cast<std::int64_t>(whole), std::llround((seconds - whole) * 1e9));
}

std::optional<std::int64_t> instantOf(const DateTime &value)
{
    const std::int64_t local = value.date.days * kDayMs + value.time.ms;
    const Offset &offset = value.time.offset;
    if (offset.zone.empty())
        return local - std::int64_t{offset.seconds.value_or(0)} * 1000;
    const auto zone = Zone::find(offset.zone);
    if (!zone)
        return std::nullopt;
    const CivilDateTime civil{{static_cast<std::int32_t>(value.date.days)},
                              {static_cast<std::int32_t>(value.time.ms)}};
    return zone->toInstant(civil).ms;
}

DateTime plus(const DateTime &value, Span span)
{
    const std::int64_t ms = value.date.days * kDayMs + value.time.ms + span.seconds * 1000
                            + span.nanos / 1'000'000;
    const std::int64_t days = floorDiv(ms, kDayMs);
    return {{days}, {ms - days * kDayMs, value.time.offset}};
}

Date plus(Date date, Months months)
{
    const CivilFields fields = fieldsOf(date);
    const std::int64_t total = fields.year * 12 + fields.month - 1 + months.count;
    const std::int64_t year = floorDiv(total, 12);
    const int month = static_cast<int>(total - year * 12) + 1;
    return {daysFromCivil(year, month, std::min(fields.day, daysInMonth(year, month)))};
}

Months monthsBetween(const DateTime &a, const DateTime &b)
{
    const CivilFields from = fieldsOf(a.date);
    const CivilFields to = fieldsOf(b.date);
    std::int64_t months = (to.year - from.year) * 12 + to.month - from.month;
    const auto within = [](const CivilFields &f, const DateTime &t) {
        return (f.day - 1) * kDayMs + t.time.ms;
    };
    if (months > 0 && within(to, b) < within(from, a))
        --months;
    else if (months < 0 && within(to, b) > within(from, a))
        ++months;
    return {months};
}

} // namespace pathloom::feel
