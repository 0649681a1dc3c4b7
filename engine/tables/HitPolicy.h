// SPDX-License-Identifier: Apache-2.0
// Hit policies over the rows that match, for every evaluator of decision tables.
#pragma once

#include "engine/model/DecisionTable.h"

#include <functional>
#include <vector>

namespace pathloom {

/// The rows that answer, in the order of the answer. With a conflict there is no answer: two rows
/// match under Unique, or two that differ under Any; `rows` then lists those that match.
struct Hits {
    std::vector<std::size_t> rows;
    bool conflict = false;
};

/// `matches` are the rows that match, ascending. `same` says whether two rows give the same results;
/// `rank` gives, per output, the place of a row's result in the output's list of values (a result
/// outside the list, and an output without one, rank last and equal).
[[nodiscard]] Hits applyPolicy(HitPolicy policy, std::vector<std::size_t> matches,
                               const std::function<bool(std::size_t, std::size_t)> &same,
                               const std::function<std::vector<std::size_t>(std::size_t)> &rank);

} // namespace pathloom
