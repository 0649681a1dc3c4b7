// SPDX-License-Identifier: GPL-3.0-or-later
// Relational sources: references followed, counted, and orphans set aside; a real set of tables.
#include "engine/ingest/SourceSet.h"
#include "tests/engine/ingest/IngestSupport.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace pathloom;
using namespace pathloom::test;

namespace {

const std::string kJourney = std::string(PATHLOOM_SHARED_DATA) + "/complete-journey";

const char *kShop = R"({"format": "pathloom-mapping-set", "version": 1, "name": "Shop",
  "tables": [
    {"name": "orders", "file": "orders.csv", "mapping": {"key": ["number"],
      "profile": {"identities": [{"column": "customer"}]},
      "events": [{"type": "purchase", "role": "purchase", "time": {"column": "day"},
        "properties": [{"name": "sku", "column": "sku"},
                       {"name": "colour", "column": "item.colour"},
                       {"name": "maker", "column": "item.maker.country"},
                       {"name": "labels", "column": "label.label", "type": "list"}]}]}},
    {"name": "item", "file": "items.csv", "mapping": {"profile": "none"}},
    {"name": "maker", "file": "makers.csv", "mapping": {"profile": "none"}},
    {"name": "label", "file": "labels.csv", "mapping": {"profile": "none"}}],
  "references": [
    {"table": "orders", "columns": ["sku"], "to": "item"},
    {"table": "orders", "columns": ["sku"], "to": "label", "orphans": "keep"},
    {"table": "item", "columns": ["made_by"], "to": "maker", "to_columns": ["id"]}]})";

MappingSet setOf(const std::string &text)
{
    const auto set = readMappingSet(text, "set");
    if (!set)
        qFatal("%s", describe(set.error()).c_str());
    return *set;
}

MappingSet complete()
{
    QFile file(QStringLiteral(PATHLOOM_SOURCE_DIR "/resources/mappings/complete-journey.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no mapping");
    return setOf(file.readAll().toStdString());
}

/// What a store knows of several sources.
struct KnownSet {
    std::map<std::string, Known> sources;

    KnownSources lookup()
    {
        return [this](const std::string &source) -> Result<KnownRows> {
            return sources[source].lookup();
        };
    }
    void add(const std::vector<ImportBatch> &batches)
    {
        for (const ImportBatch &batch : batches)
            sources[batch.info.source].add(batch);
    }
};

std::vector<ImportBatch> loadedSet(const MappingSet &set, const std::filesystem::path &place,
                                   const KnownSources &known = {})
{
    auto batches = importSet(set, place, known, {}, {"import-1", Instant{1000}, ""}, {});
    if (!batches)
        qFatal("%s", describe(batches.error()).c_str());
    return std::move(*batches);
}

} // namespace

class SetTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", name);
    }
    [[nodiscard]] std::filesystem::path place() const { return m_folder.path().toStdString(); }

