// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the layout: ranks, crossings, coordinates.
#include "tests/support/TestMain.h"

#include "engine/base/Random.h"
#include "engine/layout/Layers.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace pathloom;

namespace {

Digraph graphOf(std::size_t size, const std::vector<Edge> &edges)
{
    Digraph graph(size);
    for (const auto &[from, to] : edges)
        graph.addEdge(from, to);
    return graph;
}

Digraph randomAcyclic(std::uint64_t seed, std::size_t size)
{
    DrawKey key;
    key.seed = seed;
    key.purpose = DrawPurpose::Generator;
    RandomStream random(key);
    Digraph graph(size);
    for (std::size_t i = 0; i < 2 * size; ++i) {
        const auto a = static_cast<NodeIndex>(random.below(size));
        const auto b = static_cast<NodeIndex>(random.below(size));
        if (a != b && !graph.hasEdge(std::min(a, b), std::max(a, b)))
            graph.addEdge(std::min(a, b), std::max(a, b));
    }
    return graph;
}

LayeredGraph layersOf(const Digraph &graph)
{
    std::vector<NodeIndex> order(graph.size());
    std::iota(order.begin(), order.end(), NodeIndex{0});
    return layered(graph, rankNodes(graph), order, std::vector<double>(graph.size(), 40.0));
}

/// Crossings from the definition: every pair of edges between two layers.
std::size_t crossingsByDefinition(const LayeredGraph &graph)
{
    std::vector<std::size_t> at(graph.layerOf.size());
    for (const auto &layer : graph.layers) {
        for (std::size_t i = 0; i < layer.size(); ++i)
            at[layer[i]] = i;
    }
    std::vector<Edge> edges;
    for (NodeIndex from = 0; from < graph.down.size(); ++from) {
        for (const NodeIndex to : graph.down.next[from])
            edges.emplace_back(from, to);
    }
    std::size_t crossings = 0;
    for (const auto &[a, b] : edges) {
        for (const auto &[c, d] : edges) {
            if (graph.layerOf[a] == graph.layerOf[c] && at[a] < at[c] && at[b] > at[d])
                ++crossings;
        }
    }
    return crossings;
}

} // namespace

class LayersTest : public QObject
{
    Q_OBJECT

private slots:
    void ranksRiseAlongEveryEdge()
    {
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            const Digraph graph = randomAcyclic(seed, 30);
            const auto ranks = rankNodes(graph);
            QCOMPARE(*std::min_element(ranks.begin(), ranks.end()), std::size_t(0));
            for (NodeIndex from = 0; from < graph.size(); ++from) {
                for (const NodeIndex to : graph.next[from])
                    QVERIFY(ranks[from] < ranks[to]);
            }
        }
    }

    void lateStartsMoveToWhereTheyAreNeeded()
    {
        // 4 leads only to 3, which lies on the third layer; it need not stand on the first.
        const auto ranks = rankNodes(graphOf(5, {{0, 1}, {1, 2}, {2, 3}, {4, 3}}));
        QCOMPARE(ranks, (std::vector<std::size_t>{0, 1, 2, 3, 2}));
    }

    void longEdgesAreBentOnceALayer()
    {
        const LayeredGraph layers = layersOf(graphOf(4, {{0, 1}, {1, 2}, {2, 3}, {0, 3}}));
        QCOMPARE(layers.layerOf.size(), std::size_t(6));
        QCOMPARE(layers.layers[1].size(), std::size_t(2));
        QVERIFY(layers.isBend(4) && layers.isBend(5) && !layers.isBend(3));
        for (NodeIndex from = 0; from < layers.down.size(); ++from) {
            for (const NodeIndex to : layers.down.next[from])
                QCOMPARE(layers.layerOf[to], layers.layerOf[from] + 1);
        }
    }

    void crossingsAreCountedByTheirDefinition()
    {
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            const LayeredGraph layers = layersOf(randomAcyclic(seed, 24));
            QCOMPARE(crossingCount(layers), crossingsByDefinition(layers));
        }
    }

    void reducingNeverAddsCrossings()
    {
        std::size_t before = 0;
        std::size_t after = 0;
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            LayeredGraph layers = layersOf(randomAcyclic(seed, 24));
            const std::size_t first = crossingCount(layers);
            reduceCrossings(layers);
            QVERIFY(crossingCount(layers) <= first);
            before += first;
            after += crossingCount(layers);
        }
        QVERIFY2(2 * after < before, qPrintable(QString("%1 of %2").arg(after).arg(before)));
    }

    void aTreeComesOutWithoutCrossings()
    {
        // Two children each, drawn in the worst order.
        LayeredGraph layers
            = layersOf(graphOf(7, {{0, 1}, {0, 2}, {1, 6}, {1, 4}, {2, 5}, {2, 3}}));
        reduceCrossings(layers);
        QCOMPARE(crossingCount(layers), std::size_t(0));
    }

    void nodesKeepTheirDistance()
    {
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            LayeredGraph layers = layersOf(randomAcyclic(seed, 30));
            reduceCrossings(layers);
            const auto centres = placeAcross(layers, 16);
            for (const auto &layer : layers.layers) {
                for (std::size_t i = 1; i < layer.size(); ++i) {
                    const double least
                        = (layers.across[layer[i - 1]] + layers.across[layer[i]]) / 2 + 16;
                    QVERIFY(centres[layer[i]] - centres[layer[i - 1]] >= least - 1e-6);
                }
            }
        }
    }

    void aChainIsStraightAndAParentStandsInTheMiddle()
    {
        const auto chain = placeAcross(layersOf(graphOf(4, {{0, 1}, {1, 2}, {2, 3}})), 16);
        for (const double centre : chain)
            QVERIFY(std::abs(centre - chain.front()) < 1e-6);
        const auto fork = placeAcross(layersOf(graphOf(3, {{0, 1}, {0, 2}})), 16);
        QVERIFY(std::abs(fork[0] - (fork[1] + fork[2]) / 2) < 1e-6);
    }
};

PATHLOOM_TEST(LayersTest)
#include "tst_layers.moc"
