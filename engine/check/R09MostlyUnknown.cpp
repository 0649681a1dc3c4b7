// SPDX-License-Identifier: Apache-2.0
// R09: a condition that cannot be told for more than a fifth of the profiles.
#include "engine/check/Rules.h"

#include "engine/check/CheckData.h"

namespace pathloom {
namespace {

constexpr double kMostUnknown = 0.2;

} // namespace

void checkR09(const CheckInput &input, const TaskControl &control, Found &found)
{
    const auto profiles = static_cast<double>(input.data->profileCount());
    for (const GraphView &view : segmentsOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            const ExprPtr rule = conditionRule(*step, &input.snapshot->schema);
            if (!rule || control.isStopped())
                continue;
            const auto truth = input.data->truthOf(rule, control);
            const auto unknown = truth ? static_cast<double>(truth->isUnknown.count()) : 0.0;
            if (unknown > kMostUnknown * profiles)
                note(found, view, id, {{"count", fmt::format("{:.0f}", unknown)},
                                       {"of", fmt::format("{:.0f}", profiles)}},
                     step->kind == StepKind::Condition ? "rule" : "");
        }
    }
}

} // namespace pathloom
