// SPDX-License-Identifier: Apache-2.0
// One description of an object's fields serves both writing and reading: writer, reader, codecs.
#pragma once

#include "engine/base/Id.h"
#include "engine/base/Json.h"
#include "engine/rules/Expr.h"
#include "engine/units/Civil.h"
#include "engine/units/Instant.h"
#include "engine/units/Money.h"

#include <concepts>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom::text {

/// `visit(auto &io, Is<Offer> auto &offer)` takes an Offer to read into or a const one to write.
template <typename T, typename Object>
concept Is = std::same_as<std::remove_const_t<T>, Object>;

template <typename E>
struct EnumName {
    E value;
    std::string_view name;
};

/// What is written: everything, or only what changes how the document runs.
enum class Extent { Whole, Semantic };

/// The rule as text; as a tree in the rare case that its text would not read back as the same rule.
[[nodiscard]] Json ruleToJson(const ExprPtr &rule, Extent extent);
/// Errors: "text.rule" with `code`, `from`, `to` and `text`; "rules.json".
[[nodiscard]] Status ruleFromJson(const Json &json, ExprPtr &rule);

[[nodiscard]] inline tl::unexpected<Error> wrongType(std::string_view expected)
{
    return fail(ErrorKind::BadInput, "text.type", {{"expected", std::string(expected)}});
}

/// Json write(const T &, Extent) and Status read(const Json &, T &). The general case is an object
/// with a visit() of its own; the rest is specialised below.
template <typename T>
struct Codec;

class Writer
{
public:
    static constexpr bool kReading = false;
    explicit Writer(Extent extent) : m_extent(extent) {}

    template <typename T>
    void required(const char *key, const T &value)
    {
        json[key] = Codec<T>::write(value, m_extent);
    }
    /// Always written; where absent on reading, the default stays.
    template <typename T>
    void field(const char *key, const T &value)
    {
        required(key, value);
    }
    /// Left out where it equals `T{}`, which must also be the member's default.
    template <typename T>
    void optional(const char *key, const T &value)
    {
        if (!Codec<T>::isEmpty(value))
            required(key, value);
    }
    /// Like optional(), for what does not change how the document runs.
    template <typename T>
    void visual(const char *key, const T &value)
    {
        if (m_extent == Extent::Whole)
            optional(key, value);
    }
    [[nodiscard]] Extent extent() const { return m_extent; }

    Json json = Json::object();

private:
    Extent m_extent;
};

class Reader
{
public:
    static constexpr bool kReading = true;
    explicit Reader(const Json &from) : json(from)
    {
        if (!from.is_object())
            status = wrongType("object");
    }

    template <typename T>
    void required(const char *key, T &value)
    {
        if (status && !json.contains(key))
            status = fail(ErrorKind::BadInput, "json.missing", {{"key", key}});
        field(key, value);
    }
    template <typename T>
    void field(const char *key, T &value)
    {
        if (!status)
            return;
        const auto found = json.find(key);
        if (found != json.end())
            check(key, Codec<T>::read(*found, value));
    }
    template <typename T>
    void optional(const char *key, T &value)
    {
        field(key, value);
    }
    template <typename T>
    void visual(const char *key, T &value)
    {
        field(key, value);
    }
    void check(const char *key, Status outcome)
    {
        if (!outcome)
            status = failWith(std::move(outcome).error(), "text.field", {{"key", key}});
    }

    const Json &json;
    Status status;
};

template <typename T>
struct Codec {
    static Json write(const T &value, Extent extent)
    {
        Writer writer(extent);
        visit(writer, value);
        return std::move(writer.json);
    }
    static Status read(const Json &json, T &value)
    {
        Reader reader(json);
        if (reader.status)
            visit(reader, value);
        return std::move(reader.status);
    }
};

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

template <typename T>
struct Codec<std::optional<T>> {
    static Json write(const std::optional<T> &value, Extent extent) { return Codec<T>::write(*value, extent); }
    static Status read(const Json &json, std::optional<T> &value)
    {
        return Codec<T>::read(json, value.emplace());
    }
    static bool isEmpty(const std::optional<T> &value) { return !value; }
};

template <typename T>
struct Codec<std::shared_ptr<const T>> {
    static Json write(const std::shared_ptr<const T> &value, Extent extent)
    {
        return Codec<T>::write(*value, extent);
    }
    static Status read(const Json &json, std::shared_ptr<const T> &value)
    {
        auto made = std::make_shared<T>();
        PATHLOOM_TRY(Codec<T>::read(json, *made));
        value = std::move(made);
        return {};
    }
};

template <typename T>
struct Codec<std::vector<T>> {
    static Json write(const std::vector<T> &values, Extent extent)
    {
        Json json = Json::array();
        for (const T &value : values)
            json.push_back(Codec<T>::write(value, extent));
        return json;
    }
    static Status read(const Json &json, std::vector<T> &values)
    {
        if (!json.is_array())
            return wrongType("array");
        values.clear();
        for (const Json &entry : json) {
            if (auto outcome = Codec<T>::read(entry, values.emplace_back()); !outcome)
                return failWith(std::move(outcome).error(), "text.entry",
                                {{"index", std::to_string(values.size())}});
        }
        return {};
    }
    static bool isEmpty(const std::vector<T> &values) { return values.empty(); }
};

template <>
struct Codec<std::map<std::string, double>> {
    static Json write(const std::map<std::string, double> &value, Extent) { return value; }
    static Status read(const Json &json, std::map<std::string, double> &value);
    static bool isEmpty(const std::map<std::string, double> &value) { return value.empty(); }
};

template <typename T>
const auto &idOf(const T &object)
{
    if constexpr (requires { object->id; })
        return object->id;
    else
        return object.id;
}

/// Objects by id are written as an array in the order of ids. Errors: "text.duplicate-id" with `id`.
template <typename Tag, typename T>
struct Codec<std::map<Id<Tag>, T>> {
    using Map = std::map<Id<Tag>, T>;
    static Json write(const Map &values, Extent extent)
    {
        Json json = Json::array();
        for (const auto &[id, value] : values)
            json.push_back(Codec<T>::write(value, extent));
        return json;
    }
    static Status read(const Json &json, Map &values)
    {
        std::vector<T> list;
        PATHLOOM_TRY(Codec<std::vector<T>>::read(json, list));
        values.clear();
        for (T &value : list) {
            const Id<Tag> id = idOf(value);
            if (id.isEmpty() || !values.emplace(id, std::move(value)).second)
                return fail(ErrorKind::BadInput, "text.duplicate-id", {{"id", id.text()}});
        }
        return {};
    }
    static bool isEmpty(const Map &values) { return values.empty(); }
};

} // namespace pathloom::text
