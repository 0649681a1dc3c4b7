// SPDX-License-Identifier: Apache-2.0
// Counter-based random numbers: a draw is a pure function of its key, on any thread, in any order.
#pragma once

#include <array>
#include <cstdint>

namespace pathloom {

/// What a draw is for. Part of its key, so stored results depend on it: do not renumber.
enum class DrawPurpose : std::uint8_t {
    Split = 1,
    Variant = 2,
    Holdout = 3,
    Deliver = 4,
    Open = 5,
    Click = 6,
    Convert = 7,
    Unsubscribe = 8,
    Complain = 9,
    OpenDelay = 10,
    ClickDelay = 11,
    ConvertDelay = 12,
    OrderValue = 13,
    Organic = 14,
    OrganicTime = 15,
    OrganicValue = 16,
    Sample = 17,
    Arrival = 18,
    Decision = 19,
    Parameter = 20,
    Generator = 21,
    Bounce = 22,
};

/// The key of domain.md: (seed, replication, profile, enrolment, step, visit, purpose).
/// Hashes, not ordinals, name the profile and the step, so that adding a profile or a step
/// leaves every other draw as it was.
struct DrawKey {
    std::uint64_t seed = 1;
    std::uint32_t replication = 0;
    std::uint64_t profileHash = 0;
    std::uint32_t enrolment = 0;
    std::uint64_t stepHash = 0;
    std::uint32_t visit = 0;
    DrawPurpose purpose = DrawPurpose::Split;
};

/// 128 random bits of a key (Philox 4x32-10, Salmon et al., SC11). `index` selects further blocks.
[[nodiscard]] std::array<std::uint64_t, 2> drawBits(const DrawKey &key, std::uint32_t index = 0);

/// A uniform number in [0, 1) with 53 random bits.
[[nodiscard]] double uniform(const DrawKey &key, std::uint32_t index = 0);

/// A standard normal number (Box–Muller on one block).
[[nodiscard]] double normal(const DrawKey &key, std::uint32_t index = 0);

/// Turns 64 random bits into [0, 1).
[[nodiscard]] constexpr double toUnit(std::uint64_t bits)
{
    return static_cast<double>(bits >> 11) * 0x1.0p-53;
}

/// The sticky bucket of a profile under an experiment key, in [0, 1): independent of seed, run and
/// machine, so that simulation, export and production agree on the arm.
[[nodiscard]] double stickyBucket(std::uint64_t experimentHash, std::uint64_t profileHash);

/// A sequential stream over one key, for generators that need many numbers in order.
class RandomStream
{
public:
    explicit RandomStream(const DrawKey &key) : m_key(key) {}

    [[nodiscard]] double uniform();
    [[nodiscard]] double normal();
    /// Uniform integer in [0, bound). Requires: bound > 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);
    /// Exponential with the given mean.
    [[nodiscard]] double exponential(double mean);
    /// Poisson count with the given mean (inversion below 30, rounded normal above).
    [[nodiscard]] std::uint32_t poisson(double mean);
    /// Gamma(shape, scale) (Marsaglia and Tsang, ACM TOMS 26(3), 2000).
    [[nodiscard]] double gamma(double shape, double scale);

private:
    DrawKey m_key;
    std::uint32_t m_next = 0;
    std::array<std::uint64_t, 2> m_block{};
    bool m_half = false;
};

} // namespace pathloom
