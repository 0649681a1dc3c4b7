// SPDX-License-Identifier: Apache-2.0
// Three-valued logic on whole columns of profiles, a word at a time.
#pragma once

#include "engine/rules/Evaluate.h"

#include <span>

namespace pathloom {

/// All operands have the same size.
[[nodiscard]] TruthColumn allTrue(std::size_t profiles);
[[nodiscard]] TruthColumn noneTrue(std::size_t profiles);
[[nodiscard]] TruthColumn columnAnd(const TruthColumn &a, const TruthColumn &b);
[[nodiscard]] TruthColumn columnOr(const TruthColumn &a, const TruthColumn &b);
[[nodiscard]] TruthColumn columnNot(const TruthColumn &a);
/// True where at least `k` operands are, unknown where only the unknown ones could make it so.
/// Requires: at least one operand.
[[nodiscard]] TruthColumn columnAtLeast(std::span<const TruthColumn *const> operands, std::size_t k);
/// What is neither true nor unknown.
[[nodiscard]] BitVector falseBits(const TruthColumn &column);

} // namespace pathloom
