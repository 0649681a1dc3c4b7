// SPDX-License-Identifier: Apache-2.0
// Means of terms with intervals over replications or profiles.
#include "engine/score/Measures.h"

#include "engine/stats/Intervals.h"

#include <algorithm>
#include <cmath>

namespace pathloom {

static double partOf(const TermSums &sums, std::size_t part)
{
    switch (static_cast<FrictionPart>(part)) {
    case FrictionPart::Fatigue:
        return sums.fatigue;
    case FrictionPart::Repetition:
        return sums.repetition;
    case FrictionPart::Irrelevance:
        return sums.irrelevance;
    case FrictionPart::Staleness:
        return sums.staleness;
    case FrictionPart::Detour:
        return sums.detour;
    case FrictionPart::AlreadyBought:
        return sums.alreadyBought;
    }
    return 0;
}

Ratio ratioOf(const TermSums &sums, Quantity quantity, std::size_t part)
{
    const auto make = [&](double sum, std::uint64_t measured) {
        return Ratio{sum, static_cast<double>(measured), static_cast<double>(sums.count)};
    };
    switch (quantity) {
    case Quantity::Relevance:
        return make(sums.r, sums.measuredR);
    case Quantity::Timeliness:
        return make(sums.t, sums.measuredT);
    case Quantity::Context:
        return make(sums.c, sums.measuredC);
    case Quantity::Friction:
        return make(sums.f, sums.measuredF);
    case Quantity::Accuracy:
        return make(sums.d, sums.measuredD);
    case Quantity::Effectiveness:
        return make(sums.e1, sums.measuredE1);
    case Quantity::Product:
        return make(sums.e2, sums.measuredE2);
    case Quantity::Positive:
        return make(sums.positive, sums.measuredPositive);
    case Quantity::Level:
        return make(sums.levels, sums.measuredLevels);
    case Quantity::FirstPart:
        break;
    }
    const bool needsRelevance = static_cast<FrictionPart>(part) == FrictionPart::Irrelevance;
    return make(partOf(sums, part), needsRelevance ? sums.measuredR : sums.count);
}

Measure withError(double value, double error, std::size_t n)
{
    Measure measure{.isMeasured = true, .value = value, .low = value, .high = value};
    if (n < 2)
        return measure;
    const double half = studentQuantile(0.975, static_cast<double>(n - 1)) * error;
    measure.hasInterval = true;
    measure.low = value - half;
    measure.high = value + half;
    return measure;
}

Measure meanOf(const GroupSums &sums, Quantity quantity, std::size_t part)
{
    const Ratio total = ratioOf(sums.total, quantity, part);
    Measure measure;
    measure.unmeasuredShare = total.count > 0 ? 1 - total.measured / total.count : 0;
    if (total.measured <= 0)
        return measure;
    const double value = total.sum / total.measured;
    const double unmeasured = measure.unmeasuredShare;
    const double n = static_cast<double>(sums.samples.size());
    double squares = 0;
    double measured = 0;
    for (const TermSums &sample : sums.samples) {
        const Ratio ratio = ratioOf(sample, quantity, part);
        const double residual = ratio.sum - value * ratio.measured;
        squares += residual * residual;
        measured += ratio.measured;
    }
    const double error = n > 1 && measured > 0 ? std::sqrt(squares * n / (n - 1)) / measured : 0;
    measure = withError(value, error * sums.spread, measured > 0 ? sums.samples.size() : 0);
    measure.unmeasuredShare = unmeasured;
    return measure;
}

Measure scaled(const Measure &measure, double a, double b)
{
    Measure result = measure;
    result.value = a + b * measure.value;
    result.low = a + b * measure.low;
    result.high = a + b * measure.high;
    return measure.isMeasured ? result : measure;
}

Measure meanOf(std::span<const double> values)
{
    if (values.empty())
        return {};
    const Moments moments = momentsOf(values);
    const double error = std::sqrt(moments.variance() / static_cast<double>(values.size()));
    return withError(moments.mean, error, values.size());
}

} // namespace pathloom
