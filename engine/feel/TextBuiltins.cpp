// SPDX-License-Identifier: Apache-2.0
// Built-in functions of texts; positions count characters (code points), not bytes.
#include "engine/feel/Builtins.h"

#include <unicode/unistr.h>

namespace pathloom::feel {
namespace {

using Text = std::string;

std::u32string characters(const Text &text)
{
    const icu::UnicodeString units = icu::UnicodeString::fromUTF8(text);
    std::u32string codes;
    for (int32_t i = 0; i < units.length(); i = units.moveIndex32(i, 1))
        codes += static_cast<char32_t>(units.char32At(i));
    return codes;
}

Text utf8(std::u32string_view codes)
{
    icu::UnicodeString units;
    for (const char32_t code : codes)
        units.append(static_cast<UChar32>(code));
    Text text;
    return units.toUTF8String(text);
}

Value substring(const Arguments &a)
{
    const auto *text = argument<Text>(a, 0);
    const auto *start = argument<double>(a, 1);
    const auto *length = argument<double>(a, 2);
    if (!text || !start || (a.size() > 2 && !length) || std::trunc(*start) == 0)
        return {};
    const std::u32string codes = characters(*text);
    const double size = static_cast<double>(codes.size());
    const double from = *start > 0 ? std::trunc(*start) - 1 : std::max(0.0, size + std::trunc(*start));
    if (from >= size || (length && *length < 1))
        return from >= size && !length ? Value(Text()) : (from >= size ? Value(Text()) : Value());
    const double count = length ? std::min(std::trunc(*length), size - from) : size - from;
    return utf8(std::u32string_view(codes).substr(static_cast<std::size_t>(from), static_cast<std::size_t>(count)));
}

template <typename Operation>
Builtin ofText(std::string name, Operation operation)
{
    return {std::move(name), {{"string"}}, 1, false, [operation](const Arguments &a) {
                const auto *text = argument<Text>(a, 0);
                return text ? Value(operation(*text)) : Value();
            }};
}

template <typename Operation>
Builtin ofTwoTexts(std::string name, Operation operation)
{
    return {std::move(name), {{"string", "match"}}, 2, false, [operation](const Arguments &a) {
                const auto *text = argument<Text>(a, 0);
                const auto *match = argument<Text>(a, 1);
                return text && match ? Value(operation(*text, *match)) : Value();
            }};
}

Text lowered(const Text &text)
{
    Text result;
    return icu::UnicodeString::fromUTF8(text).toLower().toUTF8String(result);
}

Text raised(const Text &text)
{
    Text result;
    return icu::UnicodeString::fromUTF8(text).toUpper().toUTF8String(result);
}

Text before(const Text &text, const Text &match)
{
    const std::size_t at = text.find(match);
    return at == Text::npos ? Text() : text.substr(0, at);
}

Text after(const Text &text, const Text &match)
{
    const std::size_t at = text.find(match);
    return at == Text::npos ? Text() : text.substr(at + match.size());
}

Value joined(const Arguments &a)
{
    const List *list = a[0].list();
    const auto *delimiter = argument<Text>(a, 1);
    if (!list || (a.size() > 1 && !delimiter && !a[1].isNull()))
        return {};
    Text result;
    bool first = true;
    for (const Value &element : *list) {
        if (element.isNull())
            continue;
        const auto *text = element.as<Text>();
        if (!text)
            return {};
        result += (first || !delimiter ? Text() : *delimiter) + *text;
        first = false;
    }
    return result;
}

} // namespace

std::vector<Builtin> textBuiltins()
{
    return {
        {"substring", {{"string", "start position", "length"}}, 2, false, substring},
        ofText("string length", [](const Text &s) { return static_cast<double>(characters(s).size()); }),
        ofText("upper case", raised),
        ofText("lower case", lowered),
        ofTwoTexts("substring before", before),
        ofTwoTexts("substring after", after),
        ofTwoTexts("contains", [](const Text &s, const Text &m) { return s.find(m) != Text::npos; }),
        ofTwoTexts("starts with", [](const Text &s, const Text &m) { return s.starts_with(m); }),
        ofTwoTexts("ends with", [](const Text &s, const Text &m) { return s.ends_with(m); }),
        {"string join", {{"list", "delimiter"}}, 1, false, joined},
        {"string", {{"from"}}, 1, false,
         [](const Arguments &a) { return a[0].isNull() ? Value() : Value(toText(a[0])); }},
    };
}

} // namespace pathloom::feel
