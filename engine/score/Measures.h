// SPDX-License-Identifier: Apache-2.0
// Measures with intervals from sums over replications or profiles; private to this folder.
#pragma once

#include "engine/score/Score.h"

#include <span>
#include <vector>

namespace pathloom {

/// What a Measure is the mean of. The friction parts come last, in the order of FrictionPart.
enum class Quantity : std::uint8_t {
    Relevance,
    Timeliness,
    Context,
    Friction,
    Accuracy,
    Effectiveness,
    Product,
    Positive,
    Level,
    FirstPart,
};

/// Numerator and denominator of a mean in one sample, and how many it could have been measured on.
struct Ratio {
    double sum = 0, measured = 0, count = 0;
};
[[nodiscard]] Ratio ratioOf(const TermSums &sums, Quantity quantity, std::size_t part = 0);

/// Sums of a group: in all, and by sample (replications, else profiles of the kept interactions).
struct GroupSums {
    TermSums total;
    std::vector<TermSums> samples;
    double spread = 1; ///< factor on the error where the samples are a part of the total
};

/// Pooled mean; its error by linearising the ratio over the samples, quantile of Student's t.
[[nodiscard]] Measure meanOf(const GroupSums &sums, Quantity quantity, std::size_t part = 0);
/// a + b · measure.
[[nodiscard]] Measure scaled(const Measure &measure, double a, double b);
/// Mean of one value a replication; no interval with fewer than two.
[[nodiscard]] Measure meanOf(std::span<const double> values);
/// A value with the standard error of its mean over n samples.
[[nodiscard]] Measure withError(double value, double error, std::size_t n);

/// Engagement of a group's enrolments in one journey, a value a replication.
struct EngagementSeries {
    std::size_t journey = 0; ///< index into RunResult::journeys
    std::vector<ReplicationSums::Engagement> values;
};

/// F2 of a group over the journeys that it is in. `positive` is its mean(R + T + C), `positives`
/// that of each replication. Where nobody of a journey's group was held out, the control is the
/// same profiles with the journey switched off.
[[nodiscard]] ExperienceValue
experienceOf(const RunResult &result, std::vector<EngagementSeries> series, const Measure &positive,
             std::span<const double> positives, const ScoreInput &input);

/// How many groups Interaction::groups can name.
inline constexpr std::size_t kGroupBits = 64;

/// KPIs that a result has no counts for say so; diversity comes from the sums.
[[nodiscard]] std::map<std::string, Estimate> kpisOf(const RunResult &result);
/// Fills a report with a result's groups and their scores, maturity apart.
void scoreGroups(const RunResult &result, const ScoreInput &input, ScoreReport &report);

/// Channel of a message or delivering decision; empty: it delivers nothing.
[[nodiscard]] std::string channelOf(const Step &step);
/// Channels with a send in the 365 days before `now` or a touchpoint in a journey, sorted.
[[nodiscard]] std::vector<std::string> channelsInUse(const ScoreInput &input, Instant now);

/// Touches of one step, by the level of the data that decided them.
struct StepLevels {
    GraphId journey;
    StepId step;
    std::string label;
    std::string channel;
    std::array<double, 6> byLevel{};
};
/// Touches of one channel.
struct ChannelLevels {
    std::string channel;
    double count = 0, levels = 0, personalized = 0;
};
[[nodiscard]] std::vector<ChannelLevels> byChannel(std::span<const StepLevels> steps);

/// S, P, K and M of touches. Coherence none: K = ½·(1 − σ/2.5).
struct MaturityValues {
    bool isMeasured = false; ///< there are touches and a channel is in use
    double s = 0, p = 0, k = 0, m = 0, sigma = 0;
    double channelCoverage = 0, interactionCoverage = 0;
};
[[nodiscard]] MaturityValues maturityOf(std::span<const ChannelLevels> channels,
                                        std::size_t usedChannels, std::optional<double> coherence);
/// Evidence, and the next steps that raise the score most, each recomputed.
void explainMaturity(std::span<const StepLevels> steps, std::optional<double> coherence,
                     Maturity &maturity);
/// F4 of a run's interactions; journey empty: of all. `profiles` is what history knows of each
/// profile's coherence, for the interval over profiles.
[[nodiscard]] Maturity runMaturity(const RunResult &result, const ScoreInput &input,
                                   const GraphId &journey = {},
                                   std::span<const ProfileCoherence> profiles = {});

} // namespace pathloom
