// SPDX-License-Identifier: Apache-2.0
// Which types operators take and give.
#include "engine/rules/Typing.h"

namespace pathloom {

bool isComparison(BinaryOp op)
{
    return op >= BinaryOp::Equal && op <= BinaryOp::GreaterEqual;
}

std::string_view signOf(BinaryOp op)
{
    constexpr std::array<std::string_view, 13> signs{"and", "or", "=", "!=", "<", "<=", ">",
                                                     ">=",  "+",  "-", "*",  "/", "**"};
    return signs[static_cast<std::size_t>(op)];
}

bool hasOrder(ValueType type)
{
    return type != ValueType::Boolean && type != ValueType::List;
}

bool canCompare(ValueType a, ValueType b)
{
    const auto isAmount = [](ValueType t) { return t == ValueType::Number || t == ValueType::Money; };
    return a != ValueType::List && (a == b || (isAmount(a) && isAmount(b)));
}

std::optional<ValueType> arithmeticType(BinaryOp op, ValueType a, ValueType b)
{
    using enum ValueType;
    const bool isMoment = a == Date || a == DateTime;
    switch (op) {
    case BinaryOp::Add:
        if (a == b && (a == Number || a == Money || a == String || a == Duration))
            return a;
        if ((a == Money && b == Number) || (a == Number && b == Money))
            return Money;
        if (isMoment && b == Duration)
            return a;
        if (a == Duration && (b == Date || b == DateTime))
            return b;
        return std::nullopt;
    case BinaryOp::Subtract:
        if (a == b && (a == Number || a == Money || a == Duration))
            return a;
        if ((a == Money && b == Number) || (a == Number && b == Money))
            return Money;
        if (isMoment && (b == Duration || a == b))
            return b == Duration ? a : Duration;
        return std::nullopt;
    case BinaryOp::Multiply:
        if (a == Number && (b == Number || b == Money || b == Duration))
            return b;
        return b == Number && (a == Money || a == Duration) ? std::optional(a) : std::nullopt;
    case BinaryOp::Divide:
        if (b == Number && (a == Number || a == Money || a == Duration))
            return a;
        return a == b && (a == Money || a == Duration) ? std::optional(Number) : std::nullopt;
    default:
        return op == BinaryOp::Power && a == Number && b == Number ? std::optional(Number) : std::nullopt;
    }
}

bool fitsLetter(char letter, ValueType type)
{
    using enum ValueType;
    switch (letter) {
    case 'x': return type == Date || type == DateTime;
    case 'a': return type == Number || type == Money || type == Duration;
    case 'o': return hasOrder(type) && type != String;
    case '*': return true;
    default: return typeOfLetter(letter) == type;
    }
}

std::optional<ValueType> typeOfLetter(char letter)
{
    using enum ValueType;
    switch (letter) {
    case 'n': return Number;
    case 's': return String;
    case 'b': return Boolean;
    case 'd': return Date;
    case 't': return DateTime;
    case 'u': return Duration;
    case 'm': return Money;
    case 'l': return List;
    default: return std::nullopt;
    }
}

std::optional<ValueType> typeOf(const Value &value)
{
    constexpr std::array<ValueType, 8> types{ValueType::Boolean, ValueType::Number,   ValueType::Money,
                                             ValueType::String,  ValueType::Date,     ValueType::DateTime,
                                             ValueType::Duration, ValueType::List};
    return isMissing(value) ? std::nullopt : std::optional(types[value.index() - 1]);
}

} // namespace pathloom
