// SPDX-License-Identifier: GPL-3.0-or-later
// The builder's view of a rule: groups of rows as plain data, to and from the one rule tree.
#pragma once

#include "engine/data/Schema.h"
#include "engine/rules/Expr.h"

#include <optional>
#include <string>
#include <vector>

namespace pathloom::ui {

/// An input of a row: what stands in it, and the tree that means; null while it is not complete. A
/// value is plain ("40", "a; b"); what starts with "=" is an expression ("= score + 1").
struct RuleInput {
    std::string text;
    ExprPtr rule;
};

/// The events that a row asks about.
struct RuleQuery {
    EventFunction function = EventFunction::Count;
    std::string type;
    std::string property;
    RuleInput where; ///< empty text: all
    std::optional<Duration> within;
    std::optional<Instant> from;
    std::optional<Instant> to;
};

/// One line of the builder, or a group of lines. Whatever has no line of its own is a Text row, so
/// every rule can be shown and nothing is lost.
struct RuleRow {
    enum class Kind { Group, Choice, Attribute, Event, Calculation, Sequence, Consent, Segment, List, Sample, Text };

    Kind kind = Kind::Attribute;
    bool isNegated = false;         ///< not(…) around it
    std::optional<MissingAs> treat; ///< treat missing(…) around that
    // Group: all or any of the rows. Choice: if rows[0] then rows[1] else rows[2], three groups
    bool any = false;
    std::vector<RuleRow> rows;
    // Attribute (name), Event (query), Calculation (subject): compared by op with value and upper
    std::string name;               ///< also the channel, segment, list, or key of a sample
    RuleInput subject;
    std::string op = "=";           ///< = != < <= > >= between in has missing present holds contains …
    RuleInput value;                ///< also the low end of a sample, and the whole of Text
    RuleInput upper;
    std::string purpose;            ///< of Consent
    // Event and Sequence
    RuleQuery query;
    RuleQuery second;
    bool isAbsent = false;
    std::string same;
    std::optional<Duration> gap;
};

/// Indexes from the top group down to a row.
using RowPath = std::vector<std::size_t>;
[[nodiscard]] RuleRow &rowAt(RuleRow &root, const RowPath &path);
[[nodiscard]] const RuleRow &rowAt(const RuleRow &root, const RowPath &path);

/// The rule as one group; a null rule is a group without rows. ruleOf(rowsOf(r)) is sameRule as r.
[[nodiscard]] RuleRow rowsOf(const ExprPtr &rule);

/// The rule of a row; null where an input is not complete. An empty group is null, too.
[[nodiscard]] ExprPtr ruleOf(const RuleRow &row);

/// True where the row compares something: it has an operator and, unless that needs none, a value.
[[nodiscard]] bool isComparisonRow(const RuleRow &row);
[[nodiscard]] bool needsValue(const std::string &op);
[[nodiscard]] bool isTextTest(const std::string &op); ///< contains, starts with, ends with, matches
[[nodiscard]] bool takesProperty(EventFunction function); ///< may ask for a property
[[nodiscard]] bool needsProperty(EventFunction function);

/// What a person typed where a value of that type is compared by `op`. No rule where it does not fit.
[[nodiscard]] RuleInput valueInput(const std::string &text, ValueType type, const std::string &op);
/// The input that shows a tree: plainly where it is a value.
[[nodiscard]] RuleInput inputOf(const ExprPtr &rule);
/// The input that shows a tree in the text form.
[[nodiscard]] RuleInput ruleText(const ExprPtr &rule);
/// What a row's subject yields; String where that cannot be known.
[[nodiscard]] ValueType subjectType(const RuleRow &row, const Schema &schema);

/// A literal of that type from what a person typed; missing where it does not fit.
[[nodiscard]] Value valueFromText(const std::string &text, ValueType type);

} // namespace pathloom::ui
