// SPDX-License-Identifier: GPL-3.0-or-later
// F2 of variants and segments, coherence of journeys, and the interval of maturity over profiles.
#include "tests/engine/score/Runs.h"
#include "tests/support/Near.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <cmath>

using namespace pathloom;
using namespace pathloom::test;

class TestExperience : public QObject
{
    Q_OBJECT

    using Engagement = ReplicationSums::Engagement;

    // A run with the variants "a" and "b" and the segment "vip", of two touches: E of 3 in a and
    // vip, of 1.5 in b.
    static RunBuilder groupedRun(const std::vector<Engagement> &variants,
                                 const std::vector<Engagement> &segment, int replications = 1)
    {
        RunBuilder run({"email"});
        run.result.scoreVariants = {{GraphId("j"), StepId("split"), "a"},
                                    {GraphId("j"), StepId("split"), "b"}};
        run.result.scenario.reportSegments = {GraphId("vip")};
        for (int r = 0; r < replications; ++r) {
            run.startReplication();
            ReplicationSums &sums = run.result.sums.back();
            sums.byVariants.resize(2);
            sums.bySegments.resize(1);
            Interaction first = interaction(1, 1, 1, 0, 1);
            first.groups = 0b011; // the segment, then a
            Interaction second = interaction(0.5, 0.5, 0.5, 0, 1);
            second.groups = 0b100; // b
            run.add(0, first);
            run.add(0, second);
            sums.byVariants[0].add(first);
            sums.byVariants[1].add(second);
            sums.bySegments[0].add(first);
            sums.variantEngagement = variants;
            sums.segmentEngagement = segment;
        }
        return run;
    }

private slots:
    // A = (60/100)/(40/100) = 1.5, V = 3 · 1.5; conversion rises by 0.2.
    void givesEachVariantItsOwnControl()
    {
        const Document document = documentWith({"email"}, "purchase");
        const RunBuilder run = groupedRun(
            {{.treated = 100, .treatedEngaged = 60, .holdout = 100, .holdoutEngaged = 40},
             {.treated = 50, .treatedEngaged = 20, .offEngaged = 10}},
            {{.treated = 10, .treatedEngaged = 5, .offEngaged = 4}});
        const ScoreReport report = scoreRun(run.result, {&document, nullptr, nullptr});
        const GroupScores *a = report.group(GroupKind::Variant, GraphId("j"), StepId("split"), "a");
        QVERIFY(a != nullptr && a->experience.has_value());
        QCOMPARE(a->experience->control, std::string("holdout"));
        QVERIFY(near(a->experience->amplification.value, 1.5));
        QVERIFY(near(a->experience->value.value, 4.5));
        QVERIFY(near(a->experience->conversionDifference.value, 0.2));
        QVERIFY(!a->experience->isWeak);
        // Katz: ln A ± 1.96·√(1/60 − 1/100 + 1/40 − 1/100).
        const double error = 1.9599639845 * std::sqrt(1.0 / 60 - 1.0 / 100 + 1.0 / 40 - 1.0 / 100);
        QVERIFY(near(std::log(a->experience->amplification.high / 1.5), error));
        // b is not held out: 20/50 against 10/50 with the journey off, of 10 engagements only.
        const GroupScores *b = report.group(GroupKind::Variant, GraphId("j"), StepId("split"), "b");
        QCOMPARE(b->experience->control, std::string("journey-off"));
        QVERIFY(near(b->experience->amplification.value, 2));
        QVERIFY(near(b->experience->value.value, 3));
        QVERIFY(b->experience->isWeak);
    }

    // The segment: (8/10)/(4/10) = 2; V = 3 · 2. The interval over two replications of 8 and 9.
    void givesEachSegmentItsOwn()
    {
        RunBuilder run =
            groupedRun({{}, {}}, {{.treated = 10, .treatedEngaged = 8, .offEngaged = 4}}, 2);
        run.result.sums[1].segmentEngagement[0].treatedEngaged = 9;
        const ScoreReport report = scoreRun(run.result, {});
        const GroupScores *vip = report.group(GroupKind::Segment, {}, {}, "vip");
        QVERIFY(vip != nullptr && vip->experience.has_value());
        const ExperienceValue &experience = *vip->experience;
        QCOMPARE(experience.control, std::string("journey-off"));
        QVERIFY(near(experience.amplification.value, 2.125));
        QVERIFY(near(experience.value.value, 3 * 2.125));
        // Residuals ∓0.05/0.4; error √(2 · 0.125²/2), t(0.975, 1) = 12.7062047.
        QVERIFY(near(experience.amplification.high - 2.125, 12.7062047362 * 0.125, 1e-7));
        QVERIFY(experience.isWeak);
        // Nobody went through a variant: there is nothing to compare.
        const GroupScores *a = report.group(GroupKind::Variant, GraphId("j"), StepId("split"), "a");
        QVERIFY(a->experience.has_value() && !a->experience->value.isMeasured);
        QCOMPARE(a->experience->control, std::string());
    }

