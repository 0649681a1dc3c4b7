// SPDX-License-Identifier: Apache-2.0
// The small language of table cells, on top of the literals of rules.
#include "engine/tables/Cell.h"

#include "engine/rules/Text.h"

namespace pathloom {
namespace {

std::string_view trimmed(std::string_view text)
{
    const std::size_t from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

/// Places of `symbol` outside quotes and at the given depth of brackets.
std::vector<std::size_t> placesOf(std::string_view text, std::string_view symbol, int wantedDepth)
{
    std::vector<std::size_t> places;
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            i += c == '\\' ? 1 : 0;
            quoted = c != '"';
            continue;
        }
        if (depth == wantedDepth && text.substr(i, symbol.size()) == symbol)
            places.push_back(i);
        quoted = c == '"';
        if (c == '(' || c == '[' || c == '{')
            ++depth;
        else if (c == ')' || c == ']' || c == '}')
            --depth;
    }
    return places;
}

tl::unexpected<Error> syntaxError(std::string_view text)
{
    Arguments arguments{{"text", std::string(text)}};
    const auto letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '-' || c == '_'
               || (c >= '0' && c <= '9') || static_cast<signed char>(c) < 0;
    };
    if (!text.empty() && std::all_of(text.begin(), text.end(), letter))
        arguments["mend"] = '"' + std::string(text) + '"';
    return fail(ErrorKind::BadInput, "table.syntax", std::move(arguments));
}

template <typename T>
std::optional<Value> valueOr(const Result<T> &result)
{
    return result ? std::optional<Value>(*result) : std::nullopt;
}

/// date("2025-03-01") and the like, which DMN models write where rules write @"2025-03-01".
std::optional<Value> constantCall(const Expr &call)
{
    const bool one = call.arguments.size() == 1 && call.arguments.front()->kind == ExprKind::Literal;
    const auto *text = one ? std::get_if<std::string>(&call.arguments.front()->value) : nullptr;
    if (!text)
        return std::nullopt;
    if (call.name == "date")
        return valueOr(parseDate(*text));
    if (call.name == "date and time")
        return valueOr(parseInstant(*text));
    return call.name == "duration" ? valueOr(parseDuration(*text)) : std::nullopt;
}

/// The value of a constant rule; nothing where it is none.
std::optional<Value> constantOf(const Expr &rule)
{
    if (rule.kind == ExprKind::Literal)
        return rule.value;
    if (rule.kind == ExprKind::Call)
        return constantCall(rule);
    if (rule.kind != ExprKind::Negate || rule.arguments.front()->kind != ExprKind::Literal)
        return std::nullopt;
    Value value = rule.arguments.front()->value;
    if (auto *number = std::get_if<double>(&value))
        *number = -*number;
    else if (auto *money = std::get_if<Money>(&value))
        money->minor = -money->minor;
    else if (auto *duration = std::get_if<Duration>(&value))
        duration->ms = -duration->ms;
    else
        return std::nullopt;
    return value;
}

Result<Value> asMoney(const Value &value, const std::string &currency, std::string_view text)
{
    if (const auto *number = std::get_if<double>(&value))
        return Money{std::llround(*number * std::pow(10.0, minorDigits(currency))), currency};
    const auto *money = std::get_if<Money>(&value);
    if (!money)
        return fail(ErrorKind::BadInput, "table.type", {{"text", std::string(text)}, {"want", "money"}});
    if (!currency.empty() && !money->currency.empty() && money->currency != currency)
        return fail(ErrorKind::BadInput, "table.currency", {{"have", money->currency}, {"want", currency}});
    return Money{money->minor, currency.empty() ? money->currency : currency};
}

std::size_t indexFor(ValueType type)
{
    constexpr std::size_t kIndexes[] = {1, 2, 3, 4, 5, 6, 7, 8};
    return kIndexes[static_cast<std::size_t>(type)];
}

Result<CellRange> interval(std::string_view text, std::size_t dots, const CellType &type)
{
    CellRange range;
    range.lowBelongs = text.front() == '[';
    range.highBelongs = text.back() == ']';
    auto low = parseCellValue(text.substr(1, dots - 1), type);
    if (!low)
        return failWith(std::move(low).error());
    auto high = parseCellValue(text.substr(dots + 2, text.size() - dots - 3), type);
    if (!high)
        return failWith(std::move(high).error());
    const int sign = compareValues(*low, *high);
    if (sign > 0 || (sign == 0 && !(range.lowBelongs && range.highBelongs)))
        return fail(ErrorKind::BadInput, "table.range", {{"text", std::string(text)}});
    range.low = std::move(*low);
    range.high = std::move(*high);
    return range;
}

