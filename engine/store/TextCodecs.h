// SPDX-License-Identifier: Apache-2.0
// Codecs of single values: texts, numbers, times, money, rules, ids, enumerations.
#pragma once

#include "engine/base/Id.h"
#include "engine/store/TextIo.h"
#include "engine/units/Civil.h"
#include "engine/units/Instant.h"
#include "engine/units/Money.h"

#include <limits>
#include <string>

namespace pathloom::text {

template <>
struct Codec<std::string> {
    static Json write(const std::string &value, Extent) { return value; }
    static Status read(const Json &json, std::string &value)
    {
        if (!json.is_string())
            return wrongType("string");
        value = json.get<std::string>();
        return {};
    }
    static bool isEmpty(const std::string &value) { return value.empty(); }
};

template <>
struct Codec<double> {
    static Json write(double value, Extent) { return value; }
    static Status read(const Json &json, double &value)
    {
        if (!json.is_number())
            return wrongType("number");
        value = json.get<double>();
        return {};
    }
    static bool isEmpty(double value) { return value == 0; }
};

template <>
struct Codec<int> {
    static Json write(int value, Extent) { return value; }
    static Status read(const Json &json, int &value)
    {
        if (!json.is_number())
            return wrongType("integer");
        const double number = json.get<double>();
        if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max()
            || static_cast<double>(static_cast<int>(number)) != number)
            return wrongType("integer");
        value = static_cast<int>(number);
        return {};
    }
    static bool isEmpty(int value) { return value == 0; }
};

template <>
struct Codec<bool> {
    static Json write(bool value, Extent) { return value; }
    static Status read(const Json &json, bool &value)
    {
        if (!json.is_boolean())
            return wrongType("boolean");
        value = json.get<bool>();
        return {};
    }
};

/// Values that have a text form of their own in engine/units.
template <typename T, typename Parse>
Status readText(const Json &json, T &value, Parse parse)
{
    if (!json.is_string())
        return wrongType("string");
    auto parsed = parse(json.get_ref<const std::string &>());
    if (!parsed)
        return failWith(std::move(parsed).error());
    value = *parsed;
    return {};
}

template <>
struct Codec<Duration> {
    static Json write(Duration value, Extent) { return toText(value); }
    static Status read(const Json &json, Duration &value) { return readText(json, value, parseDuration); }
};

template <>
struct Codec<Instant> {
    static Json write(Instant value, Extent) { return toText(value); }
    static Status read(const Json &json, Instant &value) { return readText(json, value, parseInstant); }
};

template <>
struct Codec<CivilTime> {
    static Json write(CivilTime value, Extent) { return toText(value); }
    static Status read(const Json &json, CivilTime &value) { return readText(json, value, parseTime); }
};

template <>
struct Codec<Money> {
    static Json write(const Money &value, Extent);
    static Status read(const Json &json, Money &value);
};

template <>
struct Codec<ExprPtr> {
    static Json write(const ExprPtr &value, Extent extent) { return ruleToJson(value, extent); }
    static Status read(const Json &json, ExprPtr &value) { return ruleFromJson(json, value); }
    static bool isEmpty(const ExprPtr &value) { return value == nullptr; }
};

template <typename Tag>
struct Codec<Id<Tag>> {
    static Json write(const Id<Tag> &value, Extent) { return value.text(); }
    static Status read(const Json &json, Id<Tag> &value)
    {
        if (!json.is_string())
            return wrongType("string");
        value = Id<Tag>(json.get<std::string>());
        return {};
    }
    static bool isEmpty(const Id<Tag> &value) { return value.isEmpty(); }
};

/// namesOf(E) gives the names in files, found by argument.
template <typename E>
    requires std::is_enum_v<E>
struct Codec<E> {
    static Json write(E value, Extent)
    {
        for (const EnumName<E> &entry : namesOf(value)) {
            if (entry.value == value)
                return entry.name;
        }
        return nullptr;
    }
    static Status read(const Json &json, E &value)
    {
        if (!json.is_string())
            return wrongType("string");
        for (const EnumName<E> &entry : namesOf(value)) {
            if (entry.name == json.get_ref<const std::string &>()) {
                value = entry.value;
                return {};
            }
        }
        return fail(ErrorKind::BadInput, "text.choice", {{"value", json.get<std::string>()}});
    }
};

} // namespace pathloom::text
