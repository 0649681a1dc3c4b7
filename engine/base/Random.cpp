// SPDX-License-Identifier: Apache-2.0
// Philox-keyed draws and the stream built on them.
#include "engine/base/Random.h"

#include "engine/base/Id.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <Random123/philox.h>
#pragma GCC diagnostic pop

#include <cmath>
#include <numbers>

namespace pathloom {

std::array<std::uint64_t, 2> drawBits(const DrawKey &key, std::uint32_t index)
{
    using Philox = r123::Philox4x32;
    const std::uint64_t stream = combineHash(key.seed, key.replication);
    const std::uint64_t who = combineHash(key.profileHash, key.enrolment);
    const std::uint64_t what =
        combineHash(combineHash(key.stepHash, key.visit),
                    (static_cast<std::uint64_t>(key.purpose) << 32) | index);
    const auto low = [](std::uint64_t x) { return static_cast<std::uint32_t>(x); };
    const auto high = [](std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32); };
    const Philox::key_type philoxKey = {{low(stream), high(stream)}};
    const Philox::ctr_type counter = {{low(who), high(who), low(what), high(what)}};
    const Philox::ctr_type out = Philox{}(counter, philoxKey);
    return {(static_cast<std::uint64_t>(out[1]) << 32) | out[0],
            (static_cast<std::uint64_t>(out[3]) << 32) | out[2]};
}

double uniform(const DrawKey &key, std::uint32_t index)
{
    return toUnit(drawBits(key, index)[0]);
}

static double normalOf(const std::array<std::uint64_t, 2> &block)
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - toUnit(block[0])));
    return radius * std::cos(2.0 * std::numbers::pi * toUnit(block[1]));
}

double normal(const DrawKey &key, std::uint32_t index)
{
    return normalOf(drawBits(key, index));
}

double stickyBucket(std::uint64_t experimentHash, std::uint64_t profileHash)
{
    return toUnit(combineHash(experimentHash, profileHash));
}

double RandomStream::uniform()
{
    if (m_half) {
        m_half = false;
        return toUnit(m_block[1]);
    }
    m_block = drawBits(m_key, m_next++);
    m_half = true;
    return toUnit(m_block[0]);
}

double RandomStream::normal()
{
    m_half = false;
    return normalOf(drawBits(m_key, m_next++));
}

std::uint64_t RandomStream::below(std::uint64_t bound)
{
    return static_cast<std::uint64_t>(uniform() * static_cast<double>(bound));
}

double RandomStream::exponential(double mean)
{
    return -mean * std::log(1.0 - uniform());
}

std::uint32_t RandomStream::poisson(double mean)
{
    if (mean > 30.0)
        return static_cast<std::uint32_t>(std::max(0.0, std::round(mean + std::sqrt(mean) * normal())));
    const double limit = std::exp(-mean);
    std::uint32_t count = 0;
    for (double product = uniform(); product > limit; product *= uniform())
        ++count;
    return count;
}

double RandomStream::gamma(double shape, double scale)
{
    if (shape < 1.0)
        return gamma(shape + 1.0, scale) * std::pow(1.0 - uniform(), 1.0 / shape);
    const double d = shape - 1.0 / 3.0;
    const double c = 1.0 / std::sqrt(9.0 * d);
    for (;;) {
        const double x = normal();
        const double v = std::pow(1.0 + c * x, 3.0);
        if (v > 0.0 && std::log(1.0 - uniform()) < 0.5 * x * x + d - d * v + d * std::log(v))
            return d * v * scale;
    }
}

} // namespace pathloom
