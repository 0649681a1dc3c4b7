// SPDX-License-Identifier: GPL-3.0-or-later
// Segments over a small dataset: audiences, three numbers at every node, marginals, errors.
#include "tests/support/TestMain.h"

#include "engine/segment/Evaluate.h"
#include "tests/engine/model/Sketch.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {


/// Ten profiles p0 … p9: age 20 + 5·i, missing for p9; city "Rome" for even ones; an event "buy" on
/// day i for the first five.
SnapshotPtr tenProfiles()
{
    Schema schema;
    schema.attributes = {attributeOf("age", ValueType::Number), attributeOf("city")};
    schema.events = {eventOf("buy")};
    SnapshotBuilder builder(schema);
    for (int i = 0; i < 10; ++i) {
        const ProfileIndex p = builder.addProfile("p" + std::to_string(i));
        if (i != 9)
            builder.setAttribute(p, 0, Value(20.0 + 5 * i));
        builder.setAttribute(p, 1, Value(std::string(i % 2 == 0 ? "Rome" : "Oslo")));
        if (i < 5)
            builder.addEvent(p, 0, Instant{} + Duration::days(i), {});
    }
    builder.addList({"press", {1, 2, 9}});
    return builder.finish();
}

Document documentWith(const Sketch &sketch)
{
    Document document;
    addSegment(document, "seg1", "Tested", sketch);
    return document;
}

/// all → age → out and beside it what a test adds.
Sketch filtered(const std::string &rule)
{
    return Sketch()
        .step("all", StepKind::AllProfiles)
        .step("c", StepKind::Condition, {{"rule", ruleOf(rule)}})
        .step("out", StepKind::Output)
        .path("all", "c")
        .path("c", "out");
}

std::vector<ProfileIndex> audienceOf(const Document &document, Instant asOf = day(100))
{
    SegmentEvaluator evaluator(document, tenProfiles(), asOf);
    const auto result = evaluator.evaluate(kSegment);
    return result ? (*result)->audience.toVector() : std::vector<ProfileIndex>{99};
}

NodeCount countOf(const SegmentResult &result, const char *step)
{
    for (const NodeCount &count : result.nodes) {
        if (count.step == StepId(step))
            return count;
    }
    return {};
}

std::string errorOf(const Document &document, const char *argument = nullptr)
{
    SegmentEvaluator evaluator(document, tenProfiles(), day(100));
    const auto result = evaluator.evaluate(kSegment);
    if (result)
        return "ok";
    return argument ? result.error().arguments.at(argument) : result.error().code;
}

using Profiles = std::vector<ProfileIndex>;

/// Two conditions from one source, joined by `kind`.
Sketch joined(StepKind kind, FieldMap fields = {})
{
    return Sketch()
        .step("all", StepKind::AllProfiles)
        .step("old", StepKind::Condition, {{"rule", ruleOf("age >= 35")}})
        .step("rome", StepKind::Condition, {{"rule", ruleOf("city = \"Rome\"")}})
        .step("join", kind, std::move(fields))
        .step("out", StepKind::Output)
        .path("all", "old")
        .path("all", "rome")
        .path("old", "join")
        .path("rome", "join")
        .path("join", "out");
}

} // namespace

class EvaluateTest : public QObject
{
    Q_OBJECT

private slots:
    void conditionsKeepThoseForWhomTheyAreTrue()
    {
        QCOMPARE(audienceOf(documentWith(filtered("age < 35"))), (Profiles{0, 1, 2}));
        QCOMPARE(audienceOf(documentWith(filtered("not(age < 35)"))), (Profiles{3, 4, 5, 6, 7, 8}));
    }

    void missingIsCountedAsUnknown()
    {
        SegmentEvaluator evaluator(documentWith(filtered("age < 35")), tenProfiles(), day(100));
        const auto result = evaluator.evaluate(kSegment);
        QVERIFY(result.has_value());
        const NodeCount count = countOf(**result, "c");
        QCOMPARE(count.in, std::uint64_t(3));
        QCOMPARE(count.out, std::uint64_t(6));
        QCOMPARE(count.unknown, std::uint64_t(1));
        QCOMPARE((*result)->truth.isUnknown.at(9), true);
        QCOMPARE(countOf(**result, "all").in, std::uint64_t(10));
    }

    void combinersFollowThreeValuedLogic()
    {
        QCOMPARE(audienceOf(documentWith(joined(StepKind::AllOf))), (Profiles{4, 6, 8}));
        QCOMPARE(audienceOf(documentWith(joined(StepKind::AnyOf))),
                 (Profiles{0, 2, 3, 4, 5, 6, 7, 8}));
        // p9 has no age and does not live in Rome: whether it is in neither is unknown.
        QCOMPARE(audienceOf(documentWith(joined(StepKind::NoneOf))), Profiles{1});
        QCOMPARE(audienceOf(documentWith(joined(StepKind::Difference))), (Profiles{3, 5, 7}));
        QCOMPARE(audienceOf(documentWith(joined(StepKind::AtLeast, {{"k", 2.0}}))),
                 (Profiles{4, 6, 8}));
        QCOMPARE(audienceOf(documentWith(joined(StepKind::AtLeast, {{"k", 1.0}}))),
                 (Profiles{0, 2, 3, 4, 5, 6, 7, 8}));
    }

