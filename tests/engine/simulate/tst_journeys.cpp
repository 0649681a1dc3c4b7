// SPDX-License-Identifier: GPL-3.0-or-later
// Goals, exit criteria, waits, re-entry, updates and decisions inside journeys.
#include "tests/engine/simulate/World.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

/// Everybody clicks an hour after the message, and buys an hour after that.
void certainBuyers(World &world)
{
    world.fix("email.deliver", 1);
    world.fix("email.bounce", 0);
    for (const char *what : {"open", "click", "convert"})
        world.fix(std::string("email.") + what, 1);
    for (const char *what : {"unsubscribe", "complaint"})
        world.fix(std::string("email.") + what, 0);
    world.fix("email.open-delay", 1);
    world.fix("email.click-delay", 0.0003);
    world.fix("email.convert-delay", 1);
    for (const char *what : {"open-delay.sigma", "click-delay.sigma", "convert-delay.sigma"})
        world.fix(std::string("email.") + what, 0);
}

JourneyMaker mailThenWait(Duration wait)
{
    JourneyMaker journey("j");
    journey.step("entry", StepKind::Entry)
        .step("mail", StepKind::Message)
        .step("wait", StepKind::Wait, {{"duration", wait}})
        .step("exit", StepKind::Exit)
        .chain({"entry", "mail", "wait", "exit"});
    journey.settings.goal.event = "purchase";
    return journey;
}

/// Where a wait ended, for one profile in a zone that starts at an instant.
std::string waitedUntil(const std::string &zone, const char *start, FieldMap wait)
{
    World world(1, zone);
    world.start = parseInstant(start).value();
    world.scenario.start = world.start;
    world.build(zone);
    world.fix("email.deliver", 1);
    JourneyMaker journey("j");
    journey.step("entry", StepKind::Entry)
        .step("wait", StepKind::Wait, std::move(wait))
        .step("mail", StepKind::Message)
        .step("exit", StepKind::Exit)
        .chain({"entry", "wait", "mail", "exit"});
    world.add(journey);
    const RunResult result = world.run();
    return result.interactions.empty() ? "left" : toText(Instant{result.interactions[0].at});
}

} // namespace

class TestJourneys : public QObject
{
    Q_OBJECT

private slots:
    void theGoalTakesProfilesOut()
    {
        World world(20);
        world.build();
        certainBuyers(world);
        world.add(mailThenWait(Duration::days(3)));
        const RunResult result = world.run();
        QCOMPARE(result.journeys[0].converted, 20U);
        QCOMPARE(result.journeys[0].exits.at("goal"), 20U);
        QCOMPARE(held(stepOf(result, "wait"), Reason::GoalReached), 20U);
        QCOMPARE(stepOf(result, "wait").counts.left, 20U);
        QCOMPARE(stepOf(result, "mail").metrics.at("converted").mean, 20.0);
        // Opened after 1 h, clicked a second later, bought 1 h later.
        QVERIFY(std::abs(result.kpis.at("time_to_convert_hours").mean - 2.0) < 0.02);
        QCOMPARE(result.kpis.at("organic_conversions").mean, 0.0);
        QCOMPARE(result.kpis.at("incremental_conversions").mean, 20.0);
    }

    void conversionsAfterLeavingCountInsideTheWindow()
    {
        World world(20);
        world.build();
        certainBuyers(world);
        world.add(mailThenWait(Duration::minutes(30)));
        const RunResult result = world.run();
        QCOMPARE(result.journeys[0].exits.at("exit"), 20U);
        QCOMPARE(result.journeys[0].converted, 20U);
        const Timeline timeline = traceProfile(world.compile().value(), result, "profile-3").value();
        const auto converted = std::find_if(timeline.events.begin(), timeline.events.end(),
                                            [](const TraceEvent &e) { return e.what == "converted"; });
        QVERIFY(converted != timeline.events.end());
        QCOMPARE(converted->details.at("after_leaving"), std::string("true"));
        // A window of an hour ends before they buy.
        World shorter(20);
        shorter.build();
        certainBuyers(shorter);
        JourneyMaker journey = mailThenWait(Duration::minutes(30));
        journey.settings.goal.window = Duration::hours(1);
        shorter.add(journey);
        QCOMPARE(shorter.run().journeys[0].converted, 0U);
    }

