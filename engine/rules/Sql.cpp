// SPDX-License-Identifier: Apache-2.0
// Composition of SQL: layers, relations, whole statements.
#include "engine/rules/SqlPrinter.h"
#include "engine/rules/Text.h"

#include <algorithm>

namespace pathloom {

namespace {

constexpr int kDeepest = 6;                  ///< nesting of one expression; SQLite's parser has 100 levels for all
constexpr std::size_t kLongest = 4000;       ///< bytes of one expression
constexpr std::size_t kJoinsOfALayer = 40;   ///< SQLite joins at most 64 tables

std::string prefixBeside(const Schema &schema)
{
    std::string prefix = "x";
    const auto clashes = [&](const std::string &name) {
        return name.size() >= prefix.size()
            && std::equal(prefix.begin(), prefix.end(), name.begin(), [](char a, char b) { return a == (b | 32); });
    };
    const auto anyOf = [&](const auto &defs) {
        return std::any_of(defs.begin(), defs.end(), [&](const auto &def) { return clashes(def.name); });
    };
    while (anyOf(schema.attributes)
           || std::any_of(schema.events.begin(), schema.events.end(), [&](const auto &e) { return anyOf(e.properties); }))
        prefix += "x";
    return prefix;
}

std::string indented(const std::string &text)
{
    std::string out = "  ";
    for (const char c : text)
        out += c == '\n' ? std::string("\n  ") : std::string(1, c);
    return out;
}

std::string operand(const SqlPart &part)
{
    return part.isOperand || part.isAtom ? part.text : "(" + part.text + ")";
}

std::string kept(const std::string &name, const std::string &query, bool isKept)
{
    return name + (isKept ? " AS MATERIALIZED (\n" : " AS (\n") + indented(query) + "\n)";
}

std::string withRelations(const std::vector<std::string> &relations, const std::string &query)
{
    std::string out;
    for (const std::string &relation : relations)
        out += (out.empty() ? "WITH " : ",\n") + relation;
    return out + (out.empty() ? "" : "\n") + query;
}

} // namespace

SqlPrinter::SqlPrinter(const BoundRule::Program &program, const SqlTarget &target)
    : m_program(program), m_target(target), m_schema(*target.schema), m_dialect(specOf(target.dialect)),
      m_names(tableNames(*target.schema, target.dialect)), m_prefix(prefixBeside(*target.schema))
{
}

SqlPart SqlPrinter::refuse(std::string_view construct)
{
    if (!m_problem)
        m_problem = Error{ErrorKind::BadInput, "sql.unsupported",
                          {{"construct", std::string(construct)}, {"dialect", std::string(m_dialect.title)}}, {}};
    SqlPart part;
    part.text = "NULL";
    part.isAtom = true;
    return part;
}

SqlPart SqlPrinter::put(std::string_view piece, SqlParts arguments, bool isOperand)
{
    SqlPart out;
    std::vector<std::string> texts;
    for (SqlPart &argument : arguments) {
        if (argument.depth >= kDeepest || argument.text.size() > kLongest)
            argument = once(argument);
        out.depth = std::max(out.depth, argument.depth + 1);
        out.profile = std::max(out.profile, argument.profile);
        out.event = std::max(out.event, argument.event);
        texts.push_back(operand(argument));
    }
    out.text = sqlFilled(piece, texts);
    out.isOperand = isOperand;
    return out;
}

SqlPart SqlPrinter::joined(const SqlParts &parts, std::string_view between, std::string_view empty)
{
    std::vector<SqlPart> level = parts;
    if (level.empty())
        return put(empty, {}, true);
    SqlPart out = put("{0}", {level.front()}, level.front().isOperand || level.size() == 1);
    if (level.size() == 1)
        return level.front();
    for (std::size_t i = 1; i < level.size(); ++i) {
        const SqlPart next = put("{0}", {level[i]});
        out.text += std::string(between) + next.text;
        out.depth = std::max(out.depth, next.depth);
        out.profile = std::max(out.profile, next.profile);
        out.event = std::max(out.event, next.event);
    }
    out.isOperand = false;
    return out;
}

SqlPart SqlPrinter::addColumn(std::vector<Layer> &layers, std::size_t layer, const std::string &text, char alias)
{
    if (layers.size() < layer)
        layers.resize(layer);
    const std::string name = m_prefix + std::to_string(++m_lastColumn);
    layers[layer - 1].columns.push_back({text, name});
    SqlPart out;
    out.text = std::string(1, alias) + "." + name;
    out.isAtom = true;
    (alias == 'e' ? out.event : out.profile) = static_cast<int>(layer);
    return out;
}

/// The same value as something that may be written several times.
SqlPart SqlPrinter::once(SqlPart part)
{
    if (part.isAtom)
        return part;
    const bool ofEvent = part.event >= 0;
    auto &layers = ofEvent ? m_scope->layers : m_layers;
    const auto layer = static_cast<std::size_t>(std::max(ofEvent ? part.event : part.profile, 0) + 1);
    SqlPart out = addColumn(layers, layer, part.text, ofEvent ? 'e' : 'p');
    if (ofEvent)
        layers[layer - 1].profile = std::max(layers[layer - 1].profile, part.profile);
    out.isWhole = part.isWhole;
    out.most = part.most;
    out.least = part.least;
    return out;
}

std::string SqlPrinter::layerName(int layer) const
{
    return layer <= 0 ? "profiles" : "layer" + std::to_string(layer);
}

std::string SqlPrinter::freshRelation(const std::string &stem)
{
    return stem + std::to_string(++m_lastRelation);
}

void SqlPrinter::addRelation(const std::string &name, const std::string &query, int profile, bool isKept)
{
    m_relations.push_back({kept(name, query, isKept), std::max(profile, 0)});
}

/// A column over the row that a relation has for the profile, null where it has none.
SqlPart SqlPrinter::fromRelation(const std::string &relation, int profile, std::string_view value)
{
    auto layer = static_cast<std::size_t>(std::max(profile, 0) + 1);
    while (layer <= m_layers.size() && m_layers[layer - 1].joins.size() >= kJoinsOfALayer)
        ++layer;
    SqlPart out = addColumn(m_layers, layer, sqlFilled(value, {relation}), 'p');
    auto &joins = m_layers[layer - 1].joins;
    if (std::find(joins.begin(), joins.end(), relation) == joins.end())
        joins.push_back(relation);
    return out;
}

SqlPart SqlPrinter::column(char alias, const std::string &name) const
{
    SqlPart out;
    out.text = std::string(1, alias) + "." + sqlIdentifier(name);
    out.isAtom = true;
    (alias == 'e' ? out.event : out.profile) = 0;
    return out;
}

SqlPart SqlPrinter::nothing(ValueType type) const
{
    const std::string_view name = type == ValueType::Boolean  ? m_dialect.booleanType
                                : type == ValueType::Number   ? m_dialect.numberType
                                : type == ValueType::String   ? m_dialect.textType
                                : type == ValueType::List     ? m_dialect.listType
                                                              : m_dialect.integerType;
    SqlPart out;
    out.text = "CAST(NULL AS " + std::string(name) + ")";
    out.isAtom = true;
    return out;
}

SqlPart SqlPrinter::truthLiteral(bool value) const
{
    SqlPart out;
    out.text = value ? "TRUE" : "FALSE";
    out.isAtom = true;
    return out;
}

SqlPart SqlPrinter::numberLiteral(double value) const
{
    std::string digits = fmt::format("{}", value);
    if (digits.find_first_of(".e") == std::string::npos)
        digits += ".0";
    SqlPart out;
    out.text = sqlFilled(m_dialect.number, {digits});
    out.isAtom = true;
    out.isWhole = std::trunc(value) == value;
    out.most = std::fabs(value);
    out.least = value == 0 ? 1 : std::fabs(value);
    return out;
}

SqlPart SqlPrinter::integerLiteral(std::int64_t value) const
{
    SqlPart out;
    out.text = sqlFilled(m_dialect.integer, {std::to_string(value)});
    out.isAtom = true;
    out.most = std::fabs(static_cast<double>(value));
    return out;
}

SqlPart SqlPrinter::textLiteral(const std::string &text)
{
    if (text.find('\0') != std::string::npos)
        return refuse("NUL");
    SqlPart out;
    out.text = sqlFilled(m_dialect.text, {sqlText(text)});
    out.isAtom = true;
    return out;
}

SqlPart SqlPrinter::choice(const Node &n, SqlPart (SqlPrinter::*print)(std::uint32_t))
{
    const SqlPart condition = once(truth(n.a));
    const SqlPart yes = (this->*print)(n.b);
    const SqlPart no = (this->*print)(n.c);
    SqlPart out = put("CASE WHEN {0} THEN {1} WHEN NOT {0} THEN {2} END", {condition, yes, no}, true);
    out.isWhole = yes.isWhole && no.isWhole;
    out.most = std::max(yes.most, no.most);
    out.least = std::min(yes.least, no.least);
    return out;
}

SqlPart SqlPrinter::any(std::uint32_t node)
{
    switch (at(node).type) {
    case ValueType::Boolean: return truth(node);
    case ValueType::Number: return number(node);
    case ValueType::String: return text(node);
    case ValueType::List: return list(node);
    default: return integer(node);
    }
}

Result<std::string> SqlPrinter::query()
{
    const SqlPart answer = truth(m_program.root);
    if (m_problem)
        return tl::unexpected<Error>(*m_problem);
    const std::string id = sqlIdentifier(m_names.profileId);
    std::vector<std::string> relations;
    const auto addMadeFrom = [&](int layer) {
        for (const Relation &relation : m_relations) {
            if (relation.profile == layer)
                relations.push_back(relation.text);
        }
    };
    addMadeFrom(0);
    for (std::size_t k = 1; k <= m_layers.size(); ++k) {
        const Layer &layer = m_layers[k - 1];
        std::string text = "SELECT p.";
        if (k == 1) {
            text += id;
            for (const std::string &used : m_used)
                text += ", p." + sqlIdentifier(used);
        } else {
            text += "*";
        }
        for (const Column &column : layer.columns)
            text += ",\n  " + column.text + " AS " + column.name;
        const int before = static_cast<int>(k) - 1;
        text += "\nFROM " + layerName(before) + " AS p";
        for (const std::string &join : layer.joins)
            text += "\nLEFT JOIN " + join + " ON " + join + ".profile = p." + id;
        relations.push_back(kept(layerName(before + 1), text, true));
        addMadeFrom(before + 1);
    }
    const int last = static_cast<int>(m_layers.size());
    return withRelations(relations, "SELECT p." + id + " AS profile,\n  " + answer.text + " AS truth\nFROM "
                                        + layerName(last) + " AS p");
}

SqlTarget sqlTarget(const Snapshot &snapshot, SqlDialect dialect, Instant asOf)
{
    SqlTarget target;
    target.dialect = dialect;
    target.schema = &snapshot.schema;
    for (const ProfileList &list : snapshot.lists)
        target.lists.insert(list.name);
    target.asOf = asOf;
    return target;
}

std::string sqlRelation(const std::string &name, const std::string &query)
{
    return kept(name, query, true);
}

std::string sqlClock(const SqlTarget &target)
{
    if (!target.asOf)
        return "clock(now_ms) AS (SELECT " + std::string(specOf(target.dialect).parameter) + ")";
    const std::string type(specOf(target.dialect).integerType);
    return "clock(now_ms) AS (SELECT CAST(" + std::to_string(target.asOf->ms) + " AS " + type + ") /* "
         + toText(*target.asOf) + " */)";
}

std::string sqlStatement(const SqlTarget &target, const std::vector<std::string> &relations, const std::string &answer)
{
    std::vector<std::string> all{sqlClock(target)};
    all.insert(all.end(), relations.begin(), relations.end());
    const std::string order(specOf(target.dialect).binaryOrder);
    return withRelations(all, "SELECT profile, CASE WHEN truth THEN 'true' ELSE 'unknown' END AS truth\nFROM " + answer
                                  + "\nWHERE truth IS NOT FALSE\nORDER BY profile" + order)
         + ";\n";
}

Result<std::string> ruleQuery(const ExprPtr &rule, const SqlTarget &target)
{
    const std::string id = sqlIdentifier(tableNames(*target.schema, target.dialect).profileId);
    if (!rule)
        return "SELECT p." + id + " AS profile, TRUE AS truth\nFROM profiles AS p";
    const auto bound = bindRule(rule, *target.schema);
    if (!bound)
        return tl::unexpected<Error>(bound.error());
    const BoundRule::Program &program = RuleAccess::program(*bound);
    if (program.nodes[program.root].type != ValueType::Boolean)
        return fail(ErrorKind::BadInput, "rules.bind", {{"name", printRule(rule)}, {"what", "rule.type-mismatch"}});
    return SqlPrinter(program, target).query();
}

Result<std::string> ruleStatement(const ExprPtr &rule, const SqlTarget &target)
{
    auto query = ruleQuery(rule, target);
    if (!query)
        return query;
    return sqlStatement(target, {kept("answer", *query, false)}, "answer");
}

} // namespace pathloom
