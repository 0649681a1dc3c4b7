// SPDX-License-Identifier: Apache-2.0
// Which profiles several audiences share: every region of their Venn diagram.
#pragma once

#include "engine/data/Audience.h"

#include <cstdint>
#include <span>
#include <vector>

namespace pathloom {

/// The profiles that are in exactly these audiences: bit i of `sets` stands for audience i.
struct OverlapRegion {
    std::uint32_t sets = 0;
    Audience profiles;
};

/// Regions that hold anybody, the largest first, equal ones by `sets`; the profiles that are in no
/// audience are no region. For up to three audiences every region is there, empty ones too.
/// Requires: at most 32 audiences, all over the same `profileCount` profiles.
[[nodiscard]] std::vector<OverlapRegion> overlapOf(std::span<const Audience> audiences,
                                                   std::size_t profileCount);

} // namespace pathloom
