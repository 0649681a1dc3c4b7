// SPDX-License-Identifier: Apache-2.0
// B07: a split all of whose branches lead to the same step.
#include "engine/check/Rules.h"

namespace pathloom {

void checkB07(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind != StepKind::RuleSplit && step->kind != StepKind::RandomSplit)
                continue;
            const auto paths = view.flow->pathsFrom(id);
            const bool sameTarget = std::all_of(paths.begin(), paths.end(), [&](const Path *path) {
                return path->to == paths.front()->to;
            });
            if (paths.size() > 1 && sameTarget)
                note(found, view, id, {{"to", shownName(*view.flow, paths.front()->to)}});
        }
    }
}

} // namespace pathloom
