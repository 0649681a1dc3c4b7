// SPDX-License-Identifier: Apache-2.0
// R01: an attribute, event, property, segment or list that the data or the project does not have.
#include "engine/check/Rules.h"

#include "engine/check/RulePlaces.h"

namespace pathloom {
namespace {

void checkFields(const CheckInput &input, const GraphView &view, const Step &step, Found &found)
{
    for (const FieldSpec &spec : specOf(step.kind).fields) {
        const std::string name = textField(step, spec.key);
        if (name.empty() || !isShown(step, spec.shownWhen))
            continue;
        if (spec.type == FieldType::EventName && !input.schema->eventIndex(name))
            note(found, view, step.id, {{"problem", "field.unknown-event"}, {"name", name}},
                 std::string(spec.key));
        if (spec.type == FieldType::AttributeName && !input.schema->attributeIndex(name))
            note(found, view, step.id, {{"problem", "field.unknown-attribute"}, {"name", name}},
                 std::string(spec.key));
    }
}

void checkSettings(const CheckInput &input, const GraphView &view, Found &found)
{
    const auto checkEvent = [&](const std::string &name, const char *field) {
        if (!name.empty() && !input.schema->eventIndex(name))
            note(found, view, {}, {{"problem", "field.unknown-event"}, {"name", name}}, field);
    };
    checkEvent(view.journey->settings.goal.event, "goal.event");
    for (const ExitCriterion &criterion : view.journey->settings.exitCriteria)
        checkEvent(criterion.event, "exitCriteria");
}

} // namespace

void checkR01(const CheckInput &input, const TaskControl &control, Found &found)
{
    if (!input.schema)
        return;
    for (const GraphView &view : graphsOf(input)) {
        for (const auto &[id, step] : view.flow->steps)
            checkFields(input, view, *step, found);
        if (view.journey)
            checkSettings(input, view, found);
    }
    noteRuleProblems(input, control, RuleProblemKind::Name, found);
}

} // namespace pathloom
