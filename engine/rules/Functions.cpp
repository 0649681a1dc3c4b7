// SPDX-License-Identifier: Apache-2.0
// Built-in functions that yield numbers.
#include "engine/rules/Functions.h"

#include <charconv>

namespace pathloom {

namespace {

double scaleOf(Evaluator &evaluator, const Node &n, bool &valid)
{
    double digits = 0;
    valid = n.count < 2 || evaluator.number(child(evaluator, n, 1), digits);
    return std::pow(10.0, std::trunc(digits));
}

/// Rounding to a scale tolerates the error that scaling itself makes.
double rounded(FunctionId function, double value)
{
    const double near = std::round(value);
    if (sameNumber(near, value))
        return near;
    switch (function) {
    case FunctionId::Floor: return std::floor(value);
    case FunctionId::Ceiling: return std::ceil(value);
    case FunctionId::Decimal: {
        const double half = std::floor(value) + 0.5;
        return sameNumber(half, value) ? 2 * std::round(half / 2) : near;
    }
    default: return std::round(value * (1 + 1e-14));
    }
}

/// ISO 8601: week 1 holds the year's first Thursday.
int weekOfYear(CivilDate date)
{
    const int weekday = static_cast<int>(date.weekday());
    const CivilDate thursday = addDays(date, 3 - weekday);
    return (thursday.days - CivilDate::of(thursday.year(), 1, 1).days) / 7 + 1;
}

int wholeYears(CivilDate from, CivilDate to)
{
    const bool backwards = to < from;
    if (backwards)
        std::swap(from, to);
    int years = to.year() - from.year();
    if (addMonths(from, 12 * years) > to)
        --years;
    return backwards ? -years : years;
}

/// Great-circle distance in km on a sphere of radius 6371.0088 km (IUGG mean radius), haversine.
double distance(double latitude, double longitude, double toLatitude, double toLongitude)
{
    constexpr double radian = 0.017453292519943295;
    const double dLatitude = (toLatitude - latitude) * radian / 2;
    const double dLongitude = (toLongitude - longitude) * radian / 2;
    const double h = std::pow(std::sin(dLatitude), 2)
                   + std::cos(latitude * radian) * std::cos(toLatitude * radian) * std::pow(std::sin(dLongitude), 2);
    return 2 * 6371.0088 * std::asin(std::min(1.0, std::sqrt(h)));
}

double dateNumber(FunctionId function, CivilDate date)
{
    switch (function) {
    case FunctionId::Year: return date.year();
    case FunctionId::Month: return date.month();
    case FunctionId::Day: return date.day();
    case FunctionId::DayOfYear: return date.days - CivilDate::of(date.year(), 1, 1).days + 1;
    default: return weekOfYear(date);
    }
}

bool numberOfText(std::string_view text, double &out)
{
    const char *end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, out);
    return parsed.ec == std::errc() && parsed.ptr == end && std::isfinite(out);
}

bool pureNumber(FunctionId function, double a, double b, double &out)
{
    switch (function) {
    case FunctionId::Abs: out = std::fabs(a); break;
    case FunctionId::Sqrt: out = std::sqrt(a); break;
    case FunctionId::Exp: out = std::exp(a); break;
    case FunctionId::Log: out = a > 0 ? std::log(a) : std::nan(""); break;
    case FunctionId::Modulo: out = b == 0 ? std::nan("") : a - b * std::floor(a / b); break;
    default: return false;
    }
    return std::isfinite(out);
}

} // namespace

bool callNumber(Evaluator &evaluator, const Node &n, double &out)
{
    using F = FunctionId;
    const auto argument = [&](std::size_t i, double &into) { return evaluator.number(child(evaluator, n, i), into); };
    switch (n.function) {
    case F::Min:
    case F::Max:
    case F::Sum:
    case F::Mean: return aggregate<double>(n, out, argument) && std::isfinite(out);
    case F::StringLength:
    case F::Number: {
        TextArgument text;
        read(evaluator, n, 0, text);
        if (text.valid && n.function == F::StringLength)
            out = static_cast<double>(codePoints(text.view));
        return text.valid && (n.function == F::StringLength || numberOfText(text.view, out));
    }
    case F::Count: {
        std::vector<std::string> elements;
        const bool valid = evaluator.list(child(evaluator, n, 0), elements);
        out = static_cast<double>(elements.size());
        return valid;
    }
    case F::Year:
    case F::Month:
    case F::Day:
    case F::DayOfYear:
    case F::WeekOfYear: {
        CivilDate date;
        const bool valid = dayOf(evaluator, n, 0, date);
        out = valid ? dateNumber(n.function, date) : 0;
        return valid;
    }
    case F::Hour: {
        std::int64_t instant = 0;
        const bool valid = evaluator.integer(child(evaluator, n, 0), instant);
        out = valid ? evaluator.m_reader.zone().toLocal(Instant{instant}).time.hour() : 0;
        return valid;
    }
    case F::YearsBetween: {
        CivilDate from;
        CivilDate to;
        const bool valid = dayOf(evaluator, n, 0, from) && dayOf(evaluator, n, 1, to);
        out = valid ? wholeYears(from, to) : 0;
        return valid;
    }
    case F::Floor:
    case F::Ceiling:
    case F::Round:
    case F::Decimal: {
        double value = 0;
        bool valid = false;
        const double scale = scaleOf(evaluator, n, valid);
        if (!valid || !argument(0, value))
            return false;
        out = rounded(n.function, value * scale) / scale;
        return std::isfinite(out);
    }
    case F::Distance: {
        std::array<double, 4> places{};
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (!argument(i, places[i]))
                return false;
        }
        out = distance(places[0], places[1], places[2], places[3]);
        return std::isfinite(out);
    }
    default: {
        double a = 0;
        double b = 0;
        return argument(0, a) && (n.count < 2 || argument(1, b)) && pureNumber(n.function, a, b, out);
    }
    }
}

} // namespace pathloom
