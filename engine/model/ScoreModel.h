// SPDX-License-Identifier: Apache-2.0
// Parameters of score model 1 (scores.md): part of the project and of every run.
#pragma once

#include "engine/units/Instant.h"

#include <map>
#include <string>

namespace pathloom {

struct ScoreModel {
    int version = 1;
    double kappa = 1.0;                                  ///< strength of the population's affinity
    Duration affinityHalfLife = Duration::days(30);
    double viewWeight = 1, searchWeight = 1, cartWeight = 3, purchaseWeight = 5, clickWeight = 1,
           ratingWeight = 5;
    Duration idealDelay{};                               ///< default of a step
    Duration timelinessHalfLife = Duration::hours(24);   ///< default of a step, above 0
    double momentPriorEvents = 20;
    double channelPriorDeliveries = 10;
    double defaultCapPerWeek = 3;                        ///< where no cap is set
    double repetitionPenalty = 0.5;
    Duration repetitionWindow = Duration::days(14);
    double irrelevanceThreshold = 0.5;
    double stalenessPenalty = 0.25, stalenessThreshold = 0.25;
    double detourPenalty = 0.1, detourMaximum = 0.5;
    int weakControlEngagements = 30;
    std::map<std::string, double> assessment;            ///< answers that stand beside F4, never in it

    bool operator==(const ScoreModel &) const = default;
};

} // namespace pathloom
