// SPDX-License-Identifier: Apache-2.0
// Small pieces of the JSON of results, each readable and writable.
#pragma once

#include "engine/base/Json.h"
#include "engine/simulate/Run.h"

/// Apart from the public toJson(), which other folders may overload too.
namespace pathloom::parts {

/// NaN and infinities, which JSON lacks, become null and come back as NaN.
[[nodiscard]] Json numberToJson(double number);
[[nodiscard]] double numberFromJson(const Json &json);

[[nodiscard]] Json toJson(const Estimate &estimate);
[[nodiscard]] Estimate estimateFromJson(const Json &json);
[[nodiscard]] Json toJson(const std::map<std::string, Estimate> &estimates);
[[nodiscard]] std::map<std::string, Estimate> estimatesFromJson(const Json &json);
/// Counts by reason name, without the zeros.
[[nodiscard]] Json reasonsToJson(const std::array<std::uint64_t, kReasonCount> &counts);
[[nodiscard]] std::array<std::uint64_t, kReasonCount> reasonsFromJson(const Json &json);

[[nodiscard]] Json toJson(const ReplicationSums &sums);
[[nodiscard]] ReplicationSums sumsFromJson(const Json &json);
[[nodiscard]] Json toJson(const Interaction &interaction);
[[nodiscard]] Interaction interactionFromJson(const Json &json);
[[nodiscard]] Json toJson(const Terms &terms);
[[nodiscard]] Json toJson(const ScoreModel &model);
[[nodiscard]] ScoreModel scoreModelFromJson(const Json &json);
[[nodiscard]] Json toJson(const JourneyResult &journey);
[[nodiscard]] JourneyResult journeyResultFromJson(const Json &json);

} // namespace pathloom::parts
