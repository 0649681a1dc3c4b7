// SPDX-License-Identifier: Apache-2.0
// S19: a wait after which profiles only leave.
#include "engine/check/Rules.h"

namespace pathloom {

void checkS19(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind != StepKind::Wait)
                continue;
            const auto paths = view.flow->pathsFrom(id);
            const bool onlyExits = std::all_of(paths.begin(), paths.end(), [&](const Path *path) {
                const Step *to = view.flow->step(path->to);
                return to && to->kind == StepKind::Exit;
            });
            if (onlyExits && !paths.empty())
                note(found, view, id);
        }
    }
}

} // namespace pathloom
