// SPDX-License-Identifier: Apache-2.0
// One set of inputs through a table.
#include "engine/tables/DecideTable.h"

#include "engine/tables/HitPolicy.h"

namespace pathloom {
namespace {

double resultNumber(const CompiledTable &table, std::size_t row)
{
    const auto *number = std::get_if<double>(&table.results[row].front());
    return number ? *number : 0;
}

std::optional<double> aggregateOf(const CompiledTable &table, const std::vector<std::size_t> &rows)
{
    const HitPolicy policy = table.source.policy;
    if (policy == HitPolicy::CollectCount)
        return static_cast<double>(rows.size());
    std::optional<double> total;
    for (const std::size_t row : rows) {
        const double number = resultNumber(table, row);
        if (!total)
            total = number;
        else if (policy == HitPolicy::CollectSum)
            *total += number;
        else
            total = policy == HitPolicy::CollectMin ? std::min(*total, number) : std::max(*total, number);
    }
    return total;
}

void addFallback(const CompiledTable &table, TableAnswer &answer)
{
    if (!table.fallback || table.source.policy == HitPolicy::CollectCount)
        return;
    answer.usesFallback = true;
    answer.values.push_back(*table.fallback);
    if (const auto *number = std::get_if<double>(&table.fallback->front()); number && isAggregate(table.source.policy))
        answer.number = *number;
}

} // namespace

TableAnswer decideTable(const CompiledTable &table, std::span<const Value> inputs)
{
    TableAnswer answer;
    answer.passed.assign(table.source.rules.size(), std::vector<bool>(table.axes.size()));
    std::vector<std::uint64_t> mask(table.words, ~std::uint64_t{0});
    for (std::size_t i = 0; i < table.axes.size(); ++i) {
        const auto here = table.mask(i, table.axes[i].positionOf(inputs[i]));
        for (std::size_t bit = 0; bit < table.rowOfBit.size(); ++bit)
            answer.passed[table.rowOfBit[bit]][i] = (here[bit / 64] >> (bit % 64)) & 1U;
        for (std::size_t w = 0; w < table.words; ++w)
            mask[w] &= here[w];
    }
    for (std::size_t bit = 0; bit < table.rowOfBit.size(); ++bit) {
        if ((mask[bit / 64] >> (bit % 64)) & 1U)
            answer.matched.push_back(table.rowOfBit[bit]);
    }
    std::sort(answer.matched.begin(), answer.matched.end());
    const Hits hits = applyPolicy(
        table.source.policy, answer.matched,
        [&](std::size_t a, std::size_t b) { return table.resultClass[a] == table.resultClass[b]; },
        [&](std::size_t row) { return table.ranks[row]; });
    answer.rows = hits.rows;
    answer.conflict = hits.conflict;
    if (answer.conflict)
        return answer;
    for (const std::size_t row : answer.rows)
        answer.values.push_back(table.results[row]);
    if (isAggregate(table.source.policy))
        answer.number = aggregateOf(table, answer.rows);
    if (answer.rows.empty())
        addFallback(table, answer);
    return answer;
}

Result<BoundTable> bindTable(const DecisionTable &table, const Schema &schema)
{
    TableCompilation compiled = compileTable(table, schema);
    if (!compiled.table || !compiled.problems.empty())
        return fail(ErrorKind::BadInput, "table.problems",
                    {{"name", table.name}, {"count", std::to_string(compiled.problems.size())}});
    BoundTable bound{std::move(compiled.table), {}};
    for (const TableInput &input : table.inputs) {
        auto rule = bindRule(input.expression, schema);
        if (!rule)
            return failWith(std::move(rule).error());
        bound.inputs.push_back(std::move(*rule));
    }
    return bound;
}

std::vector<Value> tableInputs(const BoundTable &table, const ProfileReader &reader, Instant now)
{
    std::vector<Value> values;
    for (const BoundRule &input : table.inputs)
        values.push_back(evaluateValue(input, reader, now));
    return values;
}

} // namespace pathloom
