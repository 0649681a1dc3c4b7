// SPDX-License-Identifier: GPL-3.0-or-later
// Structure checks, each on a graph that breaks it and on one that does not.
#include "tests/support/TestMain.h"

#include "tests/engine/check/Findings.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

std::string found(const std::string &code, const Sketch &sketch, const std::string &argument = {})
{
    return findingsOf(code, journeyOf(sketch), With::Nothing, argument);
}

std::string foundInSegment(const std::string &code, const Sketch &sketch,
                           const std::string &argument = {})
{
    return findingsOf(code, segmentOf(sketch), With::Nothing, argument);
}

/// e → w → g, not yet → w again; reached → x.
Sketch loopOver(FieldMap wait)
{
    return Sketch()
        .step("e", StepKind::Entry)
        .step("w", StepKind::Wait, std::move(wait))
        .step("g", StepKind::Goal)
        .step("x", StepKind::Exit)
        .path("e", "w")
        .path("w", "g")
        .path("g", "w", "not-yet")
        .path("g", "x", "reached");
}

} // namespace

class StructureChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void s01_entries()
    {
        QCOMPARE(found("S01", soundSketch()), kNone);
        QCOMPARE(found("S01", Sketch().step("x", StepKind::Exit)), std::string("j1"));
        Sketch twice = soundSketch();
        twice.step("e2", StepKind::Entry).path("e2", "m");
        QCOMPARE(found("S01", twice, "other"), std::string("e2:e"));
        Sketch apart = soundSketch();
        apart.step("e2", StepKind::Entry, {{"source", "event"}, {"event", "buy"}}).path("e2", "m");
        QCOMPARE(found("S01", apart), kNone);
        Sketch later = Sketch()
                           .step("e1", StepKind::Entry, {{"dateTo", Instant{1000}}})
                           .step("e2", StepKind::Entry, {{"dateFrom", Instant{1000}}});
        QCOMPARE(found("S01", later), kNone);
        Sketch filtered =
            Sketch()
                .step("e1", StepKind::Entry,
                      {{"source", "event"}, {"event", "buy"}, {"filter", ruleOf("age > 3")}})
                .step("e2", StepKind::Entry, {{"source", "event"}, {"event", "buy"}});
        QCOMPARE(found("S01", filtered), kNone);
    }

    void s02_unreachable()
    {
        QCOMPARE(found("S02", soundSketch()), kNone);
        Sketch sketch = soundSketch();
        sketch.step("w", StepKind::Wait).path("w", "m");
        QCOMPARE(found("S02", sketch), std::string("w"));
        QCOMPARE(found("S03", sketch), kNone);
    }

    void s03_islands()
    {
        QCOMPARE(found("S03", soundSketch()), kNone);
        Sketch sketch = soundSketch();
        sketch.step("w", StepKind::Wait).step("y", StepKind::Exit).path("w", "y");
        QCOMPARE(found("S03", sketch, "count"), std::string("w:2"));
        QCOMPARE(found("S02", sketch), kNone);
        Sketch segment = conditionSketch("age > 3");
        segment.step("all2", StepKind::AllProfiles);
        QCOMPARE(foundInSegment("S03", segment), std::string("all2"));
        QCOMPARE(foundInSegment("S03", conditionSketch("age > 3")), kNone);
    }

    void s04_implicitEnd()
    {
        QCOMPARE(found("S04", soundSketch()), kNone);
        Sketch sketch = soundSketch();
        sketch.graph.paths.pop_back();
        QCOMPARE(found("S04", sketch, "outlet"), std::string("m:next"));
        QCOMPARE(found("S09", sketch), kNone);
        QCOMPARE(foundInSegment("S04", conditionSketch("age > 3")), kNone);
    }

    void s05_noWayOut()
    {
        QCOMPARE(found("S05", loopOver({})), kNone);
        Sketch closed = Sketch()
                            .step("e", StepKind::Entry)
                            .step("w", StepKind::Wait)
                            .step("m", StepKind::Message)
                            .path("e", "w")
                            .path("w", "m")
                            .path("m", "w");
        QCOMPARE(found("S05", closed, "path"), std::string("m:m → w"));
        Sketch letsGo = loopOver({});
        letsGo.graph.paths.pop_back();
        QCOMPARE(found("S05", letsGo), kNone);
        QCOMPARE(foundInSegment("S05", Sketch().step("all", StepKind::AllProfiles)),
                 std::string("seg1"));
        QCOMPARE(foundInSegment("S05", conditionSketch("age > 3")), kNone);
    }

    void s06_loopWithoutWait()
    {
        QCOMPARE(found("S06", loopOver({})), kNone);
        Sketch timeless = Sketch()
                              .step("e", StepKind::Entry)
                              .step("m", StepKind::Message)
                              .step("g", StepKind::Goal)
                              .step("x", StepKind::Exit)
                              .path("e", "m")
                              .path("m", "g")
                              .path("g", "m", "not-yet")
                              .path("g", "x", "reached");
        QCOMPARE(found("S06", timeless, "path"), std::string("g:g → m"));
    }

    void s07_fastLoop()
    {
        QCOMPARE(found("S07", loopOver({{"duration", Duration::minutes(30)}})), kNone);
        QCOMPARE(found("S07", loopOver({{"duration", Duration::minutes(29)}}), "duration"),
                 std::string("w:PT29M"));
        QCOMPARE(found("S07", loopOver({{"mode", "until-time"}}), "duration"),
                 std::string("w:PT0S"));
        QCOMPARE(found("S07", loopOver({{"mode", "until-time"}, {"ifPast", "next"}})), kNone);
        // "happened" takes no time at all, "timed-out" seven days: only the quick way back counts.
        Sketch event = Sketch()
                           .step("e", StepKind::Entry)
                           .step("w", StepKind::Wait, {{"mode", "until-event"}, {"event", "buy"}})
                           .step("x", StepKind::Exit)
                           .path("e", "w")
                           .path("w", "x", "happened")
                           .path("w", "w", "timed-out");
        QCOMPARE(found("S07", event), kNone);
        std::swap(event.graph.paths[1].outlet, event.graph.paths[2].outlet);
        QCOMPARE(found("S07", event), std::string("w"));
    }

    void s08_unboundedLoop()
    {
        JourneySettings unbounded;
        unbounded.passLimit = 0;
        QCOMPARE(findingsOf("S08", journeyOf(loopOver({}), unbounded)), kNone);
        Sketch endless = Sketch()
                             .step("e", StepKind::Entry)
                             .step("w", StepKind::Wait)
                             .step("r", StepKind::RandomSplit)
                             .step("x", StepKind::Exit)
                             .path("e", "w")
                             .path("w", "r")
                             .path("r", "w", "a")
                             .path("r", "x", "b");
        QCOMPARE(findingsOf("S08", journeyOf(endless, unbounded), With::Nothing, "path"),
                 std::string("r:r → w"));
        QCOMPARE(found("S08", endless), kNone);
    }

    void s09_looseEnds()
    {
        QCOMPARE(found("S09", soundSketch()), kNone);
        Sketch sketch = soundSketch();
        sketch.step("r", StepKind::RandomSplit).path("r", "x", "a");
        QCOMPARE(found("S09", sketch, "outlet"), std::string("r:B"));
        Sketch failed = soundSketch();
        failed.step("n", StepKind::Message, {{"onFailure", "path"}}).path("n", "x");
        QCOMPARE(found("S09", failed, "outlet"), std::string("n:failed"));
        Sketch segment = conditionSketch("age > 3");
        segment.step("d", StepKind::Difference).path("all", "d");
        QCOMPARE(foundInSegment("S09", segment, "end"), std::string("d:in"));
        QCOMPARE(foundInSegment("S09", conditionSketch("age > 3")), kNone);
    }

    void s10_duplicatePaths()
    {
        Sketch sketch = soundSketch();
        QCOMPARE(found("S10", sketch), kNone);
        sketch.path("m", "x");
        QCOMPARE(found("S10", sketch, "to"), std::string("m:x"));
    }

    void s11_implicitSplit()
    {
        Sketch sketch = soundSketch();
        QCOMPARE(found("S11", sketch), kNone);
        sketch.step("y", StepKind::Exit).path("m", "y");
        QCOMPARE(found("S11", sketch, "count"), std::string("m:2"));
        Sketch segment = conditionSketch("age > 3");
        segment.step("d", StepKind::Condition).path("all", "d");
        QCOMPARE(foundInSegment("S11", segment), kNone);
    }

    void s12_superfluous()
    {
        QCOMPARE(found("S12", Sketch().step("r", StepKind::RuleSplit)), kNone);
        QCOMPARE(found("S12", Sketch().step("r", StepKind::RuleSplit,
                                            {{"branches", std::vector<FieldMap>{}}})),
                 std::string("r"));
        QCOMPARE(found("S12", Sketch().step("r", StepKind::RandomSplit,
                                            {{"arms", std::vector<FieldMap>{arm("a", 1)}}})),
                 std::string("r"));
        Sketch segment = conditionSketch("age > 3");
        segment.step("any", StepKind::AnyOf).path("all", "any");
        QCOMPARE(foundInSegment("S12", segment), std::string("any"));
        segment.path("c", "any");
        QCOMPARE(foundInSegment("S12", segment), kNone);
    }

    void s17_wrongWay()
    {
        Sketch sketch = soundSketch();
        QCOMPARE(found("S17", sketch), kNone);
        sketch.path("m", "e").path("x", "m");
        QCOMPARE(found("S17", sketch, "end"), std::string("e:in x:out"));
    }

    void s18_waitAfterWait()
    {
        const auto waits = [](FieldMap first) {
            return Sketch()
                .step("e", StepKind::Entry)
                .step("w1", StepKind::Wait, std::move(first))
                .step("w2", StepKind::Wait)
                .path("e", "w1")
                .path("w1", "w2");
        };
        QCOMPARE(found("S18", waits({}), "before"), std::string("w2:w1"));
        QCOMPARE(found("S18", waits({{"mode", "until-event"}})), kNone);
        Sketch joined = waits({});
        joined.step("m", StepKind::Message).path("m", "w2");
        QCOMPARE(found("S18", joined), kNone);
    }

    void s19_waitBeforeExit()
    {
        Sketch sketch = soundSketch();
        sketch.step("w", StepKind::Wait).path("w", "x");
        QCOMPARE(found("S19", sketch), std::string("w"));
        QCOMPARE(found("S19", loopOver({})), kNone);
        QCOMPARE(found("S19", Sketch().step("w", StepKind::Wait)), kNone);
    }

    void s23_doesNothing()
    {
        QCOMPARE(found("S23", soundSketch()), kNone);
        QCOMPARE(found("S23", loopOver({})), std::string("j1"));
    }

    void s25_labels()
    {
        QCOMPARE(found("S25", soundSketch()), kNone);
        Sketch sketch = soundSketch();
        const auto relabel = [&](const char *id, std::string label) {
            auto step = std::make_shared<Step>(*sketch.graph.step(StepId(id)));
            step->label = std::move(label);
            sketch.graph.steps[StepId(id)] = step;
        };
        relabel("m", "");
        QCOMPARE(found("S25", sketch, "reason"), std::string("m:empty"));
        relabel("m", "e");
        QCOMPARE(found("S25", sketch, "reason"), std::string("m:duplicate"));
        std::string wide;
        for (int i = 0; i < 80; ++i)
            wide += "ä";
        relabel("m", wide);
        QCOMPARE(found("S25", sketch), kNone);
        relabel("m", wide + "!");
        QCOMPARE(found("S25", sketch, "reason"), std::string("m:long"));
    }
};

PATHLOOM_TEST(StructureChecksTest)
#include "tst_structurechecks.moc"
