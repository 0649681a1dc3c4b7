// SPDX-License-Identifier: Apache-2.0
// The text form of rules: a FEEL subset with event queries as extension functions.
#pragma once

#include "engine/rules/Expr.h"

#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// A problem in a rule, with its place as byte offsets [from, to) into the text.
struct RuleProblem {
    std::string code; ///< "rule.syntax", "rule.unknown-attribute" … of ui/text
    Arguments arguments;
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::string mend; ///< replacement text that would mend it, where one is sure; may be empty
};

/// Parses FEEL text: `recency <= 3 and channel = "Web"`, names with spaces or other signs in
/// back-quotes are not FEEL, so they are written attribute("my name"). Event queries:
///   count(event: "purchase", where: amount > 20, within: @"P90D") >= 3
///   sum(event: "purchase", of: "amount", within: @"P30D") > 100
///   days since(event: "session") > 14, exists(event: …), last(event: …, of: …) …
///   sequence(first: "view", then: "purchase", within: @"P7D")
/// and consent("email", "marketing"), in segment("VIP"), in list("press"), bucket("key", 0, 0.5),
/// missing(x), treat missing(rule, "false"). The reference is docs/rules.md.
/// A failure holds at least one problem.
[[nodiscard]] tl::expected<ExprPtr, std::vector<RuleProblem>> parseRule(std::string_view text);

/// Prints so that parseRule(printRule(e)) is sameRule as e; as few brackets as needed.
[[nodiscard]] std::string printRule(const ExprPtr &rule);

} // namespace pathloom
