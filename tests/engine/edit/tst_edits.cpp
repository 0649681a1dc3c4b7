// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of steps, paths and fields: what they do, and what they refuse and why.
#include "tests/engine/edit/Codes.h"
#include "tests/support/TestMain.h"

#include "engine/edit/Edits.h"
#include "tests/engine/model/Sketch.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

const GraphId kJourney("j1");
const GraphId kSegment("seg1");

StepId id(const char *text)
{
    return StepId(text);
}

/// entry → m (message) → x (exit), a lonely wait "w", and a segment all → c → out.
Document drawn()
{
    Document document;
    addJourney(document, "j1",
               Sketch()
                   .step("e", StepKind::Entry)
                   .step("m", StepKind::Message)
                   .step("x", StepKind::Exit)
                   .step("w", StepKind::Wait)
                   .path("e", "m")
                   .path("m", "x"));
    addSegment(document, "seg1", "VIP",
               Sketch()
                   .step("all", StepKind::AllProfiles)
                   .step("c", StepKind::Condition)
                   .step("out", StepKind::Output)
                   .path("all", "c")
                   .path("c", "out"));
    return document;
}

std::string pathsOf(const Document &document, const GraphId &graph)
{
    std::string text;
    for (const Path &path : document.graph(graph)->paths)
        text += path.from.text() + "." + path.outlet + ">" + path.to.text() + " ";
    return text;
}

} // namespace

class EditsTest : public QObject
{
    Q_OBJECT

private slots:
    void insertsUnderAFreshId()
    {
        const Document document = drawn();
        const auto first = insertStep(document, kJourney, StepKind::Wait, {16, 24});
        QVERIFY(first.has_value());
        QCOMPARE(first->touched, std::set<StepId>{id("s1")});
        QCOMPARE(first->name, std::string("edit.insert-step"));
        QCOMPARE(first->arguments.at("kind"), std::string("wait"));
        QCOMPARE(first->document->graph(kJourney)->step(id("s1"))->position, (Point{16, 24}));
        QCOMPARE(document.graph(kJourney)->steps.size(), std::size_t(4));
    }

    void neverReusesAnId()
    {
        const auto one = insertStep(drawn(), kJourney, StepKind::Wait, {});
        const auto gone = removeSteps(*one->document, kJourney, {id("s1")}, true);
        const auto two = insertStep(*gone->document, kJourney, StepKind::Wait, {});
        QCOMPARE(two->touched, std::set<StepId>{id("s2")});
    }

    void insertsAfterAFreeOutletOnly()
    {
        const auto taken =
            insertStepAfter(drawn(), kJourney, StepKind::Exit, {id("m"), "next"}, {});
        QCOMPARE(codeOf(taken), std::string("edit.outlet-taken"));
        const auto free = insertStepAfter(drawn(), kJourney, StepKind::Exit, {id("w"), "next"}, {});
        QCOMPARE(pathsOf(*free->document, kJourney), std::string("e.next>m m.next>x w.next>s1 "));
        const auto entry =
            insertStepAfter(drawn(), kJourney, StepKind::Entry, {id("w"), "next"}, {});
        QCOMPARE(codeOf(entry), std::string("edit.no-way-in"));
    }

    void splicesIntoAPathAndKeepsItsFirstHalf()
    {
        const auto result =
            insertStepOnPath(drawn(), kJourney, StepKind::RuleSplit, PathId("p1"), {});
        QCOMPARE(pathsOf(*result->document, kJourney), std::string("e.next>s1 m.next>x s1.b1>m "));
        QCOMPARE(result->document->graph(kJourney)->path(PathId("p1"))->to, id("s1"));
        const auto exit = insertStepOnPath(drawn(), kJourney, StepKind::Exit, PathId("p1"), {});
        QCOMPARE(codeOf(exit), std::string("edit.cannot-splice"));
        const auto entry = insertStepOnPath(drawn(), kJourney, StepKind::Entry, PathId("p1"), {});
        QCOMPARE(codeOf(entry), std::string("edit.cannot-splice"));
        const auto nowhere = insertStepOnPath(drawn(), kJourney, StepKind::Wait, PathId("p7"), {});
        QCOMPARE(codeOf(nowhere), std::string("edit.no-such-path"));
    }

