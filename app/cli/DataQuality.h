// SPDX-License-Identifier: GPL-3.0-or-later
// The quality of fields as JSON and text: shared by the parts of the command `data`.
#pragma once

#include "app/cli/Console.h"
#include "engine/data/Quality.h"

namespace pathloom::cli {

/// Shares and the counts behind them; null for what is unmeasured.
[[nodiscard]] Json qualityJson(const FieldQuality &quality);

/// One field: its quality, the distribution of its values (left out where they are personal) and,
/// where `rows` names a figure, the ids of the profiles behind it. With `rows` the text is the ids
/// alone, one a line. Errors: "app.no-such-attribute", those of fieldQuality().
[[nodiscard]] Result<Outcome> describeField(const Snapshot &snapshot, const std::string &field,
                                            const std::string &rows, Instant asOf,
                                            const TaskControl &control);

} // namespace pathloom::cli
