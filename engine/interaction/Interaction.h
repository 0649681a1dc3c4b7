// SPDX-License-Identifier: Apache-2.0
// One delivered interaction and its terms (scores.md): what the response model and the scores share.
#pragma once

#include "engine/base/Id.h"
#include "engine/data/Snapshot.h"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace pathloom {

/// "Unmeasured" for a term: never filled with a guess.
inline constexpr double kUnmeasured = std::numeric_limits<double>::quiet_NaN();
[[nodiscard]] inline bool isMeasured(double term) { return term == term; }

/// The parts of friction, each in [0, 1], for drill-down.
struct FrictionParts {
    double fatigue = 0, repetition = 0, irrelevance = 0, staleness = 0, detour = 0, alreadyBought = 0;
};

struct Terms {
    double relevance = kUnmeasured;
    double timeliness = kUnmeasured;
    double context = kUnmeasured;
    double friction = kUnmeasured;
    double accuracy = kUnmeasured;
    FrictionParts parts;

    /// E1 = R + T + C − F, unmeasured where one of its own terms is.
    [[nodiscard]] double effectiveness() const { return relevance + timeliness + context - friction; }
    /// E2 = R · T · C · D.
    [[nodiscard]] double product() const { return relevance * timeliness * context * accuracy; }
    /// R + T + C, of F2.
    [[nodiscard]] double positive() const { return relevance + timeliness + context; }
};

struct Interaction {
    std::uint32_t profile = 0;     ///< ProfileIndex
    std::uint16_t journey = 0;     ///< index in the run
    std::uint16_t step = 0;        ///< index in the compiled journey
    std::uint16_t channel = 0;     ///< index into the run's channel names
    std::uint16_t content = 0;     ///< index into the run's contents and offers
    std::uint8_t level = 0;        ///< DataLevel that decided it
    bool knowsLevel = true;        ///< false: the history does not say what decided it
    bool opened = false;
    bool clicked = false;
    bool converted = false;
    std::int64_t at = 0;           ///< ms
    std::uint64_t groups = 0;      ///< bit per report segment, then per variant; the first 64
    Terms terms;
};

/// Sums over interactions of one group in one replication; everything the five scores need of them.
/// Adding is order-dependent in the last bits, so callers add in a fixed order.
struct TermSums {
    std::uint64_t count = 0;
    std::uint64_t opened = 0, clicked = 0, converted = 0;
    std::uint64_t measuredR = 0, measuredT = 0, measuredC = 0, measuredF = 0, measuredD = 0;
    std::uint64_t measuredE1 = 0, measuredE2 = 0, measuredPositive = 0;
    double r = 0, t = 0, c = 0, f = 0, d = 0;
    double e1 = 0, e2 = 0, positive = 0;
    double fatigue = 0, repetition = 0, irrelevance = 0, staleness = 0, detour = 0, alreadyBought = 0;
    double levels = 0;             ///< Σ level, where known
    std::uint64_t measuredLevels = 0; ///< interactions of known level; of a run: all
    std::uint64_t personalized = 0;///< level ≥ 1

    void add(const Interaction &interaction);
    void add(const TermSums &other);
};

} // namespace pathloom
