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

QStringList completionsFor(const RuleScope &scope)
{
    QStringList words;
    for (const AttributeDef &attribute : scope.schema->attributes)
        words << QString::fromStdString(attribute.name);
    for (const EventTypeDef &event : scope.schema->events) {
        const QString name = QString::fromStdString(event.name);
        words << QStringLiteral("count(event: \"%1\", within: @\"P30D\")").arg(name)
              << QStringLiteral("days since(event: \"%1\")").arg(name)
              << QStringLiteral("exists(event: \"%1\")").arg(name);
    }
    for (const ConsentKey &key : scope.schema->consents)
        words << QStringLiteral("consent(\"%1\", \"%2\")")
                     .arg(QString::fromStdString(key.channel), QString::fromStdString(key.purpose));
    for (const std::string &segment : scope.segments)
        words << QStringLiteral("in segment(\"%1\")").arg(QString::fromStdString(segment));
    for (const std::string &list : scope.lists)
        words << QStringLiteral("in list(\"%1\")").arg(QString::fromStdString(list));
    for (const auto &[name, type] : scope.context)
        words << QStringLiteral("context.") + QString::fromStdString(name);
    words << QStringLiteral("missing(") << QStringLiteral("now()") << QStringLiteral("today()")
          << QStringLiteral("between ") << QStringLiteral("if ") << QStringLiteral("not(");
    words.sort(Qt::CaseInsensitive);
    return words;
}

} // namespace pathloom::ui
