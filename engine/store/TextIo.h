// SPDX-License-Identifier: Apache-2.0
// One description of an object's fields serves both writing and reading: writer, reader, codecs.
#pragma once

#include "engine/base/Json.h"
#include "engine/rules/Expr.h"

#include <concepts>
#include <span>
#include <string>
#include <string_view>

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

} // namespace pathloom::text
