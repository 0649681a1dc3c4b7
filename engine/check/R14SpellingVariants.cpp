// SPDX-License-Identifier: Apache-2.0
// R14: a comparison that takes one spelling where the data has others, by case or by spaces.
#include "engine/check/Rules.h"

#include "engine/check/TextColumns.h"

#include <unicode/unistr.h>

namespace pathloom {
namespace {

/// The text without case, and without spaces around it or more than one in a row.
std::string folded(const std::string &text)
{
    icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(text).foldCase().trim();
    std::string wide;
    unicode.toUTF8String(wide);
    std::string result;
    for (const char c : wide) {
        if (c != ' ' || result.empty() || result.back() != ' ')
            result += c;
    }
    return result;
}

/// Distinct texts of a column by their folded form; made once for each column that is compared.
using Spellings = std::multimap<std::string, std::string>;

Spellings spellingsOf(const Column &column)
{
    Spellings spellings;
    for (const std::string &text : column.dictionary.texts())
        spellings.emplace(folded(text), text);
    return spellings;
}

} // namespace

void checkR14(const CheckInput &input, const TaskControl &control, Found &found)
{
    // Columns with more texts than this hold free text, whose spelling nobody compares.
    constexpr std::size_t kMostTexts = 100'000;
    std::map<const Column *, Spellings> known;
    for (const RulePlace &place : rulesOf(input)) {
        if (control.isStopped())
            return;
        eachComparedText(input, place, [&](const Expr &subject, const Column &column, const std::string &text) {
            if (column.dictionary.size() > kMostTexts || !column.dictionary.find(text))
                return;
            const auto [at, isNew] = known.try_emplace(&column);
            if (isNew)
                at->second = spellingsOf(column);
            const auto [first, last] = at->second.equal_range(folded(text));
            std::string others;
            for (auto spelling = first; spelling != last; ++spelling) {
                if (spelling->second != text)
                    others += (others.empty() ? "“" : ", “") + spelling->second + "”";
            }
            if (!others.empty())
                note(found, place, {{"value", text}, {"name", subject.name}, {"others", others}});
        });
    }
}

} // namespace pathloom
