// SPDX-License-Identifier: GPL-3.0-or-later
// F4 by hand: levels, coverage, consistency, stages, next steps, and the design alone.
#include "engine/rules/Text.h"
#include "tests/engine/score/Runs.h"
#include "tests/support/Near.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <cmath>

using namespace pathloom;
using namespace pathloom::test;

class TestMaturity : public QObject
{
    Q_OBJECT

    // 30 e-mails at level 3, 10 texts at level 0; push is designed but never sent.
    static RunBuilder mixedRun(std::uint64_t multi, std::uint64_t coherent)
    {
        RunBuilder run({"email", "push", "sms"});
        run.startReplication();
        for (int i = 0; i < 30; ++i)
            run.add(0, interaction(1, 1, 1, 0, 1, 3));
        for (int i = 0; i < 10; ++i)
            run.add(2, interaction(1, 1, 1, 0, 1, 0));
        run.result.sums.back().multiChannelProfiles = multi;
        run.result.sums.back().coherentProfiles = coherent;
        return run;
    }

private slots:
    // S = 90/40; P = 5·√(1/3 · 3/4); σ of (3, 0) = 1.5; K = ½·(1 − 0.6) + ½·0.75.
    void followsTheFormula()
    {
        const Document document = documentWith({"email", "push", "sms"});
        const Maturity maturity =
            scoreRun(mixedRun(8, 6).result, {&document, nullptr, nullptr}).maturity;
        QVERIFY(near(maturity.sophistication.value, 2.25));
        QVERIFY(near(maturity.channelCoverage.value, 1.0 / 3));
        QVERIFY(near(maturity.interactionCoverage.value, 0.75));
        QVERIFY(near(maturity.scope.value, 2.5));
        QVERIFY(near(maturity.deviation.value, 1.5));
        QVERIFY(near(maturity.coherence.value, 0.75));
        QVERIFY(near(maturity.consistency.value, 0.575));
        QVERIFY(near(maturity.score.value, 2.73125));
        QCOMPARE(maturity.stage, MaturityStage::BasicSegmentation);
        QCOMPARE(maturity.channels, (std::vector<std::string>{"email", "push", "sms"}));
        QCOMPARE(maturity.personalizedChannels, (std::vector<std::string>{"email"}));
    }

    void halvesConsistencyWhereNothingShowsCoherence()
    {
        const Document document = documentWith({"email", "push", "sms"});
        const Maturity maturity =
            scoreRun(mixedRun(0, 0).result, {&document, nullptr, nullptr}).maturity;
        QVERIFY(!maturity.coherence.isMeasured);
        QVERIFY(near(maturity.consistency.value, 0.2));
        const bool saysSo = std::any_of(
            maturity.evidence.begin(), maturity.evidence.end(),
            [](const ScoreNote &note) { return note.code == "score.evidence.no-coherence"; });
        QVERIFY(saysSo);
    }

    // The texts at level 1: S = 100/40, P = 5·√(2/3), σ of (3, 1) = 1, K = ½·0.6 + ½·0.75 = 0.675.
    void computesTheGainOfEachNextStep()
    {
        const Document document = documentWith({"email", "push", "sms"});
        const Maturity maturity =
            scoreRun(mixedRun(8, 6).result, {&document, nullptr, nullptr}).maturity;
        // Better e-mails alone would only set the channels further apart: no step at all.
        QCOMPARE(maturity.nextSteps.size(), std::size_t{2});
        const ScoreNote &best = maturity.nextSteps.front();
        QCOMPARE(best.code, std::string("score.next.raise-level"));
        QCOMPARE(best.step, StepId("sms"));
        QCOMPARE(best.arguments.at("level"), std::string("demographic"));
        QVERIFY(near(best.points, (2.5 + 5 * std::sqrt(2.0 / 3)) * 0.675 - 2.73125));
        QVERIFY(maturity.nextSteps[0].points >= maturity.nextSteps[1].points);
        // Full agreement adds ½·(1 − 0.75)·(S + P).
        const auto agree =
            std::find_if(maturity.nextSteps.begin(), maturity.nextSteps.end(),
                         [](const ScoreNote &note) { return note.code == "score.next.agree"; });
        QVERIFY(agree != maturity.nextSteps.end());
        QVERIFY(near(agree->points, 0.125 * 4.75));
    }

