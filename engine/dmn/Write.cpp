// SPDX-License-Identifier: Apache-2.0
// A table as DMN 1.3 XML.
#include "engine/dmn/Dmn.h"
#include "engine/rules/Check.h"
#include "engine/rules/Text.h"

#include <pugixml.hpp>

#include <sstream>

namespace pathloom::dmn {
namespace {

using pugi::xml_node;

const char *typeName(ValueType type)
{
    switch (type) {
    case ValueType::Boolean: return "boolean";
    case ValueType::Number:
    case ValueType::Money: return "number";
    case ValueType::Date: return "date";
    case ValueType::DateTime: return "dateTime";
    case ValueType::Duration: return "dayTimeDuration";
    case ValueType::String:
    case ValueType::List: break;
    }
    return "string";
}

void setPolicy(xml_node table, HitPolicy policy)
{
    constexpr std::pair<const char *, const char *> kNames[kHitPolicies] = {
        {"UNIQUE", ""},       {"ANY", ""},     {"FIRST", ""},      {"PRIORITY", ""},   {"RULE ORDER", ""},
        {"OUTPUT ORDER", ""}, {"COLLECT", ""}, {"COLLECT", "SUM"}, {"COLLECT", "MIN"}, {"COLLECT", "MAX"},
        {"COLLECT", "COUNT"}};
    const auto &[name, aggregation] = kNames[static_cast<std::size_t>(policy)];
    table.append_attribute("hitPolicy") = name;
    if (*aggregation != '\0')
        table.append_attribute("aggregation") = aggregation;
}

xml_node append(xml_node parent, const char *name, const std::string &id)
{
    xml_node node = parent.append_child(name);
    if (!id.empty())
        node.append_attribute("id") = id.c_str();
    return node;
}

void appendText(xml_node parent, const char *name, const std::string &text)
{
    parent.append_child(name).append_child("text").text() = text.c_str();
}

std::string joined(const std::vector<std::string> &texts)
{
    return fmt::format("{}", fmt::join(texts, ","));
}

/// The name of an attribute as FEEL writes it, or the rule's text.
std::string expressionText(const ExprPtr &expression)
{
    return expression->kind == ExprKind::Attribute ? expression->name : printRule(expression);
}

void writeColumns(xml_node node, const DecisionTable &table, const Schema &schema)
{
    for (std::size_t i = 0; i < table.inputs.size(); ++i) {
        const TableInput &from = table.inputs[i];
        xml_node input = append(node, "input", fmt::format("input{}", i + 1));
        if (!from.label.empty())
            input.append_attribute("label") = from.label.c_str();
        xml_node expression = input.append_child("inputExpression");
        const RuleType type = checkRule(from.expression, {&schema, {}, {}, {}});
        expression.append_attribute("typeRef") = typeName(type.type.value_or(ValueType::String));
        expression.append_child("text").text() = expressionText(from.expression).c_str();
        if (!from.values.empty())
            appendText(input, "inputValues", from.values);
    }
    for (std::size_t i = 0; i < table.outputs.size(); ++i) {
        const TableOutput &from = table.outputs[i];
        xml_node output = append(node, "output", fmt::format("output{}", i + 1));
        output.append_attribute("name") = from.name.c_str();
        output.append_attribute("typeRef") = typeName(from.type);
        if (!from.values.empty())
            appendText(output, "outputValues", joined(from.values));
        if (!from.fallback.empty())
            appendText(output, "defaultOutputEntry", from.fallback);
    }
}

void writeRows(xml_node node, const DecisionTable &table)
{
    for (std::size_t i = 0; i < table.rules.size(); ++i) {
        const TableRule &from = table.rules[i];
        xml_node rule = append(node, "rule", fmt::format("rule{}", i + 1));
        if (!from.note.empty())
            rule.append_attribute("label") = from.note.c_str();
        for (const std::string &test : from.tests)
            appendText(rule, "inputEntry", test.empty() ? "-" : test);
        for (const std::string &result : from.results)
            appendText(rule, "outputEntry", result);
    }
}

} // namespace

std::string writeTable(const DecisionTable &table, const Schema &schema)
{
    pugi::xml_document document;
    xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    xml_node root = append(document, "definitions", "model");
    root.append_attribute("name") = table.name.c_str();
    root.append_attribute("namespace") = "https://pathloom.org/dmn";
    root.append_attribute("xmlns") = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    RuleInputs reads;
    for (const TableInput &input : table.inputs)
        reads.add(inputsOf(input.expression));
    xml_node decision = append(root, "decision", "decision");
    decision.append_attribute("name") = table.name.c_str();
    if (!table.description.empty())
        decision.append_child("description").text() = table.description.c_str();
    decision.append_child("variable").append_attribute("name") = table.name.c_str();
    std::size_t number = 0;
    for (const std::string &name : reads.attributes) {
        const std::string id = fmt::format("data{}", ++number);
        append(decision, "informationRequirement", "needs" + id).append_child("requiredInput").append_attribute("href") =
            ("#" + id).c_str();
        xml_node data = append(root, "inputData", id);
        data.append_attribute("name") = name.c_str();
        data.append_child("variable").append_attribute("name") = name.c_str();
    }
    xml_node node = append(decision, "decisionTable", "table");
    setPolicy(node, table.policy);
    writeColumns(node, table, schema);
    writeRows(node, table);
    std::ostringstream out;
    document.save(out, "  ");
    return out.str();
}

} // namespace pathloom::dmn