    void differenceTakesTheFirstPathDrawnAsWhole()
    {
        Sketch sketch = joined(StepKind::Difference);
        std::swap(sketch.graph.paths[2], sketch.graph.paths[3]);
        QCOMPARE(audienceOf(documentWith(sketch)), (Profiles{0, 2}));
    }

    void marginalsSayWhatRemovingANodeChanges()
    {
        SegmentEvaluator evaluator(documentWith(joined(StepKind::AllOf)), tenProfiles(), day(100));
        const auto plain = evaluator.evaluate(kSegment);
        QCOMPARE(countOf(**plain, "old").marginal, std::int64_t(0));
        const auto result = evaluator.evaluate(kSegment, true);
        // Without "old" five live in Rome, without "rome" six are 35 or more; three are both.
        QCOMPARE(countOf(**result, "old").marginal, std::int64_t(2));
        QCOMPARE(countOf(**result, "rome").marginal, std::int64_t(3));
        QCOMPARE(countOf(**result, "join").marginal, std::int64_t(0));
        QCOMPARE(countOf(**result, "all").marginal, std::int64_t(0));
    }

    void aSourceOfAUnionIsMissedByItsOwnMembers()
    {
        Document document =
            documentWith(Sketch()
                             .step("l", StepKind::ListSource, {{"list", "press"}})
                             .step("s", StepKind::SegmentSource, {{"segment", "Young"}})
                             .step("any", StepKind::AnyOf)
                             .step("out", StepKind::Output)
                             .path("l", "any")
                             .path("s", "any")
                             .path("any", "out"));
        addSegment(document, "seg2", "Young", filtered("age < 35"));
        QCOMPARE(audienceOf(document), (Profiles{0, 1, 2, 9}));
        SegmentEvaluator evaluator(document, tenProfiles(), day(100));
        const auto result = evaluator.evaluate(kSegment, true);
        QCOMPARE(countOf(**result, "l").marginal, std::int64_t(-1));
        QCOMPARE(countOf(**result, "s").marginal, std::int64_t(-1));
    }

    void rulesMayNameSegments()
    {
        Document document = documentWith(filtered("in segment(\"Young\") and city = \"Rome\""));
        addSegment(document, "seg2", "Young", filtered("age < 35"));
        QCOMPARE(audienceOf(document), (Profiles{0, 2}));
        SegmentEvaluator evaluator(document, tenProfiles(), day(100));
        const SegmentLookup lookup = evaluator.lookup();
        QCOMPARE(lookup("Young", Truth::True)->count(), std::size_t(3));
        QCOMPARE(lookup("Young", Truth::False)->count(), std::size_t(6));
        QCOMPARE(lookup("Young", Truth::Unknown)->count(), std::size_t(1));
        QCOMPARE(lookup("nobody", Truth::True), static_cast<const BitVector *>(nullptr));
    }

    void audiencesChangeWithTheInstant()
    {
        const Document document = documentWith(filtered("count(event: \"buy\") >= 1"));
        QCOMPARE(audienceOf(document, day(100)), (Profiles{0, 1, 2, 3, 4}));
        QCOMPARE(audienceOf(document, day(2)), (Profiles{0, 1, 2}));
    }

    void samplesAreStickyAndAboutTheirShare()
    {
        Schema schema;
        SnapshotBuilder builder(schema);
        for (int i = 0; i < 20000; ++i)
            builder.addProfile("c" + std::to_string(i));
        const SnapshotPtr snapshot = builder.finish();
        const auto sample = [](double share, const char *key) {
            return documentWith(Sketch()
                                    .step("all", StepKind::AllProfiles)
                                    .step("s", StepKind::Sample, {{"share", share}, {"key", key}})
                                    .step("out", StepKind::Output)
                                    .path("all", "s")
                                    .path("s", "out"));
        };
        const auto members = [&](const Document &document) {
            SegmentEvaluator evaluator(document, snapshot, day(1));
            return (*evaluator.evaluate(kSegment))->audience;
        };
        const Audience tenth = members(sample(0.1, "k"));
        // 5 standard deviations of a binomial count: 5·√(20000·0.1·0.9) = 212.
        QVERIFY(std::abs(double(tenth.size()) - 2000.0) < 212.0);
        QVERIFY(tenth == members(sample(0.1, "k")));
        QVERIFY((tenth & members(sample(0.3, "k"))) == tenth);
        const double both = double((tenth & members(sample(0.1, "other"))).size());
        QVERIFY(std::abs(both - 200.0) < 5 * std::sqrt(20000 * 0.01 * 0.99));
    }

