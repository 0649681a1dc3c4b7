// SPDX-License-Identifier: Apache-2.0
// What the search for duplicates compares of profiles: normalised values with their frequencies.
#pragma once

#include "engine/data/Snapshot.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace pathloom {

/// How an attribute is compared. Names: folded, similar from a Jaro–Winkler similarity of 0.9. Mail:
/// the same on the part before the "@", without the first and last name of the profile, which would
/// count twice; of nothing but names: missing. Digits: the last nine, similar as names. Date: similar where
/// one of year, month and day differs, or day and month are swapped.
enum class CompareAs : std::uint8_t { Name, Mail, Digits, Date };

/// One compared attribute over all profiles. The snapshot may go before it.
class ComparedField
{
public:
    static constexpr std::uint32_t kNone = 0xffffffffU;

    ComparedField(const Snapshot &snapshot, std::uint32_t attribute, CompareAs how);

    [[nodiscard]] std::uint32_t attribute() const { return m_attribute; }
    [[nodiscard]] Role role() const { return m_role; }
    [[nodiscard]] CompareAs how() const { return m_how; }
    /// The value of a profile as a code below valueCount(); kNone where it has none.
    [[nodiscard]] std::uint32_t codeOf(ProfileIndex p) const { return m_codes[p]; }
    [[nodiscard]] std::size_t valueCount() const { return m_counts.size(); }
    [[nodiscard]] Agreement compare(ProfileIndex a, ProfileIndex b) const;
    /// Of the profiles that have a value, those that have this one.
    [[nodiscard]] double share(std::uint32_t code) const
    {
        return static_cast<double>(m_counts[code]) / static_cast<double>(m_present);
    }
    /// Whether keyOf() may be asked: of mail also where nothing but names is there.
    [[nodiscard]] bool hasKey(ProfileIndex p) const
    {
        return (m_keys.empty() ? m_codes : m_keys)[p] != kNone;
    }
    /// Hash of the first `length` characters; of all, names included, where it is 0.
    [[nodiscard]] std::uint64_t keyOf(ProfileIndex p, std::size_t length) const;

private:
    void readTexts(const Column &column);
    void removeNames(const Snapshot &snapshot);
    void readDates(const Column &column);
    [[nodiscard]] bool isSimilar(std::uint32_t a, std::uint32_t b) const;

    std::uint32_t m_attribute;
    Role m_role;
    CompareAs m_how;
    std::vector<std::uint32_t> m_codes;
    std::vector<std::uint32_t> m_keys;           ///< of mail: codes of the part before the "@"
    std::vector<std::uint32_t> m_counts;         ///< profiles by code
    std::vector<std::u32string> m_texts;         ///< by code; not of dates
    std::vector<std::array<int, 3>> m_dates;     ///< year, month, day by code
    std::uint64_t m_present = 0;
};

/// The attributes of a snapshot that tell people apart, at most twelve: those with the role of a
/// name, postcode, e-mail or phone, then personal texts and dates; only those with two values at
/// least. In the order of the schema.
[[nodiscard]] std::vector<ComparedField> comparedFields(const Snapshot &snapshot);

} // namespace pathloom
