// SPDX-License-Identifier: Apache-2.0
// R02: values of types that do not go together.
#include "engine/check/Rules.h"

#include "engine/check/RulePlaces.h"

namespace pathloom {
namespace {

bool fits(ValueType type, const FieldValue &value)
{
    const auto holds = [&]<typename T>(std::type_identity<T>) {
        return std::holds_alternative<T>(value.data);
    };
    const auto *text = std::get_if<std::string>(&value.data);
    switch (type) {
    case ValueType::Boolean: return holds(std::type_identity<bool>{});
    case ValueType::Number: return holds(std::type_identity<double>{});
    case ValueType::Money:
        return holds(std::type_identity<Money>{}) || holds(std::type_identity<double>{});
    case ValueType::Date: return (text && parseDate(*text)) || holds(std::type_identity<Instant>{});
    case ValueType::DateTime:
        return (text && parseInstant(*text)) || holds(std::type_identity<Instant>{});
    case ValueType::Duration: return holds(std::type_identity<Duration>{});
    case ValueType::String:
    case ValueType::List: return text != nullptr;
    }
    return false;
}

void checkUpdate(const CheckInput &input, const GraphView &view, const Step &step, Found &found)
{
    const auto index = input.schema->attributeIndex(textField(step, "attribute"));
    const FieldValue &value = fieldOf(step, "value");
    if (!index || value.isEmpty() || textField(step, "operation") == "clear")
        return;
    const AttributeDef &attribute = input.schema->attributes[*index];
    if (!fits(attribute.type, value))
        note(found, view, step.id,
             {{"problem", "field.value-type"},
              {"name", attribute.name},
              {"expected", std::string(nameOf(attribute.type))}},
             "value");
}

void checkOutcome(const CheckInput &input, const RulePlace &place, Found &found)
{
    const RuleType type = typeOf(input, place);
    if (!type.type)
        return;
    const bool isRight = place.isNumber
                             ? *type.type == ValueType::Number || *type.type == ValueType::Money
                             : *type.type == ValueType::Boolean;
    if (!isRight)
        note(found, place,
             {{"problem", place.isNumber ? "field.not-a-number" : "field.not-a-condition"},
              {"actual", std::string(nameOf(*type.type))}});
}

} // namespace

void checkR02(const CheckInput &input, const TaskControl &control, Found &found)
{
    if (!input.schema)
        return;
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind == StepKind::UpdateProfile)
                checkUpdate(input, view, *step, found);
        }
    }
    for (const RulePlace &place : rulesOf(input))
        checkOutcome(input, place, found);
    noteRuleProblems(input, control, RuleProblemKind::Type, found);
}

} // namespace pathloom
