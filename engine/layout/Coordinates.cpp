// SPDX-License-Identifier: Apache-2.0
// Places nodes across the flow: each layer as near to its neighbours as its order allows.
#include "engine/layout/Layers.h"

#include <algorithm>
#include <cmath>

namespace pathloom {
namespace {

constexpr int kRounds = 12;
constexpr double kBendWeight = 8; ///< edges between bends are kept straight first

/// A run of nodes that touch each other and move as one.
struct Block {
    std::size_t first = 0;
    std::size_t last = 0;
    double weight = 0;
    double wish = 0; ///< weighted sum of the places its first node would like
    double offset = 0;
    [[nodiscard]] double place() const { return weight > 0 ? wish / weight : 0; }
};

double edgeWeight(const LayeredGraph &graph, NodeIndex a, NodeIndex b)
{
    return graph.isBend(a) && graph.isBend(b) ? kBendWeight : 1;
}

/// Where a node would like to be: the weighted mean of its neighbours on the given sides.
std::pair<double, double> wishOf(const LayeredGraph &graph, NodeIndex node,
                                 const std::vector<double> &centres, bool above, bool below)
{
    double sum = 0;
    double weight = 0;
    const auto add = [&](const std::vector<NodeIndex> &neighbours) {
        for (const NodeIndex neighbour : neighbours) {
            const double w = edgeWeight(graph, node, neighbour);
            sum += w * centres[neighbour];
            weight += w;
        }
    };
    if (above)
        add(graph.up.next[node]);
    if (below)
        add(graph.down.next[node]);
    return weight > 0 ? std::pair(sum / weight, weight) : std::pair(centres[node], 0.05);
}

double distanceBetween(const LayeredGraph &graph, NodeIndex left, NodeIndex right, double gap)
{
    return (graph.across[left] + graph.across[right]) / 2 + gap;
}

/// Least squares under minimum distances: pool adjacent nodes that would overlap (isotonic
/// regression on places minus their least offsets).
void placeLayer(const LayeredGraph &graph, const std::vector<NodeIndex> &layer, double gap,
                bool above, bool below, std::vector<double> &centres)
{
    std::vector<Block> blocks;
    std::vector<double> offsets(layer.size(), 0);
    for (std::size_t i = 0; i < layer.size(); ++i) {
        if (i > 0)
            offsets[i] = offsets[i - 1] + distanceBetween(graph, layer[i - 1], layer[i], gap);
        const auto [place, weight] = wishOf(graph, layer[i], centres, above, below);
        Block block{i, i, weight, weight * (place - offsets[i]), 0};
        while (!blocks.empty() && blocks.back().place() > block.place()) {
            block.first = blocks.back().first;
            block.weight += blocks.back().weight;
            block.wish += blocks.back().wish;
            blocks.pop_back();
        }
        blocks.push_back(block);
    }
    for (const Block &block : blocks) {
        for (std::size_t i = block.first; i <= block.last; ++i)
            centres[layer[i]] = block.place() + offsets[i];
    }
}

void stackLayer(const LayeredGraph &graph, const std::vector<NodeIndex> &layer, double gap,
                std::vector<double> &centres)
{
    for (std::size_t i = 0; i < layer.size(); ++i) {
        const double before = i == 0 ? 0 : centres[layer[i - 1]];
        centres[layer[i]] =
            i == 0 ? 0 : before + distanceBetween(graph, layer[i - 1], layer[i], gap);
    }
    if (layer.empty())
        return;
    const double middle = (centres[layer.front()] + centres[layer.back()]) / 2;
    for (const NodeIndex node : layer)
        centres[node] -= middle;
}

} // namespace

std::vector<double> placeAcross(const LayeredGraph &graph, double gap)
{
    std::vector<double> centres(graph.layerOf.size(), 0);
    for (const auto &layer : graph.layers)
        stackLayer(graph, layer, gap, centres);
    for (int round = 0; round < kRounds; ++round) {
        for (std::size_t i = 1; i < graph.layers.size(); ++i)
            placeLayer(graph, graph.layers[i], gap, true, false, centres);
        for (std::size_t i = graph.layers.size(); i > 1; --i)
            placeLayer(graph, graph.layers[i - 2], gap, false, true, centres);
    }
    for (int round = 0; round < 2; ++round) {
        for (const auto &layer : graph.layers)
            placeLayer(graph, layer, gap, true, true, centres);
    }
    return centres;
}

} // namespace pathloom
