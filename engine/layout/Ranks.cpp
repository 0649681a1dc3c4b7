// SPDX-License-Identifier: Apache-2.0
// Assigns layers and splits long edges.
#include "engine/layout/Layers.h"

#include <algorithm>

namespace pathloom {
namespace {

std::vector<std::size_t> longestWays(const Digraph &graph, const std::vector<NodeIndex> &order)
{
    std::vector<std::size_t> ranks(graph.size(), 0);
    for (const NodeIndex node : order) {
        for (const NodeIndex to : graph.next[node])
            ranks[to] = std::max(ranks[to], ranks[node] + 1);
    }
    return ranks;
}

/// Where a node may go without turning an edge round, [low, high].
std::pair<std::size_t, std::size_t> roomOf(NodeIndex node, const Digraph &down, const Digraph &up,
                                           const std::vector<std::size_t> &ranks)
{
    std::size_t low = 0;
    for (const NodeIndex from : up.next[node])
        low = std::max(low, ranks[from] + 1);
    std::size_t high = ranks[node];
    if (!down.next[node].empty()) {
        high = ranks[down.next[node].front()] - 1;
        for (const NodeIndex to : down.next[node])
            high = std::min(high, ranks[to] - 1);
    }
    return {low, high};
}

/// Bends for one edge, from layer to layer.
void addLongEdge(LayeredGraph &graph, NodeIndex from, NodeIndex to)
{
    NodeIndex last = from;
    for (std::size_t layer = graph.layerOf[from] + 1; layer < graph.layerOf[to]; ++layer) {
        const NodeIndex bend = graph.down.size();
        graph.down.next.emplace_back();
        graph.layerOf.push_back(layer);
        graph.across.push_back(0);
        graph.layers[layer].push_back(bend);
        graph.down.addEdge(last, bend);
        last = bend;
    }
    graph.down.addEdge(last, to);
}

} // namespace

std::vector<std::size_t> rankNodes(const Digraph &acyclic)
{
    const auto order = topologicalOrder(acyclic);
    std::vector<std::size_t> ranks = longestWays(acyclic, *order);
    const Digraph up = reversed(acyclic);
    // A node with more edges out than in is better off near its successors; starts stay put.
    for (auto node = order->rbegin(); node != order->rend(); ++node) {
        const std::size_t out = acyclic.next[*node].size();
        const std::size_t in = up.next[*node].size();
        const auto [low, high] = roomOf(*node, acyclic, up, ranks);
        if (in > 0 && out > in)
            ranks[*node] = high;
        else if (in == 0 && out > 0 && low < high)
            ranks[*node] = high;
    }
    const std::size_t least = ranks.empty() ? 0 : *std::min_element(ranks.begin(), ranks.end());
    for (std::size_t &rank : ranks)
        rank -= least;
    return ranks;
}

LayeredGraph layered(const Digraph &acyclic, const std::vector<std::size_t> &ranks,
                     const std::vector<NodeIndex> &order, const std::vector<double> &across)
{
    LayeredGraph graph;
    graph.realCount = acyclic.size();
    graph.down = Digraph(acyclic.size());
    graph.layerOf = ranks;
    graph.across = across;
    graph.layers.resize(ranks.empty() ? 0 : *std::max_element(ranks.begin(), ranks.end()) + 1);
    for (const NodeIndex node : order)
        graph.layers[ranks[node]].push_back(node);
    for (const NodeIndex from : order) {
        for (const NodeIndex to : acyclic.next[from])
            addLongEdge(graph, from, to);
    }
    graph.up = reversed(graph.down);
    return graph;
}

} // namespace pathloom