Status requireOrder(std::string_view text, const CellType &type)
{
    if (type.type == ValueType::Boolean)
        return fail(ErrorKind::BadInput, "table.order", {{"text", std::string(text)}});
    return {};
}

Status addCompared(std::string_view op, std::string_view text, const CellType &type, CellTest &test)
{
    auto value = parseCellValue(trimmed(text), type);
    if (!value)
        return failWith(std::move(value).error());
    if (op.front() == '<' || op.front() == '>')
        PATHLOOM_TRY(requireOrder(text, type));
    const bool belongs = op.back() == '=';
    if (op == "!=" || op.front() == '<')
        test.ranges.push_back({std::nullopt, *value, true, op != "!=" && belongs});
    if (op == "!=" || op.front() == '>')
        test.ranges.push_back({*value, std::nullopt, op != "!=" && belongs, true});
    if (op == "=")
        test.ranges.push_back({*value, *value, true, true});
    return {};
}

Status addTest(std::string_view text, const CellType &type, CellTest &test)
{
    if (text.empty())
        return syntaxError(text);
    if (text == "null") {
        test.missing = true;
        return {};
    }
    for (const std::string_view op : {"<=", ">=", "!=", "=", "<", ">"}) {
        if (text.starts_with(op))
            return addCompared(op, text.substr(op.size()), type, test);
    }
    const bool opens = text.front() == '[' || text.front() == '(' || text.front() == ']';
    const bool closes = text.back() == ']' || text.back() == ')' || text.back() == '[';
    if (opens && closes && text.size() > 3) {
        const auto dots = placesOf(text.substr(1, text.size() - 2), "..", 0);
        if (dots.size() == 1) {
            PATHLOOM_TRY(requireOrder(text, type));
            auto range = interval(text, dots.front() + 1, type);
            if (!range)
                return failWith(std::move(range).error());
            test.ranges.push_back(std::move(*range));
            return {};
        }
    }
    return addCompared("=", text, type, test);
}

/// What stands between the brackets of not(…), where they hold the whole text.
std::optional<std::string_view> negatedPart(std::string_view text)
{
    if (!text.starts_with("not") || !text.ends_with(')'))
        return std::nullopt;
    const std::string_view rest = trimmed(text.substr(3));
    if (!rest.starts_with('(') || placesOf(rest, ")", 1).size() != 1)
        return std::nullopt;
    return trimmed(rest.substr(1, rest.size() - 2));
}

template <typename T>
int sign(const T &a, const T &b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

} // namespace

int compareValues(const Value &a, const Value &b)
{
    if (const auto *number = std::get_if<double>(&a)) {
        const double other = std::get<double>(b);
        const bool same = std::abs(*number - other) <= 1e-9 * std::max(std::abs(*number), std::abs(other));
        return same ? 0 : sign(*number, other);
    }
    if (const auto *money = std::get_if<Money>(&a))
        return sign(money->minor, std::get<Money>(b).minor);
    return sign(a, b);
}

Result<CellTest> parseCell(std::string_view text, const CellType &type)
{
    text = trimmed(text);
    CellTest test;
    if (text.empty() || text == "-") {
        test.everything = true;
        return test;
    }
    if (const auto part = negatedPart(text)) {
        test.negated = true;
        text = *part;
    }
    std::size_t from = 0;
    std::vector<std::size_t> ends = placesOf(text, ",", 0);
    ends.push_back(text.size());
    for (const std::size_t end : ends) {
        PATHLOOM_TRY(addTest(trimmed(text.substr(from, end - from)), type, test));
        from = end + 1;
    }
    return test;
}

Result<Value> parseCellValue(std::string_view text, const CellType &type)
{
    text = trimmed(text);
    const auto rule = parseRule(text);
    const auto value = rule && *rule ? constantOf(**rule) : std::nullopt;
    if (!value || isMissing(*value))
        return syntaxError(text);
    if (type.type == ValueType::Money)
        return asMoney(*value, type.currency, text);
    if (const auto *date = std::get_if<CivilDate>(&*value); date && type.type == ValueType::DateTime)
        return Instant{std::int64_t{date->days} * 86'400'000};
    if (value->index() != indexFor(type.type))
        return fail(ErrorKind::BadInput, "table.type",
                    {{"text", std::string(text)}, {"want", std::string(nameOf(type.type))}});
    return *value;
}

std::string cellText(const Value &value)
{
    return isMissing(value) ? "null" : printRule(rule::literal(value));
}

} // namespace pathloom
