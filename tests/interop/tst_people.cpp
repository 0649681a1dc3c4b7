// SPDX-License-Identifier: GPL-3.0-or-later
// Duplicates, pseudonyms and forgetting from the command line, on data of their own and the sample.
#include "tests/interop/CommandLine.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace pathloom::test;

namespace {

const QByteArray kMapping = R"({"format": "pathloom-mapping", "version": 1, "source": "SOURCE", "profile":
 {"identities": [{"column": "id"}, {"space": "email", "column": "mail", "pseudonymise": PSEUDO}],
  "attributes": [{"column": "first", "role": "first-name", "personal": true},
   {"column": "last", "role": "last-name", "personal": true},
   {"column": "zip", "role": "postcode", "personal": true},
   {"column": "mail", "role": "email", "personal": true, "pseudonymise": PSEUDO},
   {"column": "city"}]},
 "events": [{"type": "visit", "time": {"column": "t"}}]})";

QByteArray mapping(const QByteArray &source, bool isPseudonymous)
{
    return QByteArray(kMapping).replace("SOURCE", source).replace("PSEUDO", isPseudonymous ? "true" : "false");
}

/// Two hundred people, of whom the first stands under two ids.
QByteArray people()
{
    QByteArray rows = "id,first,last,zip,mail,city,t\n";
    rows += "Z00001,Annabel,Quistorp,20095,quistorp.annabel@mail.example,Hamburg,2024-01-01\n";
    rows += "Z90001,Anabel,Quistorp,20095,annabel.q@other.example,Bremen,2024-02-01\n";
    for (int i = 2; i <= 200; ++i)
        rows += QStringLiteral("Z%1,%2,%3,%4,%5@mail.example,Kiel,2024-01-%6\n")
                    .arg(i, 5, 10, QLatin1Char('0'))
                    .arg(QString(QChar('A' + i % 20)) + QStringLiteral("lex"))
                    .arg(QString(QChar('B' + i % 7)) + QString(QChar('a' + i % 13)) + QStringLiteral("hler"))
                    .arg(10000 + i * 13)
                    .arg(QStringLiteral("member%1x").arg(i * 7919))
                    .arg(1 + i % 28, 2, 10, QLatin1Char('0'))
                    .toUtf8();
    return rows;
}

const nlohmann::json *pairOf(const nlohmann::json &answer, const std::string &a, const std::string &b)
{
    for (const auto &pair : answer.at("pairs"))
        if (pair.at("a") == a && pair.at("b") == b)
            return &pair;
    return nullptr;
}

} // namespace

class TestPeople : public QObject
{
    Q_OBJECT

    CommandLine m_line;

    void makeProject(const QString &name)
    {
        m_line.write("people.csv", people());
        m_line.write("people.json", mapping("people", false));
        QCOMPARE(m_line.run({"new", name}).status, 0);
        QCOMPARE(m_line.run({"import", name, "--source", m_line.path("people.csv"), "--mapping", m_line.path("people.json")}).status, 0);
    }
    std::string hashOf(const QString &project)
    {
        return m_line.json({"data", project}).json().at("dataset_hash").get<std::string>();
    }

private slots:
    void listsDuplicatesWithTheirEvidence()
    {
        makeProject("list.pathloom");
        const auto answer = m_line.json({"duplicates", "list.pathloom"}).json();
        QCOMPARE(answer.at("profiles").get<int>(), 201);
        QCOMPARE(answer.at("model").at("profiles_compared").get<int>(), 201);
        QCOMPARE(answer.at("model").at("fields").size(), std::size_t(4));
        const auto *pair = pairOf(answer, "Z00001", "Z90001");
        QVERIFY(pair);
        QVERIFY(pair->at("probability").get<double>() > 0.5);
        double weight = 0;
        for (const auto &field : pair->at("evidence")) {
            weight += field.at("weight").get<double>();
            QVERIFY(field.at("a").is_null() || field.at("a") == "•••");
        }
        const double prior = answer.at("model").at("prior").get<double>();
        const double odds = prior / (1 - prior) * std::exp2(weight);
        QVERIFY(std::abs(pair->at("probability").get<double>() - odds / (1 + odds)) < 1e-9);
        QCOMPARE(pair->at("evidence")[0].at("agreement").get<std::string>(), std::string("similar"));
        QCOMPARE(pair->at("evidence")[1].at("agreement").get<std::string>(), std::string("agree"));
        const auto open = m_line.json({"duplicates", "list.pathloom", "--show-personal"}).json();
        QCOMPARE(pairOf(open, "Z00001", "Z90001")->at("evidence")[0].at("b").get<std::string>(), std::string("Anabel"));
        QVERIFY(!m_line.run({"duplicates", "list.pathloom"}).out.contains("Quistorp"));
        QCOMPARE(m_line.json({"duplicates", "list.pathloom", "--min-probability", "1"}).json().at("pairs").size(), std::size_t(0));
        QCOMPARE(m_line.run({"duplicates", "list.pathloom", "--min-probability", "2"}).status, 2);
    }

