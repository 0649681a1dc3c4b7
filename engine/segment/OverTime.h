// SPDX-License-Identifier: Apache-2.0
// How an audience changed over time.
#pragma once

#include "engine/segment/Evaluate.h"

namespace pathloom {

/// The audience of a segment as of one instant.
struct AudiencePoint {
    Instant asOf;
    std::uint64_t size = 0;
    std::uint64_t unknown = 0;
};

/// Local midnights at which months start, later than the snapshot's first event and earlier than its
/// end, and then the end itself; of more than `most`, the latest. Only the end without events.
[[nodiscard]] std::vector<Instant> monthsOf(const Snapshot &snapshot, std::size_t most = 60);

/// The audience as of each instant, in their order. A cache saves what does not depend on time.
/// Progress: "segment.evaluate". Errors: those of SegmentEvaluator::evaluate(), cancelled.
[[nodiscard]] Result<std::vector<AudiencePoint>>
audienceOver(const Document &document, const SnapshotPtr &snapshot, const GraphId &segment,
             std::span<const Instant> instants, const std::shared_ptr<SegmentCache> &cache,
             const TaskControl &control = {});

} // namespace pathloom
