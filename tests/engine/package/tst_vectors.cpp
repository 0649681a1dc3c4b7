// SPDX-License-Identifier: GPL-3.0-or-later
// Test vectors cover what they should, and both evaluators of segments agree on them.
#include "engine/package/Package.h"
#include "engine/package/Vectors.h"
#include "engine/segment/Evaluate.h"
#include "tests/engine/package/Shop.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

const Instant kTime{1'735'732'800'000};

const std::vector<TestVector> &shopVectors()
{
    static const auto vectors = [] {
        const auto decider = Decider::make(std::make_shared<const Document>(shopDocument()), shopSchema());
        if (!decider)
            qFatal("%s", describe(decider.error()).c_str());
        return *makeVectors(*decider, kTime);
    }();
    return vectors;
}

std::set<std::string> covered()
{
    std::set<std::string> all;
    for (const TestVector &vector : shopVectors())
        all.insert(vector.covers.begin(), vector.covers.end());
    return all;
}

// One profile as a snapshot, for the columnar evaluator.
SnapshotPtr snapshotOf(const JsonProfile &profile, const Json &input)
{
    const Schema schema = shopSchema();
    SnapshotBuilder builder(schema);
    const ProfileIndex p = builder.addProfile(profile.id());
    for (std::size_t a = 0; a < schema.attributes.size(); ++a)
        builder.setAttribute(p, a, profile.attribute(a));
    for (std::size_t i = 0; i < profile.eventCount(0); ++i) {
        const std::vector<Value> properties{profile.eventProperty(0, i, 0), profile.eventProperty(0, i, 1)};
        builder.addEvent(p, 0, profile.eventTime(0, i), properties);
    }
    for (const Json &consent : input["consents"])
        builder.addConsent(p, 0, *parseInstant(consent["at"].get<std::string>()), consent["given"].get<bool>());
    builder.addList({"press", profile.inList("press") == Truth::True ? std::vector<ProfileIndex>{p}
                                                                       : std::vector<ProfileIndex>{}});
    return builder.finish();
}

} // namespace

class Vectors : public QObject
{
    Q_OBJECT

private slots:
    void everyBranchArmAndOfferIsShown_data()
    {
        QTest::addColumn<QString>("outcome");
        for (const char *outcome :
             {"segment g1 true", "segment g1 false", "segment g1 unknown", "segment g2 true", "segment g2 false",
              "segment g2 unknown", "segment g3 true", "segment g3 false", "segment g4 true", "segment g4 false",
              "journey j1 entry true", "journey j1 entry unknown", "journey j1 control", "journey j1 treatment",
              "journey j1 exit minor true", "journey j1 exit minor false", "journey j1 exit minor unknown",
              "journey j1 step s3 outlet old", "journey j1 step s3 outlet fresh", "journey j1 step s3 outlet else",
              "journey j1 step s4 outlet a", "journey j1 step s4 outlet b", "policy d1 offers o1",
              "policy d1 offers o2", "policy d1 offers o3", "policy d1 FALLBACK", "policy d1 SHOWN",
              "rule offer o1 eligibility true", "rule offer o1 eligibility false",
              "rule offer o1 eligibility unknown", "rule offer o2 applicability true",
              "rule offer o2 applicability false", "value age 17", "value age 18", "value age 19", "value age 29",
              "value age 30", "value age 31", "value age 59", "value age 60", "value age 61", "value age missing",
              "value city missing", "value member true"})
            QTest::newRow(outcome) << outcome;
    }

    void everyBranchArmAndOfferIsShown()
    {
        QFETCH(QString, outcome);
        QVERIFY(covered().contains(outcome.toStdString()));
    }

    void boundariesOfEventWindowsAreTried()
    {
        std::set<std::int64_t> ages;
        std::set<std::size_t> counts;
        for (const TestVector &vector : shopVectors()) {
            const Instant now = *parseInstant(vector.input["now"].get<std::string>());
            counts.insert(vector.input["events"].size());
            for (const Json &event : vector.input["events"])
                ages.insert((now - *parseInstant(event["at"].get<std::string>())).ms);
        }
        for (const std::int64_t days : {30, 90}) {
            for (const std::int64_t shift : {-1000, 0, 1000})
                QVERIFY(ages.contains(Duration::days(days).ms + shift));
        }
        for (const std::size_t count : {0, 2, 3, 4})
            QVERIFY(counts.contains(count));
    }

    void thereAreEnoughAndAlwaysTheSame()
    {
        const auto decider = Decider::make(std::make_shared<const Document>(shopDocument()), shopSchema());
        QVERIFY(shopVectors().size() >= kMinimumVectors);
        QCOMPARE(vectorsToText(*makeVectors(*decider, kTime)), vectorsToText(shopVectors()));
    }

    void anEmptyProjectStillHasVectors()
    {
        const auto decider = Decider::make(std::make_shared<const Document>(), Schema());
        QVERIFY(makeVectors(*decider, kTime)->size() >= kMinimumVectors);
    }

    void theColumnarEvaluatorAgreesOnEveryVector()
    {
        const Document document = shopDocument();
        const auto decider = Decider::make(std::make_shared<const Document>(document), shopSchema());
        std::size_t compared = 0;
        for (const TestVector &vector : shopVectors()) {
            const auto profile = decider->profile(vector.input);
            SegmentEvaluator evaluator(document, snapshotOf(*profile, vector.input), nowOf(*profile));
            for (const auto &[id, segment] : document.segments) {
                const auto result = evaluator.evaluate(id);
                QVERIFY2(result, result ? "" : describe(result.error()).c_str());
                const std::string columnar = (*result)->truth.isTrue.at(0)  ? "true"
                    : (*result)->truth.isUnknown.at(0)                      ? "unknown"
                                                                            : "false";
                QVERIFY2(vector.expect["segments"][segment->name] == columnar,
                         (vector.id + " " + segment->name + " " + columnar).c_str());
                ++compared;
            }
        }
        QCOMPARE(compared, shopVectors().size() * 4);
    }

    void aWrongExpectationIsNamed()
    {
        const auto decider = Decider::make(std::make_shared<const Document>(shopDocument()), shopSchema());
        TestVector vector = shopVectors().front();
        QVERIFY(replay(*decider, vector).what.empty());
        vector.expect["steps"]["j1"]["s4"] = "c";
        const VectorDifference difference = replay(*decider, vector);
        QCOMPARE(difference.what, std::string("steps/j1/s4"));
        QCOMPARE(difference.expected, std::string("\"c\""));
    }

    void textIsReadBack()
    {
        const std::string text = vectorsToText(shopVectors());
        const auto read = vectorsFromText(text);
        QVERIFY(read);
        QCOMPARE(vectorsToText(*read), text);
        QCOMPARE(vectorsFromText("{\"id\":\"v1\"}\n").error().arguments.at("line"), std::string("1"));
        QCOMPARE(vectorsFromText("nonsense\n").error().code, std::string("package.vectors"));
    }
};

PATHLOOM_TEST(Vectors)
#include "tst_vectors.moc"
