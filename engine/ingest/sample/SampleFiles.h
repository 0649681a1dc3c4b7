// SPDX-License-Identifier: Apache-2.0
// The embedded text forms of the sample's definitions, in the order of their file names.
#pragma once

#include <string_view>
#include <vector>

namespace pathloom::sample {

[[nodiscard]] const std::vector<std::string_view> &sampleFiles();

} // namespace pathloom::sample
