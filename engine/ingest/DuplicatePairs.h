// SPDX-License-Identifier: Apache-2.0
// Which pairs of profiles are worth comparing: blocking on parts of names, dates, places.
#pragma once

#include "engine/base/Task.h"
#include "engine/ingest/DuplicateFields.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace pathloom {

struct CandidatePairs {
    std::vector<std::pair<ProfileIndex, ProfileIndex>> pairs; ///< a < b, sorted, each once
    BitVector compared; ///< profiles that would have met a duplicate with one of their keys
};

/// Profiles meet where they share one of: last name and postcode; first and last name; first name,
/// postcode and initial; birth date with postcode or the start of the last name; mail name; phone;
/// a personal text without a role. Each of these gives at most about two pairs a profile: where it
/// would give more, its largest blocks are left out.
[[nodiscard]] CandidatePairs candidatePairs(const std::vector<ComparedField> &fields,
                                            std::size_t profiles, const TaskControl &control);

} // namespace pathloom
