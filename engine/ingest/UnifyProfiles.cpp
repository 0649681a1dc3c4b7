// SPDX-License-Identifier: Apache-2.0
// Joining of identities, naming of profiles, and the search for probable duplicates.
#include "engine/ingest/UnifyProfiles.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <numeric>

namespace pathloom {

namespace {

constexpr char kSeparator = '\x1f';

// Which identity names a profile: "id" first, the row key last.
int rankOf(std::string_view space)
{
    if (space == "id")
        return 0;
    if (space == "email")
        return 1;
    if (space == "phone")
        return 2;
    return space == kRowSpace ? 4 : 3;
}

std::string_view spacePart(const std::string &key)
{
    return std::string_view(key).substr(0, key.find(kSeparator));
}

std::string_view valuePart(const std::string &key)
{
    return std::string_view(key).substr(key.find(kSeparator) + 1);
}

// Whether `a` rather than `b` names a profile that has both.
bool namesBefore(const std::string &a, const std::string &b)
{
    return std::tuple(rankOf(spacePart(a)), std::string_view(a)) <
           std::tuple(rankOf(spacePart(b)), std::string_view(b));
}

} // namespace

std::uint32_t ProfileIndexer::nodeOf(std::string_view space, const std::string &value)
{
    std::string key(space);
    key += kSeparator;
    key += value;
    const auto [at, isNew] =
        m_nodes.try_emplace(std::move(key), static_cast<std::uint32_t>(m_parents.size()));
    if (isNew) {
        m_parents.push_back(at->second);
        m_keys.push_back(&at->first);
    }
    return at->second;
}

std::vector<std::uint32_t> ProfileIndexer::nodesOf(std::string_view space, const Column &values,
                                                   const BitVector &live)
{
    std::vector<std::uint32_t> ofCode(values.dictionary.size(), kNone);
    std::vector<std::uint8_t> isUsed(values.dictionary.size(), 0);
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (live.at(row))
            isUsed[values.codes[row]] = 1;
    }
    for (std::uint32_t code = 0; code < ofCode.size(); ++code) {
        if (isUsed[code] == 0)
            continue;
        if (const auto value =
                normaliseIdentity(space, values.dictionary.text(code), m_callingCode))
            ofCode[code] = nodeOf(space, *value);
    }
    std::vector<std::uint32_t> nodes(values.size(), kNone);
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (live.at(row))
            nodes[row] = ofCode[values.codes[row]];
    }
    return nodes;
}

std::uint32_t ProfileIndexer::rootOf(std::uint32_t node)
{
    while (m_parents[node] != node) {
        m_parents[node] = m_parents[m_parents[node]];
        node = m_parents[node];
    }
    return node;
}

void ProfileIndexer::join(std::uint32_t a, std::uint32_t b)
{
    if (a == kNone || b == kNone)
        return;
    a = rootOf(a);
    b = rootOf(b);
    if (a != b)
        m_parents[std::max(a, b)] = std::min(a, b);
}

void ProfileIndexer::finish()
{
    const auto nodes = static_cast<std::uint32_t>(m_parents.size());
    std::vector<const std::string *> nameOfRoot(nodes, nullptr);
    for (std::uint32_t node = 0; node < nodes; ++node) {
        const std::string *&name = nameOfRoot[rootOf(node)];
        if (!name || namesBefore(*m_keys[node], *name))
            name = m_keys[node];
    }
    std::vector<std::uint32_t> roots;
    std::unordered_map<std::string_view, int> uses;
    for (std::uint32_t node = 0; node < nodes; ++node) {
        if (nameOfRoot[node]) {
            roots.push_back(node);
            ++uses[valuePart(*nameOfRoot[node])];
        }
    }
    // The same text in two spaces names two profiles: the one that is no id says its space.
    const auto nameOf = [&](std::uint32_t root) {
        const std::string &key = *nameOfRoot[root];
        std::string name(valuePart(key));
        if (uses[valuePart(key)] > 1 && spacePart(key) != "id")
            name = std::string(spacePart(key)) + ":" + name;
        return name;
    };
    std::vector<std::pair<std::string, std::uint32_t>> named;
    named.reserve(roots.size());
    for (const std::uint32_t root : roots)
        named.emplace_back(nameOf(root), root);
    std::sort(named.begin(), named.end());
    m_profiles.assign(nodes, SnapshotBuilder::kNoProfile);
    for (auto &[name, root] : named) {
        m_profiles[root] = static_cast<ProfileIndex>(m_names.size());
        m_names.push_back(std::move(name));
    }
    for (std::uint32_t node = 0; node < nodes; ++node)
        m_profiles[node] = m_profiles[rootOf(node)];
}

