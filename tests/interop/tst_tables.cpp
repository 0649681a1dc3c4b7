// SPDX-License-Identifier: GPL-3.0-or-later
// Decision tables from the command line: applied, counted, explained, exported and read back.
#include "tests/interop/CommandLine.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom::test;

class TestTables : public QObject
{
    Q_OBJECT

    CommandLine m_line;

private slots:
    void initTestCase()
    {
        m_line.write("people.csv", "id,age,town\na,17,Bonn\nb,18,Bonn\nc,40,Köln\nd,,Bonn\n");
        QCOMPARE(m_line.run({"new", "p.pathloom"}).status, 0);
        QCOMPARE(m_line.run({"import", "p.pathloom", "--source", "people.csv"}).status, 0);
        m_line.write("table.json",
                     "{\"kind\":\"table\",\"format\":1,\"id\":\"t\",\"name\":\"Fare\",\"policy\":\"first\","
                     "\"inputs\":[{\"expression\":\"age\"},{\"expression\":\"town\"}],"
                     "\"outputs\":[{\"name\":\"fare\",\"type\":\"number\"}],"
                     "\"rules\":[{\"tests\":[\"< 18\",\"-\"],\"results\":[\"1\"]},"
                     "{\"tests\":[\">= 18\",\"\\\"Bonn\\\"\"],\"results\":[\"2\"]},"
                     "{\"tests\":[\"[18..30]\",\"\\\"Bonn\\\"\"],\"results\":[\"3\"]}]}");
        QCOMPARE(m_line.json({"apply", "p.pathloom", "table.json"}).json().at("created")[0].get<std::string>(), std::string("table/t"));
    }

    void countsRowsAndNamesFlaws()
    {
        const Answer answer = m_line.json({"table", "p.pathloom", "Fare"});
        QCOMPARE(answer.status, 0);
        const auto json = answer.json();
        QCOMPARE(json.at("profiles").get<int>(), 4);
        QCOMPARE(json.at("unmatched").get<int>(), 2);
        QCOMPARE(json.at("rows")[1].at("answers").get<int>(), 1);
        QCOMPARE(json.at("rows")[2].at("matches").get<int>(), 1);
        QCOMPARE(json.at("rows")[2].at("answers").get<int>(), 0);
        QCOMPARE(json.at("rows")[2].at("state").get<std::string>(), std::string("shadowed"));
        QVERIFY(!json.at("gaps").empty());
    }

    void aConflictIsAStatus()
    {
        QByteArray table = m_line.read("table.json");
        m_line.write("unique.json", table.replace("\"first\"", "\"unique\"").replace("\"t\"", "\"u\"").replace("Fare", "Unique"));
        QCOMPARE(m_line.run({"apply", "p.pathloom", "unique.json"}).status, 0);
        const Answer answer = m_line.json({"table", "p.pathloom", "Unique"});
        QCOMPARE(answer.status, 1);
        QCOMPARE(answer.json().at("conflicts").get<int>(), 1);
        QVERIFY(answer.json().at("overlaps")[0].at("conflict").get<bool>());
    }

    void explainsOneProfile()
    {
        const auto json = m_line.json({"table", "p.pathloom", "Fare", "--profile", "b"}).json();
        QCOMPARE(json.at("answer")[0][0].get<double>(), 2.0);
        QCOMPARE(json.at("rows")[0].at("failed").get<std::string>(), std::string("age is not < 18"));
        QVERIFY(json.at("rows")[1].at("matches").get<bool>());
        QCOMPARE(m_line.run({"table", "p.pathloom", "Fare", "--profile", "nobody"}).status, 2);
        QCOMPARE(m_line.run({"table", "p.pathloom", "Nothing"}).status, 2);
    }

    void goesToDmnAndBack()
    {
        QCOMPARE(m_line.run({"table", "p.pathloom", "Fare", "--export", "fare.dmn"}).status, 0);
        QVERIFY(m_line.read("fare.dmn").contains("hitPolicy=\"FIRST\""));
        QCOMPARE(m_line.run({"new", "q.pathloom"}).status, 0);
        QCOMPARE(m_line.json({"table", "q.pathloom", "--import", "fare.dmn"}).json().at("created")[0].get<std::string>(), std::string("Fare"));
        const auto tables = m_line.json({"table", "q.pathloom"}).json().at("tables");
        QCOMPARE(tables.size(), std::size_t{1});
        QCOMPARE(tables[0].at("rows").get<int>(), 3);
        m_line.write("broken.dmn", "<definitions");
        QCOMPARE(m_line.run({"table", "q.pathloom", "--import", "broken.dmn"}).status, 3);
    }
};

PATHLOOM_TEST(TestTables)
#include "tst_tables.moc"
