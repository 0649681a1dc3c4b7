// SPDX-License-Identifier: GPL-3.0-or-later
// Loading: every reason for quarantine, idempotence, updates, cancelling; nothing half-loaded.
#include "tests/engine/ingest/IngestSupport.h"
#include "tests/support/TestMain.h"

#include <rapidcheck.h>

using namespace pathloom;
using namespace pathloom::test;

namespace {

const char *kPeople =
    "\"key\": [\"id\"], \"profile\": {\"identities\": [{\"space\": \"id\", \"column\": \"id\"}],"
    "\"attributes\": [{\"column\": \"name\"}, {\"column\": \"age\", \"type\": \"number\"}]}";

// One mapping that reads every type, from a file with a column for each.
const char *kAllTypes =
    "\"profile\": {\"identities\": [{\"space\": \"id\", \"column\": \"id\"}, {\"space\": "
    "\"email\", \"column\": \"mail\"},"
    "{\"space\": \"phone\", \"column\": \"phone\", \"calling_code\": \"49\"}],"
    "\"attributes\": [{\"column\": \"n\", \"type\": \"number\"}, {\"column\": \"m\", \"type\": "
    "\"money\"},"
    "{\"column\": \"b\", \"type\": \"boolean\"}, {\"column\": \"d\", \"type\": \"date\"},"
    "{\"column\": \"u\", \"type\": \"duration\"}]},"
    "\"events\": [{\"type_column\": \"kind\", \"kinds\": {\"buy\": {\"type\": \"purchase\", "
    "\"role\": \"purchase\"}},"
    "\"keep_other_kinds\": false, \"time\": {\"column\": \"t\"}}]";

const std::string kAllHeader = "id,mail,phone,n,m,b,d,u,kind,t\n";
const std::string kGoodRow =
    "1,a@b.de,030 1234567,1.5,9.99,yes,2024-01-31,PT1H,buy,2024-01-31 10:00\n";

std::string allRowWith(std::size_t column, const std::string &value)
{
    std::vector<std::string> fields = {
        "1",   "a@b.de",     "030 1234567", "1.5", "9.99",
        "yes", "2024-01-31", "PT1H",        "buy", "2024-01-31 10:00"};
    fields[column] = value;
    std::string row;
    for (std::size_t i = 0; i < fields.size(); ++i)
        row += (i > 0 ? "," : "") + fields[i];
    return row + "\n";
}

} // namespace

