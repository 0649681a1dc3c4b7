// SPDX-License-Identifier: Apache-2.0
// B05: a split whose "else" leads nowhere: who matches no branch would be lost.
#include "engine/check/Rules.h"

namespace pathloom {

void checkB05(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind == StepKind::RuleSplit && !view.flow->pathAt(id, "else"))
                note(found, view, id);
        }
    }
}

} // namespace pathloom
