// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of sentences of errors and problems; ErrorText.h and CheckText.h give them out.
#pragma once

#include "ui/text/TextTable.h"

#include <span>

namespace pathloom::text {

/// Three texts of a problem in the person's content.
struct ProblemRow {
    std::string_view code;
    const char *sentence;
    const char *reason;
    const char *mend;
};

namespace tables {

[[nodiscard]] std::span<const TextRow> errorTexts();
[[nodiscard]] std::span<const TextRow> exchangeTexts();
[[nodiscard]] std::span<const TextRow> peopleTexts();
[[nodiscard]] std::span<const TextRow> ruleTexts();
[[nodiscard]] std::span<const TextRow> tableTexts();
[[nodiscard]] std::span<const TextRow> contextTexts();
[[nodiscard]] std::span<const ProblemRow> problemTexts();

} // namespace tables

} // namespace pathloom::text
