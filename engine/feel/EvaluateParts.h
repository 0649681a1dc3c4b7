// SPDX-License-Identifier: Apache-2.0
// The longer parts of the walk over a FEEL tree; used by Evaluate*.cpp alone.
#pragma once

#include "engine/feel/Evaluate.h"

namespace pathloom::feel {

[[nodiscard]] Value filtered(const Node &node, const ScopePtr &scope);
[[nodiscard]] Value called(const Node &node, const ScopePtr &scope);
[[nodiscard]] Value collected(const Node &node, const ScopePtr &scope);
[[nodiscard]] Value quantified(const Node &node, const ScopePtr &scope);
[[nodiscard]] bool readsInput(const Node &node); ///< whether "?" stands anywhere in it

} // namespace pathloom::feel
