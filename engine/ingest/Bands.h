// SPDX-License-Identifier: Apache-2.0
// Labels that name a range of numbers: "35-44", "65+", "Under 15K".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// Bounds as the label writes them; nothing where it is open. "35-44" has 35 and 44, "65+" only a
/// lower, "Under 15K" only an upper bound of 15,000, "3" is 3 to 3.
struct Band {
    std::optional<double> low;
    std::optional<double> high;
    bool operator==(const Band &) const = default;
};

/// Understands "a-b" (also –, "to", "bis"), "a+", "a and over", "over a", ">a", "under a", "up to
/// a", "<a", a plain number, a number in front with ")" or ".", currency signs, "K", "M", "%" and
/// group commas. A unit behind the second number holds for the first, too.
[[nodiscard]] std::optional<Band> readBand(std::string_view label);

/// The labels from the lowest to the highest, where all but words for "unknown" are bands and at
/// least one is more than a plain number; else nothing.
[[nodiscard]] std::vector<std::string> orderedBands(std::span<const std::string> labels);

} // namespace pathloom