    void exitCriteriaAreImmediateOrAtTheStepBoundary()
    {
        for (const ExitTiming timing : {ExitTiming::Immediate, ExitTiming::StepBoundary}) {
            World world(20);
            world.build();
            certainBuyers(world);
            JourneyMaker journey = mailThenWait(Duration::days(3));
            journey.settings.goal.leaveOnGoal = false;
            journey.settings.exitCriteria = {{"bought", "purchase", nullptr, timing}};
            world.add(journey);
            const RunResult result = world.run();
            QCOMPARE(result.journeys[0].exits.at("bought"), 20U);
            QCOMPARE(stepOf(result, "wait").counts.left, 20U);
            const double expected = timing == ExitTiming::Immediate ? 2.0 : 72.0;
            QVERIFY(std::abs(stepOf(result, "wait").medianHours - expected) < 0.01);
        }
    }

    void conditionsEndAPassWhenAnAttributeChanges()
    {
        World world(12);
        world.build();
        JourneyMaker journey("j");
        journey.step("entry", StepKind::Entry)
            .step("update", StepKind::UpdateProfile, {{"attribute", "plan"}, {"value", "gold"}})
            .step("wait", StepKind::Wait)
            .step("exit", StepKind::Exit)
            .chain({"entry", "update", "wait", "exit"});
        journey.settings.exitCriteria = {{"is gold", "", ruleOf("plan = \"gold\""), ExitTiming::Immediate}};
        world.add(journey);
        const RunResult result = world.run();
        QCOMPARE(result.journeys[0].exits.at("is gold"), 12U);
        QCOMPARE(stepOf(result, "update").counts.left, 12U);
        QCOMPARE(stepOf(result, "wait").counts.entered, 0U);
        world.scenario.switches.exitRules = false;
        QCOMPARE(world.run().journeys[0].exits.at("exit"), 12U);
    }

    void aSplitTakesTheFirstTrueBranchAndUnknownIsNotIn()
    {
        World world(60);
        world.fill = [](SnapshotBuilder &builder, ProfileIndex p) {
            if (p >= 10)
                builder.setAttribute(p, kPlan, std::string(p < 30 ? "gold" : "free"));
        };
        world.build();
        JourneyMaker journey("j");
        journey.step("entry", StepKind::Entry)
            .step("split", StepKind::RuleSplit,
                  {{"branches", std::vector<FieldMap>{{{"key", "gold"}, {"rule", ruleOf("plan = \"gold\"")}},
                                                      {{"key", "any"}, {"rule", ruleOf("plan != \"x\"")}}}}})
            .step("gold", StepKind::Exit)
            .step("any", StepKind::Exit)
            .step("rest", StepKind::Exit)
            .chain({"entry", "split"})
            .path("split", "gold", "gold")
            .path("split", "any", "any")
            .path("split", "else", "rest");
        world.add(journey);
        const RunResult result = world.run();
        QCOMPARE(result.journeys[0].exits.at("gold"), 20U);
        QCOMPARE(result.journeys[0].exits.at("any"), 30U);
        QCOMPARE(result.journeys[0].exits.at("rest"), 10U);
        QCOMPARE(held(stepOf(result, "split"), Reason::FilterUnknown), 20U); // two rules each
        const WhyNot why = whyNot(world.compile().value(), result, "profile-40", GraphId("j"), StepId("gold")).value();
        QVERIFY(!why.reached);
        QCOMPARE(why.blockedAt, StepId("split"));
        QCOMPARE(why.failing.at(0).actual, std::string("free"));
        QVERIFY(!why.smallestChange.empty());
        QVERIFY(whyNot(world.compile().value(), result, "profile-12", GraphId("j"), StepId("gold")).value().reached);
    }