    void refusesAControlWithoutEngagement()
    {
        const RunBuilder run =
            groupedRun({{.treated = 100, .treatedEngaged = 60, .holdout = 100}, {}},
                       {{.treated = 10, .treatedEngaged = 5}});
        const ScoreReport report = scoreRun(run.result, {});
        for (const GroupScores &group : report.groups) {
            if (group.kind != GroupKind::Variant && group.kind != GroupKind::Segment)
                continue;
            QVERIFY(group.experience.has_value());
            QVERIFY(!group.experience->value.isMeasured);
            QVERIFY(!group.experience->amplification.isMeasured);
        }
    }

    void drillsDownToSegmentsAndVariants()
    {
        const RunBuilder run = groupedRun({{}, {}}, {{}});
        const ScoreReport report = scoreRun(run.result, {});
        const GroupScores *vip = report.group(GroupKind::Segment, {}, {}, "vip");
        const GroupScores *b = report.group(GroupKind::Variant, GraphId("j"), StepId("split"), "b");
        QCOMPARE(interactionsOf(run.result, *vip), (std::vector<std::uint32_t>{0}));
        QCOMPARE(interactionsOf(run.result, *b), (std::vector<std::uint32_t>{1}));
        GroupScores unknown = *b;
        unknown.key = "c";
        QVERIFY(interactionsOf(run.result, unknown).empty());
    }

    void readsRunsThatWereStoredWithoutGroups()
    {
        RunBuilder run = groupedRun({}, {});
        const ScoreReport report = scoreRun(run.result, {});
        const GroupScores *vip = report.group(GroupKind::Segment, {}, {}, "vip");
        QVERIFY(vip->experience.has_value() && !vip->experience->value.isMeasured);
        QVERIFY(vip->effectiveness.isMeasured);
    }

    // Two journeys ran together: K of the first rests on its own touches, 3 of 4; the run on 5
    // of 8.
    void takesCoherenceFromAJourneysOwnTouches()
    {
        Document document = documentWith({"email"});
        RunBuilder run({"email"});
        JourneyResult other;
        other.id = GraphId("k");
        run.result.journeys.push_back(other);
        run.startReplication();
        ReplicationSums &sums = run.result.sums.back();
        sums.engagement.resize(2);
        sums.multiChannelProfiles = 8;
        sums.coherentProfiles = 5;
        sums.coherence = {{4, 3}, {0, 0}};
        run.add(0, interaction(1, 1, 1, 0, 1, 2));
        const ScoreInput input{&document, nullptr, nullptr};
        const ScoreReport report = scoreRun(run.result, input);
        QVERIFY(near(report.maturity.coherence.value, 0.625));
        const Maturity &own = report.maturityByJourney.at(GraphId("j"));
        QVERIFY(near(own.coherence.value, 0.75));
        QVERIFY(near(own.consistency.value, 0.5 + 0.375));
        // Stored before it was counted by journey: unmeasured, rather than that of the whole run.
        sums.coherence.clear();
        const ScoreReport old = scoreRun(run.result, input);
        QVERIFY(!old.maturityByJourney.at(GraphId("j")).coherence.isMeasured);
        QVERIFY(near(old.maturity.coherence.value, 0.625));
    }

    // 20 profiles, one touch each, ten of level 4 and ten of level 0: S is 2; leaving one out gives
    // 36/19 or 40/19. Jackknife: √(19/20 · 20 · (2/19)²) = 2/√19, which is also s/√n of the levels;
    // t(0.975, 19) = 2.0930241.
    void givesMaturityAnIntervalOverProfiles()
    {
        const Document document = documentWith({"email"});
        RunBuilder run({"email"});
        run.startReplication();
        for (int i = 0; i < 20; ++i)
            run.add(0, interaction(1, 1, 1, 0, 1, static_cast<std::uint8_t>(i % 2 * 4)));
        const Maturity maturity = scoreRun(run.result, {&document, nullptr, nullptr}).maturity;
        QVERIFY(near(maturity.sophistication.value, 2));
        QVERIFY(maturity.sophistication.hasInterval);
        const double error = 2 / std::sqrt(19.0);
        QVERIFY(near(maturity.sophistication.high - 2, 2.0930240544 * error, 1e-8));
        QVERIFY(maturity.score.hasInterval);
        QVERIFY(maturity.score.low < maturity.score.value);
    }

    void putsTheUnmeasuredKpisBeside()
    {
        RunBuilder run({"email"});
        run.startReplication();
        run.add(0, interaction(1, 1, 1, 0, 1));
        run.result.kpis["open_rate"] = {0.2, 0.1, 0.3, 0, 0.5, true};
        run.result.pressure = {2, 1, 1}; // mean 0.75, s² = 2.75/3
        run.result.sums.back().diversity = 0.5;
        run.result.sums.back().diversityProfiles = 3;
        const auto kpis = scoreRun(run.result, {}).kpis;
        QVERIFY(near(kpis.at("open_rate").high, 0.3));
        QVERIFY(near(kpis.at("contact_pressure").mean, 0.75));
        QVERIFY(near(kpis.at("contact_pressure").high - 0.75,
                     3.1824463053 * std::sqrt(2.75 / 3 / 4), 1e-8));
        QVERIFY(near(kpis.at("offer_diversity").mean, 0.5));
        for (const char *name : {"churn", "customer_lifetime_value", "retention"})
            QVERIFY2(!kpis.at(name).measured, name);
    }
};

PATHLOOM_TEST(TestExperience)
#include "tst_experience.moc"
