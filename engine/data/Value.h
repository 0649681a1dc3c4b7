// SPDX-License-Identifier: Apache-2.0
// Types and single values of attributes and event properties.
#pragma once

#include "engine/units/Civil.h"
#include "engine/units/Instant.h"
#include "engine/units/Money.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace pathloom {

/// Types of stored values and of expressions. Stored: do not renumber.
enum class ValueType : std::uint8_t {
    Boolean = 0,
    Number = 1,
    Money = 2,
    String = 3,
    Date = 4,
    DateTime = 5,
    Duration = 6,
    List = 7, ///< of strings
};

/// "boolean", "number", "money", "string", "date", "date-time", "duration", "list".
[[nodiscard]] std::string_view nameOf(ValueType type);
[[nodiscard]] Result<ValueType> valueTypeNamed(std::string_view name); ///< errors: "data.type-name"

/// One value; std::monostate is "missing" (unknown).
using Value = std::variant<std::monostate, bool, double, Money, std::string, CivilDate, Instant,
                           Duration, std::vector<std::string>>;

[[nodiscard]] inline bool isMissing(const Value &value)
{
    return std::holds_alternative<std::monostate>(value);
}

/// For people and CSV: numbers in shortest form, dates in ISO 8601, lists joined by ";".
[[nodiscard]] std::string toText(const Value &value);

/// Three-valued logic. `Unknown` is what a comparison with a missing value yields.
enum class Truth : std::uint8_t { False = 0, True = 1, Unknown = 2 };

[[nodiscard]] constexpr Truth truthOf(bool b) { return b ? Truth::True : Truth::False; }
[[nodiscard]] constexpr Truth operator!(Truth a)
{
    return a == Truth::Unknown ? a : (a == Truth::True ? Truth::False : Truth::True);
}
[[nodiscard]] constexpr Truth truthAnd(Truth a, Truth b)
{
    if (a == Truth::False || b == Truth::False)
        return Truth::False;
    return a == Truth::True && b == Truth::True ? Truth::True : Truth::Unknown;
}
[[nodiscard]] constexpr Truth truthOr(Truth a, Truth b) { return !truthAnd(!a, !b); }

} // namespace pathloom
