// SPDX-License-Identifier: GPL-3.0-or-later
// Graph algorithms on graphs small enough to see, and on random ones against plain definitions.
#include "tests/support/TestMain.h"

#include "engine/base/Random.h"
#include "engine/graph/Digraph.h"

#include <QTest>

#include <set>

using namespace pathloom;

namespace {

using Nodes = std::vector<NodeIndex>;

Digraph graphOf(std::size_t size, const std::vector<Edge> &edges)
{
    Digraph graph(size);
    for (const auto &[from, to] : edges)
        graph.addEdge(from, to);
    return graph;
}

Digraph randomGraph(std::uint64_t seed, std::size_t size, std::size_t edges)
{
    DrawKey key;
    key.seed = seed;
    key.purpose = DrawPurpose::Generator;
    RandomStream random(key);
    Digraph graph(size);
    for (std::size_t i = 0; i < edges; ++i) {
        const auto from = static_cast<NodeIndex>(random.below(size));
        graph.addEdge(from, static_cast<NodeIndex>(random.below(size)));
    }
    return graph;
}

/// Reachability by at least one edge, from its definition (Warshall).
std::vector<std::vector<bool>> closureOf(const Digraph &graph)
{
    const std::size_t n = graph.size();
    std::vector<std::vector<bool>> reach(n, std::vector<bool>(n, false));
    for (NodeIndex from = 0; from < n; ++from) {
        for (const NodeIndex to : graph.next[from])
            reach[from][to] = true;
    }
    for (NodeIndex via = 0; via < n; ++via) {
        for (NodeIndex from = 0; from < n; ++from) {
            for (NodeIndex to = 0; reach[from][via] && to < n; ++to)
                reach[from][to] = reach[from][to] || reach[via][to];
        }
    }
    return reach;
}

bool runsForward(const Digraph &graph, const Nodes &order)
{
    std::vector<std::size_t> position(graph.size(), graph.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        position[order[i]] = i;
    for (NodeIndex from = 0; from < graph.size(); ++from) {
        for (const NodeIndex to : graph.next[from]) {
            if (position[from] >= position[to])
                return false;
        }
    }
    return order.size() == graph.size();
}

} // namespace

class DigraphTest : public QObject
{
    Q_OBJECT

private slots:
    void componentsAndReachMatchTheirDefinitions()
    {
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            const Digraph graph = randomGraph(seed, 12, 4 + seed % 20);
            const auto closure = closureOf(graph);
            const auto components = strongComponents(graph);
            std::vector<std::size_t> componentOf(graph.size());
            for (std::size_t c = 0; c < components.size(); ++c) {
                for (const NodeIndex node : components[c])
                    componentOf[node] = c;
            }
            std::size_t cyclic = 0;
            for (const auto &component : components)
                cyclic += closure[component.front()][component.front()] ? 1U : 0U;
            QCOMPARE(cyclicComponents(graph).size(), cyclic);
            QCOMPARE(topologicalOrder(graph).has_value(), cyclic == 0);
            for (NodeIndex a = 0; a < graph.size(); ++a) {
                const Nodes start{a};
                const auto reached = reachable(graph, start);
                for (NodeIndex b = 0; b < graph.size(); ++b) {
                    QCOMPARE(bool(reached[b]), a == b || closure[a][b]);
                    const bool together = a == b || (closure[a][b] && closure[b][a]);
                    QCOMPARE(componentOf[a] == componentOf[b], together);
                    QCOMPARE(shortestPath(graph, a, b).empty(), !(a == b || closure[a][b]));
                }
                QCOMPARE(shortestCycle(graph, a).empty(), !closure[a][a]);
            }
        }
    }

    void shortestWaysAreShortest()
    {
        const Digraph graph = graphOf(6, {{0, 1}, {1, 2}, {2, 3}, {0, 4}, {4, 3}, {3, 0}, {5, 5}});
        QCOMPARE(shortestPath(graph, 0, 3), (Nodes{0, 4, 3}));
        QCOMPARE(shortestCycle(graph, 0), (Nodes{0, 4, 3}));
        QCOMPARE(shortestCycle(graph, 1), (Nodes{1, 2, 3, 0}));
        QCOMPARE(shortestCycle(graph, 5), Nodes{5});
        QCOMPARE(shortestPath(graph, 0, 5), Nodes{});
    }

