// SPDX-License-Identifier: Apache-2.0
// Walks a FEEL tree.
#include "engine/feel/Evaluate.h"

#include "engine/feel/EvaluateParts.h"
#include "engine/feel/Operators.h"

namespace pathloom::feel {
namespace {

RangeForm formOf(std::string_view op)
{
    if (op == "<")
        return RangeForm::Less;
    if (op == "<=")
        return RangeForm::LessEqual;
    if (op == ">")
        return RangeForm::Greater;
    if (op == ">=")
        return RangeForm::GreaterEqual;
    return op == "=" ? RangeForm::Equal : RangeForm::NotEqual;
}

Value interval(const Node &node, const ScopePtr &scope)
{
    return makeRange({RangeForm::Interval, evaluate(*node.parts[0], scope), evaluate(*node.parts[1], scope),
                      node.text.front() == '[', node.text.back() == ']'});
}

Value test(const Node &node, const ScopePtr &scope)
{
    return makeRange({formOf(node.text), evaluate(*node.parts[0], scope), {}, true, true});
}

Value contextOf(const Node &node, const ScopePtr &scope)
{
    Context context;
    for (std::size_t i = 0; i < node.parts.size(); ++i)
        context.set(node.names[i], evaluate(*node.parts[i], inside(scope, context)));
    return makeContext(std::move(context));
}

Value binary(const Node &node, const ScopePtr &scope)
{
    const Value left = evaluate(*node.parts[0], scope);
    if (node.text == "and")
        return conjunction(left, evaluate(*node.parts[1], scope));
    if (node.text == "or")
        return disjunction(left, evaluate(*node.parts[1], scope));
    return apply(node.text, left, evaluate(*node.parts[1], scope));
}

Value between(const Node &node, const ScopePtr &scope)
{
    const Value value = evaluate(*node.parts[0], scope);
    return holds({RangeForm::Interval, evaluate(*node.parts[1], scope), evaluate(*node.parts[2], scope), true, true},
                 value);
}

Value listOf(const Node &node, const ScopePtr &scope)
{
    List list;
    for (const NodePtr &part : node.parts)
        list.push_back(evaluate(*part, scope));
    return makeList(std::move(list));
}

Value functionOf(const Node &node, const ScopePtr &scope)
{
    auto function = std::make_shared<Function>();
    function->parameters = node.names;
    function->call = [names = node.names, body = node.parts[0], scope](const std::vector<Value> &arguments) {
        Context bound;
        for (std::size_t i = 0; i < names.size(); ++i)
            bound.set(names[i], i < arguments.size() ? arguments[i] : Value());
        return evaluate(*body, inside(scope, std::move(bound)));
    };
    return std::shared_ptr<const Function>(std::move(function));
}

Value conditional(const Node &node, const ScopePtr &scope)
{
    const Value condition = evaluate(*node.parts[0], scope);
    const auto *flag = condition.as<bool>();
    return evaluate(flag && *flag ? *node.parts[1] : *node.parts[2], scope);
}

Value named(std::string_view name, const ScopePtr &scope)
{
    const Value *found = scope ? scope->find(name) : nullptr;
    return found ? *found : Value();
}

Value membership(const Node &node, const ScopePtr &scope)
{
    return passes(*node.parts[1], evaluate(*node.parts[0], scope), scope);
}

/// One test of a cell: what it evaluates to says how it is meant.
std::optional<bool> passesOne(const Node &test, const Value &input, const ScopePtr &scope)
{
    const Value value = evaluate(test, scope);
    const auto *flag = value.as<bool>();
    if (flag && readsInput(test))
        return *flag;
    return isIn(input, value);
}

} // namespace

const Value *Scope::find(std::string_view name) const
{
    if (const Value *own = names.find(name))
        return own;
    return parent ? parent->find(name) : nullptr;
}

ScopePtr inside(ScopePtr parent, Context names)
{
    const int depth = parent ? parent->depth + 1 : 0;
    return std::make_shared<const Scope>(Scope{std::move(names), std::move(parent), depth});
}

Value evaluate(const Node &node, const ScopePtr &scope)
{
    if (scope && scope->depth > kDeepestScope)
        return {};
    switch (node.kind) {
    case NodeKind::Literal: return node.value;
    case NodeKind::Name: return named(node.text, scope);
    case NodeKind::Input: return named("?", scope);
    case NodeKind::Member: return member(evaluate(*node.parts[0], scope), node.text);
    case NodeKind::Filter: return filtered(node, scope);
    case NodeKind::Call: return called(node, scope);
    case NodeKind::Negate: return negated(evaluate(*node.parts[0], scope));
    case NodeKind::Binary: return binary(node, scope);
    case NodeKind::Between: return between(node, scope);
    case NodeKind::In: return membership(node, scope);
    case NodeKind::InstanceOf: return isInstance(evaluate(*node.parts[0], scope), node.text);
    case NodeKind::If: return conditional(node, scope);
    case NodeKind::For: return collected(node, scope);
    case NodeKind::Some:
    case NodeKind::Every: return quantified(node, scope);
    case NodeKind::Elements: return listOf(node, scope);
    case NodeKind::Entries: return contextOf(node, scope);
    case NodeKind::Interval: return interval(node, scope);
    case NodeKind::Test: return test(node, scope);
    case NodeKind::Lambda: return functionOf(node, scope);
    case NodeKind::AnyOf:
    case NodeKind::Always: return passes(node, named("?", scope), scope);
    }
    return {};
}

std::optional<bool> passes(const Node &tests, const Value &input, const ScopePtr &scope)
{
    if (tests.kind == NodeKind::Always)
        return true;
    Context asked;
    asked.set("?", input);
    const ScopePtr within = inside(scope, std::move(asked));
    if (tests.kind != NodeKind::AnyOf)
        return passesOne(tests, input, within);
    bool unknown = false;
    bool any = false;
    for (const NodePtr &test : tests.parts) {
        const auto passed = passesOne(*test, input, within);
        any = any || passed.value_or(false);
        unknown = unknown || !passed;
    }
    if (!any && unknown)
        return std::nullopt;
    return tests.text == "not" ? !any : any;
}

Value callFunction(const Function &function, const std::vector<Value> &arguments)
{
    return function.call(arguments);
}

} // namespace pathloom::feel
