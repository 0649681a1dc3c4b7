// SPDX-License-Identifier: Apache-2.0
// Where the plain tables of a dataset are written to: a SQLite file, a PostgreSQL script or server.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Records.h"
#include "engine/data/Snapshot.h"
#include "engine/rules/SqlDialect.h"

#include <span>
#include <string>
#include <vector>

namespace pathloom {

struct SinkColumn {
    std::string name;
    std::string type;     ///< of pathloom, or "integer"
    std::string currency; ///< of money, in minor units
};

/// Receives tables one after another, each with its rows.
class TableSink
{
public:
    virtual ~TableSink() = default;

    [[nodiscard]] virtual SqlDialect dialect() const = 0;
    /// `row` names a column for the order of the rows where the database has none of its own.
    [[nodiscard]] virtual Status begin(const std::string &table, const std::vector<SinkColumn> &columns,
                                       const std::string &row) = 0;
    /// A value of another type than its column's is written as it is; whole numbers as Duration.
    [[nodiscard]] virtual Status row(std::span<const Value> values) = 0;
    [[nodiscard]] virtual Status end() = 0;
    /// A statement of no rows, after its tables.
    [[nodiscard]] virtual Status statement(const std::string &sql) = 0;
};

/// Writes every table. Errors: those of the sink; cancelled.
[[nodiscard]] Status writeTablesInto(TableSink &sink, const Snapshot &snapshot, const std::vector<ImportInfo> &imports,
                                     const TaskControl &control);

} // namespace pathloom
