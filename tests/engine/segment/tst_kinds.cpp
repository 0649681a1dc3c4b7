// SPDX-License-Identifier: GPL-3.0-or-later
// Every condition of a segment on eight people whose truths were worked out by hand.
#include "tests/support/TestMain.h"

#include "engine/segment/Rfm.h"
#include "tests/engine/segment/People.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

std::string behaving(FieldMap fields, Instant asOf = day(100))
{
    fields.emplace("event", "buy");
    return peopleIn(filteredBy(StepKind::Behaviour, std::move(fields)), asOf);
}

std::string consenting(const char *state, Instant asOf = day(100))
{
    return peopleIn(filteredBy(StepKind::Consent, {{"state", state}}), asOf);
}

std::string near(double lat, double lon, double radius)
{
    return peopleIn(filteredBy(StepKind::Distance, {{"latitude", "lat"}, {"longitude", "lon"},
                                                    {"toLatitude", lat}, {"toLongitude", lon},
                                                    {"radius", radius}}));
}

std::string top(FieldMap fields)
{
    fields.emplace("by", ruleOf("points"));
    return peopleIn(filteredBy(StepKind::Ranking, std::move(fields)));
}

std::string percentile(double from, double to)
{
    return peopleIn(filteredBy(StepKind::Percentile, {{"by", ruleOf("points")}, {"from", from}, {"to", to}}));
}

FieldMap band(const char *key, double from, double to, bool keep)
{
    return {{"key", key},           {"label", key},      {"keep", keep},         {"recencyFrom", from},
            {"recencyTo", to},      {"frequencyFrom", 1.0}, {"frequencyTo", 9.0}, {"monetaryFrom", 1.0},
            {"monetaryTo", 9.0}};
}

Step rfmStep(FieldMap fields)
{
    Step step;
    step.id = StepId("c");
    step.kind = StepKind::RfmBand;
    step.fields = std::move(fields);
    step.fields.emplace("event", "buy");
    step.fields.emplace("within", Duration::days(0));
    return step;
}

std::string scoresText(const std::vector<std::uint8_t> &scores)
{
    std::string text;
    for (const std::uint8_t score : scores)
        text += std::to_string(score);
    return text;
}

} // namespace

class KindsTest : public QObject
{
    Q_OBJECT

private slots:
    void behaviourCountsEventsInItsWindow()
    {
        QCOMPARE(behaving({}), std::string("abd"));
        QCOMPARE(behaving({{"within", Duration::days(41)}}), std::string("abcdf"));
        QCOMPARE(behaving({{"times", 2.0}, {"within", Duration::days(0)}}), std::string("bd"));
        QCOMPARE(behaving({{"times", 0.0}, {"comparison", "at-most"}, {"within", Duration::days(0)}}),
                 std::string("gh"));
        QCOMPARE(behaving({{"times", 1.0}, {"comparison", "exactly"}, {"within", Duration::days(0)}}),
                 std::string("acef"));
        QCOMPARE(behaving({{"filter", ruleOf("amount >= 50")}, {"within", Duration::days(0)}}),
                 std::string("bd"));
        QCOMPARE(behaving({{"within", Duration::days(0)}}, day(50)), std::string("bde"));
        QCOMPARE(peopleIn(filteredBy(StepKind::Behaviour, {})), std::string("segment.incomplete"));
    }

    void consentIsThatOfTheInstant()
    {
        QCOMPARE(consenting("given"), std::string("a?defgh"));
        QCOMPARE(consenting("given", day(49)), std::string("ab?defgh"));
        QCOMPARE(consenting("withdrawn"), std::string("bc?defgh"));
        QCOMPARE(consenting("unknown"), std::string("defgh"));
        QCOMPARE(consenting("unknown", day(1)), std::string("cdefgh"));
    }

    void distanceIsUnknownWithoutAPlace()
    {
        // Berlin to Potsdam 26.8 km, to Munich 504 km.
        QCOMPARE(near(52.52, 13.405, 20), std::string("a?defgh"));
        QCOMPARE(near(52.52, 13.405, 30), std::string("ab?defgh"));
        QCOMPARE(near(52.52, 13.405, 503), std::string("ab?defgh"));
        QCOMPARE(near(52.52, 13.405, 506), std::string("abc?defgh"));
    }

    void rankingsBreakTiesByProfileId()
    {
        QCOMPARE(top({{"size", "count"}, {"count", 1.0}}), std::string("g?h"));
        QCOMPARE(top({{"size", "count"}, {"count", 2.0}}), std::string("eg?h"));
        QCOMPARE(top({{"size", "count"}, {"count", 3.0}}), std::string("efg?h"));
        QCOMPARE(top({{"size", "count"}, {"count", 2.0}, {"end", "lowest"}}), std::string("ab?h"));
        QCOMPARE(top({{"size", "count"}, {"count", 99.0}}), std::string("abcdefg?h"));
        QCOMPARE(top({{"size", "count"}, {"count", 0.0}}), std::string("?h"));
        // 0.3 of seven candidates is 2.1; 0.5 is 3.5, rounded up.
        QCOMPARE(top({{"share", 0.3}}), std::string("eg?h"));
        QCOMPARE(top({{"share", 0.5}}), std::string("defg?h"));
    }

