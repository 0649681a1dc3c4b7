// SPDX-License-Identifier: Apache-2.0
// Normal forms of the attributes that tell people apart, coded so that equal ones compare at once.
#include "engine/ingest/DuplicateFields.h"

#include "engine/base/Id.h"
#include "engine/ingest/Similarity.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace pathloom {

namespace {

constexpr std::size_t kMostFields = 12;
constexpr double kSimilarFrom = 0.9;
constexpr std::size_t kPhoneDigits = 9;

std::optional<CompareAs> compareAs(const AttributeDef &def)
{
    if (def.type == ValueType::Date)
        return def.personal ? std::optional(CompareAs::Date) : std::nullopt;
    if (def.type != ValueType::String)
        return std::nullopt;
    switch (def.role) {
    case Role::FirstName:
    case Role::LastName:
    case Role::Postcode:
        return CompareAs::Name;
    case Role::Email:
        return CompareAs::Mail;
    case Role::Phone:
        return CompareAs::Digits;
    case Role::None:
        return def.personal ? std::optional(CompareAs::Name) : std::nullopt;
    default:
        return std::nullopt;
    }
}

std::u32string normal(std::string_view text, CompareAs how)
{
    if (how == CompareAs::Mail)
        return foldedName(text.substr(0, text.find('@')));
    if (how == CompareAs::Name)
        return foldedName(text);
    std::u32string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            digits += static_cast<char32_t>(c);
    }
    return digits.substr(digits.size() - std::min(digits.size(), kPhoneDigits));
}

std::u32string without(std::u32string text, std::u32string_view name)
{
    const std::size_t at = name.size() < 2 ? std::u32string::npos : text.find(name);
    return at == std::u32string::npos ? text : text.erase(at, name.size());
}

// Names of profiles as they are compared; empty where there are none.
class FoldedNames
{
public:
    FoldedNames(const Snapshot &snapshot, Role role)
    {
        const auto at = snapshot.schema.attributeWithRole(role);
        if (!at || snapshot.attributes[*at].values.type != ValueType::String)
            return;
        m_column = &snapshot.attributes[*at].values;
        for (const std::string &text : m_column->dictionary.texts())
            m_names.push_back(foldedName(text));
    }
    [[nodiscard]] std::u32string_view of(ProfileIndex p) const
    {
        return m_column && m_column->isValid(p) ? std::u32string_view(m_names[m_column->codes[p]])
                                                : std::u32string_view();
    }

private:
    const Column *m_column = nullptr;
    std::vector<std::u32string> m_names;
};

} // namespace

ComparedField::ComparedField(const Snapshot &snapshot, std::uint32_t attribute, CompareAs how)
    : m_attribute(attribute), m_role(snapshot.schema.attributes[attribute].role), m_how(how),
      m_codes(snapshot.profileCount(), kNone)
{
    const Column &column = snapshot.attributes[attribute].values;
    if (how == CompareAs::Date)
        readDates(column);
    else
        readTexts(column);
    if (how == CompareAs::Mail)
        removeNames(snapshot);
    m_counts.resize(how == CompareAs::Date ? m_dates.size() : m_texts.size());
    for (const std::uint32_t code : m_codes) {
        if (code != kNone) {
            ++m_counts[code];
            ++m_present;
        }
    }
}

void ComparedField::readTexts(const Column &column)
{
    std::unordered_map<std::u32string, std::uint32_t> known;
    std::vector<std::uint32_t> codes;
    codes.reserve(column.dictionary.size());
    for (const std::string &text : column.dictionary.texts()) {
        std::u32string folded = normal(text, m_how);
        if (folded.empty()) {
            codes.push_back(kNone);
            continue;
        }
        const auto [at, isNew] =
            known.try_emplace(std::move(folded), static_cast<std::uint32_t>(m_texts.size()));
        if (isNew)
            m_texts.push_back(at->first);
        codes.push_back(at->second);
    }
    for (ProfileIndex p = 0; p < m_codes.size(); ++p) {
        if (column.isValid(p))
            m_codes[p] = codes[column.codes[p]];
    }
}

