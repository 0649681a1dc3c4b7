// SPDX-License-Identifier: Apache-2.0
// X06: a journey that profiles may enter again by the very sending it does.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

bool isSending(const CheckInput &input, const std::string &event)
{
    const auto type = input.schema ? input.schema->eventIndex(event) : std::nullopt;
    return type && input.schema->events[*type].role == EventRole::Send;
}

const Step *firstTouchpoint(const FlowGraph &flow)
{
    const auto found = std::find_if(flow.steps.begin(), flow.steps.end(),
                                    [](const auto &entry) { return isTouchpoint(*entry.second); });
    return found == flow.steps.end() ? nullptr : found->second.get();
}

} // namespace

void checkX06(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        const Step *sender = firstTouchpoint(*view.flow);
        if (!sender || view.journey->settings.reentry.mode == ReentryMode::Never)
            continue;
        for (const auto &[id, step] : view.flow->steps) {
            const std::string event = textField(*step, "event");
            if (step->kind == StepKind::Entry && textField(*step, "source") == "event"
                && isSending(input, event))
                note(found, view, id, {{"event", event}, {"by", shownName(*view.flow, sender->id)}},
                     "event");
        }
    }
}

} // namespace pathloom
