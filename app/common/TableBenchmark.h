// SPDX-License-Identifier: GPL-3.0-or-later
// A hundred rows over a million profiles: the dataset and the table of the benchmark.
#pragma once

#include "engine/data/Snapshot.h"
#include "engine/model/DecisionTable.h"

namespace pathloom::app {

/// Profiles with an age, a recency in days, an amount, a country and a membership; one value in twenty
/// is missing. Equal on every machine.
[[nodiscard]] SnapshotPtr tableBenchmarkProfiles(std::size_t count);
/// A table over these with `rows` rows and the policy "first", the last row for everybody.
[[nodiscard]] DecisionTable tableBenchmarkTable(std::size_t rows);

} // namespace pathloom::app
