// SPDX-License-Identifier: GPL-3.0-or-later
// Segments as one statement, the shape of what is printed, and the tables as other programs read them.
#include "engine/segment/Evaluate.h"
#include "engine/segment/SegmentSql.h"
#include "engine/store/Tables.h"
#include "tests/engine/model/Sketch.h"
#include "tests/engine/warehouse/RandomProfiles.h"
#include "tests/engine/warehouse/Warehouse.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QProcess>

using namespace pathloom;
using namespace pathloom::test;

namespace {

constexpr std::size_t kMembers = 60;
const Instant kNow = at("2025-03-31T12:00:00Z");

/// The same graph with its Output behind another node.
Sketch withOutputAt(const FlowGraph &graph, const char *step)
{
    Sketch sketch;
    sketch.graph = graph;
    std::erase_if(sketch.graph.paths, [](const Path &path) { return path.to == StepId("out"); });
    return sketch.path(step, "out");
}

/// "Young" is used by "Mixed" as a source and by a rule; "Mixed" has every kind of node.
Document segments()
{
    Document document;
    addSegment(document, "young", "Young",
               Sketch()
                   .step("all", StepKind::AllProfiles)
                   .step("c", StepKind::Condition, {{"rule", ruleOf("years between(birthday, today()) < 40")}})
                   .step("out", StepKind::Output)
                   .path("all", "c")
                   .path("c", "out"));
    addSegment(document, "mixed", "Mixed",
               Sketch()
                   .step("all", StepKind::AllProfiles)
                   .step("press", StepKind::ListSource, {{"list", "press"}})
                   .step("young", StepKind::SegmentSource, {{"segment", "Young"}})
                   .step("half", StepKind::Sample, {{"share", 0.5}})
                   .step("rich", StepKind::Condition, {{"rule", ruleOf("spent > 10 or in segment(\"Young\")")}})
                   .step("few", StepKind::Condition, {{"rule", ruleOf("count(event: \"view\") < 3")}})
                   .step("member", StepKind::Condition, {{"rule", ruleOf("member")}})
                   .step("any", StepKind::AnyOf)
                   .step("two", StepKind::AtLeast, {{"k", 2.0}})
                   .step("none", StepKind::NoneOf)
                   .step("less", StepKind::Difference)
                   .step("both", StepKind::AllOf)
                   .step("out", StepKind::Output)
                   .path("all", "half").path("all", "rich").path("rich", "few").path("all", "member")
                   .path("press", "any").path("half", "any")
                   .path("young", "two").path("few", "two").path("member", "two").path("any", "two")
                   .path("press", "none").path("member", "none")
                   .path("two", "less").path("press", "less")
                   .path("less", "both").path("none", "both").path("both", "out"));
    for (const char *inner : {"half", "few", "member", "any", "two", "none", "less"})
        addSegment(document, std::string("to-") + inner, std::string("To ") + inner,
                   withOutputAt(document.segments.at(GraphId("mixed"))->graph, inner));
    return document;
}

} // namespace

class TestSegmentSql : public QObject
{
    Q_OBJECT

private:
    PostgresServer m_server;
    std::unique_ptr<Postgres> m_connection;
    SnapshotPtr m_data;