    void waitsEndInLocalTimeAlsoWhereTheClockChanges()
    {
        const FieldMap atHalfPastTwo{{"mode", "until-time"}, {"time", CivilTime::of(2, 30)}};
        // 02:30 does not exist on 30 March 2025 in Berlin: the next valid instant, 03:00 = 01:00Z.
        QCOMPARE(waitedUntil("Europe/Berlin", "2025-03-30T00:00:00Z", atHalfPastTwo), std::string("2025-03-30T01:00:00Z"));
        // It happens twice on 26 October: the first, 00:30Z.
        QCOMPARE(waitedUntil("Europe/Berlin", "2025-10-25T23:00:00Z", atHalfPastTwo), std::string("2025-10-26T00:30:00Z"));
        // Past: continue, next, exit.
        FieldMap nine{{"mode", "until-time"}, {"time", CivilTime::of(9, 0)}};
        QCOMPARE(waitedUntil("America/New_York", "2025-07-01T15:00:00Z", nine), std::string("2025-07-01T15:00:00Z"));
        nine["ifPast"] = "next";
        QCOMPARE(waitedUntil("America/New_York", "2025-07-01T15:00:00Z", nine), std::string("2025-07-02T13:00:00Z"));
        nine["ifPast"] = "exit";
        QCOMPARE(waitedUntil("America/New_York", "2025-07-01T15:00:00Z", nine), std::string("left"));
        // A day is 24 hours; a calendar day is the next one at a time. 29 March 2025 is a Saturday.
        QCOMPARE(waitedUntil("Europe/Berlin", "2025-03-29T12:00:00Z", {{"duration", Duration::days(1)}}),
                 std::string("2025-03-30T12:00:00Z"));
        QCOMPARE(waitedUntil("Europe/Berlin", "2025-03-29T12:00:00Z", {{"mode", "calendar-day"}, {"time", CivilTime::of(9, 0)}}),
                 std::string("2025-03-30T07:00:00Z"));
        QCOMPARE(waitedUntil("Europe/Berlin", "2025-03-29T12:00:00Z",
                             {{"mode", "until-weekday"}, {"weekday", "tuesday"}, {"time", CivilTime::of(9, 0)}}),
                 std::string("2025-04-01T07:00:00Z"));
    }

    void aWaitForAnEventEndsByItOrByTheTimeOut()
    {
        World world(400);
        world.fill = [&](SnapshotBuilder &builder, ProfileIndex p) {
            for (int hour = 1; p % 2 == 0 && hour < 24 * 40; hour += 6)
                builder.addEvent(p, kPurchase, world.start - Duration::hours(hour), {});
        };
        world.build();
        JourneyMaker journey("j");
        journey.step("entry", StepKind::Entry)
            .step("wait", StepKind::Wait, {{"mode", "until-event"}, {"event", "purchase"}, {"timeout", Duration::days(2)}})
            .step("bought", StepKind::Exit)
            .step("late", StepKind::Exit)
            .chain({"entry", "wait"})
            .path("wait", "happened", "bought")
            .path("wait", "timed-out", "late");
        world.add(journey);
        const RunResult result = world.run();
        const double bought = static_cast<double>(result.journeys[0].exits.at("bought"));
        // Half buy four times a day: nearly all of them within two days; the others hardly ever.
        QVERIFY(bought > 185 && bought < 215);
        QCOMPARE(result.journeys[0].exits.at("bought") + result.journeys[0].exits.at("late"), 400U);
        QCOMPARE(unbalancedStep(result), std::string());
    }

