// SPDX-License-Identifier: Apache-2.0
// Automatic layout of a journey or segment: layers along the flow, few crossings, no overlaps.
#pragma once

#include "engine/model/Graph.h"

#include <map>
#include <set>

namespace pathloom {

/// Device-independent pixels.
struct Size {
    double width = 0;
    double height = 0;
    bool operator==(const Size &) const = default;
};

struct LayoutOptions {
    bool leftToRight = true;   ///< else top down
    double grid = 8;           ///< results are multiples of it; above 0
    double layerGap = 80;      ///< between steps of neighbouring layers
    double stepGap = 32;       ///< between steps of one layer
    Point origin{80, 80};      ///< top left of the whole
    Size defaultSize{160, 56}; ///< of steps without a size
};

/// Places every step: paths run forward but for those that close a loop; steps of one layer never
/// overlap; parts that hang together are put one beside the other. Ties go by id, so the same graph
/// gives the same places whatever they were before. The method is that of Sugiyama, Tagawa and Toda
/// (IEEE Trans. SMC 11(2), 1981): layers, medians with transpositions, then coordinates.
[[nodiscard]] std::map<StepId, Point> layoutGraph(const FlowGraph &graph,
                                                  const std::map<StepId, Size> &sizes,
                                                  const LayoutOptions &options = {});

/// The same for some steps alone, kept where their top left corner was; the others do not move.
[[nodiscard]] std::map<StepId, Point> layoutSteps(const FlowGraph &graph,
                                                  const std::set<StepId> &steps,
                                                  const std::map<StepId, Size> &sizes,
                                                  const LayoutOptions &options = {});

} // namespace pathloom
