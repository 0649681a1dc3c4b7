// SPDX-License-Identifier: Apache-2.0
// A journey or segment graph as numbered nodes, and the questions editors and checks ask of it.
#pragma once

#include "engine/graph/Digraph.h"
#include "engine/model/Graph.h"

#include <map>
#include <set>
#include <vector>

namespace pathloom {

/// Steps numbered in the order of their ids; successors in the order of the outlets, then as drawn.
/// Paths to or from steps that do not exist are left out.
struct StepGraph {
    Digraph graph;
    std::vector<StepId> ids;
    std::map<StepId, NodeIndex> indexOf;
    std::vector<NodeIndex> starts; ///< steps whose kind takes no path in (entries, sources)

    [[nodiscard]] std::size_t size() const { return ids.size(); }
    [[nodiscard]] std::vector<StepId> idsOf(std::span<const NodeIndex> nodes) const;
};
[[nodiscard]] StepGraph stepGraph(const FlowGraph &graph);

/// All steps along the flow: starts first, branches in the order of their outlets, loops cut where
/// they close, what no start reaches last.
[[nodiscard]] std::vector<StepId> stepsInFlowOrder(const FlowGraph &graph);

/// Paths that close a loop, seen along the flow.
[[nodiscard]] std::set<PathId> closingPaths(const FlowGraph &graph);

/// Every loop's steps: one shortest cycle for each cyclic component, along the flow.
[[nodiscard]] std::vector<std::vector<StepId>> loopsOf(const FlowGraph &graph);

/// Steps that can be reached from the given ones, or from which they can be; the given ones included.
[[nodiscard]] std::set<StepId> downstreamOf(const FlowGraph &graph, const std::set<StepId> &steps);
[[nodiscard]] std::set<StepId> upstreamOf(const FlowGraph &graph, const std::set<StepId> &steps);
/// Steps on any way from `from` to `to`, both included; empty where there is no way.
[[nodiscard]] std::set<StepId> stepsBetween(const FlowGraph &graph, const StepId &from, const StepId &to);

} // namespace pathloom
