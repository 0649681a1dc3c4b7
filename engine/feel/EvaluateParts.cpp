// SPDX-License-Identifier: Apache-2.0
// Filters, calls and loops of FEEL.
#include "engine/feel/EvaluateParts.h"

#include "engine/feel/Builtins.h"

namespace pathloom::feel {
namespace {

constexpr std::int64_t kLongestLoop = 1'000'000;

List elementsOf(const Value &value)
{
    if (const List *list = value.list())
        return *list;
    return value.isNull() ? List{} : List{value};
}

Value elementAt(const List &list, double position)
{
    const double size = static_cast<double>(list.size());
    const double index = std::trunc(position < 0 ? size + position : position - 1);
    return index >= 0 && index < size && position != 0 ? list[static_cast<std::size_t>(index)] : Value();
}

ScopePtr withItem(const ScopePtr &scope, const Value &item)
{
    Context names;
    names.set("item", item);
    if (const Context *context = item.context()) {
        for (const auto &[name, value] : context->entries)
            names.set(name, value);
    }
    return inside(scope, std::move(names));
}

/// What a loop runs over: a list, or the whole numbers of an interval in either direction.
List domainOf(const Value &value)
{
    const Range *range = value.range();
    if (!range || range->form != RangeForm::Interval)
        return elementsOf(value);
    const auto *low = range->low.as<double>();
    const auto *high = range->high.as<double>();
    List list;
    if (!low || !high || std::abs(*high - *low) > static_cast<double>(kLongestLoop))
        return list;
    const double step = *low <= *high ? 1 : -1;
    for (double i = *low; step > 0 ? i <= *high : i >= *high; i += step)
        list.emplace_back(i);
    return list;
}

/// Calls `visit` with a scope for every combination of a loop's variables, the last running fastest.
/// `visit` answers whether to go on.
bool eachCombination(const Node &node, std::size_t level, const ScopePtr &scope, std::int64_t &budget,
                     const std::function<bool(const ScopePtr &)> &visit)
{
    if (level == node.names.size())
        return --budget >= 0 && visit(scope);
    for (const Value &item : domainOf(evaluate(*node.parts[level], scope))) {
        Context names;
        names.set(node.names[level], item);
        if (!eachCombination(node, level + 1, inside(scope, std::move(names)), budget, visit))
            return false;
    }
    return true;
}

/// Arguments in the order of the parameters; nothing where a name fits none.
std::optional<std::vector<Value>> byPosition(const std::vector<std::string> &parameters,
                                             const std::vector<std::string> &names, std::vector<Value> values)
{
    if (names.empty())
        return values;
    std::vector<Value> ordered;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found = std::find(parameters.begin(), parameters.end(), names[i]);
        if (found == parameters.end())
            return std::nullopt;
        const auto at = static_cast<std::size_t>(found - parameters.begin());
        ordered.resize(std::max(ordered.size(), at + 1));
        ordered[at] = std::move(values[i]);
    }
    return ordered;
}

Value callBuiltin(const Builtin &builtin, const Node &node, std::vector<Value> values)
{
    for (const std::vector<std::string> &parameters : builtin.signatures) {
        const auto ordered = byPosition(parameters, node.names, values);
        const bool fits = ordered && ordered->size() >= builtin.least
                          && (builtin.variadic || ordered->size() <= parameters.size());
        if (fits)
            return builtin.call(*ordered);
    }
    return {};
}

} // namespace

bool readsInput(const Node &node)
{
    return node.kind == NodeKind::Input
           || std::any_of(node.parts.begin(), node.parts.end(), [](const NodePtr &part) { return readsInput(*part); });
}

Value filtered(const Node &node, const ScopePtr &scope)
{
    const List list = elementsOf(evaluate(*node.parts[0], scope));
    const Node &filter = *node.parts[1];
    if (list.empty())
        return makeList({});
    const Value first = evaluate(filter, withItem(scope, list.front()));
    if (const auto *position = first.as<double>())
        return elementAt(list, *position);
    List kept;
    for (const Value &item : list) {
        const Value condition = evaluate(filter, withItem(scope, item));
        const auto *flag = condition.as<bool>();
        if (flag && *flag)
            kept.push_back(item);
    }
    return makeList(std::move(kept));
}

Value called(const Node &node, const ScopePtr &scope)
{
    std::vector<Value> values;
    for (std::size_t i = 1; i < node.parts.size(); ++i)
        values.push_back(evaluate(*node.parts[i], scope));
    const Value target = evaluate(*node.parts[0], scope);
    if (const Function *function = target.function()) {
        const auto ordered = byPosition(function->parameters, node.names, std::move(values));
        if (!ordered || ordered->size() != function->parameters.size() || (scope && scope->depth >= kDeepestScope))
            return {};
        return callFunction(*function, *ordered);
    }
    const Builtin *builtin = node.parts[0]->kind == NodeKind::Name ? builtinNamed(node.parts[0]->text) : nullptr;
    return builtin ? callBuiltin(*builtin, node, std::move(values)) : Value();
}

Value collected(const Node &node, const ScopePtr &scope)
{
    List results;
    std::int64_t budget = kLongestLoop;
    const bool whole = eachCombination(node, 0, scope, budget, [&](const ScopePtr &within) {
        Context soFar;
        soFar.set("partial", makeList(results));
        results.push_back(evaluate(*node.parts.back(), inside(within, std::move(soFar))));
        return true;
    });
    return whole ? makeList(std::move(results)) : Value();
}

Value quantified(const Node &node, const ScopePtr &scope)
{
    const bool some = node.kind == NodeKind::Some;
    bool unknown = false;
    bool decided = false;
    std::int64_t budget = kLongestLoop;
    const bool whole = eachCombination(node, 0, scope, budget, [&](const ScopePtr &within) {
        const Value condition = evaluate(*node.parts.back(), within);
        const auto *flag = condition.as<bool>();
        unknown = unknown || !flag;
        decided = flag && *flag == some;
        return !decided;
    });
    if (decided)
        return some;
    return unknown || !whole ? Value() : Value(!some);
}

} // namespace pathloom::feel
