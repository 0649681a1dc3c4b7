// SPDX-License-Identifier: GPL-3.0-or-later
// Scores of imported history: groups, intervals over profiles, what stays unmeasured.
#include "engine/model/StepCatalogue.h"
#include "engine/rules/Text.h"
#include "tests/engine/score/Runs.h"
#include "tests/support/Near.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <cmath>

using namespace pathloom;
using namespace pathloom::test;

class TestHistory : public QObject
{
    Q_OBJECT

    const Instant m_from{1'748'865'600'000};
    Document m_document;
    SnapshotPtr m_snapshot;
    std::optional<HistoryScores> m_scores;

    static EventTypeDef messageEvent(const std::string &name, EventRole role)
    {
        EventTypeDef type;
        type.name = name;
        type.role = role;
        type.properties = {{.name = "channel", .type = ValueType::String, .currency = {}},
                           {.name = "content", .type = ValueType::String, .currency = {}}};
        type.channelProperty = "channel";
        type.contentProperty = "content";
        return type;
    }

    [[nodiscard]] static Schema schema()
    {
        Schema made;
        AttributeDef city;
        city.name = "city";
        made.attributes = {city};
        EventTypeDef view;
        view.name = "view";
        view.role = EventRole::View;
        view.properties = {{.name = "item", .type = ValueType::String, .currency = {}}};
        view.itemProperty = "item";
        made.events = {view, messageEvent("send", EventRole::Send),
                       messageEvent("open", EventRole::Open)};
        return made;
    }

    // Four profiles look at shoes and get a letter about them; the fourth gets an unknown one too.
    // Two opened. One has no city.
    void makeData()
    {
        SnapshotBuilder builder(schema());
        for (const char *tag : {"shoe", "boot"})
            builder.addItem(tag, std::vector<std::pair<std::string, double>>{{tag, 1.0}}, {});
        for (int i = 0; i < 4; ++i) {
            const ProfileIndex p = builder.addProfile("p" + std::to_string(i));
            if (i != 3)
                builder.setAttribute(p, 0, std::string("Graz"));
            const Instant before = m_from - Duration::days(7);
            builder.addEvent(p, 0, before, std::vector<Value>{std::string("shoe")});
            builder.addEvent(p, 1, before, std::vector<Value>{std::string("email")});
            builder.addEvent(p, 2, before, std::vector<Value>{std::string("email")});
            builder.addEvent(p, 1, m_from,
                             std::vector<Value>{std::string("email"), std::string("Letter")});
            if (i < 2)
                builder.addEvent(p, 2, m_from + Duration::hours(1),
                                 std::vector<Value>{std::string("email")});
        }
        builder.addEvent(3, 1, m_from + Duration::days(20),
                         std::vector<Value>{std::string("email"), std::string("Other")});
        m_snapshot = builder.finish();
    }

    void makeDocument()
    {
        m_document = documentWith({"email"});
        auto letter = std::make_shared<Content>();
        letter->id = ContentId("letter");
        letter->name = "Letter";
        letter->channel = "email";
        letter->body = "{{city}}";
        letter->declares.tags = {{"shoe", 1.0}};
        m_document.contents[letter->id] = letter;
    }

private slots:
    void initTestCase()
    {
        makeData();
        makeDocument();
        const ScoreInput input{&m_document, &m_snapshot->schema, m_snapshot};
        auto scores = scoreHistory(input, {m_from, m_snapshot->to});
        QVERIFY(scores.has_value());
        m_scores = std::move(*scores);
    }

    // Each letter: R = T = C = 1 and F = 0, since shoes are all they look at, all engaged in this
    // hour and on this channel. E₁ = 3; the other letter is unmeasured: a share of 1/5.
    void scoresTheDatasetsOwnSends()
    {
        const GroupScores &all = m_scores->report.groups.front();
        QCOMPARE(all.interactions, 5.0);
        QVERIFY(near(all.effectiveness.value, 3));
        QVERIFY(near(all.effectiveness.unmeasuredShare, 0.2));
        QVERIFY(near(all.effectivenessIndex.value, 100));
        // D of those with a city is 1, without one 0: mean 3/4 over the four letters.
        QVERIFY(near(all.accuracy.value, 0.75));
        QVERIFY(near(all.product.value, 0.75));
        QVERIFY(near(all.product.unmeasuredShare, 0.2));
        QVERIFY(!all.experience.has_value());
        QCOMPARE(m_scores->report.history->undeclared, 1U);
    }

