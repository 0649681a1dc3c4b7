// SPDX-License-Identifier: Apache-2.0
// Names of types and the text of values.
#include "engine/data/Value.h"

#include <fmt/format.h>

#include <array>

namespace pathloom {

namespace {

constexpr std::array<std::string_view, 8> kTypeNames = {
    "boolean", "number", "money", "string", "date", "date-time", "duration", "list"};

struct TextOf {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(bool b) const { return b ? "true" : "false"; }
    std::string operator()(double number) const { return fmt::format("{}", number); }
    std::string operator()(const std::string &text) const { return text; }
    std::string operator()(const std::vector<std::string> &list) const
    {
        return fmt::format("{}", fmt::join(list, ";"));
    }
    template <typename T> std::string operator()(const T &value) const { return toText(value); }
};

} // namespace

std::string_view nameOf(ValueType type)
{
    return kTypeNames[static_cast<std::size_t>(type)];
}

Result<ValueType> valueTypeNamed(std::string_view name)
{
    for (std::size_t i = 0; i < kTypeNames.size(); ++i) {
        if (kTypeNames[i] == name)
            return static_cast<ValueType>(i);
    }
    return fail(ErrorKind::BadInput, "data.type-name", {{"name", std::string(name)}});
}

std::string toText(const Value &value)
{
    return std::visit(TextOf{}, value);
}

} // namespace pathloom
