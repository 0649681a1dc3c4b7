// SPDX-License-Identifier: Apache-2.0
// Decisions over their requirements, and the boxed expressions they hold.
#include "engine/dmn/EvaluateBoxed.h"

namespace pathloom::dmn {
namespace {

using feel::Value;

Value entries(const Boxed &boxed, const feel::ScopePtr &scope)
{
    feel::Context context;
    for (std::size_t i = 0; i < boxed.parts.size(); ++i) {
        Value value = boxed.parts[i] ? evaluate(*boxed.parts[i], feel::inside(scope, context)) : Value();
        if (boxed.names[i].empty())
            return value;
        context.set(boxed.names[i], std::move(value));
    }
    return feel::makeContext(std::move(context));
}

Value relation(const Boxed &boxed, const feel::ScopePtr &scope)
{
    feel::List rows;
    const std::size_t width = boxed.names.size();
    for (std::size_t cell = 0; width > 0 && cell + width <= boxed.parts.size(); cell += width) {
        feel::Context row;
        for (std::size_t i = 0; i < width; ++i)
            row.set(boxed.names[i], evaluate(*boxed.parts[cell + i], scope));
        rows.push_back(feel::makeContext(std::move(row)));
    }
    return feel::makeList(std::move(rows));
}

Value makeFunction(std::vector<std::string> parameters, BoxedPtr body, std::function<feel::ScopePtr()> around)
{
    auto function = std::make_shared<feel::Function>();
    function->parameters = parameters;
    function->call = [names = std::move(parameters), body = std::move(body),
                      around = std::move(around)](const std::vector<Value> &arguments) -> Value {
        feel::Context bound;
        for (std::size_t i = 0; i < names.size(); ++i)
            bound.set(names[i], i < arguments.size() ? arguments[i] : Value());
        const feel::ScopePtr scope = feel::inside(around(), std::move(bound));
        return body && scope->depth <= feel::kDeepestScope ? evaluate(*body, scope) : Value();
    };
    return std::shared_ptr<const feel::Function>(std::move(function));
}

Value invocation(const Boxed &boxed, const feel::ScopePtr &scope)
{
    const Value target = feel::evaluate(*boxed.expression, scope);
    const feel::Function *function = target.function();
    if (!function)
        return {};
    std::vector<Value> arguments(function->parameters.size());
    for (std::size_t i = 0; i < boxed.parts.size(); ++i) {
        const auto found = std::find(function->parameters.begin(), function->parameters.end(), boxed.names[i]);
        if (found == function->parameters.end())
            return {};
        if (boxed.parts[i])
            arguments[static_cast<std::size_t>(found - function->parameters.begin())] =
                evaluate(*boxed.parts[i], scope);
    }
    return feel::callFunction(*function, arguments);
}

const Logic *logicWith(const std::vector<Logic> &all, const std::string &id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Logic &logic) { return logic.id == id; });
    return found == all.end() ? nullptr : &*found;
}

/// A knowledge model as a function. What it requires is looked up when it is called, so models may
/// call themselves; the depth of the calls is kept in the scope.
Value functionOf(const ModelPtr &model, const Logic &knowledge, int depth)
{
    return makeFunction(knowledge.parameters, knowledge.boxed, [model, &knowledge, depth] {
        feel::Context names;
        for (const std::string &id : knowledge.requires_) {
            if (const Logic *needed = logicWith(model->knowledge, id))
                names.set(needed->name, functionOf(model, *needed, depth + 2));
        }
        auto scope = std::make_shared<feel::Scope>();
        scope->names = std::move(names);
        scope->depth = depth;
        return feel::ScopePtr(std::move(scope));
    });
}

} // namespace

Value evaluate(const Boxed &boxed, const feel::ScopePtr &scope)
{
    switch (boxed.kind) {
    case BoxedKind::Literal: return boxed.expression ? feel::evaluate(*boxed.expression, scope) : Value();
    case BoxedKind::Table: return evaluate(*boxed.table, scope);
    case BoxedKind::Invocation: return invocation(boxed, scope);
    case BoxedKind::Entries: return entries(boxed, scope);
    case BoxedKind::Relation: return relation(boxed, scope);
    case BoxedKind::Elements: break;
    case BoxedKind::Lambda: return makeFunction(boxed.names, boxed.parts.front(), [scope] { return scope; });
    }
    feel::List list;
    for (const BoxedPtr &part : boxed.parts)
        list.push_back(evaluate(*part, scope));
    return feel::makeList(std::move(list));
}

Evaluation::Evaluation(ModelPtr model, feel::Context inputs) : m_model(std::move(model)), m_inputs(std::move(inputs))
{
}

Result<Value> Evaluation::decide(std::string_view name)
{
    for (const Logic &decision : m_model->decisions) {
        if (decision.name == name)
            return value(decision);
    }
    return fail(ErrorKind::Usage, "dmn.no-such-decision", {{"name", std::string(name)}});
}

Result<Value> Evaluation::value(const Logic &decision)
{
    if (const auto known = m_known.find(decision.id); known != m_known.end())
        return known->second;
    if (std::find(m_open.begin(), m_open.end(), decision.id) != m_open.end())
        return fail(ErrorKind::BadInput, "dmn.circle", {{"name", decision.name}});
    m_open.push_back(decision.id);
    feel::Context names;
    for (const std::string &id : decision.requires_) {
        if (const auto input = m_model->inputs.find(id); input != m_model->inputs.end()) {
            const Value *given = m_inputs.find(input->second);
            names.set(input->second, given ? *given : Value());
        } else if (const Logic *needed = logicWith(m_model->decisions, id)) {
            auto computed = value(*needed);
            if (!computed)
                return computed;
            names.set(needed->name, std::move(*computed));
        } else if (const Logic *knowledge = logicWith(m_model->knowledge, id)) {
            names.set(knowledge->name, functionOf(m_model, *knowledge, 0));
        }
    }
    m_open.pop_back();
    Value result = decision.boxed ? evaluate(*decision.boxed, feel::inside(nullptr, std::move(names))) : Value();
    m_known.emplace(decision.id, result);
    return result;
}

} // namespace pathloom::dmn