    void movesALonelyStepOntoAPath()
    {
        const auto result = moveStepOntoPath(drawn(), kJourney, id("w"), PathId("p2"), {8, 8});
        QCOMPARE(pathsOf(*result->document, kJourney), std::string("e.next>m m.next>w w.next>x "));
        QCOMPARE(result->document->graph(kJourney)->step(id("w"))->position, (Point{8, 8}));
        const auto busy = moveStepOntoPath(drawn(), kJourney, id("m"), PathId("p2"), {});
        QCOMPARE(codeOf(busy), std::string("edit.step-has-paths"));
    }

    void refusesConnectionsWithAReason()
    {
        const Document document = drawn();
        const auto code = [&](const char *from, const char *outlet, const char *to) {
            return codeOf(canConnect(document, kJourney, {id(from), outlet}, id(to)));
        };
        QCOMPARE(code("w", "next", "x"), std::string("ok"));
        QCOMPARE(code("w", "next", "w"), std::string("ok"));
        QCOMPARE(code("w", "yes", "x"), std::string("edit.no-such-outlet"));
        QCOMPARE(code("x", "next", "m"), std::string("edit.no-way-out"));
        QCOMPARE(code("w", "next", "e"), std::string("edit.no-way-in"));
        QCOMPARE(code("m", "next", "m"), std::string("edit.to-itself"));
        QCOMPARE(code("m", "next", "w"), std::string("edit.outlet-taken"));
        QCOMPARE(code("m", "next", "x"), std::string("edit.same-path"));
        QCOMPARE(code("q", "next", "x"), std::string("edit.no-such-step"));
        QCOMPARE(code("w", "next", "q"), std::string("edit.no-such-step"));
        QCOMPARE(codeOf(canConnect(document, GraphId("j9"), {id("w"), "next"}, id("x"))),
                 std::string("edit.no-such-graph"));
    }

    void segmentsFanOutButNeverLoop()
    {
        auto document = insertStep(drawn(), kSegment, StepKind::AllOf, {})->document;
        const auto fan = pathloom::connect(*document, kSegment, {id("all"), "next"}, id("s1"));
        QCOMPARE(codeOf(fan), std::string("ok"));
        const auto second =
            pathloom::connect(*fan->document, kSegment, {id("s1"), "next"}, id("c"));
        QCOMPARE(codeOf(second), std::string("edit.way-in-taken"));
        auto more = insertStep(*fan->document, kSegment, StepKind::AnyOf, {})->document;
        more = pathloom::connect(*more, kSegment, {id("s1"), "next"}, id("s2"))->document;
        QCOMPARE(codeOf(pathloom::connect(*more, kSegment, {id("s2"), "next"}, id("s1"))),
                 std::string("edit.segment-loop"));
        QCOMPARE(codeOf(insertStep(*more, kSegment, StepKind::Output, {})),
                 std::string("edit.second-output"));
        QCOMPARE(codeOf(insertStep(*more, kSegment, StepKind::Wait, {})),
                 std::string("edit.wrong-kind"));
    }

    void reconnectsInOneEdit()
    {
        const auto target = reconnect(drawn(), kJourney, PathId("p1"), {id("e"), "next"}, id("w"));
        QCOMPARE(pathsOf(*target->document, kJourney), std::string("e.next>w m.next>x "));
        const auto source = reconnect(drawn(), kJourney, PathId("p2"), {id("w"), "next"}, id("x"));
        QCOMPARE(pathsOf(*source->document, kJourney), std::string("e.next>m w.next>x "));
        const auto taken = reconnect(drawn(), kJourney, PathId("p2"), {id("e"), "next"}, id("x"));
        QCOMPARE(codeOf(taken), std::string("edit.outlet-taken"));
    }

