// SPDX-License-Identifier: Apache-2.0
// From the cells of a table to its masks.
#include "engine/rules/Check.h"
#include "engine/rules/Text.h"
#include "engine/tables/CompiledTable.h"

namespace pathloom {
namespace {

class Compiler
{
public:
    Compiler(const DecisionTable &table, const Schema &schema) : m_table(table), m_schema(schema) {}

    TableCompilation run()
    {
        auto compiled = std::make_shared<CompiledTable>();
        compiled->source = m_table;
        if (!checkShape() || !readTypes())
            return {nullptr, std::move(m_problems)};
        m_broken.assign(m_table.rules.size(), false);
        readResults(*compiled);
        orderRows(*compiled);
        compiled->words = std::max<std::size_t>(1, (m_table.rules.size() + 63) / 64);
        for (std::size_t i = 0; i < m_table.inputs.size(); ++i)
            readTests(i);
        for (std::size_t i = 0; i < m_table.inputs.size(); ++i)
            compiled->axes.push_back(makeAxis(i, *compiled));
        return {std::move(compiled), std::move(m_problems)};
    }

private:
    void problem(std::string code, Arguments arguments, std::optional<std::size_t> row,
                 std::optional<std::size_t> input, std::optional<std::size_t> output)
    {
        if (row)
            m_broken[*row] = true;
        m_problems.push_back({std::move(code), std::move(arguments), row, input, output});
    }

    /// The policy computes with the results, so every row needs a number.
    bool adds() const { return isAggregate(m_table.policy) && m_table.policy != HitPolicy::CollectCount; }

    bool checkShape()
    {
        if (m_table.inputs.empty())
            problem("table.no-input", {}, {}, {}, {});
        if (m_table.outputs.empty())
            problem("table.no-output", {}, {}, {}, {});
        for (const TableRule &rule : m_table.rules) {
            if (rule.tests.size() != m_table.inputs.size() || rule.results.size() != m_table.outputs.size())
                problem("table.shape", {}, {}, {}, {});
        }
        if (adds() && (m_table.outputs.size() != 1 || m_table.outputs.front().type != ValueType::Number))
            problem("table.aggregate", {{"policy", std::string(nameOf(m_table.policy))}}, {}, {}, {});
        return m_problems.empty();
    }

    std::string currencyOf(const Expr &expression) const
    {
        const auto index = m_schema.attributeIndex(expression.name);
        if (expression.kind == ExprKind::Attribute && index && !m_schema.attributes[*index].currency.empty())
            return m_schema.attributes[*index].currency;
        return m_schema.currency;
    }

    bool readTypes()
    {
        const RuleScope scope{&m_schema, {}, {}, {}};
        for (std::size_t i = 0; i < m_table.inputs.size(); ++i) {
            const ExprPtr &expression = m_table.inputs[i].expression;
            const RuleType type = expression ? checkRule(expression, scope) : RuleType{};
            if (!type.problems.empty())
                problem("table.unknown-name", {{"expression", printRule(expression)}, {"code", type.problems.front().code}},
                        {}, i, {});
            else if (!type.type || *type.type == ValueType::List)
                problem("table.column-type", {{"expression", expression ? printRule(expression) : std::string()}}, {}, i, {});
            else
                m_types.push_back({*type.type, *type.type == ValueType::Money ? currencyOf(*expression) : std::string()});
        }
        for (std::size_t i = 0; i < m_table.outputs.size(); ++i) {
            if (m_table.outputs[i].type == ValueType::List)
                problem("table.column-type", {{"expression", m_table.outputs[i].name}}, {}, {}, i);
        }
        return m_problems.empty();
    }

    void report(const Error &error, std::optional<std::size_t> row, std::optional<std::size_t> input,
                std::optional<std::size_t> output)
    {
        problem(error.code, error.arguments, row, input, output);
    }

    CellType outputType(std::size_t output) const
    {
        return {m_table.outputs[output].type, m_schema.currency};
    }

    void readResults(CompiledTable &compiled)
    {
        std::vector<std::vector<Value>> listed(m_table.outputs.size());
        std::vector<Value> fallback(m_table.outputs.size());
        for (std::size_t i = 0; i < m_table.outputs.size(); ++i) {
            const TableOutput &output = m_table.outputs[i];
            for (const std::string &text : output.values) {
                auto value = parseCellValue(text, outputType(i));
                value ? listed[i].push_back(*value) : report(value.error(), {}, {}, i);
            }
            if (output.fallback.empty())
                continue;
            auto value = parseCellValue(output.fallback, outputType(i));
            value ? void(fallback[i] = *value) : report(value.error(), {}, {}, i);
            if (!compiled.fallback)
                compiled.fallback.emplace();
        }
        if (compiled.fallback)
            compiled.fallback = std::move(fallback);
        for (std::size_t row = 0; row < m_table.rules.size(); ++row)
            readRowResults(row, listed, compiled);
    }

