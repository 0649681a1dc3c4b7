// SPDX-License-Identifier: Apache-2.0
// Codecs of what holds values: optionals, shared objects, lists, tables.
#pragma once

#include "engine/store/TextCodecs.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pathloom::text {

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