    void reentryFollowsItsRule()
    {
        const auto passes = [](ReentryPolicy policy) {
            World world(200);
            world.fill = [&](SnapshotBuilder &builder, ProfileIndex p) {
                for (int hour = 1; hour < 24 * 60; hour += 12)
                    builder.addEvent(p, kCart, world.start - Duration::hours(hour),
                                     std::vector<Value>{std::string("item-") + std::to_string(hour)});
            };
            world.build();
            JourneyMaker journey("j");
            journey.step("entry", StepKind::Entry, {{"source", "event"}, {"event", "cart"}})
                .step("wait", StepKind::Wait, {{"duration", Duration::days(5)}})
                .step("exit", StepKind::Exit)
                .chain({"entry", "wait", "exit"});
            journey.settings.reentry = policy;
            world.add(journey);
            const RunResult result = world.run();
            return static_cast<double>(result.journeys[0].entered) / 200.0;
        };
        QVERIFY(passes({ReentryMode::Never, Duration{}, ""}) <= 1.0);
        // A pass takes 5 days and a pause of 5: at most 3 in 30 days, and nearly all make them.
        const double after = passes({ReentryMode::AfterExit, Duration::days(5), ""});
        QVERIFY(after > 2.8 && after <= 3.0);
        QVERIFY(std::abs(passes({ReentryMode::AfterExit, Duration::days(5), "", 5, 2}) - 2.0) < 0.05);
        // Keyed: different items may be in at once, at most five.
        QVERIFY(passes({ReentryMode::Keyed, Duration{}, "item", 5}) > after);
    }

    void goalStepsAskWhetherItWasReached()
    {
        World world(15);
        world.build();
        certainBuyers(world);
        JourneyMaker journey("j");
        journey.step("entry", StepKind::Entry)
            .step("before", StepKind::Goal)
            .step("mail", StepKind::Message)
            .step("wait", StepKind::Wait)
            .step("after", StepKind::Goal)
            .step("yes", StepKind::Exit)
            .step("no", StepKind::Exit)
            .chain({"entry", "before"})
            .path("before", "not-yet", "mail")
            .path("before", "reached", "no")
            .chain({"mail", "wait", "after"})
            .path("after", "reached", "yes")
            .path("after", "not-yet", "no");
        journey.settings.goal.event = "purchase";
        journey.settings.goal.leaveOnGoal = false;
        world.add(journey);
        const RunResult result = world.run();
        QCOMPARE(result.journeys[0].exits.at("yes"), 15U);
    }

    void decisionsChooseAndLaterMessagesShowThem()
    {
        World world(30);
        world.fill = [](SnapshotBuilder &builder, ProfileIndex p) {
            builder.setAttribute(p, kPlan, std::string(p < 10 ? "gold" : "free"));
        };
        world.build();
        world.fix("email.deliver", 1);
        Offer gold;
        gold.id = OfferId("gold");
        gold.name = "Gold card";
        gold.value = {10000, "EUR"};
        gold.eligibility = ruleOf("plan = \"gold\"");
        Offer any;
        any.id = OfferId("any");
        any.name = "Voucher";
        any.value = {500, "EUR"};
        any.eligibility = ruleOf("age >= 20");
        world.add(gold);
        world.add(any);
        Policy policy;
        policy.id = PolicyId("best");
        policy.name = "Best";
        world.add(policy);
        JourneyMaker journey("j");
        journey.step("entry", StepKind::Entry)
            .step("decide", StepKind::Decide, {{"policy", "best"}})
            .step("mail", StepKind::Message)
            .step("exit", StepKind::Exit)
            .step("nothing", StepKind::Exit)
            .chain({"entry", "decide"})
            .path("decide", "offered", "mail")
            .path("decide", "no-offer", "nothing")
            .chain({"mail", "exit"});
        world.add(journey);
        const RunResult result = world.run();
        std::map<std::string, int> shown;
        for (const Interaction &i : result.interactions)
            ++shown[result.contents[i.content]];
        // Ages are 18 + index: 18 and 19 are too young for the voucher, but both are gold.
        QCOMPARE(shown["Gold card"], 10);
        QCOMPARE(shown["Voucher"], 20);
        QCOMPARE(stepOf(result, "decide").metrics.at("offers").mean, 30.0);
        QCOMPARE(result.journeys[0].exits.count("nothing"), 0U);
    }
};

PATHLOOM_TEST(TestJourneys)
#include "tst_journeys.moc"
