// SPDX-License-Identifier: Apache-2.0
// X15: a wait for an event that would never give up.
#include "engine/check/Rules.h"

namespace pathloom {

void checkX15(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind == StepKind::Wait && textField(*step, "mode") == "until-event"
                && durationField(*step, "timeout").ms <= 0)
                note(found, view, id, {{"event", textField(*step, "event")}}, "timeout");
        }
    }
}

} // namespace pathloom
