// SPDX-License-Identifier: Apache-2.0
// The statistics of experiments: tests of rates and means, sample ratio, sample size, Bayesian
// odds.
#pragma once

#include "engine/base/Result.h"
#include "engine/stats/Intervals.h"

#include <span>
#include <vector>

namespace pathloom {

/// Successes among n trials of one arm.
struct Proportion {
    double successes = 0;
    double n = 0;
    [[nodiscard]] double rate() const { return successes / n; }
};

/// A two-sided test. `difference` is second minus first arm, `low`/`high` its interval.
struct TestResult {
    double statistic = 0;
    double pValue = 1;
    double degrees = 0; ///< of freedom; 0 for normal tests
    double difference = 0;
    double low = 0, high = 0;
};

/// Two-proportion z test, pooled under the null hypothesis; the interval uses the unpooled error
/// (Fleiss, Levin, Paik 2003, 3.2). Errors: "stats.proportion" where successes > n or n = 0.
[[nodiscard]] Result<TestResult> twoProportionTest(Proportion first, Proportion second,
                                                   double confidence = 0.95);

/// Welch's t test of two means with unequal variances (Welch 1947). Errors: "stats.too-few"
/// below two values an arm, "stats.no-variance" where neither arm varies.
[[nodiscard]] Result<TestResult> welchTest(const Moments &first, const Moments &second,
                                           double confidence = 0.95);

/// χ² goodness of fit of arm sizes to their planned shares. Errors: "stats.shares".
[[nodiscard]] Result<TestResult> sampleRatioTest(std::span<const double> counts,
                                                 std::span<const double> plannedShares);

/// Profiles per arm to find a change of a rate, two-sided, the method of R's power.prop.test with
/// strict = FALSE. Not rounded. Errors: "stats.rates", "stats.power".
[[nodiscard]] Result<double> sampleSizePerArm(double rate, double changedRate, double alpha = 0.05,
                                              double power = 0.8);
/// Smallest rise of `rate` found with n profiles an arm; none below 1: "stats.rates".
[[nodiscard]] Result<double> minimumDetectableRise(double rate, double n, double alpha = 0.05,
                                                   double power = 0.8);

/// Probability that each arm has the highest rate, posteriors Beta(a + successes, b + failures).
/// By quadrature to about 1e-9; the probabilities sum to 1. Errors: "stats.proportion".
[[nodiscard]] Result<std::vector<double>> probabilityBest(std::span<const Proportion> arms,
                                                          double priorA = 1, double priorB = 1);

} // namespace pathloom
