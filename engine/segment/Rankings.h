// SPDX-License-Identifier: Apache-2.0
// Conditions that rank profiles against each other: the top or bottom, and percentiles.
#pragma once

#include "engine/model/Graph.h"
#include "engine/rules/Evaluate.h"

namespace pathloom {

/// The highest or lowest of those that come in. Candidates are the profiles that are true in
/// `input` and whose value is known; of equal values the smaller profile id comes first. A share is
/// taken of the candidates and rounded to the nearest whole profile, halves up. Unknown: profiles
/// whose input is unknown, and those that come in without a value.
[[nodiscard]] TruthColumn ranked(const Step &step, const TruthColumn &input, const NumberColumn &values,
                                 const Snapshot &snapshot);

/// Profiles whose percentile rank lies in [from, to), or [from, 1] where `to` is 1. The rank of a
/// value among all profiles of the dataset whose value is known is (those below it + half of those
/// equal to it) / all of them, so that equal values share a rank. Unknown: without a value.
[[nodiscard]] TruthColumn inPercentiles(const Step &step, const NumberColumn &values);

} // namespace pathloom
