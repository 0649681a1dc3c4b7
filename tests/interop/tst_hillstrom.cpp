// SPDX-License-Identifier: GPL-3.0-or-later
// Hillstrom from CSV to a verified package: the commands of docs/walkthrough-hillstrom.md, in
// order.
#include "tests/interop/CommandLine.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace pathloom::test;

class TestHillstrom : public QObject
{
    Q_OBJECT

    CommandLine m_line;
    const QString m_file = CommandLine::data("hillstrom/hillstrom.csv");

    Answer import() const
    {
        return m_line.json({"import", "hillstrom.pathloom", "--source", m_file, "--mapping",
                            CommandLine::source("resources/mappings/hillstrom.json")});
    }

    int count(const QString &rule) const
    {
        return m_line.json({"rule", "hillstrom.pathloom", rule}).json().at("true").get<int>();
    }

private slots:
    void initTestCase()
    {
        if (m_file.isEmpty())
            QSKIP("the Hillstrom data are not on this machine");
        QCOMPARE(m_line.run({"new", "hillstrom.pathloom"}).status, 0);
    }

    void importsEveryRowOnce()
    {
        const auto first = import().json();
        QCOMPARE(first.at("rows_read").get<int>(), 64000);
        QCOMPARE(first.at("rows_loaded").get<int>(), 64000);
        QCOMPARE(first.at("rows_quarantined").get<int>(), 0);
        QCOMPARE(first.at("profiles").get<int>(), 64000);
        const auto second = import().json();
        QCOMPARE(second.at("rows_loaded").get<int>(), 0);
        QCOMPARE(second.at("rows_unchanged").get<int>(), 64000);
        QCOMPARE(second.at("profiles").get<int>(), 64000);
    }

    // Counted in the file (data/README.md).
    void countsRulesAsPublished()
    {
        QCOMPARE(count("recency <= 3"), 22393);
        QCOMPARE(count("history >= 500"), 8078);
        QCOMPARE(count("recency <= 3 and history >= 500"), 4678);
        QCOMPARE(count("channel = \"Multichannel\""), 7762);
        // The mapping makes sends, visits and orders of the columns.
        QCOMPARE(count("exists(event: \"send\")"), 21307 + 21387);
        QCOMPARE(count("exists(event: \"visit\")"), 2262 + 3894 + 3238);
        QCOMPARE(count("exists(event: \"spend\")"), 122 + 267 + 189);
    }

    void givesThePublishedArmTable()
    {
        const auto json = m_line
                              .json({"data", "hillstrom.pathloom", "--by", "segment", "--of",
                                     "visit", "conversion", "spend"})
                              .json();
        std::map<std::string, nlohmann::json> arms;
        for (const auto &group : json.at("groups"))
            arms[group.at("key")] = group;
        const auto holds = [&](const char *arm, int n, int visits, int conversions, double spend) {
            const auto &group = arms.at(arm);
            QCOMPARE(group.at("n").get<int>(), n);
            QCOMPARE(group.at("visit").at("sum").get<int>(), visits);
            QCOMPARE(group.at("conversion").at("sum").get<int>(), conversions);
            QVERIFY(std::abs(group.at("spend").at("sum").get<double>() - spend) < 0.005);
            QVERIFY(std::abs(group.at("visit").at("mean").get<double>() - visits / double(n)) <
                    1e-12);
        };
        QCOMPARE(arms.size(), std::size_t{3});
        holds("No E-Mail", 21306, 2262, 122, 13908.33);
        holds("Mens E-Mail", 21307, 3894, 267, 30311.69);
        holds("Womens E-Mail", 21387, 3238, 189, 23038.11);
    }

    void appliesTheDefinitions()
    {
        const QString folder = CommandLine::source("resources/samples/hillstrom");
        const auto first = m_line.json({"apply", "hillstrom.pathloom", folder}).json();
        QCOMPARE(first.at("created").size(), std::size_t{10});
        const auto second = m_line.json({"apply", "hillstrom.pathloom", folder}).json();
        QCOMPARE(second.at("unchanged").size(), std::size_t{11});
        QCOMPARE(m_line.run({"dump", "hillstrom.pathloom", "out"}).status, 0);
        const auto third = m_line.json({"apply", "hillstrom.pathloom", "out"}).json();
        QCOMPARE(third.at("unchanged").size(), std::size_t{11});
        QCOMPARE(m_line.run({"check", "hillstrom.pathloom"}).status, 0);
    }

