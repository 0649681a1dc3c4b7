// SPDX-License-Identifier: Apache-2.0
// DMN's decision tables as tables of a project.
#include "engine/dmn/Dmn.h"
#include "engine/rules/Text.h"
#include "engine/tables/Cell.h"

namespace pathloom::dmn {
namespace {

constexpr std::pair<std::string_view, ValueType> kTypes[] = {
    {"string", ValueType::String},          {"number", ValueType::Number},
    {"boolean", ValueType::Boolean},        {"date", ValueType::Date},
    {"dateTime", ValueType::DateTime},      {"date and time", ValueType::DateTime},
    {"dayTimeDuration", ValueType::Duration}, {"days and time duration", ValueType::Duration}};

std::optional<ValueType> typeNamed(std::string_view name)
{
    name = name.substr(name.find(':') + 1); // "feel:string"
    for (const auto &[text, type] : kTypes) {
        if (name == text)
            return type;
    }
    return std::nullopt;
}

/// The type in which every result of a column can be read; text where none fits.
ValueType typeOf(const Table &table, std::size_t output)
{
    if (const auto named = typeNamed(table.outputs[output].type))
        return *named;
    for (const auto &[text, type] : kTypes) {
        const bool fits = std::all_of(table.rules.begin(), table.rules.end(), [&, wanted = type](const Table::Rule &rule) {
            return rule.results[output].empty() || parseCellValue(rule.results[output], {wanted, {}}).has_value();
        });
        if (fits)
            return type;
    }
    return ValueType::String;
}

Result<ExprPtr> expressionOf(const Table::Clause &input)
{
    if (input.expression->kind == feel::NodeKind::Name)
        return rule::attribute(input.expression->text);
    auto parsed = parseRule(input.text);
    if (!parsed)
        return fail(ErrorKind::BadInput, "dmn.not-a-rule",
                    {{"text", input.text}, {"problem", parsed.error().front().code}});
    return *parsed;
}

/// The texts of an output's allowed values, best first; those that are no literals are left out.
std::vector<std::string> valuesOf(const Table::Clause &output)
{
    std::vector<std::string> values;
    if (!output.allowed)
        return values;
    for (const feel::NodePtr &node : output.allowed->parts) {
        if (const auto *text = node->value.as<std::string>())
            values.push_back(cellText(*text));
        else if (node->kind == feel::NodeKind::Literal)
            values.push_back(feel::toText(node->value));
    }
    return values;
}

Result<DecisionTable> tableOf(const std::string &name, const Table &from)
{
    DecisionTable table;
    table.name = name;
    table.policy = from.policy;
    for (const Table::Clause &input : from.inputs) {
        auto expression = expressionOf(input);
        if (!expression)
            return failWith(std::move(expression).error());
        table.inputs.push_back({input.label == input.text ? std::string() : input.label, *expression, input.values});
    }
    for (std::size_t i = 0; i < from.outputs.size(); ++i) {
        const Table::Clause &output = from.outputs[i];
        const std::string heading = output.text.empty() ? (output.label.empty() ? name : output.label) : output.text;
        table.outputs.push_back({heading, typeOf(from, i), valuesOf(output), output.fallback});
    }
    for (const Table::Rule &rule : from.rules)
        table.rules.push_back({rule.tests, rule.results, rule.note});
    return table;
}

} // namespace

Imported tablesOf(const Model &model)
{
    Imported imported;
    for (const std::vector<Logic> *all : {&model.decisions, &model.knowledge}) {
        for (const Logic &logic : *all) {
            if (!logic.boxed || logic.boxed->kind != BoxedKind::Table)
                continue;
            auto table = tableOf(logic.name, *logic.boxed->table);
            if (table)
                imported.tables.push_back(std::move(*table));
            else
                imported.refused.emplace_back(logic.name, table.error());
        }
    }
    return imported;
}

} // namespace pathloom::dmn
