// SPDX-License-Identifier: Apache-2.0
// Makes estimates of values over replications.
#include "engine/simulate/Estimates.h"

#include "engine/stats/Intervals.h"

#include <algorithm>
#include <cmath>

namespace pathloom {
namespace {

constexpr double kZ95 = 1.959963984540054;
constexpr std::size_t kEmpiricalFrom = 40;

Estimate unmeasured()
{
    Estimate estimate;
    estimate.measured = false;
    return estimate;
}

/// What is never negative has no negative bounds.
void clampBelow(Estimate &estimate, double smallest)
{
    if (smallest < 0)
        return;
    estimate.low = std::max(0.0, estimate.low);
    estimate.predictedLow = std::max(0.0, estimate.predictedLow);
}

} // namespace

Estimate estimateOf(std::span<const double> values, double varianceOfOne)
{
    std::vector<double> known;
    for (const double value : values) {
        if (std::isfinite(value))
            known.push_back(value);
    }
    if (known.empty())
        return unmeasured();
    Estimate estimate;
    std::sort(known.begin(), known.end());
    if (known.size() == 1) {
        const double half = kZ95 * std::sqrt(std::max(0.0, varianceOfOne));
        const double wide = half * std::sqrt(2.0);
        estimate = {known[0], known[0] - half, known[0] + half, known[0] - wide, known[0] + wide, true};
        clampBelow(estimate, known[0]);
        return estimate;
    }
    const Moments moments = momentsOf(known);
    const Interval expected = meanInterval(moments);
    Interval outcome = predictionInterval(moments);
    if (known.size() >= kEmpiricalFrom)
        outcome = {quantile(known, 0.025), quantile(known, 0.975)};
    estimate = {moments.mean, expected.low, expected.high, outcome.low, outcome.high, true};
    clampBelow(estimate, known.front());
    return estimate;
}

Estimate rateOfOne(double successes, double n)
{
    if (n <= 0)
        return unmeasured();
    const Interval expected = wilsonInterval(successes, n);
    const double rate = successes / n;
    const auto widened = [&](double bound) {
        return std::clamp(rate + std::sqrt(2.0) * (bound - rate), 0.0, 1.0);
    };
    return {rate, expected.low, expected.high, widened(expected.low), widened(expected.high), true};
}

} // namespace pathloom
