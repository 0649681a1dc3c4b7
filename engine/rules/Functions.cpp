// SPDX-License-Identifier: Apache-2.0
// What the built-in functions compute.
#include "engine/rules/Program.h"
#include "engine/rules/Typing.h"

#include <unicode/locid.h>
#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <charconv>

namespace pathloom {

class Pattern
{
public:
    explicit Pattern(std::unique_ptr<icu::RegexPattern> pattern) : m_pattern(std::move(pattern)) {}

    bool matches(std::string_view text) const
    {
        UErrorCode status = U_ZERO_ERROR;
        const auto subject = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
        const std::unique_ptr<icu::RegexMatcher> matcher(m_pattern->matcher(subject, status));
        return U_SUCCESS(status) && matcher->find(status) && U_SUCCESS(status);
    }

private:
    std::unique_ptr<icu::RegexPattern> m_pattern;
};

std::shared_ptr<const Pattern> compilePattern(const std::string &pattern)
{
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    std::unique_ptr<icu::RegexPattern> compiled(
        icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(pattern), where, status));
    return U_SUCCESS(status) ? std::make_shared<const Pattern>(std::move(compiled)) : nullptr;
}

std::string patternProblem(const std::string &pattern)
{
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    const std::unique_ptr<icu::RegexPattern> compiled(
        icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(pattern), where, status));
    return U_SUCCESS(status) ? "" : u_errorName(status);
}

