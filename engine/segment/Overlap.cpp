// SPDX-License-Identifier: Apache-2.0
// Gives every profile the set of audiences it is in, and gathers equal sets.
#include "engine/segment/Overlap.h"

#include <algorithm>
#include <map>

namespace pathloom {

std::vector<OverlapRegion> overlapOf(std::span<const Audience> audiences, std::size_t profileCount)
{
    constexpr std::size_t kDrawnWhole = 3;
    std::vector<std::uint32_t> sets(profileCount, 0);
    for (std::size_t i = 0; i < audiences.size(); ++i) {
        for (const ProfileIndex p : audiences[i].toVector())
            sets[p] |= std::uint32_t{1} << i;
    }
    std::map<std::uint32_t, std::vector<ProfileIndex>> members;
    if (audiences.size() <= kDrawnWhole) {
        for (std::uint32_t s = 1; s < (std::uint32_t{1} << audiences.size()); ++s)
            members[s];
    }
    for (std::size_t p = 0; p < profileCount; ++p) {
        if (sets[p] != 0)
            members[sets[p]].push_back(static_cast<ProfileIndex>(p));
    }
    std::vector<OverlapRegion> regions;
    for (const auto &[key, profiles] : members)
        regions.push_back({key, Audience::of(profiles)});
    std::stable_sort(regions.begin(), regions.end(), [](const OverlapRegion &a, const OverlapRegion &b) {
        return a.profiles.size() > b.profiles.size();
    });
    return regions;
}

} // namespace pathloom
