// SPDX-License-Identifier: Apache-2.0
// The scalar evaluator of programs and the arithmetic that both evaluators share. Internal.
#pragma once

#include "engine/rules/Program.h"

#include <cmath>

namespace pathloom {

/// Equal to 1e-9 relative. Without branches, for loops over columns.
[[nodiscard]] inline bool sameNumber(double a, double b)
{
    const bool near = std::fabs(a - b) <= 1e-9 * std::max(std::fabs(a), std::fabs(b));
    return (a == b) | near;
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

// Dates and instants that a calculation yields lie within the years 1 to 9999, those that texts and
// databases can hold; anything beyond is missing.
constexpr std::int64_t kFirstDay = -719'162; ///< 0001-01-01
constexpr std::int64_t kLastDay = 2'932'896; ///< 9999-12-31

/// True for integers of other types, too.
[[nodiscard]] constexpr bool isInCalendar(ValueType type, std::int64_t integer)
{
    constexpr std::int64_t day = 86'400'000;
    if (type == ValueType::DateTime)
        return integer >= kFirstDay * day && integer < (kLastDay + 1) * day;
    return type != ValueType::Date || (integer >= kFirstDay && integer <= kLastDay);
}

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
