// SPDX-License-Identifier: GPL-3.0-or-later
// Help on functions, operators and parameters of the rule language.
#pragma once

#include <QString>

#include <string_view>

namespace pathloom::text {

/// One sentence on what completion and signatures offer, by RuleCompletion::doc: "call.days since".
/// A null string where there is none.
[[nodiscard]] QString ruleWordHelp(std::string_view doc);

} // namespace pathloom::text
