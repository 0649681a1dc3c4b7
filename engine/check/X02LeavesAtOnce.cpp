// SPDX-License-Identifier: Apache-2.0
// X02: everybody whom an entry lets in is taken out by an immediate exit rule at once.
#include "engine/check/Rules.h"

#include "engine/check/CheckData.h"

namespace pathloom {
namespace {

bool takesAll(const BitVector &audience, const TruthColumn &exits)
{
    BitVector staying = audience;
    staying.andNot(exits.isTrue);
    return audience.count() > 0 && staying.count() == 0;
}

std::optional<BitVector> audienceOf(const CheckInput &input, const Step &entry,
                                    const TaskControl &control)
{
    const std::size_t profiles = input.snapshot->profileCount();
    const std::string name = textField(entry, "segment");
    if (name.empty())
        return BitVector(profiles, true);
    const SegmentPtr segment = input.document->segmentNamed(name);
    const auto result = segment ? input.data->segment(segment->id, control) : nullptr;
    return result ? std::optional(result->truth.isTrue) : std::nullopt;
}

} // namespace

void checkX02(const CheckInput &input, const TaskControl &control, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const ExitCriterion &criterion : view.journey->settings.exitCriteria) {
            if (!criterion.event.empty() || criterion.timing != ExitTiming::Immediate)
                continue;
            const auto exits = input.data->truthOf(criterion.rule, control);
            for (const auto &[id, step] : view.flow->steps) {
                if (!exits || step->kind != StepKind::Entry ||
                    textField(*step, "source") != "audience")
                    continue;
                const auto audience = audienceOf(input, *step, control);
                if (audience && takesAll(*audience, *exits))
                    note(found, view, id, {{"exit", criterion.name}}, "segment");
            }
        }
    }
}

} // namespace pathloom
