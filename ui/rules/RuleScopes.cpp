// SPDX-License-Identifier: GPL-3.0-or-later
// Scopes of rules in the open project.
#include "ui/rules/RuleScopes.h"

namespace pathloom::ui {

Schema schemaFor(const Schema &schema, const std::string &event)
{
    Schema result = schema;
    const auto type = event.empty() ? std::nullopt : schema.eventIndex(event);
    if (!type)
        return result;
    for (const PropertyDef &property : schema.events[*type].properties) {
        const auto index = result.attributeIndex(property.name);
        AttributeDef &def = index ? result.attributes[*index] : result.attributes.emplace_back();
        def = AttributeDef{};
        def.name = property.name;
        def.type = property.type;
        def.currency = property.currency;
    }
    return result;
}

RuleScope scopeFor(const Document &document, const Schema &schema, const std::vector<std::string> &lists,
                   bool mayUseContext)
{
    RuleScope scope;
    scope.schema = &schema;
    for (const auto &[id, segment] : document.segments)
        scope.segments.insert(segment->name);
    scope.lists.insert(lists.begin(), lists.end());
    if (mayUseContext)
        scope.context = {{"channel", ValueType::String}, {"placement", ValueType::String},
                         {"device", ValueType::String},  {"hour", ValueType::Number},
                         {"weekday", ValueType::Number}, {"page", ValueType::String}};
    return scope;
}

RuleNamesPtr ruleNames(Schema schema, RuleScope scope, std::shared_ptr<const KnownValues> values)
{
    auto names = std::make_shared<RuleNames>();
    names->schema = std::move(schema);
    names->scope = std::move(scope);
    names->scope.schema = &names->schema;
    names->values = std::move(values);
    return names;
}

} // namespace pathloom::ui
