// SPDX-License-Identifier: GPL-3.0-or-later
// Whole layouts: forward paths, no overlaps, the grid, loops, parts, and speed at 1,000 steps.
#include "tests/support/TestMain.h"

#include "engine/base/Random.h"
#include "engine/graph/StepGraph.h"
#include "engine/layout/Layout.h"
#include "tests/engine/model/Sketch.h"

#include <QTest>

#include <cmath>

using namespace pathloom;
using namespace pathloom::test;

namespace {

using Places = std::map<StepId, Point>;
using Sizes = std::map<StepId, Size>;

RandomStream randomOf(std::uint64_t seed)
{
    DrawKey key;
    key.seed = seed;
    key.purpose = DrawPurpose::Generator;
    return RandomStream(key);
}

/// A journey of random splits whose arms lead on, and now and then back.
FlowGraph randomJourney(std::uint64_t seed, std::size_t count)
{
    RandomStream random = randomOf(seed);
    Sketch sketch;
    sketch.step("s0", StepKind::Entry);
    for (std::size_t i = 1; i < count; ++i) {
        const std::string id = "s" + std::to_string(i);
        sketch.step(id, random.below(3) == 0 ? StepKind::RandomSplit : StepKind::Wait);
        const std::size_t reach = std::min<std::size_t>(i, 12);
        const std::string from = "s" + std::to_string(i - 1 - random.below(reach));
        const Step &source = *sketch.graph.step(StepId(from));
        const auto outlets = outletsOf(source);
        sketch.path(from, id, outlets[random.below(outlets.size())].key);
        if (random.below(10) == 0)
            sketch.path(id, "s" + std::to_string(1 + random.below(i)));
    }
    return sketch.graph;
}

Sizes randomSizes(const FlowGraph &graph, std::uint64_t seed)
{
    RandomStream random = randomOf(seed);
    Sizes sizes;
    for (const auto &[id, step] : graph.steps)
        sizes.emplace(id, Size{80.0 + double(random.below(160)), 40.0 + double(random.below(90))});
    return sizes;
}

std::string firstOverlap(const Places &places, const Sizes &sizes, double gap)
{
    for (auto a = places.begin(); a != places.end(); ++a) {
        for (auto b = std::next(a); b != places.end(); ++b) {
            const Size &x = sizes.at(a->first);
            const Size &y = sizes.at(b->first);
            const bool apart = a->second.x + x.width + gap <= b->second.x
                               || b->second.x + y.width + gap <= a->second.x
                               || a->second.y + x.height + gap <= b->second.y
                               || b->second.y + y.height + gap <= a->second.y;
            if (!apart)
                return a->first.text() + " " + b->first.text();
        }
    }
    return {};
}

Sizes sameSizes(const FlowGraph &graph)
{
    Sizes sizes;
    for (const auto &[id, step] : graph.steps)
        sizes.emplace(id, Size{160, 56});
    return sizes;
}

} // namespace

class LayoutTest : public QObject
{
    Q_OBJECT

    void checkPlaces(const FlowGraph &graph, const Sizes &sizes, const LayoutOptions &options)
    {
        const Places places = layoutGraph(graph, sizes, options);
        QCOMPARE(places.size(), graph.steps.size());
        QCOMPARE(firstOverlap(places, sizes, options.stepGap - 1e-6), std::string());
        const auto closing = closingPaths(graph);
        for (const Path &path : graph.paths) {
            const Point from = places.at(path.from);
            const Point to = places.at(path.to);
            const bool isForward = options.leftToRight
                                       ? from.x + sizes.at(path.from).width < to.x
                                       : from.y + sizes.at(path.from).height < to.y;
            QVERIFY2(isForward || closing.contains(path.id), path.id.text().c_str());
        }
        for (const auto &[id, at] : places) {
            QCOMPARE(std::remainder(at.x, options.grid), 0.0);
            QCOMPARE(std::remainder(at.y, options.grid), 0.0);
            QVERIFY(at.x >= options.origin.x && at.y >= options.origin.y);
        }
    }

private slots:
    void pathsRunForwardAndNothingOverlaps()
    {
        for (std::uint64_t seed = 1; seed <= 25; ++seed) {
            const FlowGraph graph = randomJourney(seed, 40);
            checkPlaces(graph, randomSizes(graph, seed), {});
            LayoutOptions topDown;
            topDown.leftToRight = false;
            checkPlaces(graph, randomSizes(graph, seed), topDown);
        }
    }

