// SPDX-License-Identifier: GPL-3.0-or-later
// Sources other than one text file: JSON Lines, tables of SQLite files, several files at once.
#include "engine/ingest/JsonRows.h"
#include "engine/ingest/Preview.h"
#include "engine/ingest/Source.h"
#include "engine/ingest/SqliteRows.h"
#include "engine/store/Sqlite.h"
#include "tests/engine/ingest/IngestSupport.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace pathloom;
using namespace pathloom::test;

namespace {

const char *kOrders =
    R"({"id": "o1", "customer": {"id": 7, "address": {"city": "Köln"}}, "tags": ["a;b", "c"], "total": 5.10}
{"id": "o2", "customer": {"id": 8}, "paid": true, "total": 12, "lines": [{"sku": "A"}]}

[1, 2]
{"id": "o3", "customer": {"id": 9}, "total": null
)";

const char *kOrderMapping =
    "\"key\": [\"id\"], \"profile\": {\"identities\": [{\"column\": \"customer.id\"}],"
    "\"attributes\": [{\"column\": \"customer.address.city\", \"name\": \"city\"},"
    "{\"column\": \"tags\", \"type\": \"list\"}, {\"column\": \"paid\", \"type\": \"boolean\"},"
    "{\"column\": \"total\", \"type\": \"money\"}]}";

std::vector<std::vector<std::string>> rowsOf(const Source &source)
{
    std::vector<std::vector<std::string>> rows;
    const auto reader = source.rows();
    for (SourceRow row; reader->next(row);)
        rows.emplace_back(row.fields.begin(), row.fields.end());
    return rows;
}

} // namespace

class SourcesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::filesystem::path write(const char *name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", name);
        return path.toStdString();
    }

    std::filesystem::path shop()
    {
        const QString path = m_folder.filePath(QStringLiteral("shop.sqlite"));
        QFile::remove(path);
        auto database = Database::open(path.toStdString(), Database::Mode::Create);
        if (!database)
            qFatal("%s", describe(database.error()).c_str());
        const Status made = (*database)->execute(
            "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, age REAL, photo BLOB);"
            "CREATE TABLE orders (number TEXT, person REFERENCES people(id), total);"
            "CREATE VIEW adults AS SELECT id FROM people WHERE age >= 18;"
            "INSERT INTO people VALUES (1, 'Anna, \"A\"', 30.5, NULL), (2, NULL, 17, x'00ff');"
            "INSERT INTO orders VALUES ('n1', 1, 9.99);");
        if (!made)
            qFatal("%s", describe(made.error()).c_str());
        return path.toStdString();
    }

