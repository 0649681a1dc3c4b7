// SPDX-License-Identifier: Apache-2.0
// X12: an entry window that ends before it starts.
#include "engine/check/Rules.h"

namespace pathloom {

void checkX12(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind != StepKind::Entry)
                continue;
            const auto *from = std::get_if<Instant>(&fieldOf(*step, "dateFrom").data);
            const auto *to = std::get_if<Instant>(&fieldOf(*step, "dateTo").data);
            if (from && to && *to <= *from)
                note(found, view, id, {{"from", toText(*from)}, {"to", toText(*to)}}, "dateTo");
        }
    }
}

} // namespace pathloom
