// SPDX-License-Identifier: GPL-3.0-or-later
// Wrong calls, broken files and refusing folders: the exit status, a clear word, nothing lost.
#include "tests/interop/CommandLine.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <zlib.h>

#include <unistd.h>

using namespace pathloom::test;

class TestBadInput : public QObject
{
    Q_OBJECT

    CommandLine m_line;

    static QByteArray rows(int count)
    {
        QByteArray csv = "id,age,city\n";
        for (int i = 0; i < count; ++i)
            csv += "p" + QByteArray::number(i) + "," + QByteArray::number(20 + i % 50) + ",Oslo\n";
        return csv;
    }

    static QByteArray gzip(const QByteArray &bytes)
    {
        z_stream stream{};
        deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
        QByteArray out(static_cast<int>(deflateBound(&stream, static_cast<uLong>(bytes.size()))),
                       '\0');
        QByteArray in = bytes;
        stream.next_in = reinterpret_cast<Bytef *>(in.data());
        stream.avail_in = static_cast<uInt>(in.size());
        stream.next_out = reinterpret_cast<Bytef *>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        deflate(&stream, Z_FINISH);
        out.truncate(static_cast<int>(stream.total_out));
        deflateEnd(&stream);
        return out;
    }

    int profiles() const
    {
        return m_line.json({"data", "p.pathloom"}).json().at("profiles").get<int>();
    }

private slots:
    void initTestCase()
    {
        QCOMPARE(m_line.run({"new", "p.pathloom"}).status, 0);
        m_line.write("people.csv", rows(1000));
        QCOMPARE(m_line.run({"import", "p.pathloom", "--source", "people.csv"}).status, 0);
        QCOMPARE(profiles(), 1000);
    }