    void isUnmeasuredWithoutInteractions()
    {
        RunBuilder run({"email"});
        run.startReplication();
        const Document document = documentWith({"email"});
        QVERIFY(!scoreRun(run.result, {&document, nullptr, nullptr}).maturity.score.isMeasured);
        QVERIFY(!designMaturity({}).score.isMeasured);
    }

    void stagesBeginWhereTheTableSays()
    {
        QCOMPARE(stageOf(0), MaturityStage::OneSizeFitsAll);
        QCOMPARE(stageOf(0.999), MaturityStage::OneSizeFitsAll);
        QCOMPARE(stageOf(1), MaturityStage::BasicSegmentation);
        QCOMPARE(stageOf(3), MaturityStage::Behavioural);
        QCOMPARE(stageOf(5), MaturityStage::Contextual);
        QCOMPARE(stageOf(7.499), MaturityStage::Contextual);
        QCOMPARE(stageOf(7.5), MaturityStage::Predictive);
        QCOMPARE(stageOf(10), MaturityStage::Predictive);
    }

    // An event entry decides all that follows (level 4), but not the message beside it.
    void readsTheDesignWithoutARun()
    {
        Document document = documentWith({"email", "sms"});
        Journey journey = *document.journeys.at(GraphId("j"));
        auto entry = std::make_shared<Step>();
        entry->id = StepId("entry");
        entry->kind = StepKind::Entry;
        entry->fields["source"] = FieldValue("event");
        journey.graph.steps[entry->id] = entry;
        journey.graph.paths.push_back({PathId("p1"), entry->id, "next", StepId("email")});
        document.journeys[journey.id] = std::make_shared<const Journey>(journey);
        const Maturity maturity = designMaturity({&document, nullptr, nullptr});
        QVERIFY(maturity.isFromDesign);
        QVERIFY(near(maturity.sophistication.value, 2)); // levels 4 and 0
        QVERIFY(
            near(maturity.scope.value, 5 * std::sqrt(0.25))); // 1 of 2 channels, 1 of 2 touchpoints
        QVERIFY(near(maturity.consistency.value, 0.5 * (1 - 2 / 2.5)));
        QVERIFY(near(maturity.score.value, 4.5 * 0.1));
        QVERIFY(!maturity.score.hasInterval);
    }

    // A branch on a transactional attribute, through a segment, and a personal salutation.
    void readsLevelsOfRulesSegmentsAndContent()
    {
        Schema schema;
        AttributeDef spent;
        spent.name = "spent";
        spent.type = ValueType::Number;
        spent.level = DataLevel::Transactional;
        AttributeDef name;
        name.name = "name";
        schema.attributes = {spent, name};

        Document document = documentWith({"email"});
        Segment segment;
        segment.id = GraphId("s");
        segment.name = "Rich";
        auto condition = std::make_shared<Step>();
        condition->id = StepId("c");
        condition->kind = StepKind::Condition;
        condition->fields["rule"] = FieldValue(*parseRule("spent > 100"));
        segment.graph.steps[condition->id] = condition;

        auto content = std::make_shared<Content>();
        content->id = ContentId("hello");
        content->name = "Hello";
        content->body = "Dear {{name|friend}}";
        document.contents[content->id] = content;
        Journey journey = *document.journeys.at(GraphId("j"));
        Step email = *journey.graph.step(StepId("email"));
        email.fields["content"] = FieldValue("Hello");
        journey.graph.steps[email.id] = std::make_shared<const Step>(email);
        document.journeys[journey.id] = std::make_shared<const Journey>(journey);
        QVERIFY(near(designMaturity({&document, &schema, nullptr}).sophistication.value, 1));

        auto entry = std::make_shared<Step>();
        entry->id = StepId("entry");
        entry->kind = StepKind::Entry;
        entry->fields["segment"] = FieldValue("Rich");
        journey.graph.steps[entry->id] = entry;
        journey.graph.paths.push_back({PathId("p1"), entry->id, "next", StepId("email")});
        document.journeys[journey.id] = std::make_shared<const Journey>(journey);
        document.segments[segment.id] = std::make_shared<const Segment>(segment);
        QVERIFY(near(designMaturity({&document, &schema, nullptr}).sophistication.value, 2));
    }
};

PATHLOOM_TEST(TestMaturity)
#include "tst_maturity.moc"
