// SPDX-License-Identifier: Apache-2.0
// What a decider holds: segments, journeys and policies with their rules bound.
#pragma once

#include "engine/decide/CompiledPolicy.h"
#include "engine/package/Decider.h"
#include "engine/segment/Plan.h"

#include <optional>
#include <utility>

namespace pathloom {

/// A rule with the place it stands at, for the coverage of its predicates.
struct PlacedRule {
    std::string place;
    BoundRule rule;
};

struct BoundSegment {
    SegmentPtr segment;
    SegmentPlan plan;
    std::vector<BoundRule> rules; ///< of conditions, by position in the plan
};

struct Arm {
    std::string key;
    double upTo = 1;
};

/// A split by rule (`rules` by arm, then "else"), or one by sticky hash.
struct BoundSplit {
    StepId step;
    bool isByRule = false;
    std::uint64_t hash = 0;
    std::vector<Arm> arms;
    std::vector<BoundRule> rules;
};

struct BoundJourney {
    JourneyPtr journey;
    std::optional<std::string> entrySegment; ///< empty: all profiles; none: entered by an event
    std::uint64_t holdoutHash = 0;
    std::vector<BoundSplit> splits;
    std::vector<std::pair<std::string, BoundRule>> exits;
};

struct Decider::Data {
    DocumentPtr document;
    Schema schema;
    std::vector<BoundSegment> segments;
    std::vector<BoundJourney> journeys;
    std::vector<std::pair<PolicyId, CompiledPolicy>> policies;
    std::vector<PlacedRule> rules;

    Result<BoundRule> bind(const ExprPtr &rule, const std::string &place);
    Status bindSegment(const SegmentPtr &segment);
    Status bindJourney(const JourneyPtr &journey);
    Status bindSplit(const Journey &journey, const Step &step, BoundJourney &bound);
    Status bindPolicy(const Policy &policy);
};

} // namespace pathloom
