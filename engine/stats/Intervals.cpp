// SPDX-License-Identifier: Apache-2.0
// Closed forms of the intervals; distributions come from Boost.Math.
#include "engine/stats/Intervals.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>

namespace pathloom {

void Moments::add(double x)
{
    ++n;
    const double delta = x - mean;
    mean += delta / static_cast<double>(n);
    squares += delta * (x - mean);
}

void Moments::add(const Moments &other)
{
    if (other.n == 0)
        return;
    const double a = static_cast<double>(n);
    const double b = static_cast<double>(other.n);
    const double delta = other.mean - mean;
    mean += delta * b / (a + b);
    squares += other.squares + delta * delta * a * b / (a + b);
    n += other.n;
}

Moments momentsOf(std::span<const double> values)
{
    Moments moments;
    for (const double x : values)
        moments.add(x);
    return moments;
}

double normalQuantile(double p)
{
    return boost::math::quantile(boost::math::normal(), p);
}

double normalCdf(double z)
{
    return boost::math::cdf(boost::math::normal(), z);
}

double studentQuantile(double p, double degrees)
{
    return boost::math::quantile(boost::math::students_t(degrees), p);
}

Interval wilsonInterval(double successes, double n, double confidence)
{
    if (n <= 0)
        return {0, 1};
    const double z = normalQuantile(0.5 + confidence / 2);
    const double rate = successes / n;
    const double scale = 1 + z * z / n;
    const double centre = (rate + z * z / (2 * n)) / scale;
    const double half = z / scale * std::sqrt(rate * (1 - rate) / n + z * z / (4 * n * n));
    const double low = successes <= 0 ? 0 : std::max(0.0, centre - half);
    const double high = successes >= n ? 1 : std::min(1.0, centre + half);
    return {low, high};
}

static Interval around(const Moments &moments, double variance, double confidence)
{
    if (moments.n < 2 || variance <= 0)
        return {moments.mean, moments.mean};
    const double t = studentQuantile(0.5 + confidence / 2, static_cast<double>(moments.n - 1));
    const double half = t * std::sqrt(variance);
    return {moments.mean - half, moments.mean + half};
}

Interval meanInterval(const Moments &moments, double confidence)
{
    const double n = std::max(1.0, static_cast<double>(moments.n));
    return around(moments, moments.variance() / n, confidence);
}

Interval predictionInterval(const Moments &moments, double confidence)
{
    const double n = std::max(1.0, static_cast<double>(moments.n));
    return around(moments, moments.variance() * (1 + 1 / n), confidence);
}

double quantile(std::span<const double> ascending, double p)
{
    const double place = p * static_cast<double>(ascending.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, ascending.size() - 1);
    const double share = place - static_cast<double>(below);
    return ascending[below] + share * (ascending[above] - ascending[below]);
}

} // namespace pathloom