namespace {

// Letters and digits only, lower case, without accents: "Müller-Lüdenscheidt" →
// "mullerludenscheidt".
std::string folded(const std::string &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfkd = icu::Normalizer2::getNFKDInstance(status);
    icu::UnicodeString out;
    if (U_FAILURE(status))
        return text;
    const icu::UnicodeString plain =
        nfkd->normalize(icu::UnicodeString::fromUTF8(text).foldCase(), status);
    for (std::int32_t i = 0; i < plain.length(); i = plain.moveIndex32(i, 1)) {
        if (const UChar32 c = plain.char32At(i); u_isalnum(c))
            out.append(c);
    }
    std::string utf8;
    return out.toUTF8String(utf8);
}

// Folded texts of a string attribute by dictionary code; empty without such an attribute.
class FoldedAttribute
{
public:
    FoldedAttribute(const Snapshot &snapshot, Role role)
    {
        const auto at = snapshot.schema.attributeWithRole(role);
        if (!at || snapshot.attributes[*at].values.type != ValueType::String)
            return;
        m_column = &snapshot.attributes[*at].values;
        for (const std::string &text : m_column->dictionary.texts())
            m_folded.push_back(folded(text));
    }
    [[nodiscard]] bool exists() const { return m_column != nullptr; }
    [[nodiscard]] std::string_view of(ProfileIndex p) const
    {
        return m_column && m_column->isValid(p) ? std::string_view(m_folded[m_column->codes[p]])
                                                : std::string_view();
    }

private:
    const Column *m_column = nullptr;
    std::vector<std::string> m_folded;
};

} // namespace

std::vector<DuplicatePair> findDuplicates(const Snapshot &snapshot)
{
    constexpr std::size_t kWholeGroup = 10;
    const FoldedAttribute first(snapshot, Role::FirstName);
    const FoldedAttribute last(snapshot, Role::LastName);
    const FoldedAttribute postcode(snapshot, Role::Postcode);
    std::vector<DuplicatePair> pairs;
    if (!last.exists() || !postcode.exists())
        return pairs;
    std::map<std::string, std::vector<ProfileIndex>> groups;
    for (ProfileIndex p = 0; p < snapshot.profileCount(); ++p) {
        if (last.of(p).empty() || postcode.of(p).empty() || (first.exists() && first.of(p).empty()))
            continue;
        std::string key(first.of(p));
        key += '|';
        key += last.of(p);
        key += '|';
        key += postcode.of(p);
        groups[key].push_back(p);
    }
    for (const auto &[key, members] : groups) {
        for (std::size_t i = 0; i + 1 < members.size(); ++i) {
            // A big group gives neighbours only, else its pairs would grow with its square.
            const std::size_t end = members.size() <= kWholeGroup ? members.size() : i + 2;
            for (std::size_t j = i + 1; j < end; ++j)
                pairs.push_back({members[i], members[j], "name+postcode", std::nullopt});
        }
    }
    std::sort(pairs.begin(), pairs.end(), [](const DuplicatePair &a, const DuplicatePair &b) {
        return std::pair(a.a, a.b) < std::pair(b.a, b.b);
    });
    return pairs;
}

} // namespace pathloom
