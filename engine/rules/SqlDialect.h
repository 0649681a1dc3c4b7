// SPDX-License-Identifier: Apache-2.0
// What databases differ in: one row for each that rules can be printed for.
#pragma once

#include "engine/data/Schema.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

enum class SqlDialect : std::uint8_t { Sqlite, PostgreSql };

/// Pieces of SQL in which `{0}`, `{1}` … stand for arguments. An empty piece means that the database
/// cannot do it. Days count from 1970-01-01, milliseconds from its midnight in UTC.
struct DialectSpec {
    SqlDialect dialect = SqlDialect::Sqlite;
    std::string_view key;    ///< "sqlite": on the command line and in errors
    std::string_view title;  ///< "SQLite"
    std::string_view integerType;
    std::string_view numberType;
    std::string_view booleanType;
    std::string_view textType;
    std::string_view listType;
    std::size_t longestName = 0;   ///< bytes of an identifier; 0: any
    std::string_view parameter;    ///< stands for the instant that is given when it runs, in ms
    std::string_view integer;      ///< a whole number with its digits {0}; so for the next two
    std::string_view number;
    std::string_view text;         ///< {0}: in quotes
    std::string_view greatest;     ///< the larger of two
    std::string_view substring;    ///< {2} characters of {0} from the place {1} on
    std::string_view binaryOrder;  ///< behind a text whose order is that of its bytes
    std::string_view position;     ///< first place of {1} in {0}, from 1; 0 where there is none
    std::string_view trim;         ///< {0} without blanks, tabs and line ends around it
    std::string_view upper;        ///< by Unicode's full mapping
    std::string_view lower;
    std::string_view dayOfDate;    ///< stored date {0} as a day
    std::string_view dayLiteral;   ///< stored form of a day, given as "2025-03-01"
    std::string_view msOfTime;     ///< stored date-time {0} in ms
    std::string_view msOfDuration; ///< stored duration {0} in ms
    std::string_view yearOfDay;
    std::string_view monthOfDay;
    std::string_view dayOfMonth;
    std::string_view dayOfYear;
    std::string_view textOfDay;    ///< "2025-03-01"
    std::string_view dayOfText;    ///< the same the other way, missing where {0} is no such day
    std::string_view listHas;      ///< whether list {0} holds {1}
    std::string_view listSize;
    std::string_view list;         ///< a list of the elements {0}
};

[[nodiscard]] const DialectSpec &specOf(SqlDialect dialect);
[[nodiscard]] const std::vector<DialectSpec> &sqlDialects();
/// Errors: "sql.dialect" with `name` and `known`.
[[nodiscard]] Result<SqlDialect> dialectNamed(std::string_view key);

[[nodiscard]] std::string sqlIdentifier(std::string_view name);
/// A string literal. Requires: no NUL in it.
[[nodiscard]] std::string sqlText(std::string_view text);
/// Puts the arguments into a piece of SQL.
[[nodiscard]] std::string sqlFilled(std::string_view piece, const std::vector<std::string> &arguments);

/// Names of the tables and columns that a dataset has in a database: its own, made fit and distinct.
struct TableNames {
    std::string profileId;               ///< first column of "profiles"
    std::vector<std::string> attributes; ///< in the order of the schema
    struct Events {
        std::string table, profile, time, row;
        std::vector<std::string> properties;
    };
    std::vector<Events> events;
};
[[nodiscard]] TableNames tableNames(const Schema &schema, SqlDialect dialect);

/// Makes names that differ without regard to ASCII case, by appending "_".
class FreshNames
{
public:
    explicit FreshNames(SqlDialect dialect) : m_longest(specOf(dialect).longestName) {}
    std::string fresh(const std::string &wanted);
    [[nodiscard]] bool isTaken(const std::string &name) const;

private:
    std::size_t m_longest;
    std::vector<std::string> m_taken;
};

} // namespace pathloom
