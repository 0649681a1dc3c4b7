// SPDX-License-Identifier: Apache-2.0
// Names for what a node of a segment yields: the same content over the same data has the same key.
#pragma once

#include "engine/base/Hash.h"
#include "engine/data/Snapshot.h"
#include "engine/model/Document.h"

#include <functional>
#include <span>

namespace pathloom {

/// Key of the audience that a named segment yields; zero where there is none.
using SegmentKeys = std::function<Hash128(std::string_view name)>;

/// What a source yields or a condition asks. `asOf` counts only where time matters: for events,
/// consents, dates, and where rules use the clock.
[[nodiscard]] Hash128 ownKey(const Segment &segment, const Step &step, const Snapshot &snapshot,
                             Instant asOf, const SegmentKeys &segments);
/// What the node puts out, from its own key and those of its inputs in their order.
[[nodiscard]] Hash128 outputKey(const Step &step, const Hash128 &own, std::span<const Hash128> inputs);

} // namespace pathloom
