// SPDX-License-Identifier: Apache-2.0
// Moments, quantiles and confidence intervals of rates and means.
#pragma once

#include <cstdint>
#include <span>

namespace pathloom {

/// Closed interval of a quantity in that quantity's own unit.
struct Interval {
    double low = 0;
    double high = 0;
    [[nodiscard]] bool contains(double x) const { return low <= x && x <= high; }
    bool operator==(const Interval &) const = default;
};

/// Count, mean and sum of squared deviations of numbers added one by one (Welford 1962). Merging
/// is order-dependent in the last bits, so callers merge in a fixed order.
struct Moments {
    std::uint64_t n = 0;
    double mean = 0;
    double squares = 0;

    void add(double x);
    void add(const Moments &other); ///< Chan, Golub, LeVeque 1979
    [[nodiscard]] double variance() const
    {
        return n > 1 ? squares / static_cast<double>(n - 1) : 0;
    }
};
[[nodiscard]] Moments momentsOf(std::span<const double> values);

/// Quantiles of the standard normal and of Student's t. Requires: p in (0, 1), degrees > 0.
[[nodiscard]] double normalQuantile(double p);
[[nodiscard]] double normalCdf(double z);
[[nodiscard]] double studentQuantile(double p, double degrees);

/// Score interval of a rate (Wilson 1927). With n = 0 nothing is known: [0, 1].
[[nodiscard]] Interval wilsonInterval(double successes, double n, double confidence = 0.95);

/// Interval of an expected value by Student's t. With fewer than two values: the mean itself.
[[nodiscard]] Interval meanInterval(const Moments &moments, double confidence = 0.95);

/// Interval of one more value of the same kind by Student's t: mean ± t·s·√(1 + 1/n).
[[nodiscard]] Interval predictionInterval(const Moments &moments, double confidence = 0.95);

/// Quantile of ascending values by linear interpolation (type 7 of Hyndman and Fan 1996, R's
/// default). Requires: values not empty, p in [0, 1].
[[nodiscard]] double quantile(std::span<const double> ascending, double p);

} // namespace pathloom
