// SPDX-License-Identifier: Apache-2.0
// Creating, opening and closing a project file, and its session.
#include "engine/store/Project.h"

#include "engine/store/Migrations.h"
#include "engine/store/ProjectImpl.h"
#include "engine/store/Session.h"

#include <unistd.h>

#include <system_error>

namespace pathloom {

namespace fs = std::filesystem;

namespace {

Status prepareForWriting(const Database &database)
{
    PATHLOOM_TRY(database.execute("PRAGMA journal_mode = WAL"));
    PATHLOOM_TRY(database.execute("PRAGMA synchronous = FULL"));
    return database.execute("PRAGMA journal_size_limit = 4194304");
}

// A file that lost its end; pages of a log that was not merged yet lie in the log.
Status checkLength(const Database &database)
{
    std::error_code ignored;
    const fs::path log = database.file().string() + "-wal";
    if (fs::exists(log, ignored) && fs::file_size(log, ignored) > 0)
        return {};
    const auto pages = database.number("PRAGMA page_count");
    const auto pageSize = database.number("PRAGMA page_size");
    if (!pages || !pageSize)
        return failWith(!pages ? pages.error() : pageSize.error());
    if (fs::file_size(database.file(), ignored) < static_cast<std::uint64_t>(*pages * *pageSize))
        return fail(ErrorKind::BadInput, "store.damaged",
                    {{"file", database.file().string()}, {"reason", "the end of the file is missing"}});
    return {};
}

struct Opened {
    std::unique_ptr<Database> database;
    std::int64_t version = 0;
    bool isImmutable = false;
};

Result<Opened> openReading(const fs::path &file)
{
    Opened opened;
    auto mark = Result<std::int64_t>(0);
    for (const auto mode : {Database::Mode::ReadOnly, Database::Mode::Immutable}) {
        auto database = Database::open(file, mode);
        if (!database)
            return failWith(std::move(database).error());
        opened.database = std::move(*database);
        opened.isImmutable = mode == Database::Mode::Immutable;
        mark = opened.database->number("PRAGMA application_id");
        // In a folder without write permission the shared memory of the log cannot be made.
        if (mark || mark.error().kind != ErrorKind::System)
            break;
    }
    if (!mark)
        return failWith(mark.error());
    const auto version = opened.database->number("PRAGMA user_version");
    if (!version)
        return failWith(version.error());
    if (*mark != kApplicationId)
        return fail(ErrorKind::BadInput, "store.not-a-project",
                    {{"file", file.string()}, {"reason", "the mark of a project is missing"}});
    PATHLOOM_TRY(checkLength(*opened.database));
    opened.version = *version;
    return opened;
}

// A copy of the whole file beside it, log included. Never overwrites an earlier copy.
Result<fs::path> copyBeforeMigration(const Database &database, std::int64_t version)
{
    std::error_code ignored;
    fs::path copy;
    for (int n = 0; n == 0 || fs::exists(copy, ignored); ++n) {
        copy = database.file().string() + ".version-" + std::to_string(version);
        if (n > 0)
            copy += "-" + std::to_string(n);
    }
    Statement vacuum = database.prepare("VACUUM INTO ?");
    PATHLOOM_TRY(vacuum.bind(0, copy.string()).finish());
    return copy;
}

Status readLastEdit(const Database &database, OpenReport &report, std::string &holder, bool &open)
{
    Statement select = database.prepare("SELECT open, holder, changed_at, edit FROM session");
    if (select.next()) {
        open = select.integer(0) != 0;
        holder = select.text(1);
        report.lastChange = Instant{select.integer(2)};
        report.lastEdit = select.text(3);
    }
    return select.finish();
}

// Marks the session as begun, unless another process is in one.
Status claim(const Database &database, OpenReport &report)
{
    Transaction transaction(database);
    PATHLOOM_TRY(transaction.begun());
    std::string holder;
    bool open = false;
    PATHLOOM_TRY(readLastEdit(database, report, holder, open));
    if (open && isRunning(holder)) {
        report.readOnly = true;
        report.readOnlyReason = "store.locked";
        return {};
    }
    report.recovered = open;
    Statement update = database.prepare("UPDATE session SET open = 1, holder = ?");
    PATHLOOM_TRY(update.bind(0, thisProcess()).finish());
    return transaction.commit();
}

Status openWriting(const fs::path &file, Opened &opened, OpenReport &report)
{
    auto database = Database::open(file, Database::Mode::ReadWrite);
    if (!database)
        return failWith(std::move(database).error());
    PATHLOOM_TRY(prepareForWriting(**database));
    if (opened.version < currentVersion()) {
        auto copy = copyBeforeMigration(**database, opened.version);
        if (!copy)
            return failWith(std::move(copy).error());
        report.migratedFrom = static_cast<int>(opened.version);
        report.backup = std::move(*copy);
        PATHLOOM_TRY(migrate(**database, report.migratedFrom, migrations()));
    }
    PATHLOOM_TRY(claim(**database, report));
    if (!report.readOnly)
        opened.database = std::move(*database);
    return {};
}

} // namespace

Result<Project> Project::create(const fs::path &file)
{
    std::error_code ignored;
    if (fs::exists(file, ignored))
        return fail(ErrorKind::System, "store.exists", {{"file", file.string()}});
    // Made beside its place and renamed when whole: a creation that is cut off leaves no project.
    const fs::path draft = file.string() + ".new";
    const auto discard = [&] {
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            fs::remove(draft.string() + suffix, ignored);
    };
    const auto make = [&]() -> Status {
        auto database = Database::open(draft, Database::Mode::Create);
        if (!database)
            return failWith(std::move(database).error());
        PATHLOOM_TRY((*database)->execute("PRAGMA page_size = 8192"));
        PATHLOOM_TRY((*database)->execute("PRAGMA application_id = " + std::to_string(kApplicationId)));
        PATHLOOM_TRY(prepareForWriting(**database));
        return migrate(**database, 0, migrations());
    };
    discard();
    if (auto outcome = make(); !outcome) {
        discard();
        return failWith(std::move(outcome).error());
    }
    std::error_code renamed;
    fs::rename(draft, file, renamed);
    if (renamed) {
        discard();
        return fail(ErrorKind::System, "store.io", {{"file", file.string()}, {"reason", renamed.message()}});
    }
    return open(file, OpenMode::ReadWrite);
}

Result<Project> Project::open(const fs::path &file, OpenMode mode)
{
    std::error_code ignored;
    if (!fs::exists(file, ignored))
        return fail(ErrorKind::System, "store.not-found", {{"file", file.string()}});
    if (!fs::is_regular_file(file, ignored))
        return fail(ErrorKind::BadInput, "store.not-a-project",
                    {{"file", file.string()}, {"reason", "it is not a file"}});
    auto opened = openReading(file);
    if (!opened)
        return failWith(std::move(opened).error());
    auto impl = std::make_unique<Impl>();
    impl->file = file;
    const auto readOnly = [&](const char *reason) {
        impl->report.readOnly = true;
        impl->report.readOnlyReason = reason;
    };
    if (opened->version > currentVersion())
        readOnly("store.newer-version");
    else if (opened->isImmutable || access(file.c_str(), W_OK) != 0)
        readOnly("store.no-permission");
    else if (mode == OpenMode::ReadOnly)
        readOnly("store.asked-for");
    else
        PATHLOOM_TRY(openWriting(file, *opened, impl->report));
    impl->database = std::move(opened->database);
    if (impl->report.readOnly) {
        std::string holder;
        bool open = false;
        PATHLOOM_TRY(readLastEdit(*impl->database, impl->report, holder, open));
    }
    return Project(std::move(impl));
}

Project::Project(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Project::Project(Project &&) noexcept = default;
Project &Project::operator=(Project &&other) noexcept
{
    std::swap(m_impl, other.m_impl);
    return *this;
}

Project::~Project()
{
    if (m_impl && !m_impl->report.readOnly)
        static_cast<void>(m_impl->database->execute("UPDATE session SET open = 0, holder = ''"));
}

const OpenReport &Project::report() const
{
    return m_impl->report;
}

const fs::path &Project::file() const
{
    return m_impl->file;
}

} // namespace pathloom
