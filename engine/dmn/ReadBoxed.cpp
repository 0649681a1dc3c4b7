// SPDX-License-Identifier: Apache-2.0
// Boxed expressions and decision tables out of DMN's XML.
#include "engine/dmn/Xml.h"

namespace pathloom::dmn {
namespace {

using pugi::xml_node;

tl::unexpected<Error> unsupported(std::string_view what)
{
    return fail(ErrorKind::BadInput, "dmn.unsupported", {{"what", std::string(what)}});
}

Result<BoxedPtr> made(Boxed boxed)
{
    return std::make_shared<const Boxed>(std::move(boxed));
}

Result<feel::NodePtr> expressionOf(const std::string &text, const feel::Names &names)
{
    if (text.empty())
        return feel::parseExpression("null", names);
    return feel::parseExpression(text, names);
}

Result<BoxedPtr> readLiteral(const xml_node &node, const feel::Names &names)
{
    if (child(node, "importedValues"))
        return unsupported("importedValues");
    auto expression = expressionOf(textOf(node), names);
    if (!expression)
        return failWith(std::move(expression).error());
    return made({BoxedKind::Literal, std::move(*expression), {}, {}, nullptr});
}

Result<BoxedPtr> readInvocation(const xml_node &node, const feel::Names &names)
{
    auto function = expressionOf(textOf(child(node, "literalExpression")), names);
    if (!function)
        return failWith(std::move(function).error());
    Boxed boxed{BoxedKind::Invocation, std::move(*function), {}, {}, nullptr};
    for (const xml_node &binding : children(node, "binding")) {
        auto argument = readBoxedIn(binding, names);
        if (!argument)
            return argument;
        boxed.names.push_back(feel::tidyName(attribute(child(binding, "parameter"), "name")));
        boxed.parts.push_back(std::move(*argument));
    }
    return made(std::move(boxed));
}

Result<BoxedPtr> readContext(const xml_node &node, const feel::Names &names)
{
    Boxed boxed{BoxedKind::Entries, nullptr, {}, {}, nullptr};
    for (const xml_node &entry : children(node, "contextEntry")) {
        auto value = readBoxedIn(entry, names);
        if (!value)
            return value;
        boxed.names.push_back(feel::tidyName(attribute(child(entry, "variable"), "name")));
        boxed.parts.push_back(std::move(*value));
    }
    return made(std::move(boxed));
}

Result<BoxedPtr> readAll(Boxed boxed, const xml_node &node, const feel::Names &names);

Result<BoxedPtr> readRelation(const xml_node &node, const feel::Names &names)
{
    Boxed boxed{BoxedKind::Relation, nullptr, {}, {}, nullptr};
    for (const xml_node &column : children(node, "column"))
        boxed.names.push_back(feel::tidyName(attribute(column, "name")));
    for (const xml_node &row : children(node, "row")) {
        auto cells = readAll({}, row, names);
        if (!cells)
            return cells;
        if ((*cells)->parts.size() != boxed.names.size())
            return unsupported("row");
        boxed.parts.insert(boxed.parts.end(), (*cells)->parts.begin(), (*cells)->parts.end());
    }
    return made(std::move(boxed));
}

Result<BoxedPtr> readFunction(const xml_node &node, const feel::Names &names)
{
    if (const std::string kind = attribute(node, "kind"); !kind.empty() && kind != "FEEL")
        return unsupported(kind);
    auto body = readBoxedIn(node, names);
    if (!body)
        return body;
    return made({BoxedKind::Lambda, nullptr, parametersOf(node), {std::move(*body)}, nullptr});
}

Result<HitPolicy> policyOf(const xml_node &node)
{
    const std::string name = attribute(node, "hitPolicy");
    const std::string aggregation = attribute(node, "aggregation");
    if (name == "COLLECT" && !aggregation.empty()) {
        constexpr std::pair<std::string_view, HitPolicy> kAggregations[] = {
            {"SUM", HitPolicy::CollectSum}, {"MIN", HitPolicy::CollectMin},
            {"MAX", HitPolicy::CollectMax}, {"COUNT", HitPolicy::CollectCount}};
        for (const auto &[text, policy] : kAggregations) {
            if (aggregation == text)
                return policy;
        }
        return unsupported(aggregation);
    }
    constexpr std::pair<std::string_view, HitPolicy> kPolicies[] = {
        {"", HitPolicy::Unique},           {"UNIQUE", HitPolicy::Unique},
        {"ANY", HitPolicy::Any},           {"FIRST", HitPolicy::First},
        {"PRIORITY", HitPolicy::Priority}, {"RULE ORDER", HitPolicy::RuleOrder},
        {"COLLECT", HitPolicy::Collect},   {"OUTPUT ORDER", HitPolicy::OutputOrder}};
    for (const auto &[text, policy] : kPolicies) {
        if (name == text)
            return policy;
    }
    return unsupported(name);
}

Result<Table::Clause> readInput(const xml_node &node, const feel::Names &names)
{
    Table::Clause clause;
    const xml_node expression = child(node, "inputExpression");
    clause.text = textOf(expression);
    clause.type = attribute(expression, "typeRef");
    clause.label = attribute(node, "label");
    clause.values = textOf(child(node, "inputValues"));
    auto parsed = expressionOf(clause.text, names);
    if (!parsed)
        return failWith(std::move(parsed).error());
    clause.expression = std::move(*parsed);
    if (!clause.values.empty()) {
        auto allowed = feel::parseUnaryTests(clause.values, names);
        if (!allowed)
            return failWith(std::move(allowed).error());
        clause.allowed = std::move(*allowed);
    }
    return clause;
}

Result<Table::Clause> readOutput(const xml_node &node, const feel::Names &names)
{
    Table::Clause clause;
    clause.text = feel::tidyName(attribute(node, "name"));
    clause.label = attribute(node, "label");
    clause.type = attribute(node, "typeRef");
    clause.values = textOf(child(node, "outputValues"));
    clause.fallback = textOf(child(node, "defaultOutputEntry"));
    if (!clause.values.empty()) {
        auto allowed = feel::parseUnaryTests(clause.values, names);
        if (!allowed)
            return failWith(std::move(allowed).error());
        clause.allowed = std::move(*allowed);
    }
    if (!clause.fallback.empty()) {
        auto otherwise = feel::parseExpression(clause.fallback, names);
        if (!otherwise)
            return failWith(std::move(otherwise).error());
        clause.otherwise = std::move(*otherwise);
    }
    return clause;
}

Result<Table::Rule> readRule(const xml_node &node, const Table &table, const feel::Names &names)
{
    Table::Rule rule;
    rule.note = attribute(node, "label");
    for (const xml_node &entry : children(node, "inputEntry")) {
        const std::string text = textOf(entry);
        auto tests = feel::parseUnaryTests(text.empty() ? "-" : text, names);
        if (!tests)
            return failWith(std::move(tests).error());
        rule.tests.push_back(text);
        rule.testNodes.push_back(std::move(*tests));
    }
    for (const xml_node &entry : children(node, "outputEntry")) {
        auto result = expressionOf(textOf(entry), names);
        if (!result)
            return failWith(std::move(result).error());
        rule.results.push_back(textOf(entry));
        rule.resultNodes.push_back(std::move(*result));
    }
    if (rule.tests.size() != table.inputs.size() || rule.results.size() != table.outputs.size())
        return unsupported("rule");
    return rule;
}

Result<BoxedPtr> readTable(const xml_node &node, const feel::Names &names)
{
    auto table = std::make_shared<Table>();
    const auto policy = policyOf(node);
    if (!policy)
        return failWith(policy.error());
    table->policy = *policy;
    for (const xml_node &input : children(node, "input")) {
        auto clause = readInput(input, names);
        if (!clause)
            return failWith(std::move(clause).error());
        table->inputs.push_back(std::move(*clause));
    }
    for (const xml_node &output : children(node, "output")) {
        auto clause = readOutput(output, names);
        if (!clause)
            return failWith(std::move(clause).error());
        table->outputs.push_back(std::move(*clause));
    }
    for (const xml_node &row : children(node, "rule")) {
        auto rule = readRule(row, *table, names);
        if (!rule)
            return failWith(std::move(rule).error());
        table->rules.push_back(std::move(*rule));
    }
    return made({BoxedKind::Table, nullptr, {}, {}, std::move(table)});
}

bool isBoxed(std::string_view name)
{
    constexpr std::string_view kNames[] = {"literalExpression", "decisionTable", "invocation", "context",
                                           "relation", "list", "functionDefinition", "conditional",
                                           "for", "some", "every", "filter"};
    return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

Result<BoxedPtr> readBoxed(const xml_node &node, const feel::Names &names)
{
    const std::string_view name = localName(node);
    if (name == "literalExpression")
        return readLiteral(node, names);
    if (name == "decisionTable")
        return readTable(node, names);
    if (name == "invocation")
        return readInvocation(node, names);
    if (name == "context")
        return readContext(node, names);
    if (name == "relation")
        return readRelation(node, names);
    if (name == "list")
        return readAll({BoxedKind::Elements, nullptr, {}, {}, nullptr}, node, names);
    if (name == "functionDefinition")
        return readFunction(node, names);
    return unsupported(name);
}

Result<BoxedPtr> readAll(Boxed boxed, const xml_node &node, const feel::Names &names)
{
    for (const xml_node &part : node.children()) {
        if (!isBoxed(localName(part)))
            continue;
        auto value = readBoxed(part, names);
        if (!value)
            return value;
        boxed.parts.push_back(std::move(*value));
    }
    return made(std::move(boxed));
}

} // namespace

Result<BoxedPtr> readBoxedIn(const xml_node &node, const feel::Names &names)
{
    for (const xml_node &candidate : node.children()) {
        if (isBoxed(localName(candidate)))
            return readBoxed(candidate, names);
    }
    return BoxedPtr();
}

} // namespace pathloom::dmn