class ImportTest : public QObject
{
    Q_OBJECT

private slots:
    void loadsEveryType()
    {
        const ImportBatch batch = loaded(kAllHeader + kGoodRow, mappingOf(kAllTypes));
        QCOMPARE(batch.info.rowsLoaded, std::uint64_t{1});
        QCOMPARE(batch.profiles.size(), std::size_t{1});
        const ProfileRecords &p = batch.profiles[0];
        QCOMPARE(toText(p.identities[1].values.value(0)), std::string("a@b.de"));
        QCOMPARE(toText(p.identities[2].values.value(0)), std::string("+49301234567"));
        QCOMPARE(toText(p.attributes[0].value(0)), std::string("1.5"));
        QCOMPARE(toText(p.attributes[1].value(0)), std::string("9.99 EUR"));
        QCOMPARE(toText(p.attributes[2].value(0)), std::string("true"));
        QCOMPARE(toText(p.attributes[3].value(0)), std::string("2024-01-31"));
        QCOMPARE(toText(p.attributes[4].value(0)), std::string("PT1H"));
        QCOMPARE(batch.events.size(), std::size_t{1});
        QCOMPARE(batch.events[0].type, std::string("purchase"));
        QCOMPARE(toText(Instant{batch.events[0].times[0]}), std::string("2024-01-31T10:00:00Z"));
        QCOMPARE(batch.schema.events[0].role, EventRole::Purchase);
    }
    void quarantinesWhatDoesNotFit_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("named");
        QTest::newRow("number") << 3 << "many"
                                << "ingest.not-a-number"
                                << "n";
        QTest::newRow("money") << 4 << "free"
                               << "ingest.not-money"
                               << "m";
        QTest::newRow("boolean") << 5 << "perhaps"
                                 << "ingest.not-a-boolean"
                                 << "b";
        QTest::newRow("date") << 6 << "2024-02-30"
                              << "ingest.not-a-date"
                              << "d";
        QTest::newRow("duration") << 7 << "an hour"
                                  << "ingest.not-a-duration"
                                  << "u";
        QTest::newRow("kind") << 8 << "juggle"
                              << "ingest.unknown-event-type"
                              << "kind";
        QTest::newRow("no kind") << 8 << ""
                                 << "ingest.no-event-type"
                                 << "kind";
        QTest::newRow("time") << 9 << "noon"
                              << "ingest.not-a-time"
                              << "t";
        QTest::newRow("no time") << 9 << ""
                                 << "ingest.no-time"
                                 << "t";
        QTest::newRow("e-mail") << 1 << "anna"
                                << "ingest.not-an-email"
                                << "mail";
        QTest::newRow("phone") << 2 << "12"
                               << "ingest.not-a-phone"
                               << "phone";
        QTest::newRow("bytes") << 0 << "caf"
                               << "ingest.encoding"
                               << "";
        QTest::newRow("NUL") << 0 << "nul"
                             << "ingest.nul-byte"
                             << "";
        QTest::newRow("more fields") << 0 << "1,2"
                                     << "ingest.field-count"
                                     << "";
        QTest::newRow("open quote") << 9 << "\"2024"
                                    << "ingest.open-quote"
                                    << "";
        QTest::newRow("text after quote") << 9 << "\"2024\"x"
                                          << "ingest.text-after-quote"
                                          << "";
    }
    void quarantinesWhatDoesNotFit()
    {
        QFETCH(int, column);
        QFETCH(QString, value);
        QFETCH(QString, reason);
        QFETCH(QString, named);
        std::string text = value.toStdString();
        if (text == "caf")
            text += '\xe9';
        if (text == "nul")
            text += '\0';
        // Enough well-formed characters keep the file UTF-8 despite one bad byte.
        std::string good =
            "ok,a@b.de,030 1234567,1.5,9.99,yes,2024-01-31,PT1H,buy,2024-01-31 10:00\n";
        std::string rows;
        for (int i = 0; i < 12; ++i)
            rows += "ü" + good;
        const std::string bad = allRowWith(static_cast<std::size_t>(column), text);
        const ImportBatch batch = loaded(kAllHeader + rows + bad + rows, mappingOf(kAllTypes));
        QVERIFY(isConserved(batch.info));
        QCOMPARE(batch.info.rowsRead, std::uint64_t{25});
        QCOMPARE(batch.quarantine.size(), std::size_t{1});
        const QuarantinedRow &row = batch.quarantine[0];
        QCOMPARE(row.reason, reason.toStdString());
        QCOMPARE(row.line, std::uint64_t{14});
        QCOMPARE(row.column, named.toStdString());
        // Nothing of the bad row is loaded.
        QCOMPARE(batch.events[0].times.size(), std::size_t{24});
        QCOMPARE(batch.rowKeys.size(), std::size_t{24});
        if (!named.isEmpty())
            QCOMPARE(row.value, text);
        if (reason != "ingest.encoding" && reason != "ingest.nul-byte")
            QCOMPARE(row.raw + "\n", bad);
    }
    void rowsWithoutAnyIdentityAreQuarantined()
    {
        const ImportBatch batch =
            loaded(kAllHeader + ",,,1.5,9.99,yes,2024-01-31,PT1H,buy,2024-01-31 10:00\n",
                   mappingOf(kAllTypes));
        QCOMPARE(reasons(batch), (std::map<std::string, std::uint64_t>{{"ingest.no-profile", 1}}));
    }
    void lenientValuesBecomeMissing()
    {
        const auto how =
            mappingOf("\"profile\": {\"attributes\": [{\"column\": \"age\", \"type\": \"number\","
                      "\"lenient\": true}]}");
        const ImportBatch batch = loaded("age\n31\nold\n", how);
        QCOMPARE(batch.info.rowsLoaded, std::uint64_t{2});
        QVERIFY(!batch.profiles[0].attributes[0].isValid(1));
    }
    void importingAgainChangesNothing()
    {
        const auto how = mappingOf("\"profile\": {\"attributes\": [{\"column\": \"a\"}]}");
        const std::string text = "a,b\n1,x\n1,x\n2,y\nbad\n1,x\n";
        Known known;
        const ImportBatch first = loaded(text, how, known.lookup());
        QCOMPARE(first.info.rowsLoaded, std::uint64_t{4});
        QCOMPARE(first.info.rowsQuarantined, std::uint64_t{1});
        known.add(first);
        QCOMPARE(known.rows.size(), std::size_t{4});
        // The same content in other clothes: line ends, quotes, byte order mark.
        for (const std::string &again :
             {text, std::string("a,b\r\n\"1\",x\r\n1,x\r\n2,\"y\"\r\nbad\r\n1,x"),
              "\xef\xbb\xbf" + text}) {
            const ImportBatch second = loaded(again, how, known.lookup());
            QCOMPARE(second.info.rowsLoaded, std::uint64_t{0});
            QCOMPARE(second.info.rowsUnchanged, std::uint64_t{4});
            QCOMPARE(second.quarantine[0].rowKey, first.quarantine[0].rowKey);
            QVERIFY(second.profiles.empty());
            QVERIFY(isConserved(second.info));
        }
        const ImportBatch grown = loaded(text + "1,x\n3,z\n", how, known.lookup());
        QCOMPARE(grown.info.rowsLoaded, std::uint64_t{2});
    }
    void anyFileImportsTwiceWithoutChange()
    {
        QVERIFY(rc::check("the second import loads nothing", [] {
            const auto row =
                rc::gen::container<std::string>(3, rc::gen::elementOf(std::string("12x,\"")));
            std::string text = "id,age\n";
            for (const std::string &line : *rc::gen::container<std::vector<std::string>>(row))
                text += line + "\n";
            for (const char *how :
                 {"\"profile\": {\"attributes\": [{\"column\": \"age\", \"type\": \"number\"}]}",
                  "\"key\": [\"id\"], \"profile\": {\"identities\": [{\"column\": \"id\"}]}"}) {
                Known known;
                const ImportBatch first = loaded(text, mappingOf(how), known.lookup());
                known.add(first);
                const ImportBatch second = loaded(text, mappingOf(how), known.lookup());
                RC_ASSERT(isConserved(first.info));
                RC_ASSERT(isConserved(second.info));
                RC_ASSERT(second.info.rowsLoaded == 0U);
                RC_ASSERT(second.info.rowsQuarantined == first.info.rowsQuarantined);
            }
        }));
    }
    void aCorrectedMappingLoadsAgain()
    {
        Known known;
        known.add(loaded("a,b\n1,x\n",
                         mappingOf("\"profile\": {\"attributes\": [{\"column\": \"a\"}]}")));
        const auto more =
            mappingOf("\"profile\": {\"attributes\": [{\"column\": \"a\"}, {\"column\": \"b\"}]}");
        const ImportBatch batch = loaded("a,b\n1,x\n", more, known.lookup());
        QCOMPARE(batch.info.rowsLoaded, std::uint64_t{1});
        QVERIFY(known.rows.contains(batch.rowKeys[0]));
    }
    void aChangedRowOfAMappedKeyLoads()
    {
        Known known;
        known.add(loaded("id,name,age\n1,anna,30\n2,bert,40\n", mappingOf(kPeople)));
        const ImportBatch batch =
            loaded("id,name,age\n1,anna,31\n2,bert,40\n", mappingOf(kPeople), known.lookup());
        QCOMPARE(batch.info.rowsLoaded, std::uint64_t{1});
        QCOMPARE(batch.info.rowsUnchanged, std::uint64_t{1});
        QVERIFY(known.rows.contains(batch.rowKeys[0]));
        QVERIFY(known.rows[batch.rowKeys[0]] != batch.rowContents[0]);
    }
    void ofRepeatedKeysTheLastCounts()
    {
        const ImportBatch batch = loaded(
            "id,name,age\n1,anna,30\n1,anna,31\n2,bert,40\n1,anna,31\n,x,1\n", mappingOf(kPeople));
        QCOMPARE(batch.info.rowsLoaded, std::uint64_t{2});
        QCOMPARE(batch.info.rowsUnchanged, std::uint64_t{1});
        QCOMPARE(reasons(batch), (std::map<std::string, std::uint64_t>{
                                     {"ingest.no-key", 1}, {"ingest.repeated-key", 1}}));
        QCOMPARE(batch.quarantine[0].line, std::uint64_t{2});
        QCOMPARE(toText(batch.profiles[0].attributes[1].value(1)), std::string("31"));
    }
    void missingColumnsAreNamed()
    {
        const auto batch = load("id,name\n1,anna\n", mappingOf(kPeople));
        QCOMPARE(batch.error().code, std::string("ingest.column-missing"));
        QCOMPARE(batch.error().arguments.at("column"), std::string("age"));
        QCOMPARE(batch.error().arguments.at("columns"), std::string("id, name"));
        QCOMPARE(batch.error().kind, ErrorKind::BadInput);
    }
    void aFileCutInTheMiddleLoadsItsWholeRows()
    {
        const ImportBatch batch = loaded("id,name,age\n1,anna,30\n2,be", mappingOf(kPeople));
        QCOMPARE(batch.info.rowsLoaded, std::uint64_t{1});
        QCOMPARE(reasons(batch), (std::map<std::string, std::uint64_t>{{"ingest.field-count", 1}}));
    }
    void cancellingLeavesNothing()
    {
        std::stop_source stop;
        TaskControl control;
        control.stop = stop.get_token();
        control.progress = [&](const Progress &p) {
            if (p.phase == "ingest.load" && p.done > 0)
                stop.request_stop();
        };
        std::string text = "id,name,age\n";
        for (int i = 0; i < 20'000; ++i)
            text += std::to_string(i) + ",n,1\n";
        const auto batch = importBytes(text, "f.csv", mappingOf(kPeople), {}, {}, control);
        QCOMPARE(batch.error().code, std::string("task.cancelled"));
        QCOMPARE(batch.error().kind, ErrorKind::Cancelled);
    }
    void pseudonymsReplaceTheText()
    {
        const auto how =
            mappingOf("\"profile\": {\"identities\": [{\"space\": \"email\", \"column\": \"mail\","
                      "\"pseudonymise\": true}], \"attributes\": [{\"column\": \"mail\","
                      "\"pseudonymise\": true, \"personal\": true}, {\"column\": \"n\", \"type\": "
                      "\"number\"}]}");
        const ImportBatch batch = loaded("mail,n\nAnna@X.de,1\nb@x.de,no\n", how);
        QCOMPARE(toText(batch.profiles[0].identities[0].values.value(0)),
                 pseudonym("anna@x.de", "secret"));
        QCOMPARE(toText(batch.profiles[0].attributes[0].value(0)),
                 pseudonym("Anna@X.de", "secret"));
        QCOMPARE(batch.quarantine[0].raw, std::string());
        const auto without = importBytes("mail,n\na@x.de,1\n", "f", how, {}, {}, {});
        QCOMPARE(without.error().code, std::string("ingest.pseudonym-key"));
    }
    void oneRowMakesSeveralKindsOfEvents()
    {
        const auto how = mappingOf(
            "\"profile\": {}, \"events\": [{\"type\": \"send\", \"when\": [{\"column\": \"arm\", "
            "\"not_in\": [\"none\"]}],"
            "\"time\": {\"instant\": \"2024-01-01T00:00:00Z\"}},"
            "{\"type\": \"buy\", \"when\": [{\"column\": \"spend\", \"greater\": \"0\"}],"
            "\"time\": {\"instant\": \"2024-01-01T00:00:00Z\", \"offset\": \"PT1H\", \"spread\": "
            "\"P14D\"},"
            "\"properties\": [{\"name\": \"amount\", \"column\": \"spend\", \"type\": \"money\"},"
            "{\"name\": \"double\", \"product\": [\"n\", \"spend\"], \"type\": \"money\"}], "
            "\"value\": \"amount\"}]");
        const ImportBatch batch = loaded("arm,spend,n\nnone,0,1\nmail,12.34,3\nmail,0,1\n", how);
        QCOMPARE(batch.info.rowsLoaded, std::uint64_t{3});
        QCOMPARE(batch.events[0].times.size() + batch.events[1].times.size(), std::size_t{3});
        const EventRecords &buys =
            batch.events[0].type == "buy" ? batch.events[0] : batch.events[1];
        QCOMPARE(buys.times.size(), std::size_t{1});
        const Instant from = parseInstant("2024-01-01T01:00:00Z").value();
        QVERIFY(buys.times[0] >= from.ms && buys.times[0] < (from + Duration::days(14)).ms);
        QCOMPARE(toText(buys.properties[1].value(0)), std::string("37.02 EUR"));
        QCOMPARE(buys.space, std::string(kRowSpace));
    }
    void rowsMakeItemsConsentsAndLists()
    {
        const auto how = mappingOf(
            "\"profile\": {\"identities\": [{\"column\": \"id\"}], \"recorded_at\": {\"column\": "
            "\"t\"}},"
            "\"consents\": [{\"channel\": \"email\", \"purpose\": \"marketing\", \"column\": "
            "\"news\"}],"
            "\"items\": {\"column\": \"sku\", \"attributes\": [{\"name\": \"price\", \"column\": "
            "\"p\", \"type\": \"money\"}],"
            "\"tags\": [{\"column\": \"tags\", \"separator\": \"/\"}]},"
            "\"lists\": [{\"name\": \"rich\", \"when\": [{\"column\": \"p\", \"greater\": 5}]}]");
        const ImportBatch batch =
            loaded("id,t,news,sku,p,tags\n1,2024-01-01,yes,A,3,\"run/\"\"hike\"\"\"\n"
                   "2,2024-01-02,no,A,9,\n3,2024-01-02,,B,,x:0.7\n",
                   how);
        QCOMPARE(batch.consents[0].given, (std::vector<std::uint8_t>{1, 0}));
        QCOMPARE(batch.consents[0].times[1], parseInstant("2024-01-02")->ms);
        QCOMPARE(batch.items[0].ids.size(), std::size_t{2});
        QCOMPARE(toText(batch.items[0].attributes[0].value(0)), std::string("9.00 EUR"));
        QCOMPARE(toText(batch.items[0].tags.value(0)), std::string("run;\"hike\""));
        QVERIFY(!batch.items[0].attributes[0].isValid(1));
        QCOMPARE(toText(batch.lists[0].profile.value(0)), std::string("2"));
    }
};

PATHLOOM_TEST(ImportTest)
#include "tst_import.moc"
