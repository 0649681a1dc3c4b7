// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the two databases and reads their answers.
#include "tests/engine/warehouse/Warehouse.h"

#include "engine/store/Tables.h"

#include <stdexcept>

namespace pathloom::test {

namespace {

void check(const Status &status)
{
    if (!status)
        throw std::runtime_error(describe(status.error()));
}

} // namespace

std::string lettersOf(const BitVector &isTrue, const BitVector &isUnknown)
{
    std::string out;
    for (std::size_t p = 0; p < isTrue.size(); ++p)
        out += isTrue.at(p) ? 'T' : isUnknown.at(p) ? 'U' : 'F';
    return out;
}

Warehouse::Warehouse(const Snapshot &snapshot, Postgres &server) : m_snapshot(snapshot), m_server(server)
{
    const std::filesystem::path file = m_folder.filePath("data.sqlite").toStdString();
    check(writeSqliteTables(snapshot, {}, file));
    auto opened = Database::open(file, Database::Mode::ReadWrite);
    if (!opened)
        throw std::runtime_error(describe(opened.error()));
    m_file = *std::move(opened);
    check(server.execute("DROP SCHEMA IF EXISTS shop CASCADE; CREATE SCHEMA shop; SET search_path = shop"));
    check(loadPostgres(server, snapshot, {}));
}

Warehouse::~Warehouse()
{
    static_cast<void>(m_server.execute("DROP SCHEMA shop CASCADE"));
}

void Warehouse::addSegment(const std::string &table, const BitVector &isTrue, const BitVector &isUnknown)
{
    std::string sql = "CREATE TABLE " + table + " (profile text, truth boolean);";
    for (std::size_t p = 0; p < isTrue.size(); ++p) {
        if (isTrue.at(p) || isUnknown.at(p))
            sql += "INSERT INTO " + table + " VALUES (" + sqlText(m_snapshot.profileIds[p]) + ", "
                 + (isTrue.at(p) ? "TRUE" : "NULL") + ");";
    }
    check(m_file->execute(sql));
    check(m_server.execute(sql));
}

Status Warehouse::asked(SqlDialect dialect, const std::string &statement, std::string &letters)
{
    const auto note = [&](std::string_view id, std::string_view truth) {
        const auto profile = m_snapshot.profileNamed(id);
        if (!profile || letters[*profile] != 'F')
            letters += "?";
        else
            letters[*profile] = truth == "true" ? 'T' : truth == "unknown" ? 'U' : '?';
    };
    if (dialect == SqlDialect::PostgreSql)
        return m_server.query(statement, [&](std::span<const std::string_view> row) { note(row[0], row[1]); });
    Statement rows = m_file->prepare(statement);
    while (rows.next())
        note(rows.text(0), rows.text(1));
    return rows.finish();
}

std::string Warehouse::ask(SqlDialect dialect, const std::string &statement)
{
    std::string letters(m_snapshot.profileCount(), 'F');
    const Status outcome = asked(dialect, statement, letters);
    return outcome ? letters : describe(outcome.error());
}

} // namespace pathloom::test