private slots:
    void init()
    {
        write("orders.csv", "number,customer,day,sku\n1,c1,2024-01-01,A\n2,c2,2024-01-02,B\n"
                            "3,c1,2024-01-03,Z\n4,c1,2024-01-04,\n");
        write("items.csv", "sku,colour,made_by\nA,red,m1\nB,blue,m9\n");
        write("makers.csv", "id,country\nm1,Italy\n");
        write("labels.csv", "sku,label\nA,new\nA,sale; today\nA,new\nB,old\n");
    }
    void referencesAreFollowed()
    {
        const auto batches = loadedSet(setOf(kShop), place());
        QCOMPARE(batches.size(), std::size_t{4});
        const ImportBatch &orders = batches[0];
        QCOMPARE(orders.info.rowsRead, std::uint64_t{4});
        QCOMPARE(orders.info.rowsLoaded, std::uint64_t{3});
        const EventRecords &events = orders.events[0];
        QCOMPARE(toText(events.properties[1].value(0)), std::string("red"));
        QCOMPARE(toText(events.properties[2].value(0)), std::string("Italy"));
        QVERIFY(!events.properties[2].isValid(1));
        QCOMPARE(std::get<std::vector<std::string>>(events.properties[3].value(0)),
                 (std::vector<std::string>{"new", "sale; today"}));
        QCOMPARE(toText(events.properties[3].value(1)), std::string("old"));
        // A row that names nothing is no orphan.
        QVERIFY(!events.properties[1].isValid(2));
        QCOMPARE(batches[2].info.rowsLoaded, std::uint64_t{1});
    }
    void orphansAreSetAsideWithTheirReason()
    {
        const auto batches = loadedSet(setOf(kShop), place());
        QCOMPARE(reasons(batches[0]), (std::map<std::string, std::uint64_t>{{"ingest.orphan", 1}}));
        const QuarantinedRow &row = batches[0].quarantine[0];
        QCOMPARE(row.column, std::string("sku"));
        QCOMPARE(row.value, std::string("Z"));
        QCOMPARE(row.line, std::uint64_t{4});
        QCOMPARE(row.raw, std::string("3,c1,2024-01-03,Z"));
    }
    void anOrphanThatFindsItsRowLoadsAndLeavesTheQuarantine()
    {
        KnownSet known;
        const auto first = loadedSet(setOf(kShop), place());
        known.add(first);
        write("items.csv", "sku,colour,made_by\nA,red,m1\nB,blue,m9\nZ,green,m1\n");
        const auto second = loadedSet(setOf(kShop), place(), known.lookup());
        QCOMPARE(second[0].info.rowsLoaded, std::uint64_t{1});
        QCOMPARE(second[0].info.rowsUnchanged, std::uint64_t{3});
        QCOMPARE(second[0].rowKeys[0], first[0].quarantine[0].rowKey);
    }
    void aChangeInTheOtherTableIsAChangeOfTheRow()
    {
        KnownSet known;
        known.add(loadedSet(setOf(kShop), place()));
        const auto same = loadedSet(setOf(kShop), place(), known.lookup());
        QCOMPARE(same[0].info.rowsLoaded, std::uint64_t{0});
        QCOMPARE(same[0].info.rowsUnchanged, std::uint64_t{3});
        write("makers.csv", "id,country\nm1,Spain\n");
        const auto changed = loadedSet(setOf(kShop), place(), known.lookup());
        QCOMPARE(changed[0].info.rowsLoaded, std::uint64_t{1});
        QCOMPARE(toText(changed[0].events[0].properties[2].value(0)), std::string("Spain"));
    }
    void referencesAreCounted()
    {
        const auto open = openSet(setOf(kShop), place(), 0, {});
        QVERIFY(open.has_value());
        const auto checks = checkReferences(*open, {});
        QVERIFY(checks.has_value());
        QCOMPARE(checks->size(), std::size_t{3});
        const ReferenceCheck &toItem = (*checks)[0];
        QCOMPARE(toItem.rows, std::uint64_t{4});
        QCOMPARE(toItem.empty, std::uint64_t{1});
        QCOMPARE(toItem.resolved, std::uint64_t{2});
        QCOMPARE(toItem.orphans(), std::uint64_t{1});
        QVERIFY(!toItem.isToMany);
        QVERIFY((*checks)[1].isToMany);
        QCOMPARE((*checks)[2].share(), 0.5);
    }
    void brokenSetsAreErrors()
    {
        const auto code = [&](std::string from, const std::string &to) {
            std::string text = kShop;
            text.replace(text.find(from), from.size(), to);
            const auto set = readMappingSet(text);
            if (!set)
                return set.error().code + " " + set.error().arguments.at("key");
            const auto batches = importSet(*set, place(), {}, {}, {}, {});
            return batches ? "none" : batches.error().code;
        };
        QCOMPARE(code("\"to\": \"item\"", "\"to\": \"nothing\""),
                 std::string("ingest.mapping-value to"));
        QCOMPARE(code("\"orphans\": \"keep\"", "\"orphans\": \"drop\""),
                 std::string("ingest.mapping-value orphans"));
        QCOMPARE(code("\"file\": \"items.csv\"", "\"fiel\": \"items.csv\""),
                 std::string("ingest.mapping-key fiel"));
        QCOMPARE(code("[\"made_by\"], \"to\": \"maker\", \"to_columns\": [\"id\"]",
                      "[\"made_by\"], \"to\": \"orders\", \"to_columns\": [\"sku\"]"),
                 std::string("ingest.mapping-value"));
        QCOMPARE(code("item.colour", "item.size"), std::string("ingest.mapping-value"));
        QCOMPARE(code("labels.csv", "none.csv"), std::string("ingest.file-open"));
        QVERIFY(isMappingSet(kShop));
        QVERIFY(!isMappingSet("{\"format\": \"pathloom-mapping\"}"));
    }
    void setsAreWrittenAsTheyAreRead()
    {
        for (const MappingSet &set : {setOf(kShop), complete()})
            QCOMPARE(setOf(toJson(set).dump()), set);
    }
    void completeJourneyHasItsPublishedCounts()
    {
        if (!QFile::exists(QString::fromStdString(kJourney)))
            QSKIP("../shared/data/complete-journey is absent");
        KnownSet known;
        const auto batches = loadedSet(complete(), kJourney, known.lookup());
        std::map<std::string, std::uint64_t> loaded;
        for (const ImportBatch &batch : batches) {
            QVERIFY(isConserved(batch.info));
            QCOMPARE(reasons(batch), (std::map<std::string, std::uint64_t>{}));
            loaded[batch.info.source.substr(17)] = batch.info.rowsLoaded;
        }
        // ../shared/data/complete-journey/PROVENANCE.md.
        QCOMPARE(loaded, (std::map<std::string, std::uint64_t>{{"campaigns", 27},
                                                               {"coupons", 116'204},
                                                               {"households", 801},
                                                               {"mailings", 6'589},
                                                               {"order-lines", 75'000},
                                                               {"products", 92'331},
                                                               {"redemptions", 2'102}}));
        const SnapshotPtr s = unified(batches);
        // The 2,469 households published are those of all 1.47 million order lines; the sample of
        // 75,000 and the other tables name 2,379 (counted with another program).
        QCOMPARE(s->profileCount(), std::size_t{2'379});
        QCOMPARE(s->items.size(), std::size_t{92'331});
        const EventTable &sends = s->events[*s->schema.eventIndex("mailing")];
        QCOMPARE(sends.size(), std::size_t{6'589});
        QCOMPARE(sends.properties[1].valid.count(), std::size_t{6'589});
        const EventTable &redemptions = s->events[*s->schema.eventIndex("redemption")];
        QCOMPARE(redemptions.properties[3].valid.count(), std::size_t{2'102});
        const EventTable &purchases = s->events[*s->schema.eventIndex("purchase")];
        QCOMPARE(purchases.size(), std::size_t{75'000});
        // 222 lines name a product that products.csv.gz lacks.
        QCOMPARE(purchases.properties[2].valid.count(), std::size_t{74'778});
        QCOMPARE(attribute(*s, "1", "income_to"), std::string("49000"));
        QCOMPARE(attribute(*s, "1", "age_from"), std::string("65"));

        known.add(batches);
        for (const ImportBatch &again : loadedSet(complete(), kJourney, known.lookup())) {
            QCOMPARE(again.info.rowsLoaded, std::uint64_t{0});
            QCOMPARE(again.info.rowsUnchanged, again.info.rowsRead);
            QVERIFY(again.events.empty() && again.profiles.empty() && again.items.empty());
        }
    }
    void completeJourneyReferencesHold()
    {
        if (!QFile::exists(QString::fromStdString(kJourney)))
            QSKIP("../shared/data/complete-journey is absent");
        const auto open = openSet(complete(), kJourney, 0, {});
        QVERIFY(open.has_value());
        const auto checks = checkReferences(*open, {});
        QVERIFY(checks.has_value());
        std::map<std::string, std::uint64_t> orphans;
        for (const ReferenceCheck &check : *checks)
            orphans[check.reference.table + ">" + check.reference.to] = check.orphans();
        QCOMPARE(orphans, (std::map<std::string, std::uint64_t>{{"coupon>campaign", 0},
                                                                {"coupon>product", 16},
                                                                {"mailing>campaign", 0},
                                                                {"order-line>product", 222},
                                                                {"redemption>campaign", 0},
                                                                {"redemption>coupon", 0},
                                                                {"redemption>mailing", 0}}));
    }
    void orphansOfTheRealTablesCanBeSetAside()
    {
        if (!QFile::exists(QString::fromStdString(kJourney)))
            QSKIP("../shared/data/complete-journey is absent");
        MappingSet strict = complete();
        for (Reference &reference : strict.references)
            reference.orphans = Orphans::Quarantine;
        const auto batches = loadedSet(strict, kJourney);
        QCOMPARE(reasons(batches.back()),
                 (std::map<std::string, std::uint64_t>{{"ingest.orphan", 222}}));
        QCOMPARE(batches.back().info.rowsLoaded, std::uint64_t{74'778});
    }
};

PATHLOOM_TEST(SetTest)
#include "tst_set.moc"
