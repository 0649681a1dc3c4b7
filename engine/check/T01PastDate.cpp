// SPDX-License-Identifier: Apache-2.0
// T01: an entry window that was over before the data ends, so that nobody can enter any more.
#include "engine/check/Rules.h"

namespace pathloom {

void checkT01(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind != StepKind::Entry)
                continue;
            const auto *to = std::get_if<Instant>(&fieldOf(*step, "dateTo").data);
            if (to && *to <= input.asOf)
                note(found, view, id, {{"date", toText(*to)}, {"now", toText(input.asOf)}},
                     "dateTo");
        }
    }
}

} // namespace pathloom
