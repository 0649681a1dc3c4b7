// SPDX-License-Identifier: Apache-2.0
// The embedded sample: an outdoor and running shop, made by code, the same on every machine.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Records.h"
#include "engine/model/Document.h"

#include <string_view>
#include <vector>

namespace pathloom {

/// Name of the sample for `new --sample`.
inline constexpr std::string_view kSampleShop = "outdoor-shop";

/// Size of the made dataset. The defaults give about 1.5 million events.
struct SampleSize {
    std::uint32_t people = 12'000;
    std::uint64_t seed = 20'261'101;
};

/// Four imports as a shop would have them: "shop" (customers and behaviour), "loyalty" (a second
/// system with some of the same people), "catalogue" (items) and "campaigns" (sends and responses).
/// Nothing in it is anybody's data: every person is drawn. "C00001" is Sarah, who buys running
/// shoes and looked at hiking boots. Times run from 2025-11-01 to 2026-10-31.
/// Errors: cancelled.
[[nodiscard]] Result<std::vector<ImportBatch>> makeSampleBatches(const SampleSize &size = {},
                                                                 const TaskControl &control = {});

/// The schema of the sample's dataset, for rules before any data is made.
[[nodiscard]] Schema sampleSchema();

/// Segments, journeys, offers, contents and the policy of the sample project, read from the text
/// form that the build embeds (resources/samples/outdoor-shop).
[[nodiscard]] Result<Document> sampleDocument();

} // namespace pathloom
