// SPDX-License-Identifier: Apache-2.0
// What the implementations of built-in functions share. Internal.
#pragma once

#include "engine/rules/Evaluator.h"

namespace pathloom {

/// The node of the i-th argument.
[[nodiscard]] inline std::uint32_t child(const Evaluator &evaluator, const Node &n, std::size_t i)
{
    return evaluator.m_program.children[n.first + i];
}

/// A text argument with the memory behind it.
struct TextArgument {
    std::string buffer;
    std::string_view view;
    bool valid = false;
};

inline void read(Evaluator &evaluator, const Node &n, std::size_t i, TextArgument &into)
{
    into.valid = evaluator.text(child(evaluator, n, i), into.buffer, into.view);
}

/// Number of Unicode code points.
[[nodiscard]] inline std::size_t codePoints(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

/// Local calendar day of a date or date-time argument; false where it is missing.
[[nodiscard]] bool dayOf(Evaluator &evaluator, const Node &n, std::size_t i, CivilDate &out);

/// min, max, sum, mean over the arguments, as double or integer.
template <typename T, typename Read>
bool aggregate(const Node &n, T &out, Read readArgument)
{
    for (std::size_t i = 0; i < n.count; ++i) {
        T value{};
        if (!readArgument(i, value))
            return false;
        const bool first = i == 0;
        if (n.function == FunctionId::Min)
            out = first ? value : std::min(out, value);
        else if (n.function == FunctionId::Max)
            out = first ? value : std::max(out, value);
        else if (first)
            out = value;
        else if constexpr (std::is_integral_v<T>) {
            if (__builtin_add_overflow(out, value, &out))
                return false;
        } else
            out += value;
    }
    if (n.function != FunctionId::Mean)
        return true;
    if constexpr (std::is_integral_v<T>)
        out = roundToInteger(static_cast<double>(out) / n.count).value_or(0);
    else
        out /= n.count;
    return true;
}

} // namespace pathloom
