// SPDX-License-Identifier: GPL-3.0-or-later
// Names of everything the engine calls by code: reasons, KPIs, scores, stages, edits, phases …
#pragma once

#include "engine/base/Result.h"
#include "ui/text/Format.h"

#include <QString>

#include <string_view>

namespace pathloom::text {

/// "NO_CONSENT" → "No consent". An unknown code comes back as it is.
[[nodiscard]] QString reasonName(std::string_view code);
/// One sentence on what the reason means.
[[nodiscard]] QString reasonHelp(std::string_view code);
/// "edit.insert-step" with {"kind": …} → "Add step Wait".
[[nodiscard]] QString editName(std::string_view code, const Arguments &arguments = {});
/// "simulate.replication" → "Simulating".
[[nodiscard]] QString phaseName(std::string_view code);
[[nodiscard]] bool hasPhaseName(std::string_view code);
[[nodiscard]] QString kpiName(std::string_view code);
[[nodiscard]] Unit kpiUnit(std::string_view code);
/// "R", "T", "C", "F", "D", "E1", "E2", "V", "M", "S", "P", "K", "A".
[[nodiscard]] QString scoreName(std::string_view code);
[[nodiscard]] QString scoreFormula(std::string_view code);
/// How the number is computed, for the panel "How is this computed?".
[[nodiscard]] QString scoreHelp(std::string_view code);
/// A fact behind a stage, or a next step: "score.evidence.…", "score.next.…".
[[nodiscard]] QString scoreNote(std::string_view code, const Arguments &arguments);
/// Maturity stage 1–5 and its range.
[[nodiscard]] QString stageName(int stage);
[[nodiscard]] QString stageRange(int stage);
/// Level 0–5 of the data that decides.
[[nodiscard]] QString levelName(int level);
[[nodiscard]] QString channelName(std::string_view code);
[[nodiscard]] QString purposeName(std::string_view code);
[[nodiscard]] QString eventRoleName(std::string_view code);
[[nodiscard]] QString roleName(std::string_view code);
[[nodiscard]] QString valueTypeName(std::string_view code);
/// What a line of a timeline says: "sent", "held-back" …
[[nodiscard]] QString traceName(std::string_view code);
/// Detail of such a line: "experiment", "bucket", "probability" …
[[nodiscard]] QString detailName(std::string_view code);
/// Stage of the offer funnel that removed an offer.
[[nodiscard]] QString decisionStageName(std::string_view code);
[[nodiscard]] QString originName(std::string_view code);  ///< "published", "fitted", "assumed"
[[nodiscard]] QString measureName(std::string_view code); ///< of a daily series
[[nodiscard]] QString frictionName(std::string_view code);
[[nodiscard]] QString policySwitchName(std::string_view code);
/// An argument of a sentence: codes among them become words ("kind": "wait" → "Wait").
[[nodiscard]] QString argumentText(std::string_view name, std::string_view value);

} // namespace pathloom::text
