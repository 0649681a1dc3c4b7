// SPDX-License-Identifier: Apache-2.0
// The work of one unification, step by step.
#pragma once

#include "engine/ingest/UnifyProfiles.h"

#include <limits>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

namespace pathloom {

struct Forgetting; // Forget.h

inline constexpr std::int64_t kUnknownTime = std::numeric_limits<std::int64_t>::min();

/// One value that a record offers for an attribute of a profile.
struct Offered {
    const Column *column = nullptr;
    std::uint32_t row = 0;
    std::int64_t recordedAt = kUnknownTime;
    std::int64_t comparedAt = kUnknownTime;
    std::size_t priority = 0;
    std::uint16_t source = 0;
};

/// One unification; one of its public functions is called, once.
class Unifier
{
public:
    Unifier(std::span<const ImportBatch> batches, const UnifyRules &rules,
            const TaskControl &control);
    Result<SnapshotPtr> run();
    Result<PairToDecide> pairToDecide(const std::string &a, const std::string &b);
    Result<Forgetting> forget(std::string_view profile);

private:
    void applyMerges();
    [[nodiscard]] std::vector<std::pair<ProfileIndex, ProfileIndex>> separatedPairs() const;
    [[nodiscard]] Result<ProfileIndex> profileNamed(std::string_view name) const;
    /// By batch and table: rows that name one of the keys, and what they were before.
    [[nodiscard]] Result<std::vector<std::vector<BitVector>>>
    markRows(const std::set<IdentityKey> &keys) const;
    Status mergeAllSchemas();
    void findLatest();
    Status indexProfiles();
    Status resolveAttributes();
    void resolveAttribute(std::size_t attribute);
    void collect(std::size_t attribute, ConflictRule rule, std::vector<Offered> &best);
    void mostFrequent(std::size_t attribute, std::vector<Offered> &best);
    template <typename Visit> void eachOffered(std::size_t attribute, Visit visit);
    Status addEvents();
    void addConsents();
    void addItems();
    void addLists();
    [[nodiscard]] bool isSuperseded(std::size_t order, const Hash128 &key) const;
    [[nodiscard]] ConflictRule ruleFor(const std::string &attribute) const;
    [[nodiscard]] BitVector liveRows(std::size_t order, const std::vector<Hash128> &keys,
                                     const BitVector &valid) const;
    [[nodiscard]] std::vector<ProfileIndex> profilesOf(const Column &names) const;
    Status look(double done) const
    {
        m_control.report("ingest.unify", done, 1.0);
        return m_control.isStopped() ? Status(cancelled()) : Status();
    }

    std::vector<const ImportBatch *> m_batches; ///< oldest first, whatever order they came in
    const UnifyRules &m_rules;
    const TaskControl &m_control;
    Schema m_schema;
    std::map<std::string, std::size_t> m_batchesOfSource;
    std::map<std::string, std::unordered_map<Hash128, std::size_t>>
        m_latest;                          ///< by source: batch of a row key
    std::vector<std::uint16_t> m_sources;  ///< of each batch
    std::vector<std::size_t> m_priorities; ///< of each batch; less is better
    ProfileIndexer m_indexer;
    std::vector<std::vector<std::vector<std::uint32_t>>>
        m_recordNodes; ///< batch, table: a node per record
    std::map<const Column *, std::vector<std::uint32_t>>
        m_nodes; ///< of event, consent and list columns
    std::optional<SnapshotBuilder> m_builder;
};

} // namespace pathloom
