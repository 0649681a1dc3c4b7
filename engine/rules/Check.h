// SPDX-License-Identifier: Apache-2.0
// Types of rules: found while editing, with the place and the mend.
#pragma once

#include "engine/data/Schema.h"
#include "engine/rules/Text.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace pathloom {

/// What names a rule may use. References must outlive the call.
struct RuleScope {
    const Schema *schema = nullptr;
    std::set<std::string> segments;
    std::set<std::string> lists;
    std::map<std::string, ValueType> context; ///< values a decision context may hold
};

struct RuleType {
    std::optional<ValueType> type; ///< none where problems made it unknowable
    std::vector<RuleProblem> problems;
};

/// Type of the whole rule and every problem in it. A condition must come out Boolean; callers
/// compare. An empty rule is Boolean. Codes: rule.unknown-attribute, -event, -property, -segment,
/// -list, -context, -consent, -function; rule.type-mismatch, rule.operator-type,
/// rule.argument-type, rule.argument-count, rule.currency-mismatch, rule.null-comparison,
/// rule.empty-value, rule.bad-pattern, rule.bad-range, rule.empty-window, rule.property-needed,
/// rule.property-outside.
[[nodiscard]] RuleType checkRule(const ExprPtr &rule, const RuleScope &scope);

/// What a rule reads, for scores, diagnostics, dependency order and package schemas.
struct RuleInputs {
    std::set<std::string> attributes;
    std::set<std::string> eventTypes;
    std::set<std::string> segments;
    std::set<std::string> lists;
    std::set<std::string> context;
    std::set<ConsentKey> consents;
    bool usesTime = false;     ///< now(), today(), windows relative to now
    bool usesClock = false;    ///< now(), today(), or the hour or weekday of something
    bool recentEvents = false; ///< an event window of at most a day

    void add(const RuleInputs &other);
};
[[nodiscard]] RuleInputs inputsOf(const ExprPtr &rule);

/// Level of the most sophisticated data the rule reads (scores.md, F4).
[[nodiscard]] DataLevel levelOf(const RuleInputs &inputs, const Schema &schema);

} // namespace pathloom
