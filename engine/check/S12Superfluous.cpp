// SPDX-License-Identifier: Apache-2.0
// S12: a split with a single branch, or a combiner with a single input.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

bool isCombiner(StepKind kind)
{
    return kind == StepKind::AllOf || kind == StepKind::AnyOf;
}

} // namespace

void checkS12(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : graphsOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            const bool lonelySplit =
                (step->kind == StepKind::RuleSplit && recordsField(*step, "branches").empty()) ||
                (step->kind == StepKind::RandomSplit && recordsField(*step, "arms").size() < 2);
            const bool lonelyJoin = isCombiner(step->kind) && view.flow->pathsTo(id).size() == 1;
            if (lonelySplit || lonelyJoin)
                note(found, view, id);
        }
    }
}

} // namespace pathloom
