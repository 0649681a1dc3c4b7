// SPDX-License-Identifier: Apache-2.0
// What rules say about values, as far as ranges and lists of constants go: enough to find rules
// that can never or always be true, and branches that an earlier one leaves nothing for.
#pragma once

#include "engine/rules/Expr.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace pathloom {

/// Numbers from `low` to `high`; an open end does not belong.
struct NumberRange {
    double low = 0;
    double high = 0;
    bool lowOpen = true;
    bool highOpen = true;
    bool operator==(const NumberRange &) const = default;
};
/// Ascending and disjoint.
using NumberSet = std::vector<NumberRange>;
/// These texts, or all but these.
struct TextChoice {
    bool allBut = false;
    std::set<std::string> texts;
    bool operator==(const TextChoice &) const = default;
};
/// Bit 0: false belongs, bit 1: true belongs.
struct BooleanSet {
    unsigned bits = 0;
    bool operator==(const BooleanSet &) const = default;
};
/// A set of values of one attribute. Sets of different kinds never meet in a well-typed rule.
using ValueSet = std::variant<NumberSet, TextChoice, BooleanSet>;

[[nodiscard]] ValueSet complementOf(const ValueSet &set);
/// None where the kinds differ.
[[nodiscard]] std::optional<ValueSet> intersectionOf(const ValueSet &a, const ValueSet &b);
[[nodiscard]] std::optional<ValueSet> unionOf(const ValueSet &a, const ValueSet &b);
[[nodiscard]] bool isEmptySet(const ValueSet &set);
[[nodiscard]] bool isFullSet(const ValueSet &set);
[[nodiscard]] bool isSubset(const ValueSet &a, const ValueSet &b);

/// One way to make a rule true: every named value lies in its set. Parts of a rule that are not
/// comparisons with constants stand as true-or-false values under their own text.
using Box = std::map<std::string, ValueSet>;

/// All ways to make it true; empty: there is none. None where there would be more than 64.
[[nodiscard]] std::optional<std::vector<Box>> waysToBeTrue(const ExprPtr &rule);

/// Whether the rule can never be true, whatever the values.
[[nodiscard]] bool isContradiction(const ExprPtr &rule);
/// Whether the rule is true for every value, once the values are known.
[[nodiscard]] bool isTautology(const ExprPtr &rule);
/// Whether `later` is true only where one of `earlier` is, as far as this logic can tell.
[[nodiscard]] bool isCovered(const ExprPtr &later, const std::vector<ExprPtr> &earlier);

} // namespace pathloom
