// SPDX-License-Identifier: Apache-2.0
// Truths through the nodes of a segment plan. Internal.
#pragma once

#include "engine/segment/Plan.h"
#include "engine/segment/SegmentCache.h"

#include <functional>

namespace pathloom {

/// What a node puts out, from what it asks (`own`: sources and conditions) and what comes in; inputs
/// are never empty but for sources.
[[nodiscard]] TruthPtr outputOf(const Step &step, const TruthPtr &own, const std::vector<TruthPtr> &inputs);

/// The inputs that are there; none where the node cannot go on: nothing comes in, or the first input
/// of a difference is gone.
[[nodiscard]] std::vector<TruthPtr> inputsOf(const SegmentNode &node, const std::vector<TruthPtr> &outputs);

/// What a condition asks of another input than the real one, where that makes a difference.
using OwnFor = std::function<TruthPtr(std::size_t node, const TruthPtr &input)>;

/// The output of the plan as it would be without a node: a filter lets everything through, anything
/// else yields nothing and combiners go on without it. Null where nothing would be left.
[[nodiscard]] TruthPtr outputWithout(const SegmentPlan &plan, std::size_t removed,
                                     const std::vector<TruthPtr> &outputs, const OwnFor &own);

} // namespace pathloom
