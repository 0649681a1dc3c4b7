// SPDX-License-Identifier: Apache-2.0
// How the values of an attribute are distributed: a histogram of what has an order, else the most
// frequent values.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Snapshot.h"

#include <optional>
#include <vector>

namespace pathloom {

struct ValueCount {
    Value value;
    std::uint64_t count = 0; ///< profiles

    bool operator==(const ValueCount &) const = default;
};

/// Values in [from, to); of the type of the attribute, of a date-time the days (UTC).
struct HistogramBin {
    Value from, to;
    std::uint64_t count = 0; ///< profiles

    bool operator==(const HistogramBin &) const = default;
};

struct Distribution {
    std::uint64_t present = 0;  ///< profiles with a value
    std::uint64_t distinct = 0; ///< different values; of lists, different entries
    /// Of numbers, money, dates, date-times and durations: at most 24, edge to edge, on round numbers
    /// or calendar units.
    std::vector<HistogramBin> bins;
    std::optional<Value> smallest, median, largest; ///< of the same; the lower of two in the middle
    /// Of texts, lists (by entry) and booleans: bands in their order, then the most frequent, equal
    /// ones by name.
    std::vector<ValueCount> frequent;
    std::uint64_t otherValues = 0; ///< different values that `frequent` leaves out
    std::uint64_t otherCount = 0;  ///< and how often they occur
};

/// `most` values at least, and all bands. Personal values are as they are: whoever shows them masks
/// them. Errors: cancelled.
[[nodiscard]] Result<Distribution> distributionOf(const Snapshot &snapshot, std::size_t attribute,
                                                  std::size_t most = 12,
                                                  const TaskControl &control = {});

} // namespace pathloom
