// SPDX-License-Identifier: Apache-2.0
// The rows of the dialect table, quoting, and the names of tables.
#include "engine/rules/SqlDialect.h"

#include <algorithm>
#include <array>

namespace pathloom {

namespace {

constexpr std::string_view kSqliteDay =
    "CASE WHEN {0} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date({0}) = {0}"
    " THEN CAST(strftime('%s', {0}) AS INTEGER) / 86400 END";

// Durations are texts such as "-P1DT2H3M4.5S"; a cast to a number reads as far as the digits go.
constexpr std::string_view kSqliteDuration =
    "(SELECT CASE WHEN {0} LIKE '-%' THEN -1 ELSE 1 END"
    " * (days * 86400000 + CASE WHEN rest LIKE '%H%' THEN CAST(rest AS INTEGER) ELSE 0 END * 3600000"
    " + CASE WHEN rest LIKE '%M%' THEN CAST(substr(rest, instr(rest, 'H') + 1) AS INTEGER) ELSE 0 END * 60000"
    " + CAST(round(CAST(substr(rest, max(instr(rest, 'H'), instr(rest, 'M')) + 1) AS REAL) * 1000) AS INTEGER))"
    " FROM (SELECT CASE WHEN {0} LIKE '%D%' THEN CAST(substr({0}, instr({0}, 'P') + 1) AS INTEGER) ELSE 0 END"
    " AS days, CASE WHEN {0} LIKE '%T%' THEN substr({0}, instr({0}, 'T') + 1) WHEN {0} IS NOT NULL THEN '' END"
    " AS rest))";

constexpr std::string_view kPostgresDay =
    "CASE WHEN {0} ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' AND {0} >= '0001'"
    " THEN CASE WHEN CAST(substr({0}, 9) AS integer) <= CASE WHEN substr({0}, 6, 2) IN ('04', '06', '09', '11') THEN 30"
    " WHEN substr({0}, 6, 2) <> '02' THEN 31"
    " WHEN CAST(left({0}, 4) AS integer) % CASE WHEN substr({0}, 3, 2) = '00' THEN 400 ELSE 4 END = 0 THEN 29 ELSE 28 END"
    " THEN CAST(to_date({0}, 'YYYY-MM-DD') - DATE '1970-01-01' AS bigint) END END";

DialectSpec sqlite()
{
    return {.dialect = SqlDialect::Sqlite,
            .key = "sqlite",
            .title = "SQLite",
            .integerType = "INTEGER",
            .numberType = "REAL",
            .booleanType = "INTEGER",
            .textType = "TEXT",
            .listType = "TEXT",
            .longestName = 0,
            .parameter = ":as_of",
            .integer = "({0})",
            .number = "({0})",
            .text = "{0}",
            .greatest = "max({0}, {1})",
            .substring = "substr({0}, {1}, {2})",
            .binaryOrder = "",
            .position = "instr({0}, {1})",
            .trim = "trim({0}, char(32, 9, 10, 13))",
            .upper = "",
            .lower = "",
            .dayOfDate = "CAST(strftime('%s', {0}) AS INTEGER) / 86400",
            .dayLiteral = "'{0}'",
            .msOfTime = "(CAST(strftime('%s', {0}) AS INTEGER) * 1000 + CASE WHEN length({0}) = 24"
                        " THEN CAST(substr({0}, 21, 3) AS INTEGER) ELSE 0 END)",
            .msOfDuration = kSqliteDuration,
            .yearOfDay = "CAST(strftime('%Y', {0} * 86400, 'unixepoch') AS INTEGER)",
            .monthOfDay = "CAST(strftime('%m', {0} * 86400, 'unixepoch') AS INTEGER)",
            .dayOfMonth = "CAST(strftime('%d', {0} * 86400, 'unixepoch') AS INTEGER)",
            .dayOfYear = "CAST(strftime('%j', {0} * 86400, 'unixepoch') AS INTEGER)",
            .textOfDay = "strftime('%Y-%m-%d', {0} * 86400, 'unixepoch')",
            .dayOfText = kSqliteDay,
            .listHas = "CASE WHEN {0} IS NOT NULL THEN {1} IN (SELECT value FROM json_each({0})) END",
            .listSize = "json_array_length({0})",
            .list = "json_array({0})"};
}

DialectSpec postgreSql()
{
    return {.dialect = SqlDialect::PostgreSql,
            .key = "postgresql",
            .title = "PostgreSQL",
            .integerType = "bigint",
            .numberType = "double precision",
            .booleanType = "boolean",
            .textType = "text",
            .listType = "text[]",
            .longestName = 60,
            .parameter = "CAST($1 AS bigint)",
            .integer = "CAST('{0}' AS bigint)",
            .number = "CAST({0} AS double precision)",
            .text = "CAST({0} AS text)",
            .greatest = "GREATEST({0}, {1})",
            .substring = "substr({0}, CAST({1} AS integer), CAST({2} AS integer))",
            .binaryOrder = " COLLATE \"C\"",
            .position = "strpos({0}, {1})",
            .trim = "btrim({0}, E' \\t\\n\\r')",
            .upper = "(upper({0} COLLATE \"und-x-icu\") COLLATE \"C\")",
            .lower = "(lower({0} COLLATE \"und-x-icu\") COLLATE \"C\")",
            .dayOfDate = "CAST({0} - DATE '1970-01-01' AS bigint)",
            .dayLiteral = "DATE '{0}'",
            .msOfTime = "CAST(EXTRACT(EPOCH FROM {0}) * 1000 AS bigint)",
            .msOfDuration = "CAST(EXTRACT(EPOCH FROM {0}) * 1000 AS bigint)",
            .yearOfDay = "CAST(EXTRACT(YEAR FROM DATE '1970-01-01' + CAST({0} AS integer)) AS bigint)",
            .monthOfDay = "CAST(EXTRACT(MONTH FROM DATE '1970-01-01' + CAST({0} AS integer)) AS bigint)",
            .dayOfMonth = "CAST(EXTRACT(DAY FROM DATE '1970-01-01' + CAST({0} AS integer)) AS bigint)",
            .dayOfYear = "CAST(EXTRACT(DOY FROM DATE '1970-01-01' + CAST({0} AS integer)) AS bigint)",
            .textOfDay = "to_char(DATE '1970-01-01' + CAST({0} AS integer), 'YYYY-MM-DD')",
            .dayOfText = kPostgresDay,
            .listHas = "({1} = ANY({0}))",
            .listSize = "cardinality({0})",
            .list = "CAST(ARRAY[{0}] AS text[])"};
}

std::string folded(std::string name)
{
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return name;
}

std::string doubled(std::string_view text, char quote)
{
    std::string out(1, quote);
    for (const char c : text)
        out.append(c == quote ? 2 : 1, c);
    return out + quote;
}

/// SQLite's name for the order in which rows arrived, one that no column hides.
std::string rowName(const TableNames::Events &events)
{
    for (const char *name : {"rowid", "_rowid_", "oid"}) {
        const auto hides = [&](const std::string &column) { return folded(column) == name; };
        if (std::none_of(events.properties.begin(), events.properties.end(), hides))
            return name;
    }
    return "rowid";
}

} // namespace

const std::vector<DialectSpec> &sqlDialects()
{
    static const std::vector<DialectSpec> rows{sqlite(), postgreSql()};
    return rows;
}

const DialectSpec &specOf(SqlDialect dialect)
{
    return sqlDialects()[static_cast<std::size_t>(dialect)];
}

Result<SqlDialect> dialectNamed(std::string_view key)
{
    std::string known;
    for (const DialectSpec &row : sqlDialects()) {
        if (row.key == key)
            return row.dialect;
        known += (known.empty() ? "" : ", ") + std::string(row.key);
    }
    return fail(ErrorKind::Usage, "sql.dialect", {{"name", std::string(key)}, {"known", known}});
}

std::string sqlIdentifier(std::string_view name)
{
    return doubled(name, '"');
}

std::string sqlText(std::string_view text)
{
    return doubled(text, '\'');
}

std::string sqlFilled(std::string_view piece, const std::vector<std::string> &arguments)
{
    std::string out;
    for (std::size_t i = 0; i < piece.size(); ++i) {
        const bool isPlace = piece[i] == '{' && i + 2 < piece.size() && piece[i + 2] == '}';
        const auto argument = isPlace ? static_cast<std::size_t>(piece[i + 1] - '0') : arguments.size();
        if (argument < arguments.size()) {
            out += arguments[argument];
            i += 2;
        } else {
            out += piece[i];
        }
    }
    return out;
}

std::string FreshNames::fresh(const std::string &wanted)
{
    std::string name = wanted.empty() ? "unnamed" : wanted;
    if (m_longest > 0 && name.size() > m_longest) {
        std::size_t end = m_longest;
        while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80)
            --end;
        name.resize(end);
    }
    while (isTaken(name))
        name += "_";
    m_taken.push_back(folded(name));
    return name;
}

bool FreshNames::isTaken(const std::string &name) const
{
    return std::find(m_taken.begin(), m_taken.end(), folded(name)) != m_taken.end();
}

TableNames tableNames(const Schema &schema, SqlDialect dialect)
{
    TableNames names;
    FreshNames profile(dialect);
    names.profileId = profile.fresh("id");
    for (const AttributeDef &attribute : schema.attributes)
        names.attributes.push_back(profile.fresh(attribute.name));
    FreshNames tables(dialect);
    for (const char *own : {"columns", "profiles", "profile_keys", "zones", "consents", "items", "item_tags", "imports",
                            "lists"})
        static_cast<void>(tables.fresh(own));
    for (const EventTypeDef &event : schema.events) {
        FreshNames columns(dialect);
        TableNames::Events made;
        made.profile = columns.fresh("profile");
        made.time = columns.fresh("time");
        for (const PropertyDef &property : event.properties)
            made.properties.push_back(columns.fresh(property.name));
        made.table = tables.fresh("event_" + event.name);
        made.row = rowName(made);
        names.events.push_back(std::move(made));
    }
    return names;
}

} // namespace pathloom
