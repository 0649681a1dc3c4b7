// SPDX-License-Identifier: Apache-2.0
// The plain tables as a SQLite file that any SQLite tool reads.
#include "engine/base/Json.h"
#include "engine/store/ProjectImpl.h"
#include "engine/store/Tables.h"
#include "engine/store/TableSink.h"

#include <system_error>

namespace pathloom {

namespace fs = std::filesystem;

namespace {

std::string_view affinityOf(std::string_view type)
{
    if (type == "number")
        return "REAL";
    return type == "boolean" || type == "money" || type == "integer" ? "INTEGER" : "TEXT";
}

class SqliteSink final : public TableSink
{
public:
    explicit SqliteSink(const Database &database) : m_database(database) {}

    SqlDialect dialect() const override { return SqlDialect::Sqlite; }

    Status begin(const std::string &table, const std::vector<SinkColumn> &columns, const std::string &) override
    {
        std::string create = "CREATE TABLE " + sqlIdentifier(table) + " (";
        std::string insert = "INSERT INTO " + sqlIdentifier(table) + " VALUES (";
        m_isWhole.clear();
        for (const SinkColumn &column : columns) {
            const bool first = m_isWhole.empty();
            create += (first ? "" : ", ") + sqlIdentifier(column.name) + " " + std::string(affinityOf(column.type));
            insert += first ? "?" : ", ?";
            m_isWhole.push_back(column.type == "integer");
        }
        PATHLOOM_TRY(m_database.execute(create + ")"));
        m_insert.emplace(m_database.prepare(insert + ")"));
        return {};
    }

    Status row(std::span<const Value> values) override
    {
        for (std::size_t i = 0; i < values.size(); ++i)
            bind(static_cast<int>(i), values[i], m_isWhole[i]);
        return m_insert->finish();
    }

    Status end() override
    {
        m_insert.reset();
        return {};
    }

    Status statement(const std::string &sql) override { return m_database.execute(sql); }

private:
    void bind(int column, const Value &value, bool isWhole)
    {
        if (isMissing(value))
            m_insert->bindNull(column);
        else if (const bool *flag = std::get_if<bool>(&value))
            m_insert->bind(column, std::int64_t{*flag});
        else if (const double *number = std::get_if<double>(&value))
            m_insert->bind(column, *number);
        else if (const Money *money = std::get_if<Money>(&value))
            m_insert->bind(column, money->minor);
        else if (const auto *list = std::get_if<std::vector<std::string>>(&value))
            m_insert->bind(column, Json(*list).dump());
        else if (isWhole)
            m_insert->bind(column, std::get<Duration>(value).ms);
        else
            m_insert->bind(column, toText(value));
    }

    const Database &m_database;
    std::optional<Statement> m_insert;
    std::vector<bool> m_isWhole;
};

Status writeInto(const fs::path &file, const Snapshot &snapshot, const std::vector<ImportInfo> &imports,
                 const TaskControl &control)
{
    auto database = Database::open(file, Database::Mode::Create);
    if (!database)
        return failWith(std::move(database).error());
    // Nothing is lost where this is cut off: the file gets its name only when it is whole.
    PATHLOOM_TRY((*database)->execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = NORMAL"));
    Transaction transaction(**database);
    PATHLOOM_TRY(transaction.begun());
    SqliteSink sink(**database);
    PATHLOOM_TRY(writeTablesInto(sink, snapshot, imports, control));
    return transaction.commit();
}

} // namespace

Status writeWhole(const fs::path &file, const std::function<Status(const fs::path &part)> &write)
{
    std::error_code error;
    if (fs::exists(file, error))
        return fail(ErrorKind::System, "store.exists", {{"file", file.string()}});
    const fs::path part = file.string() + ".part";
    fs::remove(part, error);
    if (auto outcome = write(part); !outcome) {
        fs::remove(part, error);
        return outcome;
    }
    fs::rename(part, file, error);
    if (error)
        return fail(ErrorKind::System, "store.io", {{"file", file.string()}, {"reason", error.message()}});
    return {};
}

Status writeSqliteTables(const Snapshot &snapshot, const std::vector<ImportInfo> &imports, const fs::path &file,
                         const TaskControl &control)
{
    return writeWhole(file, [&](const fs::path &part) { return writeInto(part, snapshot, imports, control); });
}

Status Project::writeTables(const Snapshot &snapshot, const fs::path &file, const TaskControl &control) const
{
    const auto list = imports();
    return list ? writeSqliteTables(snapshot, *list, file, control) : failWith(list.error());
}

} // namespace pathloom
