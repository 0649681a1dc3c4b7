// SPDX-License-Identifier: Apache-2.0
// Built-in functions of days, times and durations. FEEL's now() and today() are left out: what a
// model decides must depend on its inputs alone.
#include "engine/feel/Builtins.h"

namespace pathloom::feel {
namespace {

Value dateFromAny(const Arguments &a)
{
    if (a.size() == 1) {
        if (const auto *text = argument<std::string>(a, 0))
            return dateFrom(*text);
        if (const auto *moment = argument<DateTime>(a, 0))
            return moment->date;
        return a[0].as<Date>() ? a[0] : Value();
    }
    const auto *year = argument<double>(a, 0);
    const auto *month = argument<double>(a, 1);
    const auto *day = argument<double>(a, 2);
    if (!year || !month || !day || std::abs(*year) > 999'999'999 || std::abs(*month) > 12 || std::abs(*day) > 31)
        return {};
    return dateOf(static_cast<std::int64_t>(*year), static_cast<int>(*month), static_cast<int>(*day));
}

Value timeFromParts(const Arguments &a)
{
    const auto *hour = argument<double>(a, 0);
    const auto *minute = argument<double>(a, 1);
    const auto *second = argument<double>(a, 2);
    if (!hour || !minute || !second || *hour < 0 || *hour >= 24 || *minute < 0 || *minute >= 60 || *second < 0
        || *second >= 60)
        return {};
    Time time;
    time.ms = (static_cast<std::int64_t>(*hour) * 60 + static_cast<std::int64_t>(*minute)) * 60'000
              + static_cast<std::int64_t>(std::floor(*second * 1000 + 1e-6));
    if (a.size() > 3 && !a[3].isNull()) {
        const auto *offset = argument<Span>(a, 3);
        if (!offset || std::abs(offset->seconds) > 18 * 3600)
            return {};
        time.offset.seconds = static_cast<std::int32_t>(offset->seconds);
    }
    return time;
}

Value timeFromAny(const Arguments &a)
{
    if (a.size() > 1)
        return a.size() >= 3 ? timeFromParts(a) : Value();
    if (const auto *text = argument<std::string>(a, 0))
        return timeFrom(*text);
    if (const auto *moment = argument<DateTime>(a, 0))
        return moment->time;
    if (a[0].as<Date>())
        return Time{0, {0, {}}};
    return a[0].as<Time>() ? a[0] : Value();
}

Value momentFromAny(const Arguments &a)
{
    const auto *moment = argument<DateTime>(a, 0);
    if (a.size() == 1) {
        const auto *text = argument<std::string>(a, 0);
        return text ? Value(dateTimeFrom(*text)) : (moment ? Value(*moment) : Value());
    }
    const auto *date = argument<Date>(a, 0);
    const auto *time = argument<Time>(a, 1);
    if (!time || (!date && !moment))
        return {};
    return DateTime{date ? *date : moment->date, *time};
}

Value durationFrom(const Arguments &a)
{
    const auto *text = argument<std::string>(a, 0);
    if (!text)
        return a[0].as<Span>() || a[0].as<Months>() ? a[0] : Value();
    if (const auto span = spanFrom(*text))
        return *span;
    return monthsFrom(*text);
}

std::optional<DateTime> startOf(const Value &value)
{
    if (const auto *moment = value.as<DateTime>())
        return *moment;
    if (const auto *date = value.as<Date>())
        return DateTime{*date, {}};
    return std::nullopt;
}

Value monthsOf(const Arguments &a)
{
    const auto from = startOf(a[0]);
    const auto to = startOf(a[1]);
    return from && to ? Value(monthsBetween(*from, *to)) : Value();
}

Value dayOfWeek(const Arguments &a)
{
    constexpr std::string_view kDays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                          "Friday", "Saturday", "Sunday"};
    const auto moment = startOf(a[0]);
    return moment ? Value(std::string(kDays[((moment->date.days + 3) % 7 + 7) % 7])) : Value();
}

Value monthOfYear(const Arguments &a)
{
    constexpr std::string_view kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                            "July",    "August",   "September", "October", "November", "December"};
    const auto moment = startOf(a[0]);
    return moment ? Value(std::string(kMonths[fieldsOf(moment->date).month - 1])) : Value();
}

Value dayOfYear(const Arguments &a)
{
    const auto moment = startOf(a[0]);
    if (!moment)
        return {};
    return static_cast<double>(moment->date.days - dateOf(fieldsOf(moment->date).year, 1, 1)->days + 1);
}

} // namespace

Value momentFrom(std::string_view text)
{
    if (const auto date = dateFrom(text))
        return *date;
    if (const auto moment = dateTimeFrom(text))
        return *moment;
    if (const auto time = timeFrom(text))
        return *time;
    return durationFrom({Value(std::string(text))});
}

std::vector<Builtin> timeBuiltins()
{
    return {
        {"date", {{"from"}, {"year", "month", "day"}}, 1, false, dateFromAny},
        {"time", {{"from"}, {"hour", "minute", "second", "offset"}}, 1, false, timeFromAny},
        {"date and time", {{"from"}, {"date", "time"}}, 1, false, momentFromAny},
        {"duration", {{"from"}}, 1, false, durationFrom},
        {"years and months duration", {{"from", "to"}}, 2, false, monthsOf},
        {"day of week", {{"date"}}, 1, false, dayOfWeek},
        {"month of year", {{"date"}}, 1, false, monthOfYear},
        {"day of year", {{"date"}}, 1, false, dayOfYear},
    };
}

} // namespace pathloom::feel
