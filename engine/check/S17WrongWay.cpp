// SPDX-License-Identifier: Apache-2.0
// S17: a path into an entry or source, or out of an exit or output.
#include "engine/check/Rules.h"

namespace pathloom {

void checkS17(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : graphsOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (specOf(step->kind).maximumIn == 0 && !view.flow->pathsTo(id).empty())
                note(found, view, id, {{"end", "in"}});
            if (specOf(step->kind).outlets.empty() && !view.flow->pathsFrom(id).empty())
                note(found, view, id, {{"end", "out"}});
        }
    }
}

} // namespace pathloom
