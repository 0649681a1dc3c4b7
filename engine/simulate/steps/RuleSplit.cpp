// SPDX-License-Identifier: Apache-2.0
// Split by rule: the first branch whose rule is true; unknown is not in; else the else path.
#include "engine/simulate/steps/Behaviours.h"

namespace pathloom {

Move enterRuleSplit(Walk &walk, std::uint32_t index)
{
    const Enrolment &e = walk.enrolment(index);
    const CompiledStep &step = walk.stepOf(e);
    const CompiledRuleSplit &split = walk.journeyOf(e).splits[step.data];
    std::uint16_t taken = static_cast<std::uint16_t>(split.branches.size());
    for (std::uint16_t i = 0; i < split.branches.size(); ++i) {
        const Truth truth = evaluate(split.branches[i], walk.reader, walk.instant());
        if (walk.recorder) {
            TraceEvent &line = walk.recorder->add(walk.now, "rule", e.journey, e.step);
            line.outlet = step.outlets[i];
            line.predicates = explain(split.branches[i], walk.reader, walk.instant());
            line.reason = truth == Truth::True ? Reason::None
                : truth == Truth::Unknown      ? Reason::FilterUnknown
                                               : Reason::FilterFalse;
        }
        if (truth == Truth::Unknown)
            ++walk.counters->held(step.counters, Reason::FilterUnknown);
        if (truth == Truth::True) {
            taken = i;
            break;
        }
    }
    if (walk.recorder)
        walk.recorder->add(walk.now, "split", e.journey, e.step).outlet = step.outlets[taken];
    return pass(taken);
}

} // namespace pathloom
