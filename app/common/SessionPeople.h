// SPDX-License-Identifier: GPL-3.0-or-later
// How a project knows the key of its pseudonyms again without keeping it.
#pragma once

#include <string>
#include <string_view>

namespace pathloom::app {

/// Setting of the project that holds pseudonymCheck() of its key.
inline constexpr std::string_view kPseudonymCheck = "pseudonym-check";
/// The pseudonym of a fixed text: tells keys apart and gives none away.
[[nodiscard]] std::string pseudonymCheck(const std::string &key);

} // namespace pathloom::app
