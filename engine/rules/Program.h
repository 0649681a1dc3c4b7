// SPDX-License-Identifier: Apache-2.0
// A rule made ready to run: flat typed nodes with every name resolved. Internal to engine/rules.
#pragma once

#include "engine/rules/Evaluate.h"
#include "engine/rules/FunctionTable.h"

#include <map>

namespace pathloom {

enum class Op : std::uint8_t {
    Missing, Constant, Attribute, Property, Context, If, And, Or, Not,
    Compare,          ///< children a, b of type `operand`
    CompareDynamic,   ///< children of types known only at run time
    CompareAttribute, ///< number attribute `index` with `number`
    CompareInteger,   ///< integer-kept attribute `index` with `integer`
    TextIs,           ///< attribute or property `index` in `sets[a]`; `negated`: not equal
    InList,           ///< text a in list b
    IsMissing, Treat, Consent, Segment, ListMember, Bucket, Negate, Arithmetic,
    AsNumber,         ///< integer-kept child as a double
    ToMoney,          ///< number in major units as minor units, rounded half away from zero
    Call, Events, Sequence,
};

constexpr std::uint32_t kNoNode = 0xffffffffU;

struct Node {
    Op op = Op::Missing;
    ValueType type = ValueType::Boolean;
    ValueType operand = ValueType::Number; ///< of Compare and Arithmetic: type of the left child
    BinaryOp binary = BinaryOp::Equal;
    FunctionId function = FunctionId::Now;
    MissingAs missing = MissingAs::False;
    bool negated = false;
    bool ofEvent = false;            ///< TextIs: a property, not an attribute
    std::uint32_t a = kNoNode;       ///< children, or an index that the op names
    std::uint32_t b = kNoNode;
    std::uint32_t c = kNoNode;
    std::uint32_t first = 0;         ///< children of And, Or, Call in Program::children
    std::uint32_t count = 0;
    std::uint32_t index = 0;         ///< attribute, property, consent, text, list, query …
    std::uint32_t currency = 0;      ///< of money: in Program::texts
    std::int64_t integer = 0;
    double number = 0;
};

struct BoundQuery {
    EventFunction function = EventFunction::Count;
    std::size_t type = 0;
    std::optional<std::size_t> property;
    ValueType propertyType = ValueType::DateTime; ///< of the property; DateTime where there is none
    std::uint32_t where = kNoNode;
    std::optional<std::int64_t> within; ///< ms
    std::optional<std::int64_t> from;
    std::optional<std::int64_t> to;

    /// Half-open range of event times in ms that the query looks at when it is `now`.
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> windowAt(std::int64_t now) const;
};

struct BoundSequence {
    std::uint32_t first = 0; ///< in Program::queries
    std::uint32_t second = 0;
    std::optional<std::int64_t> gap; ///< ms
    bool absent = false;
    std::optional<std::size_t> sameFirst; ///< property of either event that must agree
    std::optional<std::size_t> sameSecond;
};

struct TextSet {
    std::vector<std::string> texts;   ///< sorted
    std::vector<std::uint32_t> codes; ///< sorted; those of `texts` that the dictionary has
    std::size_t eventType = 0;

    [[nodiscard]] bool has(std::string_view text) const
    {
        return std::binary_search(texts.begin(), texts.end(), text, std::less<>());
    }
    [[nodiscard]] bool hasCode(std::uint32_t code) const
    {
        return codes.size() == 1 ? codes[0] == code : std::binary_search(codes.begin(), codes.end(), code);
    }
};

class Pattern; ///< a compiled regular expression (Functions.cpp)

struct BoundRule::Program {
    ExprPtr source;
    const Snapshot *snapshot = nullptr;
    std::vector<Node> nodes;
    std::vector<std::uint32_t> children;
    std::vector<std::string> texts;
    std::vector<std::vector<std::string>> lists;
    std::vector<BoundQuery> queries;
    std::vector<BoundSequence> sequences;
    std::vector<TextSet> sets;
    std::vector<std::shared_ptr<const Pattern>> patterns;
    std::vector<std::uint32_t> errorNodes; ///< children of `treat missing(…, "error")` outside filters
    std::map<const Expr *, std::uint32_t> nodeOf;
    std::uint32_t root = kNoNode;
};

/// Reaches into BoundRule for the other files of this folder.
struct RuleAccess {
    static const BoundRule::Program &program(const BoundRule &rule) { return *rule.m_program; }
    static BoundRule make(std::shared_ptr<const BoundRule::Program> program)
    {
        BoundRule rule;
        rule.m_program = std::move(program);
        return rule;
    }
};

} // namespace pathloom