    void knowsWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown command") << QStringList{"fly"};
        QTest::newRow("unknown option") << QStringList{"check", "p.pathloom", "--nicely"};
        QTest::newRow("missing option") << QStringList{"import", "p.pathloom"};
        QTest::newRow("rule with a mistake") << QStringList{"rule", "p.pathloom", "age <"};
        QTest::newRow("rule with an unknown name") << QStringList{"rule", "p.pathloom", "agee < 3"};
        QTest::newRow("rule that is a number") << QStringList{"rule", "p.pathloom", "age + 1"};
        QTest::newRow("no such segment") << QStringList{"segment", "p.pathloom", "Nobody"};
        QTest::newRow("no such journey")
            << QStringList{"simulate", "p.pathloom", "--journey", "Nowhere"};
        QTest::newRow("no such instant")
            << QStringList{"rule", "p.pathloom", "age < 3", "--as-of", "soon"};
        QTest::newRow("no such sample") << QStringList{"new", "q.pathloom", "--sample", "moon"};
        QTest::newRow("no such attribute") << QStringList{"data", "p.pathloom", "--by", "moon"};
    }

    void knowsWrongUsage()
    {
        QFETCH(QStringList, arguments);
        const Answer answer = m_line.run(arguments);
        QCOMPARE(answer.status, 2);
        QVERIFY(!answer.error.isEmpty());
        QVERIFY(answer.out.isEmpty());
    }

    void leavesNoProjectBehindThatItCouldNotMake()
    {
        QCOMPARE(m_line.run({"new", "q.pathloom", "--sample", "moon"}).status, 2);
        QVERIFY(!QFile::exists(m_line.path("q.pathloom")));
    }

    void namesTheColumnThatAMappingMisses()
    {
        m_line.write("mapping.json", R"({"format": "pathloom-mapping", "version": 1, "name": "m",
            "profile": {"attributes": [{"column": "shoe size", "type": "number"}]}})");
        const Answer answer = m_line.json(
            {"import", "p.pathloom", "--source", "people.csv", "--mapping", "mapping.json"});
        QCOMPARE(answer.status, 3);
        QVERIFY(answer.error.contains("shoe size"));
        QCOMPARE(answer.json().at("error").at("code").get<std::string>(),
                 std::string("ingest.column-missing"));
        QCOMPARE(profiles(), 1000);
    }

    void refusesABrokenMapping()
    {
        m_line.write("broken.json", "{\"format\": ");
        const Answer answer = m_line.run(
            {"import", "p.pathloom", "--source", "people.csv", "--mapping", "broken.json"});
        QCOMPARE(answer.status, 3);
        QVERIFY(answer.error.contains("broken.json"));
    }

    void refusesACutArchive()
    {
        m_line.write("cut.csv.gz", gzip(rows(20000)).chopped(1000));
        const Answer answer = m_line.run({"import", "p.pathloom", "--source", "cut.csv.gz"});
        QCOMPARE(answer.status, 3);
        QVERIFY(answer.error.contains("cut.csv.gz"));
        QCOMPARE(profiles(), 1000);
    }

    void refusesAFileThatIsNoText()
    {
        QByteArray noise(4096, '\0');
        for (int i = 0; i < noise.size(); ++i)
            noise[i] = static_cast<char>((i * 7919) % 251);
        m_line.write("noise.csv", noise);
        QCOMPARE(m_line.run({"import", "p.pathloom", "--source", "noise.csv"}).status, 3);
        QCOMPARE(profiles(), 1000);
    }

    void setsRowsAsideThatDoNotFit()
    {
        QByteArray csv = rows(10);
        csv += "p10,old,Oslo\n";
        m_line.write("one-bad.csv", csv);
        m_line.write("typed.json", R"({"format": "pathloom-mapping", "version": 1, "name": "typed",
            "source": "typed", "profile": {"identities": [{"space": "id", "column": "id"}],
            "attributes": [{"column": "age", "type": "number"}]}})");
        QCOMPARE(m_line.run({"new", "typed.pathloom"}).status, 0);
        const auto json = m_line
                              .json({"import", "typed.pathloom", "--source", "one-bad.csv",
                                     "--mapping", "typed.json"})
                              .json();
        QCOMPARE(json.at("rows_read").get<int>(), 11);
        QCOMPARE(json.at("rows_loaded").get<int>(), 10);
        QCOMPARE(json.at("rows_quarantined").get<int>(), 1);
        const auto set =
            m_line.json({"data", "typed.pathloom", "--quarantine"}).json().at("quarantine");
        QCOMPARE(set.size(), std::size_t{1});
        QCOMPARE(set[0].at("line").get<int>(), 12);
        QCOMPARE(set[0].at("column").get<std::string>(), std::string("age"));
        QCOMPARE(set[0].at("value").get<std::string>(), std::string("old"));
    }

    void refusesWhatIsNoProject()
    {
        QCOMPARE(m_line.run({"check", "people.csv"}).status, 3);
        QCOMPARE(m_line.read("people.csv"), rows(1000));
        QCOMPARE(m_line.run({"check", "nowhere.pathloom"}).status, 4);
        QVERIFY(!QFile::exists(m_line.path("nowhere.pathloom")));
    }

    void refusesToOverwriteAProject()
    {
        QVERIFY(m_line.run({"new", "p.pathloom"}).status != 0);
        QCOMPARE(profiles(), 1000);
    }

    void saysWhenTheFileSystemRefuses()
    {
        // Root may write anywhere but in /proc.
        QString folder = QStringLiteral("/proc");
        if (geteuid() != 0) {
            folder = m_line.path("closed");
            QVERIFY(QDir().mkdir(folder));
            QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::ExeOwner);
        }
        const Answer answer = m_line.run({"new", folder + "/x.pathloom"});
        QCOMPARE(answer.status, 4);
        QVERIFY(answer.error.contains("x.pathloom"));
        QCOMPARE(m_line.run({"tables", "p.pathloom", "--out", folder + "/x.sqlite"}).status, 4);
        QCOMPARE(
            m_line.run({"rule", "p.pathloom", "age < 30", "--ids", folder + "/ids.txt"}).status, 4);
    }

    void refusesDefinitionsThatAreNone()
    {
        m_line.write("odd.json", R"({"kind": "spaceship", "format": 1})");
        QCOMPARE(m_line.run({"apply", "p.pathloom", "odd.json"}).status, 3);
        m_line.write("newer.json", R"({"kind": "segment", "format": 99, "id": "s", "name": "S"})");
        QCOMPARE(m_line.run({"apply", "p.pathloom", "newer.json"}).status, 3);
        m_line.write("cut.json", R"({"kind": "segment", )");
        const Answer cut = m_line.run({"apply", "p.pathloom", "cut.json"});
        QCOMPARE(cut.status, 3);
        QVERIFY(cut.error.contains("cut.json"));
        QCOMPARE(m_line.run({"apply", "p.pathloom", "not-there.json"}).status, 4);
    }
};

PATHLOOM_TEST(TestBadInput)
#include "tst_badinput.moc"
