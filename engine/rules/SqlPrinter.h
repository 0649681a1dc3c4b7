// SPDX-License-Identifier: Apache-2.0
// Prints a bound rule as SQL. Internal to engine/rules.
#pragma once

#include "engine/rules/Evaluator.h"
#include "engine/rules/SqlPart.h"

namespace pathloom {

/// What is computed once becomes a column of a layer: a relation that has all of the layer before it.
/// So expressions stay shallow, whatever the depth of the rule.
class SqlPrinter
{
public:
    SqlPrinter(const BoundRule::Program &program, const SqlTarget &target);

    /// See ruleQuery().
    [[nodiscard]] Result<std::string> query();

private:
    using Column = SqlColumn;
    using Layer = SqlLayer;
    using Scope = SqlScope;
    using Relation = SqlRelation;
    using Source = SqlSource;
    using Halves = SqlHalves;

    [[nodiscard]] const Node &at(std::uint32_t node) const { return m_program.nodes[node]; }
    [[nodiscard]] std::uint32_t child(const Node &n, std::size_t i) const { return m_program.children[n.first + i]; }
    SqlPart refuse(std::string_view construct);

    // Composition (Sql.cpp).
    SqlPart put(std::string_view piece, SqlParts arguments, bool isOperand = false);
    SqlPart joined(const SqlParts &parts, std::string_view between, std::string_view empty);
    SqlPart once(SqlPart part);
    SqlPart fromRelation(const std::string &relation, int profile, std::string_view value);
    SqlPart addColumn(std::vector<Layer> &layers, std::size_t layer, const std::string &text, char alias);
    std::string freshRelation(const std::string &stem);
    void addRelation(const std::string &name, const std::string &query, int profile, bool isKept);
    [[nodiscard]] std::string layerName(int layer) const;
    [[nodiscard]] SqlPart column(char alias, const std::string &name) const;
    [[nodiscard]] SqlPart nothing(ValueType type) const;
    [[nodiscard]] SqlPart truthLiteral(bool value) const;
    [[nodiscard]] SqlPart numberLiteral(double value) const;
    [[nodiscard]] SqlPart integerLiteral(std::int64_t value) const;
    SqlPart textLiteral(const std::string &text);
    SqlPart choice(const Node &n, SqlPart (SqlPrinter::*print)(std::uint32_t));
    SqlPart any(std::uint32_t node);

    // Truth (SqlTruth.cpp).
    SqlPart truth(std::uint32_t node);
    SqlPart rawSlot(const Node &n);
    SqlPart compare(const Node &n);
    SqlPart compareToNumber(SqlPart value, BinaryOp op, double number);
    SqlPart compareNumbersOf(SqlPart a, BinaryOp op, SqlPart b);
    SqlPart compareSlot(const Node &n);
    SqlPart textIs(const Node &n);
    SqlPart inList(const Node &n);
    SqlPart memberOf(const Node &n);
    SqlPart callTruth(const Node &n);
    SqlPart matches(const Node &n);

    // Numbers (SqlNumbers.cpp).
    SqlPart number(std::uint32_t node);
    SqlPart plus(SqlPart a, SqlPart b, bool minus);
    SqlPart times(SqlPart a, SqlPart b);
    SqlPart over(SqlPart a, SqlPart b);
    SqlPart power(SqlPart a, SqlPart b);
    SqlPart callNumber(const Node &n);
    SqlPart roundedCall(const Node &n);
    SqlPart roundAway(SqlPart value);
    SqlPart aggregate(const Node &n, bool whole);
    SqlPart distance(const Node &n);
    SqlPart pureNumber(const Node &n);

    // Amounts, dates, instants, durations (SqlMoments.cpp).
    SqlPart integer(std::uint32_t node);
    SqlPart integerSlot(const SqlPart &stored, ValueType type);
    SqlPart asNumber(SqlPart value);
    SqlPart toInteger(SqlPart value);
    SqlPart add(SqlPart a, SqlPart b, bool minus);
    SqlPart integerArithmetic(const Node &n);
    SqlPart callInteger(const Node &n);
    SqlPart inCalendar(SqlPart value, ValueType type);
    SqlPart floorDivided(SqlPart value, std::int64_t by);
    SqlPart now() const;
    SqlPart zone();
    SqlPart local(SqlPart instant);
    SqlPart day(std::uint32_t node);
    SqlPart midnight(SqlPart date);
    SqlPart instantOf(SqlPart wall);
    SqlPart dayOf(SqlPart year, SqlPart month, SqlPart dayOfMonth);
    SqlPart monthEnd(SqlPart year, SqlPart month);
    SqlPart shiftedMonths(const Node &n);
    SqlPart wholeYears(const Node &n);
    SqlPart dateOf(const Node &n);
    SqlPart dateNumber(const Node &n);
    SqlPart weekday(SqlPart date);

    // Texts and lists (SqlTexts.cpp).
    SqlPart text(std::uint32_t node);
    SqlPart callText(const Node &n);
    SqlPart substring(const Node &n);
    SqlPart textOf(std::uint32_t node);
    SqlPart list(std::uint32_t node);

    // Events (SqlEvents.cpp, SqlBucket.cpp).
    SqlPart events(const Node &n);
    [[nodiscard]] std::string aggregateOf(const Node &n, const BoundQuery &query, const std::string &value) const;
    SqlPart aggregated(const Node &n, const BoundQuery &query, const std::string &relation, int profile);
    SqlPart edgeOf(const Node &n, const BoundQuery &query, Scope &scope, const std::string &name);
    SqlPart sequence(const BoundSequence &sequence);
    std::string sequenceSide(const BoundQuery &query, std::optional<std::size_t> same, int &profile);
    [[nodiscard]] bool sameKind(const BoundSequence &sequence) const;
    SqlPart consent(std::size_t index);
    SqlPart bucket(const Node &n);
    Scope eventScope(const BoundQuery &query);
    SqlPart eventTime(const Scope &scope);
    SqlParts windowOf(const BoundQuery &query, const Scope &scope);
    /// Requires: m_scope is the scope; what is to be selected has been printed.
    Source sourceOf(Scope &scope, const BoundQuery &query, const SqlParts &selected);
    SqlPart propertyOf(const BoundQuery &query, const Scope &scope);
    Halves mixed(const Halves &h, int shift, std::uint64_t factor);
    Halves shifted(const Halves &h, int by);
    Halves multiplied(const Halves &h, std::uint64_t factor);

    const BoundRule::Program &m_program;
    const SqlTarget &m_target;
    const Schema &m_schema;
    const DialectSpec &m_dialect;
    TableNames m_names;
    std::string m_prefix; ///< of columns of ours: no attribute or property begins with it
    std::vector<Layer> m_layers;
    std::vector<Relation> m_relations;
    std::set<std::string> m_used; ///< columns of "profiles"
    Scope *m_scope = nullptr;
    SqlPart m_zone;
    std::map<std::int64_t, SqlPart> m_buckets;
    std::size_t m_lastColumn = 0;
    std::size_t m_lastRelation = 0;
    std::optional<Error> m_problem;
};

} // namespace pathloom
