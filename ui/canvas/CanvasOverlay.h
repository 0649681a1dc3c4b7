// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers drawn over a graph: results of a run on a journey, live counts on a segment.
#pragma once

#include "engine/segment/Evaluate.h"
#include "engine/simulate/Run.h"

#include <QString>

#include <map>
#include <vector>

namespace pathloom::ui {

/// What may be shown of a run, one metric at a time.
enum class OverlayMetric { Counts, Share, Waiting, HeldBack };

/// Texts and weights by id; the painters know nothing of runs.
struct CanvasOverlay {
    struct PathNumbers {
        QString label;
        double share = 0; ///< of the busiest path, [0, 1]: the width
    };
    std::map<StepId, QString> steps;
    std::map<StepId, QString> details; ///< the same in full words, for the tip of a step
    std::map<PathId, PathNumbers> paths;
    QString legend;       ///< "simulated, N = 10,000, seed = 1"
    bool isStale = false; ///< the document changed since: drawn grey, legend says so

    [[nodiscard]] bool isEmpty() const { return steps.empty() && paths.empty(); }
};

/// Entered, waiting and held back on steps; count and share on paths.
[[nodiscard]] CanvasOverlay overlayOf(const RunResult &run, const JourneyResult &journey, bool isStale);
/// Profiles in with their share, out, unknown, and what the audience changes by without the node, on
/// every node of a segment; on paths, how many come through. `total` profiles are in the dataset.
[[nodiscard]] CanvasOverlay overlayOf(const SegmentResult &segment, const FlowGraph &graph,
                                      std::uint64_t total);

} // namespace pathloom::ui
