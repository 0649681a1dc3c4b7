// SPDX-License-Identifier: Apache-2.0
// Conditions of a mapping, bound to the columns of a file.
#pragma once

#include "engine/ingest/Fields.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// A condition with the index of its column.
struct BoundCondition {
    Condition condition;
    std::size_t column = 0;
    double limit = 0; ///< of Greater and Less
};

/// Binds conditions to columns; all of their columns exist (Requires).
[[nodiscard]] std::vector<BoundCondition> bindConditions(const std::vector<Condition> &conditions,
                                                         std::span<const std::string> columns);

/// Whether a row meets all conditions. A missing value meets only Missing, NotIn and NotStartsWith.
[[nodiscard]] bool holds(const std::vector<BoundCondition> &conditions,
                         std::span<const std::string_view> fields,
                         const std::vector<std::string> &missing);

} // namespace pathloom
