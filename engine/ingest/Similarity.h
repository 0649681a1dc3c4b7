// SPDX-License-Identifier: Apache-2.0
// How much two names look alike, and the form in which names are compared.
#pragma once

#include <string>
#include <string_view>

namespace pathloom {

/// Jaro–Winkler similarity in [0, 1]; 1: equal. Prefix scale 0.1 over at most four characters
/// (Winkler, "String comparator metrics and enhanced decision rules in the Fellegi–Sunter model of
/// record linkage", 1990).
[[nodiscard]] double jaroWinkler(std::u32string_view a, std::u32string_view b);

/// Letters and digits alone, case-folded, without accents: "Müller-Lüdenscheidt" becomes
/// "mullerludenscheidt".
[[nodiscard]] std::u32string foldedName(std::string_view text);

} // namespace pathloom
