// SPDX-License-Identifier: GPL-3.0-or-later
// Consent, caps across journeys, quiet hours over both clock changes, entry limits.
#include "tests/engine/simulate/World.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

FieldMap mail(const char *channel = "email")
{
    return {{"channel", channel}};
}

/// Entry → message → wait → back, bounded by the pass limit.
JourneyMaker drummer(const std::string &id, const char *channel, Duration pause, int messages)
{
    JourneyMaker journey(id);
    journey.step("entry", StepKind::Entry)
        .step("mail", StepKind::Message, mail(channel))
        .step("wait", StepKind::Wait, {{"duration", pause}})
        .chain({"entry", "mail", "wait", "mail"});
    journey.settings.passLimit = messages;
    return journey;
}

void quiet(World &world)
{
    for (const char *what : {"open", "click", "unsubscribe", "complaint"})
        world.fix(std::string("email.") + what, 0);
    world.fix("email.deliver", 1);
}

/// The most sends of one profile in any (t − window, t].
std::size_t fullest(const std::vector<std::int64_t> &times, Duration window)
{
    std::size_t most = 0, first = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        while (times[first] <= times[i] - window.ms)
            ++first;
        most = std::max(most, i - first + 1);
    }
    return most;
}

std::map<std::uint32_t, std::vector<std::int64_t>> sendsOf(const RunResult &result, int channel = -1)
{
    std::map<std::uint32_t, std::vector<std::int64_t>> sends;
    for (const Interaction &i : result.interactions) {
        if (channel < 0 || i.channel == channel)
            sends[i.profile].push_back(i.at);
    }
    for (auto &[p, times] : sends)
        std::sort(times.begin(), times.end());
    return sends;
}

/// When the only message of a profile went out, for one profile in a zone.
std::string sentAt(const std::string &zone, const char *start, QuietAction action = QuietAction::Hold)
{
    World world(1, zone);
    world.start = parseInstant(start).value();
    world.scenario.start = world.start;
    world.build(zone);
    quiet(world);
    QuietHours hours; // 21:00–08:00 every day
    world.document.settings.quietHours = {hours};
    JourneyMaker journey("j");
    journey.step("entry", StepKind::Entry)
        .step("mail", StepKind::Message, {{"quietAction", action == QuietAction::Hold ? "hold" : "skip"}})
        .step("exit", StepKind::Exit)
        .chain({"entry", "mail", "exit"});
    world.add(journey);
    const RunResult result = world.run();
    if (result.interactions.empty())
        return held(stepOf(result, "mail"), Reason::QuietDiscarded) == 1 ? "discarded" : "lost";
    return toText(Instant{result.interactions[0].at});
}

} // namespace

class TestPolicies : public QObject
{
    Q_OBJECT

private slots:
    void capsHoldAcrossTwoJourneys()
    {
        World world(300);
        world.build();
        quiet(world);
        world.document.settings.caps = {{3, Duration::days(7), "email", ""}, {5, Duration::days(7), "", ""}};
        world.add(drummer("first", "email", Duration::hours(31), 20));
        world.add(drummer("second", "email", Duration::hours(17), 25));
        JourneyMaker pushes = drummer("third", "push", Duration::hours(11), 25);
        world.fix("push.deliver", 1);
        pushes.settings.priority = 90;
        world.add(pushes);
        const RunResult result = world.run();
        const auto channel = std::find(result.channels.begin(), result.channels.end(), "email");
        const auto mails = sendsOf(result, static_cast<int>(channel - result.channels.begin()));
        const auto all = sendsOf(result);
        QCOMPARE(all.size(), 300U);
        for (const auto &[p, times] : mails)
            QVERIFY(fullest(times, Duration::days(7)) <= 3);
        std::size_t most = 0;
        for (const auto &[p, times] : all)
            most = std::max(most, fullest(times, Duration::days(7)));
        QCOMPARE(most, 5U);
        QVERIFY(held(stepOf(result, "mail", 0), Reason::CapChannel) > 0);
        QVERIFY(held(stepOf(result, "mail", 1), Reason::CapChannel) > 0);
        QCOMPARE(unbalancedStep(result), std::string());
        // Without the other journeys the second one sends more.
        World alone(300);
        alone.build();
        quiet(alone);
        alone.document.settings.caps = world.document.settings.caps;
        alone.add(drummer("second", "email", Duration::hours(17), 25));
        QVERIFY(stepOf(alone.run(), "mail").metrics.at("sent").mean > stepOf(result, "mail", 1).metrics.at("sent").mean);
    }

