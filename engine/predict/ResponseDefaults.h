// SPDX-License-Identifier: Apache-2.0
// The table of published and assumed response parameters.
#pragma once

#include "engine/predict/ResponseModel.h"

#include <span>

namespace pathloom {

/// One row; a null source means "assumed".
struct ResponseDefault {
    const char *name;
    double value, low, high;
    const char *source;
};
[[nodiscard]] std::span<const ResponseDefault> responseDefaults();

} // namespace pathloom
