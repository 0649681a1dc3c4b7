// SPDX-License-Identifier: GPL-3.0-or-later
// A project file keeps definitions, dataset and runs, and says clearly what it cannot open.
#include "engine/store/Dataset.h"
#include "engine/store/Migrations.h"
#include "engine/store/RunWriter.h"
#include "engine/store/TextForm.h"
#include "tests/engine/store/RandomDocument.h"
#include "tests/engine/store/Samples.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <thread>

using namespace pathloom;
using namespace pathloom::test;

namespace {

std::string failure(const Status &status)
{
    return status ? std::string() : describe(status.error());
}

#define VERIFY_OK(expression)                                                                      \
    do {                                                                                           \
        const Status status_ = (expression);                                                       \
        QVERIFY2(status_, failure(status_).c_str());                                               \
    } while (false)

bool sameRecords(const ImportBatch &a, const ImportBatch &b)
{
    const auto &pa = a.profiles.at(0);
    const auto &pb = b.profiles.at(0);
    const auto &ea = a.events.at(0);
    const auto &eb = b.events.at(0);
    return a.rowKeys == b.rowKeys && a.rowContents == b.rowContents && a.schema == b.schema
        && pa.rowKeys == pb.rowKeys && pa.recordedAt == pb.recordedAt && pa.attributeNames == pb.attributeNames
        && pa.attributes == pb.attributes && pa.identities.size() == pb.identities.size()
        && pa.identities[1].space == pb.identities[1].space && pa.identities[1].values == pb.identities[1].values
        && ea.type == eb.type && ea.space == eb.space && ea.rowKeys == eb.rowKeys && ea.times == eb.times
        && ea.profile == eb.profile && ea.properties == eb.properties && ea.propertyNames == eb.propertyNames
        && a.consents.at(0).key == b.consents.at(0).key && a.consents[0].given == b.consents[0].given
        && a.items.at(0).tags == b.items.at(0).tags && a.items[0].attributes == b.items[0].attributes
        && a.lists.at(0).name == b.lists.at(0).name && a.lists[0].rowKeys == b.lists.at(0).rowKeys && a.lists[0].profile == b.lists[0].profile;
}

SnapshotPtr smallSnapshot()
{
    Schema schema = batchOf("x", 1).schema;
    SnapshotBuilder builder(schema);
    const auto p = builder.addProfile("anna");
    builder.setAttribute(p, 0, 41.0);
    builder.addProfile("bert");
    builder.addEvent(p, 0, Instant{1'700'000'000'000}, std::vector<Value>{Money{1250, "EUR"}, std::string("boots")});
    builder.addEvent(p, 0, Instant{1'700'000'100'000}, std::vector<Value>{Value(), std::string("it's \"new\"")});
    builder.addConsent(p, 0, Instant{1'700'000'000'000}, true);
    const std::vector<std::pair<std::string, double>> tags{{"trail", 1.0}};
    builder.addItem("boots", tags, std::vector<Value>{Money{12900, "EUR"}});
    builder.addList({"press", {p}});
    return builder.finish();
}

} // namespace

