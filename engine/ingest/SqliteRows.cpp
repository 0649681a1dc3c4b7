// SPDX-License-Identifier: Apache-2.0
// Reading of foreign SQLite files.
#include "engine/ingest/SqliteRows.h"

#include "engine/store/Sqlite.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace pathloom {

namespace {

constexpr std::string_view kMagic("SQLite format 3\0", 16);

std::string quotedName(std::string_view name)
{
    std::string out = "\"";
    for (const char c : name)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

Status readColumns(const Database &database, SqliteTable &table)
{
    std::map<std::int64_t, std::string> key;
    Statement info =
        database.prepare("SELECT name, pk FROM pragma_table_xinfo(?) WHERE hidden <> 1");
    info.bind(0, table.name);
    while (info.next()) {
        table.columns.push_back(info.text(0));
        if (info.integer(1) > 0)
            key[info.integer(1)] = info.text(0);
    }
    for (const auto &[order, column] : key)
        table.key.push_back(column);
    return info.finish();
}

Status readReferences(const Database &database, SqliteTable &table)
{
    std::map<std::int64_t, SqliteReference> references;
    Statement list = database.prepare(
        "SELECT id, \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(?) ORDER BY id, seq");
    list.bind(0, table.name);
    while (list.next()) {
        SqliteReference &reference = references[list.integer(0)];
        reference.columns.push_back(list.text(1));
        reference.table = list.text(2);
        if (!list.isNull(3))
            reference.to.push_back(list.text(3));
    }
    for (auto &[id, reference] : references)
        table.references.push_back(std::move(reference));
    return list.finish();
}

} // namespace

bool isSqliteFile(const std::filesystem::path &file)
{
    std::FILE *input = std::fopen(file.c_str(), "rb");
    if (!input)
        return false;
    std::string head(kMagic.size(), '\0');
    const std::size_t got = std::fread(head.data(), 1, head.size(), input);
    std::fclose(input);
    return got == kMagic.size() && head == kMagic;
}

Result<std::shared_ptr<const Database>> openSqliteSource(const std::filesystem::path &file)
{
    for (const Database::Mode mode : {Database::Mode::ReadOnly, Database::Mode::Immutable}) {
        auto database = Database::open(file, mode);
        // Reading the schema shows whether the file can be read at all.
        if (database && (*database)->number("SELECT COUNT(*) FROM sqlite_master"))
            return std::shared_ptr<const Database>(std::move(*database));
    }
    return fail(ErrorKind::BadInput, "ingest.sqlite-damaged", {{"file", file.string()}});
}

Result<std::vector<SqliteTable>> sqliteTables(const Database &database)
{
    std::vector<SqliteTable> tables;
    Statement select =
        database.prepare("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') "
                         "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name");
    while (select.next())
        tables.emplace_back().name = select.text(0);
    PATHLOOM_TRY(select.finish());
    for (SqliteTable &table : tables) {
        PATHLOOM_TRY(readColumns(database, table));
        PATHLOOM_TRY(readReferences(database, table));
    }
    return tables;
}

void appendCsvField(std::string &row, std::string_view field)
{
    if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
        row += field;
        return;
    }
    row += quotedName(field);
}

SqliteRows::SqliteRows(std::shared_ptr<const Database> database, const SqliteTable &table,
                       bool withCount)
    : m_database(std::move(database)), m_columnCount(table.columns.size()),
      m_fields(table.columns.size())
{
    std::string columns;
    for (const std::string &column : table.columns)
        columns += (columns.empty() ? "" : ", ") + quotedName(column);
    const std::string from = " FROM " + quotedName(table.name);
    if (withCount)
        m_count = m_database->number("SELECT COUNT(*)" + from).value_or(0);
    m_select = std::make_unique<Statement>(m_database->prepare("SELECT " + columns + from));
}

SqliteRows::~SqliteRows() = default;

double SqliteRows::done() const
{
    return m_count > 0 ? std::min(1.0, static_cast<double>(m_row) / static_cast<double>(m_count))
                       : 0.0;
}

bool SqliteRows::next(SourceRow &row)
{
    if (!m_select->next()) {
        m_status = m_select->finish();
        return false;
    }
    row.line = ++m_row;
    row.fault = nullptr;
    row.content = {};
    row.fields.clear();
    m_raw.clear();
    for (std::size_t i = 0; i < m_columnCount; ++i) {
        m_fields[i] = m_select->text(static_cast<int>(i));
        row.fields.push_back(m_fields[i]);
        if (i > 0)
            m_raw += ',';
        appendCsvField(m_raw, m_fields[i]);
    }
    row.raw = m_raw;
    return true;
}

} // namespace pathloom
