// SPDX-License-Identifier: Apache-2.0
// The scalar evaluator's exact integers, texts, lists and whole values.
#include "engine/rules/Evaluator.h"

namespace pathloom {

std::optional<std::int64_t> roundToInteger(double value)
{
    // Products such as 2.675 · 100 fall a rounding error short of the half they stand for.
    const double nudged = value * (1 + 1e-14);
    if (!(std::fabs(nudged) < 9.2e18))
        return std::nullopt;
    return std::llround(nudged);
}

std::optional<std::int64_t> toMinor(double major, int digits)
{
    return roundToInteger(major * std::pow(10.0, digits));
}

std::optional<std::int64_t> integerOf(const Value &value, ValueType type, int digits)
{
    switch (type) {
    case ValueType::Boolean:
        if (const auto *b = std::get_if<bool>(&value))
            return *b ? 1 : 0;
        return std::nullopt;
    case ValueType::Money:
        if (const auto *money = std::get_if<Money>(&value))
            return money->minor;
        if (const auto *number = std::get_if<double>(&value))
            return toMinor(*number, digits);
        return std::nullopt;
    case ValueType::Date:
        if (const auto *date = std::get_if<CivilDate>(&value))
            return date->days;
        return std::nullopt;
    case ValueType::DateTime:
        if (const auto *instant = std::get_if<Instant>(&value))
            return instant->ms;
        return std::nullopt;
    case ValueType::Duration:
        if (const auto *duration = std::get_if<Duration>(&value))
            return duration->ms;
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

Value valueOf(std::int64_t integer, ValueType type, const std::string &currency)
{
    switch (type) {
    case ValueType::Boolean: return integer != 0;
    case ValueType::Money: return Money{integer, currency};
    case ValueType::Date: return CivilDate{static_cast<std::int32_t>(integer)};
    case ValueType::DateTime: return Instant{integer};
    case ValueType::Duration: return Duration{integer};
    default: return {};
    }
}

bool Evaluator::integerArithmetic(const Node &n, std::int64_t &out)
{
    constexpr std::int64_t day = 86'400'000;
    const Node &left = m_program.nodes[n.a];
    const Node &right = m_program.nodes[n.b];
    if (left.type == ValueType::Number || right.type == ValueType::Number) {
        const bool first = left.type == ValueType::Number;
        double factor = 0;
        std::int64_t amount = 0;
        if (!number(first ? n.a : n.b, factor) || !integer(first ? n.b : n.a, amount))
            return false;
        if (n.binary == BinaryOp::Divide && factor == 0)
            return false;
        const double exact = static_cast<double>(amount);
        const auto rounded = roundToInteger(n.binary == BinaryOp::Divide ? exact / factor : exact * factor);
        out = rounded.value_or(0);
        return rounded.has_value();
    }
    std::int64_t a = 0;
    std::int64_t b = 0;
    if (!integer(n.a, a) || !integer(n.b, b))
        return false;
    const bool minus = n.binary == BinaryOp::Subtract;
    const auto sum = [&] { return minus ? !__builtin_sub_overflow(a, b, &out) : !__builtin_add_overflow(a, b, &out); };
    if (left.type == ValueType::Date && right.type == ValueType::Date)
        return sum() && !__builtin_mul_overflow(out, day, &out);
    if (n.type != ValueType::Date)
        return sum() && isInCalendar(n.type, out);
    // A date is its midnight; the sum is the day it falls on.
    (left.type == ValueType::Date ? a : b) *= day;
    if (!sum())
        return false;
    out = out / day - (out % day < 0 ? 1 : 0);
    return isInCalendar(n.type, out);
}

bool Evaluator::text(std::uint32_t node, std::string &buffer, std::string_view &out)
{
    const Node &n = m_program.nodes[node];
    if (n.op == Op::Constant) {
        out = m_program.texts[n.index];
        return true;
    }
    if (n.op == Op::If) {
        const std::uint32_t branch = chosen(n);
        return branch != kNoNode && text(branch, buffer, out);
    }
    if (n.op == Op::Attribute && m_program.snapshot) {
        std::uint32_t code = 0;
        if (m_reader.textCode(n.index, code)) {
            if (code == Dictionary::kMissing)
                return false;
            out = m_program.snapshot->attributes[n.index].values.dictionary.text(code);
            return true;
        }
    }
    if (n.op == Op::Arithmetic) {
        std::string_view a;
        std::string_view b;
        std::string second;
        if (!text(n.a, buffer, a) || !text(n.b, second, b))
            return false;
        buffer = std::string(a).append(b);
    } else if (n.op == Op::Call) {
        if (!callText(*this, n, buffer))
            return false;
    } else {
        const bool isSlot = n.op == Op::Attribute || n.op == Op::Property || n.op == Op::Context;
        Value found = isSlot ? slotValue(n) : n.op == Op::Events ? edgeEvent(m_program.queries[n.index]) : Value{};
        auto *string = std::get_if<std::string>(&found);
        if (!string)
            return false;
        buffer = std::move(*string);
    }
    out = buffer;
    return true;
}

bool Evaluator::list(std::uint32_t node, std::vector<std::string> &out)
{
    const Node &n = m_program.nodes[node];
    if (n.op == Op::Constant) {
        out = m_program.lists[n.index];
        return true;
    }
    if (n.op == Op::If) {
        const std::uint32_t branch = chosen(n);
        return branch != kNoNode && list(branch, out);
    }
    const bool isSlot = n.op == Op::Attribute || n.op == Op::Property || n.op == Op::Context;
    Value found = isSlot ? slotValue(n) : n.op == Op::Events ? edgeEvent(m_program.queries[n.index]) : Value{};
    auto *elements = std::get_if<std::vector<std::string>>(&found);
    if (!elements)
        return false;
    out = std::move(*elements);
    return true;
}

Value Evaluator::value(std::uint32_t node)
{
    const Node &n = m_program.nodes[node];
    if (n.op == Op::Context)
        return slotValue(n);
    if (n.type == ValueType::Boolean) {
        const Truth result = truth(node);
        return result == Truth::Unknown ? Value{} : Value{result == Truth::True};
    }
    if (n.type == ValueType::Number) {
        double number_ = 0;
        return number(node, number_) ? Value{number_} : Value{};
    }
    if (n.type == ValueType::String) {
        std::string buffer;
        std::string_view found;
        return text(node, buffer, found) ? Value{std::string(found)} : Value{};
    }
    if (n.type == ValueType::List) {
        std::vector<std::string> elements;
        return list(node, elements) ? Value{std::move(elements)} : Value{};
    }
    std::int64_t integer_ = 0;
    if (!integer(node, integer_))
        return {};
    return valueOf(integer_, n.type, n.type == ValueType::Money ? m_program.texts[n.currency] : std::string());
}

} // namespace pathloom
