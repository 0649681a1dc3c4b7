// SPDX-License-Identifier: Apache-2.0
// The working form of a layout: an acyclic graph whose edges span one layer each.
#pragma once

#include "engine/graph/Digraph.h"

#include <vector>

namespace pathloom {

/// Nodes 0 … `realCount`−1 are steps, the rest are bends of edges that span several layers.
struct LayeredGraph {
    std::size_t realCount = 0;
    Digraph down;                                ///< edges to the next layer
    Digraph up;                                  ///< the same, reversed
    std::vector<std::size_t> layerOf;
    std::vector<std::vector<NodeIndex>> layers;  ///< nodes in their order across the flow
    std::vector<double> across;                  ///< size of each node across the flow; bends 0

    [[nodiscard]] bool isBend(NodeIndex node) const { return node >= realCount; }
};

/// Layers with short edges in all: longest ways first, then every node moves to where its edges are
/// shortest (the balance step of network simplex). Requires: no cycle.
[[nodiscard]] std::vector<std::size_t> rankNodes(const Digraph &acyclic);

/// Splits long edges by bends and fills the layers in the order of `order`.
[[nodiscard]] LayeredGraph layered(const Digraph &acyclic, const std::vector<std::size_t> &ranks,
                                   const std::vector<NodeIndex> &order,
                                   const std::vector<double> &across);

/// Reorders layers until sweeps of medians and transpositions save no more crossings.
void reduceCrossings(LayeredGraph &graph);
[[nodiscard]] std::size_t crossingCount(const LayeredGraph &graph);

/// Middle of every node across the flow: near its neighbours, `gap` apart within a layer, straight
/// where bends follow each other.
[[nodiscard]] std::vector<double> placeAcross(const LayeredGraph &graph, double gap);

} // namespace pathloom
