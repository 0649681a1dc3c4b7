// SPDX-License-Identifier: GPL-3.0-or-later
// Imports Online Retail: 541,909 dirty rows, none lost, and a second import that changes nothing.
#include "tests/interop/CommandLine.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom::test;

class TestOnlineRetail : public QObject
{
    Q_OBJECT

    CommandLine m_line;
    const QString m_file = CommandLine::data("online-retail/online_retail.csv.gz");

    Answer import() const
    {
        return m_line.json({"import", "shop.pathloom", "--source", m_file, "--mapping",
                            CommandLine::source("resources/mappings/online-retail.json")});
    }

private slots:
    void initTestCase()
    {
        if (m_file.isEmpty())
            QSKIP("the Online Retail data are not on this machine");
        QCOMPARE(m_line.run({"new", "shop.pathloom"}).status, 0);
    }

    // 135,080 rows name no customer; 4,372 customers (data/README.md).
    void losesNoRow()
    {
        const Answer answer = import();
        QCOMPARE(answer.status, 0);
        const auto json = answer.json();
        QCOMPARE(json.at("rows_read").get<int>(), 541909);
        QCOMPARE(json.at("rows_loaded").get<int>(), 541909 - 135080);
        QCOMPARE(json.at("rows_unchanged").get<int>(), 0);
        QCOMPARE(json.at("rows_quarantined").get<int>(), 135080);
        int reasons = 0;
        for (const auto &[reason, count] : json.at("reasons").items())
            reasons += count.get<int>();
        QCOMPARE(reasons, 135080);
        QCOMPARE(json.at("profiles").get<int>(), 4372);
        QCOMPARE(json.at("events").get<int>(), 541909 - 135080);
    }

    void changesNothingTheSecondTime()
    {
        const auto before = m_line.json({"data", "shop.pathloom"}).json();
        const auto json = import().json();
        QCOMPARE(json.at("rows_read").get<int>(), 541909);
        QCOMPARE(json.at("rows_loaded").get<int>(), 0);
        QCOMPARE(json.at("rows_unchanged").get<int>() + json.at("rows_quarantined").get<int>(),
                 541909);
        const auto after = m_line.json({"data", "shop.pathloom"}).json();
        QCOMPARE(after.at("dataset_hash").get<std::string>(),
                 before.at("dataset_hash").get<std::string>());
        QVERIFY(before == after);
    }

    // 9,288 rows cancel, of which 383 name no customer (counted in the file).
    void keepsCancellationsApart()
    {
        const auto json = m_line.json({"data", "shop.pathloom"}).json();
        std::map<std::string, int> counts;
        for (const auto &type : json.at("event_types"))
            counts[type.at("name")] = type.at("count");
        QCOMPARE(counts["cancellation"], 8905);
        QCOMPARE(counts["purchase"], 397924);
    }

    void answersRulesOverEvents()
    {
        const auto all =
            m_line.json({"rule", "shop.pathloom", "count(event: \"purchase\") >= 1"}).json();
        QCOMPARE(all.at("true").get<int>(), 4339);
        QCOMPARE(all.at("false").get<int>(), 4372 - 4339);
        QCOMPARE(all.at("unknown").get<int>(), 0);
    }

    void listsWhatDidNotFit()
    {
        const auto json = m_line.json({"data", "shop.pathloom", "--quarantine"}).json();
        QCOMPARE(json.at("quarantine").size(), std::size_t{135080});
        QVERIFY(json.at("quarantine")[0].at("line").get<int>() > 1);
    }
};

PATHLOOM_TEST(TestOnlineRetail)
#include "tst_onlineretail.moc"
