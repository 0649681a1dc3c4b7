// SPDX-License-Identifier: Apache-2.0
// Why a profile is, or is not, in a segment.
#pragma once

#include "engine/segment/Evaluate.h"

namespace pathloom {

/// One node for one profile.
struct NodeReason {
    StepId step;
    Truth output = Truth::False;
    /// The node has one or more inputs that are true (or needs none) and yet does not put out true:
    /// here the profile was lost.
    bool isTurn = false;
    std::vector<PredicateTrace> predicates; ///< of sources and conditions; empty of combiners
};

/// All nodes in flow order. `result` is that of the segment over the snapshot as of `asOf`; `lookup`
/// the evaluator's. Errors: "rules.bind" with context.
[[nodiscard]] Result<std::vector<NodeReason>>
explainMembership(const Segment &segment, const SegmentResult &result, const Snapshot &snapshot,
                  ProfileIndex profile, Instant asOf, const SegmentLookup &lookup);

} // namespace pathloom
