// SPDX-License-Identifier: GPL-3.0-or-later
// Counts against closed forms: a single message, a loop, random splits, holdouts, conservation.
#include "tests/engine/simulate/World.h"
#include "tests/support/TestMain.h"

#include "engine/base/Random.h"

#include <QTest>

#include <cmath>

using namespace pathloom;
using namespace pathloom::test;

namespace {

/// Entry by audience → e-mail → exit, nothing happening by itself.
JourneyMaker singleMessage()
{
    JourneyMaker journey("single");
    journey.step("entry", StepKind::Entry)
        .step("mail", StepKind::Message, {{"channel", "email"}})
        .step("exit", StepKind::Exit)
        .chain({"entry", "mail", "exit"});
    return journey;
}

void fixEmail(World &world, double deliver, double open, double click, double convert)
{
    world.fix("email.deliver", deliver);
    world.fix("email.bounce", 0);
    world.fix("email.open", open);
    world.fix("email.click", click);
    world.fix("email.convert", convert);
    world.fix("email.unsubscribe", 0);
    world.fix("email.complaint", 0);
}

/// Whether a binomial count lies within five standard deviations: fails once in 1.7 million.
bool isBinomial(double count, double n, double p)
{
    return std::abs(count - n * p) <= 5 * std::sqrt(n * p * (1 - p)) + 1e-9;
}

} // namespace

class TestCounts : public QObject
{
    Q_OBJECT

private slots:
    void singleMessageGivesTheClosedForm()
    {
        World world(2000);
        world.build();
        JourneyMaker journey = singleMessage();
        journey.settings.goal.event = "purchase";
        journey.settings.goal.leaveOnGoal = false;
        world.add(journey);
        fixEmail(world, 0.9, 0.5, 0.2, 0.25);
        world.scenario.replications = 60;
        const RunResult result = world.run();
        const StepResult &mail = stepOf(result, "mail");
        QCOMPARE(mail.counts.entered, 2000U);
        QCOMPARE(mail.counts.passed, 2000U);
        // n·p, n·p·q … ; the interval of the expectation is five standard errors wide on either side.
        const auto agrees = [&](const char *metric, double p) {
            const double error = std::sqrt(2000 * p * (1 - p) / 60);
            return std::abs(mail.metrics.at(metric).mean - 2000 * p) <= 5 * error;
        };
        QVERIFY(agrees("delivered", 0.9));
        QVERIFY(agrees("opened", 0.45));
        QVERIFY(agrees("clicked", 0.18));
        QVERIFY(agrees("converted", 0.045));
        const Estimate rate = result.kpis.at("conversion_rate");
        QVERIFY(rate.low < 0.045 && 0.045 < rate.high);
        QVERIFY(rate.predictedLow < rate.low && rate.predictedHigh > rate.high);
        QCOMPARE(result.journeys[0].exits.at("exit"), 2000U);
    }

    void loopFollowsTheTruncatedGeometricLaw()
    {
        // Each round goes on with probability q = 0.8 anew; at most L = 6 visits. Expected visits of
        // the wait: (1 − q^L)/(1 − q); those who would come a seventh time, n·q^L, are errors.
        World world(20000);
        world.build();
        JourneyMaker journey("loop");
        journey.step("entry", StepKind::Entry)
            .step("wait", StepKind::Wait, {{"duration", Duration::hours(1)}})
            .step("again", StepKind::RandomSplit,
                  {{"sticky", false},
                   {"arms", std::vector<FieldMap>{{{"key", "yes"}, {"share", 0.8}},
                                                  {{"key", "no"}, {"share", 0.2}}}}})
            .step("exit", StepKind::Exit)
            .chain({"entry", "wait", "again"})
            .path("again", "yes", "wait")
            .path("again", "no", "exit");
        journey.settings.passLimit = 6;
        world.add(journey);
        const RunResult result = world.run();
        const double n = 20000, q = 0.8, last = std::pow(q, 6);
        const double visits = static_cast<double>(stepOf(result, "wait").counts.entered);
        const double expected = (1 - last) / (1 - q);
        double secondMoment = 0;
        for (int k = 1; k <= 6; ++k)
            secondMoment += k * k * (k < 6 ? std::pow(q, k - 1) * (1 - q) : std::pow(q, 5));
        const double deviation = std::sqrt(n * (secondMoment - expected * expected));
        QVERIFY(std::abs(visits - n * expected) <= 5 * deviation);
        QVERIFY(isBinomial(static_cast<double>(stepOf(result, "again").counts.errors), n, last));
        QCOMPARE(held(stepOf(result, "again"), Reason::LoopLimit), stepOf(result, "again").counts.errors);
        QVERIFY(isBinomial(static_cast<double>(stepOf(result, "exit").counts.left), n, 1 - last));
        QCOMPARE(unbalancedStep(result), std::string());
    }

