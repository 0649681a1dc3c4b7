// SPDX-License-Identifier: Apache-2.0
// Random split: a sticky hash of the profile, or a new draw on each pass.
#include "engine/simulate/steps/Behaviours.h"

#include <algorithm>

namespace pathloom {

Move enterRandomSplit(Walk &walk, std::uint32_t index)
{
    Enrolment &e = walk.enrolment(index);
    const CompiledStep &step = walk.stepOf(e);
    const CompiledRandomSplit &split = walk.journeyOf(e).randomSplits[step.data];
    const double bucket = split.isSticky
        ? stickyBucket(split.keyHash, walk.data.snapshot->profileHashes[walk.profile])
        : uniform(walk.key(e, DrawPurpose::Split));
    const auto found = std::upper_bound(split.upTo.begin(), split.upTo.end() - 1, bucket);
    const auto arm = static_cast<std::uint16_t>(found - split.upTo.begin());
    const std::uint32_t armIndex = step.firstArm + arm;
    if (std::find(e.arms.begin(), e.arms.end(), armIndex) == e.arms.end())
        e.arms.push_back(armIndex);
    if (walk.recorder) {
        TraceEvent &line = walk.recorder->add(walk.now, "split", e.journey, e.step);
        line.outlet = step.outlets[arm];
        line.details = {{"experiment", split.key},
                        {"bucket", traceNumber(bucket)},
                        {"threshold", traceNumber(split.upTo[arm])},
                        {"sticky", split.isSticky ? "true" : "false"}};
    }
    return pass(arm);
}

} // namespace pathloom