    // Profiles' E₂ are 1, 1, 1, 0 and one unmeasured touch: s² = 1/4, t(0.975, 3) = 3.1824463.
    void givesIntervalsOverProfiles()
    {
        const Measure &product = m_scores->report.groups.front().product;
        QVERIFY(product.hasInterval);
        QVERIFY(near(product.high - 0.75, 3.1824463053 * std::sqrt(0.25 / 4), 1e-8));
    }

    void groupsByChannelAndContent()
    {
        const ScoreReport &report = m_scores->report;
        const GroupScores *email = report.group(GroupKind::Channel, {}, {}, "email");
        QVERIFY(email != nullptr);
        QCOMPARE(email->interactions, 5.0);
        const GroupScores *letter = report.group(GroupKind::Content, {}, {}, "Letter");
        QVERIFY(letter != nullptr);
        QCOMPARE(letter->interactions, 4.0);
        QVERIFY(near(letter->product.value, 0.75));
        QCOMPARE(interactionsOf(m_scores->touches, *letter).size(), std::size_t{4});
        const GroupScores *other = report.group(GroupKind::Content, {}, {}, "Other");
        QVERIFY(other != nullptr && !other->effectiveness.isMeasured);
        QVERIFY(other->timeliness.isMeasured);
        QCOMPARE(interactionsOf(m_scores->touches, *other), (std::vector<std::uint32_t>{4}));
        QCOMPARE(interactionsOf(m_scores->touches, report.groups.front()).size(), std::size_t{5});
    }

    // The letter reads a demographic attribute, level 1; of the other letter nothing is known, so
    // it is left out: S = 1, P = 5·√(1 · 1), no second channel: K = ½; M = 3.
    void measuresMaturityWhereTheContentIsKnown()
    {
        const Maturity &maturity = m_scores->report.maturity;
        QVERIFY(near(maturity.sophistication.value, 1));
        QVERIFY(near(maturity.scope.value, 5));
        QVERIFY(near(maturity.consistency.value, 0.5));
        QVERIFY(near(maturity.score.value, 3));
        QVERIFY(near(maturity.score.unmeasuredShare, 0.2));
        QVERIFY(!maturity.coherence.isMeasured);
        const bool saysSo = std::any_of(
            maturity.evidence.begin(), maturity.evidence.end(),
            [](const ScoreNote &note) { return note.code == "score.evidence.content-only"; });
        QVERIFY(saysSo);
    }

    // The data begins on 26 May, so two months: of May's letters nothing is known, June is the above.
    void scoresEachMonth()
    {
        const ScoreInput input{&m_document, &m_snapshot->schema, m_snapshot};
        const auto months = maturityByMonth(input);
        QVERIFY(months.has_value());
        QCOMPARE(months->size(), std::size_t{2});
        QCOMPARE(months->front().period.from, m_snapshot->from);
        QCOMPARE(months->front().period.to, months->back().period.from);
        QCOMPARE(months->front().interactions, 4.0);
        QVERIFY(!months->front().maturity.score.isMeasured);
        QCOMPARE(months->back().interactions, 5.0);
        QVERIFY(near(months->back().maturity.score.value, 3));
        const auto latest = maturityByMonth(input, 1);
        QVERIFY(latest.has_value());
        QCOMPARE(latest->size(), std::size_t{1});
        QCOMPARE(latest->front().period.to, m_snapshot->to);
        std::stop_source stopped;
        stopped.request_stop();
        TaskControl control;
        control.stop = stopped.get_token();
        QCOMPARE(maturityByMonth(input, 12, control).error().kind, ErrorKind::Cancelled);
    }