    void rankingsAreAmongThoseWhoComeIn()
    {
        const Sketch sketch = Sketch()
                                  .step("all", StepKind::AllProfiles)
                                  .step("few", StepKind::Condition, {{"rule", ruleOf("points <= 30")}})
                                  .step("c", StepKind::Ranking,
                                        {{"by", ruleOf("points")}, {"size", "count"}, {"count", 2.0}})
                                  .step("out", StepKind::Output)
                                  .path("all", "few")
                                  .path("few", "c")
                                  .path("c", "out");
        QCOMPARE(peopleIn(sketch), std::string("bd?h"));
        Document document;
        addSegment(document, "seg1", "Tested", sketch);
        SegmentEvaluator evaluator(document, eightPeople(), day(100));
        const auto result = evaluator.evaluate(GraphId("seg1"), true);
        // Without "few" the two best of all, without "c" the four with up to 30 points.
        QCOMPARE((*result)->nodes[1].step, StepId("few"));
        QCOMPARE((*result)->nodes[1].marginal, std::int64_t(0));
        QCOMPARE((*result)->nodes[2].marginal, std::int64_t(2));
    }

    void percentilesShareARankAmongEqualValues()
    {
        // Mid-ranks of seven: a 0.5/7, b and c 2/7, d 3.5/7, e and f 5/7, g 6.5/7.
        QCOMPARE(percentile(0.9, 1), std::string("g?h"));
        QCOMPARE(percentile(0.7, 0.9), std::string("ef?h"));
        QCOMPARE(percentile(0, 0.5), std::string("abc?h"));
        QCOMPARE(percentile(0.5, 1), std::string("defg?h"));
        QCOMPARE(percentile(0, 1), std::string("abcdefg?h"));
    }

    void quantileScoresShareEqualValues()
    {
        const auto scores = rfmScores(rfmStep({{"bands", 3.0}}), *eightPeople(), day(100));
        QVERIFY(scores.has_value());
        // Days since the last one: a 1, b 2, c 40, d 5, e 95, f 40. Worse than a 5 of 6, b 4, d 3,
        // c and f 1, e none: 1 + ⌊3·5/6⌋ = 3, 3, 2, 1, 1, 1.
        QCOMPARE(scoresText(scores->recency), std::string("33121100"));
        // Numbers: a 1, b 2, c 1, d 3, e 1, f 1. Fewer than b 4, than d 5.
        QCOMPARE(scoresText(scores->frequency), std::string("13131100"));
        // Sums: a 10, b 100, c 20, d 400, e 30, f 20. Less than b 4, c 1, d 5, e 3, f 1.
        QCOMPARE(scoresText(scores->monetary), std::string("13132100"));
    }

    void fixedThresholdsScoreByWhatIsReached()
    {
        const auto scores = rfmScores(rfmStep({{"mode", "thresholds"}, {"recencyDays", "2; 40"},
                                               {"frequencies", "2;3"}, {"amounts", "20; 100; 400"}}),
                                      *eightPeople(), day(100));
        QVERIFY(scores.has_value());
        QCOMPARE(scoresText(scores->recency), std::string("33221200"));
        QCOMPARE(scoresText(scores->frequency), std::string("12131100"));
        QCOMPARE(scoresText(scores->monetary), std::string("13242200"));
    }

    void theFirstBandThatHoldsTheScoresCounts()
    {
        const auto kept = [](std::vector<FieldMap> bands) {
            Step step = rfmStep({{"bands", 3.0}, {"rules", std::move(bands)}});
            return peopleIn(filteredBy(StepKind::RfmBand, step.fields));
        };
        QCOMPARE(kept({band("best", 3, 3, true)}), std::string("ab"));
        QCOMPARE(kept({band("all", 1, 3, true)}), std::string("abcdef"));
        QCOMPARE(kept({band("not best", 3, 3, false), band("all", 1, 3, true)}), std::string("cdef"));
        QCOMPARE(kept({band("all", 1, 3, true), band("not best", 3, 3, false)}), std::string("abcdef"));
    }

    void rfmSaysWhatItLacks()
    {
        QCOMPARE(peopleIn(filteredBy(StepKind::RfmBand, {{"event", "visit"}})),
                 std::string("segment.incomplete"));
        QCOMPARE(peopleIn(filteredBy(StepKind::RfmBand,
                                     {{"event", "buy"}, {"mode", "thresholds"}, {"amounts", "5; 5"}})),
                 std::string("segment.thresholds"));
    }

    void thresholdsAreAscendingNumbers()
    {
        QCOMPARE(*thresholdsOf("30; 90;180.5"), (std::vector<double>{30, 90, 180.5}));
        QCOMPARE(*thresholdsOf("-1"), std::vector<double>{-1});
        for (const char *wrong : {"", "a", "1; x", "2; 1", "1;; 2", "inf", "1,5"})
            QVERIFY2(!thresholdsOf(wrong), wrong);
    }
};

PATHLOOM_TEST(KindsTest)
#include "tst_kinds.moc"
