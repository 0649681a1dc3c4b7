// SPDX-License-Identifier: Apache-2.0
// Filters of a single event as rules that can be asked right after it happened.
#include "engine/simulate/CompilePasses.h"

#include <algorithm>

namespace pathloom {
namespace {

bool hasProperty(const EventTypeDef &type, const std::string &name)
{
    return std::any_of(type.properties.begin(), type.properties.end(),
                       [&](const PropertyDef &property) { return property.name == name; });
}

/// Names that only the event knows become its properties; `found` tells whether any is one.
ExprPtr withProperties(const ExprPtr &rule, const Schema &schema, const EventTypeDef &type, bool &found)
{
    if (rule->kind == ExprKind::Property) {
        found = true;
        return rule;
    }
    if (rule->kind == ExprKind::Attribute) {
        if (schema.attributeIndex(rule->name) || !hasProperty(type, rule->name))
            return rule;
        found = true;
        return rule::property(rule->name);
    }
    auto copy = std::make_shared<Expr>(*rule);
    for (ExprPtr &argument : copy->arguments)
        argument = withProperties(argument, schema, type, found);
    return copy;
}

} // namespace

Status CompileContext::bindFilter(const ExprPtr &rule, std::size_t eventType, const CompiledJourney &journey,
                                  std::string_view step, BoundRule &out)
{
    if (!rule)
        return {};
    const EventTypeDef &type = schema().events[eventType];
    bool looksAtEvent = false;
    const ExprPtr filter = withProperties(rule, schema(), type, looksAtEvent);
    if (!looksAtEvent)
        return bind(rule, journey, step, out);
    // The event is in the history when the filter is asked: the last millisecond holds it.
    EventQuery query;
    query.function = EventFunction::Exists;
    query.type = type.name;
    query.where = filter;
    query.within = Duration::milliseconds(1);
    return bind(rule::events(std::move(query)), journey, step, out);
}

} // namespace pathloom
