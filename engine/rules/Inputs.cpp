// SPDX-License-Identifier: Apache-2.0
// What a rule reads, and how sophisticated that is.
#include "engine/rules/Check.h"
#include "engine/rules/FunctionTable.h"

namespace pathloom {

namespace {

void collect(const ExprPtr &rule, RuleInputs &inputs);

void collectQuery(const EventQuery &query, RuleInputs &inputs)
{
    inputs.eventTypes.insert(query.type);
    inputs.usesTime = inputs.usesTime || query.within.has_value();
    inputs.recentEvents = inputs.recentEvents || (query.within && *query.within <= Duration::days(1));
    collect(query.where, inputs);
}

void collectCall(const std::string &name, RuleInputs &inputs)
{
    const FunctionDef *function = functionNamed(name);
    if (!function)
        return;
    const bool now = function->id == FunctionId::Now || function->id == FunctionId::Today;
    inputs.usesTime = inputs.usesTime || now;
    inputs.usesClock = inputs.usesClock || now;
}

void collect(const ExprPtr &rule, RuleInputs &inputs)
{
    if (!rule)
        return;
    switch (rule->kind) {
    case ExprKind::Attribute: inputs.attributes.insert(rule->name); break;
    case ExprKind::Context: inputs.context.insert(rule->name); break;
    case ExprKind::Segment: inputs.segments.insert(rule->name); break;
    case ExprKind::ListMember: inputs.lists.insert(rule->name); break;
    case ExprKind::Consent: inputs.consents.insert({rule->name, rule->secondName}); break;
    case ExprKind::Call: collectCall(rule->name, inputs); break;
    case ExprKind::EventQuery:
        inputs.usesTime = inputs.usesTime || rule->query->function == EventFunction::DaysSince;
        collectQuery(*rule->query, inputs);
        break;
    case ExprKind::Sequence:
        inputs.usesTime = inputs.usesTime || rule->gap.has_value();
        collectQuery(*rule->query, inputs);
        collectQuery(*rule->second, inputs);
        break;
    default: break;
    }
    for (const ExprPtr &argument : rule->arguments)
        collect(argument, inputs);
}

} // namespace

void RuleInputs::add(const RuleInputs &other)
{
    attributes.insert(other.attributes.begin(), other.attributes.end());
    eventTypes.insert(other.eventTypes.begin(), other.eventTypes.end());
    segments.insert(other.segments.begin(), other.segments.end());
    lists.insert(other.lists.begin(), other.lists.end());
    context.insert(other.context.begin(), other.context.end());
    consents.insert(other.consents.begin(), other.consents.end());
    usesTime = usesTime || other.usesTime;
    usesClock = usesClock || other.usesClock;
    recentEvents = recentEvents || other.recentEvents;
}

RuleInputs inputsOf(const ExprPtr &rule)
{
    RuleInputs inputs;
    collect(rule, inputs);
    return inputs;
}

DataLevel levelOf(const RuleInputs &inputs, const Schema &schema)
{
    DataLevel level = DataLevel::None;
    const auto raise = [&](DataLevel to) { level = std::max(level, to); };
    for (const std::string &name : inputs.attributes) {
        if (const auto index = schema.attributeIndex(name)) {
            const AttributeDef &attribute = schema.attributes[*index];
            raise(attribute.role == Role::Device ? DataLevel::Contextual : attribute.level);
        }
    }
    for (const std::string &name : inputs.eventTypes) {
        const auto index = schema.eventIndex(name);
        const bool purchase = index && schema.events[*index].role == EventRole::Purchase;
        raise(purchase ? DataLevel::Transactional : DataLevel::Behavioural);
    }
    if (inputs.usesClock || inputs.recentEvents || !inputs.context.empty())
        raise(DataLevel::Contextual);
    return level;
}

} // namespace pathloom
