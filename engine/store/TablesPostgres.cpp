// SPDX-License-Identifier: Apache-2.0
// The plain tables for PostgreSQL: as a script with COPY data, or over a connection.
#include "engine/store/Postgres.h"
#include "engine/store/Tables.h"
#include "engine/store/TableSink.h"

#include <fmt/format.h>

#include <cstring>
#include <fstream>

namespace pathloom {

namespace fs = std::filesystem;

namespace {

std::string_view typeOf(std::string_view type)
{
    if (type == "boolean" || type == "date")
        return type;
    if (type == "number")
        return "double precision";
    if (type == "money" || type == "integer")
        return "bigint";
    if (type == "date-time")
        return "timestamp with time zone";
    if (type == "duration")
        return "interval";
    return type == "list" ? "text[]" : "text COLLATE \"C\"";
}

/// For COPY: what separates columns and rows is escaped.
void append(std::string &line, std::string_view text)
{
    for (const char c : text) {
        if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
            line += '\\';
            line += c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c;
        } else {
            line += c;
        }
    }
}

std::string arrayText(const std::vector<std::string> &list)
{
    std::string out = "{";
    for (const std::string &element : list) {
        out += out.size() > 1 ? ",\"" : "\"";
        for (const char c : element) {
            if (c == '"' || c == '\\')
                out += '\\';
            out += c;
        }
        out += '"';
    }
    return out + "}";
}

/// Hours, minutes and seconds: an interval of days would forget that a day has 24 hours.
std::string intervalText(Duration duration)
{
    const bool negative = duration.ms < 0;
    const std::uint64_t ms = negative ? 0 - static_cast<std::uint64_t>(duration.ms) : static_cast<std::uint64_t>(duration.ms);
    return fmt::format("{}{}:{:02}:{:02}.{:03}", negative ? "-" : "", ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60,
                       ms % 1000);
}

std::string textFor(const Value &value, std::string_view type)
{
    if (const bool *flag = std::get_if<bool>(&value))
        return *flag ? "t" : "f";
    if (const Money *money = std::get_if<Money>(&value))
        return std::to_string(money->minor);
    if (const auto *duration = std::get_if<Duration>(&value))
        return type == "integer" ? std::to_string(duration->ms) : intervalText(*duration);
    const auto *list = std::get_if<std::vector<std::string>>(&value);
    return list ? arrayText(*list) : toText(value);
}

class PostgresSink : public TableSink
{
public:
    SqlDialect dialect() const override { return SqlDialect::PostgreSql; }

    Status begin(const std::string &table, const std::vector<SinkColumn> &columns, const std::string &row) override
    {
        m_types.clear();
        m_row = 0;
        m_withRow = !row.empty();
        std::string create = "CREATE TABLE " + sqlIdentifier(table) + " (";
        for (const SinkColumn &column : columns) {
            create += (m_types.empty() ? "" : ", ") + sqlIdentifier(column.name) + " " + std::string(typeOf(column.type));
            m_types.push_back(column.type);
        }
        if (m_withRow)
            create += ", " + sqlIdentifier(row) + " bigint";
        PATHLOOM_TRY(statement(create + ")"));
        return beginCopy("COPY " + sqlIdentifier(table) + " FROM stdin");
    }

    Status row(std::span<const Value> values) override
    {
        m_line.clear();
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i > 0)
                m_line += '\t';
            if (isMissing(values[i]))
                m_line += "\\N";
            else
                append(m_line, textFor(values[i], m_types[i]));
        }
        if (m_withRow)
            m_line += "\t" + std::to_string(++m_row);
        m_line += '\n';
        return put(m_line);
    }

protected:
    virtual Status beginCopy(const std::string &sql) = 0;
    virtual Status put(const std::string &line) = 0;

private:
    std::vector<std::string> m_types;
    std::string m_line;
    std::int64_t m_row = 0;
    bool m_withRow = false;
};

class ScriptSink final : public PostgresSink
{
public:
    explicit ScriptSink(std::ostream &out) : m_out(out) {}

    Status end() override { return put("\\.\n"); }
    Status statement(const std::string &sql) override { return put(sql + ";\n"); }

protected:
    Status beginCopy(const std::string &sql) override { return statement(sql); }
    Status put(const std::string &line) override
    {
        m_out << line;
        if (!m_out)
            return fail(ErrorKind::System, "store.io", {{"file", ""}, {"reason", std::strerror(errno)}});
        return {};
    }

private:
    std::ostream &m_out;
};

class ConnectionSink final : public PostgresSink
{
public:
    ConnectionSink(Postgres &database, const TaskControl &control) : m_database(database), m_control(control) {}

    Status end() override
    {
        PATHLOOM_TRY(flush());
        return m_database.endCopy();
    }
    Status statement(const std::string &sql) override { return m_database.execute(sql, m_control); }

protected:
    Status beginCopy(const std::string &sql) override { return m_database.beginCopy(sql); }
    Status put(const std::string &line) override
    {
        m_buffer += line;
        return m_buffer.size() < 65536 ? Status() : flush();
    }

private:
    Status flush()
    {
        const Status done = m_database.putCopy(m_buffer);
        m_buffer.clear();
        return done;
    }

    Postgres &m_database;
    const TaskControl &m_control;
    std::string m_buffer;
};

} // namespace

Status writePostgresScript(const Snapshot &snapshot, const std::vector<ImportInfo> &imports, const fs::path &file,
                           const TaskControl &control)
{
    return writeWhole(file, [&](const fs::path &part) -> Status {
        std::ofstream out(part, std::ios::binary);
        ScriptSink sink(out);
        out << "\\set ON_ERROR_STOP on\nSET client_encoding = 'UTF8';\nBEGIN;\n";
        auto outcome = writeTablesInto(sink, snapshot, imports, control);
        if (outcome)
            outcome = sink.statement("COMMIT;\nANALYZE");
        out.close();
        if (outcome && !out)
            outcome = fail(ErrorKind::System, "store.io", {{"reason", std::strerror(errno)}});
        if (!outcome && outcome.error().code == "store.io")
            outcome.error().arguments["file"] = file.string();
        return outcome;
    });
}

Status loadPostgres(Postgres &database, const Snapshot &snapshot, const std::vector<ImportInfo> &imports,
                    const TaskControl &control)
{
    ConnectionSink sink(database, control);
    auto outcome = database.execute("BEGIN", control);
    if (outcome)
        outcome = writeTablesInto(sink, snapshot, imports, control);
    if (outcome)
        outcome = database.execute("COMMIT", control);
    if (outcome)
        return database.execute("ANALYZE", control);
    database.abandonCopy();
    static_cast<void>(database.execute("ROLLBACK"));
    return outcome;
}

} // namespace pathloom
