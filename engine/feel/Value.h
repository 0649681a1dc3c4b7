// SPDX-License-Identifier: Apache-2.0
// Values of FEEL at large: what DMN models compute with, beyond the typed values of attributes.
#pragma once

#include "engine/feel/Time.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace pathloom::feel {

struct Value;
using List = std::vector<Value>;
struct Context;
struct Range;
struct Function;

/// One value. std::monostate is FEEL's null. Lists and the like are shared and never changed.
struct Value {
    using Stored =
        std::variant<std::monostate, bool, double, std::string, Date, Time, DateTime, Span, Months,
                     std::shared_ptr<const List>, std::shared_ptr<const Context>,
                     std::shared_ptr<const Range>, std::shared_ptr<const Function>>;
    Stored stored;

    Value() = default;
    // Implicit on purpose: built-ins return numbers, texts and dates as values.
    template <typename T>
        requires(!std::is_same_v<std::decay_t<T>, Value> && std::is_constructible_v<Stored, T>)
    Value(T &&value) : stored(std::forward<T>(value))
    {
    }
    template <typename T>
    Value(const std::optional<T> &value)
    {
        if (value)
            stored = *value;
    }

    [[nodiscard]] bool isNull() const { return stored.index() == 0; }
    /// The value as a T, or null where it is of another type.
    template <typename T>
    [[nodiscard]] const T *as() const
    {
        return std::get_if<T>(&stored);
    }
    [[nodiscard]] const List *list() const;
    [[nodiscard]] const Context *context() const;
    [[nodiscard]] const Range *range() const;
    [[nodiscard]] const Function *function() const;
    [[nodiscard]] bool sameType(const Value &other) const
    {
        return stored.index() == other.stored.index();
    }
};

/// Named entries in the order in which they were written.
struct Context {
    std::vector<std::pair<std::string, Value>> entries;

    [[nodiscard]] const Value *find(std::string_view name) const;
    void set(std::string name, Value value); ///< adds or replaces
};

/// How a range was written: with two ends, or as a test of one end ("< 10", "!= 10").
enum class RangeForm : std::uint8_t { Interval, Less, LessEqual, Greater, GreaterEqual, Equal, NotEqual };

struct Range {
    RangeForm form = RangeForm::Interval;
    Value low; ///< the end of a form of one end
    Value high;
    bool lowBelongs = true;
    bool highBelongs = true;
};

/// A function value: of a literal, a business knowledge model or a built-in.
struct Function {
    std::vector<std::string> parameters;
    std::function<Value(const std::vector<Value> &)> call;
};

[[nodiscard]] Value makeList(List elements);
[[nodiscard]] Value makeContext(Context context);
[[nodiscard]] Value makeRange(Range range);

/// Numbers agree to a relative 10⁻¹², so that 0.1 + 0.2 equals 0.3 as FEEL's decimals do.
[[nodiscard]] bool sameNumber(double a, double b);
/// Nothing (FEEL's null) where the two are of different types and neither is null.
[[nodiscard]] std::optional<bool> equals(const Value &a, const Value &b);
/// −1, 0 or 1; nothing where the values have no order.
[[nodiscard]] std::optional<int> order(const Value &a, const Value &b);
/// Whether a range holds a value; nothing where they do not compare.
[[nodiscard]] std::optional<bool> holds(const Range &range, const Value &value);
/// Whether a value passes a test's right-hand side: a range, a list of such, or a value to equal.
[[nodiscard]] std::optional<bool> isIn(const Value &value, const Value &test);

/// As FEEL's string() writes it; for people and test reports.
[[nodiscard]] std::string toText(const Value &value);

} // namespace pathloom::feel
