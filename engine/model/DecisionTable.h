// SPDX-License-Identifier: Apache-2.0
// A decision table as a person fills it in: columns, rows of tests and results, and a hit policy.
#pragma once

#include "engine/base/Id.h"
#include "engine/data/Value.h"
#include "engine/rules/Expr.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// What the rows that match make of the answer (DMN 1.5, 8.2.10). Stored by name.
enum class HitPolicy : std::uint8_t {
    Unique,       ///< no two rows may match
    Any,          ///< rows that match must say the same
    First,        ///< the topmost row that matches
    Priority,     ///< the row whose results stand first in the outputs' lists of values
    RuleOrder,    ///< all, from top to bottom
    OutputOrder,  ///< all, by the outputs' lists of values
    Collect,      ///< all, in any order (here from top to bottom)
    CollectSum,   ///< sum of the results
    CollectMin,
    CollectMax,
    CollectCount, ///< number of rows that match
};
inline constexpr int kHitPolicies = 11;

/// "unique", "any", "first", "priority", "rule-order", "output-order", "collect", "collect-sum", …
[[nodiscard]] std::string_view nameOf(HitPolicy policy);
[[nodiscard]] std::optional<HitPolicy> hitPolicyNamed(std::string_view name);
/// One row answers: Unique, Any, First, Priority.
[[nodiscard]] bool isSingleHit(HitPolicy policy);
/// The answer is one number: sum, minimum, maximum, count.
[[nodiscard]] bool isAggregate(HitPolicy policy);

/// A column of tests. Its expression is any rule with a value; most are the name of an attribute.
struct TableInput {
    std::string label;      ///< heading; empty: the expression's text
    ExprPtr expression;
    std::string values;     ///< unary tests of the values that may occur; empty: any
    bool operator==(const TableInput &other) const;
};

/// A column of results.
struct TableOutput {
    std::string name;
    ValueType type = ValueType::String;
    std::vector<std::string> values; ///< literals that may be given, best first; empty: any
    std::string fallback;            ///< literal for profiles that no row matches; empty: none
    bool operator==(const TableOutput &) const = default;
};

/// A row. Cells are kept as written, so that one that cannot be read yet is not lost; a row has one
/// test per input and one result per output. "-" or an empty test matches everything.
struct TableRule {
    std::vector<std::string> tests;
    std::vector<std::string> results;
    std::string note;
    bool operator==(const TableRule &) const = default;
};

struct DecisionTable {
    TableId id;
    std::string name;
    std::string description;
    HitPolicy policy = HitPolicy::Unique;
    std::vector<TableInput> inputs;
    std::vector<TableOutput> outputs;
    std::vector<TableRule> rules;
    bool operator==(const DecisionTable &) const = default;
};

} // namespace pathloom
