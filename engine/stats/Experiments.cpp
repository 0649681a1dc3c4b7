// SPDX-License-Identifier: Apache-2.0
// Tests, sample sizes and Bayesian odds of experiments; distributions come from Boost.Math.
#include "engine/stats/Experiments.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/quadrature/gauss.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace pathloom {

static bool isValid(Proportion arm)
{
    return arm.n > 0 && arm.successes >= 0 && arm.successes <= arm.n;
}

static double twoSided(double upperTail)
{
    return std::min(1.0, 2 * upperTail);
}

Result<TestResult> twoProportionTest(Proportion first, Proportion second, double confidence)
{
    if (!isValid(first) || !isValid(second))
        return fail(ErrorKind::Usage, "stats.proportion");
    const double pooled = (first.successes + second.successes) / (first.n + second.n);
    const double error = std::sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n));
    TestResult result;
    result.difference = second.rate() - first.rate();
    result.statistic = error > 0 ? result.difference / error : 0;
    const boost::math::normal normal;
    result.pValue = twoSided(boost::math::cdf(complement(normal, std::abs(result.statistic))));
    const double unpooled = std::sqrt(first.rate() * (1 - first.rate()) / first.n +
                                      second.rate() * (1 - second.rate()) / second.n);
    const double half = normalQuantile(0.5 + confidence / 2) * unpooled;
    result.low = result.difference - half;
    result.high = result.difference + half;
    return result;
}

Result<TestResult> welchTest(const Moments &first, const Moments &second, double confidence)
{
    if (first.n < 2 || second.n < 2)
        return fail(ErrorKind::Usage, "stats.too-few");
    const double n1 = static_cast<double>(first.n);
    const double n2 = static_cast<double>(second.n);
    const double v1 = first.variance() / n1;
    const double v2 = second.variance() / n2;
    if (v1 + v2 <= 0)
        return fail(ErrorKind::Usage, "stats.no-variance");
    TestResult result;
    result.difference = second.mean - first.mean;
    result.statistic = result.difference / std::sqrt(v1 + v2);
    result.degrees = (v1 + v2) * (v1 + v2) / (v1 * v1 / (n1 - 1) + v2 * v2 / (n2 - 1));
    const boost::math::students_t student(result.degrees);
    result.pValue = twoSided(boost::math::cdf(complement(student, std::abs(result.statistic))));
    const double half = studentQuantile(0.5 + confidence / 2, result.degrees) * std::sqrt(v1 + v2);
    result.low = result.difference - half;
    result.high = result.difference + half;
    return result;
}

Result<TestResult> sampleRatioTest(std::span<const double> counts,
                                   std::span<const double> plannedShares)
{
    const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
    const double shares = std::accumulate(plannedShares.begin(), plannedShares.end(), 0.0);
    const auto isPositive = [](double x) { return x > 0; };
    if (counts.size() < 2 || counts.size() != plannedShares.size() || total <= 0 ||
        std::any_of(counts.begin(), counts.end(), [](double x) { return x < 0; }) ||
        !std::all_of(plannedShares.begin(), plannedShares.end(), isPositive))
        return fail(ErrorKind::Usage, "stats.shares");
    TestResult result;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double expected = total * plannedShares[i] / shares;
        result.statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
    }
    result.degrees = static_cast<double>(counts.size() - 1);
    result.pValue =
        boost::math::cdf(complement(boost::math::chi_squared(result.degrees), result.statistic));
    return result;
}

static bool isOpenUnit(double p)
{
    return p > 0 && p < 1;
}

Result<double> sampleSizePerArm(double rate, double changedRate, double alpha, double power)
{
    if (!isOpenUnit(rate) || !isOpenUnit(changedRate) || rate == changedRate)
        return fail(ErrorKind::Usage, "stats.rates");
    if (!isOpenUnit(alpha) || !isOpenUnit(power) || power <= alpha / 2)
        return fail(ErrorKind::Usage, "stats.power");
    const double sum = rate + changedRate;
    const double null = normalQuantile(1 - alpha / 2) * std::sqrt(sum * (1 - sum / 2));
    const double other =
        normalQuantile(power) * std::sqrt(rate * (1 - rate) + changedRate * (1 - changedRate));
    const double root = (null + other) / (changedRate - rate);
    return root * root;
}

Result<double> minimumDetectableRise(double rate, double n, double alpha, double power)
{
    constexpr double kTiny = 1e-9;
    const auto top = sampleSizePerArm(rate, 1 - kTiny, alpha, power);
    if (!top)
        return failWith(top.error());
    if (*top > n)
        return fail(ErrorKind::Usage, "stats.rates");
    double low = kTiny;
    double high = 1 - kTiny - rate;
    while (high - low > 1e-12) {
        const double middle = (low + high) / 2;
        (*sampleSizePerArm(rate, rate + middle, alpha, power) > n ? low : high) = middle;
    }
    return high;
}

// Integrates f over [0, 1] where its mass lies within a few deviations of `mean`: panels of
// 20-point Gauss keep sharp posteriors exact without adaptive recursion.
template <typename Function>
static double integrate(const Function &f, double mean, double deviation)
{
    constexpr int kPanels = 64;
    const double low = std::max(0.0, mean - 12 * deviation);
    const double high = std::min(1.0, mean + 12 * deviation);
    const double width = (high - low) / kPanels;
    double sum = 0;
    for (int i = 0; i < kPanels; ++i)
        sum += boost::math::quadrature::gauss<double, 20>::integrate(f, low + i * width,
                                                                     low + (i + 1) * width);
    return sum;
}

Result<std::vector<double>> probabilityBest(std::span<const Proportion> arms, double priorA,
                                            double priorB)
{
    std::vector<boost::math::beta_distribution<>> posteriors;
    for (const Proportion &arm : arms) {
        if (arm.n < 0 || arm.successes < 0 || arm.successes > arm.n || priorA <= 0 || priorB <= 0)
            return fail(ErrorKind::Usage, "stats.proportion");
        posteriors.emplace_back(priorA + arm.successes, priorB + arm.n - arm.successes);
    }
    std::vector<double> best;
    for (std::size_t i = 0; i < posteriors.size(); ++i) {
        const auto wins = [&](double x) {
            double density = boost::math::pdf(posteriors[i], x);
            for (std::size_t j = 0; j < posteriors.size() && density > 0; ++j)
                density *= j == i ? 1 : boost::math::cdf(posteriors[j], x);
            return density;
        };
        best.push_back(integrate(wins, boost::math::mean(posteriors[i]),
                                 boost::math::standard_deviation(posteriors[i])));
    }
    const double total = std::accumulate(best.begin(), best.end(), 0.0);
    for (double &p : best)
        p /= total;
    return best;
}

} // namespace pathloom
