// SPDX-License-Identifier: Apache-2.0
// Event queries, sequences and consent in SQL: relations with one row for a profile.
#include "engine/rules/SqlPrinter.h"

#include <algorithm>

namespace pathloom {

namespace {

constexpr std::int64_t kForever = 10'000'000'000'000'000; ///< ms; no window is longer than time itself

std::string conjunction(const std::vector<std::string> &conditions)
{
    std::string out;
    for (const std::string &condition : conditions)
        out += (out.empty() ? "\nWHERE " : "\n  AND ") + condition;
    return out;
}

} // namespace

SqlPrinter::Scope SqlPrinter::eventScope(const BoundQuery &query)
{
    const TableNames::Events &names = m_names.events[query.type];
    return {sqlIdentifier(names.table), sqlIdentifier(names.profile), names.row, freshRelation("events"), &names, {}};
}

SqlPart SqlPrinter::eventTime(const Scope &scope)
{
    SqlPart out = put(m_dialect.msOfTime, {column('e', scope.names->time)}, true);
    out.most = 2.6e14;
    return out;
}

SqlParts SqlPrinter::windowOf(const BoundQuery &query, const Scope &scope)
{
    const SqlPart time = eventTime(scope);
    SqlParts out;
    if (query.within && *query.within < kForever) {
        SqlPart start;
        start.text = "(SELECT now_ms - " + std::to_string(*query.within - 1) + " FROM clock)";
        start.isAtom = true;
        out.push_back(put("{0} BETWEEN {1} AND {2}", {time, start, now()}));
    } else {
        out.push_back(put("{0} <= {1}", {time, now()}));
    }
    if (query.from)
        out.push_back(put("{0} >= {1}", {time, integerLiteral(*query.from)}));
    if (query.to)
        out.push_back(put("{0} < {1}", {time, integerLiteral(*query.to)}));
    return out;
}

SqlPrinter::Source SqlPrinter::sourceOf(Scope &scope, const BoundQuery &query, const SqlParts &selected)
{
    SqlParts tests;
    if (query.where != kNoNode)
        tests.push_back(truth(query.where));
    std::vector<std::string> window;
    for (const SqlPart &condition : scope.names ? windowOf(query, scope) : SqlParts())
        window.push_back(condition.text);
    const std::string id = sqlIdentifier(m_names.profileId);
    const auto from = [&](const std::string &relation, int profile) {
        const std::string join = "\nJOIN " + layerName(profile) + " AS p ON p." + id + " = e." + scope.profile;
        return "\nFROM " + relation + " AS e" + (profile >= 0 ? join : "");
    };
    std::string relation = scope.table;
    const std::string keptRow = m_prefix + "row";
    int made = -1;
    for (std::size_t k = 0; k < scope.layers.size(); ++k) {
        const Layer &layer = scope.layers[k];
        made = std::max(made, layer.profile);
        std::string text = "SELECT e.*";
        if (k == 0 && !scope.row.empty())
            text += ", e." + scope.row + " AS " + keptRow;
        for (const Column &column : layer.columns)
            text += ",\n  " + column.text + " AS " + column.name;
        text += from(relation, layer.profile) + (k == 0 ? conjunction(window) : "");
        relation = scope.name + "_" + std::to_string(k + 1);
        addRelation(relation, text, made, true);
    }
    int profile = -1;
    for (const SqlParts &parts : {tests, selected}) {
        for (const SqlPart &part : parts)
            profile = std::max(profile, part.profile);
    }
    std::vector<std::string> conditions = scope.layers.empty() ? window : std::vector<std::string>();
    for (const SqlPart &test : tests)
        conditions.push_back(test.depth > 0 ? "(" + test.text + ")" : test.text);
    Source out;
    out.text = from(relation, profile) + conjunction(conditions);
    out.row = "e." + (scope.layers.empty() ? scope.row : keptRow);
    out.profile = std::max(made, profile);
    return out;
}

SqlPart SqlPrinter::propertyOf(const BoundQuery &query, const Scope &scope)
{
    const SqlPart stored = column('e', scope.names->properties[*query.property]);
    const bool converts = isInteger(query.propertyType) && query.propertyType != ValueType::Boolean;
    return converts ? integerSlot(stored, query.propertyType) : stored;
}

SqlPart SqlPrinter::edgeOf(const Node &n, const BoundQuery &query, Scope &scope, const std::string &name)
{
    const std::string direction = query.function == EventFunction::First ? "" : " DESC";
    const SqlPart time = eventTime(scope);
    const SqlPart value = query.property ? propertyOf(query, scope) : time;
    const Source source = sourceOf(scope, query, {value, time});
    addRelation(name,
                "SELECT profile, n FROM (\n  SELECT e." + scope.profile + " AS profile, " + value.text
                    + " AS n,\n    ROW_NUMBER() OVER (PARTITION BY e." + scope.profile + " ORDER BY " + time.text + direction
                    + ", " + source.row + direction + ") AS place" + source.text + ") AS ranked\nWHERE place = 1",
                source.profile, false);
    SqlPart out = fromRelation(name, source.profile, "{0}.n");
    if (isInteger(n.type))
        out.most = query.property ? value.most : time.most;
    return out;
}

std::string SqlPrinter::aggregateOf(const Node &n, const BoundQuery &query, const std::string &value) const
{
    using enum EventFunction;
    switch (query.function) {
    case Exists:
    case Count: return "COUNT(*)";
    case DistinctCount: return "COUNT(DISTINCT " + value + ")";
    case Sum:
        return "CAST(SUM(" + value + ") AS "
             + std::string(n.type == ValueType::Number ? m_dialect.numberType : m_dialect.integerType) + ")";
    case Min: return "MIN(" + value + ")";
    default: return "MAX(" + value + ")";
    }
}

/// The column that the relation's aggregate becomes, with what it is where there was no event.
SqlPart SqlPrinter::aggregated(const Node &n, const BoundQuery &query, const std::string &relation, int profile)
{
    using enum EventFunction;
    const std::string real(m_dialect.numberType);
    switch (query.function) {
    case Exists: return fromRelation(relation, profile, "{0}.profile IS NOT NULL");
    case Count:
    case DistinctCount: {
        SqlPart out = fromRelation(relation, profile, "CAST(COALESCE({0}.n, 0) AS " + real + ")");
        out.isWhole = true;
        out.most = 5e9;
        out.least = 1;
        return out;
    }
    case DaysSince:
        return fromRelation(relation, profile, "CAST((SELECT now_ms FROM clock) - {0}.n AS " + real + ") / 86400000.0");
    case Sum: {
        const bool isNumber = n.type == ValueType::Number;
        SqlPart out = fromRelation(relation, profile, isNumber ? "COALESCE({0}.n, 0.0)" : "COALESCE({0}.n, 0)");
        out.most = isNumber ? 1e160 : 4.6e18;
        return out;
    }
    default: return fromRelation(relation, profile, "{0}.n");
    }
}

SqlPart SqlPrinter::events(const Node &n)
{
    using enum EventFunction;
    const BoundQuery &query = m_program.queries[n.index];
    if (query.function == DistinctCount && query.propertyType == ValueType::List)
        return refuse("distinct count of a list");
    if ((query.function == Min || query.function == Max) && !isInteger(n.type) && n.type != ValueType::Number)
        return refuse("min and max of a text");
    Scope scope = eventScope(query);
    Scope *const outer = std::exchange(m_scope, &scope);
    const std::string name = freshRelation("query");
    if (query.function == First || query.function == Last) {
        const SqlPart edge = edgeOf(n, query, scope, name);
        m_scope = outer;
        return edge;
    }
    const SqlPart value = query.function == DaysSince ? eventTime(scope)
                        : query.property              ? propertyOf(query, scope)
                                                      : truthLiteral(true);
    const Source source = sourceOf(scope, query, {value});
    m_scope = outer;
    addRelation(name,
                "SELECT e." + scope.profile + " AS profile, " + aggregateOf(n, query, value.text) + " AS n" + source.text
                    + "\nGROUP BY e." + scope.profile,
                source.profile, false);
    SqlPart out = aggregated(n, query, name, source.profile);
    if (query.function == Min || query.function == Max)
        out.most = value.most;
    return out;
}

bool SqlPrinter::sameKind(const BoundSequence &sequence) const
{
    const auto &first = m_schema.events[m_program.queries[sequence.first].type].properties[*sequence.sameFirst];
    const auto &second = m_schema.events[m_program.queries[sequence.second].type].properties[*sequence.sameSecond];
    const auto currency = [&](const PropertyDef &p) { return p.currency.empty() ? m_schema.currency : p.currency; };
    return first.type == second.type && (first.type != ValueType::Money || currency(first) == currency(second));
}

/// The events of one side with their instant and what both must agree in; its name, and in `profile`
/// the layer that it needs.
std::string SqlPrinter::sequenceSide(const BoundQuery &query, std::optional<std::size_t> same, int &profile)
{
    Scope scope = eventScope(query);
    Scope *const outer = std::exchange(m_scope, &scope);
    const SqlPart time = eventTime(scope);
    std::string text = "SELECT e." + scope.profile + " AS profile, " + time.text + " AS happened";
    if (same)
        text += ", " + column('e', scope.names->properties[*same]).text + " AS same";
    const Source source = sourceOf(scope, query, {time});
    m_scope = outer;
    profile = std::max(profile, source.profile);
    const std::string name = freshRelation("side");
    addRelation(name, text + source.text, source.profile, true);
    return name;
}

SqlPart SqlPrinter::sequence(const BoundSequence &sequence)
{
    int profile = 0;
    const std::string first = sequenceSide(m_program.queries[sequence.first], sequence.sameFirst, profile);
    const std::string second = sequenceSide(m_program.queries[sequence.second], sequence.sameSecond, profile);
    std::string follows = "b.profile = a.profile AND b.happened > a.happened";
    if (sequence.gap)
        follows += " AND b.happened - a.happened <= " + std::to_string(*sequence.gap);
    if (sequence.sameFirst)
        follows += sameKind(sequence) ? " AND b.same = a.same" : " AND 1 = 0";
    std::string text = "SELECT DISTINCT a.profile AS profile\nFROM " + first + " AS a\n";
    if (sequence.absent) {
        text += "LEFT JOIN " + second + " AS b ON " + follows + "\nWHERE b.profile IS NULL";
        if (sequence.gap)
            text += " AND a.happened <= (SELECT now_ms - " + std::to_string(*sequence.gap) + " FROM clock)";
    } else {
        text += "JOIN " + second + " AS b ON " + follows;
    }
    const std::string name = freshRelation("sequence");
    addRelation(name, text, profile, false);
    return fromRelation(name, profile, "{0}.profile IS NOT NULL");
}

SqlPart SqlPrinter::consent(std::size_t index)
{
    const ConsentKey &key = m_schema.consents[index];
    const std::string time = sqlFilled(m_dialect.msOfTime, {"c.\"time\""});
    const std::string name = freshRelation("consent");
    addRelation(name,
                "SELECT profile, given FROM (\n  SELECT c.profile AS profile, c.given AS given,\n"
                "    ROW_NUMBER() OVER (PARTITION BY c.profile ORDER BY " + time + " DESC, c.rowid DESC) AS place\n"
                "  FROM consents AS c\n  WHERE c.channel = " + textLiteral(key.channel).text + " AND c.purpose = "
                    + textLiteral(key.purpose).text + "\n    AND " + time + " <= (SELECT now_ms FROM clock)) AS latest\n"
                "WHERE place = 1",
                0, false);
    return fromRelation(name, 0, "{0}.given");
}

} // namespace pathloom
