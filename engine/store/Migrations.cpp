// SPDX-License-Identifier: Apache-2.0
// The numbered versions of the project file.
#include "engine/store/Migrations.h"

namespace pathloom {

namespace {

Status makeVersion1(const Database &database)
{
    return database.execute(R"sql(
CREATE TABLE objects (
    kind TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, json TEXT NOT NULL,
    PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE session (
    id INTEGER PRIMARY KEY CHECK (id = 1), open INTEGER NOT NULL, holder TEXT NOT NULL,
    changed_at INTEGER NOT NULL, edit TEXT NOT NULL);
INSERT INTO session VALUES (1, 0, '', 0, '');
CREATE TABLE imports (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL,
    file_hash TEXT NOT NULL, mapping TEXT NOT NULL, at INTEGER NOT NULL,
    rows_read INTEGER NOT NULL, rows_loaded INTEGER NOT NULL, rows_unchanged INTEGER NOT NULL,
    rows_quarantined INTEGER NOT NULL, schema TEXT NOT NULL, layout TEXT NOT NULL);
CREATE TABLE quarantine (
    import TEXT NOT NULL, source TEXT NOT NULL, line INTEGER NOT NULL, row_key BLOB NOT NULL,
    reason TEXT NOT NULL, column_name TEXT NOT NULL, field TEXT NOT NULL, raw TEXT NOT NULL);
CREATE INDEX quarantine_rows ON quarantine (source, row_key);
CREATE TABLE blobs (
    owner TEXT NOT NULL, part TEXT NOT NULL, position INTEGER NOT NULL, data BLOB NOT NULL);
CREATE UNIQUE INDEX blob_parts ON blobs (owner, part, position);
CREATE TABLE runs (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL,
    revision TEXT NOT NULL, dataset_hash TEXT NOT NULL, note TEXT NOT NULL);
CREATE TABLE versions (
    object TEXT NOT NULL, name TEXT NOT NULL, at INTEGER NOT NULL, json TEXT NOT NULL,
    PRIMARY KEY (object, name));
)sql");
}

// Decisions about duplicates. Keys of pseudonyms are no longer kept in the file.
Status makeVersion2(const Database &database)
{
    return database.execute(R"sql(
CREATE TABLE decisions (
    number INTEGER PRIMARY KEY AUTOINCREMENT, verdict INTEGER NOT NULL,
    space_a TEXT NOT NULL, value_a TEXT NOT NULL, space_b TEXT NOT NULL, value_b TEXT NOT NULL,
    name_a TEXT NOT NULL, name_b TEXT NOT NULL, at INTEGER NOT NULL);
DELETE FROM settings WHERE key = 'pseudonym-key';
)sql");
}

constexpr Migration kMigrations[] = {{1, makeVersion1}, {2, makeVersion2}};

} // namespace

std::span<const Migration> migrations()
{
    return kMigrations;
}

int currentVersion()
{
    return migrations().back().to;
}

Status migrate(const Database &database, int from, std::span<const Migration> steps)
{
    Transaction transaction(database);
    PATHLOOM_TRY(transaction.begun());
    int version = from;
    for (const Migration &step : steps) {
        if (step.to <= from)
            continue;
        PATHLOOM_TRY(step.run(database));
        version = step.to;
    }
    PATHLOOM_TRY(database.execute("PRAGMA user_version = " + std::to_string(version)));
    return transaction.commit();
}

} // namespace pathloom
