// SPDX-License-Identifier: GPL-3.0-or-later
// data --quality: figures of a small file counted by hand, and the profiles behind them.
#include "tests/interop/CommandLine.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace pathloom::test;
using Json = nlohmann::json;

class TestDataQuality : public QObject
{
    Q_OBJECT

    CommandLine m_line;

    Json field(const QString &name, const QStringList &more = {}) const
    {
        return m_line.json(QStringList{"data", "p.pathloom", "--quality", "--field", name} + more).json();
    }
    std::vector<std::string> behind(const QString &name, const QString &rows) const
    {
        return field(name, {"--rows", rows}).at("profiles").get<std::vector<std::string>>();
    }

private slots:
    void initTestCase()
    {
        QCOMPARE(m_line.run({"new", "p.pathloom"}).status, 0);
        // The last record is of 1 January 2026; the ages of the cities are 0, 100, 200 and 0 days.
        m_line.write("people.csv", "id,mail,age,city,noted\n"
                                   "p1,ann@x.org,34,Ulm,2026-01-01\n"
                                   "p2,bob@x.org,12,Bonn,2025-09-23\n"
                                   "p3,ANN@x.org,,Kiel,2025-06-15\n"
                                   "p4,,50,,2026-01-01\n"
                                   "p5,eve@x.org,61,Ulm,2026-01-01\n");
        m_line.write("m.json", R"({"format": "pathloom-mapping", "version": 1, "source": "people",
          "profile": {"identities": [{"space": "id", "column": "id"}], "recorded_at": {"column": "noted", "format": "YYYY-MM-DD"},
            "attributes": [{"column": "mail", "type": "string", "role": "email", "personal": true},
                           {"column": "age", "type": "number", "validity_rule": "age >= 18"},
                           {"column": "city", "type": "string", "half_life": "P100D"}]}})");
        const Answer answer = m_line.run({"import", "p.pathloom", "--source", "people.csv", "--mapping", "m.json"});
        QVERIFY2(answer.status == 0, answer.error);
    }

    void countsEveryFigure()
    {
        const Json age = field("age").at("quality");
        QCOMPARE(age.at("completeness").get<double>(), 0.8);
        QCOMPARE(age.at("validity").get<double>(), 0.75);
        QCOMPARE(age.at("freshness").get<double>(), 1.0);
        QVERIFY(age.at("uniqueness").is_null());
        // 0.8 · 0.75 · 1, less what the duplicates' probabilities take of it.
        QVERIFY(age.at("accuracy").get<double>() <= 0.6 + 1e-9);
        QVERIFY(age.at("accuracy").get<double>() > 0.55);
        const Json city = field("city").at("quality");
        QCOMPARE(city.at("freshness").get<double>(), (1 + 0.5 + 0.25 + 1) / 4);
        QCOMPARE(city.at("stale").get<int>(), 1);
        QCOMPARE(city.at("undated").get<int>(), 0);
        QCOMPARE(city.at("median_age_days").get<double>(), 0.0);
        const Json mail = field("mail").at("quality");
        QCOMPARE(mail.at("uniqueness").get<double>(), 0.5);
        QCOMPARE(mail.at("duplicate").get<int>(), 2);
    }

    void namesTheProfilesBehindAFigure()
    {
        using Ids = std::vector<std::string>;
        QCOMPARE(behind("age", "missing"), (Ids{"p3"}));
        QCOMPARE(behind("age", "invalid"), (Ids{"p2"}));
        QCOMPARE(behind("city", "stale"), (Ids{"p3"}));
        QCOMPARE(behind("city", "undated"), Ids{});
        QCOMPARE(behind("mail", "duplicate"), (Ids{"p1", "p3"}));
        const Answer text = m_line.run({"data", "p.pathloom", "--quality", "--field", "mail", "--rows", "duplicate"});
        QCOMPARE(text.out, QByteArray("p1\np3\n"));
    }

    void showsDistributionsButNoPersonalValue()
    {
        const Json city = field("city").at("distribution");
        QCOMPARE(city.at("values")[0].at("value").get<std::string>(), std::string("Ulm"));
        QCOMPARE(city.at("values")[0].at("count").get<int>(), 2);
        QCOMPARE(city.at("distinct").get<int>(), 3);
        const Json age = field("age").at("distribution");
        QCOMPARE(age.at("median").get<std::string>(), std::string("34"));
        int counted = 0;
        for (const Json &bin : age.at("bins"))
            counted += bin.at("count").get<int>();
        QCOMPARE(counted, 4);
        const Json mail = field("mail");
        QVERIFY(mail.at("distribution").at("personal").get<bool>());
        QVERIFY(mail.dump().find("ann@x.org") == std::string::npos);
        QVERIFY(!m_line.run({"data", "p.pathloom", "--quality", "--field", "mail"}).out.contains("@x.org"));
    }

    void theListOfAllAttributesHoldsTheSameFigures()
    {
        const Json all = m_line.json({"data", "p.pathloom", "--quality"}).json();
        QCOMPARE(all.at("as_of").get<std::string>(), std::string("2026-01-01T00:00:00Z"));
        for (const Json &attribute : all.at("attributes"))
            QVERIFY(attribute.at("quality") ==
                    field(QString::fromStdString(attribute.at("name").get<std::string>())).at("quality"));
    }

    void wrongCallsSayWhatIsThere()
    {
        const Answer unknown = m_line.run({"data", "p.pathloom", "--quality", "--field", "nowhere"});
        QCOMPARE(unknown.status, 2);
        QVERIFY(unknown.error.contains("mail, age, city"));
        QCOMPARE(m_line.run({"data", "p.pathloom", "--quality", "--field", "age", "--rows", "wrong"}).status, 2);
        QCOMPARE(m_line.run({"data", "p.pathloom", "--field", "age"}).status, 2);
        QCOMPARE(m_line.run({"data", "p.pathloom", "--quality", "--rows", "missing"}).status, 2);
    }
};

PATHLOOM_TEST(TestDataQuality)
#include "tst_dataquality.moc"
