// SPDX-License-Identifier: GPL-3.0-or-later
// The import of a million rows of twelve columns, beside the same file read by SQLite's own shell.
#include "app/common/Benchmarks.h"
#include "app/common/Session.h"

#include "engine/ingest/Preview.h"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace pathloom::app {

namespace {

constexpr std::uint32_t kRows = 1'000'000;
constexpr std::uint32_t kBadEvery = 1'000; ///< so many rows hold an age that is no number

constexpr const char *kMapping = R"({"format": "pathloom-mapping", "version": 1, "source": "people",
  "zone": "Europe/Berlin", "profile": {"identities": [{"space": "id", "column": "id"}],
  "attributes": [{"column": "email", "role": "email", "personal": true},
    {"column": "first_name"}, {"column": "last_name"}, {"column": "age", "type": "number"},
    {"column": "city"}, {"column": "country"}, {"column": "signed_up", "type": "date"},
    {"column": "last_seen", "type": "date-time"}, {"column": "spend", "type": "money"},
    {"column": "newsletter", "type": "boolean"}, {"column": "tier"}]}})";

std::string rowOf(std::uint32_t i)
{
    constexpr std::array kNames{"Anna", "Bert", "Clara", "David", "Elif"};
    constexpr std::array kCities{"Berlin", "Hamburg", "Köln", "Ulm", "Wien", "Paris", "Lyon"};
    constexpr std::array kCountries{"DE", "FR", "GB", "AT"};
    constexpr std::array kTiers{"gold", "silver", "bronze"};
    const std::uint32_t a = i * 2'654'435'761U;
    const std::string age = i % kBadEvery == kBadEvery - 1 ? "old" : std::to_string(18 + a % 70);
    return fmt::format("c{:07},p{}@example.com,{},Name{},{},{},{},{}-{:02}-{:02},2024-{:02}-{:02} "
                       "{:02}:{:02}:{:02},"
                       "{}.{:02},{},{}\n",
                       i, i, kNames[a % 5], a % 5000, age, kCities[(a >> 4) % 7],
                       kCountries[(a >> 8) % 4], 2010 + (a >> 5) % 14, 1 + (a >> 9) % 12,
                       1 + (a >> 13) % 28, 1 + (a >> 3) % 12, 1 + (a >> 7) % 28, (a >> 11) % 24,
                       (a >> 15) % 60, (a >> 6) % 60, (a >> 2) % 900, (a >> 10) % 100,
                       (a & 64U) != 0 ? "yes" : "no", kTiers[a % 3]);
}

/// A folder with the file, made at first need and removed with the program.
class Folder
{
public:
    Folder()
        : m_path(std::filesystem::temp_directory_path() /
                 fmt::format("pathloom-bench-{}", getpid()))
    {
        std::filesystem::create_directories(m_path);
        std::FILE *file = std::fopen(csv().c_str(), "wb");
        // Without a file the passes fail and say so.
        if (!file)
            return;
        std::fputs("id,email,first_name,last_name,age,city,country,signed_up,last_seen,spend,"
                   "newsletter,tier\n",
                   file);
        for (std::uint32_t i = 0; i < kRows; ++i)
            std::fputs(rowOf(i).c_str(), file);
        std::fclose(file);
    }
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;
    ~Folder() { std::filesystem::remove_all(m_path, m_status); }

    [[nodiscard]] std::filesystem::path csv() const { return m_path / "people.csv"; }
    /// A name of a file that is not there.
    [[nodiscard]] std::filesystem::path fresh(const char *name)
    {
        for (const char *suffix : {"", "-wal", "-shm"})
            std::filesystem::remove(m_path / (std::string(name) + suffix), m_status);
        return m_path / name;
    }

private:
    std::filesystem::path m_path;
    std::error_code m_status;
};

Folder &folder()
{
    static Folder made;
    return made;
}

template <typename Work> Result<BenchmarkPass> timed(Work work)
{
    const auto begin = std::chrono::steady_clock::now();
    const Status status = work();
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    if (!status)
        return failWith(status.error());
    return BenchmarkPass{kRows, seconds.count()};
}

/// Reads, types, checks and stores the file, with its quarantine, in a project.
Result<BenchmarkPass> importIntoProject(BenchmarkData &, const TaskControl &control)
{
    auto mapping = readMapping(kMapping, "benchmark");
    if (!mapping)
        return failWith(std::move(mapping).error());
    const auto file = folder().csv();
    auto project = Project::create(folder().fresh("import.pathloom"));
    if (!project)
        return failWith(std::move(project).error());
    return timed([&]() -> Status {
        auto batch = importFile(file, *mapping, {}, {}, control);
        if (!batch)
            return failWith(std::move(batch).error());
        return project->appendBatch(std::move(*batch), control);
    });
}

/// The same, then the profiles unified and the snapshot made and kept.
Result<BenchmarkPass> importAndUnify(BenchmarkData &, const TaskControl &control)
{
    auto mapping = readMapping(kMapping, "benchmark");
    if (!mapping)
        return failWith(std::move(mapping).error());
    const auto file = folder().csv();
    auto session = Session::create(folder().fresh("unify.pathloom"));
    if (!session)
        return failWith(std::move(session).error());
    return timed([&]() -> Status {
        auto outcome = session->importSource(file, std::move(*mapping), false, control);
        return outcome ? Status() : failWith(std::move(outcome).error());
    });
}

/// `sqlite3 .import` of the same file, which checks nothing.
Result<BenchmarkPass> importBySqlite(BenchmarkData &, const TaskControl &)
{
    const std::string command =
        fmt::format("sqlite3 '{}' '.mode csv' '.import \"{}\" people' 2>&1",
                    folder().fresh("shell.sqlite").string(), folder().csv().string());
    return timed([&]() -> Status {
        return std::system(command.c_str()) == 0 ? Status()
                                                 : fail(ErrorKind::System, "app.no-sqlite-shell");
    });
}

/// The first look at the file: types, roles and evidence.
Result<BenchmarkPass> preview(BenchmarkData &, const TaskControl &control)
{
    const auto file = folder().csv();
    return timed([&]() -> Status {
        const auto looked = previewFile(file, {}, control);
        return looked ? Status() : failWith(looked.error());
    });
}

} // namespace

std::vector<Benchmark> importBenchmarks()
{
    constexpr const char *kBaseline = "import.sqlite-shell";
    return {{kBaseline, "rows", importBySqlite, {}},
            {"import.project", "rows", importIntoProject, kBaseline},
            {"import.project-and-snapshot", "rows", importAndUnify, kBaseline},
            {"import.preview", "rows", preview, {}}};
}

} // namespace pathloom::app
