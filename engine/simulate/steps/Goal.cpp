// SPDX-License-Identifier: Apache-2.0
// Goal: asks whether the journey's goal was reached since entering.
#include "engine/simulate/steps/Behaviours.h"

namespace pathloom {

Move enterGoal(Walk &walk, std::uint32_t index)
{
    const Enrolment &e = walk.enrolment(index);
    const CompiledStep &step = walk.stepOf(e);
    const bool leaves = walk.journeyOf(e).goalLeaves[step.data];
    if (walk.recorder) {
        TraceEvent &line = walk.recorder->add(walk.now, "goal", e.journey, e.step);
        line.outlet = e.reachedGoal ? "reached" : "not-yet";
    }
    if (leaves && e.reachedGoal)
        return {Move::Leave, 0, Reason::GoalReached, kExitByGoal};
    // Outlets: reached (only where it goes on), not-yet.
    return pass(leaves || e.reachedGoal ? 0 : 1);
}

} // namespace pathloom
