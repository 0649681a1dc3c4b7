// SPDX-License-Identifier: Apache-2.0
// The dataset as plain tables in another database: the layout that rules as SQL run against.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Records.h"
#include "engine/data/Snapshot.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace pathloom {

class Postgres;

/// Layout: "profiles" (id, attributes), one "event_NAME" for each event type (profile, time, properties),
/// "consents", "items", "item_tags", "lists", "imports"; "profile_keys" (zone and hash of each profile),
/// "zones" (offsets from UTC), "columns" (types and currencies). Amounts are in minor units. In SQLite
/// dates, instants and durations are ISO 8601 texts and lists JSON texts.

/// A new SQLite file. Errors: "store.exists", those of the database, cancelled.
[[nodiscard]] Status writeSqliteTables(const Snapshot &snapshot, const std::vector<ImportInfo> &imports,
                                       const std::filesystem::path &file, const TaskControl &control = {});

/// A new script that psql loads into an empty schema, in one transaction: psql -f FILE. Errors:
/// "store.exists", "store.io", cancelled.
[[nodiscard]] Status writePostgresScript(const Snapshot &snapshot, const std::vector<ImportInfo> &imports,
                                         const std::filesystem::path &file, const TaskControl &control = {});

/// The same straight into the schema that comes first on the connection's search path, in one
/// transaction. Errors: those of Postgres, for instance where a table is there already; cancelled.
[[nodiscard]] Status loadPostgres(Postgres &database, const Snapshot &snapshot, const std::vector<ImportInfo> &imports,
                                  const TaskControl &control = {});

/// Writes a new file under another name and renames it where all went well. Errors: "store.exists",
/// "store.io", those of `write`.
[[nodiscard]] Status writeWhole(const std::filesystem::path &file,
                                const std::function<Status(const std::filesystem::path &part)> &write);

} // namespace pathloom
