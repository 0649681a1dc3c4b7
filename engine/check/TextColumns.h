// SPDX-License-Identifier: Apache-2.0
// Comparisons of texts in rules, with the columns of the data that they read.
#pragma once

#include "engine/check/RulePlaces.h"

namespace pathloom {

/// Calls `visit` for every text constant that the rule compares a text or list column with.
void eachComparedText(const CheckInput &input, const RulePlace &place,
                      const std::function<void(const Expr &subject, const Column &column,
                                               const std::string &text)> &visit);

} // namespace pathloom
