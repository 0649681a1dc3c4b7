// SPDX-License-Identifier: GPL-3.0-or-later
// The builder's view of a rule: groups of rows as plain data, to and from the one rule tree.
#pragma once

#include "engine/data/Schema.h"
#include "engine/rules/Expr.h"

#include <string>
#include <vector>

namespace pathloom::ui {

/// One line of the builder, or a group of lines. Whatever has no line of its own is a Text row, so
/// every rule can be shown and nothing is lost.
struct RuleRow {
    enum class Kind { Group, Attribute, Event, Consent, Segment, Text };

    Kind kind = Kind::Attribute;
    // Group
    bool any = false;
    std::vector<RuleRow> rows;
    // Attribute: name, operator, value as typed ("a; b" with "in")
    std::string name;
    std::string op = "=";      ///< = != < <= > >= in missing present
    std::string value;
    // Event: function of `name` events (of `property`) where … within … compared by op and value
    EventFunction function = EventFunction::Count;
    std::string property;
    std::string where;         ///< text form, empty: all
    std::optional<Duration> within;
    // Consent (name = channel) and Segment (name)
    std::string purpose;
    bool isNegated = false;
    // Text
    std::string text;

    bool operator==(const RuleRow &) const = default;
};

/// The rule as one group; a null rule is a group without rows.
[[nodiscard]] RuleRow rowsOf(const ExprPtr &rule);

/// The rule of a row; null where the row is not complete (no value, a value of another type, a text
/// that does not parse). An empty group is null, too. The types of values come from the schema.
[[nodiscard]] ExprPtr ruleOf(const RuleRow &row, const Schema &schema);

/// A literal of that type from what a person typed; missing where it does not fit.
[[nodiscard]] Value valueFromText(const std::string &text, ValueType type);

} // namespace pathloom::ui
