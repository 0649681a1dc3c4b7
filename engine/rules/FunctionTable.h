// SPDX-License-Identifier: Apache-2.0
// The built-in functions of rules: names, parameters, types. Data for parser, checker, binder, docs.
#pragma once

#include "engine/data/Value.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

enum class FunctionId : std::uint8_t {
    StringLength, UpperCase, LowerCase, Trim, Contains, StartsWith, EndsWith, Matches, Substring,
    SubstringBefore, SubstringAfter, String, Number, Date, DateAndTime, DurationOf, MoneyOf, Now, Today,
    Year, Month, Day, Hour, DayOfWeek, DayOfYear, WeekOfYear, AddMonths, YearsBetween, Floor, Ceiling,
    Round, Decimal, Abs, Sqrt, Exp, Log, Modulo, Even, Odd, Min, Max, Sum, Mean, Count, ListContains,
    Distance,
};

/// Type letters: n number, s string, b boolean, d date, t date-time, u duration, m money, l list,
/// x date or date-time, a number, money or duration, o any type with an order but string,
/// * anything. As a result, '=' is the type of the first argument.
struct FunctionDef {
    FunctionId id;
    std::string_view name;
    std::vector<std::string_view> parameters; ///< names for `f(name: value)`
    std::string_view types;                   ///< one letter for each parameter
    std::size_t least;                        ///< arguments it needs; the rest are optional
    char result;
    bool variadic = false;                    ///< the last parameter repeats; a list literal spreads
    bool usesZone = false;                    ///< depends on now or on the profile's zone
};

/// In the order of FunctionId.
[[nodiscard]] std::span<const FunctionDef> functionTable();
[[nodiscard]] const FunctionDef *functionNamed(std::string_view name);

/// Names that are written as calls but are not functions of the table ("count" over events,
/// "missing", "in segment" …), together with the table's: what a rule may call.
[[nodiscard]] const std::vector<std::string> &callableNames();

/// Bytes of the identifier at the start of `text`: a letter or "_", then letters, digits, "_".
/// 0 where there is none. Unicode letters count.
[[nodiscard]] std::size_t identifierLength(std::string_view text);
/// True for words that cannot stand as a plain name: "and", "if" …
[[nodiscard]] bool isReservedWord(std::string_view word);
/// True where a name can be written without attribute("…").
[[nodiscard]] bool isPlainName(std::string_view name);

/// The candidate most like `name` by edit distance (capital letters aside), "" where none is near
/// enough or two are equally near.
[[nodiscard]] std::string nearestName(std::string_view name, const std::vector<std::string> &candidates);

} // namespace pathloom
