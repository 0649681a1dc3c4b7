// SPDX-License-Identifier: Apache-2.0
// Evaluation of FEEL trees (DMN 1.5, 10.3.2): anything that cannot be computed is null.
#pragma once

#include "engine/feel/Syntax.h"

namespace pathloom::feel {

struct Scope;
using ScopePtr = std::shared_ptr<const Scope>;

/// What names mean at a place; looks outwards through its parents.
struct Scope {
    Context names;
    ScopePtr parent;
    int depth = 0; ///< of calls and loops; beyond kDeepestScope everything is null

    [[nodiscard]] const Value *find(std::string_view name) const;
};
inline constexpr int kDeepestScope = 400;
[[nodiscard]] ScopePtr inside(ScopePtr parent, Context names);

/// The value of an expression. Total: nothing it reads can make it fail.
[[nodiscard]] Value evaluate(const Node &node, const ScopePtr &scope);

/// Whether a value passes the unary tests of a cell; nothing where that cannot be said (null).
[[nodiscard]] std::optional<bool> passes(const Node &tests, const Value &input, const ScopePtr &scope);

/// Calls a function value or a built-in with arguments by position.
[[nodiscard]] Value callFunction(const Function &function, const std::vector<Value> &arguments);

} // namespace pathloom::feel
