// SPDX-License-Identifier: GPL-3.0-or-later
// Same bytes on any threads, paired versions, traces that equal the run, results that survive JSON.
#include "tests/engine/simulate/World.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <thread>

using namespace pathloom;
using namespace pathloom::test;

namespace {

/// Carts with purchases, e-mails with history, two journeys, a cap, quiet hours, a holdout.
World busyWorld(std::size_t profiles)
{
    World world(profiles, "Europe/Berlin");
    world.fill = [&world](SnapshotBuilder &builder, ProfileIndex p) {
        if (p == 0)
            builder.addItem("boots", std::vector<std::pair<std::string, double>>{{"hiking", 1.0}}, {});
        for (unsigned i = 0; i < p % 7; ++i) {
            const Instant at = world.start - Duration::hours(7 + 13 * i + p % 500);
            builder.addEvent(p, kCart, at, std::vector<Value>{std::string("boots"), 50.0 + p % 9});
            if (i % 2 == 0)
                builder.addEvent(p, kPurchase, at + Duration::hours(3), std::vector<Value>{std::string("boots"), 20.0});
            builder.addEvent(p, kSendEvent, at, std::vector<Value>{std::string("email")});
            if (i % 3 == 0)
                builder.addEvent(p, kOpenEvent, at + Duration::hours(1), std::vector<Value>{std::string("email")});
        }
    };
    world.build("Europe/Berlin");
    Content content;
    content.id = ContentId("c");
    content.name = "Boots";
    content.channel = "email";
    content.declares.tags = {{"hiking", 1.0}};
    world.add(content);
    world.document.settings.caps = {{2, Duration::days(7), "email", ""}};
    world.document.settings.quietHours = {QuietHours{}};
    world.document.settings.channelCosts = {{"email", 0.01}};
    JourneyMaker cart("cart");
    cart.step("entry", StepKind::Entry, {{"source", "event"}, {"event", "cart"}})
        .step("wait", StepKind::Wait, {{"duration", Duration::hours(1)}})
        .step("ab", StepKind::RandomSplit)
        .step("mail", StepKind::Message, {{"content", "c"}})
        .step("push", StepKind::Message, {{"channel", "push"}})
        .step("exit", StepKind::Exit)
        .chain({"entry", "wait", "ab"})
        .path("ab", "a", "mail")
        .path("ab", "b", "push")
        .chain({"mail", "exit"})
        .chain({"push", "exit"});
    cart.settings.goal.event = "purchase";
    cart.settings.holdout.share = 0.1;
    cart.settings.reentry.mode = ReentryMode::AfterExit;
    world.add(cart);
    JourneyMaker news("news");
    news.step("entry", StepKind::Entry)
        .step("mail", StepKind::Message, {{"content", "c"}})
        .step("wait", StepKind::Wait, {{"duration", Duration::days(2)}})
        .chain({"entry", "mail", "wait", "mail"});
    news.settings.passLimit = 8;
    news.settings.priority = 10;
    world.add(news);
    return world;
}

std::string bytes(const RunResult &result)
{
    return canonicalJson(toJson(result, true));
}

} // namespace

class TestReplay : public QObject
{
    Q_OBJECT

private slots:
    void sameSeedSameBytesOnAnyThreads()
    {
        World world = busyWorld(1500);
        world.scenario.replications = 3;
        const std::string one = bytes(world.run(1));
        QVERIFY(one == bytes(world.run(2)));
        QVERIFY(one == bytes(world.run(1)));
        world.scenario.seed = 2;
        QVERIFY(one != bytes(world.run(1)));
    }

    void resultsSurviveJson()
    {
        World world = busyWorld(400);
        world.scenario.replications = 2;
        const RunResult result = world.run();
        const Json json = toJson(result, true);
        const auto read = runResultFromJson(json);
        QVERIFY(read.has_value());
        QVERIFY(canonicalJson(toJson(*read, true)) == canonicalJson(json));
        QCOMPARE(read->scenario.journeys, result.scenario.journeys);
        QCOMPARE(read->interactions.size(), result.interactions.size());
        QVERIFY(!runResultFromJson(Json::object()).has_value());
        Json broken = json;
        broken["journeys"][0]["steps"][0].erase("entered");
        QCOMPARE(runResultFromJson(broken).error().code, std::string("simulate.result-json"));
    }

    void scenariosSurviveJson()
    {
        Scenario scenario;
        scenario.journeys = {GraphId("a"), GraphId("b")};
        scenario.seed = 7;
        scenario.start = parseInstant("2025-03-01T10:00:00Z").value();
        scenario.horizon = Duration::days(12);
        scenario.switches.caps = false;
        scenario.responses = {{"email.open", 0.3, 0.2, 0.4, "a survey"}};
        QVERIFY(scenarioFromJson(toJson(scenario)).value() == scenario);
        Json wrong = toJson(scenario);
        wrong["horizon"] = "P900D";
        QCOMPARE(scenarioFromJson(wrong).error().arguments.at("key"), std::string("horizon"));
        wrong["horizon"] = 3;
        QVERIFY(!scenarioFromJson(wrong).has_value());
        wrong = toJson(scenario);
        wrong["replications"] = -1;
        QCOMPARE(scenarioFromJson(wrong).error().arguments.at("key"), std::string("replications"));
    }