    void flowOrderFollowsTheFlowAndTheBranches()
    {
        // 0 → 1 → {2, 3} → 4, and 4 → 1 closes a loop; 5 is another start that runs into 4.
        const Digraph graph
            = graphOf(6, {{0, 1}, {1, 2}, {1, 3}, {2, 4}, {3, 4}, {4, 1}, {5, 4}});
        const Nodes starts{0, 5};
        const Nodes order = flowOrder(graph, starts);
        QCOMPARE(order, (Nodes{0, 1, 2, 3, 5, 4}));
        QCOMPARE(closingEdges(graph, starts), (std::set<Edge>{{4, 1}}));
    }

    void flowOrderCutsLoopsWhereTheFlowClosesThem()
    {
        // 3 is reached from no start and enters the loop 1 → 2 → 1 at 2; the cut stays at 2 → 1.
        const Digraph graph = graphOf(4, {{0, 1}, {1, 2}, {2, 1}, {3, 2}});
        const Nodes starts{0};
        QCOMPARE(closingEdges(graph, starts), (std::set<Edge>{{2, 1}}));
        QCOMPARE(flowOrder(graph, starts), (Nodes{0, 1, 2, 3}));
    }

    void cuttingTheClosingEdgesLeavesNoLoop()
    {
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            const Digraph graph = randomGraph(seed, 12, 30);
            const Nodes starts{3, 7};
            const auto closing = closingEdges(graph, starts);
            Digraph rest(graph.size());
            for (NodeIndex from = 0; from < graph.size(); ++from) {
                for (const NodeIndex to : graph.next[from]) {
                    if (!closing.contains({from, to}))
                        rest.addEdge(from, to);
                }
            }
            QVERIFY(topologicalOrder(rest).has_value());
            for (const auto &[from, to] : closing)
                QVERIFY(from == to || !shortestPath(graph, to, from).empty());
        }
    }

    void orderOfAnAcyclicGraphRunsForwardOnly()
    {
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            Digraph graph(15);
            const Digraph random = randomGraph(seed, 15, 30);
            for (NodeIndex from = 0; from < 15; ++from) {
                for (const NodeIndex to : random.next[from]) {
                    if (from < to)
                        graph.addEdge(from, to);
                }
            }
            const auto order = topologicalOrder(graph);
            QVERIFY(order.has_value());
            QVERIFY(runsForward(graph, *order));
            QVERIFY(runsForward(graph, flowOrder(graph, {})));
            QCOMPARE(closingEdges(graph, {}), std::set<Edge>{});
        }
    }

    void weakComponentsIgnoreDirections()
    {
        const Digraph graph = graphOf(5, {{0, 3}, {4, 3}, {1, 2}});
        QCOMPARE(weakComponents(graph), (std::vector<Nodes>{{0, 3, 4}, {1, 2}}));
        QCOMPARE(weakComponents(Digraph()), std::vector<Nodes>{});
    }

    void heaviestWaysCountLoopsOnce()
    {
        // 0 → 1 → 2 → 1 (loop) and 0 → 3, weights 1, 2, 4, 8; node 4 is not reached.
        const Digraph graph = graphOf(5, {{0, 1}, {1, 2}, {2, 1}, {0, 3}, {4, 3}});
        const Nodes starts{0};
        const std::vector<double> weights{1, 2, 4, 8, 16};
        QCOMPARE(heaviestWays(graph, starts, weights), (std::vector<double>{1, 3, 7, 9, 0}));
    }

    void restrictionKeepsEdgesAmongTheKept()
    {
        const Digraph graph = graphOf(3, {{0, 1}, {1, 2}, {2, 0}});
        const Digraph kept = restricted(graph, {true, false, true});
        QCOMPARE(kept.next, (std::vector<Nodes>{{}, {}, {0}}));
        QCOMPARE(reversed(kept).next, (std::vector<Nodes>{{2}, {}, {}}));
    }
};

PATHLOOM_TEST(DigraphTest)
#include "tst_digraph.moc"