    void findsTheAudiences()
    {
        const auto size = [this](const char *name) {
            return m_line.json({"segment", "hillstrom.pathloom", name})
                .json()
                .at("size")
                .get<int>();
        };
        QCOMPARE(size("Recent buyers"), 22393);
        QCOMPARE(size("High spenders"), 8078);
        QCOMPARE(size("Recent high spenders"), 4678);
        QCOMPARE(size("Multichannel"), 7762);
        const auto overlap = m_line
                                 .json({"segment", "hillstrom.pathloom", "Recent buyers",
                                        "--overlap", "High spenders", "--ids", "ids.txt"})
                                 .json();
        QCOMPARE(overlap.at("overlaps")[0].at("both").get<int>(), 4678);
        QCOMPARE(m_line.read("ids.txt").count('\n'), 22393);
    }

    void simulatesAndConservesCounts()
    {
        const auto run = m_line
                             .json({"simulate", "hillstrom.pathloom", "--journey", "Two letters",
                                    "--replications", "20", "--segment", "High spenders"})
                             .json();
        QCOMPARE(run.at("run").get<std::string>(), std::string("run-1"));
        QCOMPARE(run.at("seed").get<int>(), 1);
        const auto &journey = run.at("journeys")[0];
        QCOMPARE(journey.at("qualified").get<int>(), 22393);
        // A third is held out: within five standard deviations of the binomial.
        const double heldOut = journey.at("holdout").get<double>();
        QVERIFY(std::abs(heldOut - 0.33 * 22393) < 5 * std::sqrt(22393 * 0.33 * 0.67));
        for (const auto &step : journey.at("steps")) {
            const auto n = [&](const char *key) { return step.at(key).get<long>(); };
            QCOMPARE(n("entered"), n("passed") + n("left") + n("waiting") + n("errors"));
        }
        const auto &delivered = run.at("kpis").at("deliveries");
        QVERIFY(delivered.at("low").get<double>() <= delivered.at("mean").get<double>());
        QVERIFY(delivered.at("predicted_low").get<double>() <= delivered.at("low").get<double>());
    }

    void repeatsARunExactly()
    {
        const auto run = [this](const char *threads) {
            auto json = m_line
                            .json({"simulate", "hillstrom.pathloom", "--journey", "Two letters",
                                   "--replications", "3", "--seed", "7", "--threads", threads})
                            .json();
            json.erase("run");
            json.erase("seconds");
            return json;
        };
        const auto first = run("1");
        QVERIFY(first.at("customer_steps").get<long>() > 22393);
        QVERIFY(first == run("2"));
        QVERIFY(first == run("1"));
    }

    // Nothing in Hillstrom says what a profile likes, and nothing opens: those terms say so.
    void scoresWhatCanBeMeasured()
    {
        const auto score = m_line.json({"score", "hillstrom.pathloom", "--run", "run-1"}).json();
        QCOMPARE(score.at("effectiveness")
                     .at("components")
                     .at("relevance")
                     .at("unmeasured_share")
                     .get<double>(),
                 1.0);
        QVERIFY(score.at("effectiveness").at("mean").is_null());
        QVERIFY(score.at("effectiveness").at("components").at("timeliness").at("mean").is_number());
        const auto &maturity = score.at("maturity");
        QVERIFY(maturity.at("score").at("mean").get<double>() > 0);
        for (const char *part : {"S", "P", "K"})
            QVERIFY(maturity.at(part).at("mean").is_number());
        QVERIFY(!score.at("experience_value")
                     .at("components")
                     .at("amplification")
                     .at("mean")
                     .is_null());
    }

