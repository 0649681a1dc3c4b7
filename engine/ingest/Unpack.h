// SPDX-License-Identifier: Apache-2.0
// Packed sources: gzip and Zstandard, told by their first bytes.
#pragma once

#include "engine/base/Task.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace pathloom {

enum class Packing : std::uint8_t { None, Gzip, Zstd };

inline constexpr std::size_t kReadChunk = std::size_t{1} << 20; ///< bytes between two looks
inline constexpr std::size_t kMaxText = std::size_t{8} << 30;   ///< bytes that a source may hold

[[nodiscard]] Packing packingOf(std::string_view bytes);

/// Unpacks all members or frames, at least `limit` bytes where that is above 0 (then the packed
/// bytes may end early). Progress phase: "ingest.read", in packed bytes.
/// Errors: "ingest.gzip-truncated", "ingest.gzip-corrupt", "ingest.zstd-truncated",
/// "ingest.zstd-corrupt", "ingest.file-too-large" with `file`; "task.cancelled".
[[nodiscard]] Result<std::string> unpack(std::string_view bytes, Packing packing,
                                         std::string_view fileName, std::size_t limit,
                                         const TaskControl &control);

} // namespace pathloom
