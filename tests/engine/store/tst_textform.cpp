// SPDX-License-Identifier: GPL-3.0-or-later
// The text form loses nothing, follows its schemas, and names what is wrong with a broken file.
#include "engine/store/TextForm.h"
#include "tests/engine/store/RandomDocument.h"
#include "tests/engine/store/SchemaCheck.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <filesystem>
#include <set>

using namespace pathloom;
using namespace pathloom::test;

namespace {

constexpr std::uint64_t kSeeds = 150;

Journey smallJourney()
{
    Journey journey;
    journey.id = GraphId("j1");
    journey.name = "Welcome";
    journey.settings.goal.filter = rule::binary(BinaryOp::Greater, rule::property("amount"), rule::literal(20.0));
    journey.settings.goal.event = "purchase";
    Step wait;
    wait.id = StepId("s1");
    wait.kind = StepKind::Wait;
    journey.graph.steps[wait.id] = std::make_shared<const Step>(wait);
    return journey;
}

Document withJourney(const Journey &journey)
{
    Document document;
    document.journeys[journey.id] = std::make_shared<const Journey>(journey);
    return document;
}

} // namespace

class TextForm : public QObject
{
    Q_OBJECT

private slots:
    void readsBackWhatItWrote()
    {
        for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
            const Document before = test::RandomDocument(seed).document();
            const Json json = toJson(before);
            const auto reread = parseJson(json.dump());
            QVERIFY(reread);
            const auto after = documentFromJson(*reread);
            QVERIFY2(after, (after ? "" : describe(after.error()) + " seed " + std::to_string(seed)).c_str());
            QVERIFY2(sameDocument(before, *after), ("seed " + std::to_string(seed)).c_str());
            QCOMPARE(toJson(*after).dump(), json.dump());
            QCOMPARE(semanticRevision(*after), semanticRevision(before));
        }
    }

    void everyObjectFollowsItsPublishedSchema()
    {
        std::size_t checked = 0;
        const auto check = [&](const auto &objects, const std::string &kind) {
            for (const auto &[id, object] : objects) {
                const std::string found = violations(toJson(*object), kind);
                QVERIFY2(found.empty(), (kind + " " + id.text() + "\n" + found).c_str());
                ++checked;
            }
        };
        for (std::uint64_t seed = 1; seed <= 25; ++seed) {
            const Document document = test::RandomDocument(seed).document();
            check(document.journeys, "journey");
            check(document.segments, "segment");
            check(document.offers, "offer");
            check(document.contents, "content");
            check(document.policies, "policy");
            check(document.tables, "table");
            const std::string found = violations(toJson(document.settings), "settings");
            QVERIFY2(found.empty(), found.c_str());
        }
        QVERIFY(checked > 100);
    }

    void samplesAreInTextForm()
    {
        namespace fs = std::filesystem;
        std::size_t read = 0;
        for (const auto &entry : fs::recursive_directory_iterator(PATHLOOM_SOURCE_DIR "/resources/samples")) {
            if (entry.path().extension() != ".json")
                continue;
            const std::string name = entry.path().string();
            const Json json = sourceJson(name);
            const auto object = objectFromJson(json);
            QVERIFY2(object, object ? "" : (name + ": " + describe(object.error())).c_str());
            const std::string found = violations(json, json["kind"].get<std::string>());
            QVERIFY2(found.empty(), (name + "\n" + found).c_str());
            ++read;
        }
        QVERIFY(read > 10);
    }

    void schemasRefuseWhatTheReaderRefuses()
    {
        Json json = toJson(smallJourney());
        json["settings"]["reentry"]["mode"] = "sometimes";
        QVERIFY(!violations(json, "journey").empty());
        QVERIFY(!objectFromJson(json));
        json = toJson(smallJourney());
        json["settings"]["goal"]["window"] = "a week";
        QVERIFY(!violations(json, "journey").empty());
        QVERIFY(!objectFromJson(json));
    }

    void rulesAreWrittenAsText()
    {
        const Json json = toJson(smallJourney());
        QCOMPARE(json["settings"]["goal"]["filter"].get<std::string>(), std::string("property(\"amount\") > 20"));
    }

    void visualChangesKeepTheSemanticRevision()
    {
        Journey journey = smallJourney();
        const std::string before = semanticRevision(withJourney(journey));
        QCOMPARE(before.size(), std::size_t(16));
        Step moved = *journey.graph.steps.begin()->second;
        moved.position = {800, 8};
        moved.description = "why we wait";
        journey.graph.steps[moved.id] = std::make_shared<const Step>(moved);
        journey.graph.notes[NoteId("n1")] = {NoteId("n1"), "a note", {}, 200, 96};
        journey.graph.frames[FrameId("f1")] = {FrameId("f1"), "frame", "blue", {moved.id}};
        journey.description = "first week";
        QCOMPARE(semanticRevision(withJourney(journey)), before);

        moved.fields["duration"] = Duration::days(3);
        journey.graph.steps[moved.id] = std::make_shared<const Step>(moved);
        QVERIFY(semanticRevision(withJourney(journey)) != before);
    }

    void everySettingChangesTheRevision()
    {
        Journey journey = smallJourney();
        std::set<std::string> revisions{semanticRevision(withJourney(journey))};
        journey.settings.holdout.share = 0.1;
        revisions.insert(semanticRevision(withJourney(journey)));
        journey.settings.goal.filter = nullptr;
        revisions.insert(semanticRevision(withJourney(journey)));
        journey.settings.quietHours.emplace();
        revisions.insert(semanticRevision(withJourney(journey)));
        journey.settings.passLimit = 3;
        revisions.insert(semanticRevision(withJourney(journey)));
        QCOMPARE(revisions.size(), std::size_t(5));
    }

    void brokenTextNamesThePlace_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("place");
        QTest::newRow("unknown kind") << "/kind" << "\"trip\"" << "text.kind" << "";
        QTest::newRow("newer format") << "/format" << "2" << "text.format" << "";
        QTest::newRow("name a number") << "/name" << "3" << "text.type" << "name";
        QTest::newRow("bad rule") << "/settings/goal/filter" << "\"amount >\"" << "text.rule" << "filter";
        QTest::newRow("bad choice") << "/settings/goal/start" << "\"later\"" << "text.choice" << "start";
        QTest::newRow("bad duration") << "/settings/goal/window" << "\"7 days\"" << "units.duration" << "window";
        QTest::newRow("step kind") << "/graph/steps/0/kind" << "\"teleport\"" << "text.choice" << "kind";
        QTest::newRow("fraction of a count") << "/settings/pass_limit" << "2.5" << "text.type" << "pass_limit";
        QTest::newRow("steps an object") << "/graph/steps" << "{}" << "text.type" << "steps";
        QTest::newRow("step a text") << "/graph/steps/0" << "\"s1\"" << "text.type" << "steps";
        QTest::newRow("no id") << "/graph/steps/0" << "{\"kind\":\"wait\"}" << "json.missing" << "steps";
        QTest::newRow("weekday") << "/settings/quiet_hours" << R"([{"weekdays":["noday"]}])" << "text.choice"
                                 << "weekdays";
    }

    void brokenTextNamesThePlace()
    {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        QFETCH(QString, code);
        QFETCH(QString, place);
        Json json = toJson(smallJourney());
        json[Json::json_pointer(pointer.toStdString())] = *parseJson(value.toStdString());
        const auto read = objectFromJson(json);
        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().code), code);
        QCOMPARE(read.error().kind, ErrorKind::BadInput);
        if (!place.isEmpty())
            QVERIFY2(describe(read.error()).find(place.toStdString()) != std::string::npos,
                     describe(read.error()).c_str());
    }

    void twoStepsOfOneIdAreRefused()
    {
        Json json = toJson(smallJourney());
        json["graph"]["steps"].push_back(json["graph"]["steps"][0]);
        const auto read = objectFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string("text.duplicate-id"));
        QCOMPARE(read.error().arguments.at("id"), std::string("s1"));
    }

    void valuesOfAnyTypeSurviveInAnyField()
    {
        Journey journey = smallJourney();
        Step step = *journey.graph.steps.begin()->second;
        step.fields["duration"] = "three days"; // a text where a duration belongs
        step.fields["unknown"] = Money{1250, "EUR"};
        step.fields["rule"] = rule::attribute("age");
        journey.graph.steps[step.id] = std::make_shared<const Step>(step);
        const auto read = objectFromJson(toJson(journey));
        QVERIFY(read);
        QVERIFY(*std::get<Journey>(*read).graph.step(step.id) == step);
    }
};

PATHLOOM_TEST(TextForm)
#include "tst_textform.moc"
