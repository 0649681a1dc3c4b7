// SPDX-License-Identifier: Apache-2.0
// The filter of an event query by itself, as an editor holds it: there a plain name is a property.
#pragma once

#include "engine/rules/Check.h"

namespace pathloom {

/// parseRule() for what stands behind `where:`.
[[nodiscard]] tl::expected<ExprPtr, std::vector<RuleProblem>> parseFilter(std::string_view text);

/// Prints so that parseFilter(printFilter(e)) is sameRule as e.
[[nodiscard]] std::string printFilter(const ExprPtr &filter);

/// checkRule() for a filter over events of that type, which must exist.
[[nodiscard]] RuleType checkFilter(const ExprPtr &filter, const RuleScope &scope, std::string_view eventType);

} // namespace pathloom
