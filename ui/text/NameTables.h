// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of names by code; NameText.h gives them out.
#pragma once

#include "ui/text/TextTable.h"

#include <span>

namespace pathloom::text::tables {

[[nodiscard]] std::span<const TextRow> reasonNames();
[[nodiscard]] std::span<const TextRow> reasonHelp();
[[nodiscard]] std::span<const TextRow> editNames();
[[nodiscard]] std::span<const TextRow> phaseNames();
[[nodiscard]] std::span<const TextRow> kpiNames();
[[nodiscard]] std::span<const TextRow> scoreNames();
[[nodiscard]] std::span<const TextRow> scoreFormulas();
[[nodiscard]] std::span<const TextRow> scoreHelp();
[[nodiscard]] std::span<const TextRow> stageNames();
[[nodiscard]] std::span<const TextRow> levelNames();
[[nodiscard]] std::span<const TextRow> channelNames();
[[nodiscard]] std::span<const TextRow> purposeNames();
[[nodiscard]] std::span<const TextRow> eventRoleNames();
[[nodiscard]] std::span<const TextRow> roleNames();
[[nodiscard]] std::span<const TextRow> typeNames();
[[nodiscard]] std::span<const TextRow> traceNames();
[[nodiscard]] std::span<const TextRow> detailNames();
[[nodiscard]] std::span<const TextRow> decisionStages();
[[nodiscard]] std::span<const TextRow> originNames();
[[nodiscard]] std::span<const TextRow> measureNames();
[[nodiscard]] std::span<const TextRow> frictionNames();
[[nodiscard]] std::span<const TextRow> switchNames();
[[nodiscard]] std::span<const TextRow> objectKinds();
[[nodiscard]] std::span<const TextRow> scoreNotes();

} // namespace pathloom::text::tables
