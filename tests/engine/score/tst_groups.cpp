// SPDX-License-Identifier: GPL-3.0-or-later
// F1, F2 and F5 of groups: means, intervals, unmeasured shares, controls.
#include "tests/engine/score/Runs.h"
#include "tests/support/Near.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <cmath>

using namespace pathloom;
using namespace pathloom::test;

class TestGroups : public QObject
{
    Q_OBJECT

    // Worked example of scores.md: the terms of one interaction.
    static Interaction worked() { return interaction(1.0 / 3, 0.4, 0.9, 1 - 25.0 / 36, 0.95); }

private slots:
    void givesTheIndexesOfTheWorkedExample()
    {
        RunBuilder run({"email"});
        run.startReplication();
        run.add(0, worked());
        run.engagement() = {
            .treated = 100, .treatedEngaged = 50, .holdout = 100, .holdoutEngaged = 40};
        const Document document = documentWith({"email"}, "purchase");
        const ScoreReport report = scoreRun(run.result, {&document, nullptr, nullptr});
        const GroupScores &all = report.groups.front();
        QCOMPARE(QString::number(all.effectiveness.value, 'f', 4), QStringLiteral("1.3278"));
        QCOMPARE(QString::number(all.effectivenessIndex.value, 'f', 2), QStringLiteral("58.19"));
        QCOMPARE(QString::number(all.product.value, 'f', 4), QStringLiteral("0.1140"));
        QCOMPARE(QString::number(all.productIndex.value, 'f', 2), QStringLiteral("11.40"));
        QVERIFY(near(all.experience->amplification.value, 1.25));
        QCOMPARE(QString::number(all.experience->value.value, 'f', 4), QStringLiteral("2.0417"));
        QCOMPARE(all.experience->control, std::string("holdout"));
        QVERIFY(near(all.experience->conversionDifference.value, 0.1));
    }

    void takesTheMeanOfProducts()
    {
        RunBuilder run({"email"});
        run.startReplication();
        run.add(0, interaction(1, 0, 1, 0, 1));
        run.add(0, interaction(0, 1, 1, 0, 1));
        const ScoreReport report = scoreRun(run.result, {});
        QVERIFY(near(report.groups.front().product.value, 0)); // the product of means would be 0.25
        QVERIFY(near(report.groups.front().effectiveness.value, 2));
    }

    void leavesTheUnmeasuredOutAndSaysHowMuch()
    {
        RunBuilder run({"email"});
        run.startReplication();
        run.add(0, interaction(0.5, 0.5, 0.5, 0.5, 0.5));
        Interaction untagged = interaction(kUnmeasured, 1, 1, kUnmeasured, kUnmeasured);
        for (int i = 0; i < 3; ++i)
            run.add(0, untagged);
        const GroupScores all = scoreRun(run.result, {}).groups.front();
        QVERIFY(near(all.effectiveness.value, 1));
        QVERIFY(near(all.effectiveness.unmeasuredShare, 0.75));
        QVERIFY(near(all.timeliness.value, 0.875));
        QVERIFY(near(all.timeliness.unmeasuredShare, 0));
        RunBuilder nothing({"email"});
        nothing.startReplication();
        nothing.add(0, untagged);
        QVERIFY(!scoreRun(nothing.result, {}).groups.front().effectiveness.isMeasured);
    }

    // Means 1, 2, 3 of three replications: 2 ± t(0.975, 2)·1/√3 = 2 ± 4.3026527·0.5773503.
    void givesTheIntervalOverReplications()
    {
        RunBuilder run({"email"});
        for (const double level : {0.0, 0.5, 1.0}) {
            run.startReplication();
            run.add(0, interaction(level, level, 1, 0, 1));
        }
        const Measure measure = scoreRun(run.result, {}).groups.front().effectiveness;
        QVERIFY(measure.hasInterval);
        QVERIFY(near(measure.value, 2));
        QVERIFY(near(measure.high - measure.value, 4.3026527297 * 0.5773502692, 1e-8));
        QVERIFY(near(measure.value - measure.low, measure.high - measure.value));
    }

    // Four profiles with E1 of 1, 1, 3, 3: s² = 4/3, error √(s²/4), t(0.975, 3) = 3.1824463.
    void givesTheIntervalOverProfilesOfOneReplication()
    {
        RunBuilder run({"email"});
        run.startReplication();
        for (const double level : {0.0, 0.0, 1.0, 1.0})
            run.add(0, interaction(level, level, 1, 0, 1));
        const Measure measure = scoreRun(run.result, {}).groups.front().effectiveness;
        QVERIFY(near(measure.high - measure.value, 3.1824463053 * std::sqrt(1.0 / 3), 1e-8));
    }

