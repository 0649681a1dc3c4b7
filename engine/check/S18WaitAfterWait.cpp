// SPDX-License-Identifier: Apache-2.0
// S18: a wait that only follows another wait; one would do.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

bool isPlainWait(const Step *step)
{
    return step && step->kind == StepKind::Wait && textField(*step, "mode") != "until-event";
}

} // namespace

void checkS18(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            const auto arriving = view.flow->pathsTo(id);
            const bool isAlone = arriving.size() == 1 && arriving.front()->from != id;
            if (isAlone && isPlainWait(step.get()) &&
                isPlainWait(view.flow->step(arriving.front()->from)))
                note(found, view, id, {{"before", shownName(*view.flow, arriving.front()->from)}});
        }
    }
}

} // namespace pathloom
