// SPDX-License-Identifier: Apache-2.0
// Numbers in SQL: doubles, kept from what a database would refuse or round away.
#include "engine/rules/SqlPrinter.h"

namespace pathloom {

namespace {

// A result beyond these is kept from the database, which would fail or say "infinite".
constexpr double kMost = 1e300;
constexpr double kLeast = 1e-300;

SqlPart bounded(SqlPart part, double most, double least)
{
    part.most = std::min(most, 1.7e308);
    part.least = std::max(least, 1e-308);
    return part;
}

} // namespace

SqlPart SqlPrinter::number(std::uint32_t node)
{
    const Node &n = at(node);
    switch (n.op) {
    case Op::Constant: return numberLiteral(n.number);
    case Op::Attribute:
    case Op::Property: return rawSlot(n);
    case Op::If: return choice(n, &SqlPrinter::number);
    case Op::AsNumber: return asNumber(integer(n.a));
    case Op::Negate: {
        const SqlPart value = number(n.a);
        SqlPart out = put("0.0 - {0}", {value});
        out.isWhole = value.isWhole;
        return bounded(out, value.most, value.least);
    }
    case Op::Arithmetic:
        switch (n.binary) {
        case BinaryOp::Add:
        case BinaryOp::Subtract: return plus(number(n.a), number(n.b), n.binary == BinaryOp::Subtract);
        case BinaryOp::Multiply: return times(number(n.a), number(n.b));
        case BinaryOp::Divide: return over(number(n.a), number(n.b));
        default: return power(number(n.a), number(n.b));
        }
    case Op::Call: return callNumber(n);
    case Op::Events: return events(n);
    default: return nothing(ValueType::Number);
    }
}

SqlPart SqlPrinter::plus(SqlPart a, SqlPart b, bool minus)
{
    const double most = a.most + b.most;
    const std::string sum = minus ? "{0} - {1}" : "{0} + {1}";
    SqlPart out;
    if (most > kMost) {
        a = once(a);
        b = once(b);
        out = put("CASE WHEN ABS({0}) < 8e307 AND ABS({1}) < 8e307 THEN " + sum + " END", {a, b}, true);
    } else {
        out = put(sum, {a, b});
    }
    out.isWhole = a.isWhole && b.isWhole && most < 9e15;
    return bounded(out, most, std::min(a.least, b.least) * 1e-17);
}

SqlPart SqlPrinter::times(SqlPart a, SqlPart b)
{
    const double most = a.most * b.most;
    const double least = a.least * b.least;
    SqlPart out;
    if (most > kMost || least < kLeast) {
        a = once(a);
        b = once(b);
        out = put("CASE WHEN {0} <> 0 AND {1} <> 0 THEN CASE WHEN LN(ABS({0})) + LN(ABS({1})) > 708 THEN NULL"
                  " WHEN LN(ABS({0})) + LN(ABS({1})) < -708 THEN 0.0 ELSE {0} * {1} END"
                  " WHEN {0} IS NOT NULL AND {1} IS NOT NULL THEN 0.0 END",
                  {a, b}, true);
    } else {
        out = put("{0} * {1}", {a, b});
    }
    out.isWhole = a.isWhole && b.isWhole && most < 9e15;
    return bounded(out, most, least);
}

SqlPart SqlPrinter::over(SqlPart a, SqlPart b)
{
    const double most = a.most / b.least;
    const double least = a.least / std::max(b.most, 1e-300);
    b = once(b);
    if (most <= kMost && least >= kLeast)
        return bounded(put("CASE WHEN {1} <> 0 THEN {0} / {1} END", {a, b}, true), most, least);
    a = once(a);
    return bounded(put("CASE WHEN {1} <> 0 THEN CASE WHEN {0} = 0 THEN 0.0 WHEN LN(ABS({0})) - LN(ABS({1})) > 708"
                       " THEN NULL WHEN LN(ABS({0})) - LN(ABS({1})) < -708 THEN 0.0 ELSE {0} / {1} END END",
                       {a, b}, true),
                   most, least);
}

SqlPart SqlPrinter::power(SqlPart a, SqlPart b)
{
    a = once(a);
    b = once(b);
    const SqlPart growth = once(put("CASE WHEN {0} <> 0 AND ABS({1}) < 1e19 THEN {1} * LN(ABS({0})) END", {a, b}, true));
    const SqlPart large = put("CASE WHEN ABS({0}) = 1 THEN 1.0 WHEN (ABS({0}) > 1) = ({1} > 0) THEN NULL ELSE 0.0 END",
                              {a, b}, true);
    const SqlPart out =
        put("CASE WHEN {0} IS NULL OR {1} IS NULL THEN NULL WHEN {1} = 0 THEN 1.0"
            " WHEN {0} = 0 THEN CASE WHEN {1} > 0 THEN 0.0 END WHEN ABS({1}) >= 1e19 THEN {3}"
            " WHEN {0} < 0 AND {1} <> FLOOR({1}) THEN NULL WHEN {2} > 709.78 THEN NULL WHEN {2} < -708 THEN 0.0"
            " ELSE POWER({0}, {1}) END",
            {a, b, growth, large}, true);
    return bounded(out, 1.7e308, 1e-308);
}

/// Nearest whole number, halves away from zero; exact for every double.
SqlPart SqlPrinter::roundAway(SqlPart value)
{
    value = once(value);
    SqlPart out = put("TRUNC({0}) + CASE WHEN {0} - TRUNC({0}) >= 0.5 THEN 1 WHEN {0} - TRUNC({0}) <= -0.5 THEN -1"
                      " ELSE 0 END",
                      {value});
    out.isWhole = true;
    return bounded(out, value.most + 1, 1);
}

SqlPart SqlPrinter::roundedCall(const Node &n)
{
    double digits = 0;
    if (n.count > 1) {
        if (at(child(n, 1)).op != Op::Constant)
            return refuse(std::string(functionTable()[static_cast<std::size_t>(n.function)].name) + "(…, scale)");
        digits = std::trunc(at(child(n, 1)).number);
    }
    const double scale = std::pow(10.0, digits);
    if (!std::isfinite(scale) || scale == 0)
        return nothing(ValueType::Number);
    SqlPart value = number(child(n, 0));
    if (digits != 0)
        value = times(value, numberLiteral(scale));
    value = once(value);
    const SqlPart near = once(roundAway(value));
    const SqlPart same = compareNumbersOf(near, BinaryOp::Equal, value);
    SqlPart other;
    switch (n.function) {
    case FunctionId::Floor: other = put("FLOOR({0})", {value}, true); break;
    case FunctionId::Ceiling: other = put("CEIL({0})", {value}, true); break;
    case FunctionId::Decimal: {
        const SqlPart half = once(put("FLOOR({0}) + 0.5", {value}));
        const SqlPart even = put("2 * {0}", {roundAway(put("{0} / 2", {half}))});
        other = put("CASE WHEN {0} THEN {1} ELSE {2} END", {compareNumbersOf(half, BinaryOp::Equal, value), even, near}, true);
        break;
    }
    default: other = roundAway(times(value, numberLiteral(1 + 1e-14))); break;
    }
    SqlPart out = put("CASE WHEN {0} THEN {1} ELSE {2} END", {same, near, other}, true);
    out = bounded(out, value.most + 1, 1);
    out.isWhole = digits == 0;
    return digits == 0 ? out : over(out, numberLiteral(scale));
}

SqlPart SqlPrinter::aggregate(const Node &n, bool whole)
{
    using F = FunctionId;
    const auto print = [&](std::size_t i) { return whole ? integer(child(n, i)) : number(child(n, i)); };
    SqlPart out = print(0);
    for (std::size_t i = 1; i < n.count; ++i) {
        SqlPart next = print(i);
        if (n.function == F::Sum || n.function == F::Mean) {
            out = whole ? add(out, next, false) : plus(out, next, false);
            continue;
        }
        const SqlPart a = once(out);
        const SqlPart b = once(next);
        out = put(n.function == F::Min ? "CASE WHEN {0} <= {1} THEN {0} WHEN {1} < {0} THEN {1} END"
                                       : "CASE WHEN {0} >= {1} THEN {0} WHEN {1} > {0} THEN {1} END",
                  {a, b}, true);
        out.isWhole = a.isWhole && b.isWhole;
        out = bounded(out, std::max(a.most, b.most), std::min(a.least, b.least));
    }
    if (n.function != F::Mean)
        return out;
    const SqlPart count = numberLiteral(static_cast<double>(n.count));
    return whole ? toInteger(over(asNumber(out), count)) : over(out, count);
}

/// Haversine on a sphere of the Earth's mean radius, as Functions.cpp has it.
SqlPart SqlPrinter::distance(const Node &n)
{
    constexpr double radian = 0.017453292519943295;
    SqlParts p;
    for (std::size_t i = 0; i < 4; ++i)
        p.push_back(once(number(child(n, i))));
    const SqlPart unit = numberLiteral(radian);
    const SqlPart dLatitude = once(put("SIN(({1} - {0}) * {2} / 2)", {p[0], p[2], unit}, true));
    const SqlPart dLongitude = once(put("SIN(({1} - {0}) * {2} / 2)", {p[1], p[3], unit}, true));
    const SqlPart root = once(put("SQRT({0} * {0} + COS({2} * {4}) * COS({3} * {4}) * {1} * {1})",
                                  {dLatitude, dLongitude, p[0], p[2], unit}, true));
    return bounded(put("2 * 6371.0088 * ASIN(CASE WHEN {0} > 1 THEN 1.0 ELSE {0} END)", {root}), 1e5, 1e-20);
}

SqlPart SqlPrinter::pureNumber(const Node &n)
{
    const SqlPart a = once(number(child(n, 0)));
    switch (n.function) {
    case FunctionId::Abs: {
        SqlPart out = put("ABS({0})", {a}, true);
        out.isWhole = a.isWhole;
        return bounded(out, a.most, a.least);
    }
    case FunctionId::Sqrt: return bounded(put("CASE WHEN {0} >= 0 THEN SQRT({0}) END", {a}, true), std::sqrt(a.most) + 1,
                                          std::sqrt(a.least) / 2);
    case FunctionId::Exp:
        return bounded(put("CASE WHEN {0} < -745 THEN 0.0 WHEN {0} <= 709.782712893384 THEN EXP({0}) END", {a}, true),
                       1.7e308, 1e-308);
    case FunctionId::Log: return bounded(put("CASE WHEN {0} > 0 THEN LN({0}) END", {a}, true), 750, 1e-17);
    default: {
        const SqlPart b = once(number(child(n, 1)));
        const SqlPart quotient = over(a, b);
        SqlPart whole = put("FLOOR({0})", {quotient}, true);
        whole = bounded(whole, quotient.most, 1);
        SqlPart out = plus(a, times(b, whole), true);
        out.isWhole = a.isWhole && b.isWhole;
        return out;
    }
    }
}

SqlPart SqlPrinter::callNumber(const Node &n)
{
    using F = FunctionId;
    switch (n.function) {
    case F::Min:
    case F::Max:
    case F::Sum:
    case F::Mean: return aggregate(n, false);
    case F::StringLength: {
        SqlPart out = put("CAST(length({0}) AS " + std::string(m_dialect.numberType) + ")", {text(child(n, 0))}, true);
        out.isWhole = true;
        return bounded(out, 1e9, 1);
    }
    case F::Number: return refuse("number()");
    case F::Count: {
        SqlPart out = put("CAST(" + std::string(m_dialect.listSize) + " AS " + std::string(m_dialect.numberType) + ")",
                          {list(child(n, 0))}, true);
        out.isWhole = true;
        return bounded(out, 1e9, 1);
    }
    case F::Year:
    case F::Month:
    case F::Day:
    case F::DayOfYear:
    case F::WeekOfYear:
    case F::Hour:
    case F::YearsBetween: {
        SqlPart out = asNumber(dateNumber(n));
        return bounded(out, 1e4, 1);
    }
    case F::Floor:
    case F::Ceiling:
    case F::Round:
    case F::Decimal: return roundedCall(n);
    case F::Distance: return distance(n);
    default: return pureNumber(n);
    }
}

} // namespace pathloom