    void sendsOfThePastCount()
    {
        World world(10);
        world.fill = [&](SnapshotBuilder &builder, ProfileIndex p) {
            for (int i = 0; p < 5 && i < 3; ++i)
                builder.addEvent(p, kSendEvent, world.start - Duration::days(1), std::vector<Value>{std::string("email")});
        };
        world.build();
        quiet(world);
        world.document.settings.caps = {{3, Duration::days(7), "email", ""}};
        JourneyMaker journey("j");
        journey.step("entry", StepKind::Entry).step("mail", StepKind::Message).step("exit", StepKind::Exit)
            .chain({"entry", "mail", "exit"});
        world.add(journey);
        const RunResult result = world.run();
        QCOMPARE(held(stepOf(result, "mail"), Reason::CapChannel), 5U);
        QCOMPARE(stepOf(result, "mail").metrics.at("sent").mean, 5.0);
    }

    void consentDecidesAtTheInstantOfSending()
    {
        World world(6);
        world.fill = [&](SnapshotBuilder &builder, ProfileIndex p) {
            if (p < 2)
                builder.addConsent(p, kEmailConsent, world.start - Duration::days(1), false);
        };
        world.build();
        quiet(world);
        JourneyMaker journey("j");
        journey.step("entry", StepKind::Entry)
            .step("mail", StepKind::Message, {{"onFailure", "path"}})
            .step("sorry", StepKind::Exit)
            .step("exit", StepKind::Exit)
            .chain({"entry", "mail", "exit"})
            .path("mail", "failed", "sorry");
        world.add(journey);
        const RunResult result = world.run();
        QCOMPARE(held(stepOf(result, "mail"), Reason::NoConsent), 2U);
        QCOMPARE(result.journeys[0].exits.at("sorry"), 2U);
        QCOMPARE(result.journeys[0].exits.at("exit"), 4U);
        world.scenario.switches.consent = false;
        const RunResult open = world.run();
        QCOMPARE(open.journeys[0].exits.at("exit"), 6U);
        QVERIFY(!open.scenario.switches.allOn());
    }

    void bouncesSuppressUnlessMessagesWentOn()
    {
        World world(30);
        EventTypeDef bounce = world.schema.events[kSendEvent];
        bounce.name = "bounce";
        bounce.role = EventRole::Bounce;
        world.schema.events.push_back(bounce);
        world.fill = [&](SnapshotBuilder &builder, ProfileIndex p) {
            const std::vector<Value> email{std::string("email")};
            builder.addEvent(p, kSendEvent, world.start - Duration::days(60), email);
            if (p < 20)
                builder.addEvent(p, 6, world.start - Duration::days(60) + Duration::minutes(5), email);
            if (p < 12)
                builder.addEvent(p, kSendEvent, world.start - Duration::days(30), email);
        };
        world.build();
        quiet(world);
        JourneyMaker journey("j");
        journey.step("entry", StepKind::Entry).step("mail", StepKind::Message).step("exit", StepKind::Exit)
            .chain({"entry", "mail", "exit"});
        world.add(journey);
        const RunResult result = world.run();
        QCOMPARE(held(stepOf(result, "mail"), Reason::Suppressed), 8U);
        QCOMPARE(stepOf(result, "mail").metrics.at("sent").mean, 22.0);
    }

    void whoUnsubscribesGetsNoMore()
    {
        World world(500);
        world.build();
        quiet(world);
        world.scenario.responses.clear();
        world.fix("email.deliver", 1);
        world.fix("email.unsubscribe", 1);
        world.fix("email.open-delay", 1);
        world.fix("email.open-delay.sigma", 0);
        world.add(drummer("j", "email", Duration::days(1), 5));
        const RunResult result = world.run();
        QCOMPARE(stepOf(result, "mail").metrics.at("sent").mean, 500.0);
        QCOMPARE(held(stepOf(result, "mail"), Reason::NoConsent), 2000U);
    }