namespace {

std::uint32_t child(const Evaluator &evaluator, const Node &n, std::size_t i)
{
    return evaluator.m_program.children[n.first + i];
}

/// A text argument with the memory behind it.
struct TextArgument {
    std::string buffer;
    std::string_view view;
    bool valid = false;
};

void read(Evaluator &evaluator, const Node &n, std::size_t i, TextArgument &into)
{
    into.valid = evaluator.text(child(evaluator, n, i), into.buffer, into.view);
}

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

/// Local calendar day of a date or date-time argument.
bool dayOf(Evaluator &evaluator, const Node &n, std::size_t i, CivilDate &out)
{
    const std::uint32_t node = child(evaluator, n, i);
    std::int64_t value = 0;
    if (!evaluator.integer(node, value))
        return false;
    const bool isDate = evaluator.m_program.nodes[node].type == ValueType::Date;
    out = isDate ? CivilDate{static_cast<std::int32_t>(value)}
                 : evaluator.m_reader.zone().toLocal(Instant{value}).date;
    return true;
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

std::size_t codePoints(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

/// Byte offset of the n-th code point, or the size where there are fewer.
std::size_t byteOf(std::string_view text, std::size_t n)
{
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const bool starts = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
        if (starts && n-- == 0)
            return at;
    }
    return at;
}

bool substring(Evaluator &evaluator, const Node &n, std::string_view text, std::string &out)
{
    double start = 0;
    double length = std::numeric_limits<double>::infinity();
    if (!evaluator.number(child(evaluator, n, 1), start)
        || (n.count > 2 && !evaluator.number(child(evaluator, n, 2), length)))
        return false;
    const double size = static_cast<double>(codePoints(text));
    start = std::trunc(start) < 0 ? size + std::trunc(start) : std::trunc(start) - 1;
    if (start < 0 || start > size || length < 0)
        return false;
    const std::size_t from = byteOf(text, static_cast<std::size_t>(start));
    const double most = std::min(std::trunc(length), size - start);
    const std::string_view rest = text.substr(from);
    out = rest.substr(0, byteOf(rest, static_cast<std::size_t>(most)));
    return true;
}

std::string inCase(std::string_view text, bool upper)
{
    auto unicode = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
    if (upper)
        unicode.toUpper(icu::Locale::getRoot());
    else
        unicode.toLower(icu::Locale::getRoot());
    std::string out;
    unicode.toUTF8String(out);
    return out;
}

/// min, max, sum, mean over the arguments, as double or integer.
template <typename T, typename Read>
bool aggregate(const Node &n, T &out, Read readArgument)
{
    for (std::size_t i = 0; i < n.count; ++i) {
        T value{};
        if (!readArgument(i, value))
            return false;
        const bool first = i == 0;
        if (n.function == FunctionId::Min)
            out = first ? value : std::min(out, value);
        else if (n.function == FunctionId::Max)
            out = first ? value : std::max(out, value);
        else if (first)
            out = value;
        else if constexpr (std::is_integral_v<T>) {
            if (__builtin_add_overflow(out, value, &out))
                return false;
        } else
            out += value;
    }
    if (n.function != FunctionId::Mean)
        return true;
    if constexpr (std::is_integral_v<T>)
        out = roundToInteger(static_cast<double>(out) / n.count).value_or(0);
    else
        out /= n.count;
    return true;
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

Truth callTruth(Evaluator &evaluator, const Node &n)
{
    if (n.function == FunctionId::Even || n.function == FunctionId::Odd) {
        double value = 0;
        if (!evaluator.number(child(evaluator, n, 0), value))
            return Truth::Unknown;
        return truthOf(std::fabs(std::fmod(value, 2)) == (n.function == FunctionId::Even ? 0 : 1));
    }
    if (n.function == FunctionId::ListContains) {
        std::vector<std::string> elements;
        TextArgument wanted;
        read(evaluator, n, 1, wanted);
        if (!wanted.valid || !evaluator.list(child(evaluator, n, 0), elements))
            return Truth::Unknown;
        return truthOf(std::find(elements.begin(), elements.end(), wanted.view) != elements.end());
    }
    TextArgument text;
    TextArgument match;
    read(evaluator, n, 0, text);
    read(evaluator, n, 1, match);
    if (!text.valid || !match.valid)
        return Truth::Unknown;
    switch (n.function) {
    case FunctionId::Contains: return truthOf(text.view.find(match.view) != std::string_view::npos);
    case FunctionId::StartsWith: return truthOf(text.view.starts_with(match.view));
    case FunctionId::EndsWith: return truthOf(text.view.ends_with(match.view));
    default: break;
    }
    const auto pattern = n.index == kNoNode ? compilePattern(std::string(match.view))
                                            : evaluator.m_program.patterns[n.index];
    return pattern ? truthOf(pattern->matches(text.view)) : Truth::Unknown;
}

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

namespace {

bool makeDate(Evaluator &evaluator, const Node &n, std::int64_t &out)
{
    const std::uint32_t first = child(evaluator, n, 0);
    const ValueType type = evaluator.m_program.nodes[first].type;
    if (n.count == 3) {
        std::array<double, 3> parts{};
        for (std::size_t i = 0; i < 3; ++i) {
            if (!evaluator.number(child(evaluator, n, i), parts[i]))
                return false;
        }
        const auto date = parseDate(fmt::format("{:04.0f}-{:02.0f}-{:02.0f}", parts[0], parts[1], parts[2]));
        out = date ? date->days : 0;
        return date.has_value();
    }
    if (type == ValueType::String) {
        TextArgument text;
        read(evaluator, n, 0, text);
        const auto date = text.valid ? parseDate(text.view) : Result<CivilDate>(CivilDate{});
        out = date ? date->days : 0;
        return text.valid && date.has_value();
    }
    CivilDate date;
    const bool valid = dayOf(evaluator, n, 0, date);
    out = date.days;
    return valid;
}

bool makeInstant(Evaluator &evaluator, const Node &n, std::int64_t &out)
{
    const std::uint32_t first = child(evaluator, n, 0);
    const ValueType type = evaluator.m_program.nodes[first].type;
    if (type == ValueType::String) {
        TextArgument text;
        read(evaluator, n, 0, text);
        const auto instant = text.valid ? parseInstant(text.view) : Result<Instant>(Instant{});
        out = instant ? instant->ms : 0;
        return text.valid && instant.has_value();
    }
    if (!evaluator.integer(first, out))
        return false;
    if (type == ValueType::Date)
        out = evaluator.m_reader.zone().toInstant({CivilDate{static_cast<std::int32_t>(out)}, CivilTime{}}).ms;
    return true;
}

bool shiftMonths(Evaluator &evaluator, const Node &n, std::int64_t &out)
{
    double months = 0;
    std::int64_t value = 0;
    if (!evaluator.integer(child(evaluator, n, 0), value) || !evaluator.number(child(evaluator, n, 1), months)
        || std::fabs(months) > 120'000)
        return false;
    const int by = static_cast<int>(months);
    if (n.type == ValueType::Date) {
        out = addMonths(CivilDate{static_cast<std::int32_t>(value)}, by).days;
        return true;
    }
    CivilDateTime local = evaluator.m_reader.zone().toLocal(Instant{value});
    local.date = addMonths(local.date, by);
    out = evaluator.m_reader.zone().toInstant(local).ms;
    return true;
}

} // namespace

bool callInteger(Evaluator &evaluator, const Node &n, std::int64_t &out)
{
    using F = FunctionId;
    const auto argument = [&](std::size_t i, std::int64_t &into) {
        return evaluator.integer(child(evaluator, n, i), into);
    };
    switch (n.function) {
    case F::Now: out = evaluator.m_now.ms; return true;
    case F::Today: out = evaluator.m_reader.zone().toLocal(evaluator.m_now).date.days; return true;
    case F::Date: return makeDate(evaluator, n, out);
    case F::DateAndTime: return makeInstant(evaluator, n, out);
    case F::AddMonths: return shiftMonths(evaluator, n, out);
    case F::DurationOf: {
        TextArgument text;
        read(evaluator, n, 0, text);
        const auto duration = text.valid ? parseDuration(text.view) : Result<Duration>(Duration{});
        out = duration ? duration->ms : 0;
        return text.valid && duration.has_value();
    }
    case F::MoneyOf: {
        double major = 0;
        if (!evaluator.number(child(evaluator, n, 0), major))
            return false;
        const auto minor = toMinor(major, static_cast<int>(n.integer));
        out = minor.value_or(0);
        return minor.has_value();
    }
    case F::Abs: return argument(0, out) && (out >= 0 || !__builtin_sub_overflow(std::int64_t{0}, out, &out));
    case F::Min:
    case F::Max:
    case F::Sum:
    case F::Mean: return aggregate<std::int64_t>(n, out, argument);
    default: {
        const Truth result = callTruth(evaluator, n);
        out = result == Truth::True ? 1 : 0;
        return result != Truth::Unknown;
    }
    }
}

bool callText(Evaluator &evaluator, const Node &n, std::string &out)
{
    using F = FunctionId;
    if (n.function == F::DayOfWeek) {
        constexpr std::array<const char *, 7> names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                    "Friday", "Saturday", "Sunday"};
        CivilDate date;
        if (!dayOf(evaluator, n, 0, date))
            return false;
        out = names[static_cast<std::size_t>(date.weekday())];
        return true;
    }
    if (n.function == F::String) {
        const Value value = evaluator.value(child(evaluator, n, 0));
        out = toText(value);
        return !isMissing(value);
    }
    TextArgument text;
    TextArgument match;
    read(evaluator, n, 0, text);
    if (!text.valid)
        return false;
    if (n.function == F::Substring)
        return substring(evaluator, n, text.view, out);
    if (n.function == F::UpperCase || n.function == F::LowerCase) {
        out = inCase(text.view, n.function == F::UpperCase);
        return true;
    }
    if (n.function == F::Trim) {
        const std::size_t from = text.view.find_first_not_of(" \t\n\r");
        const std::size_t to = text.view.find_last_not_of(" \t\n\r");
        out = from == std::string_view::npos ? std::string_view() : text.view.substr(from, to - from + 1);
        return true;
    }
    read(evaluator, n, 1, match);
    if (!match.valid)
        return false;
    const std::size_t at = text.view.find(match.view);
    if (at == std::string_view::npos)
        out.clear();
    else
        out = n.function == F::SubstringBefore ? text.view.substr(0, at) : text.view.substr(at + match.view.size());
    return true;
}

} // namespace pathloom