    void incompleteGraphsSayWhatIsMissing()
    {
        Sketch noOutput;
        noOutput.step("all", StepKind::AllProfiles);
        QCOMPARE(errorOf(documentWith(noOutput)), std::string("segment.incomplete"));
        QCOMPARE(errorOf(documentWith(noOutput), "what"), std::string("output"));
        const Sketch loose =
            Sketch().step("c", StepKind::Condition).step("out", StepKind::Output).path("c", "out");
        QCOMPARE(errorOf(documentWith(loose), "what"), std::string("input"));
        QCOMPARE(errorOf(documentWith(loose), "step"), std::string("c"));
        const Sketch blank = Sketch()
                                 .step("all", StepKind::AllProfiles)
                                 .step("c", StepKind::Condition)
                                 .step("out", StepKind::Output)
                                 .path("all", "c")
                                 .path("c", "out");
        QCOMPARE(errorOf(documentWith(blank), "what"), std::string("rule"));
        QCOMPARE(errorOf(documentWith(filtered("in segment(\"nobody\")"))),
                 std::string("segment.unknown"));
        QCOMPARE(errorOf(documentWith(filtered("income > 3"))), std::string("rules.bind"));
        QCOMPARE(errorOf(Document{}), std::string("segment.unknown"));
        const Sketch list = Sketch()
                                .step("l", StepKind::ListSource, {{"list", "nobody"}})
                                .step("out", StepKind::Output)
                                .path("l", "out");
        QCOMPARE(errorOf(documentWith(list)), std::string("segment.unknown-list"));
        const Sketch loop = Sketch()
                                .step("a", StepKind::AllOf)
                                .step("b", StepKind::AnyOf)
                                .step("out", StepKind::Output)
                                .path("a", "b")
                                .path("b", "a")
                                .path("b", "out");
        QCOMPARE(errorOf(documentWith(loop)), std::string("segment.loop"));
        QCOMPARE(errorOf(documentWith(loop), "path"), std::string("a → b"));
    }

    void looseEndsBesideTheWayToTheOutputDoNoHarm()
    {
        Sketch sketch = filtered("age < 35");
        sketch.step("draft", StepKind::Condition).step("any", StepKind::AnyOf).path("draft", "any");
        sketch.step("also", StepKind::Condition, {{"rule", ruleOf("city = \"Rome\"")}})
            .path("all", "also");
        SegmentEvaluator evaluator(documentWith(sketch), tenProfiles(), day(100));
        const auto result = evaluator.evaluate(kSegment);
        QVERIFY(result.has_value());
        QCOMPARE((*result)->audience.size(), std::uint64_t(3));
        QCOMPARE(countOf(**result, "also").in, std::uint64_t(5));
        QVERIFY(countOf(**result, "draft").step.isEmpty());
    }

    void tenConditionsOverAHundredThousandProfilesAreExact()
    {
        Schema schema;
        schema.attributes = {attributeOf("age", ValueType::Number), attributeOf("city")};
        SnapshotBuilder builder(schema);
        for (int i = 0; i < 100'000; ++i) {
            const ProfileIndex p = builder.addProfile("c" + std::to_string(i));
            builder.setAttribute(p, 0, Value(double(i % 97)));
            builder.setAttribute(p, 1, Value(std::string(i % 3 == 0 ? "Rome" : "Oslo")));
        }
        const SnapshotPtr snapshot = builder.finish();
        Sketch sketch;
        sketch.step("all", StepKind::AllProfiles)
            .step("join", StepKind::AnyOf)
            .step("out", StepKind::Output);
        for (int i = 0; i < 10; ++i) {
            const std::string id = "c" + std::to_string(i);
            const std::string text = "age = " + std::to_string(i) + " and city = \"Rome\"";
            sketch.step(id, StepKind::Condition, {{"rule", ruleOf(text)}})
                .path("all", id)
                .path(id, "join");
        }
        sketch.path("join", "out");
        SegmentEvaluator evaluator(documentWith(sketch), snapshot, day(1));
        const auto result = evaluator.evaluate(kSegment, true);
        std::uint64_t expected = 0;
        for (int i = 0; i < 100'000; ++i)
            expected += i % 97 < 10 && i % 3 == 0 ? 1U : 0U;
        QCOMPARE((*result)->audience.size(), expected);
    }

    void stoppingEndsWithCancelled()
    {
        std::stop_source source;
        source.request_stop();
        SegmentEvaluator evaluator(documentWith(filtered("age < 35")), tenProfiles(), day(100));
        const auto result = evaluator.evaluate(kSegment, false, {source.get_token(), {}});
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
        QVERIFY(evaluator.evaluate(kSegment).has_value());
    }
};

PATHLOOM_TEST(EvaluateTest)
#include "tst_evaluate.moc"
