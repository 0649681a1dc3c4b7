// SPDX-License-Identifier: Apache-2.0
// The thin layer over SQLite's C interface.
#include "engine/store/Sqlite.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <limits>

namespace pathloom {

namespace {

constexpr int kBusyTimeoutMs = 5000;

std::string uriOf(const std::filesystem::path &file)
{
    std::string out = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        if (c == '?' || c == '#' || c == '%')
            out += c == '?' ? "%3f" : c == '#' ? "%23" : "%25";
        else
            out += c;
    }
    return out;
}

// SQLite forgets the system's reason of some failed writes; without one, space is what is missing.
bool isFull(int code, int systemError)
{
    const bool unexplained = (code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_SHMSIZE) && systemError == 0;
    return unexplained || (code & 0xff) == SQLITE_FULL || systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(const Database &database, sqlite3_stmt *statement, Status status)
    : m_database(&database), m_statement(statement), m_status(std::move(status))
{
}

void Statement::check(int code)
{
    if (code != SQLITE_OK && m_status)
        m_status = tl::unexpected<Error>(m_database->error(code));
}

Statement &Statement::bind(int index, std::string_view text)
{
    if (m_status)
        check(sqlite3_bind_text64(m_statement.get(), index + 1, text.data() ? text.data() : "", text.size(),
                                  SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bind(int index, std::int64_t number)
{
    if (m_status)
        check(sqlite3_bind_int64(m_statement.get(), index + 1, number));
    return *this;
}

Statement &Statement::bind(int index, double number)
{
    if (m_status)
        check(sqlite3_bind_double(m_statement.get(), index + 1, number));
    return *this;
}

Statement &Statement::bindNull(int index)
{
    if (m_status)
        check(sqlite3_bind_null(m_statement.get(), index + 1));
    return *this;
}

Statement &Statement::bindBlob(int index, std::string_view bytes)
{
    if (m_status)
        check(sqlite3_bind_blob64(m_statement.get(), index + 1, bytes.data() ? bytes.data() : "", bytes.size(),
                                  SQLITE_STATIC));
    return *this;
}

bool Statement::next()
{
    if (!m_status)
        return false;
    const int code = sqlite3_step(m_statement.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        check(code);
    return code == SQLITE_ROW;
}

Status Statement::finish()
{
    while (next())
        continue;
    if (m_statement) {
        sqlite3_reset(m_statement.get());
        sqlite3_clear_bindings(m_statement.get());
    }
    return m_status;
}

std::string Statement::text(int column) const
{
    return std::string(blob(column));
}

std::string_view Statement::blob(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return bytes ? std::string_view(static_cast<const char *>(bytes), static_cast<std::size_t>(size))
                 : std::string_view();
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

int Statement::columns() const
{
    return m_statement ? sqlite3_column_count(m_statement.get()) : 0;
}

Database::Database(sqlite3 *handle, std::filesystem::path file) : m_handle(handle), m_file(std::move(file)) {}

Database::~Database()
{
    sqlite3_close_v2(m_handle);
}

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path &file, Mode mode)
{
    int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (mode == Mode::Create)
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    else
        flags |= mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    const std::string uri = uriOf(file) + (mode == Mode::Immutable ? "?immutable=1" : "");
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(uri.c_str(), &handle, flags, nullptr);
    std::unique_ptr<Database> database(new Database(handle, file));
    if (code != SQLITE_OK)
        return tl::unexpected<Error>(database->error(code));
    sqlite3_busy_timeout(handle, kBusyTimeoutMs);
    // A file of unknown origin must not run code of its own through views or triggers.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    return database;
}

Statement Database::prepare(std::string_view sql) const
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v2(m_handle, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    Status status;
    if (code != SQLITE_OK)
        status = tl::unexpected<Error>(error(code));
    return {*this, statement, std::move(status)};
}

Status Database::execute(const std::string &sql) const
{
    const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected<Error>(error(code));
    return {};
}

Result<std::int64_t> Database::number(std::string_view sql) const
{
    Statement statement = prepare(sql);
    const std::int64_t value = statement.next() ? statement.integer(0) : 0;
    PATHLOOM_TRY(statement.finish());
    return value;
}

Error Database::error(int code) const
{
    const int systemError = m_handle ? sqlite3_system_errno(m_handle) : 0;
    const std::string name = m_file.string();
    const std::string reason = m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code);
    const auto system = [&](const char *what) {
        return Error{ErrorKind::System, what, {{"file", name}, {"reason", reason}}, {}};
    };
    const int basic = code & 0xff;
    if (basic == SQLITE_NOTADB)
        return {ErrorKind::BadInput, "store.not-a-project", {{"file", name}, {"reason", reason}}, {}};
    if (basic == SQLITE_CORRUPT)
        return {ErrorKind::BadInput, "store.damaged", {{"file", name}, {"reason", reason}}, {}};
    if (basic == SQLITE_BUSY || basic == SQLITE_LOCKED)
        return system("store.busy");
    if (basic == SQLITE_READONLY)
        return system("store.read-only");
    const bool disk = basic == SQLITE_FULL || basic == SQLITE_IOERR || basic == SQLITE_CANTOPEN;
    if (disk && isFull(code, systemError))
        return system("store.disk-full");
    Error error = system("store.io");
    if (disk && systemError != 0)
        error.arguments["reason"] = reason + " (" + std::strerror(systemError) + ")";
    return error;
}

Transaction::Transaction(const Database &database)
    : m_database(database), m_begun(database.execute("BEGIN IMMEDIATE")), m_open(m_begun.has_value())
{
}

Transaction::~Transaction()
{
    if (m_open)
        static_cast<void>(m_database.execute("ROLLBACK"));
}

Status Transaction::commit()
{
    auto outcome = m_database.execute("COMMIT");
    m_open = !outcome.has_value();
    return outcome;
}

} // namespace pathloom
