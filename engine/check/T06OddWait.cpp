// SPDX-License-Identifier: Apache-2.0
// T06: a wait of less than a minute, or of more than two years.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

constexpr Duration kShortest = Duration::minutes(1);
constexpr Duration kLongest = Duration::days(730);

} // namespace

void checkT06(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind != StepKind::Wait)
                continue;
            const std::string mode = textField(*step, "mode");
            if (mode != "duration" && mode != "until-event")
                continue;
            const std::string field = mode == "duration" ? "duration" : "timeout";
            const Duration length = durationField(*step, field);
            // A wait for an event that never gives up is X15.
            const bool isEndless = mode == "until-event" && length.ms <= 0;
            if (!isEndless && (length < kShortest || length > kLongest))
                note(found, view, id, {{"duration", toText(length)}}, field);
        }
    }
}

} // namespace pathloom
