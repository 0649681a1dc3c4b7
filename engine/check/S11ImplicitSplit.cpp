// SPDX-License-Identifier: Apache-2.0
// S11: several paths from one way out of a journey's step: nobody could say which one is taken.
#include "engine/check/Rules.h"

namespace pathloom {

void checkS11(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        std::map<std::pair<StepId, std::string>, std::set<StepId>> targets;
        for (const Path &path : view.flow->paths)
            targets[{path.from, path.outlet}].insert(path.to);
        for (const auto &[end, steps] : targets) {
            const Step *step = view.flow->step(end.first);
            if (step && steps.size() > 1)
                note(found, view, end.first, {{"outlet", shownOutlet(*step, end.second)},
                                              {"count", std::to_string(steps.size())}});
        }
    }
}

} // namespace pathloom