    void tracesEqualTheRun()
    {
        World world = busyWorld(300);
        const RunResult result = world.run();
        const Program program = world.compile().value();
        // Every profile's trace holds exactly the deliveries, with their terms, that the run counted.
        std::map<std::uint32_t, std::vector<const Interaction *>> kept;
        for (const Interaction &i : result.interactions)
            kept[i.profile].push_back(&i);
        std::map<std::string, std::uint64_t> arrivals;
        for (std::uint32_t p = 0; p < 300; ++p) {
            const Timeline timeline = traceProfile(program, result, "profile-" + std::to_string(p)).value();
            std::size_t n = 0;
            for (const TraceEvent &event : timeline.events) {
                if (event.what == "arrived")
                    ++arrivals[event.journey.text() + "/" + event.step.text()];
                if (!event.terms)
                    continue;
                QVERIFY(n < kept[p].size());
                QCOMPARE(event.at.ms, kept[p][n]->at);
                QCOMPARE(event.terms->timeliness, kept[p][n]->terms.timeliness);
                ++n;
            }
            QCOMPARE(n, kept[p].size());
        }
        for (const JourneyResult &journey : result.journeys) {
            for (const StepResult &step : journey.steps)
                QCOMPARE(arrivals[journey.id.text() + "/" + step.step.text()], step.counts.entered);
        }
        QCOMPARE(traceProfile(program, result, "nobody").error().code, std::string("simulate.no-such-profile"));
    }

    void versionsOfAJourneyShareTheirRandomNumbers()
    {
        World before = busyWorld(800);
        World after = busyWorld(800);
        // An exit step more and a changed name touch nothing that draws.
        auto changed = std::make_shared<Journey>(*after.document.journeys.at(GraphId("cart")));
        changed->name = "renamed";
        Step extra;
        extra.id = StepId("unused");
        changed->graph.steps[extra.id] = std::make_shared<const Step>(extra);
        after.document.journeys[changed->id] = changed;
        const RunResult a = before.run();
        const RunResult b = after.run();
        QCOMPARE(a.kpis.at("conversions").mean, b.kpis.at("conversions").mean);
        QCOMPARE(a.kpis.at("revenue").mean, b.kpis.at("revenue").mean);
        QCOMPARE(a.interactions.size(), b.interactions.size());
    }

    void aSubsetOfProfilesDoesTheSame()
    {
        World world = busyWorld(600);
        const RunResult all = world.run();
        world.scenario.sample = 100;
        const RunResult some = world.run();
        QCOMPARE(some.profiles, 100U);
        std::multiset<std::pair<std::uint32_t, std::int64_t>> known;
        for (const Interaction &i : all.interactions)
            known.insert({i.profile, i.at});
        QVERIFY(!some.interactions.empty());
        for (const Interaction &i : some.interactions)
            QVERIFY(known.contains({i.profile, i.at}));
    }

    void cancellingAnswersAtOnce()
    {
        World world = busyWorld(4000);
        world.scenario.replications = 10000;
        const Program program = world.compile().value();
        std::stop_source source;
        TaskControl control;
        control.stop = source.get_token();
        std::atomic<int> reports{0};
        std::atomic<int> reportsAfterStop{0};
        control.progress = [&](const Progress &progress) {
            ++reports;
            QCOMPARE(progress.phase, std::string("simulate.replication"));
            if (source.stop_requested())
                ++reportsAfterStop;
            else if (progress.done > 0.5)
                source.request_stop();
        };
        const auto result = pathloom::run(program, world.scenario, control);
        QVERIFY(!result.has_value());
        QVERIFY(result.error().kind == ErrorKind::Cancelled);
        QVERIFY(reports > 0);
        // Replications under way end at their next look at the token; none begins after it.
        QVERIFY2(reportsAfterStop <= 4, std::to_string(reportsAfterStop).c_str());
    }

    void theFirstReplicationsStopWhenTheyAgree()
    {
        World world(20000);
        world.build();
        world.fix("email.deliver", 0.9);
        JourneyMaker journey("j");
        journey.step("entry", StepKind::Entry).step("mail", StepKind::Message).step("exit", StepKind::Exit)
            .chain({"entry", "mail", "exit"});
        world.add(journey);
        world.scenario.replications = 200;
        world.scenario.stopWhenConverged = true;
        const RunResult result = world.run(2);
        QVERIFY(result.converged);
        QCOMPARE(result.replicationsDone, 20U);
        QCOMPARE(result.sums.size(), 20U);
    }
};

PATHLOOM_TEST(TestReplay)
#include "tst_replay.moc"