    void quietHoursHoldOverTheClockChanges()
    {
        // Berlin, spring: on 30 March 2025 the night is an hour short; 08:00 is 06:00Z after it and
        // 07:00Z the day before. Autumn: on 26 October it is an hour long.
        QCOMPARE(sentAt("Europe/Berlin", "2025-03-28T22:30:00Z"), std::string("2025-03-29T07:00:00Z"));
        QCOMPARE(sentAt("Europe/Berlin", "2025-03-29T22:30:00Z"), std::string("2025-03-30T06:00:00Z"));
        QCOMPARE(sentAt("Europe/Berlin", "2025-10-24T22:30:00Z"), std::string("2025-10-25T06:00:00Z"));
        QCOMPARE(sentAt("Europe/Berlin", "2025-10-25T22:30:00Z"), std::string("2025-10-26T07:00:00Z"));
        // New York changes on 9 March and 2 November 2025.
        QCOMPARE(sentAt("America/New_York", "2025-03-08T04:00:00Z"), std::string("2025-03-08T13:00:00Z"));
        QCOMPARE(sentAt("America/New_York", "2025-03-09T04:00:00Z"), std::string("2025-03-09T12:00:00Z"));
        QCOMPARE(sentAt("America/New_York", "2025-11-01T04:00:00Z"), std::string("2025-11-01T12:00:00Z"));
        QCOMPARE(sentAt("America/New_York", "2025-11-02T04:00:00Z"), std::string("2025-11-02T13:00:00Z"));
        // By day nothing is held; the ends belong to: from yes, to no.
        QCOMPARE(sentAt("Europe/Berlin", "2025-03-29T12:00:00Z"), std::string("2025-03-29T12:00:00Z"));
        QCOMPARE(sentAt("Europe/Berlin", "2025-03-29T07:00:00Z"), std::string("2025-03-29T07:00:00Z"));
        QCOMPARE(sentAt("Europe/Berlin", "2025-03-28T20:00:00Z"), std::string("2025-03-29T07:00:00Z"));
        QCOMPARE(sentAt("Europe/Berlin", "2025-03-29T22:30:00Z", QuietAction::Skip), std::string("discarded"));
    }

    void theEntryLimitLetsInSoManyADay()
    {
        World world(1000);
        world.build();
        quiet(world);
        JourneyMaker journey("j");
        journey.step("entry", StepKind::Entry).step("mail", StepKind::Message).step("exit", StepKind::Exit)
            .chain({"entry", "mail", "exit"});
        journey.settings.entryLimitPerDay = 40;
        world.add(journey);
        world.scenario.horizon = Duration::days(10);
        const RunResult result = world.run();
        const JourneyResult &j = result.journeys[0];
        QCOMPARE(j.entered, 400U);
        QCOMPARE(j.notEntered[static_cast<std::size_t>(Reason::EntryCap)], 600U);
        for (const DailySeries &series : j.days) {
            for (const double n : series.values) {
                if (series.measure == "entered")
                    QCOMPARE(n, 40.0);
            }
        }
        // Same time, same priority: the order of profiles decides.
        std::set<std::uint32_t> first;
        for (const Interaction &i : result.interactions) {
            if (i.at == world.start.ms)
                first.insert(i.profile);
        }
        QCOMPARE(first.size(), 40U);
        QCOMPARE(*first.rbegin(), 39U);
    }

    void theEntryLimitHoldsForEventsAndOnAnyThreads()
    {
        World world(2000);
        world.fill = [&](SnapshotBuilder &builder, ProfileIndex p) {
            for (int day = 1; day < 90; day += 9)
                builder.addEvent(p, kCart, world.start - Duration::days(day), {});
        };
        world.build();
        JourneyMaker journey("j");
        journey.step("entry", StepKind::Entry, {{"source", "event"}, {"event", "cart"}})
            .step("mail", StepKind::Message)
            .step("exit", StepKind::Exit)
            .chain({"entry", "mail", "exit"});
        journey.settings.entryLimitPerDay = 25;
        journey.settings.reentry.mode = ReentryMode::AfterExit;
        journey.settings.reentry.pause = Duration::hours(1);
        world.add(journey);
        const RunResult result = world.run(1);
        for (const DailySeries &series : result.journeys[0].days) {
            for (const double n : series.values) {
                if (series.measure == "entered")
                    QVERIFY(n <= 25.0);
            }
        }
        QCOMPARE(result.journeys[0].entered, 750U);
        QCOMPARE(canonicalJson(toJson(world.run(2), true)), canonicalJson(toJson(result, true)));
        // Earlier requests of a day are the granted ones.
        std::map<std::int64_t, std::int64_t> lastGranted, firstRefused;
        for (const EpochGrant &grant : result.grants) {
            const std::int64_t day = grant.at / 86'400'000;
            if (grant.granted)
                lastGranted[day] = std::max(lastGranted[day], grant.at);
            else
                firstRefused[day] = firstRefused.contains(day) ? std::min(firstRefused[day], grant.at) : grant.at;
        }
        for (const auto &[day, at] : firstRefused)
            QVERIFY(at >= lastGranted[day]);
    }
};

PATHLOOM_TEST(TestPolicies)
#include "tst_policies.moc"
