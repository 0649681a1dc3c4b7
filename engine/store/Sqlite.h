// SPDX-License-Identifier: Apache-2.0
// SQLite with values instead of codes: connections, statements, transactions.
#pragma once

#include "engine/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace pathloom {

class Database;

/// A prepared statement. Parameters and columns count from 0. After the first failure every call
/// does nothing and finish() has the error.
class Statement
{
public:
    Statement(Statement &&) noexcept = default;

    Statement &bind(int index, std::string_view text);
    Statement &bind(int index, std::int64_t number);
    Statement &bind(int index, double number);
    Statement &bindNull(int index);
    /// The bytes must live until the statement is stepped.
    Statement &bindBlob(int index, std::string_view bytes);

    /// True where a row is there to be read. False at the end and after a failure.
    [[nodiscard]] bool next();
    /// Runs to the end, forgets the bound values and tells how it went.
    [[nodiscard]] Status finish();

    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::string_view blob(int column) const; ///< until the next step
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] int columns() const; ///< of a row

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    Statement(const Database &database, sqlite3_stmt *statement, Status status);
    void check(int code);

    const Database *m_database;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    Status m_status;
};

/// One connection; not shared between threads.
class Database
{
public:
    enum class Mode { Create, ReadWrite, ReadOnly, Immutable };

    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::filesystem::path &file, Mode mode);
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    [[nodiscard]] Statement prepare(std::string_view sql) const;
    /// Runs statements without parameters.
    [[nodiscard]] Status execute(const std::string &sql) const;
    [[nodiscard]] Result<std::int64_t> number(std::string_view sql) const; ///< first column of one row
    [[nodiscard]] const std::filesystem::path &file() const { return m_file; }
    /// The last failure of this connection as an error of the store.
    [[nodiscard]] Error error(int code) const;

private:
    Database(sqlite3 *handle, std::filesystem::path file);
    sqlite3 *m_handle;
    std::filesystem::path m_file;
};

/// Rolls back unless committed.
class Transaction
{
public:
    explicit Transaction(const Database &database);
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    [[nodiscard]] const Status &begun() const { return m_begun; }
    [[nodiscard]] Status commit();

private:
    const Database &m_database;
    Status m_begun;
    bool m_open;
};

} // namespace pathloom
