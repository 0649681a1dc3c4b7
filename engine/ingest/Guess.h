// SPDX-License-Identifier: Apache-2.0
// Guesses of what a column means, from its name and its values.
#pragma once

#include "engine/ingest/Preview.h"

#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// Sets `guess` and `because` of a column whose type, distinct and missing figures are known.
void guessMeaning(ColumnPreview &column, const std::vector<std::string> &presentValues);

/// Empty, or a word that files use for "missing": NA, N/A, NULL, NaN, none, "-", "?".
[[nodiscard]] bool isUsualMissing(std::string_view text);

} // namespace pathloom
