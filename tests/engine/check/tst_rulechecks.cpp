// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of rules and segments against the names, types and values of the data.
#include "tests/support/TestMain.h"

#include "tests/engine/check/Findings.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

const std::string kNone;

std::string inRule(const std::string &code, const std::string &ruleText, With with = With::Names,
                   const std::string &argument = {})
{
    return findingsOf(code, segmentOf(conditionSketch(ruleText)), with, argument);
}

Document updating(FieldMap update)
{
    return journeyOf(Sketch().step("u", StepKind::UpdateProfile, std::move(update)));
}

} // namespace

class RuleChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void r01_namesInRules()
    {
        QCOMPARE(inRule("R01", "age > 3 and exists(event: \"buy\", where: amount > 3)"), kNone);
        QCOMPARE(inRule("R01", "income > 3", With::Names, "name"), std::string("c:income"));
        QCOMPARE(inRule("R01", "exists(event: \"return\")", With::Names, "problem"),
                 std::string("c:rule.unknown-event"));
        QCOMPARE(inRule("R01", "exists(event: \"buy\", where: colour = 3)", With::Names, "problem"),
                 std::string("c:rule.unknown-property"));
        QCOMPARE(inRule("R01", "in segment(\"nobody\")", With::Names, "problem"),
                 std::string("c:rule.unknown-segment"));
        QCOMPARE(inRule("R01", "in list(\"press\")"), kNone);
        QCOMPARE(inRule("R01", "in list(\"press\")", With::Data), std::string("c"));
        QCOMPARE(inRule("R01", "income > 3", With::Nothing), kNone);
    }

    void r01_namesInFields()
    {
        const auto entry = [](const char *event) {
            return journeyOf(
                Sketch().step("e", StepKind::Entry, {{"source", "event"}, {"event", event}}));
        };
        QCOMPARE(findingsOf("R01", entry("buy"), With::Names), kNone);
        QCOMPARE(findingsOf("R01", entry("return"), With::Names, "name"), std::string("e:return"));
        JourneySettings settings;
        settings.goal.event = "return";
        QCOMPARE(findingsOf("R01", journeyOf(Sketch().step("e", StepKind::Entry), settings),
                            With::Names),
                 std::string("j1"));
        QCOMPARE(findingsOf("R01", updating({{"attribute", "shoe size"}}), With::Names, "problem"),
                 std::string("u:field.unknown-attribute"));
        QCOMPARE(findingsOf("R01", updating({{"attribute", "age"}}), With::Names), kNone);
    }

    void r01_filtersSeeThePropertiesOfTheirEvent()
    {
        const auto filtered = [](const char *property) {
            ExprPtr filter = rule::binary(BinaryOp::Greater, rule::property(property),
                                          rule::literal(Value(3.0)));
            return journeyOf(Sketch().step(
                "e", StepKind::Entry, {{"source", "event"}, {"event", "buy"}, {"filter", filter}}));
        };
        QCOMPARE(findingsOf("R01", filtered("amount"), With::Names), kNone);
        QCOMPARE(findingsOf("R01", filtered("weight"), With::Names, "name"),
                 std::string("e:weight"));
        const auto typed = [](const char *text) {
            return journeyOf(Sketch().step(
                "e", StepKind::Entry,
                {{"source", "event"}, {"event", "buy"}, {"filter", ruleOf(text)}}));
        };
        QCOMPARE(findingsOf("R01", typed("amount > 20 and age > 3"), With::Names), kNone);
        QCOMPARE(findingsOf("R01", typed("weight > 20"), With::Names, "name"),
                 std::string("e:weight"));
        QCOMPARE(findingsOf("R04", typed("order = \"o99\""), With::Data, "name"),
                 std::string("e:order"));
    }

    void r02_types()
    {
        QCOMPARE(inRule("R02", "age > 3"), kNone);
        QCOMPARE(inRule("R02", "age > \"three\"", With::Names, "problem"),
                 std::string("c:rule.type-mismatch"));
        QCOMPARE(inRule("R02", "age + 3", With::Names, "problem"),
                 std::string("c:field.not-a-condition"));
        QCOMPARE(findingsOf("R02", updating({{"attribute", "age"}, {"value", "old"}}), With::Names,
                            "expected"),
                 std::string("u:number"));
        QCOMPARE(findingsOf("R02", updating({{"attribute", "age"}, {"value", 3.0}}), With::Names),
                 kNone);
        QCOMPARE(findingsOf("R02", updating({{"attribute", "tags"}, {"value", "x"}}), With::Names),
                 kNone);
    }

    void r02_weightsMustBeNumbers()
    {
        Document document;
        Offer offer;
        offer.id = OfferId("o1");
        offer.name = "Boots";
        offer.contextWeight = ruleOf("age / 100");
        document.offers[offer.id] = std::make_shared<const Offer>(offer);
        QCOMPARE(findingsOf("R02", document, With::Names), kNone);
        offer.contextWeight = ruleOf("age > 30");
        document.offers[offer.id] = std::make_shared<const Offer>(offer);
        QCOMPARE(findingsOf("R02", document, With::Names, "problem"),
                 std::string("o1:field.not-a-number"));
    }

    void r03_emptyAndInvalid()
    {
        QCOMPARE(inRule("R03", "matches(city, \"Ro.*\")"), kNone);
        QCOMPARE(inRule("R03", "matches(city, \"(Ro\")", With::Names, "problem"),
                 std::string("c:rule.bad-pattern"));
        const auto name = [](const Document &document) {
            return findingsOf("R03", document, With::Nothing, "name");
        };
        QCOMPARE(name(journeyOf(Sketch().step("w", StepKind::Wait, {{"mode", "until-event"}}))),
                 std::string("w:event"));
        QCOMPARE(name(journeyOf(Sketch().step("w", StepKind::Wait))), kNone);
        QCOMPARE(name(journeyOf(Sketch().step("r", StepKind::RuleSplit))),
                 std::string("r:branches"));
        QCOMPARE(name(journeyOf(Sketch().step("e", StepKind::Entry, {{"source", "event"}}))),
                 std::string("e:event"));
        QCOMPARE(name(updating({{"attribute", "age"}, {"operation", "clear"}})), kNone);
        const auto adding = [](const char *attribute) {
            return findingsOf(
                "R03", updating({{"attribute", attribute}, {"operation", "add"}, {"value", 1.0}}),
                With::Names, "problem");
        };
        QCOMPARE(adding("age"), kNone);
        QCOMPARE(adding("vip"), std::string("u:field.operation"));
    }

    void r04_unseenValues()
    {
        QCOMPARE(inRule("R04", "city = \"Rome\" or city in (\"Oslo\", \"Rome\")", With::Data),
                 kNone);
        QCOMPARE(inRule("R04", "city = \"Roma\"", With::Data, "value"), std::string("c:Roma"));
        QCOMPARE(inRule("R04", "city = \"Roma\"", With::Data, "nearest"), std::string("c:Rome"));
        QCOMPARE(inRule("R04", "city in (\"Oslo\", \"Bonn\")", With::Data, "value"),
                 std::string("c:Bonn"));
        QCOMPARE(inRule("R04", "exists(event: \"buy\", where: order = \"o3\")", With::Data), kNone);
        QCOMPARE(
            inRule("R04", "exists(event: \"buy\", where: order = \"o33\")", With::Data, "name"),
            std::string("c:order"));
        QCOMPARE(inRule("R04", "city = \"Roma\"", With::Names), kNone);
    }

    void r05_nobodyOrEverybody()
    {
        QCOMPARE(inRule("R05", "age > 30", With::Data), kNone);
        QCOMPARE(inRule("R05", "age > 90", With::Data, "who"), std::string("seg1:nobody"));
        QCOMPARE(inRule("R05", "age > 10", With::Data, "who"), std::string("seg1:everybody"));
    }

    void r06_circle()
    {
        Document document;
        addSegment(document, "seg1", "A", conditionSketch("in segment(\"B\")"));
        addSegment(document, "seg2", "B", conditionSketch("age > 3"));
        QCOMPARE(findingsOf("R06", document), kNone);
        addSegment(document, "seg2", "B",
                   Sketch()
                       .step("s", StepKind::SegmentSource, {{"segment", "A"}})
                       .step("out", StepKind::Output)
                       .path("s", "out"));
        QCOMPARE(findingsOf("R06", document, With::Nothing, "path"), std::string("seg1:A → B → A"));
        QCOMPARE(findingsOf("R05", document, With::Data), kNone);
    }

    void r07_noWindow()
    {
        QCOMPARE(inRule("R07", "count(event: \"buy\", within: @\"P90D\") > 3"), kNone);
        QCOMPARE(inRule("R07", "days since(event: \"buy\") > 3"), kNone);
        QCOMPARE(inRule("R07", "count(event: \"buy\") > 3", With::Nothing, "event"),
                 std::string("c:buy"));
    }

    void r09_mostlyUnknown()
    {
        QCOMPARE(inRule("R09", "age > 30", With::Data), kNone);
        QCOMPARE(inRule("R09", "vip", With::Data, "count"), std::string("c:10"));
        QCOMPARE(inRule("R09", "treat missing(vip, \"false\")", With::Data), kNone);
    }
};

PATHLOOM_TEST(RuleChecksTest)
#include "tst_rulechecks.moc"
