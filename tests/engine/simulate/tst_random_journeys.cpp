// SPDX-License-Identifier: GPL-3.0-or-later
// Any journey, however tangled, conserves its profiles at every step and path.
#include "tests/engine/simulate/World.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <rapidcheck.h>

using namespace pathloom;
using namespace pathloom::test;

namespace {

struct KindChoice {
    StepKind kind;
    FieldMap fields;
    std::vector<std::string> outlets;
};

KindChoice kindOf(int choice)
{
    switch (choice) {
    case 0: return {StepKind::Message, {}, {"next"}};
    case 1: return {StepKind::Message, {{"channel", "push"}, {"onFailure", "path"}}, {"next", "failed"}};
    case 2: return {StepKind::Wait, {{"duration", Duration::hours(20)}}, {"next"}};
    case 3:
        return {StepKind::Wait, {{"mode", "until-event"}, {"event", "purchase"}, {"timeout", Duration::days(1)}},
                {"happened", "timed-out"}};
    case 4: return {StepKind::RandomSplit, {{"sticky", false}}, {"a", "b"}};
    case 5:
        return {StepKind::RuleSplit,
                {{"branches", std::vector<FieldMap>{{{"key", "x"}, {"rule", ruleOf("age > 40 and plan = \"gold\"")}}}}},
                {"x", "else"}};
    case 6: return {StepKind::UpdateProfile, {{"attribute", "plan"}, {"value", "gold"}}, {"next"}};
    case 7: return {StepKind::Goal, {}, {"reached", "not-yet"}};
    case 8: return {StepKind::Message, {{"channel", "sms"}, {"onFailure", "exit"}}, {"next"}};
    default: return {StepKind::Exit, {}, {}};
    }
}

/// A random graph: every outlet leads anywhere, also back, and one in ten nowhere.
JourneyMaker randomJourney(const std::string &id)
{
    const int steps = *rc::gen::inRange(1, 14);
    JourneyMaker journey(id);
    const bool byEvent = *rc::gen::arbitrary<bool>();
    journey.step("entry", StepKind::Entry,
                 byEvent ? FieldMap{{"source", "event"}, {"event", "cart"}} : FieldMap{});
    const auto name = [](int i) { return "s" + std::to_string(i); };
    for (int i = 0; i < steps; ++i) {
        KindChoice choice = kindOf(*rc::gen::inRange(0, 10));
        journey.step(name(i), choice.kind, std::move(choice.fields));
        for (const std::string &outlet : choice.outlets) {
            if (*rc::gen::inRange(0, 10) > 0)
                journey.path(name(i), outlet, name(*rc::gen::inRange(0, steps)));
        }
    }
    journey.path("entry", "next", name(*rc::gen::inRange(0, steps)));
    journey.settings.goal.event = *rc::gen::element(std::string("purchase"), std::string());
    journey.settings.goal.leaveOnGoal = *rc::gen::arbitrary<bool>();
    journey.settings.passLimit = *rc::gen::inRange(1, 30);
    journey.settings.holdout.share = *rc::gen::element(0.0, 0.2);
    journey.settings.entryLimitPerDay = *rc::gen::element(0, 0, 7);
    journey.settings.reentry.mode = *rc::gen::element(ReentryMode::Never, ReentryMode::AfterExit, ReentryMode::Keyed);
    journey.settings.reentry.pause = Duration::hours(5);
    if (*rc::gen::arbitrary<bool>())
        journey.settings.exitCriteria = {{"gold", "", ruleOf("plan = \"gold\""),
                                          *rc::gen::element(ExitTiming::Immediate, ExitTiming::StepBoundary)}};
    return journey;
}

World randomWorld()
{
    World world(60, "Europe/Berlin");
    world.fill = [&world](SnapshotBuilder &builder, ProfileIndex p) {
        for (unsigned i = 0; i < p % 9; ++i) {
            builder.addEvent(p, kCart, world.start - Duration::hours(5 + 50 * i), std::vector<Value>{std::string("i")});
            builder.addEvent(p, kPurchase, world.start - Duration::hours(1 + 60 * i), {});
        }
    };
    world.build("Europe/Berlin");
    world.document.settings.caps = {{2, Duration::days(7), "", ""}};
    world.document.settings.quietHours = {QuietHours{}};
    world.scenario.seed = *rc::gen::inRange<std::uint64_t>(1, 1000);
    world.add(randomJourney("one"));
    world.add(randomJourney("two"));
    return world;
}

} // namespace

class TestRandomJourneys : public QObject
{
    Q_OBJECT

private slots:
    void countsAreConserved()
    {
        const bool holds = rc::check("entered = passed + left + waiting + errors", [] {
            const World world = randomWorld();
            const RunResult result = world.run();
            RC_ASSERT(unbalancedStep(result) == std::string());
            for (std::size_t j = 0; j < 2; ++j) {
                const JourneyResult &journey = result.journeys[j];
                std::uint64_t errors = 0, exits = 0;
                std::map<StepId, std::uint64_t> in, out;
                for (const PathResult &path : journey.paths) {
                    in[path.to] += path.count;
                    out[path.from] += path.count;
                }
                for (const StepResult &step : journey.steps) {
                    errors += step.counts.errors;
                    const bool isEntry = step.step == StepId("entry");
                    RC_ASSERT(step.counts.entered == (isEntry ? journey.entered : in[step.step]));
                    RC_ASSERT(step.counts.passed == out[step.step]);
                    RC_ASSERT(isEntry || step.counts.entered <= journey.entered * 30);
                }
                for (const auto &[name, n] : journey.exits)
                    exits += n;
                RC_ASSERT(journey.exited == exits + errors);
                RC_ASSERT(journey.entered == journey.exited + journey.active);
            }
        });
        QVERIFY(holds);
    }

    void capsAreNeverExceeded()
    {
        const bool holds = rc::check("at most 2 messages in 7 days over both journeys", [] {
            const World world = randomWorld();
            const RunResult result = world.run();
            // Pressure counts sends, delivered or not, in each profile's fullest seven days.
            RC_ASSERT(result.pressure.size() <= 3U);
            std::uint64_t profiles = 0;
            for (const std::uint64_t n : result.pressure)
                profiles += n;
            RC_ASSERT(profiles == 60U);
        });
        QVERIFY(holds);
    }
};

PATHLOOM_TEST(TestRandomJourneys)
#include "tst_random_journeys.moc"
