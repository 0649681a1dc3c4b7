// SPDX-License-Identifier: Apache-2.0
// X10: the goal's event is also an exit rule that is looked at only between steps.
#include "engine/check/Rules.h"

namespace pathloom {

void checkX10(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        const JourneySettings &settings = view.journey->settings;
        for (const ExitCriterion &criterion : settings.exitCriteria) {
            if (!criterion.event.empty() && criterion.event == settings.goal.event
                && criterion.timing == ExitTiming::StepBoundary)
                note(found, view, {}, {{"event", criterion.event}, {"exit", criterion.name}},
                     "exitCriteria");
        }
    }
}

} // namespace pathloom
