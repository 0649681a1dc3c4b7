// SPDX-License-Identifier: GPL-3.0-or-later
// Segments and rules of the sample shop in SQLite and PostgreSQL: the same profiles as in Pathloom.
#include "tests/interop/CommandLine.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTest>

using namespace pathloom::test;

class TestWarehouse : public QObject
{
    Q_OBJECT

    CommandLine m_line;
    PostgresServer m_server;

    QString address() const { return QString::fromStdString(m_server.address()); }

    /// Ids of the rows that say "true", of "id|truth" lines.
    static QByteArray sortedIds(const QByteArray &rows)
    {
        QList<QByteArray> ids;
        for (const QByteArray &row : rows.split('\n')) {
            if (row.endsWith("|true"))
                ids.append(row.left(row.size() - 5));
        }
        std::sort(ids.begin(), ids.end());
        return ids.join('\n');
    }

    static QByteArray sortedLines(const QByteArray &text)
    {
        QList<QByteArray> lines = text.trimmed().split('\n');
        std::sort(lines.begin(), lines.end());
        return lines.join('\n');
    }

    QByteArray inSqlite(const QByteArray &statement) const
    {
        QProcess process;
        process.start("sqlite3", {m_line.path("shop.sqlite")});
        process.write(statement);
        process.closeWriteChannel();
        process.waitForFinished(120'000);
        return process.readAllStandardOutput() + process.readAllStandardError();
    }

    void agreesEverywhere(const QStringList &question)
    {
        const Answer engine = m_line.json(question + QStringList{"--ids", "engine.txt"});
        QCOMPARE(engine.status, 0);
        const Answer statement = m_line.run(question + QStringList{"--sql", "sqlite"});
        QCOMPARE(statement.status, 0);
        QVERIFY(!m_line.read("engine.txt").isEmpty());
        QCOMPARE(sortedIds(inSqlite(statement.out)), sortedLines(m_line.read("engine.txt")));
        const Answer database = m_line.json(question + QStringList{"--database", address(), "--ids", "database.txt"});
        QVERIFY2(database.status == 0, database.error + database.out);
        QVERIFY(database.json().at("agrees").get<bool>());
        QCOMPARE(m_line.read("database.txt"), m_line.read("engine.txt"));
        QCOMPARE(database.json().at("unknown").get<int>(), engine.json().at("unknown").get<int>());
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.problem().isEmpty(), qPrintable(m_server.problem()));
        QCOMPARE(m_line.run({"new", "shop.pathloom", "--sample", "outdoor-shop"}).status, 0);
        QCOMPARE(m_line.run({"tables", "shop.pathloom", "--out", "shop.sqlite"}).status, 0);
        QCOMPARE(m_line.run({"tables", "shop.pathloom", "--database", address()}).status, 0);
    }

    void everySegmentHasTheSameProfiles()
    {
        const QDir folder(CommandLine::source("resources/samples/outdoor-shop"));
        int segments = 0;
        for (const QString &file : folder.entryList({"segment-*.json"}, QDir::Files)) {
            const auto json = nlohmann::json::parse(m_line.read(folder.filePath(file)));
            agreesEverywhere({"segment", "shop.pathloom", QString::fromStdString(json.at("name").get<std::string>())});
            ++segments;
        }
        QVERIFY(segments >= 4);
    }

    void rulesHaveTheSameProfiles()
    {
        agreesEverywhere({"rule", "shop.pathloom", "bucket(\"any\", 0, 0.3) and consent(\"email\", \"marketing\")"});
        agreesEverywhere({"rule", "shop.pathloom", "hour(now()) >= 12", "--as-of", "2025-03-30T01:30:00Z"});
    }

    void saysWhatIsWrong()
    {
        Answer answer = m_line.json({"rule", "shop.pathloom", "true", "--sql", "oracle"});
        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.json().at("error").at("code").get<std::string>(), std::string("sql.dialect"));
        answer = m_line.json({"rule", "shop.pathloom", "true", "--database", "host=/nowhere"});
        QCOMPARE(answer.status, 4);
        QCOMPARE(answer.json().at("error").at("code").get<std::string>(), std::string("store.database-connect"));
        // The tables are there already; loading again changes nothing.
        QCOMPARE(m_line.run({"tables", "shop.pathloom", "--database", address()}).status, 4);
        QCOMPARE(m_line.run({"tables", "shop.pathloom"}).status, 2);
        QCOMPARE(m_line.run({"tables", "shop.pathloom", "--out", "shop.sql", "--for", "postgresql"}).status, 0);
        QVERIFY(m_line.read("shop.sql").contains("\nCOPY \"profiles\" FROM stdin;\n"));
    }
};

PATHLOOM_TEST(TestWarehouse)
#include "tst_warehouse.moc"
