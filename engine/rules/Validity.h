// SPDX-License-Identifier: Apache-2.0
// Which values of an attribute its validity rule rejects.
#pragma once

#include "engine/data/Quality.h"

namespace pathloom {

/// The attribute's rule over all profiles that have a value. A rule that comes out unknown rejects
/// nothing. Without a rule no bit is set.
/// Errors: "interaction.validity-rule" with `attribute`, "rules.bind" with context, cancelled.
[[nodiscard]] Result<ValidityBits> validityOf(const Snapshot &snapshot, std::size_t attribute,
                                              Instant asOf, const TaskControl &control = {});
/// The same as what engine/data asks. The snapshot must outlive it.
[[nodiscard]] ValidityCheck validityCheck(const Snapshot &snapshot, Instant asOf);

} // namespace pathloom
