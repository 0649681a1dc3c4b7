// SPDX-License-Identifier: Apache-2.0
// B10: shares of a random split, or of a message's variants, that do not add up to the whole.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

constexpr double kTolerance = 1e-6;

void checkSum(const GraphView &view, const Step &step, const char *field, Found &found)
{
    const auto &records = recordsField(step, field);
    if (records.empty())
        return;
    double sum = 0;
    for (const FieldMap &record : records)
        sum += recordNumber(record, "share", 0.5);
    if (std::abs(sum - 1.0) > kTolerance)
        note(found, view, step.id, {{"sum", fmt::format("{:.6g}", sum)}}, field);
}

} // namespace

void checkB10(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind == StepKind::RandomSplit)
                checkSum(view, *step, "arms", found);
            if (step->kind == StepKind::Message)
                checkSum(view, *step, "variants", found);
        }
    }
}

} // namespace pathloom
