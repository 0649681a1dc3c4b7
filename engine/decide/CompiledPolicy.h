// SPDX-License-Identifier: Apache-2.0
// A decision policy with its offers resolved and its rules bound.
#pragma once

#include "engine/decide/Decide.h"

#include <memory>
#include <vector>

namespace pathloom {

/// An offer of a policy; rules that are empty let everything pass.
struct CompiledOffer {
    std::shared_ptr<const Offer> offer;
    BoundRule eligibility, applicability, suitability, contextWeight;
};

struct CompiledPolicy::Data {
    Policy policy;
    std::vector<CompiledOffer> offers; ///< in the order of ids
    BoundRule eligibility, applicability, suitability;
    RuleInputs inputs;
};

} // namespace pathloom
