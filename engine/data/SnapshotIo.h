// SPDX-License-Identifier: Apache-2.0
// A snapshot as bytes and back, so that it can be cached and hashed.
#pragma once

#include "engine/data/Snapshot.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace pathloom {

/// Receives the bytes piece by piece, in order.
using ByteSink = std::function<void(std::string_view)>;

/// Writes magic, version and content. The content alone determines Snapshot::hash.
void writeSnapshot(const Snapshot &snapshot, const ByteSink &sink);

/// Reads what writeSnapshot wrote. The content is checked against its hash and in its structure,
/// so that bytes of any kind are safe. Errors: "data.not-a-snapshot", "data.newer-format" with
/// `what`, "data.broken-bytes" with `what`, "units.zone".
[[nodiscard]] Result<SnapshotPtr> readSnapshot(std::span<const std::byte> bytes);

/// SHA-256 over the content, as SnapshotBuilder::finish() stores it in Snapshot::hash.
[[nodiscard]] std::string contentHash(const Snapshot &snapshot);

} // namespace pathloom
