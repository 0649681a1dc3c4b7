// SPDX-License-Identifier: Apache-2.0
// A segment graph as a list of nodes in which every input stands before its user.
#pragma once

#include "engine/model/Document.h"

#include <optional>
#include <vector>

namespace pathloom {

struct SegmentNode {
    const Step *step = nullptr;       ///< lives in the document
    std::vector<std::size_t> inputs;  ///< positions in the plan, in the order the paths were drawn
    bool isNeeded = false;            ///< the Output depends on it
    bool isComplete = false;          ///< it and all it depends on are connected and filled in
};

struct SegmentPlan {
    std::vector<SegmentNode> nodes;
    std::size_t output = 0;
};

/// Errors: "segment.loop" with `segment` and `path`; "segment.incomplete" with `segment`, `step` and
/// `what` ("output", "input", or the key of an empty field) where something the Output needs is
/// not there. Loose ends elsewhere are no error; their nodes are not complete.
[[nodiscard]] Result<SegmentPlan> planSegment(const Segment &segment);

} // namespace pathloom
