// SPDX-License-Identifier: Apache-2.0
// Which records are one profile: union–find over normalised identities.
#pragma once

#include "engine/data/Records.h"
#include "engine/data/Snapshot.h"
#include "engine/ingest/Unify.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace pathloom {

/// Gathers identities, joins those of one record, then names and orders the profiles.
class ProfileIndexer
{
public:
    static constexpr std::uint32_t kNone = 0xffffffffU;

    explicit ProfileIndexer(std::string callingCode) : m_callingCode(std::move(callingCode)) {}

    /// A node for each row of the column; kNone where the row is not live or holds no identity.
    [[nodiscard]] std::vector<std::uint32_t> nodesOf(std::string_view space, const Column &values,
                                                     const BitVector &live);
    /// The node of an identifier in its normal form; kNone where nobody has it.
    [[nodiscard]] std::uint32_t find(const IdentityKey &key) const;
    /// The two nodes are one profile; kNone is passed over.
    void join(std::uint32_t a, std::uint32_t b);
    /// Numbers the profiles in the order of their names. No joining afterwards.
    void finish();

    [[nodiscard]] const std::vector<std::string> &names() const { return m_names; } ///< ascending
    /// The identifier that names a profile.
    [[nodiscard]] IdentityKey namingKey(ProfileIndex p) const;
    /// All identifiers of a profile, ascending.
    [[nodiscard]] std::vector<IdentityKey> keysOf(ProfileIndex p) const;
    /// Requires: finish() was called.
    [[nodiscard]] ProfileIndex profileOf(std::uint32_t node) const
    {
        return node == kNone ? SnapshotBuilder::kNoProfile : m_profiles[node];
    }

private:
    std::uint32_t nodeOf(std::string_view space, const std::string &value);
    std::uint32_t rootOf(std::uint32_t node);

    std::string m_callingCode;
    std::unordered_map<std::string, std::uint32_t> m_nodes; ///< "space\x1fvalue"
    std::vector<const std::string *> m_keys;                ///< of each node, in m_nodes
    std::vector<std::uint32_t> m_parents;
    std::vector<ProfileIndex> m_profiles;
    std::vector<std::string> m_names;
    std::vector<const std::string *> m_namedBy; ///< of each profile, in m_nodes
};

} // namespace pathloom
