// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded sample from the command line: everything in it is in use.
#include "tests/interop/CommandLine.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom::test;

class TestSample : public QObject
{
    Q_OBJECT

    CommandLine m_line;

private slots:
    void initTestCase()
    {
        const auto made = m_line.json({"new", "shop.pathloom", "--sample", "outdoor-shop"}).json();
        QVERIFY(made.at("profiles").get<int>() >= 10'000);
        QVERIFY(made.at("events").get<int>() >= 1'000'000);
        QCOMPARE(made.at("journeys").get<int>(), 2);
        QVERIFY(made.at("segments").get<int>() >= 4);
        QVERIFY(made.at("offers").get<int>() >= 10);
    }

    void saysItsVersionAndCommands()
    {
        QVERIFY(m_line.run({"--version"}).out.startsWith("pathloom-cli "));
        const Answer help = m_line.run({"--help"});
        QCOMPARE(help.status, 0);
        for (const char *command : {"new", "import", "data", "duplicates", "forget", "tables", "apply", "dump", "check",
                                    "rule", "segment", "table", "simulate", "trace", "score", "stats",
                                    "export", "verify", "decide", "render", "bench"})
            QVERIFY2(help.out.contains(command), command);
        QCOMPARE(m_line.json({"new", "--list-samples"}).json().at("samples")[0].get<std::string>(),
                 std::string("outdoor-shop"));
    }

    void passesItsOwnChecks()
    {
        const Answer answer = m_line.json({"check", "shop.pathloom"});
        QCOMPARE(answer.status, 0);
        const auto json = answer.json();
        for (const auto &diagnostic : json.at("diagnostics"))
            QVERIFY(diagnostic.at("severity") != "error");
    }

    void scoresHistoryAndDesignBeforeAnyRun()
    {
        const auto score = m_line.json({"score", "shop.pathloom", "--months"}).json();
        QVERIFY(score.at("run").is_null());
        // The project declares what the shop sent, so every e-mail is measured; without a run there
        // is no control.
        QVERIFY(score.at("effectiveness").at("mean").get<double>() > 1);
        QCOMPARE(score.at("history").at("undeclared").get<int>(), 0);
        QVERIFY(score.at("experience_value").at("mean").is_null());
        QCOMPARE(score.at("maturity_by_month").size(), std::size_t{12});
        for (const auto &month : score.at("maturity_by_month")) {
            QVERIFY(month.at("interactions").get<double>() > 10'000);
            const auto &measure = month.at("maturity").at("score");
            QVERIFY(measure.at("low").get<double>() < measure.at("mean").get<double>());
        }
        QCOMPARE(score.at("source").get<std::string>(), std::string("history"));
        QVERIFY(score.at("maturity").at("from_design").get<bool>());
        QVERIFY(score.at("maturity").at("score").at("mean").get<double>() > 0);
    }

    void scoresARunWithIntervals()
    {
        QCOMPARE(m_line
                     .run({"simulate", "shop.pathloom", "--journey", "Abandoned cart", "Welcome",
                           "--replications", "5"})
                     .status,
                 0);
        const auto score = m_line.json({"score", "shop.pathloom"}).json();
        for (const char *key : {"effectiveness", "effectiveness_product", "experience_value"}) {
            const auto &measure = score.at(key);
            QVERIFY2(measure.at("mean").is_number(), key);
            QVERIFY2(measure.at("low").get<double>() <= measure.at("mean").get<double>(), key);
            QVERIFY2(measure.at("high").get<double>() >= measure.at("mean").get<double>(), key);
        }
        const double e1 = score.at("effectiveness").at("mean").get<double>();
        QVERIFY(e1 > -1 && e1 < 3);
        const auto &growth = score.at("experience_value").at("growth");
        QVERIFY(growth.at("lifetime_value").at("mean").is_null());
        QVERIFY(growth.at("retention").at("mean").is_null());
        QVERIFY(score.at("duplicate_probability_measured").get<bool>());
        QVERIFY(score.at("profiles_not_compared").get<int>() < 100);
    }

    void tracesSarah()
    {
        const auto trace = m_line
                               .json({"trace", "shop.pathloom", "--profile", "C00001", "--why-not",
                                      "Push", "--journey", "Abandoned cart"})
                               .json();
        QVERIFY(trace.at("events").is_array());
        QVERIFY(trace.at("why_not").contains("reason"));
    }

    void refusesAPackageOfAnUntestedProject()
    {
        QCOMPARE(m_line.run({"new", "untested.pathloom"}).status, 0);
        const Answer answer =
            m_line.run({"export", "untested.pathloom", "--out", "untested.plpkg"});
        QCOMPARE(answer.status, 1);
        QCOMPARE(m_line
                     .run({"export", "untested.pathloom", "--out", "untested.plpkg", "--override",
                           "run=there is no journey yet"})
                     .status,
                 0);
        QCOMPARE(m_line.run({"verify", "untested.plpkg"}).status, 0);
    }
};

PATHLOOM_TEST(TestSample)
#include "tst_sample.moc"