    void groupsByStepAndChannelAndDrillsDown()
    {
        RunBuilder run({"email", "sms"});
        run.startReplication();
        run.add(0, interaction(1, 1, 1, 0, 1));
        run.add(1, interaction(0, 0, 0, 1, 1));
        run.add(1, interaction(0, 0, 0, 1, 1));
        const Document document = documentWith({"email", "sms"});
        const ScoreReport report = scoreRun(run.result, {&document, nullptr, nullptr});
        const GroupScores *step = report.group(GroupKind::Step, GraphId("j"), StepId("sms"));
        QVERIFY(step != nullptr);
        QCOMPARE(step->label, std::string("By sms"));
        QVERIFY(near(step->effectiveness.value, -1));
        QCOMPARE(step->interactions, 2.0);
        QCOMPARE(interactionsOf(run.result, *step), (std::vector<std::uint32_t>{1, 2}));
        const GroupScores *channel = report.group(GroupKind::Channel, {}, {}, "email");
        QVERIFY(near(channel->effectiveness.value, 3));
        QCOMPARE(interactionsOf(run.result, *channel), (std::vector<std::uint32_t>{0}));
        const GroupScores *journey = report.group(GroupKind::Journey, GraphId("j"));
        QVERIFY(near(journey->effectiveness.value, 1.0 / 3));
    }

    void marksAWeakControlAndRefusesAnEmptyOne()
    {
        const auto experience = [](std::uint64_t engaged) {
            RunBuilder run({"email"});
            run.startReplication();
            run.add(0, interaction(1, 1, 1, 0, 1));
            run.engagement() = {
                .treated = 1000, .treatedEngaged = 60, .holdout = 1000, .holdoutEngaged = engaged};
            return *scoreRun(run.result, {}).groups.front().experience;
        };
        QVERIFY(!experience(30).isWeak);
        QVERIFY(experience(29).isWeak);
        QVERIFY(experience(29).value.isMeasured);
        QVERIFY(!experience(0).value.isMeasured);
        QVERIFY(!experience(0).amplification.isMeasured);
        // Katz: ln A ± 1.96·√(1/60 − 1/1000 + 1/30 − 1/1000).
        const Measure a = experience(30).amplification;
        QVERIFY(near(std::log(a.high / a.value), 1.9599639845 * std::sqrt(0.048), 1e-9));
    }

    void comparesWithTheJourneySwitchedOffWhereNothingIsHeldOut()
    {
        RunBuilder run({"email"});
        for (const std::uint64_t engaged : {60U, 66U}) {
            run.startReplication();
            run.add(0, interaction(1, 1, 1, 0, 1));
            run.engagement() = {.treated = 100,
                                .treatedEngaged = engaged,
                                .offEngaged = 42,
                                .treatedRevenue = 500,
                                .offRevenue = 300};
        }
        const ExperienceValue experience = *scoreRun(run.result, {}).groups.front().experience;
        QCOMPARE(experience.control, std::string("journey-off"));
        QVERIFY(near(experience.amplification.value, 1.5));
        QVERIFY(experience.amplification.low < 1.5 && experience.amplification.high > 1.5);
        QVERIFY(near(experience.value.value, 4.5));
        QVERIFY(near(experience.revenueDifference.value, 2));
        // Without a goal the engagement is a session, which is no conversion.
        QVERIFY(!experience.conversionDifference.isMeasured);
        QVERIFY(!experience.lifetimeValueDifference.isMeasured);
        QVERIFY(!experience.retentionDifference.isMeasured);
    }

    // Two touches: without the fatigue of 0.5 at one of them the mean E1 rises by 0.25, 6.25
    // points.
    void computesWhatAnObstacleCosts()
    {
        RunBuilder run({"email", "sms"});
        run.startReplication();
        run.add(0, interaction(1, 1, 1, 0.5, 1));
        run.add(1, interaction(1, 1, 1, 0, 1));
        const ScoreReport report = scoreRun(run.result, {});
        QCOMPARE(report.gains.size(), std::size_t{1});
        QCOMPARE(report.gains[0].step, StepId("email"));
        QVERIFY(report.gains[0].part == FrictionPart::Fatigue);
        QVERIFY(near(report.gains[0].points, 6.25));
    }

    void writesTheKeysOfTheCommandLine()
    {
        RunBuilder run({"email"});
        run.startReplication();
        run.add(0, worked());
        const Json json = toJson(scoreRun(run.result, {}));
        for (const char *key : {"effectiveness", "effectiveness_product", "experience_value"}) {
            QVERIFY2(json.contains(key), key);
            for (const char *part : {"mean", "low", "high", "unmeasured_share", "components"})
                QVERIFY2(json[key].contains(part), part);
        }
        for (const char *key : {"S", "P", "K", "score", "stage", "unmeasured_share", "components"})
            QVERIFY2(json["maturity"].contains(key), key);
        QVERIFY(json["experience_value"]["mean"].is_null());
        QCOMPARE(json["duplicate_probability_measured"].get<bool>(), false);
    }

    void saysOfWhomUniquenessIsLeftOut()
    {
        RunBuilder run({"email"});
        run.startReplication();
        run.add(0, worked());
        SnapshotBuilder builder(Schema{});
        for (const char *id : {"a", "b", "c"})
            builder.addProfile(id);
        const SnapshotPtr snapshot = builder.finish([](const Snapshot &) {
            DuplicateSearch search;
            search.model.compared.resize(3);
            search.model.compared.set(1);
            return search;
        });
        ScoreInput input;
        input.snapshot = snapshot;
        const ScoreReport report = scoreRun(run.result, input);
        QVERIFY(report.isDuplicateProbabilityMeasured);
        QCOMPARE(report.profilesNotCompared, std::uint64_t{2});
        QCOMPARE(toJson(report)["profiles_not_compared"].get<int>(), 2);
    }
};

PATHLOOM_TEST(TestGroups)
#include "tst_groups.moc"