    void mergesAndTakesItBack()
    {
        makeProject("merge.pathloom");
        const std::string before = hashOf("merge.pathloom");
        const auto merged = m_line.json({"duplicates", "merge.pathloom", "--merge", "Z90001", "Z00001"}).json();
        QCOMPARE(merged.at("profiles").get<int>(), 200);
        QCOMPARE(merged.at("decision").at("id").get<std::string>(), std::string("decision-1"));
        QVERIFY(!pairOf(merged, "Z00001", "Z90001"));
        const std::string after = hashOf("merge.pathloom");
        QVERIFY(after != before);
        // The same again, and the same file again, change nothing.
        QCOMPARE(m_line.json({"duplicates", "merge.pathloom", "--merge", "Z00001", "Z90001"}).json().at("decisions").size(), std::size_t(1));
        QCOMPARE(m_line.json({"import", "merge.pathloom", "--source", m_line.path("people.csv"), "--mapping", m_line.path("people.json")})
                     .json().at("rows_unchanged").get<int>(), 201);
        QCOMPARE(hashOf("merge.pathloom"), after);
        const auto undone = m_line.json({"duplicates", "merge.pathloom", "--undo", "decision-1"}).json();
        QCOMPARE(undone.at("profiles").get<int>(), 201);
        QVERIFY(undone.at("decisions").empty());
        QCOMPARE(hashOf("merge.pathloom"), before);
        QCOMPARE(m_line.run({"duplicates", "merge.pathloom", "--undo", "decision-1"}).status, 2);
        QCOMPARE(m_line.run({"duplicates", "merge.pathloom", "--merge", "Z00001", "nobody"}).status, 2);
        QCOMPARE(m_line.run({"duplicates", "merge.pathloom", "--merge", "Z00001", "Z00001"}).status, 2);
        QCOMPARE(m_line.run({"duplicates", "merge.pathloom", "--merge", "Z00001"}).status, 2);
    }

    void tellsApartAndChangesItsMind()
    {
        makeProject("apart.pathloom");
        const auto apart = m_line.json({"duplicates", "apart.pathloom", "--separate", "Z00001", "Z90001"}).json();
        QCOMPARE(apart.at("profiles").get<int>(), 201);
        QVERIFY(!pairOf(apart, "Z00001", "Z90001"));
        const auto merged = m_line.json({"duplicates", "apart.pathloom", "--merge", "Z00001", "Z90001"}).json();
        QCOMPARE(merged.at("profiles").get<int>(), 200);
        QCOMPARE(merged.at("decisions").size(), std::size_t(1));
    }

