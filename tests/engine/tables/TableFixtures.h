// SPDX-License-Identifier: GPL-3.0-or-later
// A schema of every type and tables over it, small and random, for the tests of tables.
#pragma once

#include "engine/data/Snapshot.h"
#include "engine/rules/Text.h"
#include "engine/tables/DecideTable.h"

#include <random>

namespace pathloom::test {

inline Schema tableSchema()
{
    const auto attribute = [](const char *name, ValueType type) {
        AttributeDef def;
        def.name = name;
        def.type = type;
        return def;
    };
    Schema schema;
    schema.currency = "EUR";
    schema.attributes = {attribute("age", ValueType::Number),      attribute("city", ValueType::String),
                         attribute("member", ValueType::Boolean),  attribute("spent", ValueType::Money),
                         attribute("birthday", ValueType::Date),   attribute("joined", ValueType::DateTime),
                         attribute("pause", ValueType::Duration),  attribute("tags", ValueType::List)};
    schema.attributes[3].currency = "EUR";
    return schema;
}

inline TableInput input(std::string_view expression, std::string values = {})
{
    return {"", *parseRule(expression), std::move(values)};
}

/// A table with text outputs: rows of tests with the result last.
inline DecisionTable makeTable(HitPolicy policy, std::vector<TableInput> inputs,
                               const std::vector<std::vector<std::string>> &rows)
{
    DecisionTable table;
    table.name = "Table";
    table.policy = policy;
    table.inputs = std::move(inputs);
    table.outputs = {{"result", ValueType::String, {}, ""}};
    for (std::vector<std::string> cells : rows) {
        TableRule rule;
        rule.results = {cells.back()};
        cells.pop_back();
        rule.tests = std::move(cells);
        table.rules.push_back(std::move(rule));
    }
    return table;
}

/// A random test of a column: number, text, flag, money or date by `kind`.
inline std::string randomTest(std::mt19937 &random, std::size_t kind)
{
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const auto literal = [&]() -> std::string {
        switch (kind) {
        case 0: return std::to_string(below(6));
        case 1: return std::string("\"") + static_cast<char>('a' + below(4)) + '"';
        case 2: return below(2) == 0 ? "true" : "false";
        case 3: return std::to_string(below(5)) + ".5";
        default: return "@\"2025-01-0" + std::to_string(1 + below(5)) + '"';
        }
    };
    switch (below(kind == 2 ? 4 : 8)) {
    case 0:
    case 1: return "-";
    case 2: return literal();
    case 3: return "not(" + literal() + ")";
    case 4: return "< " + literal();
    case 5: return ">= " + literal() + ", null";
    case 6: return literal() + ", " + literal();
    default: break;
    }
    std::string low = literal();
    std::string high = literal();
    const CellType type{static_cast<ValueType>(kind == 0 ? 1 : kind == 1 ? 3 : kind == 3 ? 2 : 4), "EUR"};
    const int sign = compareValues(*parseCellValue(low, type), *parseCellValue(high, type));
    if (sign > 0)
        std::swap(low, high);
    return "[" + low + ".." + high + (sign == 0 || below(2) == 0 ? "]" : ")");
}

/// Five columns of different types and `rows` rows with one of four results, best first.
inline DecisionTable randomTable(std::mt19937 &random, HitPolicy policy, std::size_t rows, std::size_t columns = 5)
{
    const char *names[] = {"age", "city", "member", "spent", "birthday"};
    DecisionTable table;
    table.name = "Random";
    table.policy = policy;
    const bool adds = isAggregate(policy);
    table.outputs = {{"result", ValueType::Number, {}, ""}};
    if (!adds)
        table.outputs.front().values = {"3", "1", "2", "0"};
    for (std::size_t i = 0; i < columns; ++i)
        table.inputs.push_back(input(names[i]));
    for (std::size_t row = 0; row < rows; ++row) {
        TableRule rule;
        for (std::size_t i = 0; i < columns; ++i)
            rule.tests.push_back(randomTest(random, i));
        rule.results = {std::to_string(random() % 4)};
        table.rules.push_back(std::move(rule));
    }
    return table;
}

/// Every combination of positions of a table, as example values.
template <typename Visit>
void eachPoint(const CompiledTable &table, Visit visit)
{
    std::vector<std::size_t> at(table.axes.size(), 0);
    for (;;) {
        std::vector<Value> values;
        bool possible = true;
        for (std::size_t i = 0; i < at.size(); ++i) {
            possible = possible && table.axes[i].possible[at[i]];
            values.push_back(possible ? table.axes[i].example(at[i]) : Value());
        }
        if (possible)
            visit(values);
        std::size_t i = 0;
        while (i < at.size() && ++at[i] == table.axes[i].positions())
            at[i++] = 0;
        if (i == at.size())
            return;
    }
}

} // namespace pathloom::test