    // Two of five were opened, by profiles 1/1, 1/1, 0/1, 0/2: residuals 0.6, 0.6, −0.4, −0.8.
    void putsRatesBeside()
    {
        const auto &kpis = m_scores->report.kpis;
        QVERIFY(near(kpis.at("deliveries").mean, 5));
        QVERIFY(near(kpis.at("open_rate").mean, 0.4));
        const double error = std::sqrt(1.52 * 4 / 3) / 5;
        QVERIFY(near(kpis.at("open_rate").low, std::max(0.0, 0.4 - 3.1824463053 * error), 1e-8));
        QVERIFY(!kpis.at("click_rate").measured); // no click was ever recorded
        QVERIFY(!kpis.at("conversion_rate").measured);
    }

    void scoresSegments()
    {
        Document document = m_document;
        auto segment = std::make_shared<Segment>();
        segment->id = GraphId("known");
        segment->name = "Known";
        const auto add = [&](const char *id, StepKind kind) {
            auto step = std::make_shared<Step>();
            step->id = StepId(id);
            step->kind = kind;
            segment->graph.steps[step->id] = step;
            return step;
        };
        add("all", StepKind::AllProfiles);
        const auto rule = add("rule", StepKind::Condition);
        rule->fields["rule"] = FieldValue(*parseRule("city = \"Graz\""));
        add("out", StepKind::Output);
        segment->graph.paths = {{PathId("1"), StepId("all"), "next", StepId("rule")},
                                {PathId("2"), StepId("rule"), "next", StepId("out")}};
        document.segments[segment->id] = segment;
        const std::vector<GraphId> ids{segment->id};
        const auto scores = scoreHistory({&document, &m_snapshot->schema, m_snapshot},
                                         {m_from, m_snapshot->to}, ids);
        if (!scores)
            QFAIL(describe(scores.error()).c_str());
        const GroupScores *known = scores->report.group(GroupKind::Segment, {}, {}, "known");
        QVERIFY(known != nullptr);
        QCOMPARE(known->label, std::string("Known"));
        QCOMPARE(known->interactions, 3.0);
        QVERIFY(near(known->product.value, 1));
        QVERIFY(!known->experience.has_value());
        QCOMPARE(interactionsOf(scores->touches, *known).size(), std::size_t{3});
    }

    void refusesAnUnknownSegment()
    {
        const std::vector<GraphId> ids{GraphId("nowhere")};
        const auto scores = scoreHistory({&m_document, &m_snapshot->schema, m_snapshot},
                                         {m_from, m_snapshot->to}, ids);
        QVERIFY(!scores.has_value());
    }

    // The city ages, and its values have no time: D says that freshness is left out.
    void namesFieldsOfUnknownAge()
    {
        QVERIFY(m_scores->report.fieldsOfUnknownAge.empty());
        Schema aging = schema();
        aging.attributes[0].halfLife = Duration::days(100);
        SnapshotBuilder builder(aging);
        builder.setAttribute(builder.addProfile("a"), 0, std::string("Graz"), m_from);
        const SnapshotPtr dated = builder.finish();
        SnapshotBuilder other(aging);
        other.setAttribute(other.addProfile("a"), 0, std::string("Graz"));
        const SnapshotPtr undated = other.finish();
        RunBuilder run({"email"});
        run.startReplication();
        const auto fields = [&](const SnapshotPtr &snapshot) {
            return scoreRun(run.result, {nullptr, &snapshot->schema, snapshot}).fieldsOfUnknownAge;
        };
        QVERIFY(fields(dated).empty());
        QCOMPARE(fields(undated), std::vector<std::string>{"city"});
    }

    void saysThatItIsHistory()
    {
        const Json json = toJson(m_scores->report);
        QCOMPARE(json["source"].get<std::string>(), std::string("history"));
        QCOMPARE(json["interval_over"].get<std::string>(), std::string("profiles"));
        QVERIFY(json["run"].is_null());
        QCOMPARE(json["history"]["undeclared"].get<int>(), 1);
        QVERIFY(json["experience_value"]["mean"].is_null());
        QVERIFY(json["kpis"]["open_rate"]["measured"].get<bool>());
    }
};

PATHLOOM_TEST(TestHistory)
#include "tst_history.moc"
