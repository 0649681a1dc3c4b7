// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of whole objects: names, copies, references, settings.
#include "tests/engine/edit/Codes.h"
#include "tests/support/TestMain.h"

#include "engine/edit/Edits.h"
#include "tests/engine/model/Sketch.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

class ObjectsTest : public QObject
{
    Q_OBJECT

private slots:
    void aNewJourneyLeadsFromEntryToExit()
    {
        const auto added = addJourney(Document{}, "Welcome");
        QCOMPARE(added->graph, GraphId("j1"));
        const FlowGraph &graph = *added->document->graph(added->graph);
        QCOMPARE(graph.steps.size(), std::size_t(2));
        QCOMPARE(graph.paths.size(), std::size_t(1));
        QCOMPARE(graph.step(graph.paths.front().from)->kind, StepKind::Entry);
        QCOMPARE(graph.step(graph.paths.front().to)->kind, StepKind::Exit);
        const auto segment = addSegment(*added->document, "Welcome");
        QCOMPARE(segment->graph, GraphId("seg1"));
        QCOMPARE(segment->document->graph(segment->graph)->paths.size(), std::size_t(1));
    }

    void namesAreUniqueWithinTheirKind()
    {
        const auto one = addJourney(Document{}, "Welcome");
        QCOMPARE(codeOf(addJourney(*one->document, "Welcome")), std::string("edit.name-taken"));
        QCOMPARE(codeOf(addJourney(*one->document, "  ")), std::string("edit.empty-name"));
        const auto two = addJourney(*one->document, "Win back");
        QCOMPARE(two->graph, GraphId("j2"));
        QCOMPARE(codeOf(rename(*two->document, "j2", "Welcome")), std::string("edit.name-taken"));
        QCOMPARE(codeOf(rename(*two->document, "j2", "Win back")), std::string("ok"));
        QCOMPARE(codeOf(rename(*two->document, "j9", "Other")), std::string("edit.no-such-object"));
    }

    void renamingASegmentRenamesItEverywhere()
    {
        Document document;
        addSegment(document, "seg1", "VIP", Sketch().step("all", StepKind::AllProfiles));
        addSegment(
            document, "seg2", "Young VIP",
            Sketch()
                .step("vip", StepKind::SegmentSource, {{"segment", "VIP"}})
                .step("c", StepKind::Condition,
                      {{"rule", ruleOf("count(event: \"buy\", where: in segment(\"VIP\")) > 1")}}));
        JourneySettings settings;
        settings.exitCriteria.push_back({"left", "", ruleOf("not(in segment(\"VIP\"))"), {}});
        addJourney(document, "j1",
                   Sketch()
                       .step("e", StepKind::Entry, {{"segment", "VIP"}})
                       .step("r", StepKind::RuleSplit,
                             {{"branches", std::vector<FieldMap>{
                                               branch("b1", "age > 3 and in segment(\"VIP\")")}}}),
                   settings);
        Offer offer;
        offer.id = OfferId("o1");
        offer.name = "Boots";
        offer.eligibility = ruleOf("in segment(\"VIP\")");
        document.offers[offer.id] = std::make_shared<const Offer>(offer);

        const auto renamed = rename(document, "seg1", "Best");
        QVERIFY(renamed.has_value());
        const Document &after = *renamed->document;
        const FlowGraph &journey = *after.graph(GraphId("j1"));
        QCOMPARE(textField(*journey.step(StepId("e")), "segment"), std::string("Best"));
        const auto &branches = recordsField(*journey.step(StepId("r")), "branches");
        QVERIFY(branches.front() == branch("b1", "age > 3 and in segment(\"Best\")"));
        const FlowGraph &segment = *after.graph(GraphId("seg2"));
        QCOMPARE(textField(*segment.step(StepId("vip")), "segment"), std::string("Best"));
        QVERIFY(sameRule(ruleField(*segment.step(StepId("c")), "rule"),
                         ruleOf("count(event: \"buy\", where: in segment(\"Best\")) > 1")));
        QVERIFY(sameRule(after.journeys.at(GraphId("j1"))->settings.exitCriteria.front().rule,
                         ruleOf("not(in segment(\"Best\"))")));
        QVERIFY(
            sameRule(after.offers.at(OfferId("o1"))->eligibility, ruleOf("in segment(\"Best\")")));
        QVERIFY(sameDocument(*rename(after, "seg1", "VIP")->document, document));
    }

    void duplicatesGetTheirOwnIdAndName()
    {
        const auto one = addJourney(Document{}, "Welcome");
        const auto two = duplicateObject(*one->document, "j1");
        QCOMPARE(two->graph, GraphId("j2"));
        QCOMPARE(two->document->journeys.at(GraphId("j2"))->name, std::string("Welcome 2"));
        const auto three = duplicateObject(*two->document, "j1");
        QCOMPARE(three->document->journeys.at(GraphId("j3"))->name, std::string("Welcome 3"));
        QVERIFY(*three->document->graph(GraphId("j1")) == *three->document->graph(GraphId("j3")));
        const auto removed = removeObject(*three->document, "j3");
        QVERIFY(sameDocument(*removed->document, *two->document));
    }

