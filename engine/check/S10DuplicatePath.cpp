// SPDX-License-Identifier: Apache-2.0
// S10: two paths from the same way out to the same step.
#include "engine/check/Rules.h"

namespace pathloom {

void checkS10(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : graphsOf(input)) {
        std::set<std::tuple<StepId, std::string, StepId>> seen;
        for (const Path &path : view.flow->paths) {
            if (!seen.emplace(path.from, path.outlet, path.to).second)
                note(found, view, path.from, {{"to", shownName(*view.flow, path.to)}});
        }
    }
}

} // namespace pathloom
