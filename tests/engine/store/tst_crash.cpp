// SPDX-License-Identifier: GPL-3.0-or-later
// Killed processes and full disks: the project is as it was before or as it is after, never between.
#include "engine/store/Erase.h"
#include "engine/store/Project.h"
#include "engine/store/Sqlite.h"
#include "tests/engine/store/DyingDisk.h"
#include "tests/engine/store/RandomDocument.h"
#include "tests/engine/store/Samples.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>

using namespace pathloom;
using namespace pathloom::test;

namespace {

enum ChildResult { Fine = 0, NotOpened = 10, NotRefused = 11, WrongError = 12, Changed = 13, NotMended = 14 };

// Runs the work in a process of its own. Answers with the exit status, or the signal plus 128.
int inChild(const std::function<int()> &work)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(work());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

// The same, killed at a step of its disk; 0: never.
int dyingAt(long step, const std::function<int()> &work)
{
    return inChild([&] {
        dieAtStep(step);
        return work();
    });
}

// How many steps of the disk the work takes, run to its end.
long stepsOf(const std::function<int()> &work)
{
    int ends[2];
    if (pipe(ends) != 0)
        return 0;
    inChild([&] {
        dieAtStep(0);
        const int outcome = work();
        const long steps = outcome == Fine ? diskSteps() : 0;
        return write(ends[1], &steps, sizeof steps) == sizeof steps ? outcome : int(Changed);
    });
    long steps = 0;
    const bool answered = read(ends[0], &steps, sizeof steps) == sizeof steps;
    close(ends[0]);
    close(ends[1]);
    return answered ? steps : 0;
}

// `rounds` steps from the first to the last, evenly.
std::vector<long> spread(long steps, int rounds)
{
    std::vector<long> chosen;
    for (int round = 0; round < rounds; ++round)
        chosen.push_back(1 + (steps - 1) * round / (rounds - 1));
    return chosen;
}

bool isSound(const std::filesystem::path &file)
{
    auto database = Database::open(file, Database::Mode::ReadOnly);
    const auto faults =
        (*database)->number("SELECT COUNT(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'");
    return faults && *faults == 0;
}

Document numbered(int n)
{
    Document document;
    document.settings.name = std::to_string(n);
    for (int i = 0; i < 20; ++i) {
        Offer offer;
        offer.id = OfferId("o" + std::to_string(i));
        offer.name = std::to_string(n);
        document.offers[offer.id] = std::make_shared<const Offer>(offer);
    }
    return document;
}

// −1 where the objects do not all come from one and the same save.
int numberOf(const Document &document)
{
    for (const auto &[id, offer] : document.offers) {
        if (offer->name != document.settings.name)
            return -1;
    }
    return std::stoi(document.settings.name);
}

void limitFileSize(rlim_t bytes)
{
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes == 0 ? limit.rlim_max : bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

class Crash : public QObject
{
    Q_OBJECT

private slots:
    void killedImportIsWholeOrAbsent()
    {
        const Folder folder;
        const auto file = folder.file("a.pathloom");
        {
            auto project = Project::create(file);
            QVERIFY(project->appendBatch(batchOf("import-1", 500)));
        }
        std::size_t imports = 1;
        const auto import = [&] {
            auto project = Project::open(file);
            if (!project || project->report().readOnly)
                return int(NotOpened);
            const auto id = project->nextImportId();
            return project->appendBatch(batchOf(*id, 20'000, 1'000'000 * imports)) ? int(Fine) : int(Changed);
        };
        const auto untouched = folder.file("untouched.pathloom");
        std::filesystem::copy_file(file, untouched);
        const long steps = stepsOf(import);
        QVERIFY2(steps > 24, std::to_string(steps).c_str());
        std::filesystem::copy_file(untouched, file, std::filesystem::copy_options::overwrite_existing);
        for (const long step : spread(steps, 16)) {
            const int ended = dyingAt(step, import);
            // What a cut-off import left behind may save or cost a later one a step or two.
            QVERIFY2(ended == 128 + SIGKILL || (ended == Fine && step > steps / 2), std::to_string(ended).c_str());
            auto project = Project::open(file);
            QVERIFY2(project, project ? "" : describe(project.error()).c_str());
            QVERIFY(!project->report().readOnly);
            const auto batches = project->loadBatches();
            QVERIFY2(batches, batches ? "" : describe(batches.error()).c_str());
            QVERIFY(batches->size() == imports || batches->size() == imports + 1);
            if (ended == Fine)
                QCOMPARE(batches->size(), imports + 1);
            QCOMPARE(project->imports()->size(), batches->size());
            QCOMPARE(project->quarantine()->size(), batches->size());
            imports = batches->size();
            QCOMPARE(batches->back().rowKeys.size(), imports == 1 ? std::size_t(1000) : std::size_t(40'000));
            QVERIFY(isSound(file));
        }
    }

    void killedErasureIsWholeOrAbsent()
    {
        const Folder folder;
        const auto file = folder.file("a.pathloom");
        const auto untouched = folder.file("untouched.pathloom");
        {
            auto project = Project::create(file);
            QVERIFY(project->appendBatch(batchOf("import-1", 20'000)));
            QVERIFY(project->addDecision({{}, DuplicateVerdict::Merge, {"id", "1"}, {"id", "2"}, "1", "2", {}}));
        }
        std::filesystem::copy_file(file, untouched);
        const auto erase = [&] {
            auto project = Project::open(file);
            if (!project || project->report().readOnly)
                return int(NotOpened);
            Erasure erasure;
            erasure.batches = {batchOf("import-1", 10'000)};
            erasure.quarantine = {{"import-1", batchOf("import-1", 1).quarantine[0].rowKey}};
            erasure.decisions = {"decision-1"};
            return project->erase(erasure) ? int(Fine) : int(Changed);
        };
        const long steps = stepsOf(erase);
        QVERIFY2(steps > 12, std::to_string(steps).c_str());
        for (const long step : spread(steps, 12)) {
            std::filesystem::copy_file(untouched, file, std::filesystem::copy_options::overwrite_existing);
            std::filesystem::remove(file.string() + "-wal");
            std::filesystem::remove(file.string() + "-shm");
            const int ended = dyingAt(step, erase);
            QVERIFY2(ended == 128 + SIGKILL || ended == Fine, std::to_string(ended).c_str());
            auto project = Project::open(file);
            QVERIFY2(project, project ? "" : describe(project.error()).c_str());
            const auto batches = project->loadBatches();
            QVERIFY2(batches, batches ? "" : describe(batches.error()).c_str());
            const bool isErased = batches->at(0).rowKeys.size() == 20'000;
            QVERIFY(isErased || batches->at(0).rowKeys.size() == 40'000);
            QCOMPARE(project->decisions()->empty(), isErased);
            QCOMPARE(project->quarantine()->empty(), isErased);
            QVERIFY(isErased || ended != Fine);
            QVERIFY(isSound(file));
        }
    }

    void whatSaveDocumentConfirmedSurvivesTheKill()
    {
        const Folder folder;
        const auto file = folder.file("a.pathloom");
        {
            auto project = Project::create(file);
            QVERIFY(project->saveDocument(numbered(0)));
        }
        int last = 0;
        for (int round = 0; round < 24; ++round) {
            int ends[2];
            QCOMPARE(pipe(ends), 0);
            const int ended = dyingAt(8 + 17 * round, [&] {
                auto project = Project::open(file);
                if (!project || !project->loadDocument())
                    return int(NotOpened);
                for (int n = last + 1;; ++n) {
                    if (!project->saveDocument(numbered(n), "edit.rename"))
                        return int(Changed);
                    if (write(ends[1], &n, sizeof n) != sizeof n)
                        return int(NotMended);
                }
            });
            close(ends[1]);
            QCOMPARE(ended, 128 + SIGKILL);
            int confirmed = last;
            while (read(ends[0], &confirmed, sizeof confirmed) == sizeof confirmed)
                continue;
            close(ends[0]);
            auto project = Project::open(file);
            QVERIFY2(project, project ? "" : describe(project.error()).c_str());
            const int found = numberOf(*project->loadDocument());
            QVERIFY2(found == confirmed || found == confirmed + 1,
                     (std::to_string(found) + " after " + std::to_string(confirmed)).c_str());
            if (confirmed > last) {
                QVERIFY(project->report().recovered);
                QCOMPARE(project->report().lastEdit, std::string("edit.rename"));
            }
            last = found;
            QVERIFY(isSound(file));
        }
        QVERIFY2(last > 24, std::to_string(last).c_str());
    }

    void creatingCutOffIsNoProjectOrAWholeOne()
    {
        const Folder folder;
        const long steps = stepsOf([&] { return Project::create(folder.file("whole")) ? int(Fine) : int(Changed); });
        QVERIFY2(steps > 3, std::to_string(steps).c_str());
        for (const long step : spread(steps, 12)) {
            const auto file = folder.file("c" + std::to_string(step));
            QCOMPARE(dyingAt(step, [&] { return Project::create(file) ? int(Fine) : int(Changed); }), 128 + SIGKILL);
            if (!std::filesystem::exists(file))
                continue;
            const auto project = Project::open(file);
            if (project)
                QVERIFY(project->loadDocument());
            else
                QCOMPARE(project.error().code, std::string("store.not-a-project"));
        }
    }

    void fullDiskDuringImport()
    {
        const Folder folder;
        const auto file = folder.file("a.pathloom");
        {
            auto project = Project::create(file);
            QVERIFY(project->appendBatch(batchOf("import-1", 500)));
        }
        const int ended = inChild([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            auto project = Project::open(file);
            if (!project)
                return int(NotOpened);
            const auto key = project->datasetKey();
            limitFileSize(400'000);
            const Status outcome = project->appendBatch(batchOf("import-2", 100'000, 10'000));
            if (outcome)
                return int(NotRefused);
            if (outcome.error().code != "store.disk-full")
                return int(WrongError);
            if (*project->datasetKey() != *key || project->loadBatches()->size() != 1)
                return int(Changed);
            limitFileSize(0);
            return project->appendBatch(batchOf("import-2", 100'000, 10'000)) ? int(Fine) : int(NotMended);
        });
        QCOMPARE(ended, int(Fine));
        QCOMPARE(Project::open(file)->loadBatches()->size(), std::size_t(2));
        QVERIFY(isSound(file));
    }

    void fullDiskDuringSave()
    {
        const Folder folder;
        const auto file = folder.file("a.pathloom");
        {
            auto project = Project::create(file);
            QVERIFY(project->saveDocument(numbered(1)));
        }
        const int ended = inChild([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            auto project = Project::open(file);
            if (!project || !project->loadDocument())
                return int(NotOpened);
            limitFileSize(4096);
            const Status outcome = project->saveDocument(numbered(2));
            if (outcome)
                return int(NotRefused);
            if (outcome.error().code != "store.disk-full")
                return int(WrongError);
            if (numberOf(*project->loadDocument()) != 1)
                return int(Changed);
            limitFileSize(0);
            return project->saveDocument(numbered(3)) ? int(Fine) : int(NotMended);
        });
        QCOMPARE(ended, int(Fine));
        QCOMPARE(numberOf(*Project::open(file)->loadDocument()), 3);
    }

    void fullDiskDuringWriteTables()
    {
        const Folder folder;
        const auto file = folder.file("a.pathloom");
        QVERIFY(Project::create(file));
        SnapshotBuilder builder(batchOf("x", 1).schema);
        for (int i = 0; i < 30'000; ++i)
            builder.addProfile("profile " + std::to_string(i));
        const SnapshotPtr snapshot = builder.finish();
        const auto out = folder.file("tables.sqlite");
        const int ended = inChild([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const auto project = Project::open(file);
            limitFileSize(200'000);
            const Status outcome = project->writeTables(*snapshot, out);
            if (outcome)
                return int(NotRefused);
            return outcome.error().code == "store.disk-full" ? int(Fine) : int(WrongError);
        });
        QCOMPARE(ended, int(Fine));
        QVERIFY(!std::filesystem::exists(out));
        QVERIFY(!std::filesystem::exists(out.string() + ".part"));
    }
};

PATHLOOM_TEST(Crash)
#include "tst_crash.moc"