    void forgetsAndProvesIt()
    {
        makeProject("forget.pathloom");
        m_line.write("broken.csv", "id,first,last,zip,mail,city,t\nZ00001,Annabel,Quistorp,20095,quistorp.annabel@mail.example,Hamburg,never\n");
        QCOMPARE(m_line.json({"import", "forget.pathloom", "--source", m_line.path("broken.csv"), "--mapping", m_line.path("people.json")})
                     .json().at("rows_quarantined").get<int>(), 1);
        QCOMPARE(m_line.run({"duplicates", "forget.pathloom", "--merge", "Z00001", "Z90001"}).status, 0);
        QVERIFY(m_line.read("forget.pathloom").contains("Quistorp")); // in the clear, set aside
        const Answer dry = m_line.json({"forget", "forget.pathloom", "--profile", "Z00001", "--dry-run"});
        QCOMPARE(dry.status, 0);
        const auto foundIn = [](const nlohmann::json &places, const std::string &place) {
            for (const auto &one : places)
                if (one.at("place") == place)
                    return one.at("found").get<int>();
            return -1;
        };
        QVERIFY(foundIn(dry.json().at("before"), "blobs") > 0);
        QVERIFY(foundIn(dry.json().at("before"), "quarantine") > 0);
        QVERIFY(foundIn(dry.json().at("before"), "decisions") > 0);
        QVERIFY(foundIn(dry.json().at("before"), "forget.pathloom") > 0);
        QVERIFY(dry.json().at("proven").is_null());
        QCOMPARE(m_line.json({"data", "forget.pathloom"}).json().at("profiles").get<int>(), 200);

        const Answer answer = m_line.json({"forget", "forget.pathloom", "--profile", "Z00001"});
        QCOMPARE(answer.status, 0);
        const auto json = answer.json();
        QVERIFY(json.at("proven").get<bool>());
        QCOMPARE(json.at("records").get<int>(), 2); // with the one that was merged
        QCOMPARE(json.at("events").get<int>(), 2);
        QCOMPARE(json.at("quarantined").get<int>(), 1);
        QCOMPARE(json.at("decisions").get<int>(), 1);
        QCOMPARE(json.at("traces_in_imports").get<int>(), 0);
        QVERIFY(json.at("sought").size() >= 5);
        for (const auto &place : json.at("after"))
            QCOMPARE(place.at("found").get<int>(), 0);
        const QByteArray bytes = m_line.read("forget.pathloom");
        for (const char *text : {"Quistorp", "quistorp.annabel", "annabel.q@", "Z90001", "Z00001"})
            QVERIFY2(!bytes.contains(text), text);
        QVERIFY(!answer.out.contains("Quistorp")); // nor is it printed
        QCOMPARE(m_line.json({"data", "forget.pathloom", "--quarantine"}).json().at("quarantine").size(), std::size_t(0));
        QCOMPARE(m_line.json({"data", "forget.pathloom"}).json().at("profiles").get<int>(), 199);
        QCOMPARE(m_line.run({"forget", "forget.pathloom", "--profile", "Z00001"}).status, 2);
        QCOMPARE(m_line.json({"import", "forget.pathloom", "--source", m_line.path("people.csv"), "--mapping", m_line.path("people.json")})
                     .json().at("rows_unchanged").get<int>(), 199);
    }

    void saysWhatItCannotReach()
    {
        makeProject("copy.pathloom");
        m_line.write("copy.pathloom.version-1", "an old copy with quistorp.annabel@mail.example");
        const Answer answer = m_line.run({"forget", "copy.pathloom", "--profile", "Z00001"});
        QCOMPARE(answer.status, 1);
        QVERIFY(answer.out.contains("copy.pathloom.version-1"));
    }

