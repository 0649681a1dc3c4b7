// SPDX-License-Identifier: Apache-2.0
// R03: a value that is missing, an operator that does not fit, a pattern that cannot be read.
#include "engine/check/Rules.h"

#include "engine/check/RulePlaces.h"
#include "engine/segment/Rfm.h"

namespace pathloom {
namespace {

bool isBlank(const FieldValue &value)
{
    if (const auto *text = std::get_if<std::string>(&value.data))
        return text->empty();
    if (const auto *rule = std::get_if<ExprPtr>(&value.data))
        return *rule == nullptr;
    return value.isEmpty();
}

void noteEmpty(Found &found, const GraphView &view, const Step &step, std::string_view field,
               std::string record)
{
    note(found, view, step.id,
         {{"problem", "field.empty"},
          {"kind", std::string(specOf(step.kind).key)},
          {"name", std::string(field)},
          {"record", std::move(record)}},
         std::string(field));
}

void checkRecords(const GraphView &view, const Step &step, const FieldSpec &spec, Found &found)
{
    for (const FieldMap &record : recordsField(step, spec.key)) {
        for (const FieldSpec &part : spec.record) {
            const auto own = record.find(part.key);
            // Missing contents are M04's.
            if (part.required && part.type != FieldType::Content
                && (own == record.end() || isBlank(own->second)))
                noteEmpty(found, view, step, spec.key, recordName(record));
        }
    }
}

void checkStep(const GraphView &view, const Step &step, Found &found)
{
    for (const FieldSpec &spec : specOf(step.kind).fields) {
        if (!isShown(step, spec.shownWhen))
            continue;
        if (spec.type == FieldType::Records)
            checkRecords(view, step, spec, found);
        // A missing purpose is M01's.
        else if (spec.required && spec.type != FieldType::Purpose &&
                 isBlank(fieldOf(step, spec.key)))
            noteEmpty(found, view, step, spec.key, {});
    }
}

void checkOperation(const CheckInput &input, const GraphView &view, const Step &step, Found &found)
{
    const auto index = input.schema ? input.schema->attributeIndex(textField(step, "attribute"))
                                    : std::nullopt;
    if (!index || step.kind != StepKind::UpdateProfile || textField(step, "operation") != "add")
        return;
    const AttributeDef &attribute = input.schema->attributes[*index];
    const bool canAdd = attribute.type == ValueType::Number || attribute.type == ValueType::Money
                        || attribute.type == ValueType::List;
    if (!canAdd)
        note(found, view, step.id,
             {{"problem", "field.operation"},
              {"name", attribute.name},
              {"actual", std::string(nameOf(attribute.type))}},
             "operation");
}

void checkThresholds(const GraphView &view, const Step &step, Found &found)
{
    for (const char *field : {"recencyDays", "frequencies", "amounts"}) {
        const FieldSpec *spec = fieldSpec(specOf(step.kind), field);
        const std::string text = textField(step, field);
        if (spec && isShown(step, spec->shownWhen) && !text.empty() && !thresholdsOf(text))
            note(found, view, step.id, {{"problem", "field.thresholds"}, {"name", field}, {"actual", text}}, field);
    }
}

} // namespace

void checkR03(const CheckInput &input, const TaskControl &control, Found &found)
{
    for (const GraphView &view : graphsOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            checkStep(view, *step, found);
            checkOperation(input, view, *step, found);
            checkThresholds(view, *step, found);
        }
    }
    if (input.schema)
        noteRuleProblems(input, control, RuleProblemKind::Form, found);
}

} // namespace pathloom