class ProjectFile : public QObject
{
    Q_OBJECT

private slots:
    void keepsDocumentsAcrossSessions()
    {
        const Folder folder;
        Document document;
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            const Document next = test::RandomDocument(seed).document();
            auto project = seed == 1 ? Project::create(folder.file("a.pathloom"))
                                     : Project::open(folder.file("a.pathloom"));
            QVERIFY2(project, project ? "" : describe(project.error()).c_str());
            const auto loaded = project->loadDocument();
            QVERIFY(loaded);
            QVERIFY2(sameDocument(*loaded, document), ("before seed " + std::to_string(seed)).c_str());
            QVERIFY(!project->report().recovered);
            VERIFY_OK(project->saveDocument(next, "edit.insert-step"));
            document = next;
        }
        const auto project = Project::open(folder.file("a.pathloom"));
        QVERIFY(sameDocument(*project->loadDocument(), document));
        QCOMPARE(project->report().lastEdit, std::string("edit.insert-step"));
        QVERIFY(project->report().lastChange > Instant{1'600'000'000'000});
    }

    void removesWhatTheDocumentNoLongerHolds()
    {
        const Folder folder;
        auto project = Project::create(folder.file("a.pathloom"));
        Document document;
        while (document.journeys.size() < 2)
            document = test::RandomDocument(document.journeys.size() + 77 + document.segments.size()).document();
        VERIFY_OK(project->saveDocument(document));
        document.journeys.erase(document.journeys.begin());
        VERIFY_OK(project->saveDocument(document));
        QVERIFY(sameDocument(*project->loadDocument(), document));
    }

    void creatingLeavesAnExistingFileAlone()
    {
        const Folder folder;
        writeBytes(folder.file("a.pathloom"), "mine");
        const auto project = Project::create(folder.file("a.pathloom"));
        QVERIFY(!project);
        QCOMPARE(project.error().code, std::string("store.exists"));
        QCOMPARE(bytesOf(folder.file("a.pathloom")), std::string("mine"));
    }

    void creatingInAMissingFolderSaysSo()
    {
        const Folder folder;
        const auto project = Project::create(folder.file("no/such/a.pathloom"));
        QVERIFY(!project);
        QCOMPARE(project.error().code, std::string("store.io"));
        QCOMPARE(project.error().kind, ErrorKind::System);
    }

    void refusesWhatIsNoProject_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QByteArray garbage;
        for (int i = 0; i < 20000; ++i)
            garbage.append(static_cast<char>(stableHash(std::to_string(i)) & 0xff));
        QTest::newRow("empty") << QByteArray() << "store.not-a-project";
        QTest::newRow("text") << QByteArray("name;age\nanna;41\n") << "store.not-a-project";
        QTest::newRow("garbage") << garbage << "store.not-a-project";
        const Folder folder;
        {
            auto database = Database::open(folder.file("other.sqlite"), Database::Mode::Create);
            QVERIFY((*database)->execute("CREATE TABLE t (a)"));
        }
        QTest::newRow("other database")
            << QByteArray::fromStdString(bytesOf(folder.file("other.sqlite"))) << "store.not-a-project";
        const std::string whole = projectBytes();
        QTest::newRow("header alone") << QByteArray::fromStdString(whole.substr(0, 100)) << "store.damaged";
        QTest::newRow("half") << QByteArray::fromStdString(whole.substr(0, whole.size() / 2)) << "store.damaged";
        QTest::newRow("last byte lost")
            << QByteArray::fromStdString(whole.substr(0, whole.size() - 1)) << "store.damaged";
    }

    void refusesWhatIsNoProject()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const Folder folder;
        const auto file = folder.file("x.pathloom");
        writeBytes(file, bytes.toStdString());
        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            const auto project = Project::open(file, mode);
            QVERIFY(!project);
            QCOMPARE(QString::fromStdString(project.error().code), code);
            QCOMPARE(project.error().kind, ErrorKind::BadInput);
            QCOMPARE(bytesOf(file), bytes.toStdString());
        }
    }

    void missingFilesAndFoldersAreNamed()
    {
        const Folder folder;
        QCOMPARE(Project::open(folder.file("none")).error().code, std::string("store.not-found"));
        QCOMPARE(Project::open(folder.file("")).error().code, std::string("store.not-a-project"));
    }

    void damagedPagesNeverCrash()
    {
        const Folder folder;
        const std::string whole = projectBytes();
        int refused = 0;
        for (std::size_t at = 100; at < whole.size(); at += 997) {
            std::string broken = whole;
            for (std::size_t i = at; i < std::min(broken.size(), at + 64); ++i)
                broken[i] = static_cast<char>(~broken[i]);
            const auto file = folder.file("x" + std::to_string(at));
            writeBytes(file, broken);
            const auto project = Project::open(file, OpenMode::ReadOnly);
            const bool whole_ = project && project->loadDocument() && project->loadBatches() && project->imports()
                && project->runs(true) && project->quarantine();
            refused += whole_ ? 0 : 1;
        }
        QVERIFY(refused > 0);
    }

    void newerVersionOpensForReadingAlone()
    {
        const Folder folder;
        const auto file = folder.file("a.pathloom");
        const Document document = test::RandomDocument(3).document();
        {
            auto project = Project::create(file);
            VERIFY_OK(project->saveDocument(document));
        }
        {
            auto database = Database::open(file, Database::Mode::ReadWrite);
            QVERIFY((*database)->execute("PRAGMA user_version = 99"));
        }
        auto project = Project::open(file);
        QVERIFY(project);
        QVERIFY(project->report().readOnly);
        QCOMPARE(project->report().readOnlyReason, std::string("store.newer-version"));
        QVERIFY(sameDocument(*project->loadDocument(), document));
        const Status saved = project->saveDocument({});
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, std::string("store.read-only"));
        QCOMPARE(saved.error().arguments.at("reason"), std::string("store.newer-version"));
    }

    void version1StillOpens()
    {
        const Folder folder;
        const auto file = folder.file("a.pathloom");
        std::filesystem::copy_file(PATHLOOM_SOURCE_DIR "/tests/engine/store/fixtures/version-1.pathloom", file);
        auto project = Project::open(file);
        QVERIFY2(project, project ? "" : describe(project.error()).c_str());
        QCOMPARE(project->report().migratedFrom, currentVersion() == 1 ? 0 : 1);
        const auto document = project->loadDocument();
        QVERIFY2(document, document ? "" : describe(document.error()).c_str());
        QVERIFY(document->journeyNamed("Welcome"));
        QCOMPARE(document->offers.at(OfferId("o1"))->value, (Money{990, "EUR"}));
        QVERIFY(sameRecords(project->loadBatches()->at(0), batchOf("import-1", 20)));
        QCOMPARE(project->run("run-1")->resultJson, std::string("{\"kpis\":{}}\n"));
    }

    void migrationsRunInOrderOrNotAtAll()
    {
        const Folder folder;
        auto opened = Database::open(folder.file("m"), Database::Mode::Create);
        const Database &database = **opened;
        const Migration steps[] = {
            {1, [](const Database &d) { return d.execute("CREATE TABLE a (x); INSERT INTO a VALUES (1)"); }},
            {2, [](const Database &d) { return d.execute("UPDATE a SET x = x + 10"); }},
            {3, [](const Database &d) { return d.execute("UPDATE a SET x = x * 2; SELECT broken"); }}};
        VERIFY_OK(migrate(database, 0, std::span(steps, 2)));
        QCOMPARE(*database.number("SELECT x FROM a"), std::int64_t(11));
        QCOMPARE(*database.number("PRAGMA user_version"), std::int64_t(2));
        QVERIFY(!migrate(database, 2, steps));
        QCOMPARE(*database.number("SELECT x FROM a"), std::int64_t(11));
        QCOMPARE(*database.number("PRAGMA user_version"), std::int64_t(2));
    }

    void secondOpeningIsReadOnlyWhileTheFirstLasts()
    {
        const Folder folder;
        const auto file = folder.file("a.pathloom");
        {
            auto first = Project::create(file);
            QVERIFY(first);
            const auto second = Project::open(file);
            QVERIFY(second);
            QCOMPARE(second->report().readOnlyReason, std::string("store.locked"));
            VERIFY_OK(first->saveDocument(test::RandomDocument(5).document()));
        }
        const auto third = Project::open(file);
        QVERIFY(!third->report().readOnly);
        QVERIFY(!third->report().recovered);
    }

    void keepsImportsWhole()
    {
        const Folder folder;
        const auto file = folder.file("a.pathloom");
        {
            auto project = Project::create(file);
            QCOMPARE(*project->nextImportId(), std::string("import-1"));
            VERIFY_OK(project->appendBatch(batchOf("import-1", 1000)));
            QCOMPARE(*project->nextImportId(), std::string("import-2"));
            VERIFY_OK(project->appendBatch(batchOf("import-2", 50, 5000)));
        }
        const auto project = Project::open(file);
        const auto batches = project->loadBatches();
        QVERIFY2(batches, batches ? "" : describe(batches.error()).c_str());
        QCOMPARE(batches->size(), std::size_t(2));
        QVERIFY(sameRecords(batches->at(0), batchOf("import-1", 1000)));
        QVERIFY(sameRecords(batches->at(1), batchOf("import-2", 50, 5000)));
        QCOMPARE(project->schema()->attributes, batchOf("x", 1).schema.attributes);
        const auto imports = project->imports();
        QCOMPARE(imports->at(1).rowsLoaded, std::uint64_t(100));
        QCOMPARE(imports->at(0).fileHash, std::string("hash-import-1"));
        QCOMPARE(project->quarantine()->size(), std::size_t(2));
        const auto held = project->quarantine("import-2");
        QCOMPARE(held->size(), std::size_t(1));
        QCOMPARE(held->at(0).reason, std::string("ingest.not-a-number"));
        QCOMPARE(held->at(0).raw, std::string("p7;old"));
        QCOMPARE(held->at(0).rowKey, (Hash128{5, 5000}));
    }

    void knowsTheRowsOfASource()
    {
        const Folder folder;
        auto project = Project::create(folder.file("a.pathloom"));
        VERIFY_OK(project->appendBatch(batchOf("import-1", 10)));
        ImportBatch second = batchOf("import-2", 5, 8);
        second.rowContents.assign(second.rowContents.size(), Hash128{42, 42});
        VERIFY_OK(project->appendBatch(std::move(second)));
        const auto rows = project->knownRows("shop.csv");
        QCOMPARE(rows->size(), std::size_t(26)); // 13 profiles and 13 purchases, p8 and p9 twice
        const auto find = [&](Hash128 key) {
            return std::find_if(rows->begin(), rows->end(), [&](const KnownRow &row) { return row.key == key; })
                ->content;
        };
        QCOMPARE(find({1, 3}), (Hash128{3, 1}));
        QCOMPARE(find({1, 9}), (Hash128{42, 42}));
        QCOMPARE(project->rowKeys("shop.csv")->size(), std::size_t(26));
        QVERIFY(project->knownRows("other.csv")->empty());
    }

    void importingTheSameAgainChangesNothing()
    {
        const Folder folder;
        auto project = Project::create(folder.file("a.pathloom"));
        VERIFY_OK(project->appendBatch(batchOf("import-1", 10)));
        const auto key = project->datasetKey();
        ImportBatch again;
        again.info = batchOf("import-2", 10).info;
        again.info.rowsLoaded = 0;
        again.info.rowsUnchanged = 20;
        again.quarantine = batchOf("import-1", 10).quarantine;
        VERIFY_OK(project->appendBatch(again));
        QCOMPARE(*project->datasetKey(), *key);
        QCOMPARE(project->loadBatches()->size(), std::size_t(1));
        QCOMPARE(project->quarantine()->size(), std::size_t(1));
        QCOMPARE(project->imports()->size(), std::size_t(2));
    }

    void aMendedRowLeavesTheQuarantine()
    {
        const Folder folder;
        auto project = Project::create(folder.file("a.pathloom"));
        VERIFY_OK(project->appendBatch(batchOf("import-1", 10)));
        ImportBatch mended = batchOf("import-2", 1, 900);
        mended.rowKeys[0] = {5, 0}; // the row that import-1 set aside
        mended.quarantine.clear();
        VERIFY_OK(project->appendBatch(std::move(mended)));
        QVERIFY(project->quarantine()->empty());
    }

    void aRetriedRowLeavesUnderItsOldKey()
    {
        const Folder folder;
        auto project = Project::create(folder.file("a.pathloom"));
        VERIFY_OK(project->appendBatch(batchOf("import-1", 10)));
        ImportBatch retry;
        retry.info = batchOf("import-2", 1).info;
        retry.retried = {{5, 0}};
        QuarantinedRow still = batchOf("import-1", 10).quarantine[0];
        still.rowKey = {77, 7}; // cut otherwise, it has another key
        retry.quarantine = {still};
        VERIFY_OK(project->appendBatch(retry));
        QCOMPARE(project->quarantine()->size(), std::size_t(1));
        QCOMPARE(project->quarantine()->front().rowKey, (Hash128{77, 7}));
        QVERIFY(project->quarantine("import-1")->empty());
    }

    void setAsideRowsKeepTheirFileAndItsForm()
    {
        const Folder folder;
        auto project = Project::create(folder.file("a.pathloom"));
        ImportBatch batch = batchOf("import-1", 2);
        batch.info.files = {{"a.csv", "{}"}, {"b.csv", "{\"delimiter\": \";\"}"}};
        QuarantinedRow second = batch.quarantine[0];
        second.rowKey = {5, 1};
        second.line = 7;
        second.file = "b.csv";
        batch.quarantine[0].file = "a.csv";
        batch.quarantine.push_back(second);
        const auto line = batch.quarantine[0].line;
        VERIFY_OK(project->appendBatch(batch));
        const auto rows = project->quarantine("import-1");
        QCOMPARE((*rows)[0].file, std::string("a.csv"));
        QCOMPARE((*rows)[0].line, line);
        QCOMPARE((*rows)[1].file, std::string("b.csv"));
        QCOMPARE((*rows)[1].line, std::uint64_t(7));
        QCOMPARE(project->imports()->front().files, batch.info.files);
    }

    void aSetOfImportsIsStoredWholeOrNotAtAll()
    {
        const Folder folder;
        auto project = Project::create(folder.file("a.pathloom"));
        ImportBatch twin = batchOf("import-1", 3);
        const std::vector<ImportBatch> clash{batchOf("import-1", 2), twin};
        QVERIFY(!project->appendBatches(clash));
        QVERIFY(project->imports()->empty());
        const std::vector<ImportBatch> both{batchOf("import-1", 2), batchOf("import-2", 2, 500)};
        VERIFY_OK(project->appendBatches(both));
        QCOMPARE(project->imports()->size(), std::size_t(2));
        QCOMPARE(project->loadBatches()->size(), std::size_t(2));
    }

    void aCancelledImportLeavesTheDatasetAsItWas()
    {
        const Folder folder;
        auto project = Project::create(folder.file("a.pathloom"));
        VERIFY_OK(project->appendBatch(batchOf("import-1", 10)));
        const auto key = project->datasetKey();
        std::stop_source stop;
        stop.request_stop();
        const Status outcome = project->appendBatch(batchOf("import-2", 10, 100), {stop.get_token(), {}});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
        QCOMPARE(*project->datasetKey(), *key);
        QCOMPARE(project->imports()->size(), std::size_t(1));
        QCOMPARE(project->loadBatches()->size(), std::size_t(1));
    }

    void aSchemaThatContradictsIsRefusedWhole()
    {
        const Folder folder;
        auto project = Project::create(folder.file("a.pathloom"));
        VERIFY_OK(project->appendBatch(batchOf("import-1", 3)));
        ImportBatch other = batchOf("import-2", 3, 50);
        other.schema.attributes[0].type = ValueType::Date;
        const Status outcome = project->appendBatch(std::move(other));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, std::string("data.schema-conflict"));
        QCOMPARE(project->imports()->size(), std::size_t(1));
    }

    void snapshotIsCachedUntilTheDatasetChanges()
    {
        const Folder folder;
        auto project = Project::create(folder.file("a.pathloom"));
        VERIFY_OK(project->appendBatch(batchOf("import-1", 3)));
        int made = 0;
        const SnapshotMaker maker = [&](std::span<const ImportBatch> batches, const TaskControl &) {
            ++made;
            return batches.empty() ? Result<SnapshotPtr>(nullptr) : Result<SnapshotPtr>(smallSnapshot());
        };
        const auto first = loadDataset(*project, "rules-1", maker);
        const auto second = loadDataset(*project, "rules-1", maker);
        QCOMPARE(made, 1);
        QCOMPARE((*second)->hash, (*first)->hash);
        QCOMPARE((*second)->hash, smallSnapshot()->hash);
        QVERIFY(loadDataset(*project, "rules-2", maker));
        QCOMPARE(made, 2);
        VERIFY_OK(project->appendBatch(batchOf("import-2", 3, 70)));
        QVERIFY(loadDataset(*project, "rules-2", maker));
        QCOMPARE(made, 3);
    }

    void runsComeBackAsStored()
    {
        const Folder folder;
        auto project = Project::create(folder.file("a.pathloom"));
        const std::string large(9'000'000, 'x');
        QCOMPARE(*project->addRun({"", Instant{5}, "rev", "hash", "first", "{}\n", "{\"d\":1}\n"}),
                 std::string("run-1"));
        QCOMPARE(*project->addRun({"", Instant{6}, "rev", "hash", "", large, "{}\n"}), std::string("run-2"));
        QCOMPARE(project->run("run-2")->resultJson, large);
        QCOMPARE(project->run("run-1")->documentJson, std::string("{\"d\":1}\n"));
        QCOMPARE(project->run("run-1")->note, std::string("first"));
        const auto packed = project->packedRun("run-2");
        QCOMPARE(packed->result.size(), std::size_t(3)); // 9 MB in pieces of 4 MiB
        QVERIFY(packed->facts.resultJson.empty());
        QCOMPARE(unpackRun(*packed)->resultJson, large);
        PackedRun broken = *packed;
        broken.result[1][20] = static_cast<char>(broken.result[1][20] ^ 1);
        QCOMPARE(unpackRun(broken).error().code, std::string("store.damaged"));
        QCOMPARE(project->packedRun("run-9").error().code, std::string("store.no-such-run"));
        const auto runs = project->runs();
        QCOMPARE(runs->at(0).id, std::string("run-2"));
        QVERIFY(runs->at(0).resultJson.empty());
        VERIFY_OK(project->removeRun("run-2"));
        QCOMPARE(project->run("run-2").error().code, std::string("store.no-such-run"));
        QCOMPARE(project->removeRun("run-2").error().code, std::string("store.no-such-run"));
        QCOMPARE(*project->addRun({}), std::string("run-3"));
    }

    void runsAreWrittenBesideTheOpenProject()
    {
        const Folder folder;
        auto project = std::make_unique<Project>(Project::create(folder.file("a.pathloom")).value());
        const RunWriter write = runWriterOf(*project);
        const PackedRun run = packRun({"", Instant{5}, "rev", "hash", "first", "{\"r\":1}\n", "{\"d\":1}\n"});
        Result<std::string> id = failWith(Error{});
        std::thread([&] { id = write(run); }).join();
        QCOMPARE(*id, std::string("run-1"));
        QCOMPARE(project->run("run-1")->resultJson, std::string("{\"r\":1}\n"));
        QCOMPARE(*project->addPackedRun(run), std::string("run-2"));
        auto reader = Project::open(folder.file("a.pathloom"), OpenMode::ReadOnly);
        QCOMPARE(runWriterOf(*reader)(run).error().code, std::string("store.read-only"));
        project.reset();
        QCOMPARE(*write(run), std::string("run-3"));
        QVERIFY(!Project::open(folder.file("a.pathloom"))->report().recovered);
        std::filesystem::remove(folder.file("a.pathloom"));
        QVERIFY(!write(run));
        QVERIFY(!std::filesystem::exists(folder.file("a.pathloom")));
    }

    void versionsAndSettingsAreKept()
    {
        const Folder folder;
        auto project = Project::create(folder.file("a.pathloom"));
        VERIFY_OK(project->addVersion({"j1", "before spring", Instant{1}, "{}"}));
        VERIFY_OK(project->addVersion({"j1", "spring", Instant{2}, "{\"a\":1}"}));
        QCOMPARE(project->addVersion({"j1", "spring", Instant{3}, "{}"}).error().code,
                 std::string("store.version-exists"));
        QCOMPARE(project->versions("j1")->at(0).name, std::string("spring"));
        QCOMPARE(project->versions("j1")->at(0).json, std::string("{\"a\":1}"));
        QVERIFY(project->versions("j2")->empty());
        QCOMPARE(*project->setting("view"), std::string());
        VERIFY_OK(project->setSetting("view", "zoom 1"));
        VERIFY_OK(project->setSetting("view", "zoom 2"));
        QCOMPARE(*project->setting("view"), std::string("zoom 2"));
    }

    void tablesHoldTheWholeDataset()
    {
        const Folder folder;
        auto project = Project::create(folder.file("a.pathloom"));
        VERIFY_OK(project->appendBatch(batchOf("import-1", 3)));
        const auto out = folder.file("tables.sqlite");
        VERIFY_OK(project->writeTables(*smallSnapshot(), out));
        auto tables = Database::open(out, Database::Mode::ReadOnly);
        const auto count = [&](const char *sql) { return *(*tables)->number(sql); };
        QCOMPARE(count("SELECT COUNT(*) FROM profiles"), 2);
        QCOMPARE(count("SELECT age FROM profiles WHERE id = 'anna'"), 41);
        QCOMPARE(count("SELECT COUNT(*) FROM profiles WHERE age IS NULL"), 1);
        QCOMPARE(count("SELECT amount FROM event_purchase WHERE item = 'boots'"), 1250);
        QCOMPARE(count("SELECT COUNT(*) FROM event_purchase WHERE time LIKE '2023-11-14T%Z'"), 2);
        QCOMPARE(count("SELECT given FROM consents WHERE profile = 'anna' AND channel = 'email'"), 1);
        QCOMPARE(count("SELECT price FROM items WHERE id = 'boots'"), 12900);
        QCOMPARE(count("SELECT COUNT(*) FROM item_tags WHERE tag = 'trail' AND weight = 1.0"), 1);
        QCOMPARE(count("SELECT COUNT(*) FROM lists WHERE profile = 'anna'"), 1);
        QCOMPARE(count("SELECT rows_loaded FROM imports WHERE id = 'import-1'"), 6);
        QCOMPARE(count("SELECT COUNT(*) FROM columns WHERE type = 'money' AND currency = 'EUR'"), 2);
        QCOMPARE(project->writeTables(*smallSnapshot(), out).error().code, std::string("store.exists"));
        QCOMPARE(project->writeTables(*smallSnapshot(), folder.file("no/t.sqlite")).error().kind, ErrorKind::System);
    }

    void aMillionRowsComeBackAsStored()
    {
        const Folder folder;
        auto project = Project::create(folder.file("a.pathloom"));
        ImportBatch batch = batchOf("import-1", 750'000); // 1.5 million rows in all
        VERIFY_OK(project->appendBatch(batch));
        const auto loaded = project->loadBatches();
        QVERIFY(sameRecords(loaded->at(0), batch));
    }

private:
    static std::string projectBytes()
    {
        const Folder folder;
        const auto file = folder.file("a.pathloom");
        {
            auto project = Project::create(file);
            static_cast<void>(project->saveDocument(test::RandomDocument(9).document()));
            static_cast<void>(project->appendBatch(batchOf("import-1", 2000)));
            static_cast<void>(project->addRun({"", Instant{5}, "rev", "hash", "", "{}", "{}"}));
        }
        return bytesOf(file);
    }
};

PATHLOOM_TEST(ProjectFile)
#include "tst_project.moc"
