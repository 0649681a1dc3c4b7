// SPDX-License-Identifier: Apache-2.0
// Algorithms over small directed graphs of numbered nodes; Boost.Graph stays behind this header.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace pathloom {

using NodeIndex = std::size_t;
using Edge = std::pair<NodeIndex, NodeIndex>;

/// Nodes 0 … size−1 and their successors in a fixed order; parallel edges and self-loops may occur.
/// Every function below answers the same for the same graph, in the order of the node numbers
/// unless it says otherwise.
struct Digraph {
    std::vector<std::vector<NodeIndex>> next;

    explicit Digraph(std::size_t size = 0) : next(size) {}
    [[nodiscard]] std::size_t size() const { return next.size(); }
    void addEdge(NodeIndex from, NodeIndex to) { next[from].push_back(to); }
    [[nodiscard]] bool hasEdge(NodeIndex from, NodeIndex to) const;
};

[[nodiscard]] Digraph reversed(const Digraph &graph);
/// The same nodes with only the edges between kept ones. `keep` has one entry a node.
[[nodiscard]] Digraph restricted(const Digraph &graph, const std::vector<bool> &keep);

/// Which nodes can be reached from the starts; the starts themselves can.
[[nodiscard]] std::vector<bool> reachable(const Digraph &graph, std::span<const NodeIndex> starts);

/// Strongly connected components, each sorted, in the order of their smallest node.
[[nodiscard]] std::vector<std::vector<NodeIndex>> strongComponents(const Digraph &graph);
/// Those of them that hold a cycle: more than one node, or a self-loop.
[[nodiscard]] std::vector<std::vector<NodeIndex>> cyclicComponents(const Digraph &graph);
/// Components when directions are ignored, each sorted, in the order of their smallest node.
[[nodiscard]] std::vector<std::vector<NodeIndex>> weakComponents(const Digraph &graph);

/// A shortest cycle through `node`, starting with it and not repeating it at the end; empty: none.
[[nodiscard]] std::vector<NodeIndex> shortestCycle(const Digraph &graph, NodeIndex node);
/// A shortest walk from one node to another, both included; empty where there is none.
[[nodiscard]] std::vector<NodeIndex> shortestPath(const Digraph &graph, NodeIndex from, NodeIndex to);

/// Every node after all its predecessors; none where there is a cycle.
[[nodiscard]] std::optional<std::vector<NodeIndex>> topologicalOrder(const Digraph &graph);
/// Edges that close a loop, seen along the flow: those a depth-first walk from `starts`, then from
/// what they do not reach, finds running back. Without them the graph has no cycle.
[[nodiscard]] std::set<Edge> closingEdges(const Digraph &graph, std::span<const NodeIndex> starts);
/// What the starts reach, every node after its predecessors (loops cut at their closing edges),
/// starts and branches in their order; then, by the same rule, what they do not reach.
[[nodiscard]] std::vector<NodeIndex> flowOrder(const Digraph &graph, std::span<const NodeIndex> starts);

/// Heaviest way from any of `starts` to each node, adding `weights` of the nodes walked through
/// (the end's included); closing edges are left out, so loops count once.
/// Nodes that no start reaches have 0.
[[nodiscard]] std::vector<double> heaviestWays(const Digraph &graph, std::span<const NodeIndex> starts,
                                               std::span<const double> weights);

} // namespace pathloom
