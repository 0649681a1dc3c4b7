// SPDX-License-Identifier: Apache-2.0
// Rules as SQL: one statement that gives the answers of the other evaluators over the exported tables.
#pragma once

#include "engine/rules/Expr.h"
#include "engine/rules/SqlDialect.h"

#include <map>
#include <set>

namespace pathloom {

/// What a statement runs against: the tables that Project::writeTables() and writePostgres() make of a
/// dataset with this schema. References must outlive the call.
struct SqlTarget {
    SqlDialect dialect = SqlDialect::Sqlite;
    const Schema *schema = nullptr;
    std::set<std::string> lists; ///< those that the dataset has; any other is unknown for everybody
    /// Segments by name: relations with the columns "profile" and "truth" (boolean). A profile that is
    /// not there is not in the segment; a segment that is not there is unknown for everybody.
    std::map<std::string, std::string> segments;
    /// The instant; without one the statement has the dialect's parameter for it, in ms since 1970.
    std::optional<Instant> asOf;
};

class Snapshot;
/// For the tables of a dataset, without segments. The snapshot must outlive it.
[[nodiscard]] SqlTarget sqlTarget(const Snapshot &snapshot, SqlDialect dialect, Instant asOf);

/// A query with the columns "profile" and "truth" (boolean, null where unknown) and one row for every
/// profile. It names the relation "clock" of sqlClock(), so that several can stand in one statement.
/// Errors: "rules.bind" as of bindRule(); "sql.unsupported" with `construct` and `dialect` for what the
/// database cannot do exactly; "rules.bind" where the rule is no condition.
[[nodiscard]] Result<std::string> ruleQuery(const ExprPtr &rule, const SqlTarget &target);

/// The common table expression that holds the instant: `clock(now_ms) AS (…)`.
[[nodiscard]] std::string sqlClock(const SqlTarget &target);

/// A whole statement over relations given as common table expressions: the columns "profile" and "truth"
/// ('true' or 'unknown') for the profiles of `answer` that are not false, in the order of their ids.
[[nodiscard]] std::string sqlStatement(const SqlTarget &target, const std::vector<std::string> &relations,
                                       const std::string &answer);

/// ruleQuery() as a whole statement that runs by itself.
[[nodiscard]] Result<std::string> ruleStatement(const ExprPtr &rule, const SqlTarget &target);

/// "AS" of a relation that is to be made once, with its indented query.
[[nodiscard]] std::string sqlRelation(const std::string &name, const std::string &query);

} // namespace pathloom