    void healsWhenOneWayInAndOut()
    {
        const auto healed = removeSteps(drawn(), kJourney, {id("m")}, true);
        QCOMPARE(pathsOf(*healed->document, kJourney), std::string("e.next>x "));
        QCOMPARE(healed->document->graph(kJourney)->paths.front().id, PathId("p1"));
        QCOMPARE(healed->touched, std::set<StepId>{id("e")});
        const auto cut = removeSteps(drawn(), kJourney, {id("m")}, false);
        QCOMPARE(pathsOf(*cut->document, kJourney), std::string());
    }

    void healsAroundSeveralStepsInARow()
    {
        auto document = moveStepOntoPath(drawn(), kJourney, id("w"), PathId("p2"), {})->document;
        const auto healed = removeSteps(*document, kJourney, {id("m"), id("w")}, true);
        QCOMPARE(pathsOf(*healed->document, kJourney), std::string("e.next>x "));
        QCOMPARE(codeOf(removeSteps(*document, kJourney, {id("m"), id("q")}, true)),
                 std::string("edit.no-such-step"));
    }

    void leavesAGapWhereHealingWouldMislead()
    {
        Document document;
        addJourney(document, "j1",
                   Sketch()
                       .step("e", StepKind::Entry)
                       .step("r", StepKind::RandomSplit)
                       .step("x", StepKind::Exit)
                       .step("y", StepKind::Exit)
                       .path("e", "r")
                       .path("r", "x", "a")
                       .path("r", "y", "b"));
        const auto cut = removeSteps(document, kJourney, {id("r")}, true);
        QCOMPARE(pathsOf(*cut->document, kJourney), std::string());
    }

    void removedStepsLeaveTheirFrames()
    {
        const auto framed =
            setFrame(drawn(), kJourney, {{}, "First contact", "blue", {id("m"), id("w")}});
        const auto removed = removeSteps(*framed->document, kJourney, {id("m")}, true);
        const auto &frames = removed->document->graph(kJourney)->frames;
        QCOMPARE(frames.at(FrameId("f1")).steps, std::vector<StepId>{id("w")});
        QCOMPARE(codeOf(setFrame(drawn(), kJourney, {{}, "", "", {id("q")}})),
                 std::string("edit.no-such-step"));
    }

    void fieldsKeepOnlyWhatDiffersFromTheDefault()
    {
        const auto set =
            setField(drawn(), kJourney, id("w"), "duration", Duration::hours(3), "typing");
        QCOMPARE(durationField(*set->document->graph(kJourney)->step(id("w")), "duration"),
                 Duration::hours(3));
        QCOMPARE(set->mergeKey, std::string("typing"));
        const auto back =
            setField(*set->document, kJourney, id("w"), "duration", Duration::days(1));
        QVERIFY(back->document->graph(kJourney)->step(id("w"))->fields.empty());
        const auto cleared = setField(*set->document, kJourney, id("w"), "duration", {});
        QVERIFY(cleared->document->graph(kJourney)->step(id("w"))->fields.empty());
    }

    void fieldsRefuseWhatTheCatalogueForbids()
    {
        const auto code = [](const char *step, const char *key, FieldValue value) {
            return codeOf(setField(drawn(), kJourney, StepId(step), key, std::move(value)));
        };
        QCOMPARE(code("w", "colour", 1.0), std::string("edit.no-such-field"));
        QCOMPARE(code("w", "duration", 1.0), std::string("edit.field-type"));
        QCOMPARE(code("w", "mode", "forever"), std::string("edit.no-such-choice"));
        QCOMPARE(code("w", "duration", Duration::hours(-1)), std::string("edit.out-of-range"));
        QCOMPARE(code("w", "timeout", Duration{}), std::string("edit.out-of-range"));
        QCOMPARE(code("m", "cost", std::nan("")), std::string("edit.out-of-range"));
        QCOMPARE(code("m", "variants", std::vector<FieldMap>{{{"key", "v1"}, {"price", 2.0}}}),
                 std::string("edit.no-such-field"));
        QCOMPARE(code("m", "variants", std::vector<FieldMap>{{{"key", "v1"}}, {{"key", "v1"}}}),
                 std::string("edit.record-key"));
        QCOMPARE(code("m", "variants", std::vector<FieldMap>{{{"key", "v1"}, {"share", 1.5}}}),
                 std::string("edit.out-of-range"));
    }

