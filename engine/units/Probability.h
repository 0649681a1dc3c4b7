// SPDX-License-Identifier: Apache-2.0
// A probability in [0, 1]; percent exists only on screen.
#pragma once

#include <algorithm>
#include <compare>

namespace pathloom {

struct Probability {
    double value = 0.0;

    /// Clamps into [0, 1].
    [[nodiscard]] static constexpr Probability clamped(double p) { return {std::clamp(p, 0.0, 1.0)}; }
    auto operator<=>(const Probability &) const = default;
};

} // namespace pathloom