void ComparedField::removeNames(const Snapshot &snapshot)
{
    std::vector<std::u32string> whole = std::move(m_texts);
    m_texts.clear();
    m_keys = m_codes;
    std::unordered_map<std::u32string, std::uint32_t> known;
    const FoldedNames first(snapshot, Role::FirstName);
    const FoldedNames last(snapshot, Role::LastName);
    for (ProfileIndex p = 0; p < m_codes.size(); ++p) {
        if (m_codes[p] == kNone)
            continue;
        const std::u32string rest = without(without(whole[m_codes[p]], last.of(p)), first.of(p));
        const auto [at, isNew] = known.try_emplace(rest, static_cast<std::uint32_t>(m_texts.size()));
        if (isNew)
            m_texts.push_back(rest);
        m_codes[p] = rest.empty() ? kNone : at->second;
    }
}

void ComparedField::readDates(const Column &column)
{
    std::unordered_map<std::int64_t, std::uint32_t> known;
    for (ProfileIndex p = 0; p < m_codes.size(); ++p) {
        if (!column.isValid(p))
            continue;
        const std::int64_t days = column.integers[p];
        const auto [at, isNew] =
            known.try_emplace(days, static_cast<std::uint32_t>(m_dates.size()));
        if (isNew) {
            const CivilDate date{static_cast<std::int32_t>(days)};
            m_dates.push_back({date.year(), date.month(), date.day()});
        }
        m_codes[p] = at->second;
    }
}

bool ComparedField::isSimilar(std::uint32_t a, std::uint32_t b) const
{
    // What is left of an address beside the names is often a remnant of a name in other letters
    // ("krger" of Krüger), which the name itself has told already: only equal remnants count.
    if (m_how == CompareAs::Mail)
        return false;
    if (m_how != CompareAs::Date)
        return jaroWinkler(m_texts[a], m_texts[b]) >= kSimilarFrom;
    const auto &[yearA, monthA, dayA] = m_dates[a];
    const auto &[yearB, monthB, dayB] = m_dates[b];
    const int equal = (yearA == yearB ? 1 : 0) + (monthA == monthB ? 1 : 0) + (dayA == dayB ? 1 : 0);
    return equal == 2 || (yearA == yearB && monthA == dayB && dayA == monthB);
}

Agreement ComparedField::compare(ProfileIndex a, ProfileIndex b) const
{
    const std::uint32_t left = m_codes[a];
    const std::uint32_t right = m_codes[b];
    if (left == kNone || right == kNone)
        return Agreement::Missing;
    if (left == right)
        return Agreement::Agree;
    return isSimilar(left, right) ? Agreement::Similar : Agreement::Differ;
}

std::uint64_t ComparedField::keyOf(ProfileIndex p, std::size_t length) const
{
    const std::uint32_t code = (m_keys.empty() ? m_codes : m_keys)[p];
    if (length == 0 || m_how == CompareAs::Date)
        return code;
    std::uint64_t hash = 1;
    for (const char32_t c : std::u32string_view(m_texts[code]).substr(0, length))
        hash = combineHash(hash, c);
    return hash;
}

std::vector<ComparedField> comparedFields(const Snapshot &snapshot)
{
    std::vector<std::uint32_t> chosen;
    for (const bool withRole : {true, false}) {
        for (std::uint32_t i = 0; i < snapshot.schema.attributes.size(); ++i) {
            const AttributeDef &def = snapshot.schema.attributes[i];
            if ((def.role != Role::None) == withRole && compareAs(def) && chosen.size() < kMostFields)
                chosen.push_back(i);
        }
    }
    std::sort(chosen.begin(), chosen.end());
    std::vector<ComparedField> fields;
    for (const std::uint32_t attribute : chosen) {
        ComparedField field(snapshot, attribute, *compareAs(snapshot.schema.attributes[attribute]));
        if (field.valueCount() >= 2)
            fields.push_back(std::move(field));
    }
    return fields;
}

} // namespace pathloom
