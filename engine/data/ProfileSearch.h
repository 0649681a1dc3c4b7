// SPDX-License-Identifier: Apache-2.0
// Finds profiles by their id or by a value of theirs.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Snapshot.h"

#include <optional>
#include <string_view>
#include <vector>

namespace pathloom {

struct ProfileMatch {
    ProfileIndex profile = 0;
    std::optional<std::size_t> attribute; ///< whose value matched best; none: the id did

    bool operator==(const ProfileMatch &) const = default;
};

struct ProfileMatches {
    std::vector<ProfileMatch> found;
    std::uint64_t all = 0; ///< those beyond the limit included
};

/// Best first: the id itself, ids that begin with the text, ids that hold it, attributes that are it,
/// attributes that hold it; equally good ones by id. Case and blanks around do not count (of Latin
/// letters). Numbers, money and dates match where they are equal to the text. An empty text finds
/// nothing. Personal attributes are searched like others: whoever shows their values masks them.
/// Progress phase: "data.search". Errors: cancelled.
[[nodiscard]] Result<ProfileMatches> findProfiles(const Snapshot &snapshot, std::string_view text,
                                                  std::size_t limit = 1000,
                                                  const TaskControl &control = {});

} // namespace pathloom
