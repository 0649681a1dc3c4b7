// SPDX-License-Identifier: Apache-2.0
// The tree of a FEEL expression and the reader that makes it.
#pragma once

#include "engine/base/Result.h"
#include "engine/feel/Value.h"

#include <set>
#include <string>
#include <string_view>

namespace pathloom::feel {

struct Node;
using NodePtr = std::shared_ptr<const Node>;

enum class NodeKind : std::uint8_t {
    Literal,    ///< `value`
    Name,       ///< `text`
    Member,     ///< parts[0] . `text`
    Filter,     ///< parts[0] [ parts[1] ]
    Call,       ///< parts[0] is the function, the rest arguments; `names`: of named arguments
    Negate,     ///< parts[0]
    Binary,     ///< `text` is the operator: or and = != < <= > >= + - * / **
    Between,    ///< value, low, high
    In,         ///< parts[0] in parts[1]
    InstanceOf, ///< parts[0] instance of `text`
    If,         ///< condition, then, else
    For,        ///< `names`, one domain each, then the body
    Some,       ///< as For, the body a condition
    Every,      ///< as For, the body a condition
    Elements,   ///< elements
    Entries,    ///< `names` and their values
    Interval,   ///< low, high; `text`: "[]", "(]", "[)" or "()"
    Test,       ///< parts[0] behind the operator `text`: = != < <= > >=
    Lambda,     ///< `names` the parameters, parts[0] the body
    AnyOf,      ///< unary tests, one of which must hold; `text` "not": none of them
    Always,     ///< the unary test "-"
    Input,      ///< "?": the value under test
};

struct Node {
    NodeKind kind = NodeKind::Literal;
    std::string text;
    Value value;
    std::vector<NodePtr> parts;
    std::vector<std::string> names;
};

/// Names that may hold blanks or operator characters ("Full Name", "Pre-bureauRiskCategory"): the
/// longest that fits is read as one name. A plain name needs no listing.
using Names = std::set<std::string, std::less<>>;

/// Reads a whole expression. Errors: BadInput "feel.syntax" with `text`, `at` (byte offset) and
/// `expected`; nesting beyond 200 levels is refused with `expected` "depth".
[[nodiscard]] Result<NodePtr> parseExpression(std::string_view text, const Names &names = {});
/// Reads the unary tests of a table's cell: "-", "< 10, [20..30]", "not(\"a\")". Same errors.
[[nodiscard]] Result<NodePtr> parseUnaryTests(std::string_view text, const Names &names = {});

/// A name with runs of blanks made one blank and the ends trimmed.
[[nodiscard]] std::string tidyName(std::string_view name);

} // namespace pathloom::feel
