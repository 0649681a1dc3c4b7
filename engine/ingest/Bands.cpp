// SPDX-License-Identifier: Apache-2.0
// Reading and ordering of band labels.
#include "engine/ingest/Bands.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace pathloom {

namespace {

struct Bound {
    double value = 0;
    bool hasUnit = false;
};

// Lower case, and what is no part of a number or a word as a space.
std::string simplified(std::string_view label)
{
    std::string out;
    for (std::size_t i = 0; i < label.size(); ++i) {
        const char c = label[i];
        const auto next = [&](std::string_view text) {
            return label.substr(i, text.size()) == text;
        };
        if (next("\xe2\x80\x93") || next("\xe2\x80\x94")) { // dashes
            out += '-';
            i += 2;
        } else if (next("\xe2\x89\xa5") || next("\xe2\x89\xa4")) { // at least, at most
            out += label[i + 2] == '\xa5' ? '>' : '<';
            i += 2;
        } else if (next("\xe2\x82\xac")) { // euro
            i += 2;
        } else if (next("\xc2\xa3")) { // pound
            ++i;
        } else if (c != '$' && c != '%' && c != '=') {
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
    }
    return out;
}

void skipSpace(std::string_view &text)
{
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
}

bool takeWord(std::string_view &text, std::string_view word)
{
    skipSpace(text);
    if (text.substr(0, word.size()) != word)
        return false;
    text.remove_prefix(word.size());
    return true;
}

template <std::size_t N>
bool takeAny(std::string_view &text, const std::array<std::string_view, N> &words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return takeWord(text, word); });
}

double unitOf(std::string_view &text, bool &has)
{
    skipSpace(text);
    const double unit = text.substr(0, 1) == "k" ? 1e3 : text.substr(0, 1) == "m" ? 1e6 : 1;
    has = unit > 1 && (text.size() < 2 || text[1] < 'a' || text[1] > 'z');
    if (has)
        text.remove_prefix(1);
    return has ? unit : 1;
}

std::optional<Bound> takeNumber(std::string_view &text)
{
    skipSpace(text);
    std::string digits;
    std::size_t size = 0;
    while (size < text.size() && ((text[size] >= '0' && text[size] <= '9') || text[size] == '.' ||
                                  (text[size] == ',' && !digits.empty()))) {
        if (text[size] != ',')
            digits += text[size];
        ++size;
    }
    Bound bound;
    const auto [end, status] =
        std::from_chars(digits.data(), digits.data() + digits.size(), bound.value);
    if (status != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    text.remove_prefix(size);
    bound.value *= unitOf(text, bound.hasUnit);
    return bound;
}

// Takes "1) " or "a. " off, which only puts labels in order.
void skipOrdinal(std::string_view &text)
{
    const std::size_t end = text.find_first_of(").");
    if (end == std::string_view::npos || end == 0 || end > 2 || end + 1 >= text.size() ||
        text[end + 1] != ' ')
        return;
    text.remove_prefix(end + 1);
}

bool isUnknownWord(std::string_view label)
{
    const std::string text = simplified(label);
    return text.empty() || text.find("unknown") != std::string::npos ||
           text.find("none") != std::string::npos || text == "na" || text == "n/a" ||
           text == "other" || text == "null" || text == "unbekannt";
}

std::optional<Band> bandOf(std::string_view text)
{
    constexpr std::array<std::string_view, 8> kBelow = {"under",   "below", "less than", "up to",
                                                        "at most", "<",     "unter",     "bis"};
    constexpr std::array<std::string_view, 7> kAbove = {"over", "above", "more than", "at least",
                                                        ">",    "über",  "ab"};
    constexpr std::array<std::string_view, 4> kDash = {"-", "to", "bis", "and"};
    constexpr std::array<std::string_view, 6> kOpen = {"+",         "and over", "and above",
                                                       "and older", "or more",  "und mehr"};
    const bool isBelow = takeAny(text, kBelow);
    const bool isAbove = !isBelow && takeAny(text, kAbove);
    const auto first = takeNumber(text);
    if (!first)
        return std::nullopt;
    Band band{first->value, first->value};
    if (isBelow)
        band.low.reset();
    else if (isAbove || takeAny(text, kOpen))
        band.high.reset();
    else if (takeAny(text, kDash)) {
        auto second = takeNumber(text);
        if (!second)
            return std::nullopt;
        // "15-24K" means thousands on both sides.
        const double unit = second->hasUnit && !first->hasUnit && second->value >= 1e6 ? 1e6
                            : second->hasUnit && !first->hasUnit                       ? 1e3
                                                                                       : 1;
        band = {first->value * unit, second->value};
    }
    skipSpace(text);
    return text.empty() && (!band.low || !band.high || *band.low <= *band.high)
               ? std::optional(band)
               : std::nullopt;
}

} // namespace

std::optional<Band> readBand(std::string_view label)
{
    const std::string simple = simplified(label);
    std::string_view text = simple;
    skipOrdinal(text);
    return bandOf(text);
}

std::vector<std::string> orderedBands(std::span<const std::string> labels)
{
    constexpr double kOpen = std::numeric_limits<double>::infinity();
    std::vector<std::pair<std::pair<double, double>, std::string>> found;
    bool isMore = false;
    for (const std::string &label : labels) {
        const auto band = readBand(label);
        if (!band && isUnknownWord(label))
            continue;
        if (!band)
            return {};
        isMore = isMore || band->low != band->high;
        found.push_back({{band->low.value_or(-kOpen), band->high.value_or(kOpen)}, label});
    }
    if (!isMore || found.size() < 2)
        return {};
    std::sort(found.begin(), found.end());
    std::vector<std::string> ordered;
    for (auto &[bounds, label] : found)
        ordered.push_back(std::move(label));
    return ordered;
}

} // namespace pathloom
