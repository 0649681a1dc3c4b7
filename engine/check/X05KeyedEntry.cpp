// SPDX-License-Identifier: Apache-2.0
// X05: parallel enrolments that nothing tells apart.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

bool hasProperty(const Schema &schema, const std::string &event, const std::string &property)
{
    const auto type = schema.eventIndex(event);
    if (!type)
        return true; // R01 speaks of unknown events
    const auto &properties = schema.events[*type].properties;
    return std::any_of(properties.begin(), properties.end(),
                       [&](const PropertyDef &def) { return def.name == property; });
}

std::string waitedEvent(const Step &step)
{
    if (step.kind == StepKind::Entry && textField(step, "source") == "event")
        return textField(step, "event");
    if (step.kind == StepKind::Wait && textField(step, "mode") == "until-event")
        return textField(step, "event");
    return {};
}

void checkSteps(const CheckInput &input, const GraphView &view, const std::string &key,
                Found &found)
{
    for (const auto &[id, step] : view.flow->steps) {
        if (step->kind == StepKind::Entry && textField(*step, "source") == "audience")
            note(found, view, id, {{"reason", "audience"}, {"key", key}, {"event", ""}}, "source");
        const std::string event = waitedEvent(*step);
        if (!event.empty() && input.schema && !hasProperty(*input.schema, event, key))
            note(found, view, id, {{"reason", "event"}, {"key", key}, {"event", event}}, "event");
    }
}

} // namespace

void checkX05(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        const ReentryPolicy &reentry = view.journey->settings.reentry;
        if (reentry.mode != ReentryMode::Keyed)
            continue;
        if (reentry.keyProperty.empty())
            note(found, view, {}, {{"reason", "key"}, {"key", ""}, {"event", ""}},
                 "reentry.keyProperty");
        else
            checkSteps(input, view, reentry.keyProperty, found);
    }
}

} // namespace pathloom
