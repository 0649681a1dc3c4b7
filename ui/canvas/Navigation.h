// SPDX-License-Identifier: GPL-3.0-or-later
// Walking a graph by keyboard: along the flow, among siblings, and what lies up and down stream.
#pragma once

#include "engine/model/Graph.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace pathloom::ui {

enum class Direction { Next, Previous, Up, Down };

/// The step that an arrow key leads to; the same step where there is none. Next follows the first
/// connected outlet, Previous the first path in; Up and Down go to siblings (targets of the same
/// step, else the nearest step above or below).
[[nodiscard]] StepId neighbour(const FlowGraph &graph, const StepId &from, Direction direction);
/// Target of the n-th outlet (0-based); empty where it leads nowhere.
[[nodiscard]] StepId outletTarget(const FlowGraph &graph, const StepId &from, int outlet);
/// Steps from the beginnings on, breadth first, outlets in order; unreached ones after them, by id.
[[nodiscard]] std::vector<StepId> flowOrder(const FlowGraph &graph);
[[nodiscard]] std::set<StepId> downstream(const FlowGraph &graph, const std::set<StepId> &from);
[[nodiscard]] std::set<StepId> upstream(const FlowGraph &graph, const std::set<StepId> &from);
/// Steps on any way between two steps, both included; empty where there is none.
[[nodiscard]] std::set<StepId> between(const FlowGraph &graph, const StepId &a, const StepId &b);
/// The first outlet of a step that leads nowhere yet; null where all are taken.
[[nodiscard]] std::optional<std::string> freeOutlet(const FlowGraph &graph, const Step &step);

} // namespace pathloom::ui