    void storedRunsForgetToo()
    {
        QCOMPARE(m_line.run({"new", "runs.pathloom", "--sample", "outdoor-shop"}).status, 0);
        QCOMPARE(m_line.run({"simulate", "runs.pathloom", "--journey", "Welcome", "Abandoned cart", "--replications", "1"}).status, 0);
        // Somebody whom the run wrote to.
        QString profile;
        for (int number = 2; number <= 12 && profile.isEmpty(); ++number) {
            const QString one = QStringLiteral("C%1").arg(number, 5, 10, QLatin1Char('0'));
            const auto dry = m_line.json({"forget", "runs.pathloom", "--profile", one, "--dry-run"}).json();
            if (dry.at("runs").get<int>() == 1)
                profile = one;
        }
        QVERIFY(!profile.isEmpty());
        const auto json = m_line.json({"forget", "runs.pathloom", "--profile", profile}).json();
        QVERIFY(json.at("proven").get<bool>());
        QVERIFY(json.at("events").get<int>() > 0);
        QCOMPARE(json.at("runs").get<int>(), 1);
        QCOMPARE(json.at("runs_of_other_data").get<int>(), 0);
        // The next one meets a run of data that are no longer there.
        const auto next = m_line.json({"forget", "runs.pathloom", "--profile", "C00020"}).json();
        QVERIFY(next.at("proven").get<bool>());
        QCOMPARE(next.at("runs_of_other_data").get<int>(), 1);
        QCOMPARE(m_line.run({"score", "runs.pathloom"}).status, 0);
    }

    void pseudonymsUnifyUnderOneKeyAndNeedIt()
    {
        m_line.write("a.csv", people());
        m_line.write("b.csv", "id,first,last,zip,mail,city,t\n,,,,MEMBER15838X@mail.example,Rome,2024-03-01\n");
        m_line.write("a.json", mapping("a", true));
        m_line.write("b.json", mapping("b", true));
        m_line.write("key.txt", "correct horse battery staple\n");
        m_line.write("short.txt", "short");
        m_line.write("empty.txt", "\n");
        QCOMPARE(m_line.run({"new", "keyed.pathloom"}).status, 0);
        const auto import = [&](const char *name, const QStringList &more) {
            return m_line.json(QStringList{"import", "keyed.pathloom", "--source", m_line.path(QString(name) + ".csv"),
                                           "--mapping", m_line.path(QString(name) + ".json")} + more);
        };
        const auto code = [](const Answer &answer) { return answer.json().at("error").at("code").get<std::string>(); };
        Answer answer = import("a", {});
        QCOMPARE(answer.status, 2);
        QCOMPARE(code(answer), std::string("ingest.pseudonym-key"));
        QCOMPARE(code(import("a", {"--pseudonym-key", m_line.path("short.txt")})), std::string("app.pseudonym-key-short"));
        QCOMPARE(code(import("a", {"--pseudonym-key", m_line.path("empty.txt")})), std::string("cli.pseudonym-key-empty"));
        QCOMPARE(import("a", {"--pseudonym-key", m_line.path("nowhere.txt")}).status, 4);
        QCOMPARE(code(import("a", {"--pseudonym-key-env", "PATHLOOM_NO_SUCH_VARIABLE"})), std::string("cli.pseudonym-key-unset"));
        answer = import("a", {"--pseudonym-key", m_line.path("key.txt")});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.json().at("profiles").get<int>(), 201);
        // Another file of another source, with the key from the environment: the same person.
        qputenv("PATHLOOM_TEST_KEY", "correct horse battery staple");
        answer = import("b", {"--pseudonym-key-env", "PATHLOOM_TEST_KEY"});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.json().at("rows_loaded").get<int>(), 1);
        QCOMPARE(answer.json().at("profiles").get<int>(), 201);
        QCOMPARE(answer.json().at("events").get<int>(), 202);
        qputenv("PATHLOOM_TEST_KEY", "another key, as long as the first");
        QCOMPARE(code(import("b", {"--pseudonym-key-env", "PATHLOOM_TEST_KEY"})), std::string("app.pseudonym-key-other"));
        qunsetenv("PATHLOOM_TEST_KEY");
        const QByteArray bytes = m_line.read("keyed.pathloom");
        QVERIFY(!bytes.contains("correct horse") && !bytes.contains("mail.example"));
        const auto dry = m_line.json({"forget", "keyed.pathloom", "--profile", "Z00001", "--dry-run"}).json();
        for (const auto &sought : dry.at("sought"))
            if (sought.at("field") == "email")
                QCOMPARE(sought.at("bytes").get<int>(), 32); // the pseudonym, not the address
    }
};

PATHLOOM_TEST(TestPeople)
#include "tst_people.moc"
