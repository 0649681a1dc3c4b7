// SPDX-License-Identifier: Apache-2.0
// Decision tables of DMN over FEEL values (DMN 1.5, 8.3).
#include "engine/dmn/EvaluateBoxed.h"
#include "engine/tables/HitPolicy.h"

namespace pathloom::dmn {
namespace {

using feel::Value;

/// Nothing where an input lies outside the values it may have.
std::optional<std::vector<Value>> inputsOf(const Table &table, const feel::ScopePtr &scope)
{
    std::vector<Value> values;
    for (const Table::Clause &input : table.inputs) {
        values.push_back(feel::evaluate(*input.expression, scope));
        if (input.allowed && !feel::passes(*input.allowed, values.back(), scope).value_or(false))
            return std::nullopt;
    }
    return values;
}

bool matches(const Table::Rule &rule, const std::vector<Value> &inputs, const feel::ScopePtr &scope)
{
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (!feel::passes(*rule.testNodes[i], inputs[i], scope).value_or(false))
            return false;
    }
    return true;
}

/// One value, or a context where the table has several outputs.
Value combined(const Table &table, std::vector<Value> values)
{
    if (values.size() == 1)
        return std::move(values.front());
    feel::Context context;
    for (std::size_t i = 0; i < values.size(); ++i)
        context.set(table.outputs[i].text, std::move(values[i]));
    return feel::makeContext(std::move(context));
}

Value fallbackOf(const Table &table, const feel::ScopePtr &scope)
{
    std::vector<Value> values;
    bool any = false;
    for (const Table::Clause &output : table.outputs) {
        values.push_back(output.otherwise ? feel::evaluate(*output.otherwise, scope) : Value());
        any = any || output.otherwise;
    }
    return any ? combined(table, std::move(values)) : Value();
}

std::size_t rankOf(const Table::Clause &output, const Value &result, const feel::ScopePtr &scope)
{
    if (!output.allowed)
        return 0;
    const auto &listed = output.allowed->parts;
    for (std::size_t i = 0; i < listed.size(); ++i) {
        if (feel::equals(feel::evaluate(*listed[i], scope), result).value_or(false))
            return i;
    }
    return listed.size();
}

Value aggregated(HitPolicy policy, const feel::List &values)
{
    if (policy == HitPolicy::CollectCount)
        return static_cast<double>(values.size());
    std::optional<double> total;
    for (const Value &value : values) {
        const auto *number = value.as<double>();
        if (!number)
            return {};
        if (!total)
            total = *number;
        else if (policy == HitPolicy::CollectSum)
            *total += *number;
        else
            total = policy == HitPolicy::CollectMin ? std::min(*total, *number) : std::max(*total, *number);
    }
    return total;
}

} // namespace

Value evaluate(const Table &table, const feel::ScopePtr &scope)
{
    const auto inputs = inputsOf(table, scope);
    if (!inputs)
        return {};
    std::vector<std::size_t> rows;
    std::map<std::size_t, std::vector<Value>> results;
    for (std::size_t row = 0; row < table.rules.size(); ++row) {
        if (!matches(table.rules[row], *inputs, scope))
            continue;
        rows.push_back(row);
        for (const feel::NodePtr &node : table.rules[row].resultNodes)
            results[row].push_back(feel::evaluate(*node, scope));
    }
    if (rows.empty() && table.policy != HitPolicy::CollectCount)
        return fallbackOf(table, scope);
    const auto same = [&](std::size_t a, std::size_t b) {
        return feel::equals(combined(table, results[a]), combined(table, results[b])).value_or(false);
    };
    const auto rank = [&](std::size_t row) {
        std::vector<std::size_t> ranks;
        for (std::size_t i = 0; i < table.outputs.size(); ++i)
            ranks.push_back(rankOf(table.outputs[i], results[row][i], scope));
        return ranks;
    };
    const Hits hits = applyPolicy(table.policy, rows, same, rank);
    if (hits.conflict)
        return {};
    feel::List answers;
    for (const std::size_t row : hits.rows)
        answers.push_back(combined(table, results[row]));
    if (isAggregate(table.policy))
        return aggregated(table.policy, answers);
    return isSingleHit(table.policy) ? answers.front() : feel::makeList(std::move(answers));
}

} // namespace pathloom::dmn
