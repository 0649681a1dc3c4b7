// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the inputs of rows, to trees and back.
#include "engine/rules/Check.h"
#include "ui/rules/RuleRows.h"

#include <algorithm>
#include <charconv>

namespace pathloom::ui {

namespace {

std::string trimmed(std::string text)
{
    text.erase(0, text.find_first_not_of(' '));
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

std::vector<std::string> partsOf(const std::string &text)
{
    std::vector<std::string> parts;
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t end = std::min(text.find(';', at), text.size());
        if (std::string part = trimmed(text.substr(at, end - at)); !part.empty())
            parts.push_back(std::move(part));
        at = end + 1;
    }
    return parts;
}

// Money is compared with a plain number in major units, as the text form does.
ExprPtr literalOf(const std::string &text, ValueType type)
{
    Value value = valueFromText(text, type == ValueType::Money ? ValueType::Number : type);
    return isMissing(value) ? nullptr : rule::literal(std::move(value));
}

/// How a literal stands plainly; none where that would be taken for something else.
std::optional<std::string> plainText(const ExprPtr &e)
{
    if (e->kind != ExprKind::Literal || isMissing(e->value) || std::holds_alternative<std::vector<std::string>>(e->value))
        return {};
    std::string text = toText(e->value);
    const bool isPlain = !text.empty() && text.front() != '=' && text.find_first_of(";\n") == std::string::npos
                      && trimmed(text) == text;
    return isPlain ? std::optional(std::move(text)) : std::nullopt;
}

std::optional<std::string> plainList(const ExprPtr &e)
{
    if (e->kind != ExprKind::ListLiteral || e->arguments.empty())
        return {};
    std::string all;
    for (const ExprPtr &element : e->arguments) {
        const auto text = plainText(element);
        if (!text)
            return {};
        all += (all.empty() ? "" : "; ") + *text;
    }
    return all;
}

ValueType queryType(const RuleQuery &query, const Schema &schema)
{
    if (!takesProperty(query.function) || query.function == EventFunction::DistinctCount)
        return ValueType::Number; // of the other functions it is the property's
    if (query.property.empty())
        return ValueType::DateTime;
    if (const auto type = schema.eventIndex(query.type))
        for (const PropertyDef &property : schema.events[*type].properties)
            if (property.name == query.property)
                return property.type;
    return ValueType::Number;
}

} // namespace

bool needsValue(const std::string &op)
{
    return !op.empty() && op != "missing" && op != "present" && op != "holds";
}

bool isTextTest(const std::string &op)
{
    return op == "contains" || op == "starts with" || op == "ends with" || op == "matches";
}

bool isComparisonRow(const RuleRow &row)
{
    return row.kind == RuleRow::Kind::Attribute || row.kind == RuleRow::Kind::Calculation
        || (row.kind == RuleRow::Kind::Event && row.query.function != EventFunction::Exists);
}

bool takesProperty(EventFunction function)
{
    return function != EventFunction::Exists && function != EventFunction::Count
        && function != EventFunction::DaysSince;
}

bool needsProperty(EventFunction function)
{
    return takesProperty(function) && function != EventFunction::First && function != EventFunction::Last;
}

ValueType subjectType(const RuleRow &row, const Schema &schema)
{
    if (row.kind == RuleRow::Kind::Event)
        return queryType(row.query, schema);
    if (row.kind == RuleRow::Kind::Calculation) {
        RuleScope scope;
        scope.schema = &schema;
        return row.subject.rule ? checkRule(row.subject.rule, scope).type.value_or(ValueType::String) : ValueType::String;
    }
    const auto index = schema.attributeIndex(row.name);
    return index ? schema.attributes[*index].type : ValueType::String;
}

RuleInput valueInput(const std::string &text, ValueType type, const std::string &op)
{
    RuleInput input{text, nullptr};
    const std::string typed = trimmed(text);
    if (typed.starts_with("=")) {
        const auto parsed = parseRule(typed.substr(1));
        input.rule = parsed ? *parsed : nullptr;
    } else if (op == "in") {
        auto list = std::make_shared<Expr>();
        list->kind = ExprKind::ListLiteral;
        for (const std::string &part : partsOf(text)) {
            list->arguments.push_back(literalOf(part, type));
            if (!list->arguments.back())
                return input;
        }
        input.rule = list->arguments.empty() ? nullptr : ExprPtr(list);
    } else {
        input.rule = literalOf(typed, isTextTest(op) || op == "has" ? ValueType::String : type);
    }
    return input;
}

RuleInput inputOf(const ExprPtr &rule)
{
    if (const auto text = plainText(rule))
        return {*text, rule};
    if (const auto list = plainList(rule))
        return {*list, rule};
    return {"= " + printRule(rule), rule};
}

RuleInput ruleText(const ExprPtr &rule)
{
    return {printRule(rule), rule};
}

Value valueFromText(const std::string &text, ValueType type)
{
    const auto from = [](auto result) { return result ? Value(*result) : Value(); };
    switch (type) {
    case ValueType::Boolean:
        return text == "true" ? Value(true) : text == "false" ? Value(false) : Value();
    case ValueType::Number:
    case ValueType::Money: {
        double number = 0;
        const auto end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data(), end, number);
        return error == std::errc() && stop == end && !text.empty() ? Value(number) : Value();
    }
    case ValueType::String:
        return text.empty() ? Value() : Value(text);
    case ValueType::Date:
        return from(parseDate(text));
    case ValueType::DateTime:
        return from(parseInstant(text));
    case ValueType::Duration:
        return from(parseDuration(text));
    case ValueType::List:
        break;
    }
    return partsOf(text);
}

} // namespace pathloom::ui
