// SPDX-License-Identifier: Apache-2.0
// X01: an entry that lets in nobody of the sample.
#include "engine/check/Rules.h"

#include "engine/check/CheckData.h"

namespace pathloom {
namespace {

std::size_t occurrences(const CheckInput &input, const Step &entry)
{
    const auto type = input.snapshot->schema.eventIndex(textField(entry, "event"));
    return type ? input.snapshot->events[*type].size() : 0;
}

/// How many come in by this entry as far as the sample tells; none where that is not known.
std::optional<std::size_t> arrivalsAt(const CheckInput &input, const Step &entry,
                                      const TaskControl &control)
{
    if (textField(entry, "source") == "event")
        return textField(entry, "event").empty() ? std::nullopt
                                                 : std::optional(occurrences(input, entry));
    const std::string name = textField(entry, "segment");
    if (name.empty())
        return input.snapshot->profileCount();
    const SegmentPtr segment = input.document->segmentNamed(name);
    const auto result = segment ? input.data->segment(segment->id, control) : nullptr;
    return result ? std::optional(result->audience.size()) : std::nullopt;
}

} // namespace

void checkX01(const CheckInput &input, const TaskControl &control, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind != StepKind::Entry || control.isStopped())
                continue;
            const bool isEvent = textField(*step, "source") == "event";
            if (arrivalsAt(input, *step, control) == std::size_t{0})
                note(found, view, id,
                     {{"source", isEvent ? "event" : "audience"},
                      {"name", textField(*step, isEvent ? "event" : "segment")}},
                     isEvent ? "event" : "segment");
        }
    }
}

} // namespace pathloom