    void objectsArePutById()
    {
        Offer offer;
        offer.name = "Boots";
        const auto added = putOffer(Document{}, offer);
        QCOMPARE(added->name, std::string("edit.add-object"));
        offer.id = OfferId("o1");
        offer.lever = 0.5;
        const auto changed = putOffer(*added->document, offer);
        QCOMPARE(changed->name, std::string("edit.change-object"));
        QCOMPARE(changed->document->offers.size(), std::size_t(1));
        QCOMPARE(changed->document->offers.at(OfferId("o1"))->lever, 0.5);
        Content content;
        content.name = "Hello";
        Policy policy;
        policy.name = "Home page";
        const auto more = putPolicy(*putContent(*changed->document, content)->document, policy);
        QVERIFY(more->document->contentNamed("Hello") && more->document->policyNamed("pol1"));
    }

    void tablesKeepTheirShape()
    {
        DecisionTable table;
        table.name = "Discount";
        table.inputs.emplace_back();
        table.outputs.emplace_back();
        table.rules = {{{"-"}, {"1"}, ""}};
        const auto added = putTable(Document{}, table, "cell");
        QCOMPARE(added->name, std::string("edit.add-object"));
        QCOMPARE(added->mergeKey, std::string("cell"));
        QVERIFY(added->document->tableNamed("tab1") && added->document->tableNamed("Discount"));
        table.rules.push_back({{"-", "-"}, {"1"}, ""});
        QCOMPARE(codeOf(putTable(Document{}, table)), std::string("edit.table-shape"));
        QCOMPARE(codeOf(putTable(*added->document, DecisionTable{{}, "Discount", {}, HitPolicy::Any, {}, {}, {}})),
                 std::string("edit.name-taken"));
        const auto copied = duplicateObject(*added->document, "tab1");
        QCOMPARE(copied->document->tables.size(), std::size_t(2));
        QVERIFY(removeObject(*copied->document, "tab1")->document->tableNamed("Discount 2"));
    }

    void settingsAreHeldToTheirRanges()
    {
        const auto journey = addJourney(Document{}, "Welcome");
        const auto code = [&](auto change) {
            JourneySettings settings;
            change(settings);
            return codeOf(setJourneySettings(*journey->document, GraphId("j1"), settings));
        };
        QCOMPARE(code([](JourneySettings &s) { s.holdout.share = 0.5; }), std::string("ok"));
        QCOMPARE(code([](JourneySettings &s) { s.holdout.share = 0.51; }),
                 std::string("edit.out-of-range"));
        QCOMPARE(code([](JourneySettings &s) { s.holdout.share = std::nan(""); }),
                 std::string("edit.out-of-range"));
        QCOMPARE(code([](JourneySettings &s) { s.priority = 101; }),
                 std::string("edit.out-of-range"));
        QCOMPARE(code([](JourneySettings &s) { s.passLimit = 0; }),
                 std::string("edit.out-of-range"));
        QCOMPARE(codeOf(setJourneySettings(*journey->document, GraphId("j9"), {})),
                 std::string("edit.no-such-graph"));
        ProjectSettings project;
        project.zone = "Europe/Berlin";
        const auto changed = setProjectSettings(*journey->document, project, "zone");
        QCOMPARE(changed->document->settings.zone, std::string("Europe/Berlin"));
        QCOMPARE(changed->mergeKey, std::string("zone"));
    }

    void wholeJourneysAreTakenOnlyIfTheyHoldTogether()
    {
        Journey journey;
        journey.name = "Read from a file";
        journey.graph =
            Sketch().step("e", StepKind::Entry).step("x", StepKind::Exit).path("e", "x").graph;
        QCOMPARE(codeOf(putJourney(Document{}, journey)), std::string("ok"));
        const auto code = [&](auto change) {
            Journey broken = journey;
            change(broken.graph);
            return codeOf(putJourney(Document{}, broken));
        };
        QCOMPARE(code([](FlowGraph &g) { g.paths.front().to = StepId("y"); }),
                 std::string("edit.no-such-step"));
        QCOMPARE(code([](FlowGraph &g) { g.paths.front().outlet = "yes"; }),
                 std::string("edit.no-such-outlet"));
        QCOMPARE(code([](FlowGraph &g) { g.paths.push_back(g.paths.front()); }),
                 std::string("edit.path-id"));
        QCOMPARE(code([](FlowGraph &g) {
                     g.steps[StepId("z")] = g.steps.at(StepId("x"));
                 }),
                 std::string("edit.step-id"));
        Segment segment;
        segment.name = "Read from a file";
        segment.graph = journey.graph;
        QCOMPARE(codeOf(putSegment(Document{}, segment)), std::string("edit.wrong-kind"));
    }
};

PATHLOOM_TEST(ObjectsTest)
#include "tst_objects.moc"
