// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about drawn graphs: flow, loops, what lies before, behind and between.
#include "tests/support/TestMain.h"

#include "engine/graph/StepGraph.h"
#include "tests/engine/model/Sketch.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

std::string listOf(const auto &steps)
{
    std::string text;
    for (const StepId &step : steps)
        text += (text.empty() ? "" : " ") + step.text();
    return text;
}

/// entry → wait → goal, not yet → wait again (a loop), reached → exit; "lost" stands alone.
FlowGraph looping()
{
    return Sketch()
        .step("entry", StepKind::Entry)
        .step("wait", StepKind::Wait)
        .step("goal", StepKind::Goal)
        .step("exit", StepKind::Exit)
        .step("lost", StepKind::Message)
        .path("goal", "wait", "not-yet")
        .path("goal", "exit", "reached")
        .path("wait", "goal")
        .path("entry", "wait")
        .graph;
}

} // namespace

class StepGraphTest : public QObject
{
    Q_OBJECT

private slots:
    void flowStartsAtEntriesAndFollowsOutlets()
    {
        QCOMPARE(listOf(stepsInFlowOrder(looping())), std::string("entry wait goal exit lost"));
    }

    void loopsAreNamedAlongTheFlow()
    {
        const auto loops = loopsOf(looping());
        QCOMPARE(loops.size(), std::size_t(1));
        QCOMPARE(listOf(loops.front()), std::string("wait goal"));
        QCOMPARE(closingPaths(looping()), std::set<PathId>{PathId("p1")});
    }

    void reachAsksBothWays()
    {
        const FlowGraph graph = looping();
        QCOMPARE(listOf(downstreamOf(graph, {StepId("goal")})), std::string("exit goal wait"));
        QCOMPARE(listOf(upstreamOf(graph, {StepId("goal")})), std::string("entry goal wait"));
        QCOMPARE(listOf(stepsBetween(graph, StepId("entry"), StepId("goal"))),
                 std::string("entry goal wait"));
        QCOMPARE(listOf(stepsBetween(graph, StepId("exit"), StepId("entry"))), std::string());
        QCOMPARE(listOf(downstreamOf(graph, {StepId("nobody")})), std::string());
    }

    void outletsOrderTheBranches()
    {
        const FlowGraph graph = Sketch()
                                    .step("e", StepKind::Entry)
                                    .step("split", StepKind::RandomSplit)
                                    .step("x1", StepKind::Exit)
                                    .step("x2", StepKind::Exit)
                                    .path("e", "split")
                                    .path("split", "x1", "b")
                                    .path("split", "x2", "a")
                                    .graph;
        QCOMPARE(listOf(stepsInFlowOrder(graph)), std::string("e split x2 x1"));
    }

    void pathsIntoNowhereAreLeftOut()
    {
        FlowGraph graph = looping();
        graph.paths.push_back({PathId("p9"), StepId("goal"), "reached", StepId("gone")});
        graph.paths.push_back({PathId("p8"), StepId("gone"), "next", StepId("goal")});
        const StepGraph numbered = stepGraph(graph);
        QCOMPARE(numbered.size(), std::size_t(5));
        QCOMPARE(listOf(numbered.idsOf(numbered.starts)), std::string("entry"));
        QCOMPARE(listOf(stepsInFlowOrder(graph)), std::string("entry wait goal exit lost"));
    }
};

PATHLOOM_TEST(StepGraphTest)
#include "tst_stepgraph.moc"
