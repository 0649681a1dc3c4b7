// SPDX-License-Identifier: GPL-3.0-or-later
// What a run counts by variant, segment and journey for the scores.
#include "tests/engine/simulate/World.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom;
using namespace pathloom::test;

namespace {

using Engagement = ReplicationSums::Engagement;

/// Sends by e-mail in one arm and by push in the other, one time in five held out.
JourneyMaker splitJourney()
{
    JourneyMaker journey("split");
    journey.step("entry", StepKind::Entry)
        .step("split", StepKind::RandomSplit,
              {{"key", "exp"},
               {"arms", std::vector<FieldMap>{{{"key", "a"}, {"share", 0.5}},
                                              {{"key", "b"}, {"share", 0.5}}}}})
        .step("mail", StepKind::Message, {{"channel", "email"}})
        .step("push", StepKind::Message, {{"channel", "push"}})
        .step("exit", StepKind::Exit)
        .chain({"entry", "split"})
        .path("split", "a", "mail")
        .path("split", "b", "push")
        .chain({"mail", "exit"})
        .chain({"push", "exit"});
    journey.settings.goal.event = "purchase";
    journey.settings.goal.leaveOnGoal = false;
    journey.settings.holdout.share = 0.2;
    return journey;
}

/// Two messages, one after the other, with contents of these tags.
JourneyMaker twoMessages(const std::string &id, const std::string &second,
                         const std::string &content)
{
    JourneyMaker journey(id);
    journey.step("entry", StepKind::Entry)
        .step("first", StepKind::Message, {{"channel", "email"}, {"content", "shoes"}})
        .step("second", StepKind::Message, {{"channel", second}, {"content", content}})
        .step("exit", StepKind::Exit)
        .chain({"entry", "first", "second", "exit"});
    return journey;
}

void answerAlways(World &world, const std::string &channel, double convert)
{
    for (const char *certain : {".deliver", ".open", ".click"})
        world.fix(channel + certain, 1);
    for (const char *never : {".bounce", ".unsubscribe", ".complaint"})
        world.fix(channel + never, 0);
    world.fix(channel + ".convert", convert);
}

void addSegment(World &world, const std::string &id, const std::string &rule)
{
    auto segment = std::make_shared<Segment>();
    segment->id = GraphId(id);
    segment->name = id;
    const auto add = [&](const char *step, StepKind kind) {
        auto made = std::make_shared<Step>();
        made->id = StepId(step);
        made->kind = kind;
        segment->graph.steps[made->id] = made;
        return made;
    };
    add("all", StepKind::AllProfiles);
    add("rule", StepKind::Condition)->fields["rule"] = FieldValue(ruleOf(rule));
    add("out", StepKind::Output);
    segment->graph.paths = {{PathId("1"), StepId("all"), "next", StepId("rule")},
                            {PathId("2"), StepId("rule"), "next", StepId("out")}};
    world.document.segments[segment->id] = segment;
    world.scenario.reportSegments.push_back(segment->id);
}

Content contentAbout(const std::string &id, const std::string &tag)
{
    Content content;
    content.id = ContentId(id);
    content.name = id;
    content.channel = "email";
    content.declares.tags = {{tag, 1.0}};
    return content;
}

} // namespace

class TestGroupCounts : public QObject
{
    Q_OBJECT

    static World makeSplitWorld()
    {
        World world(2000);
        world.fill = [](SnapshotBuilder &builder, ProfileIndex p) {
            builder.setAttribute(p, kAge, static_cast<double>(p % 50));
        };
        world.build();
        addSegment(world, "young", "age < 20");
        addSegment(world, "everybody", "age >= 0");
        world.add(splitJourney());
        answerAlways(world, "email", 1);
        answerAlways(world, "push", 0);
        world.scenario.switches = {.consent = false, .caps = false, .quietHours = false};
        return world;
    }

private slots:
    // Who gets the e-mail always buys, who gets the push never does by it; those held out walk
    // through the arms too and are its control.
    void countsEngagementByVariant()
    {
        const RunResult result = makeSplitWorld().run();
        const ReplicationSums &sums = result.sums.front();
        const Engagement &all = sums.engagement[0];
        QCOMPARE(result.scoreVariants.size(), std::size_t{4}); // two arms, control, treatment
        std::size_t arms = 0;
        Engagement total;
        for (std::size_t v = 0; v < result.scoreVariants.size(); ++v) {
            const Engagement &own = sums.variantEngagement[v];
            const ScoreGroup &variant = result.scoreVariants[v];
            if (variant.step.isEmpty()) {
                const bool isTreatment = variant.key == "treatment";
                QCOMPARE(own.treated, isTreatment ? all.treated : 0U);
                QCOMPARE(own.holdout, isTreatment ? all.holdout : 0U);
                continue;
            }
            ++arms;
            total.treated += own.treated;
            total.treatedEngaged += own.treatedEngaged;
            total.holdout += own.holdout;
            total.offEngaged += own.offEngaged;
            QVERIFY(own.treated > 600 && own.treated < 1000);
            QVERIFY(own.holdout > 120 && own.holdout < 280);
            // The delays' tail leaves a few orders outside the window.
            QVERIFY(variant.key == "b" || own.treatedEngaged + 10 > own.treated);
            QVERIFY(variant.key == "a" || own.treatedEngaged == own.offEngaged);
        }
        QCOMPARE(arms, std::size_t{2});
        QCOMPARE(total.treated, all.treated);
        QCOMPARE(total.treatedEngaged, all.treatedEngaged);
        QCOMPARE(total.holdout, all.holdout);
        QCOMPARE(total.offEngaged, all.offEngaged);
        QCOMPARE(all.treated + all.holdout, 2000U);
    }