    void changingTheModeMovesThePaths()
    {
        auto document = pathloom::connect(drawn(), kJourney, {id("w"), "next"}, id("x"))->document;
        const auto event = setField(*document, kJourney, id("w"), "mode", "until-event");
        QCOMPARE(pathsOf(*event->document, kJourney),
                 std::string("e.next>m m.next>x w.happened>x "));
        auto both = pathloom::connect(*event->document, kJourney, {id("w"), "timed-out"}, id("m"))
                        ->document;
        const auto plain = setField(*both, kJourney, id("w"), "mode", "duration");
        QCOMPARE(pathsOf(*plain->document, kJourney), std::string("e.next>m m.next>x w.next>x "));
    }

    void branchesGetKeysAndTakeTheirPathsWithThem()
    {
        auto document = insertStep(drawn(), kJourney, StepKind::RuleSplit, {})->document;
        document = pathloom::connect(*document, kJourney, {id("s1"), "b1"}, id("x"))->document;
        std::vector<FieldMap> branches{branch("b1", "age > 3"), branch("", "age > 2")};
        document = setField(*document, kJourney, id("s1"), "branches", branches)->document;
        const auto outlets = outletsOf(*document->graph(kJourney)->step(id("s1")));
        QCOMPARE(outlets.at(1).key, std::string("b2"));
        document = pathloom::connect(*document, kJourney, {id("s1"), "b2"}, id("m"))->document;
        branches = {branch("b2", "age > 2")};
        document = setField(*document, kJourney, id("s1"), "branches", branches)->document;
        QCOMPARE(pathsOf(*document, kJourney), std::string("e.next>m m.next>x s1.b2>m "));
    }

    void aRandomSplitHasTwoToTenArms()
    {
        auto document = insertStep(drawn(), kJourney, StepKind::RandomSplit, {})->document;
        const auto one = setField(*document, kJourney, id("s1"), "arms",
                                  std::vector<FieldMap>{arm("a", 1.0)});
        QCOMPARE(codeOf(one), std::string("edit.record-count"));
        std::vector<FieldMap> eleven(11, arm("", 0.1));
        QCOMPARE(codeOf(setField(*document, kJourney, id("s1"), "arms", eleven)),
                 std::string("edit.record-count"));
        QCOMPARE(codeOf(setField(*document, kJourney, id("s1"), "arms",
                                 std::vector<FieldMap>{arm("a", 0.2), arm("", 0.8)})),
                 std::string("ok"));
    }

    void pastesUnderFreshIdsWithInnerPaths()
    {
        const Document document = drawn();
        const Fragment fragment
            = copyOf(*document.graph(kJourney), GraphKind::Journey, {id("m"), id("x")});
        QCOMPARE(fragment.paths.size(), std::size_t(1));
        const auto pasted = paste(document, kJourney, fragment, {100, 50});
        QCOMPARE(pathsOf(*pasted->document, kJourney),
                 std::string("e.next>m m.next>x s1.next>s2 "));
        QCOMPARE(pasted->touched, (std::set<StepId>{id("s1"), id("s2")}));
        QCOMPARE(pasted->document->graph(kJourney)->step(id("s1"))->label, std::string("m"));
        QCOMPARE(codeOf(paste(document, kSegment, fragment, {})), std::string("edit.paste-kind"));
        QCOMPARE(codeOf(paste(document, kJourney, {}, {})), std::string("edit.nothing-to-paste"));
    }

    void pastingASegmentKeepsItsOneOutput()
    {
        const Document document = drawn();
        const Fragment fragment
            = copyOf(*document.graph(kSegment), GraphKind::Segment, {id("c"), id("out")});
        const auto pasted = paste(document, kSegment, fragment, {});
        QCOMPARE(pasted->touched, std::set<StepId>{id("s1")});
        QCOMPARE(pathsOf(*pasted->document, kSegment), std::string("all.next>c c.next>out "));
    }

