// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of the step catalogue: names and help of kinds, fields, choices, units, groups and outlets.
#pragma once

#include "engine/model/Graph.h"

#include <QString>

#include <string_view>

namespace pathloom::text {

[[nodiscard]] QString stepName(StepKind kind);
[[nodiscard]] QString stepHelp(StepKind kind);
/// A step as people call it: its label, or the kind's name where it has none.
[[nodiscard]] QString stepTitle(const Step &step);
/// Field of a kind, or of its records under "RECORDS.KEY".
[[nodiscard]] QString fieldLabel(StepKind kind, std::string_view key);
[[nodiscard]] QString fieldHelp(StepKind kind, std::string_view key);
[[nodiscard]] QString choiceLabel(StepKind kind, std::string_view key, std::string_view value);
[[nodiscard]] QString unitLabel(std::string_view unit);
/// Heading of a group of fields, and of a palette group.
[[nodiscard]] QString groupLabel(std::string_view group);
/// Text of a fixed outlet; record outlets carry their own label.
[[nodiscard]] QString outletLabel(StepKind kind, std::string_view key);
[[nodiscard]] QString outletLabel(const Step &step, const Outlet &outlet);

/// Whether a text of the catalogue exists: for the test that iterates it.
[[nodiscard]] bool hasStepText(std::string_view code);

} // namespace pathloom::text