    void randomSplitAndHoldoutAreBinomialAndSticky()
    {
        World world(10000);
        world.fill = [&](SnapshotBuilder &builder, ProfileIndex p) {
            for (int day = 1; day < 90; day += 3)
                builder.addEvent(p, kCart, world.start - Duration::days(day), {});
        };
        world.build();
        JourneyMaker journey("split");
        journey.step("entry", StepKind::Entry, {{"source", "event"}, {"event", "cart"}})
            .step("split", StepKind::RandomSplit,
                  {{"experimentKey", "exp-1"},
                   {"arms", std::vector<FieldMap>{{{"key", "a"}, {"share", 0.3}},
                                                  {{"key", "b"}, {"share", 0.7}}}}})
            .step("mail-a", StepKind::Message)
            .step("mail-b", StepKind::Message)
            .step("exit", StepKind::Exit)
            .chain({"entry", "split"})
            .path("split", "a", "mail-a")
            .path("split", "b", "mail-b")
            .chain({"mail-a", "exit"})
            .chain({"mail-b", "exit"});
        journey.settings.reentry.mode = ReentryMode::AfterExit;
        journey.settings.reentry.pause = Duration::days(1);
        journey.settings.holdout.share = 0.1;
        world.add(journey);
        world.scenario.switches.caps = false;
        const RunResult result = world.run();
        const JourneyResult &j = result.journeys[0];
        // Several passes of one profile: its share decides, not the passes.
        std::map<std::uint32_t, std::set<std::uint16_t>> armsOfProfile;
        for (const Interaction &i : result.interactions)
            armsOfProfile[i.profile].insert(i.step);
        std::size_t withA = 0, expectedA = 0, notHeld = 0;
        for (const auto &[p, arms] : armsOfProfile) {
            QCOMPARE(arms.size(), 1U);
            withA += j.steps[*arms.begin()].step == StepId("mail-a");
            const std::uint64_t hash = world.snapshot->profileHashes[p];
            expectedA += stickyBucket(stableHash("exp-1"), hash) < 0.3;
            notHeld += stickyBucket(stableHash("split"), hash) >= 0.1;
        }
        QCOMPARE(withA, expectedA);
        QCOMPARE(notHeld, armsOfProfile.size());
        QVERIFY(j.entered > 30000);
        QVERIFY(isBinomial(static_cast<double>(withA), static_cast<double>(armsOfProfile.size()), 0.3));
        // Held out profiles walk silently.
        QVERIFY(j.holdout > 0);
        QCOMPARE(held(stepOf(result, "mail-a"), Reason::Holdout) + held(stepOf(result, "mail-b"), Reason::Holdout),
                 j.holdout);
        QCOMPARE(unbalancedStep(result), std::string());
    }

    void heldOutProfilesLeaveWhereTheHoldoutSaysSo()
    {
        World world(5000);
        world.build();
        JourneyMaker journey = singleMessage();
        journey.settings.holdout.share = 0.2;
        journey.settings.holdout.behaviour = HoldoutBehaviour::Exit;
        world.add(journey);
        const RunResult result = world.run();
        const JourneyResult &j = result.journeys[0];
        QCOMPARE(j.entered + j.holdout, 5000U);
        QCOMPARE(j.qualified, 5000U);
        QVERIFY(isBinomial(static_cast<double>(j.holdout), 5000, 0.2));
        QCOMPARE(j.notEntered[static_cast<std::size_t>(Reason::Holdout)], j.holdout);
        QCOMPARE(stepOf(result, "mail").counts.entered, j.entered);
        QCOMPARE(j.variants.size(), 2U);
        QCOMPARE(j.variants[0].key, std::string("control"));
        QCOMPARE(j.variants[0].profiles, j.holdout);
        QVERIFY(j.variants[0].sampleRatioP > 1e-6);
    }

    void anEmptyAudienceIsAResultAndNotAnError()
    {
        World world(50);
        world.build();
        JourneyMaker journey("empty");
        journey.step("entry", StepKind::Entry, {{"source", "event"}, {"event", "cart"}})
            .step("exit", StepKind::Exit)
            .chain({"entry", "exit"});
        world.add(journey);
        const RunResult result = world.run();
        QCOMPARE(result.journeys[0].entered, 0U);
        QVERIFY(!result.kpis.at("open_rate").measured);
        QCOMPARE(result.kpis.at("deliveries").mean, 0.0);
    }

    void theHorizonEndsInsideAWait()
    {
        World world(40);
        world.build();
        JourneyMaker journey("long");
        journey.step("entry", StepKind::Entry)
            .step("wait", StepKind::Wait, {{"duration", Duration::days(60)}})
            .step("exit", StepKind::Exit)
            .chain({"entry", "wait", "exit"});
        world.add(journey);
        const RunResult result = world.run();
        QCOMPARE(stepOf(result, "wait").counts.waiting, 40U);
        QCOMPARE(stepOf(result, "wait").counts.passed, 0U);
        QCOMPARE(result.journeys[0].active, 40U);
        QCOMPARE(unbalancedStep(result), std::string());
    }
};

PATHLOOM_TEST(TestCounts)
#include "tst_counts.moc"
