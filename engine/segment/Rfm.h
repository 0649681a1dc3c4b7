// SPDX-License-Identifier: Apache-2.0
// Recency, frequency and money of a profile's events as scores, and bands made of the scores.
#pragma once

#include "engine/model/Graph.h"
#include "engine/rules/Evaluate.h"

#include <optional>
#include <string_view>

namespace pathloom {

/// Scores from 1 (worst) up; 0 for profiles without an event in the window, which have no band.
struct RfmScores {
    std::vector<std::uint8_t> recency, frequency, monetary;
};

/// The scores of an RfmBand step for every profile. Over the window that ends at `asOf`: recency is
/// the time since the last event, frequency their number, money the sum of the value property
/// (missing amounts count nothing).
/// Quantiles: score = 1 + ⌊bands × (profiles with a worse value / profiles with an event)⌋, so that
/// equal values always share a score; there may then be fewer scores than bands.
/// Thresholds t₁ < t₂ < …: frequency and money score 1 + the number of thresholds that the value
/// reaches; recency scores 1 + the number of thresholds that its days do not exceed.
/// Errors: "segment.incomplete" with `what` "value" where neither the step nor the event type names
/// an amount, "segment.thresholds" with `field` and `text`, those of evaluateNumbers().
[[nodiscard]] Result<RfmScores> rfmScores(const Step &step, const Snapshot &snapshot, Instant asOf,
                                          const TaskControl &control = {});

/// Index of the first of the step's rules whose ranges hold all three scores.
[[nodiscard]] std::optional<std::size_t> rfmBandOf(const Step &step, unsigned recency, unsigned frequency,
                                                   unsigned monetary);

/// True where the first matching rule is one that is kept. Never unknown: who has no event is in no
/// band.
[[nodiscard]] Result<TruthColumn> inRfmBand(const Step &step, const Snapshot &snapshot, Instant asOf,
                                            const TaskControl &control = {});

/// "30; 90; 180": at least one number, strictly ascending. None where the text is anything else.
[[nodiscard]] std::optional<std::vector<double>> thresholdsOf(std::string_view text);

} // namespace pathloom