    void readRowResults(std::size_t row, const std::vector<std::vector<Value>> &listed, CompiledTable &compiled)
    {
        std::vector<Value> values;
        std::vector<std::size_t> ranks;
        for (std::size_t i = 0; i < m_table.outputs.size(); ++i) {
            const std::string &text = m_table.rules[row].results[i];
            auto value = text.empty() && !adds() ? Result<Value>(Value()) : parseCellValue(text, outputType(i));
            if (!value)
                report(value.error(), row, {}, i);
            values.push_back(value ? *value : Value());
            const auto found = std::find(listed[i].begin(), listed[i].end(), values.back());
            ranks.push_back(static_cast<std::size_t>(found - listed[i].begin()));
            if (value && found == listed[i].end() && !listed[i].empty())
                problem("table.not-listed", {{"text", text}}, row, {}, i);
        }
        const auto same = std::find(compiled.results.begin(), compiled.results.end(), values);
        compiled.resultClass.push_back(static_cast<std::size_t>(same - compiled.results.begin()));
        compiled.results.push_back(std::move(values));
        compiled.ranks.push_back(std::move(ranks));
    }

    void orderRows(CompiledTable &compiled) const
    {
        compiled.rowOfBit.resize(m_table.rules.size());
        std::iota(compiled.rowOfBit.begin(), compiled.rowOfBit.end(), std::size_t{0});
        if (m_table.policy == HitPolicy::Priority || m_table.policy == HitPolicy::OutputOrder)
            std::stable_sort(compiled.rowOfBit.begin(), compiled.rowOfBit.end(), [&](std::size_t a, std::size_t b) {
                return compiled.ranks[a] < compiled.ranks[b];
            });
    }

    void readTests(std::size_t input)
    {
        std::vector<CellTest> tests;
        for (std::size_t row = 0; row < m_table.rules.size(); ++row) {
            auto test = parseCell(m_table.rules[row].tests[input], m_types[input]);
            if (!test)
                report(test.error(), row, input, {});
            tests.push_back(test ? std::move(*test) : CellTest{});
        }
        m_tests.push_back(std::move(tests));
        auto domain = parseCell(m_table.inputs[input].values, m_types[input]);
        if (!domain)
            report(domain.error(), {}, input, {});
        m_domains.push_back(domain ? std::move(*domain) : CellTest{true, false, false, {}});
    }

    std::vector<Value> endsOf(std::size_t input) const
    {
        std::vector<Value> ends;
        const auto add = [&](const CellTest &test) {
            for (const CellRange &range : test.ranges) {
                if (range.low)
                    ends.push_back(*range.low);
                if (range.high)
                    ends.push_back(*range.high);
            }
        };
        for (const CellTest &test : m_tests[input])
            add(test);
        add(m_domains[input]);
        if (m_types[input].type == ValueType::Boolean)
            ends.insert(ends.end(), {Value(false), Value(true)});
        std::sort(ends.begin(), ends.end(), [](const Value &a, const Value &b) { return compareValues(a, b) < 0; });
        ends.erase(std::unique(ends.begin(), ends.end(),
                               [](const Value &a, const Value &b) { return compareValues(a, b) == 0; }),
                   ends.end());
        return ends;
    }

    static bool lets(const CellTest &test, const TableAxis &axis, std::size_t position)
    {
        if (test.everything)
            return true;
        if (position == axis.missingPosition())
            return test.missing && !test.negated;
        bool inside = false;
        for (const CellRange &range : test.ranges) {
            const std::size_t low = range.low ? axis.positionOf(*range.low) + (range.lowBelongs ? 0 : 1) : 0;
            const std::size_t high =
                range.high ? axis.positionOf(*range.high) - (range.highBelongs ? 0 : 1) : 2 * axis.ends.size();
            inside = inside || (position >= low && position <= high);
        }
        return inside != test.negated;
    }

    TableAxis makeAxis(std::size_t input, const CompiledTable &compiled) const
    {
        TableAxis axis{m_types[input], endsOf(input), {}, {}};
        axis.masks.assign(axis.positions() * compiled.words, 0);
        for (std::size_t bit = 0; bit < compiled.rowOfBit.size(); ++bit) {
            const std::size_t row = compiled.rowOfBit[bit];
            for (std::size_t p = 0; p < axis.positions(); ++p) {
                if (!m_broken[row] && lets(m_tests[input][row], axis, p))
                    axis.masks[p * compiled.words + bit / 64] |= std::uint64_t{1} << (bit % 64);
            }
        }
        for (std::size_t p = 0; p < axis.positions(); ++p)
            axis.possible.push_back(lets(m_domains[input], axis, p) && canHold(axis, p));
        return axis;
    }

    /// False for what lies between two values that follow each other directly.
    static bool canHold(const TableAxis &axis, std::size_t position)
    {
        if (position == axis.missingPosition() || position % 2 == 1)
            return true;
        if (axis.type.type == ValueType::Boolean)
            return false;
        return axis.positionOf(axis.example(position)) == position;
    }

    const DecisionTable &m_table;
    const Schema &m_schema;
    std::vector<CellType> m_types;
    std::vector<std::vector<CellTest>> m_tests; ///< per input and row
    std::vector<CellTest> m_domains;
    std::vector<bool> m_broken;
    std::vector<TableProblem> m_problems;
};

} // namespace

TableCompilation compileTable(const DecisionTable &table, const Schema &schema)
{
    return Compiler(table, schema).run();
}

} // namespace pathloom
