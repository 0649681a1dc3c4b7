// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of texts of the step catalogue; StepText.h gives them out.
#pragma once

#include "ui/text/TextTable.h"

#include <span>

namespace pathloom::text::tables {

[[nodiscard]] std::span<const TextRow> stepTexts();
[[nodiscard]] std::span<const TextRow> choiceTexts();
[[nodiscard]] std::span<const TextRow> conditionTexts();

} // namespace pathloom::text::tables
