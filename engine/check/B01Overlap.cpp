// SPDX-License-Identifier: Apache-2.0
// B01: profiles that match two or more branches; the first one gets them.
#include "engine/check/Rules.h"

#include "engine/check/CheckData.h"

namespace pathloom {
namespace {

/// Profiles in at least two of the branches.
std::size_t overlapCount(const CheckData::Branches &branches, std::size_t profiles)
{
    BitVector once(profiles);
    BitVector twice(profiles);
    for (const auto &branch : branches) {
        if (!branch)
            continue;
        BitVector again = branch->isTrue;
        again &= once;
        twice |= again;
        once |= branch->isTrue;
    }
    return twice.count();
}

void findOverlaps(const CheckInput &input, const TaskControl &control, bool exclusive, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind != StepKind::RuleSplit || control.isStopped()
                || boolField(*step, "requireExclusive") != exclusive)
                continue;
            const std::size_t profiles = input.data->profileCount();
            const std::size_t count
                = overlapCount(input.data->branchesOf(view, *step, control), profiles);
            if (count > 0)
                note(found, view, id,
                     {{"count", std::to_string(count)}, {"of", std::to_string(profiles)}},
                     "branches");
        }
    }
}

} // namespace

void checkB01(const CheckInput &input, const TaskControl &control, Found &found)
{
    findOverlaps(input, control, false, found);
}

void checkB01Exclusive(const CheckInput &input, const TaskControl &control, Found &found)
{
    findOverlaps(input, control, true, found);
}

} // namespace pathloom
