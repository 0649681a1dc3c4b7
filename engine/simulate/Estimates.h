// SPDX-License-Identifier: Apache-2.0
// Estimates with both intervals, from replications or from the variation over profiles.
#pragma once

#include "engine/simulate/Run.h"

#include <span>

namespace pathloom {

/// From one value a replication: Student's t for the expectation; for one outcome the empirical
/// 2.5 and 97.5 percentiles from 40 replications on, Student's t below. NaN counts as unmeasured.
/// With a single value `varianceOfOne`, the variance of the total over profiles, gives both.
[[nodiscard]] Estimate estimateOf(std::span<const double> values, double varianceOfOne);

/// A rate of one replication: Wilson intervals; the outcome's is as wide as two samples differ.
[[nodiscard]] Estimate rateOfOne(double successes, double n);

} // namespace pathloom
