// SPDX-License-Identifier: Apache-2.0
// Ranks every profile by its best match; texts are looked at once for each entry of a dictionary.
#include "engine/data/ProfileSearch.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace pathloom {

namespace {

constexpr std::size_t kProfilesPerLook = 4096;

enum Rank : std::uint8_t { IdIs, IdBegins, IdHolds, ValueIs, ValueHolds, NoMatch };

/// Lower case of Latin letters (ASCII, Latin-1 in UTF-8).
std::string lowered(std::string_view text)
{
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto c = static_cast<unsigned char>(out[i]);
        const bool isAscii = c >= 'A' && c <= 'Z';
        const bool isLatin = i > 0 && static_cast<unsigned char>(out[i - 1]) == 0xc3 && c >= 0x80 &&
                             c <= 0x9e && c != 0x97;
        if (isAscii || isLatin)
            out[i] = static_cast<char>(c + 0x20);
    }
    return out;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t from = std::min(text.find_first_not_of(kBlanks), text.size());
    return text.substr(from, text.find_last_not_of(kBlanks) + 1 - from);
}

Rank rankOf(std::string_view text, std::string_view wanted, bool isId)
{
    const std::string lower = lowered(text);
    const std::size_t at = lower.find(wanted);
    if (at == std::string::npos)
        return NoMatch;
    if (lower.size() == wanted.size())
        return isId ? IdIs : ValueIs;
    if (!isId)
        return ValueHolds;
    return at == 0 ? IdBegins : IdHolds;
}

/// One attribute with what the text means in its type.
class ValueMatcher
{
public:
    ValueMatcher(const Column &column, std::string_view wanted) : m_column(column)
    {
        if (column.type == ValueType::String || column.type == ValueType::List) {
            for (const std::string &text : column.dictionary.texts())
                m_ranks.push_back(rankOf(text, wanted, false));
        } else if (column.type == ValueType::Number || column.type == ValueType::Money) {
            double number = 0;
            const auto [end, error] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
            if (error == std::errc() && end == wanted.data() + wanted.size())
                m_number = column.type == ValueType::Number
                               ? number
                               : std::round(number * std::pow(10.0, minorDigits(column.currency)));
        } else if (const auto date = parseDate(wanted); date && column.type == ValueType::Date) {
            m_number = date->days;
        }
    }

    [[nodiscard]] Rank rank(ProfileIndex p) const
    {
        if (!m_column.isValid(p))
            return NoMatch;
        if (m_column.type == ValueType::String)
            return m_ranks[m_column.codes[p]];
        if (m_column.type == ValueType::List) {
            Rank best = NoMatch;
            for (std::uint32_t i = m_column.listOffsets[p]; i < m_column.listOffsets[p + 1]; ++i)
                best = std::min(best, m_ranks[m_column.codes[i]]);
            return best;
        }
        if (!m_number)
            return NoMatch;
        const double own = m_column.type == ValueType::Number
                               ? m_column.numbers[p]
                               : static_cast<double>(m_column.integers[p]);
        return own == *m_number ? ValueIs : NoMatch;
    }

private:
    const Column &m_column;
    std::vector<Rank> m_ranks; ///< by code
    std::optional<double> m_number;
};

} // namespace

Result<ProfileMatches> findProfiles(const Snapshot &snapshot, std::string_view text,
                                    std::size_t limit, const TaskControl &control)
{
    const std::string wanted = lowered(trimmed(text));
    ProfileMatches matches;
    if (wanted.empty())
        return matches;
    std::vector<ValueMatcher> matchers;
    for (const AttributeColumn &column : snapshot.attributes) {
        if (control.isStopped())
            return cancelled();
        matchers.emplace_back(column.values, wanted);
    }
    std::vector<std::vector<ProfileMatch>> byRank(NoMatch);
    const auto profiles = static_cast<double>(snapshot.profileCount());
    for (std::size_t i = 0; i < snapshot.profilesById.size(); ++i) {
        if (i % kProfilesPerLook == 0) {
            if (control.isStopped())
                return cancelled();
            control.report("data.search", static_cast<double>(i), profiles);
        }
        const ProfileIndex p = snapshot.profilesById[i];
        Rank best = rankOf(snapshot.profileIds[p], wanted, true);
        ProfileMatch match{p, std::nullopt};
        for (std::size_t a = 0; a < matchers.size(); ++a) {
            const Rank rank = matchers[a].rank(p);
            if (rank < best) {
                best = rank;
                match.attribute = a;
            }
        }
        if (best == NoMatch)
            continue;
        ++matches.all;
        if (byRank[best].size() < limit)
            byRank[best].push_back(match);
    }
    for (const auto &equal : byRank) {
        const std::size_t room = limit - matches.found.size();
        matches.found.insert(matches.found.end(), equal.begin(),
                             equal.begin() + static_cast<std::ptrdiff_t>(std::min(room, equal.size())));
    }
    return matches;
}

} // namespace pathloom
