// SPDX-License-Identifier: Apache-2.0
// Arithmetic, comparison and members of FEEL values.
#pragma once

#include "engine/feel/Value.h"

namespace pathloom::feel {

/// a `op` b for every operator of NodeKind::Binary but "and" and "or".
[[nodiscard]] Value apply(std::string_view op, const Value &a, const Value &b);
[[nodiscard]] Value negated(const Value &value);
/// Three-valued; whatever is no boolean counts as unknown.
[[nodiscard]] Value conjunction(const Value &a, const Value &b);
[[nodiscard]] Value disjunction(const Value &a, const Value &b);
/// value.name: an entry of a context, a part of a date and so on; of a list, the list of members.
[[nodiscard]] Value member(const Value &value, std::string_view name);
[[nodiscard]] bool isInstance(const Value &value, std::string_view type);

} // namespace pathloom::feel
