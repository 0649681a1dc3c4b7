// SPDX-License-Identifier: GPL-3.0-or-later
// The small dataset that the tests of rules share.
#pragma once

#include "engine/rules/Check.h"
#include "engine/rules/Evaluate.h"

#include <QTest>

namespace pathloom::test {

inline Instant at(const char *text) { return *parseInstant(text); }
inline CivilDate day(const char *text) { return *parseDate(text); }

inline ExprPtr parsed(std::string_view text)
{
    auto result = parseRule(text);
    if (!result) {
        const RuleProblem &problem = result.error().front();
        qWarning("%s: %s at %u", std::string(text).c_str(), problem.code.c_str(), problem.from);
        for (const auto &[name, value] : problem.arguments)
            qWarning("  %s = %s", name.c_str(), value.c_str());
        return nullptr;
    }
    return *result;
}

/// Every type of attribute and property; events "view" and "purchase"; one consent.
inline Schema shopSchema()
{
    const auto attribute = [](const char *name, ValueType type) {
        AttributeDef def;
        def.name = name;
        def.type = type;
        return def;
    };
    Schema schema;
    schema.currency = "EUR";
    schema.zone = "Europe/Berlin";
    schema.attributes = {attribute("recency", ValueType::Number),    attribute("channel", ValueType::String),
                         attribute("member", ValueType::Boolean),    attribute("spent", ValueType::Money),
                         attribute("birthday", ValueType::Date),     attribute("joined", ValueType::DateTime),
                         attribute("average pause", ValueType::Duration), attribute("tags", ValueType::List),
                         attribute("score", ValueType::Number),      attribute("city", ValueType::String),
                         attribute("zone", ValueType::String)};
    schema.attributes[3].currency = "EUR";
    schema.attributes[10].role = Role::TimeZone;
    EventTypeDef view;
    view.name = "view";
    view.role = EventRole::View;
    view.properties = {{"item", ValueType::String, ""}, {"seconds", ValueType::Number, ""}};
    EventTypeDef purchase;
    purchase.name = "purchase";
    purchase.role = EventRole::Purchase;
    purchase.properties = {{"item", ValueType::String, ""}, {"amount", ValueType::Money, "EUR"},
                           {"quantity", ValueType::Number, ""}, {"gift", ValueType::Boolean, ""}};
    schema.events = {view, purchase};
    schema.consents = {{"email", "marketing"}};
    return schema;
}

inline RuleScope shopScope(const Schema &schema)
{
    RuleScope scope;
    scope.schema = &schema;
    scope.segments = {"VIP"};
    scope.lists = {"press"};
    scope.context = {{"device", ValueType::String}, {"basket", ValueType::Number}};
    return scope;
}

} // namespace pathloom::test
