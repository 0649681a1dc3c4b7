// SPDX-License-Identifier: GPL-3.0-or-later
// Equality and look-up of documents, graphs and field values.
#include "tests/support/TestMain.h"

#include "tests/engine/model/Sketch.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

class DocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void rulesInFieldsCompareByMeaning()
    {
        const FieldValue one(ruleOf("age > 30"));
        const FieldValue same(ruleOf("age  >  30"));
        const FieldValue other(ruleOf("age > 31"));
        QVERIFY(one == same);
        QVERIFY(!(one == other));
        QVERIFY(!(one == FieldValue("age > 30")));
        const FieldValue records(std::vector<FieldMap>{branch("a", "age > 30")});
        QVERIFY(records == FieldValue(std::vector<FieldMap>{branch("a", "age > 30")}));
        QVERIFY(!(records == FieldValue(std::vector<FieldMap>{branch("a", "age > 3")})));
    }

    void documentsCompareByContent()
    {
        Document a;
        addJourney(a, "j1",
                   Sketch().step("e", StepKind::Entry).step("x", StepKind::Exit).path("e", "x"));
        Document b = a;
        QVERIFY(sameDocument(a, b));
        auto copy = std::make_shared<Journey>(*a.journeys.at(GraphId("j1")));
        b.journeys[GraphId("j1")] = copy;
        QVERIFY(sameDocument(a, b));
        copy->settings.goal.filter = ruleOf("amount > 3");
        QVERIFY(!sameDocument(a, b));
        copy->settings.goal.filter = nullptr;
        copy->graph.paths.clear();
        QVERIFY(!sameDocument(a, b));
        b.journeys.clear();
        QVERIFY(!sameDocument(a, b));
    }

    void offersAndPoliciesCompareTheirRules()
    {
        Offer a;
        a.eligibility = ruleOf("age >= 18");
        Offer b = a;
        b.eligibility = ruleOf("age >= 18");
        QVERIFY(a == b);
        b.declares.locationRule = ruleOf("city = \"Paris\"");
        QVERIFY(!(a == b));
        Policy p;
        Policy q;
        QVERIFY(p == q);
        q.suitability = ruleOf("age >= 18");
        QVERIFY(!(p == q));
    }

    void namesAndIdsFindObjects()
    {
        Document document;
        addSegment(document, "seg1", "VIP", {});
        addSegment(document, "seg2", "seg1", {});
        QCOMPARE(document.segmentNamed("VIP")->id, GraphId("seg1"));
        QCOMPARE(document.segmentNamed("seg1")->id, GraphId("seg1"));
        QCOMPARE(document.segmentNamed("seg2")->name, std::string("seg1"));
        QCOMPARE(document.segmentNamed("none"), nullptr);
        QCOMPARE(document.graph(GraphId("seg2")), &document.segments.at(GraphId("seg2"))->graph);
        QCOMPARE(document.graph(GraphId("j1")), nullptr);
    }

    void filtersReadTheEventWhereTheProfileHasNoSuchAttribute()
    {
        Schema schema;
        schema.attributes = {attributeOf("age", ValueType::Number), attributeOf("size")};
        schema.events = {
            eventOf("buy", {{"amount", ValueType::Number, {}}, {"size", ValueType::String, {}}})};
        const ExprPtr filter = ruleOf("amount > 3 and not(age < 5) and size = \"M\" and odd > 1");
        const ExprPtr bound = filterOver(filter, schema, "buy");
        QVERIFY(sameRule(
            bound,
            ruleOf("property(\"amount\") > 3 and not(age < 5) and size = \"M\" and odd > 1")));
        QVERIFY(sameRule(filterOver(filter, schema, "view"), filter));
        QCOMPARE(filterOver(nullptr, schema, "buy"), ExprPtr());
    }

    void graphsFindPaths()
    {
        const FlowGraph graph = Sketch()
                                    .step("e", StepKind::Entry)
                                    .step("r", StepKind::RandomSplit)
                                    .step("x", StepKind::Exit)
                                    .path("e", "r")
                                    .path("r", "x", "a")
                                    .path("r", "x", "b")
                                    .graph;
        QCOMPARE(graph.pathsFrom(StepId("r")).size(), std::size_t(2));
        QCOMPARE(graph.pathsTo(StepId("x")).size(), std::size_t(2));
        QCOMPARE(graph.pathAt(StepId("r"), "b")->id, PathId("p3"));
        QCOMPARE(graph.pathAt(StepId("r"), "c"), nullptr);
        QCOMPARE(graph.path(PathId("p1"))->to, StepId("r"));
    }
};

PATHLOOM_TEST(DocumentTest)
#include "tst_document.moc"
