// SPDX-License-Identifier: Apache-2.0
// The two halves of the step catalogue; only StepCatalogue.cpp puts them together.
#pragma once

#include "engine/model/StepCatalogue.h"

namespace pathloom {

/// The channels that messages go by and consents are given for.
[[nodiscard]] const std::vector<std::string_view> &channelNames();
[[nodiscard]] std::vector<StepKindSpec> journeyKinds();
[[nodiscard]] std::vector<StepKindSpec> segmentKinds();

} // namespace pathloom