    void tracesAProfile()
    {
        const QString id = QString::fromUtf8(m_line.read("ids.txt")).section('\n', 0, 0);
        const auto trace =
            m_line.json({"trace", "hillstrom.pathloom", "--run", "run-1", "--profile", id}).json();
        QVERIFY(!trace.at("events").empty());
        QCOMPARE(
            m_line.run({"trace", "hillstrom.pathloom", "--run", "run-1", "--profile", "nobody"})
                .status,
            2);
        QCOMPARE(
            m_line.run({"trace", "hillstrom.pathloom", "--run", "run-99", "--profile", id}).status,
            2);
    }

    void exportsAPackageThatVerifies()
    {
        const Answer exported =
            m_line.json({"export", "hillstrom.pathloom", "--out", "hillstrom.plpkg"});
        QVERIFY2(exported.status == 0, exported.error.constData());
        const auto verified = m_line.json({"verify", "hillstrom.plpkg"});
        QCOMPARE(verified.status, 0);
        const auto json = verified.json();
        QCOMPARE(json.at("failed").get<int>(), 0);
        QVERIFY(json.at("passed").get<int>() >= 200);
        QCOMPARE(json.at("passed").get<int>(), json.at("vectors").get<int>());
    }

    void exportsTheSameBytesAgain()
    {
        QCOMPARE(m_line.run({"export", "hillstrom.pathloom", "--out", "again.plpkg"}).status, 0);
        QVERIFY(!m_line.read("again.plpkg").isEmpty());
        QCOMPARE(m_line.read("again.plpkg"), m_line.read("hillstrom.plpkg"));
    }

    void findsAChangedByte()
    {
        QByteArray bytes = m_line.read("hillstrom.plpkg");
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        m_line.write("changed.plpkg", bytes);
        QVERIFY(m_line.run({"verify", "changed.plpkg"}).status != 0);
    }

    void decidesFromThePackage()
    {
        const QByteArray profiles = R"({"id": "a", "attributes": {"mens": 1, "womens": 0}})"
                                    "\n"
                                    R"({"id": "b", "attributes": {"mens": 0, "womens": 1}})"
                                    "\n"
                                    R"({"id": "c", "attributes": {"mens": 0, "womens": 0}})"
                                    "\n";
        const Answer answer =
            m_line.run({"decide", "hillstrom.plpkg", "--placement", "letter"}, profiles);
        QVERIFY2(answer.status == 0, answer.error.constData());
        const QList<QByteArray> lines = answer.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        const auto offer = [&](int i) {
            return nlohmann::json::parse(lines[i].toStdString()).at("offer");
        };
        QCOMPARE(offer(0).get<std::string>(), std::string("offer-mens"));
        QCOMPARE(offer(1).get<std::string>(), std::string("offer-womens"));
        QVERIFY(offer(2).is_null());
    }

    void drawsTheJourney()
    {
        for (const char *file : {"letters.svg", "letters.png"})
            QCOMPARE(m_line
                         .run({"render", "hillstrom.pathloom", "--journey", "Two letters", "--out",
                               file})
                         .status,
                     0);
        QVERIFY(m_line.read("letters.svg").contains("<svg"));
        QVERIFY(m_line.read("letters.png").startsWith("\x89PNG"));
    }

    void givesTheDataBackAsTables()
    {
        QCOMPARE(m_line.run({"tables", "hillstrom.pathloom", "--out", "tables.sqlite"}).status, 0);
        QVERIFY(m_line.read("tables.sqlite").startsWith("SQLite format 3"));
        QVERIFY(m_line.run({"tables", "hillstrom.pathloom", "--out", "tables.sqlite"}).status != 0);
    }

    // Every command of the walkthrough is one that this test runs.
    void theWalkthroughUsesTheseCommands()
    {
        const QByteArray text = m_line.read(CommandLine::source("docs/walkthrough-hillstrom.md"));
        for (const char *command :
             {"new", "import", "data", "rule", "apply", "check", "segment", "simulate", "score",
              "trace", "export", "verify", "decide", "render", "tables"})
            QVERIFY2(text.contains(QByteArray("pathloom-cli ") + command + " "), command);
    }
};

PATHLOOM_TEST(TestHillstrom)
#include "tst_hillstrom.moc"
