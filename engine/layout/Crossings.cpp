// SPDX-License-Identifier: Apache-2.0
// Orders the nodes within layers: weighted medians and transpositions (Gansner, Koutsofios, North
// and Vo, "A technique for drawing directed graphs", IEEE TSE 19(3), 1993).
#include "engine/layout/Layers.h"

#include <algorithm>

namespace pathloom {
namespace {

constexpr int kSweeps = 24;
constexpr int kTranspositionRounds = 8;

using Positions = std::vector<std::size_t>;

Positions positionsOf(const LayeredGraph &graph)
{
    Positions positions(graph.layerOf.size(), 0);
    for (const auto &layer : graph.layers) {
        for (std::size_t i = 0; i < layer.size(); ++i)
            positions[layer[i]] = i;
    }
    return positions;
}

/// Crossings between a layer and the next, by counting inversions with a Fenwick tree.
std::size_t crossingsBelow(const LayeredGraph &graph, const std::vector<NodeIndex> &layer,
                           std::size_t width, const Positions &positions)
{
    std::vector<std::size_t> tree(width + 1, 0);
    std::size_t crossings = 0;
    std::size_t placed = 0;
    for (const NodeIndex node : layer) {
        std::vector<std::size_t> ends;
        for (const NodeIndex to : graph.down.next[node])
            ends.push_back(positions[to]);
        std::sort(ends.begin(), ends.end());
        for (const std::size_t end : ends) {
            std::size_t upTo = 0;
            for (std::size_t i = end + 1; i > 0; i -= i & (~i + 1))
                upTo += tree[i];
            crossings += placed - upTo;
        }
        for (const std::size_t end : ends) {
            for (std::size_t i = end + 1; i <= width; i += i & (~i + 1))
                ++tree[i];
        }
        placed += ends.size();
    }
    return crossings;
}

/// Median place of the neighbours; negative where there are none and the node keeps its place.
double medianOf(const std::vector<NodeIndex> &neighbours, const Positions &positions)
{
    std::vector<double> places;
    for (const NodeIndex neighbour : neighbours)
        places.push_back(static_cast<double>(positions[neighbour]));
    std::sort(places.begin(), places.end());
    const std::size_t count = places.size();
    if (count == 0)
        return -1.0;
    const std::size_t middle = count / 2;
    if (count % 2 == 1)
        return places[middle];
    if (count == 2)
        return (places[0] + places[1]) / 2.0;
    const double left = places[middle - 1] - places.front();
    const double right = places.back() - places[middle];
    if (left + right == 0)
        return (places[middle - 1] + places[middle]) / 2.0;
    return (places[middle - 1] * right + places[middle] * left) / (left + right);
}

/// Sorts those that have neighbours by median; the others stay where they are.
void sortLayer(std::vector<NodeIndex> &layer, const Digraph &towards, Positions &positions)
{
    std::vector<std::pair<double, NodeIndex>> movable;
    std::vector<std::size_t> slots;
    for (std::size_t i = 0; i < layer.size(); ++i) {
        const double median = medianOf(towards.next[layer[i]], positions);
        if (median < 0)
            continue;
        movable.emplace_back(median, layer[i]);
        slots.push_back(i);
    }
    std::stable_sort(movable.begin(), movable.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (std::size_t i = 0; i < slots.size(); ++i)
        layer[slots[i]] = movable[i].second;
    for (std::size_t i = 0; i < layer.size(); ++i)
        positions[layer[i]] = i;
}

/// Crossings of the edges of a left and a right neighbour in one layer, towards one side.
std::size_t crossingsOfPair(const std::vector<NodeIndex> &left, const std::vector<NodeIndex> &right,
                            const Positions &positions)
{
    std::size_t crossings = 0;
    for (const NodeIndex a : left) {
        for (const NodeIndex b : right)
            crossings += positions[a] > positions[b] ? 1U : 0U;
    }
    return crossings;
}

std::size_t pairCost(const LayeredGraph &graph, NodeIndex left, NodeIndex right,
                     const Positions &positions)
{
    return crossingsOfPair(graph.up.next[left], graph.up.next[right], positions)
           + crossingsOfPair(graph.down.next[left], graph.down.next[right], positions);
}

void transpose(LayeredGraph &graph, Positions &positions)
{
    bool improved = true;
    for (int round = 0; improved && round < kTranspositionRounds; ++round) {
        improved = false;
        for (auto &layer : graph.layers) {
            for (std::size_t i = 0; i + 1 < layer.size(); ++i) {
                const NodeIndex left = layer[i];
                const NodeIndex right = layer[i + 1];
                if (pairCost(graph, left, right, positions) <=
                    pairCost(graph, right, left, positions))
                    continue;
                std::swap(layer[i], layer[i + 1]);
                std::swap(positions[left], positions[right]);
                improved = true;
            }
        }
    }
}

} // namespace

std::size_t crossingCount(const LayeredGraph &graph)
{
    const Positions positions = positionsOf(graph);
    std::size_t crossings = 0;
    for (std::size_t i = 0; i + 1 < graph.layers.size(); ++i)
        crossings += crossingsBelow(graph, graph.layers[i], graph.layers[i + 1].size(), positions);
    return crossings;
}

void reduceCrossings(LayeredGraph &graph)
{
    Positions positions = positionsOf(graph);
    transpose(graph, positions);
    auto best = graph.layers;
    std::size_t fewest = crossingCount(graph);
    int idle = 0;
    for (int sweep = 0; sweep < kSweeps && fewest > 0 && idle < 4; ++sweep) {
        if (sweep % 2 == 0) {
            for (std::size_t i = 1; i < graph.layers.size(); ++i)
                sortLayer(graph.layers[i], graph.up, positions);
        } else {
            for (std::size_t i = graph.layers.size(); i > 1; --i)
                sortLayer(graph.layers[i - 2], graph.down, positions);
        }
        transpose(graph, positions);
        const std::size_t crossings = crossingCount(graph);
        ++idle;
        if (crossings < fewest) {
            fewest = crossings;
            best = graph.layers;
            idle = 0;
        }
    }
    graph.layers = std::move(best);
}

} // namespace pathloom
