// SPDX-License-Identifier: Apache-2.0
// Joining of identities and naming of profiles.
#include "engine/ingest/UnifyProfiles.h"

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

std::uint32_t ProfileIndexer::find(const IdentityKey &key) const
{
    const auto at = m_nodes.find(key.space + kSeparator + key.value);
    return at == m_nodes.end() ? kNone : at->second;
}

static IdentityKey keyFrom(const std::string &text)
{
    return {std::string(spacePart(text)), std::string(valuePart(text))};
}

IdentityKey ProfileIndexer::namingKey(ProfileIndex p) const
{
    return keyFrom(*m_namedBy[p]);
}

std::vector<IdentityKey> ProfileIndexer::keysOf(ProfileIndex p) const
{
    std::vector<IdentityKey> keys;
    for (std::size_t node = 0; node < m_profiles.size(); ++node) {
        if (m_profiles[node] == p)
            keys.push_back(keyFrom(*m_keys[node]));
    }
    std::sort(keys.begin(), keys.end());
    return keys;
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
        m_namedBy.push_back(nameOfRoot[root]);
    }
    for (std::uint32_t node = 0; node < nodes; ++node)
        m_profiles[node] = m_profiles[rootOf(node)];
}

} // namespace pathloom
