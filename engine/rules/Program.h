// SPDX-License-Identifier: Apache-2.0
// A rule made ready to run: flat typed nodes with every name resolved. Internal to engine/rules.
#pragma once

#include "engine/rules/Evaluate.h"
#include "engine/rules/FunctionTable.h"

#include <cmath>
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

/// Equal to 1e-9 relative.
[[nodiscard]] inline bool sameNumber(double a, double b)
{
    return a == b || std::fabs(a - b) <= 1e-9 * std::fmax(std::fabs(a), std::fabs(b));
}

[[nodiscard]] inline bool compareNumbers(BinaryOp op, double a, double b)
{
    switch (op) {
    case BinaryOp::Equal: return sameNumber(a, b);
    case BinaryOp::NotEqual: return !sameNumber(a, b);
    case BinaryOp::Less: return a < b && !sameNumber(a, b);
    case BinaryOp::LessEqual: return a <= b || sameNumber(a, b);
    case BinaryOp::Greater: return a > b && !sameNumber(a, b);
    default: return a >= b || sameNumber(a, b);
    }
}

template <typename T>
[[nodiscard]] bool compareExactly(BinaryOp op, const T &a, const T &b)
{
    switch (op) {
    case BinaryOp::Equal: return a == b;
    case BinaryOp::NotEqual: return a != b;
    case BinaryOp::Less: return a < b;
    case BinaryOp::LessEqual: return a <= b;
    case BinaryOp::Greater: return a > b;
    default: return a >= b;
    }
}

/// True for types that are kept in Column::integers.
[[nodiscard]] constexpr bool isInteger(ValueType type)
{
    return type != ValueType::Number && type != ValueType::String && type != ValueType::List;
}

/// The integer that a column would keep of a value of the type; none where it is another or missing.
/// A number where money is wanted counts as major units, with `digits` decimal places.
[[nodiscard]] std::optional<std::int64_t> integerOf(const Value &value, ValueType type, int digits = 2);
/// The value behind such an integer.
[[nodiscard]] Value valueOf(std::int64_t integer, ValueType type, const std::string &currency);

/// Half away from zero to minor units; none beyond 64 bits.
[[nodiscard]] std::optional<std::int64_t> toMinor(double major, int digits);
[[nodiscard]] std::optional<std::int64_t> roundToInteger(double value);

/// One evaluation of a program for one profile.
class Evaluator
{
public:
    Evaluator(const BoundRule::Program &program, const ProfileReader &reader, Instant now)
        : m_program(program), m_reader(reader), m_now(now)
    {
    }

    /// The event that filters look at.
    void setEvent(std::size_t type, std::size_t i)
    {
        m_eventType = type;
        m_event = i;
    }

    [[nodiscard]] Truth truth(std::uint32_t node);
    /// False where the value is missing.
    [[nodiscard]] bool number(std::uint32_t node, double &out);
    [[nodiscard]] bool integer(std::uint32_t node, std::int64_t &out);
    [[nodiscard]] bool text(std::uint32_t node, std::string &buffer, std::string_view &out);
    [[nodiscard]] bool list(std::uint32_t node, std::vector<std::string> &out);
    [[nodiscard]] Value value(std::uint32_t node);
    [[nodiscard]] bool isMissing(std::uint32_t node);

    const BoundRule::Program &m_program;
    const ProfileReader &m_reader;
    const Instant m_now;

private:
    [[nodiscard]] Truth compare(const Node &n);
    [[nodiscard]] Truth compareDynamic(const Node &n);
    [[nodiscard]] Truth textIs(const Node &n);
    [[nodiscard]] Truth inList(const Node &n);
    [[nodiscard]] bool arithmetic(const Node &n, double &out);
    [[nodiscard]] bool integerArithmetic(const Node &n, std::int64_t &out);
    [[nodiscard]] Value slotValue(const Node &n) const;
    /// The child an If chooses, or kNoNode where its condition is unknown.
    [[nodiscard]] std::uint32_t chosen(const Node &n);

    [[nodiscard]] std::pair<std::size_t, std::size_t> rows(const BoundQuery &query);
    [[nodiscard]] std::size_t lowerBound(std::size_t type, std::size_t low, std::size_t high, std::int64_t time) const;
    [[nodiscard]] bool passes(const BoundQuery &query, std::size_t i);
    [[nodiscard]] Truth sequence(const BoundSequence &sequence);
    [[nodiscard]] bool followed(const BoundSequence &sequence, std::size_t i);
    [[nodiscard]] bool exists(const BoundQuery &query);
    [[nodiscard]] bool eventNumber(const Node &n, double &out);
    [[nodiscard]] bool eventInteger(const Node &n, std::int64_t &out);
    [[nodiscard]] Value edgeEvent(const BoundQuery &query);

    std::size_t m_eventType = 0;
    std::size_t m_event = 0;
};

/// Calls of built-in functions (Functions.cpp). Missing where an argument is or the result is none.
[[nodiscard]] Truth callTruth(Evaluator &evaluator, const Node &n);
[[nodiscard]] bool callNumber(Evaluator &evaluator, const Node &n, double &out);
[[nodiscard]] bool callInteger(Evaluator &evaluator, const Node &n, std::int64_t &out);
[[nodiscard]] bool callText(Evaluator &evaluator, const Node &n, std::string &out);
/// None where the pattern is wrong.
[[nodiscard]] std::shared_ptr<const Pattern> compilePattern(const std::string &pattern);

} // namespace pathloom
