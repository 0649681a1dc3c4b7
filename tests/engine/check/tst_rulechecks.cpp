// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of rules and segments against the names, types and values of the data.
#include "tests/support/TestMain.h"

#include "tests/engine/check/Findings.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

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

    void r08_shortHistory()
    {
        // The first event is on day 0, checks look from day 30.
        QCOMPARE(inRule("R08", "count(event: \"buy\", within: @\"P30D\") > 3", With::Data), kNone);
        QCOMPARE(inRule("R08", "count(event: \"buy\", within: @\"P31D\") > 3", With::Data, "from"),
                 std::string("c:1969-12-31T00:00:00Z"));
        QCOMPARE(inRule("R08", "count(event: \"buy\", within: @\"P30DT23H\") > 3", With::Data), kNone);
        QCOMPARE(inRule("R08", "count(event: \"buy\", within: @\"P31D\") > 3", With::Names), kNone);
        const auto behaving = [](int days) {
            return segmentOf(Sketch()
                                 .step("b", StepKind::Behaviour, {{"event", "buy"}, {"within", Duration::days(days)}})
                                 .step("f", StepKind::RfmBand, {{"event", "buy"}, {"within", Duration::days(days)}}));
        };
        QCOMPARE(findingsOf("R08", behaving(30), With::Data), kNone);
        QCOMPARE(findingsOf("R08", behaving(40), With::Data, "first"),
                 std::string("b:1970-01-01T00:00:00Z f:1970-01-01T00:00:00Z"));
    }

    void r10_subsumed()
    {
        QCOMPARE(inRule("R10", "age > 30 and city = \"Rome\""), kNone);
        QCOMPARE(inRule("R10", "age > 30 and age < 50"), kNone);
        QCOMPARE(inRule("R10", "age > 30 and city = \"Rome\" and age > 20", With::Nothing, "rule"),
                 std::string("c:age > 20"));
        QCOMPARE(inRule("R10", "age > 30 or age > 20", With::Nothing, "rule"), std::string("c:age > 30"));
        QCOMPARE(inRule("R10", "vip or city = \"Rome\" or vip", With::Nothing, "rule"), std::string("c:vip"));
        QCOMPARE(inRule("R10", "age > 1 or (age > 2 and age > 3)", With::Nothing, "other"),
                 std::string("c:age > 1 c:age > 3"));
        const auto series = [](const char *first, const char *second) {
            return segmentOf(Sketch()
                                 .step("all", StepKind::AllProfiles)
                                 .step("c1", StepKind::Condition, {{"rule", ruleOf(first)}})
                                 .step("c2", StepKind::Condition, {{"rule", ruleOf(second)}})
                                 .step("out", StepKind::Output)
                                 .path("all", "c1")
                                 .path("c1", "c2")
                                 .path("c2", "out"));
        };
        QCOMPARE(findingsOf("R10", series("age > 30", "age < 50")), kNone);
        QCOMPARE(findingsOf("R10", series("age > 30", "age > 20")), std::string("c2"));
        QCOMPARE(findingsOf("R10", series("age > 20", "age > 30")), std::string("c1"));
    }

    void r11_doubleNegation()
    {
        QCOMPARE(inRule("R11", "not(vip) and city != \"Rome\""), kNone);
        QCOMPARE(inRule("R11", "age > 3 and not(not(vip))"), std::string("c"));
        QCOMPARE(inRule("R11", "not(city != \"Rome\")"), std::string("c"));
        const auto graph = [](StepKind second) {
            return segmentOf(Sketch()
                                 .step("all", StepKind::AllProfiles)
                                 .step("n1", StepKind::NoneOf)
                                 .step("n2", second)
                                 .step("out", StepKind::Output)
                                 .path("all", "n1")
                                 .path("n1", "n2")
                                 .path("n2", "out"));
        };
        QCOMPARE(findingsOf("R11", graph(StepKind::AnyOf)), kNone);
        QCOMPARE(findingsOf("R11", graph(StepKind::NoneOf)), std::string("n2"));
    }

    void r14_spellings()
    {
        Schema schema = shopSchema();
        SnapshotBuilder builder(schema);
        const char *cities[] = {"Rome", "rome", " Rome", "Ölberg", "ÖLBERG", "Oslo"};
        for (int i = 0; i < 6; ++i)
            builder.setAttribute(builder.addProfile("p" + std::to_string(i)), 1, Value(std::string(cities[i])));
        const SnapshotPtr snapshot = builder.finish();
        const auto others = [&](const char *text) {
            const Document document = segmentOf(conditionSketch(text));
            CheckInput input;
            input.document = &document;
            input.snapshot = snapshot;
            std::string all;
            for (const Diagnostic &found : checkDocument(input))
                all += found.code == "R14" ? found.arguments.at("others") : "";
            return all;
        };
        QCOMPARE(others("city = \"Oslo\""), kNone);
        QCOMPARE(others("city = \"ROME\""), kNone); // unseen: R04 says so
        QCOMPARE(others("city = \"Rome\""), std::string("“rome”, “ Rome”"));
        QCOMPARE(others("city in (\"Oslo\", \"Ölberg\")"), std::string("“ÖLBERG”"));
    }

    void r15_staleEvent()
    {
        SnapshotBuilder builder(shopSchema());
        const ProfileIndex p = builder.addProfile("p");
        builder.addEvent(p, 0, Instant{} + Duration::days(10), {});
        builder.addEvent(p, 1, Instant{} + Duration::days(90), {});
        const SnapshotPtr snapshot = builder.finish();
        const auto stale = [&](const Document &document, int asOf) {
            CheckInput input;
            input.document = &document;
            input.snapshot = snapshot;
            input.asOf = Instant{} + Duration::days(asOf);
            std::string all;
            for (const Diagnostic &found : checkDocument(input))
                all += found.code == "R15" ? found.step.text() + ":" + found.arguments.at("event") + " " : "";
            return all;
        };
        const Document rule = segmentOf(conditionSketch("exists(event: \"buy\", within: @\"P9D\") or exists(event: \"view\")"));
        QCOMPARE(stale(rule, 40), kNone);
        QCOMPARE(stale(rule, 41), std::string("c:buy "));
        QCOMPARE(stale(rule, 121), std::string("c:buy c:view "));
        const Document field = journeyOf(Sketch().step("e", StepKind::Entry, {{"source", "event"}, {"event", "buy"}}));
        QCOMPARE(stale(field, 41), std::string("e:buy "));
        const Document never = segmentOf(conditionSketch("exists(event: \"sent\", within: @\"P9D\")"));
        QCOMPARE(stale(never, 121), kNone);
    }

    void conditionsWithFieldsAreCheckedLikeRules()
    {
        const auto of = [](StepKind kind, FieldMap fields) {
            return segmentOf(Sketch().step("c", kind, std::move(fields)));
        };
        const FieldMap whole{{"event", "buy"}, {"within", Duration::days(0)}};
        QCOMPARE(findingsOf("R07", of(StepKind::Behaviour, whole)), std::string("c"));
        QCOMPARE(findingsOf("R01", of(StepKind::Behaviour, {{"event", "return"}}), With::Names), std::string("c"));
        QCOMPARE(findingsOf("R01", of(StepKind::Consent, {}), With::Names, "problem"),
                 std::string("c:rule.unknown-consent"));
        QCOMPARE(findingsOf("R02", of(StepKind::Distance, {{"latitude", "age"}, {"longitude", "city"}}), With::Names),
                 std::string("c"));
        QCOMPARE(findingsOf("R02", of(StepKind::Ranking, {{"by", ruleOf("age")}}), With::Names), kNone);
        QCOMPARE(findingsOf("R02", of(StepKind::Ranking, {{"by", ruleOf("vip")}}), With::Names, "problem"),
                 std::string("c:field.not-a-number"));
        const FieldMap descending{{"event", "buy"}, {"mode", "thresholds"}, {"amounts", "9; 5"}};
        QCOMPARE(findingsOf("R03", of(StepKind::RfmBand, descending), With::Nothing, "name"),
                 std::string("c:amounts"));
        QCOMPARE(findingsOf("R03", of(StepKind::RfmBand, {{"event", "buy"}})), kNone);
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