    void successorsComeBestFirst()
    {
        const Document document = drawn();
        const FlowGraph &journey = *document.graph(kJourney);
        const auto afterMessage = successorKinds(journey, GraphKind::Journey, {id("m"), "next"});
        QCOMPARE(afterMessage.front(), StepKind::Wait);
        QCOMPARE(afterMessage.size(), std::size_t(8));
        QVERIFY(std::find(afterMessage.begin(), afterMessage.end(), StepKind::Entry) ==
                afterMessage.end());
        const auto alone = successorKinds(journey, GraphKind::Journey, {});
        QCOMPARE(alone.front(), StepKind::Entry);
        QCOMPARE(alone.size(), std::size_t(9));
        const auto inSegment = successorKinds(*document.graph(kSegment), GraphKind::Segment,
                                              {id("c"), "next"});
        QCOMPARE(inSegment.front(), StepKind::Condition);
        QVERIFY(std::find(inSegment.begin(), inSegment.end(), StepKind::Output) == inSegment.end());
    }

    void notesCanBeWrittenAndTornOff()
    {
        const auto noted = setNote(drawn(), kJourney, {{}, "ask legal", {8, 8}, 200, 96});
        QCOMPARE(noted->name, std::string("edit.add-note"));
        Note note = noted->document->graph(kJourney)->notes.at(NoteId("n1"));
        note.text = "legal agreed";
        const auto changed = setNote(*noted->document, kJourney, note);
        QCOMPARE(changed->name, std::string("edit.change-note"));
        const auto removed = removeNote(*changed->document, kJourney, NoteId("n1"));
        QVERIFY(sameDocument(*removed->document, drawn()));
        QCOMPARE(codeOf(removeNote(drawn(), kJourney, NoteId("n1"))),
                 std::string("edit.no-such-note"));
        QCOMPARE(codeOf(removeFrame(drawn(), kJourney, FrameId("f1"))),
                 std::string("edit.no-such-frame"));
    }

    void notesMoveAndGoTogetherWithSteps()
    {
        const auto noted = setNote(drawn(), kJourney, {{}, "ask legal", {8, 8}, 200, 96});
        const NoteBox box{{40, 48}, 240, 120};
        const auto moved = moveItems(*noted->document, kJourney, {{id("m"), {80, 16}}}, {{NoteId("n1"), box}});
        const FlowGraph &graph = *moved->document->graph(kJourney);
        const Note &note = graph.notes.at(NoteId("n1"));
        QCOMPARE(note.position, box.position);
        QCOMPARE(note.width, 240.0);
        QCOMPARE(note.height, 120.0);
        QCOMPARE(note.text, std::string("ask legal"));
        QCOMPARE(graph.step(id("m"))->position, (Point{80, 16}));
        QCOMPARE(moved->name, std::string("edit.move-steps"));
        QCOMPARE(moved->touched, std::set<StepId>{id("m")});
        const auto alone = moveItems(*noted->document, kJourney, {}, {{NoteId("n1"), box}}, "nudge");
        QCOMPARE(alone->name, std::string("edit.move-notes"));
        QCOMPARE(alone->mergeKey, std::string("nudge"));
        QCOMPARE(codeOf(moveItems(drawn(), kJourney, {}, {{NoteId("n1"), box}})), std::string("edit.no-such-note"));

        const auto gone = removeItems(*moved->document, kJourney, {id("m")}, {NoteId("n1")}, true);
        QVERIFY(gone->document->graph(kJourney)->notes.empty());
        QCOMPARE(pathsOf(*gone->document, kJourney), std::string("e.next>x "));
        QCOMPARE(gone->name, std::string("edit.remove-steps"));
        QCOMPARE(removeItems(*noted->document, kJourney, {}, {NoteId("n1")}, true)->name, std::string("edit.remove-note"));
        QCOMPARE(codeOf(removeItems(drawn(), kJourney, {}, {NoteId("n1")}, true)), std::string("edit.no-such-note"));
    }
};

PATHLOOM_TEST(EditsTest)
#include "tst_edits.moc"
