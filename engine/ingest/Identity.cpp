// SPDX-License-Identifier: Apache-2.0
// Normal forms of strong identifiers.
#include "engine/ingest/CsvReader.h"
#include "engine/ingest/Unify.h"

#include <fmt/format.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace pathloom {

std::optional<std::string> normaliseEmail(std::string_view text)
{
    text = trimmed(text);
    const std::size_t at = text.find('@');
    const bool isAddress = at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
                           text.find('@', at + 1) == std::string_view::npos &&
                           text.find_first_of(" \t\r\n,;<>\"") == std::string_view::npos;
    if (!isAddress)
        return std::nullopt;
    std::string out(text);
    if (std::any_of(out.begin(), out.end(),
                    [](char c) { return static_cast<signed char>(c) < 0; })) {
        std::string lower;
        icu::UnicodeString::fromUTF8(out).toLower().toUTF8String(lower);
        return lower;
    }
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

std::optional<std::string> normalisePhone(std::string_view text, std::string_view callingCode)
{
    text = trimmed(text);
    const bool isInternational = !text.empty() && text.front() == '+';
    std::string digits;
    for (const char c : text.substr(isInternational ? 1 : 0)) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (std::string_view(" -./()\t").find(c) == std::string_view::npos)
            return std::nullopt;
    }
    if (!isInternational && digits.compare(0, 2, "00") == 0)
        digits.erase(0, 2);
    else if (!isInternational && !callingCode.empty())
        digits = std::string(callingCode) +
                 digits.substr(!digits.empty() && digits.front() == '0' ? 1 : 0);
    if (digits.size() < 7 || digits.size() > 15)
        return std::nullopt;
    return "+" + digits;
}

// What pseudonym() makes: it has its normal form already, whatever it stands for.
static bool isPseudonym(std::string_view text)
{
    return text.size() == 32 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<std::string> normaliseIdentity(std::string_view space, std::string_view text,
                                             std::string_view callingCode)
{
    if (isPseudonym(text))
        return std::string(text);
    if (space == "email")
        return normaliseEmail(text);
    if (space == "phone")
        return normalisePhone(text, callingCode);
    text = trimmed(text);
    return text.empty() ? std::nullopt : std::optional(std::string(text));
}

std::string toText(const Hash128 &hash)
{
    return fmt::format("{:016x}{:016x}", hash.high, hash.low);
}

} // namespace pathloom
