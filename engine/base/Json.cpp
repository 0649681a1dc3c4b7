// SPDX-License-Identifier: Apache-2.0
// Strict JSON reading and canonical writing.
#include "engine/base/Json.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <cmath>

namespace pathloom {

namespace {

Error syntaxError(std::string_view text, std::size_t byte, std::string reason, std::string_view source)
{
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t i = 0; i + 1 < byte && i < text.size(); ++i) {
        column = text[i] == '\n' ? 1 : column + 1;
        line += text[i] == '\n';
    }
    return {ErrorKind::BadInput,
            "json.syntax",
            {{"source", std::string(source)},
             {"line", std::to_string(line)},
             {"column", std::to_string(column)},
             {"reason", std::move(reason)}},
            {}};
}

std::string normalized(const std::string &text)
{
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; }))
        return text;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status))
        return text;
    std::string out;
    nfc->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
    return U_FAILURE(status) ? text : out;
}

// Doubles that are whole numbers print like integers; NFC for every text.
Json canonicalValue(const Json &json)
{
    if (json.is_object()) {
        Json out = Json::object();
        for (const auto &[key, value] : json.items())
            out[normalized(key)] = canonicalValue(value);
        return out;
    }
    if (json.is_array()) {
        Json out = Json::array();
        for (const auto &value : json)
            out.push_back(canonicalValue(value));
        return out;
    }
    if (json.is_string())
        return normalized(json.get_ref<const std::string &>());
    if (json.is_number_float()) {
        const double number = json.get<double>();
        if (number == std::floor(number) && std::abs(number) < 9007199254740992.0)
            return static_cast<std::int64_t>(number);
    }
    return json;
}

tl::unexpected<Error> wrongMember(const Json &object, std::string_view key, std::string_view expected)
{
    const bool missing = !object.is_object() || !object.contains(std::string(key));
    return fail(ErrorKind::BadInput, missing ? "json.missing" : "json.type",
                {{"key", std::string(key)}, {"expected", std::string(expected)}});
}

} // namespace

Result<Json> parseJson(std::string_view text, std::string_view sourceName)
{
    try {
        return Json::parse(text);
    } catch (const Json::parse_error &e) {
        return tl::unexpected<Error>(syntaxError(text, e.byte, e.what(), sourceName));
    }
}

std::string canonicalJson(const Json &json)
{
    return canonicalValue(json).dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string prettyJson(const Json &json)
{
    return canonicalValue(json).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<std::string> jsonString(const Json &object, std::string_view key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (found == object.end() || !found->is_string())
        return wrongMember(object, key, "string");
    return found->get<std::string>();
}

Result<double> jsonNumber(const Json &object, std::string_view key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (found == object.end() || !found->is_number())
        return wrongMember(object, key, "number");
    return found->get<double>();
}

Result<bool> jsonBool(const Json &object, std::string_view key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (found == object.end() || !found->is_boolean())
        return wrongMember(object, key, "boolean");
    return found->get<bool>();
}

} // namespace pathloom
