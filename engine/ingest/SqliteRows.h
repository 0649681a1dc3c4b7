// SPDX-License-Identifier: Apache-2.0
// Tables and views of another SQLite file as rows.
#pragma once

#include "engine/ingest/RowReader.h"

#include <filesystem>
#include <memory>

namespace pathloom {

class Database;
class Statement;

/// A foreign key that the file declares.
struct SqliteReference {
    std::vector<std::string> columns;
    std::string table;
    std::vector<std::string> to; ///< columns there; empty: its primary key
    bool operator==(const SqliteReference &) const = default;
};

struct SqliteTable {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::string> key; ///< the primary key, if any
    std::vector<SqliteReference> references;
};

[[nodiscard]] bool isSqliteFile(const std::filesystem::path &file);

/// Reading only, also where the folder cannot be written. Errors: of the store.
[[nodiscard]] Result<std::shared_ptr<const Database>>
openSqliteSource(const std::filesystem::path &file);
/// By name; not those of SQLite itself.
[[nodiscard]] Result<std::vector<SqliteTable>> sqliteTables(const Database &database);

/// Values come as SQLite writes them as text; NULL is empty. `raw` is the row as comma-separated
/// text.
class SqliteRows final : public RowReader
{
public:
    /// With `withCount` the rows are counted first, so that done() knows.
    SqliteRows(std::shared_ptr<const Database> database, const SqliteTable &table, bool withCount);
    ~SqliteRows() override;
    SqliteRows(const SqliteRows &) = delete;
    SqliteRows &operator=(const SqliteRows &) = delete;

    [[nodiscard]] bool next(SourceRow &row) override;
    [[nodiscard]] Status status() const override { return m_status; }
    [[nodiscard]] double done() const override;

private:
    std::shared_ptr<const Database> m_database;
    std::unique_ptr<Statement> m_select;
    std::size_t m_columnCount;
    std::uint64_t m_row = 0;
    std::int64_t m_count = 0;
    std::vector<std::string> m_fields;
    std::string m_raw;
    Status m_status;
};

/// A field as comma-separated text holds it.
void appendCsvField(std::string &row, std::string_view field);

} // namespace pathloom
