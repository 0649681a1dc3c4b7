// SPDX-License-Identifier: Apache-2.0
// The concrete syntax of a rule's text: what the grammar yields and the tree builder reads.
#pragma once

#include "engine/rules/Text.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

enum class SyntaxKind : std::uint8_t {
    Number, Text, Moment, True, False, Null, Name, Member, Call, FunctionName, Argument, ArgumentName,
    List, Bracket, Conditional, Negative, Chain, ///< Chain: operand (operator operand)*, one precedence
    Comparison, Operator, Between, In, Range, RangeOpen, RangeDots, RangeClose,
};

/// A piece of the text [from, to) with its parts.
struct Syntax {
    SyntaxKind kind = SyntaxKind::Null;
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::vector<Syntax> children;
};

/// Either the syntax of the whole text, or how far it could be read and what could have followed.
struct SyntaxResult {
    bool ok = false;
    bool tooDeep = false;
    Syntax root;
    std::size_t failedAt = 0;
    std::set<std::string> expected;
};

/// Reads the text by the grammar. Never throws; nesting beyond 100 levels is refused.
[[nodiscard]] SyntaxResult readSyntax(std::string_view text);

/// The problem of a text that the grammar refused, with place, expectation and a mend where sure.
[[nodiscard]] RuleProblem syntaxProblem(std::string_view text, const SyntaxResult &result);

/// Makes the tree. Appends to `problems` and returns null where the text means nothing. With `isFilter`
/// plain names are properties of an event.
[[nodiscard]] ExprPtr buildRule(std::string_view text, const Syntax &root, std::vector<RuleProblem> &problems,
                                bool isFilter = false);

} // namespace pathloom
