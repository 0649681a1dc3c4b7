// SPDX-License-Identifier: Apache-2.0
// Questions to a finished snapshot.
#include "engine/data/Snapshot.h"

#include <algorithm>

namespace pathloom {

std::size_t Snapshot::eventCount() const
{
    std::size_t total = 0;
    for (const EventTable &table : events)
        total += table.size();
    return total;
}

std::optional<ProfileIndex> Snapshot::profileNamed(std::string_view id) const
{
    const auto found = std::lower_bound(
        profilesById.begin(), profilesById.end(), id,
        [&](ProfileIndex p, std::string_view wanted) { return profileIds[p] < wanted; });
    if (found == profilesById.end() || profileIds[*found] != id)
        return std::nullopt;
    return *found;
}

Truth Snapshot::consentAt(std::size_t consent, ProfileIndex p, Instant at) const
{
    const ConsentTable &table = consents[consent];
    const auto begin = table.times.begin() + table.offsets[p];
    const auto end = table.times.begin() + table.offsets[p + 1];
    const auto after = std::upper_bound(begin, end, at.ms);
    if (after == begin)
        return Truth::Unknown;
    return truthOf(table.given[static_cast<std::size_t>(after - table.times.begin()) - 1] != 0);
}

std::optional<std::size_t> Snapshot::listIndex(std::string_view name) const
{
    for (std::size_t i = 0; i < lists.size(); ++i) {
        if (lists[i].name == name)
            return i;
    }
    return std::nullopt;
}

void indexProfiles(Snapshot &snapshot)
{
    const auto &ids = snapshot.profileIds;
    snapshot.profilesById.resize(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        snapshot.profilesById[i] = static_cast<ProfileIndex>(i);
    const auto byId = [&](ProfileIndex a, ProfileIndex b) { return ids[a] < ids[b]; };
    if (!std::is_sorted(snapshot.profilesById.begin(), snapshot.profilesById.end(), byId))
        std::sort(snapshot.profilesById.begin(), snapshot.profilesById.end(), byId);
    snapshot.profileHashes.resize(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        snapshot.profileHashes[i] = stableHash(ids[i]);
}

} // namespace pathloom
