// SPDX-License-Identifier: Apache-2.0
// Built-in functions of numbers.
#include "engine/feel/Builtins.h"

#include <charconv>

namespace pathloom::feel {
namespace {

constexpr double kMostDigits = 15;

/// A function of one number; null for what lies outside its domain.
Builtin ofNumber(std::string name, double (*function)(double))
{
    return {std::move(name), {{"number"}, {"n"}}, 1, false, [function](const Arguments &a) {
                const auto *number = argument<double>(a, 0);
                const double result = number ? function(*number) : std::nan("");
                return std::isfinite(result) ? Value(result) : Value();
            }};
}

double halfToEven(double value)
{
    const double below = std::floor(value);
    const double rest = value - below;
    if (sameNumber(rest, 0.5))
        return std::fmod(below, 2) == 0 ? below : below + 1;
    return rest < 0.5 ? below : below + 1;
}

double halfUp(double value) { return value < 0 ? -std::floor(-value + 0.5) : std::floor(value + 0.5); }
double halfDown(double value) { return value < 0 ? -std::ceil(-value - 0.5) : std::ceil(value - 0.5); }
double awayFromZero(double value) { return value < 0 ? std::floor(value) : std::ceil(value); }
double towardsZero(double value) { return std::trunc(value); }
double lower(double value) { return std::floor(value); }
double upper(double value) { return std::ceil(value); }

// A product that is a whole number but for the representation counts as whole.
Builtin rounding(std::string name, double (*function)(double), std::size_t least)
{
    return {std::move(name), {{"n", "scale"}}, least, false, [function](const Arguments &a) -> Value {
                const auto *number = argument<double>(a, 0);
                const auto *scale = argument<double>(a, 1);
                if (!number || (a.size() > 1 && !scale) || (scale && std::abs(*scale) > kMostDigits))
                    return {};
                const double unit = std::pow(10.0, scale ? std::trunc(*scale) : 0);
                const double product = *number * unit;
                const double whole = std::round(product);
                return function(sameNumber(product, whole) ? whole : product) / unit;
            }};
}

Value absolute(const Arguments &a)
{
    if (const auto *number = argument<double>(a, 0))
        return std::abs(*number);
    if (const auto *span = argument<Span>(a, 0))
        return span->seconds < 0 ? -*span : *span;
    if (const auto *months = argument<Months>(a, 0))
        return Months{std::abs(months->count)};
    return {};
}

Value modulo(const Arguments &a)
{
    const auto *dividend = argument<double>(a, 0);
    const auto *divisor = argument<double>(a, 1);
    if (!dividend || !divisor || *divisor == 0)
        return {};
    return *dividend - *divisor * std::floor(*dividend / *divisor);
}

Value parity(const Arguments &a, double wanted)
{
    const auto *number = argument<double>(a, 0);
    return number ? Value(std::abs(std::fmod(*number, 2)) == wanted) : Value();
}

Value numberFrom(const Arguments &a)
{
    const auto *text = argument<std::string>(a, 0);
    if (!text)
        return {};
    std::string plain = *text;
    const auto *grouping = argument<std::string>(a, 1);
    const auto *point = argument<std::string>(a, 2);
    if (grouping && grouping->size() == 1)
        std::erase(plain, grouping->front());
    if (point && point->size() == 1)
        std::replace(plain.begin(), plain.end(), point->front(), '.');
    double value = 0;
    const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    const bool whole = read.ec == std::errc() && read.ptr == plain.data() + plain.size();
    return whole && std::isfinite(value) ? Value(value) : Value();
}

} // namespace

std::vector<Builtin> numberBuiltins()
{
    return {
        rounding("decimal", halfToEven, 2),
        rounding("floor", lower, 1),
        rounding("ceiling", upper, 1),
        rounding("round up", awayFromZero, 2),
        rounding("round down", towardsZero, 2),
        rounding("round half up", halfUp, 2),
        rounding("round half down", halfDown, 2),
        {"abs", {{"n"}, {"number"}}, 1, false, absolute},
        {"modulo", {{"dividend", "divisor"}}, 2, false, modulo},
        ofNumber("sqrt", std::sqrt),
        ofNumber("log", std::log),
        ofNumber("exp", std::exp),
        {"odd", {{"number"}}, 1, false, [](const Arguments &a) { return parity(a, 1); }},
        {"even", {{"number"}}, 1, false, [](const Arguments &a) { return parity(a, 0); }},
        {"number", {{"from", "grouping separator", "decimal separator"}}, 1, false, numberFrom},
    };
}

} // namespace pathloom::feel
