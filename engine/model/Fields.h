// SPDX-License-Identifier: Apache-2.0
// Values of a step's fields: typed, ordered by key, comparable.
#pragma once

#include "engine/rules/Expr.h"
#include "engine/units/Civil.h"
#include "engine/units/Instant.h"
#include "engine/units/Money.h"

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace pathloom {

struct FieldValue;

/// Fields by key. A key that is absent has the default of the step catalogue.
using FieldMap = std::map<std::string, FieldValue, std::less<>>;

/// One value. Rules compare by sameRule; lists hold records such as split branches.
struct FieldValue {
    using Data = std::variant<std::monostate, bool, double, std::string, Duration, Money, CivilTime,
                              Instant, ExprPtr, std::vector<FieldMap>>;
    Data data;

    FieldValue() = default;
    template <typename T>
        requires std::is_constructible_v<Data, T>
    FieldValue(T value) : data(std::move(value)) // NOLINT(google-explicit-constructor)
    {
    }
    FieldValue(const char *text) : data(std::string(text)) {} // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool isEmpty() const { return std::holds_alternative<std::monostate>(data); }
    [[nodiscard]] bool operator==(const FieldValue &other) const;
};

} // namespace pathloom
