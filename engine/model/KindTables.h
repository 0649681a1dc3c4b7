// SPDX-License-Identifier: Apache-2.0
// The two halves of the step catalogue; only StepCatalogue.cpp puts them together.
#pragma once

#include "engine/model/StepCatalogue.h"

namespace pathloom {

[[nodiscard]] std::vector<StepKindSpec> journeyKinds();
[[nodiscard]] std::vector<StepKindSpec> segmentKinds();

} // namespace pathloom
