// SPDX-License-Identifier: GPL-3.0-or-later
// A dataset of the size that segments are measured on, and the same data in SQLite.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Snapshot.h"

#include <memory>
#include <string>

struct sqlite3;

namespace pathloom::app {

struct SegmentDataSize {
    std::uint32_t profiles = 1'000'000;
    std::uint32_t events = 20'000'000; ///< over ten types and two years, half of all by a tenth
};

/// Ten attributes with 5 % missing, made by counter: the same on every machine.
/// age, visits, points (numbers with few values), income (a number of its own each), country, city,
/// plan (texts), vip (boolean), joined (date), spent (money).
[[nodiscard]] SnapshotPtr makeSegmentData(const SegmentDataSize &size);

/// Profiles and purchases of a snapshot as tables in memory; without or with the best indexes for
/// the questions of the benchmarks, analysed.
class SegmentSql
{
public:
    [[nodiscard]] static Result<std::unique_ptr<SegmentSql>> make(const Snapshot &snapshot, bool withIndexes);
    ~SegmentSql();
    /// The one number that the statement answers. Errors: "app.benchmark-sql" with `reason`.
    [[nodiscard]] Result<std::int64_t> ask(const std::string &statement);

private:
    explicit SegmentSql(sqlite3 *database) : m_database(database) {}
    [[nodiscard]] Status run(const char *statements);
    [[nodiscard]] Status fill(const Snapshot &snapshot);
    sqlite3 *m_database;
};

} // namespace pathloom::app