    void aChainIsStraight()
    {
        const FlowGraph graph = Sketch()
                                    .step("e", StepKind::Entry)
                                    .step("m", StepKind::Message)
                                    .step("w", StepKind::Wait)
                                    .step("x", StepKind::Exit)
                                    .path("e", "m")
                                    .path("m", "w")
                                    .path("w", "x")
                                    .graph;
        const Places places = layoutGraph(graph, sameSizes(graph));
        QCOMPARE(places.at(StepId("e")), (Point{80, 80}));
        QCOMPARE(places.at(StepId("m")), (Point{320, 80}));
        QCOMPARE(places.at(StepId("w")), (Point{560, 80}));
        QCOMPARE(places.at(StepId("x")), (Point{800, 80}));
    }

    void branchesStandInTheOrderOfTheirOutlets()
    {
        const FlowGraph graph = Sketch()
                                    .step("e", StepKind::Entry)
                                    .step("r", StepKind::RandomSplit)
                                    .step("x1", StepKind::Exit)
                                    .step("x2", StepKind::Exit)
                                    .path("e", "r")
                                    .path("r", "x1", "b")
                                    .path("r", "x2", "a")
                                    .graph;
        const Places places = layoutGraph(graph, sameSizes(graph));
        QVERIFY(places.at(StepId("x2")).y < places.at(StepId("x1")).y);
    }

    void sameGraphSamePlacesWhateverTheyWere()
    {
        FlowGraph graph = randomJourney(7, 60);
        const Sizes sizes = randomSizes(graph, 7);
        const Places first = layoutGraph(graph, sizes);
        for (auto &[id, step] : graph.steps) {
            auto moved = std::make_shared<Step>(*step);
            moved->position = {double(id.text().size()) * 100, 7};
            step = moved;
        }
        QVERIFY(layoutGraph(graph, sizes) == first);
    }

    void partsStandBesideEachOther()
    {
        const FlowGraph graph = Sketch()
                                    .step("a", StepKind::Message)
                                    .step("b", StepKind::Wait)
                                    .step("e", StepKind::Entry)
                                    .step("x", StepKind::Exit)
                                    .path("a", "b")
                                    .path("e", "x")
                                    .graph;
        const Places places = layoutGraph(graph, sameSizes(graph));
        QVERIFY(places.at(StepId("e")).y < places.at(StepId("a")).y);
        QCOMPARE(places.at(StepId("e")).x, places.at(StepId("a")).x);
    }

    void aSelectionIsLaidOutWhereItStood()
    {
        const FlowGraph graph = Sketch()
                                    .step("e", StepKind::Entry, {}, {0, 0})
                                    .step("m", StepKind::Message, {}, {400, 800})
                                    .step("x", StepKind::Exit, {}, {240, 960})
                                    .path("e", "m")
                                    .path("m", "x")
                                    .graph;
        const Places places = layoutSteps(graph, {StepId("m"), StepId("x")}, sameSizes(graph));
        QCOMPARE(places.size(), std::size_t(2));
        QCOMPARE(places.at(StepId("m")), (Point{240, 800}));
        QCOMPARE(places.at(StepId("x")), (Point{480, 800}));
    }

    void emptyAndLonelyGraphsAreFine()
    {
        QVERIFY(layoutGraph({}, {}).empty());
        const FlowGraph alone = Sketch().step("w", StepKind::Wait).path("w", "w").graph;
        QCOMPARE(layoutGraph(alone, {}).at(StepId("w")), (Point{80, 80}));
    }

    void aThousandStepsAreLaidOutWithoutOverlap()
    {
        const FlowGraph graph = randomJourney(3, 1000);
        const Sizes sizes = randomSizes(graph, 3);
        const Places places = layoutGraph(graph, sizes);
        QCOMPARE(places.size(), std::size_t(1000));
        QCOMPARE(firstOverlap(places, sizes, 0), std::string());
    }
};

PATHLOOM_TEST(LayoutTest)
#include "tst_layout.moc"
