// SPDX-License-Identifier: Apache-2.0
// S23: a journey without a message, a decision or an update.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

bool actsOnProfiles(StepKind kind)
{
    return kind == StepKind::Message || kind == StepKind::Decide || kind == StepKind::UpdateProfile;
}

} // namespace

void checkS23(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        const auto &steps = view.flow->steps;
        if (std::none_of(steps.begin(), steps.end(),
                         [](const auto &entry) { return actsOnProfiles(entry.second->kind); }))
            note(found, view, {});
    }
}

} // namespace pathloom
