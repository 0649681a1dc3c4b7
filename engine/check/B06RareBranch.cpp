// SPDX-License-Identifier: Apache-2.0
// B06: a branch that (nearly) nobody of the sample takes.
#include "engine/check/Rules.h"

#include "engine/check/CheckData.h"

namespace pathloom {
namespace {

constexpr double kLeastShare = 0.001;

bool isRare(const BranchShare &share, std::size_t profiles)
{
    // A branch that matches profiles but gets none of them is B02.
    const bool isShadowed = share.taken == 0 && share.matching > 0;
    return share.isKnown && !isShadowed
           && static_cast<double>(share.taken) < kLeastShare * static_cast<double>(profiles);
}

} // namespace

void checkB06(const CheckInput &input, const TaskControl &control, Found &found)
{
    const std::size_t profiles = input.data->profileCount();
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind != StepKind::RuleSplit || control.isStopped())
                continue;
            for (const BranchShare &share : branchShares(input, view, *step, control)) {
                if (isRare(share, profiles))
                    note(found, view, id,
                         {{"branch", share.name},
                          {"count", std::to_string(share.taken)},
                          {"of", std::to_string(profiles)}},
                         "branches");
            }
        }
    }
}

} // namespace pathloom
