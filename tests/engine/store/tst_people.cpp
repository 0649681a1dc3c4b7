// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions about duplicates, searching a project, and erasing from it for good.
#include "engine/store/Erase.h"
#include "engine/store/Project.h"
#include "tests/engine/store/Samples.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace pathloom;
using namespace pathloom::test;

#define EXPECT_DONE(expression)                                                                    \
    do {                                                                                           \
        const auto outcome_ = (expression);                                                        \
        QVERIFY2(outcome_, outcome_ ? "" : describe(outcome_.error()).c_str());                    \
    } while (false)

namespace {

DuplicateDecision decision(DuplicateVerdict verdict, const std::string &a, const std::string &b)
{
    return {{}, verdict, {"id", a}, {"email", b}, a, b, Instant{5}};
}

std::uint64_t found(const std::vector<SearchedPlace> &places, std::string_view place, std::size_t text = 0)
{
    for (const SearchedPlace &one : places) {
        if (one.place == place)
            return one.found[text];
    }
    return 0;
}

} // namespace

class StoredPeople : public QObject
{
    Q_OBJECT

private slots:
    void decisionsComeBackAsMade()
    {
        const Folder folder;
        const auto file = folder.file("a.pathloom");
        {
            auto project = Project::create(file);
            QVERIFY(project->decisions()->empty());
            const auto key = *project->datasetKey();
            QCOMPARE(*project->addDecision(decision(DuplicateVerdict::Merge, "1", "a@x.de")), std::string("decision-1"));
            QVERIFY(*project->datasetKey() != key);
            QCOMPARE(*project->addDecision(decision(DuplicateVerdict::Separate, "2", "b@x.de")), std::string("decision-2"));
            EXPECT_DONE(project->removeDecision("decision-2"));
            QCOMPARE(project->removeDecision("decision-2").error().code, std::string("store.no-such-decision"));
        }
        auto project = Project::open(file);
        auto list = *project->decisions();
        QCOMPARE(list.size(), std::size_t{1});
        DuplicateDecision expected = decision(DuplicateVerdict::Merge, "1", "a@x.de");
        expected.id = "decision-1";
        QVERIFY(list[0] == expected);
        // Numbers are not given again.
        QCOMPARE(*project->addDecision(decision(DuplicateVerdict::Separate, "3", "c@x.de")), std::string("decision-3"));
        EXPECT_DONE(project->removeDecision("decision-1"));
        EXPECT_DONE(project->removeDecision("decision-3"));
    }

    void aDecisionReplacesOthersOrNothingHappens()
    {
        const Folder folder;
        auto project = Project::create(folder.file("a.pathloom"));
        EXPECT_DONE(project->addDecision(decision(DuplicateVerdict::Separate, "1", "a@x.de")));
        const std::vector<std::string> unknown = {"decision-1", "decision-9"};
        QVERIFY(!project->addDecision(decision(DuplicateVerdict::Merge, "1", "a@x.de"), unknown));
        QCOMPARE(project->decisions()->size(), std::size_t{1});
        const std::vector<std::string> known = {"decision-1"};
        EXPECT_DONE(project->addDecision(decision(DuplicateVerdict::Merge, "1", "a@x.de"), known));
        QCOMPARE(project->decisions()->size(), std::size_t{1});
        QVERIFY(project->decisions()->front().verdict == DuplicateVerdict::Merge);
    }

    void searchesCellsPackedPiecesAndBytes()
    {
        const Folder folder;
        const auto file = folder.file("a.pathloom");
        auto project = Project::create(file);
        // Across the border of two pieces of 4 MiB, in another case, and in a plain cell.
        std::string large(9'000'000, 'x');
        large.replace((std::size_t{4} << 20) - 5, 10, "NeedleText");
        EXPECT_DONE(project->addRun({"", Instant{5}, "rev", "hash", "", large, "{}"}));
        EXPECT_DONE(project->setSetting("view", "before needletext after, needletextneedletext"));
        const std::vector<std::string> texts = {"needleText", "not there"};
        const auto places = project->search(texts);
        EXPECT_DONE(places);
        QCOMPARE(found(*places, "blobs"), std::uint64_t{1});
        QCOMPARE(found(*places, "settings"), std::uint64_t{3});
        QCOMPARE(found(*places, "objects"), std::uint64_t{0});
        QVERIFY(found(*places, "a.pathloom-wal") + found(*places, "a.pathloom") >= 3);
        for (const SearchedPlace &place : *places) {
            QCOMPARE(place.found[1], std::uint64_t{0});
            if (place.place == "blobs")
                QVERIFY(place.bytes >= large.size() && place.where.find("run-1 result") == 0);
        }
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(project->search(texts, {stop.get_token(), {}}).error().kind, ErrorKind::Cancelled);
    }