private slots:
    void jsonLinesAreFlattened()
    {
        QCOMPARE(jsonColumns(kOrders),
                 (std::vector<std::string>{"id", "customer.id", "customer.address.city", "tags",
                                           "total", "paid", "lines"}));
        QVERIFY(looksLikeJsonLines(kOrders));
        QVERIFY(!looksLikeJsonLines("{a};b\n1;2\n"));
        JsonRows reader(kOrders, {"customer.address.city", "tags", "total", "lines", "none"});
        SourceRow row;
        QVERIFY(reader.next(row));
        QCOMPARE(row.line, std::uint64_t{1});
        QCOMPARE(std::string(row.fields[0]), std::string("Köln"));
        QCOMPARE(std::string(row.fields[1]), std::string("a;b\x1f"
                                                         "c\x1f"));
        QCOMPARE(std::string(row.fields[2]), std::string("5.1"));
        QVERIFY(row.fields[4].empty());
        QVERIFY(reader.next(row));
        QCOMPARE(std::string(row.fields[3]), std::string("[{\"sku\":\"A\"}]"));
        QVERIFY(reader.next(row));
        QCOMPARE(row.line, std::uint64_t{4});
        QCOMPARE(std::string(row.fault), std::string("ingest.not-json"));
        QVERIFY(reader.next(row));
        QCOMPARE(std::string(row.fault), std::string("ingest.not-json"));
        QVERIFY(!reader.next(row));
        QCOMPARE(reader.done(), 1.0);
    }
    void jsonLinesLoad()
    {
        const ImportBatch batch = loaded(kOrders, mappingOf(kOrderMapping));
        QCOMPARE(batch.info.rowsRead, std::uint64_t{4});
        QCOMPARE(batch.info.rowsLoaded, std::uint64_t{2});
        QCOMPARE(reasons(batch), (std::map<std::string, std::uint64_t>{{"ingest.not-json", 2}}));
        const ProfileRecords &p = batch.profiles[0];
        QCOMPARE(toText(p.identities[0].values.value(0)), std::string("7"));
        QCOMPARE(toText(p.attributes[0].value(0)), std::string("Köln"));
        QCOMPARE(std::get<std::vector<std::string>>(p.attributes[1].value(0)),
                 (std::vector<std::string>{"a;b", "c"}));
        QCOMPARE(toText(p.attributes[2].value(1)), std::string("true"));
        QCOMPARE(toText(p.attributes[3].value(0)), std::string("5.10 EUR"));
        QVERIFY(!p.attributes[1].isValid(1));
    }
    void theOrderOfJsonMembersDoesNotMakeAnotherRow()
    {
        const auto how = mappingOf("\"profile\": {\"attributes\": [{\"column\": \"a\"}]}");
        Known known;
        known.add(loaded("{\"a\": \"1\", \"b\": 2}\n", how));
        const ImportBatch same = loaded("{\"b\":2,\"a\":\"1\"}\n", how, known.lookup());
        QCOMPARE(same.info.rowsUnchanged, std::uint64_t{1});
        // A member that no column reads still makes another row.
        const ImportBatch other = loaded("{\"a\":\"1\",\"b\":3}\n", how, known.lookup());
        QCOMPARE(other.info.rowsLoaded, std::uint64_t{1});
    }
    void hostileJsonIsSetAside()
    {
        const auto how = mappingOf("\"profile\": {\"attributes\": [{\"column\": \"a\"}]}");
        const std::string deep(200'000, '[');
        const ImportBatch batch = loaded("{\"a\": 1}\n{\"a\": " + deep +
                                             "\n{\"a\": \"\\u0000\"}\n" + "{\"a\": \"\\ud800\"}\n",
                                         how);
        QCOMPARE(reasons(batch), (std::map<std::string, std::uint64_t>{{"ingest.not-json", 2},
                                                                       {"ingest.nul-byte", 1}}));
    }
    void columnsFarDownAJsonFileAreFound()
    {
        std::string text;
        while (text.size() < (std::size_t{4} << 20))
            text += "{\"a\": \"" + std::string(1000, 'x') + "\"}\n";
        text += "{\"late\": \"1\"}\n";
        const auto how = mappingOf("\"profile\": {\"attributes\": [{\"column\": \"late\"}]}");
        const ImportBatch batch = loaded(text, how);
        QVERIFY(batch.profiles[0].attributes[0].isValid(batch.info.rowsLoaded - 1));
        const auto never = load(text, mappingOf("\"profile\": {\"attributes\": [{\"column\": "
                                                "\"never\"}]}"));
        QCOMPARE(never.error().code, std::string("ingest.column-missing"));
    }
    void previewsOfJsonInferListsAndTypes()
    {
        const auto preview = previewBytes(kOrders, "orders.jsonl", {}, {});
        QVERIFY(preview.has_value());
        QCOMPARE(preview->format.kind, SourceKind::JsonLines);
        QCOMPARE(preview->columns[3].type, ValueType::List);
        QCOMPARE(preview->columns[3].examples[0], std::string("a;b; c"));
        QCOMPARE(preview->columns[4].type, ValueType::Number);
    }
    void sqliteTablesAreDescribed()
    {
        const auto file = shop();
        QVERIFY(isSqliteFile(file));
        const auto database = openSqliteSource(file);
        QVERIFY(database.has_value());
        const auto tables = sqliteTables(**database);
        QVERIFY(tables.has_value());
        QCOMPARE(tables->size(), std::size_t{3});
        QCOMPARE((*tables)[1].name, std::string("orders"));
        QCOMPARE((*tables)[1].references,
                 (std::vector<SqliteReference>{{{"person"}, "people", {"id"}}}));
        QCOMPARE((*tables)[2].key, std::vector<std::string>{"id"});
    }
    void sqliteTablesLoad()
    {
        const auto file = shop();
        FileFormat format;
        const auto asked = Source::open({&file, 1}, format, 0, {});
        QCOMPARE(asked.error().code, std::string("ingest.which-table"));
        QCOMPARE(asked.error().arguments.at("tables"), std::string("adults, orders, people"));
        const Mapping how = mappingOf(
            "\"file\": {\"table\": \"people\"}, \"key\": [\"id\"], \"profile\": {\"identities\": "
            "[{\"column\": \"id\"}], \"attributes\": [{\"column\": \"name\"}, {\"column\": "
            "\"age\", \"type\": \"number\"}]}");
        Known known;
        const auto batch = importFile(file, how, {}, {}, {});
        QVERIFY2(batch.has_value(), batch ? "" : describe(batch.error()).c_str());
        // The picture with a NUL in it is no text.
        QCOMPARE(reasons(*batch), (std::map<std::string, std::uint64_t>{{"ingest.nul-byte", 1}}));
        QCOMPARE(toText(batch->profiles[0].attributes[0].value(0)), std::string("Anna, \"A\""));
        QCOMPARE(batch->profiles[0].attributes[1].numbers[0], 30.5);
        QVERIFY(!batch->info.fileHash.empty());
        known.add(*batch);
        const auto again = importFile(file, how, known.lookup(), {}, {});
        QCOMPARE(again->info.rowsUnchanged, std::uint64_t{1});
        QCOMPARE(again->info.rowsLoaded, std::uint64_t{0});
    }
    void brokenSqliteFilesAreErrors()
    {
        const auto file = write("broken.db", QByteArray("SQLite format 3\0", 16) + "nonsense");
        const auto source = Source::open({&file, 1}, {}, 0, {});
        QCOMPARE(source.error().code, std::string("ingest.sqlite-damaged"));
    }
    void severalFilesGiveOneTable()
    {
        const std::vector<std::filesystem::path> files = {write("a.csv", "id,age\n1,30\n2,old\n"),
                                                          write("b.csv", "age;id;city\n40;3;Ulm\n"),
                                                          write("c.jsonl", "{\"id\": 4}\n")};
        const auto source = Source::open(files, {}, 0, {});
        QVERIFY(source.has_value());
        QCOMPARE(source->columns(), (std::vector<std::string>{"id", "age", "city"}));
        QCOMPARE(rowsOf(*source),
                 (std::vector<std::vector<std::string>>{
                     {"1", "30", ""}, {"2", "old", ""}, {"3", "40", "Ulm"}, {"4", "", ""}}));
        const Mapping how =
            mappingOf("\"profile\": {\"identities\": [{\"column\": \"id\"}], \"attributes\": "
                      "[{\"column\": \"age\", \"type\": \"number\"}, {\"column\": \"city\"}]}");
        const auto batch = importFiles(files, how, {}, {}, {});
        QVERIFY(batch.has_value());
        QCOMPARE(batch->info.rowsLoaded, std::uint64_t{3});
        QCOMPARE(batch->quarantine[0].file, std::string("a.csv"));
        QCOMPARE(batch->quarantine[0].line, std::uint64_t{3});
        QCOMPARE(batch->info.files.size(), std::size_t{3});
        QCOMPARE(batch->info.source, std::string("a.csv"));
    }
    void rowsOfAnotherWidthAreSetAsideInEachFile()
    {
        const std::vector<std::filesystem::path> files = {write("a.csv", "id\n1\n2,3\n"),
                                                          write("b.csv", "id,x\n3\n")};
        const auto how = mappingOf("\"profile\": {\"identities\": [{\"column\": \"id\"}]}");
        const auto batch = importFiles(files, how, {}, {}, {});
        QCOMPARE(reasons(*batch),
                 (std::map<std::string, std::uint64_t>{{"ingest.field-count", 2}}));
        QCOMPARE(batch->quarantine[1].file, std::string("b.csv"));
    }
    void patternsNameFiles()
    {
        write("part-2.csv", "a\n");
        write("part-1.csv", "a\n");
        write("part-1.txt", "a\n");
        const std::string folder = m_folder.path().toStdString();
        const auto files = filesNamed(folder + "/part-?.csv");
        QCOMPARE(files->size(), std::size_t{2});
        QCOMPARE(files->front().filename().string(), std::string("part-1.csv"));
        QCOMPARE(filesNamed(folder + "/none-*.csv").error().code,
                 std::string("ingest.no-such-files"));
        QCOMPARE(filesNamed("plain.csv")->front(), std::filesystem::path("plain.csv"));
    }
    void mappingsKeepTheKindAndTheTable()
    {
        const Mapping how =
            mappingOf("\"file\": {\"kind\": \"sqlite\", \"table\": \"people\"}, \"profile\": {}");
        QCOMPARE(how.file.kind, SourceKind::Sqlite);
        QCOMPARE(mapping(toJson(how).dump()), how);
        const auto wrong = readMapping("{\"format\": \"pathloom-mapping\", \"version\": 1, "
                                       "\"file\": {\"kind\": \"xml\"}}");
        QCOMPARE(wrong.error().code, std::string("ingest.mapping-value"));
    }
};

PATHLOOM_TEST(SourcesTest)
#include "tst_sources.moc"