    QByteArray said(const QString &program, const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            return "failed: " + process.readAllStandardError();
        return process.readAllStandardOutput();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.problem().isEmpty(), qPrintable(m_server.problem()));
        auto opened = Postgres::open(m_server.address());
        QVERIFY2(opened.has_value(), opened ? "" : describe(opened.error()).c_str());
        m_connection = *std::move(opened);
        RandomRules random(3);
        m_data = randomProfiles(random, kMembers);
    }

    void everyKindOfNodeMeansTheSame()
    {
        Warehouse warehouse(*m_data, *m_connection);
        const Document document = segments();
        SegmentEvaluator evaluator(document, m_data, kNow);
        for (const auto &[id, segment] : document.segments) {
            const auto result = evaluator.evaluate(id);
            QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
            const std::string expected = lettersOf((*result)->truth.isTrue, (*result)->truth.isUnknown);
            QVERIFY2(expected.find('T') != std::string::npos && expected.find('F') != std::string::npos, segment->name.c_str());
            for (const DialectSpec &dialect : sqlDialects()) {
                const auto statement = segmentStatement(document, id, sqlTarget(*m_data, dialect.dialect, kNow));
                QVERIFY2(statement.has_value(), statement ? "" : describe(statement.error()).c_str());
                const std::string actual = warehouse.ask(dialect.dialect, *statement);
                QVERIFY2(actual == expected, (segment->name + "\n" + expected + "\n" + actual + "\n" + *statement).c_str());
            }
        }
        const ExprPtr rule = ruleOf("in segment(\"Young\") and recency > 1");
        const auto column = evaluateAll(rule, *m_data, kNow, evaluator.lookup());
        const auto statement = ruleStatement(document, rule, sqlTarget(*m_data, SqlDialect::PostgreSql, kNow));
        QVERIFY(column && statement);
        QCOMPARE(warehouse.ask(SqlDialect::PostgreSql, *statement), lettersOf(column->isTrue, column->isUnknown));
    }

    void saysWhatStandsInTheWay()
    {
        Document document = segments();
        const SqlTarget target = sqlTarget(*m_data, SqlDialect::Sqlite, kNow);
        const auto codeOf = [&](const Sketch &sketch) {
            addSegment(document, "bad", "Bad", sketch);
            const auto statement = segmentStatement(document, GraphId("bad"), target);
            return statement ? std::string("ok") : statement.error().code;
        };
        const auto withRule = [](const char *text) {
            return Sketch()
                .step("all", StepKind::AllProfiles)
                .step("c", StepKind::Condition, {{"rule", ruleOf(text)}})
                .step("out", StepKind::Output)
                .path("all", "c")
                .path("c", "out");
        };
        QCOMPARE(codeOf(withRule("recency > 1")), std::string("ok"));
        QCOMPARE(codeOf(withRule("upper case(city) = \"A\"")), std::string("sql.unsupported"));
        QCOMPARE(codeOf(withRule("in segment(\"Bad\")")), std::string("segment.cycle"));
        QCOMPARE(codeOf(withRule("in segment(\"None\")")), std::string("segment.unknown"));
        QCOMPARE(codeOf(withRule("height > 1")), std::string("rules.bind"));
        QCOMPARE(codeOf(Sketch().step("out", StepKind::Output)), std::string("segment.incomplete"));
        const auto refused = ruleStatement(ruleOf("matches(city, \"a.*b\")"), target);
        QVERIFY(!refused);
        QCOMPARE(refused.error().arguments.at("construct"), std::string("matches()"));
        QCOMPARE(refused.error().arguments.at("dialect"), std::string("SQLite"));
        QCOMPARE(ruleStatement(ruleOf("recency + 1"), target).error().code, std::string("rules.bind"));
        QCOMPARE(dialectNamed("oracle").error().arguments.at("known"), std::string("sqlite, postgresql"));
    }

    /// A person reads it: a plain rule stays plain, and the instant stands in one place.
    void aPlainRuleStaysPlain()
    {
        SqlTarget target = sqlTarget(*m_data, SqlDialect::PostgreSql, kNow);
        const ExprPtr rule = ruleOf("recency <= 3 and channel in [\"Web\", \"Phone\"] and birthday >= @\"2000-02-29\"");
        QCOMPARE(QString::fromStdString(*ruleStatement(rule, target)),
                 QStringLiteral("WITH clock(now_ms) AS (SELECT CAST(1743422400000 AS bigint) /* 2025-03-31T12:00:00Z */),\n"
                                "answer AS (\n"
                                "  SELECT p.\"id\" AS profile,\n"
                                "    (p.\"recency\" <= 3.000000003) AND (p.\"channel\" IN ('Phone', 'Web'))"
                                " AND (p.\"birthday\" >= DATE '2000-02-29') AS truth\n"
                                "  FROM profiles AS p\n"
                                ")\n"
                                "SELECT profile, CASE WHEN truth THEN 'true' ELSE 'unknown' END AS truth\n"
                                "FROM answer\n"
                                "WHERE truth IS NOT FALSE\n"
                                "ORDER BY profile COLLATE \"C\";\n"));
        target.asOf.reset();
        QVERIFY(ruleStatement(rule, target)->find("CAST($1 AS bigint)") != std::string::npos);
        const std::string often = *ruleStatement(ruleOf("count(event: \"view\", within: @\"P7D\") >= 3"), target);
        QVERIFY2(often.find(".\"time\"") == often.rfind(".\"time\""), often.c_str());
        QVERIFY2(often.find("p.x1 >= 3 AS truth") != std::string::npos, often.c_str());
        QCOMPARE(QString::fromStdString(often).count("clock AS"), 0);
    }

    void otherProgramsReadTheTables()
    {
        const QTemporaryDir folder("/tmp/pltables-XXXXXX");
        const std::string lite = folder.filePath("shop.sqlite").toStdString();
        const std::string script = folder.filePath("shop.sql").toStdString();
        QVERIFY(writeSqliteTables(*m_data, {}, lite).has_value());
        QVERIFY(writePostgresScript(*m_data, {}, script).has_value());
        QCOMPARE(writePostgresScript(*m_data, {}, script).error().code, std::string("store.exists"));
        const QStringList psql{"-X", "-q", "-t", "-A", "-F", "|", "-v", "ON_ERROR_STOP=1", QString::fromStdString(m_server.address())};
        QCOMPARE(said("psql", psql + QStringList{"-f", QString::fromStdString(script)}), QByteArray());
        const auto rule = ruleOf("spent > 5 or sequence(first: \"view\", then: \"purchase\") or day of week(joined) = \"Sunday\"");
        const auto column = evaluateAll(rule, *m_data, kNow);
        QVERIFY(column.has_value());
        QByteArray expected;
        for (const ProfileIndex p : m_data->profilesById) {
            if (column->isTrue.at(p) || column->isUnknown.at(p))
                expected += QByteArray::fromStdString(m_data->profileIds[p]) + (column->isTrue.at(p) ? "|true\n" : "|unknown\n");
        }
        QVERIFY(expected.contains("true"));
        const auto printed = [&](SqlDialect dialect) {
            return QByteArray::fromStdString(*ruleStatement(rule, sqlTarget(*m_data, dialect, kNow)));
        };
        QCOMPARE(said("psql", psql, printed(SqlDialect::PostgreSql)), expected);
        QCOMPARE(said("sqlite3", {QString::fromStdString(lite)}, printed(SqlDialect::Sqlite)), expected);
        // Values come back as they were.
        QCOMPARE(said("psql", psql, "SELECT count(*) FROM profiles WHERE tags = ARRAY['a;b', 'new'];"),
                 said("sqlite3", {QString::fromStdString(lite)}, "SELECT count(*) FROM profiles WHERE tags = '[\"a;b\",\"new\"]';"));
        for (const char *table : {"profiles", "event_view", "event_purchase", "consents", "lists", "zones", "profile_keys", "columns"}) {
            const QByteArray count = QByteArray("SELECT count(*) FROM ") + table + ";";
            QCOMPARE(said("psql", psql, count), said("sqlite3", {QString::fromStdString(lite)}, count));
        }
    }

    void comparesWithTheEngine()
    {
        DatabaseAnswer answer{{m_data->profileIds[1], m_data->profileIds[2], "stranger"}, 4};
        BitVector engine(kMembers);
        engine.set(1);
        engine.set(5);
        const DatabaseComparison compared = compareWith(*m_data, engine, answer);
        QCOMPARE(compared.onlyDatabase, std::uint64_t{2});
        QCOMPARE(compared.onlyEngine, std::uint64_t{1});
        QVERIFY(!compared.agrees());
        QVERIFY(compared.members.at(2) && !compared.members.at(5));
    }

    void stopsTheServerAndGoesOn()
    {
        std::stop_source source;
        source.request_stop();
        const auto stopped = m_connection->execute("SELECT pg_sleep(60)", {source.get_token(), {}});
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QVERIFY(m_connection->execute("SELECT 1").has_value());
        QCOMPARE(Postgres::open(m_server.address(), {source.get_token(), {}}).error().kind, ErrorKind::Cancelled);
        QCOMPARE(loadPostgres(*m_connection, *m_data, {}, {source.get_token(), {}}).error().kind, ErrorKind::Cancelled);
    }

    void theServerSaysWhatIsWrong()
    {
        const auto wrong = m_connection->execute("SELECT nothing");
        QCOMPARE(wrong.error().code, std::string("store.database"));
        QVERIFY(wrong.error().arguments.at("reason").find("nothing") != std::string::npos);
        const auto nowhere = Postgres::open("host=" + m_server.folder().toStdString() + " port=1 password=secret");
        QCOMPARE(nowhere.error().code, std::string("store.database-connect"));
        QVERIFY(nowhere.error().arguments.at("reason").find("secret") == std::string::npos);
        QCOMPARE(askPostgres(*m_connection, "CREATE TABLE mine (a text)").error().code, std::string("store.database"));
        QVERIFY(m_connection->execute("SELECT 1").has_value());
    }
};

PATHLOOM_TEST(TestSegmentSql)
#include "tst_segmentsql.moc"