    void countsEngagementBySegment()
    {
        const RunResult result = makeSplitWorld().run();
        const ReplicationSums &sums = result.sums.front();
        QCOMPARE(sums.segmentEngagement.size(), std::size_t{2});
        const Engagement &young = sums.segmentEngagement[0];
        QCOMPARE(young.treated + young.holdout, 800U); // ages 0–19 of 0–49
        QVERIFY(young.treatedEngaged > 0);
        const Engagement &everybody = sums.segmentEngagement[1];
        QCOMPARE(everybody.treated, sums.engagement[0].treated);
        QCOMPARE(everybody.treatedEngaged, sums.engagement[0].treatedEngaged);
        QCOMPARE(everybody.holdout, sums.engagement[0].holdout);
    }

    void marksTheGroupsOfEachInteraction()
    {
        const RunResult result = makeSplitWorld().run();
        std::size_t young = 0;
        for (const Interaction &one : result.interactions) {
            QCOMPARE((one.groups & 1U) != 0, one.profile % 50 < 20);
            QVERIFY((one.groups & 2U) != 0);
            const bool isMail = result.journeys[0].steps[one.step].step == StepId("mail");
            const std::uint64_t arms = one.groups >> 2;
            QCOMPARE((arms & 1U) != 0, isMail);
            QCOMPARE((arms & 2U) != 0, !isMail);
            young += one.groups & 1U;
        }
        QCOMPARE(result.sums[0].bySegments[0].count, young);
    }

    // Both journeys mail about shoes; the first goes on by push about shoes, the second about
    // boots.
    void countsCoherenceByJourney()
    {
        World world(100);
        world.build();
        Content shoes = contentAbout("shoes", "running");
        world.add(shoes);
        world.add(contentAbout("boots", "hiking"));
        world.add(twoMessages("same", "push", "shoes"));
        world.add(twoMessages("other", "push", "boots"));
        world.add(twoMessages("mail-only", "email", "boots"));
        answerAlways(world, "email", 0);
        answerAlways(world, "push", 0);
        world.scenario.switches = {.consent = false, .caps = false, .quietHours = false};
        const RunResult result = world.run();
        const ReplicationSums &sums = result.sums.front();
        QCOMPARE(sums.coherence.size(), std::size_t{3});
        for (std::size_t j = 0; j < 3; ++j) {
            const std::string &name = result.journeys[j].id.text();
            const auto &own = sums.coherence[j];
            QCOMPARE(own.multiChannel, name == "mail-only" ? 0U : 100U);
            QCOMPARE(own.coherent, name == "same" ? 100U : 0U);
        }
        QCOMPARE(sums.multiChannelProfiles, 100U);
        QCOMPARE(sums.coherentProfiles, 0U);
    }

    // Boots after shoes are declared to go on where the shoes left off; the other way round nothing is.
    void takesADeclaredFollowUpAsAgreement()
    {
        for (const bool isDeclared : {false, true}) {
            World world(100);
            world.build();
            Content shoes = contentAbout("shoes", "running");
            Content boots = contentAbout("boots", "hiking");
            (isDeclared ? boots : shoes).declares.followsUp = {isDeclared ? "shoes" : "boots", "gone"};
            world.add(shoes);
            world.add(boots);
            world.add(twoMessages("other", "push", "boots"));
            answerAlways(world, "email", 0);
            answerAlways(world, "push", 0);
            world.scenario.switches = {.consent = false, .caps = false, .quietHours = false};
            const RunResult result = world.run();
            QCOMPARE(result.sums.front().multiChannelProfiles, 100U);
            QCOMPARE(result.sums.front().coherentProfiles, isDeclared ? 100U : 0U);
        }
    }

    void keepsGroupsInTheFile()
    {
        const RunResult result = makeSplitWorld().run();
        const auto back = runResultFromJson(toJson(result, true));
        QVERIFY(back.has_value());
        QCOMPARE(toJson(*back, true).dump(), toJson(result, true).dump());
        const Engagement &own = back->sums[0].variantEngagement[0];
        QCOMPARE(own.treated, result.sums[0].variantEngagement[0].treated);
        QCOMPARE(back->interactions[0].groups, result.interactions[0].groups);
        QCOMPARE(back->sums[0].all.measuredLevels, result.sums[0].all.count);
    }

    // A run from before groups were counted reads without them.
    void readsOlderRuns()
    {
        Json json = toJson(makeSplitWorld().run(), true);
        for (const char *key : {"variant_engagement", "segment_engagement", "coherence"})
            json["sums"][0].erase(key);
        for (Json &one : json["interactions"])
            one.erase(one.size() - 1);
        const auto back = runResultFromJson(json);
        QVERIFY(back.has_value());
        QVERIFY(back->sums[0].variantEngagement.empty());
        QVERIFY(back->sums[0].coherence.empty());
        QCOMPARE(back->interactions[0].groups, 0U);
    }

    void isTheSameOnAnyNumberOfThreads()
    {
        World world = makeSplitWorld();
        QCOMPARE(toJson(world.run(1), true).dump(), toJson(world.run(3), true).dump());
    }
};

PATHLOOM_TEST(TestGroupCounts)
#include "tst_groups.moc"
