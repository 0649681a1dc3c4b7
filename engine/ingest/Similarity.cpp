// SPDX-License-Identifier: Apache-2.0
// Jaro–Winkler similarity and folding of names.
#include "engine/ingest/Similarity.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace pathloom {

namespace {

constexpr std::size_t kLongest = 64; // of the characters that are looked at

// Characters that both have within reach of each other, and half of those out of order.
struct Common {
    double matches = 0;
    double transpositions = 0;
};

Common commonOf(std::u32string_view a, std::u32string_view b)
{
    const std::size_t longest = std::max(a.size(), b.size());
    const std::size_t reach = longest / 2 > 0 ? longest / 2 - 1 : 0;
    std::array<bool, kLongest> isTaken{};
    std::array<char32_t, kLongest> inA{};
    std::size_t matches = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::size_t end = std::min(b.size(), i + reach + 1);
        for (std::size_t j = i > reach ? i - reach : 0; j < end; ++j) {
            if (isTaken[j] || a[i] != b[j])
                continue;
            isTaken[j] = true;
            inA[matches++] = a[i];
            break;
        }
    }
    std::size_t swapped = 0;
    std::size_t next = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
        if (isTaken[j] && b[j] != inA[next++])
            ++swapped;
    }
    return {static_cast<double>(matches), static_cast<double>(swapped) / 2};
}

} // namespace

double jaroWinkler(std::u32string_view a, std::u32string_view b)
{
    a = a.substr(0, kLongest);
    b = b.substr(0, kLongest);
    if (a == b)
        return 1;
    const auto [matches, transpositions] = commonOf(a, b);
    if (matches == 0)
        return 0;
    const double jaro = (matches / static_cast<double>(a.size()) + matches / static_cast<double>(b.size()) +
                         (matches - transpositions) / matches) /
                        3;
    std::size_t prefix = 0;
    while (prefix < std::min({a.size(), b.size(), std::size_t{4}}) && a[prefix] == b[prefix])
        ++prefix;
    return jaro + 0.1 * static_cast<double>(prefix) * (1 - jaro);
}

std::u32string foldedName(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfkd = icu::Normalizer2::getNFKDInstance(status);
    icu::UnicodeString plain = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    plain.foldCase();
    if (U_SUCCESS(status))
        plain = nfkd->normalize(plain, status);
    std::u32string out;
    for (std::int32_t i = 0; i < plain.length(); i = plain.moveIndex32(i, 1)) {
        if (const UChar32 c = plain.char32At(i); u_isalnum(c))
            out += static_cast<char32_t>(c);
    }
    return out;
}

} // namespace pathloom
