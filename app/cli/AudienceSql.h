// SPDX-License-Identifier: GPL-3.0-or-later
// rule and segment outside the engine: as SQL, and asked of a PostgreSQL database.
#pragma once

#include "app/cli/Console.h"
#include "engine/rules/Evaluate.h"
#include "engine/rules/Sql.h"

namespace pathloom::cli {

/// Options that `rule` and `segment` share; without a value the engine answers.
struct SqlOptions {
    std::string dialect;
    std::string database;

    [[nodiscard]] bool areGiven() const { return !dialect.empty() || !database.empty(); }
};

void addSqlOptions(CLI::App &command, SqlOptions &options);

/// Prints the audience for a target.
using StatementMaker = std::function<Result<std::string>(const SqlTarget &target)>;

struct SqlQuestion {
    const Snapshot &snapshot;
    Instant asOf;
    StatementMaker statement;
    const TruthColumn &engine; ///< the engine's answer
    std::string ids;           ///< file for the ids, or ""
};

/// The statement, or the database's answer beside the engine's; status 1 where they differ.
/// Errors: of the statement, of Postgres, of writing the ids.
[[nodiscard]] Result<Outcome> answerBySql(const SqlOptions &options, const SqlQuestion &question,
                                          const TaskControl &control);

} // namespace pathloom::cli
