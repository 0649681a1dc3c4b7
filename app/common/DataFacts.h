// SPDX-License-Identifier: GPL-3.0-or-later
// What a dataset holds: attributes and events with ranges and quality, and sums by group.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Quality.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pathloom::app {

/// Ranges of personal attributes are left out.
struct AttributeFacts {
    AttributeDef def;
    std::uint64_t present = 0;
    std::uint64_t distinct = 0;
    std::optional<std::string> smallest, largest; ///< of numbers, money, dates and times
    std::vector<std::pair<std::string, std::uint64_t>>
        frequent; ///< up to five texts, most frequent first
    FieldQuality quality;
};

struct EventFacts {
    EventTypeDef def;
    std::uint64_t count = 0;
    std::uint64_t profiles = 0; ///< that have at least one
    Instant first, last;        ///< of a type without events: 0
};

struct DataFacts {
    std::vector<AttributeFacts> attributes;
    std::vector<EventFacts> events;
};
/// Quality as of `asOf`. Errors: cancelled, those of validityOf().
[[nodiscard]] Result<DataFacts> describeData(const Snapshot &snapshot, Instant asOf,
                                             const TaskControl &control = {});

struct GroupValue {
    std::uint64_t n = 0; ///< values present
    double sum = 0;      ///< money in major units
};
struct GroupFacts {
    std::optional<std::string> key; ///< none: the attribute is missing
    std::uint64_t n = 0;            ///< profiles
    std::vector<GroupValue> values; ///< in the order of the names
};
/// Profiles grouped by an attribute, in the order of the keys; each name is a numeric attribute, or
/// an event type whose value property (else its count) is summed. Errors: "app.no-such-attribute"
/// and "app.not-numeric" with `name`, `names`.
[[nodiscard]] Result<std::vector<GroupFacts>>
sumsByGroup(const Snapshot &snapshot, const std::string &by, const std::vector<std::string> &names);

} // namespace pathloom::app
