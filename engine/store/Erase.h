// SPDX-License-Identifier: Apache-2.0
// Taking a profile out of a project file, and searching the whole file for what was taken.
#pragma once

#include "engine/store/Project.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace pathloom {

/// What Project::erase() replaces and removes; engine/ingest/Forget.h plans it.
struct Erasure {
    std::vector<ImportBatch> batches; ///< imports without the profile, each whole
    std::vector<std::pair<std::string, Hash128>> quarantine; ///< import id and row key
    std::vector<std::string> decisions;                      ///< ids
    std::vector<PackedRun> runs; ///< by their ids; their results without the profile
};

/// A table or file that a search went through, with the occurrences of each text.
struct SearchedPlace {
    std::string place;  ///< "objects", "blobs", …; of a file its name
    bool isFile = false; ///< its bytes as they are; of a table each cell, compressed ones unpacked
    std::uint64_t cells = 0;          ///< of a table
    std::uint64_t bytes = 0;          ///< looked at
    std::vector<std::uint64_t> found; ///< by text
    std::string where;                ///< of the first: the start of its row, for a table

    [[nodiscard]] std::uint64_t total() const;
};

/// Shorter texts occur in compressed and binary bytes by chance.
inline constexpr std::size_t kShortestSought = 6;

} // namespace pathloom
