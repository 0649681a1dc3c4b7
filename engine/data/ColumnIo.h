// SPDX-License-Identifier: Apache-2.0
// Columns and vectors as compact bytes: what the store keeps as blobs and the snapshot is made of.
#pragma once

#include "engine/base/Hash.h"
#include "engine/data/Column.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// Each form starts with a tag and a version, is little-endian on every machine and lossless.
/// Integers are kept as differences from their minimum in 0, 1, 2, 4 or 8 bytes. No checksum: the
/// store guards its blobs. Compression is left to the caller.
[[nodiscard]] std::string encodeColumn(const Column &column);
[[nodiscard]] std::string encodeIntegers(std::span<const std::int64_t> values);
[[nodiscard]] std::string encodeHashes(std::span<const Hash128> values);
[[nodiscard]] std::string encodeBytes(std::span<const std::uint8_t> values);

/// Read the same back. Bytes of any content are safe: lengths, codes and offsets are checked.
/// Errors: "data.broken-bytes" with `what`; "data.newer-format" with `what`.
[[nodiscard]] Result<Column> decodeColumn(std::string_view bytes);
[[nodiscard]] Result<std::vector<std::int64_t>> decodeIntegers(std::string_view bytes);
[[nodiscard]] Result<std::vector<Hash128>> decodeHashes(std::string_view bytes);
[[nodiscard]] Result<std::vector<std::uint8_t>> decodeBytes(std::string_view bytes);

} // namespace pathloom
