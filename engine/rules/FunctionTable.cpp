// SPDX-License-Identifier: Apache-2.0
// The table of built-in functions, and what a name may look like.
#include "engine/rules/FunctionTable.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace pathloom {

namespace {

using F = FunctionId;

const std::vector<FunctionDef> &table()
{
    static const std::vector<FunctionDef> rows{
        {F::StringLength, "string length", {"string"}, "s", 1, 'n'},
        {F::UpperCase, "upper case", {"string"}, "s", 1, 's'},
        {F::LowerCase, "lower case", {"string"}, "s", 1, 's'},
        {F::Trim, "trim", {"string"}, "s", 1, 's'},
        {F::Contains, "contains", {"string", "match"}, "ss", 2, 'b'},
        {F::StartsWith, "starts with", {"string", "match"}, "ss", 2, 'b'},
        {F::EndsWith, "ends with", {"string", "match"}, "ss", 2, 'b'},
        {F::Matches, "matches", {"input", "pattern"}, "ss", 2, 'b'},
        {F::Substring, "substring", {"string", "start position", "length"}, "snn", 2, 's'},
        {F::SubstringBefore, "substring before", {"string", "match"}, "ss", 2, 's'},
        {F::SubstringAfter, "substring after", {"string", "match"}, "ss", 2, 's'},
        {F::String, "string", {"from"}, "*", 1, 's', false, true},
        {F::Number, "number", {"from"}, "s", 1, 'n'},
        {F::Date, "date", {"from", "month", "day"}, "*nn", 1, 'd', false, true},
        {F::DateAndTime, "date and time", {"from"}, "*", 1, 't', false, true},
        {F::DurationOf, "duration", {"from"}, "s", 1, 'u'},
        {F::MoneyOf, "money", {"amount", "currency"}, "ns", 1, 'm'},
        {F::Now, "now", {}, "", 0, 't', false, true},
        {F::Today, "today", {}, "", 0, 'd', false, true},
        {F::Year, "year", {"date"}, "x", 1, 'n', false, true},
        {F::Month, "month", {"date"}, "x", 1, 'n', false, true},
        {F::Day, "day", {"date"}, "x", 1, 'n', false, true},
        {F::Hour, "hour", {"date time"}, "t", 1, 'n', false, true},
        {F::DayOfWeek, "day of week", {"date"}, "x", 1, 's', false, true},
        {F::DayOfYear, "day of year", {"date"}, "x", 1, 'n', false, true},
        {F::WeekOfYear, "week of year", {"date"}, "x", 1, 'n', false, true},
        {F::AddMonths, "add months", {"date", "months"}, "xn", 2, '=', false, true},
        {F::YearsBetween, "years between", {"start", "end"}, "xx", 2, 'n', false, true},
        {F::Floor, "floor", {"n", "scale"}, "nn", 1, 'n'},
        {F::Ceiling, "ceiling", {"n", "scale"}, "nn", 1, 'n'},
        {F::Round, "round", {"n", "scale"}, "nn", 1, 'n'},
        {F::Decimal, "decimal", {"n", "scale"}, "nn", 2, 'n'},
        {F::Abs, "abs", {"n"}, "a", 1, '='},
        {F::Sqrt, "sqrt", {"number"}, "n", 1, 'n'},
        {F::Exp, "exp", {"number"}, "n", 1, 'n'},
        {F::Log, "log", {"number"}, "n", 1, 'n'},
        {F::Modulo, "modulo", {"dividend", "divisor"}, "nn", 2, 'n'},
        {F::Even, "even", {"number"}, "n", 1, 'b'},
        {F::Odd, "odd", {"number"}, "n", 1, 'b'},
        {F::Min, "min", {"list"}, "o", 1, '=', true},
        {F::Max, "max", {"list"}, "o", 1, '=', true},
        {F::Sum, "sum", {"list"}, "a", 1, '=', true},
        {F::Mean, "mean", {"list"}, "a", 1, '=', true},
        {F::Count, "count", {"list"}, "l", 1, 'n'},
        {F::ListContains, "list contains", {"list", "element"}, "ls", 2, 'b'},
        {F::Distance, "distance", {"latitude", "longitude", "to latitude", "to longitude"}, "nnnn", 4, 'n'},
    };
    return rows;
}

/// Edit distance with swaps of neighbours (optimal string alignment), over bytes, case aside.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (same ? 0U : 1U)});
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]))
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

} // namespace

std::span<const FunctionDef> functionTable()
{
    return table();
}

const FunctionDef *functionNamed(std::string_view name)
{
    const auto &rows = table();
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const FunctionDef &row) { return row.name == name; });
    return found == rows.end() ? nullptr : &*found;
}

const std::vector<std::string> &callableNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all{"not", "missing", "treat missing", "attribute", "property", "context",
                                     "exists", "first", "last", "distinct count", "days since", "sequence",
                                     "consent", "in segment", "in list", "bucket", "list"};
        for (const FunctionDef &row : table())
            all.emplace_back(row.name);
        return all;
    }();
    return names;
}

std::size_t identifierLength(std::string_view text)
{
    const auto size = static_cast<std::int32_t>(std::min<std::size_t>(text.size(), 1 << 20));
    std::int32_t at = 0;
    while (at < size) {
        std::int32_t next = at;
        UChar32 c = 0;
        U8_NEXT(reinterpret_cast<const std::uint8_t *>(text.data()), next, size, c);
        const bool fits = c > 0 && (c == '_' || (at == 0 ? u_isIDStart(c) : u_isIDPart(c) && !u_isIDIgnorable(c)));
        if (!fits)
            break;
        at = next;
    }
    return static_cast<std::size_t>(at);
}

bool isReservedWord(std::string_view word)
{
    constexpr std::array<std::string_view, 18> words{
        "and", "between", "else", "every", "external", "false", "for", "function", "if", "in", "instance",
        "not", "null", "or", "return", "satisfies", "some", "then"};
    return word == "true" || std::binary_search(words.begin(), words.end(), word);
}

bool isPlainName(std::string_view name)
{
    return !name.empty() && identifierLength(name) == name.size() && !isReservedWord(name);
}

std::string nearestName(std::string_view name, const std::vector<std::string> &candidates)
{
    const std::size_t allowed = std::max<std::size_t>(1, std::min<std::size_t>(3, name.size() / 3));
    std::size_t best = allowed + 1;
    std::string nearest;
    for (const std::string &candidate : candidates) {
        if (candidate.size() > name.size() + allowed || name.size() > candidate.size() + allowed)
            continue;
        const std::size_t distance = editDistance(name, candidate);
        if (distance < best) {
            best = distance;
            nearest = candidate;
        } else if (distance == best && candidate != nearest) {
            nearest.clear();
        }
    }
    return nearest;
}

} // namespace pathloom
