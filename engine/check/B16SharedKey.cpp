// SPDX-License-Identifier: Apache-2.0
// B16: a random split behind another one with the same experiment key: both put a profile in the
// same arm.
#include "engine/check/Rules.h"

namespace pathloom {

void checkB16(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        std::vector<const Step *> splits;
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind == StepKind::RandomSplit && boolField(*step, "sticky")
                && !textField(*step, "experimentKey").empty())
                splits.push_back(step.get());
        }
        for (const Step *first : splits) {
            for (const Step *second : splits) {
                const std::string key = textField(*first, "experimentKey");
                if (first == second || key != textField(*second, "experimentKey"))
                    continue;
                if (downstreamOf(*view.flow, {first->id}).contains(second->id))
                    note(found, view, second->id,
                         {{"key", key}, {"before", shownName(*view.flow, first->id)}},
                         "experimentKey");
            }
        }
    }
}

} // namespace pathloom
