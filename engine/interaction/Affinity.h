// SPDX-License-Identifier: Apache-2.0
// What a profile cares about: its affinity for every tag, as relevance uses it.
#pragma once

#include "engine/interaction/TermModel.h"

namespace pathloom {

struct TagAffinity {
    std::string tag;
    double own = 0;        ///< Σ weight · 2^(−age / half-life) · tag of the profile's events
    double population = 0; ///< ā: mean over the profiles with tagged events, in [0, 1]
    double weight = 0;     ///< w of scores.md: (κ · population + own), divided by its sum over tags
};

/// As of the model's start, the greatest weight first, equal ones by tag; tags of weight 0 are left
/// out. Empty: no profile has tagged events, so relevance is unmeasured.
[[nodiscard]] std::vector<TagAffinity> affinitiesOf(const TermModel &model, ProfileIndex profile);

} // namespace pathloom
