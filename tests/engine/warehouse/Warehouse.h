// SPDX-License-Identifier: GPL-3.0-or-later
// One dataset in a SQLite file and in a PostgreSQL schema, and what statements answer there.
#pragma once

#include "engine/data/Snapshot.h"
#include "engine/rules/Sql.h"
#include "engine/store/Postgres.h"
#include "engine/store/Sqlite.h"

#include <QTemporaryDir>

namespace pathloom::test {

class Warehouse
{
public:
    /// Throws where a table cannot be written. The server must outlive it.
    Warehouse(const Snapshot &snapshot, Postgres &server);
    ~Warehouse();

    /// Makes the table of a segment: profile and truth.
    void addSegment(const std::string &table, const BitVector &isTrue, const BitVector &isUnknown);
    /// One letter for each profile: T, F or U; or what the database said.
    [[nodiscard]] std::string ask(SqlDialect dialect, const std::string &statement);

private:
    [[nodiscard]] Status asked(SqlDialect dialect, const std::string &statement, std::string &letters);

    const Snapshot &m_snapshot;
    Postgres &m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_file;
};

/// The letters of a truth over all profiles.
[[nodiscard]] std::string lettersOf(const BitVector &isTrue, const BitVector &isUnknown);

} // namespace pathloom::test
