// SPDX-License-Identifier: Apache-2.0
// The immutable columnar dataset that every evaluator, run and score reads.
#pragma once

#include "engine/base/Id.h"
#include "engine/data/Column.h"
#include "engine/data/Derived.h"
#include "engine/data/Duplicates.h"
#include "engine/data/Schema.h"
#include "engine/units/Zone.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace pathloom {

/// An attribute over all profiles. `setAt` is when each value was recorded (ms, INT64_MIN where
/// the source does not say), `sources` which import each came from; both may be empty: unknown.
struct AttributeColumn {
    Column values;
    std::vector<std::int64_t> setAt;
    std::vector<std::uint16_t> sources;
};

/// All events of one type, grouped by profile and sorted by time within a profile.
/// Rows of profile p are [offsets[p], offsets[p + 1]).
struct EventTable {
    std::vector<std::uint32_t> offsets;
    std::vector<std::int64_t> times;  ///< ms
    std::vector<Column> properties;   ///< in the order of the schema
    std::vector<std::uint16_t> sources;

    [[nodiscard]] std::size_t size() const { return times.size(); }
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> rowsOf(ProfileIndex p) const
    {
        return {offsets[p], offsets[p + 1]};
    }
};

/// History of one permission: rows of profile p are [offsets[p], offsets[p + 1]), oldest first.
struct ConsentTable {
    std::vector<std::uint32_t> offsets;
    std::vector<std::int64_t> times;
    std::vector<std::uint8_t> given;
};

struct TagWeight {
    std::uint32_t tag = 0; ///< code in ItemTable::tags
    double weight = 0;
};

/// Products and content with their tags; weights of an item sum to 1.
struct ItemTable {
    Dictionary ids;
    Dictionary tags;
    std::vector<std::uint32_t> tagOffsets; ///< items + 1
    std::vector<TagWeight> tagWeights;
    std::vector<Column> attributes;        ///< in the order of Schema::itemAttributes

    [[nodiscard]] std::size_t size() const { return ids.size(); }
    [[nodiscard]] std::span<const TagWeight> tagsOf(std::uint32_t item) const
    {
        return std::span(tagWeights).subspan(tagOffsets[item], tagOffsets[item + 1] - tagOffsets[item]);
    }
};

/// A list a person imported: named set of profiles.
struct ProfileList {
    std::string name;
    std::vector<ProfileIndex> members; ///< ascending
};

/// Made once by SnapshotBuilder (engine/ingest) or by tests; never changed afterwards, so it may
/// be read from any number of threads. Hold it by std::shared_ptr<const Snapshot>.
class Snapshot
{
public:
    Schema schema;
    std::vector<std::string> profileIds;    ///< unique
    std::vector<std::uint64_t> profileHashes; ///< stableHash of each id; keys random draws
    std::vector<AttributeColumn> attributes; ///< in the order of the schema
    std::vector<EventTable> events;          ///< in the order of the schema
    std::vector<ConsentTable> consents;      ///< in the order of the schema
    ItemTable items;
    std::vector<ProfileList> lists;
    std::vector<DuplicatePair> duplicates;   ///< undecided, in the order of (a, b)
    DuplicateModel duplicateModel;           ///< behind their probabilities
    std::vector<std::string> sources;        ///< names behind the source codes
    std::vector<Zone> zones;                 ///< zones in use; [0] is the project's
    std::vector<std::uint16_t> profileZones; ///< index into zones
    BitVector zoneIsFallback;                ///< profiles that had no (valid) zone of their own
    std::string hash;                        ///< SHA-256 over the content: "dataset hash"
    std::vector<ProfileIndex> profilesById;  ///< in the order of ids: what profileNamed() searches
    Instant from;                            ///< earliest event, or 0
    Instant to;                              ///< just after the latest event, or 0
    DerivedSlot index;                       ///< engine/rules' faster forms of the columns

    [[nodiscard]] std::size_t profileCount() const { return profileIds.size(); }
    [[nodiscard]] std::size_t eventCount() const;
    [[nodiscard]] const Zone &zoneOf(ProfileIndex p) const { return zones[profileZones[p]]; }
    [[nodiscard]] std::optional<ProfileIndex> profileNamed(std::string_view id) const;
    /// Consent of p at an instant: unknown where nothing was recorded up to then.
    [[nodiscard]] Truth consentAt(std::size_t consent, ProfileIndex p, Instant at) const;
    [[nodiscard]] std::optional<std::size_t> listIndex(std::string_view name) const;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// Fills `profilesById` and `profileHashes` from the ids; for makers of snapshots.
void indexProfiles(Snapshot &snapshot);

/// Puts rows that come in any order into a Snapshot: the last step of unification, and what tests
/// use to make small datasets. Not thread-safe.
class SnapshotBuilder
{
public:
    explicit SnapshotBuilder(Schema schema);

    /// Adds a profile; ids must be distinct (Requires).
    ProfileIndex addProfile(std::string_view id);
    void setAttribute(ProfileIndex p, std::size_t attribute, const Value &value,
                      std::optional<Instant> setAt = {}, std::uint16_t source = 0);
    /// `properties` follow the schema of that event type; shorter means the rest is missing.
    void addEvent(ProfileIndex p, std::size_t eventType, Instant at, std::span<const Value> properties,
                  std::uint16_t source = 0);
    /// Many events of one type at once: row i belongs to profiles[i]; rows of kNoProfile are left
    /// out. `properties` follow the schema; a null column, or one of another type, means missing.
    void addEvents(std::size_t eventType, std::span<const ProfileIndex> profiles,
                   std::span<const std::int64_t> times, std::span<const Column *const> properties,
                   std::uint16_t source = 0);
    static constexpr ProfileIndex kNoProfile = 0xffffffffU;
    void addConsent(ProfileIndex p, std::size_t consent, Instant at, bool given);
    void addItem(std::string_view id, std::span<const std::pair<std::string, double>> tags,
                 std::span<const Value> attributes);
    void addList(ProfileList list);
    void addDuplicate(DuplicatePair pair);
    std::uint16_t addSource(std::string_view name);

    /// Sorts events and consents by (profile, time, order of arrival), normalises tag weights,
    /// resolves zones (attribute with Role::TimeZone, else Schema::zone), computes the hash.
    /// `search`, where given, looks at the otherwise finished snapshot for further duplicates.
    [[nodiscard]] SnapshotPtr
    finish(const std::function<DuplicateSearch(const Snapshot &)> &search = {});

private:
    struct Pending;
    std::shared_ptr<Pending> m_pending;
};

} // namespace pathloom
