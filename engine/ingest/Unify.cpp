// SPDX-License-Identifier: Apache-2.0
// Unification of profiles: which rows count, which records are one profile, which value stays.
#include "engine/ingest/Unifier.h"

#include <algorithm>
#include <tuple>

namespace pathloom {

Unifier::Unifier(std::span<const ImportBatch> batches, const UnifyRules &rules,
                 const TaskControl &control)
    : m_rules(rules), m_control(control), m_indexer(rules.callingCode)
{
    for (const ImportBatch &batch : batches)
        m_batches.push_back(&batch);
    std::stable_sort(m_batches.begin(), m_batches.end(),
                     [](const ImportBatch *a, const ImportBatch *b) {
                         const auto key = [](const ImportBatch *x) {
                             return std::tuple(x->info.at.ms, std::string_view(x->info.source),
                                               x->info.id.size(), std::string_view(x->info.id),
                                               std::string_view(x->info.fileHash));
                         };
                         return key(a) < key(b);
                     });
}

Status Unifier::mergeAllSchemas()
{
    m_schema.currency = m_rules.currency;
    m_schema.zone = m_rules.zone;
    for (const ImportBatch *batch : m_batches) {
        auto merged = mergeSchemas(m_schema, batch->schema);
        if (!merged)
            return failWith(merged.error(), "ingest.unifying", {{"import", batch->info.id}});
        m_schema = std::move(*merged);
    }
    if (const auto zone = Zone::find(m_schema.zone); !zone)
        return failWith(zone.error());
    return {};
}

void Unifier::findLatest()
{
    for (const ImportBatch *batch : m_batches)
        ++m_batchesOfSource[batch->info.source];
    for (std::size_t order = 0; order < m_batches.size(); ++order) {
        const ImportBatch &batch = *m_batches[order];
        if (m_batchesOfSource[batch.info.source] < 2)
            continue;
        auto &latest = m_latest[batch.info.source];
        for (const Hash128 &key : batch.rowKeys)
            latest[key] = order;
    }
}

bool Unifier::isSuperseded(std::size_t order, const Hash128 &key) const
{
    const auto source = m_latest.find(m_batches[order]->info.source);
    if (source == m_latest.end())
        return false;
    const auto row = source->second.find(key);
    return row != source->second.end() && row->second != order;
}

BitVector Unifier::liveRows(std::size_t order, const std::vector<Hash128> &keys,
                            const BitVector &valid) const
{
    BitVector live = valid;
    if (m_latest.contains(m_batches[order]->info.source)) {
        for (std::size_t row = 0; row < keys.size(); ++row) {
            if (isSuperseded(order, keys[row]))
                live.set(row, false);
        }
    }
    return live;
}

Status Unifier::indexProfiles()
{
    m_recordNodes.resize(m_batches.size());
    for (std::size_t order = 0; order < m_batches.size(); ++order) {
        PATHLOOM_TRY(
            look(0.2 * static_cast<double>(order) / static_cast<double>(m_batches.size())));
        const ImportBatch &batch = *m_batches[order];
        for (const ProfileRecords &records : batch.profiles) {
            std::vector<std::uint32_t> &nodes = m_recordNodes[order].emplace_back();
            nodes.assign(records.rowKeys.size(), ProfileIndexer::kNone);
            for (const IdentityColumn &identity : records.identities) {
                const BitVector live = liveRows(order, records.rowKeys, identity.values.valid);
                const auto some = m_indexer.nodesOf(identity.space, identity.values, live);
                for (std::size_t row = 0; row < nodes.size(); ++row) {
                    m_indexer.join(nodes[row], some[row]);
                    nodes[row] = nodes[row] == ProfileIndexer::kNone ? some[row] : nodes[row];
                }
            }
        }
        const auto note = [&](const std::string &space, const Column &names,
                              const std::vector<Hash128> &keys) {
            m_nodes[&names] = m_indexer.nodesOf(space, names, liveRows(order, keys, names.valid));
        };
        for (const EventRecords &records : batch.events)
            note(records.space, records.profile, records.rowKeys);
        for (const ConsentRecords &records : batch.consents)
            note(records.space, records.profile, records.rowKeys);
        for (const ListRecords &records : batch.lists)
            note(records.space, records.profile, records.rowKeys);
    }
    applyMerges();
    m_indexer.finish();
    if (m_indexer.names().size() >= SnapshotBuilder::kNoProfile)
        return fail(ErrorKind::BadInput, "ingest.too-many-profiles");
    return {};
}

void Unifier::applyMerges()
{
    for (const DuplicateDecision &decision : m_rules.decisions) {
        if (decision.verdict == DuplicateVerdict::Merge)
            m_indexer.join(m_indexer.find(decision.a), m_indexer.find(decision.b));
    }
}

std::vector<std::pair<ProfileIndex, ProfileIndex>> Unifier::separatedPairs() const
{
    std::vector<std::pair<ProfileIndex, ProfileIndex>> pairs;
    for (const DuplicateDecision &decision : m_rules.decisions) {
        const ProfileIndex a = m_indexer.profileOf(m_indexer.find(decision.a));
        const ProfileIndex b = m_indexer.profileOf(m_indexer.find(decision.b));
        if (decision.verdict == DuplicateVerdict::Separate && a != b)
            pairs.emplace_back(std::min(a, b), std::max(a, b));
    }
    return pairs;
}

Result<ProfileIndex> Unifier::profileNamed(std::string_view name) const
{
    const auto &names = m_indexer.names();
    const auto at = std::lower_bound(names.begin(), names.end(), name);
    if (at == names.end() || *at != name)
        return fail(ErrorKind::Usage, "ingest.no-such-profile", {{"profile", std::string(name)}});
    return static_cast<ProfileIndex>(at - names.begin());
}

Result<PairToDecide> Unifier::pairToDecide(const std::string &a, const std::string &b)
{
    findLatest();
    PATHLOOM_TRY(indexProfiles());
    const auto left = profileNamed(a);
    const auto right = profileNamed(b);
    if (!left || !right)
        return failWith(left ? right.error() : left.error());
    if (*left == *right)
        return fail(ErrorKind::Usage, "ingest.same-profile", {{"profile", a}});
    PairToDecide pair{m_indexer.namingKey(*left), m_indexer.namingKey(*right), {}};
    const auto wanted = std::pair(std::min(*left, *right), std::max(*left, *right));
    for (const DuplicateDecision &decision : m_rules.decisions) {
        const ProfileIndex one = m_indexer.profileOf(m_indexer.find(decision.a));
        const ProfileIndex other = m_indexer.profileOf(m_indexer.find(decision.b));
        if (decision.verdict == DuplicateVerdict::Separate &&
            std::pair(std::min(one, other), std::max(one, other)) == wanted)
            pair.separations.push_back(decision.id);
    }
    return pair;
}

ConflictRule Unifier::ruleFor(const std::string &attribute) const
{
    for (const AttributeRule &rule : m_rules.perAttribute) {
        if (rule.attribute == attribute)
            return rule.rule;
    }
    return m_rules.conflicts;
}

// Calls visit(profile, offered) for every present value of an attribute, oldest import first.
template <typename Visit> void Unifier::eachOffered(std::size_t attribute, Visit visit)
{
    const std::string &name = m_schema.attributes[attribute].name;
    for (std::size_t order = 0; order < m_batches.size(); ++order) {
        const ImportBatch &batch = *m_batches[order];
        for (std::size_t t = 0; t < batch.profiles.size(); ++t) {
            const ProfileRecords &records = batch.profiles[t];
            const auto at =
                std::find(records.attributeNames.begin(), records.attributeNames.end(), name);
            if (at == records.attributeNames.end())
                continue;
            const Column &column =
                records.attributes[static_cast<std::size_t>(at - records.attributeNames.begin())];
            for (std::uint32_t row = 0; row < column.size(); ++row) {
                const ProfileIndex p = m_indexer.profileOf(m_recordNodes[order][t][row]);
                if (p == SnapshotBuilder::kNoProfile || !column.isValid(row))
                    continue;
                const std::int64_t recorded =
                    row < records.recordedAt.size() ? records.recordedAt[row] : kUnknownTime;
                // An undated value is at least as old as its import.
                const std::int64_t compared =
                    recorded == kUnknownTime ? batch.info.at.ms : recorded;
                visit(p, Offered{&column, row, recorded, compared, m_priorities[order],
                                 m_sources[order]});
            }
        }
    }
}

void Unifier::collect(std::size_t attribute, ConflictRule rule, std::vector<Offered> &best)
{
    const bool byPriority = rule == ConflictRule::SourcePriority;
    eachOffered(attribute, [&](ProfileIndex p, const Offered &offered) {
        Offered &have = best[p];
        const bool isBetterSource = byPriority && have.column && offered.priority < have.priority;
        const bool isWorseSource = byPriority && have.column && offered.priority > have.priority;
        if (!have.column || isBetterSource ||
            (!isWorseSource && offered.comparedAt >= have.comparedAt))
            have = offered;
    });
}

void Unifier::mostFrequent(std::size_t attribute, std::vector<Offered> &best)
{
    struct Counted {
        std::size_t count = 0;
        Offered latest;
    };
    std::map<std::pair<ProfileIndex, std::string>, Counted> values;
    eachOffered(attribute, [&](ProfileIndex p, const Offered &offered) {
        Counted &counted = values[{p, toText(offered.column->value(offered.row))}];
        ++counted.count;
        if (!counted.latest.column || offered.comparedAt >= counted.latest.comparedAt)
            counted.latest = offered;
    });
    std::vector<std::size_t> counts(best.size(), 0);
    for (const auto &[key, counted] : values) {
        const ProfileIndex p = key.first;
        const bool isLater =
            counted.count == counts[p] && counted.latest.comparedAt >= best[p].comparedAt;
        if (counted.count > counts[p] || isLater) {
            counts[p] = counted.count;
            best[p] = counted.latest;
        }
    }
}

void Unifier::resolveAttribute(std::size_t attribute)
{
    std::vector<Offered> best(m_indexer.names().size());
    const ConflictRule rule = ruleFor(m_schema.attributes[attribute].name);
    if (rule == ConflictRule::MostFrequent)
        mostFrequent(attribute, best);
    else
        collect(attribute, rule, best);
    for (ProfileIndex p = 0; p < best.size(); ++p) {
        const Offered &offered = best[p];
        if (!offered.column)
            continue;
        const auto setAt = offered.recordedAt == kUnknownTime
                               ? std::nullopt
                               : std::optional(Instant{offered.recordedAt});
        m_builder->setAttribute(p, attribute, offered.column->value(offered.row), setAt,
                                offered.source);
    }
}

Status Unifier::resolveAttributes()
{
    const std::size_t count = m_schema.attributes.size();
    for (std::size_t i = 0; i < count; ++i) {
        PATHLOOM_TRY(look(0.2 + 0.3 * static_cast<double>(i) / static_cast<double>(count)));
        resolveAttribute(i);
    }
    return {};
}

} // namespace pathloom