    void copiesBesideTheProjectAreSearched()
    {
        const Folder folder;
        auto project = Project::create(folder.file("a.pathloom"));
        writeBytes(folder.file("a.pathloom.version-1"), "an old copy with needletext in it");
        writeBytes(folder.file("a.pathloomx"), "needletext of another file");
        const std::vector<std::string> texts = {"needletext"};
        const auto places = project->search(texts);
        QCOMPARE(found(*places, "a.pathloom.version-1"), std::uint64_t{1});
        QCOMPARE(found(*places, "a.pathloomx"), std::uint64_t{0});
    }

    void erasedBytesAreGone()
    {
        const Folder folder;
        const auto file = folder.file("a.pathloom");
        auto project = Project::create(file);
        ImportBatch batch = batchOf("import-1", 50);
        batch.quarantine[0].raw = "secret-row;needletext";
        EXPECT_DONE(project->appendBatch(batch));
        DuplicateDecision about = decision(DuplicateVerdict::Merge, "needletext", "b@x.de");
        EXPECT_DONE(project->addDecision(about));
        EXPECT_DONE(project->addRun({"", Instant{5}, "rev", "hash", "", "{\"who\":\"needletext\"}", "{}"}));
        EXPECT_DONE(project->setSetting("dropped", "needletext"));
        EXPECT_DONE(project->setSetting("dropped", "")); // its page still holds the bytes
        const std::vector<std::string> texts = {"needletext"};
        const auto before = project->search(texts);
        QVERIFY(found(*before, "quarantine") == 1 && found(*before, "decisions") == 2);
        QVERIFY(found(*before, "blobs") == 1);
        Erasure erasure;
        ImportBatch left = batchOf("import-1", 20);
        left.info.rowsLoaded = 40;
        erasure.batches = {left};
        erasure.quarantine = {{"import-1", batch.quarantine[0].rowKey}};
        erasure.decisions = {"decision-1"};
        auto run = *project->run("run-1");
        run.resultJson = "{}";
        erasure.runs = {packRun(run)};
        EXPECT_DONE(project->erase(erasure));
        const auto after = project->search(texts);
        EXPECT_DONE(after);
        for (const SearchedPlace &place : *after)
            QVERIFY2(place.total() == 0, place.place.c_str());
        QVERIFY(bytesOf(file).find("secret-row") == std::string::npos);
        QVERIFY(bytesOf(file.string() + "-wal").find("needletext") == std::string::npos);
        QCOMPARE(project->loadBatches()->at(0).rowKeys.size(), std::size_t{40});
        QCOMPARE(project->imports()->front().rowsLoaded, std::uint64_t{40});
        QVERIFY(project->quarantine()->empty());
        QVERIFY(project->decisions()->empty());
        QCOMPARE(project->run("run-1")->resultJson, std::string("{}"));
        QCOMPARE(project->run("run-1")->documentJson, std::string("{}"));
    }

    void anErasureThatFailsChangesNothing()
    {
        const Folder folder;
        auto project = Project::create(folder.file("a.pathloom"));
        EXPECT_DONE(project->appendBatch(batchOf("import-1", 50)));
        const auto key = *project->datasetKey();
        Erasure erasure;
        erasure.batches = {batchOf("import-1", 20)};
        erasure.decisions = {"decision-7"};
        QCOMPARE(project->erase(erasure).error().code, std::string("store.no-such-decision"));
        std::stop_source stop;
        stop.request_stop();
        erasure.decisions.clear();
        QCOMPARE(project->erase(erasure, {stop.get_token(), {}}).error().kind, ErrorKind::Cancelled);
        QCOMPARE(project->loadBatches()->at(0).rowKeys.size(), std::size_t{100});
        QCOMPARE(*project->datasetKey(), key);
        auto reader = Project::open(folder.file("a.pathloom"), OpenMode::ReadOnly);
        QCOMPARE(reader->erase(erasure).error().code, std::string("store.read-only"));
        QCOMPARE(reader->removeDecision("decision-1").error().code, std::string("store.read-only"));
    }

    void anImportThatHeldNobodyElseIsEmptyAfterwards()
    {
        const Folder folder;
        auto project = Project::create(folder.file("a.pathloom"));
        EXPECT_DONE(project->appendBatch(batchOf("import-1", 5)));
        Erasure erasure;
        ImportBatch left;
        left.info = batchOf("import-1", 5).info;
        left.info.rowsLoaded = 0;
        erasure.batches = {left};
        EXPECT_DONE(project->erase(erasure));
        QVERIFY(project->loadBatches()->empty());
        QVERIFY(project->knownRows("shop.csv")->empty());
        EXPECT_DONE(project->datasetKey());
    }
};

PATHLOOM_TEST(StoredPeople)
#include "tst_people.moc"
