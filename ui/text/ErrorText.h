// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of errors: what happened, why, and what to do.
#pragma once

#include "engine/base/Result.h"
#include "engine/rules/Text.h"

#include <QString>

#include <string_view>

namespace pathloom::text {

/// The sentence of an error, followed by where it happened ("in journey “Welcome”, step 7").
/// A code without a sentence prints its code and arguments, and never nothing.
[[nodiscard]] QString sentence(const Error &error);
/// The same for a problem in a rule's text.
[[nodiscard]] QString sentence(const RuleProblem &problem);
/// Sentence of a bare code with arguments, as quarantined rows and reports hold them.
[[nodiscard]] QString sentenceOf(std::string_view code, const Arguments &arguments = {});
/// Whether the code has a sentence of its own.
[[nodiscard]] bool hasSentence(std::string_view code);
/// Whether the code names a place where errors happen, for contextOf().
[[nodiscard]] bool hasContext(std::string_view code);
/// "in journey “Welcome”, step 7": the context chain, outermost first; empty without context.
[[nodiscard]] QString contextOf(const Error &error);

} // namespace pathloom::text
