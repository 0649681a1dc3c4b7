// SPDX-License-Identifier: GPL-3.0-or-later
// How many profiles each line of a rule keeps.
#pragma once

#include "engine/rules/Evaluate.h"
#include "ui/rules/RuleRows.h"

#include <map>

namespace pathloom::ui {

/// Of all profiles; the three add up to their number. `soFar` is what the lines of the group keep
/// together up to and with this one, those that are not complete left out; none of the top group.
struct RowCount {
    std::uint64_t isTrue = 0;
    std::uint64_t isFalse = 0;
    std::uint64_t isUnknown = 0;
    std::optional<std::uint64_t> soFar;

    bool operator==(const RowCount &) const = default;
};

struct RuleCounts {
    std::uint64_t profiles = 0;
    std::map<RowPath, RowCount> rows; ///< lines and groups that are complete; {} is the whole
};

/// Evaluates every line once over all profiles and joins the answers as the groups do. Rows that
/// cannot be evaluated are left out. Any thread; where it was stopped the answer is worthless.
[[nodiscard]] RuleCounts countRows(const RuleRow &root, const Snapshot &snapshot, Instant asOf,
                                   const SegmentLookup &segments, const TaskControl &control);

} // namespace pathloom::ui
