// SPDX-License-Identifier: Apache-2.0
// Time zones: the one place where absolute and civil time meet.
#pragma once

#include "engine/units/Civil.h"
#include "engine/units/Instant.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// A named zone with its offset changes from 1970 to 2099, read once from the system's tz data.
/// Cheap to copy; immutable; safe to use from any thread. A default-made zone is UTC.
class Zone
{
public:
    Zone();
    /// Errors: "units.zone" with `name` where the tz data has no such zone.
    [[nodiscard]] static Result<Zone> find(std::string_view name);

    [[nodiscard]] const std::string &name() const;
    [[nodiscard]] Duration offsetAt(Instant instant) const; ///< local minus UTC
    /// The time [from, to) around an instant in which the offset stays the same.
    struct Period {
        std::int64_t from = 0, to = 0; ///< ms since the epoch
        Duration offset{};
    };
    [[nodiscard]] Period periodAt(Instant instant) const;
    [[nodiscard]] CivilDateTime toLocal(Instant instant) const;
    /// A local time that a clock change skips moves forward to the next valid instant; one that
    /// happens twice means the first. `adjusted`, where given, says whether that was needed.
    [[nodiscard]] Instant toInstant(CivilDateTime local, bool *adjusted = nullptr) const;

private:
    struct Table;
    explicit Zone(std::shared_ptr<const Table> table);
    [[nodiscard]] std::size_t indexAt(Instant instant) const;
    std::shared_ptr<const Table> m_table;
};

/// First instant at or after `from` whose local time of day is `time`.
[[nodiscard]] Instant nextLocalTime(const Zone &zone, Instant from, CivilTime time);
/// The same on a given weekday.
[[nodiscard]] Instant nextLocalTime(const Zone &zone, Instant from, Weekday day, CivilTime time);

} // namespace pathloom
