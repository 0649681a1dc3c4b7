// SPDX-License-Identifier: Apache-2.0
// Unification of what belongs to profiles: events, consents, lists; and of items.
#include "engine/ingest/DuplicateSearch.h"
#include "engine/ingest/Unifier.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace pathloom {

namespace {

// "running:0.7" is a tag with a weight.
std::pair<std::string, double> tagWeight(const std::string &text)
{
    const std::size_t colon = text.rfind(':');
    if (colon != std::string::npos && colon > 0 && colon + 1 < text.size()) {
        char *end = nullptr;
        const double weight = std::strtod(text.c_str() + colon + 1, &end);
        if (*end == '\0' && std::isfinite(weight))
            return {text.substr(0, colon), weight};
    }
    return {text, 1.0};
}

// What all imports say about one item: the latest present value of each attribute, the latest tags.
struct MergedItem {
    std::vector<std::pair<std::string, double>> tags;
    std::vector<Value> attributes;
};

template <typename List> std::size_t indexOf(const List &names, const std::string &name)
{
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

} // namespace

std::vector<ProfileIndex> Unifier::profilesOf(const Column &names) const
{
    std::vector<ProfileIndex> profiles;
    const auto &nodes = m_nodes.at(&names);
    profiles.reserve(nodes.size());
    for (const std::uint32_t node : nodes)
        profiles.push_back(m_indexer.profileOf(node));
    return profiles;
}

Status Unifier::addEvents()
{
    for (std::size_t order = 0; order < m_batches.size(); ++order) {
        PATHLOOM_TRY(
            look(0.5 + 0.3 * static_cast<double>(order) / static_cast<double>(m_batches.size())));
        for (const EventRecords &records : m_batches[order]->events) {
            const auto type = m_schema.eventIndex(records.type);
            if (!type)
                continue;
            std::vector<const Column *> columns;
            for (const PropertyDef &p : m_schema.events[*type].properties) {
                const std::size_t at = indexOf(records.propertyNames, p.name);
                columns.push_back(at < records.properties.size() ? &records.properties[at]
                                                                 : nullptr);
            }
            m_builder->addEvents(*type, profilesOf(records.profile), records.times, columns,
                                 m_sources[order]);
            PATHLOOM_TRY(look(0.5));
        }
    }
    return {};
}

void Unifier::addConsents()
{
    for (const ImportBatch *batch : m_batches) {
        for (const ConsentRecords &records : batch->consents) {
            const auto consent = m_schema.consentIndex(records.key);
            if (!consent)
                continue;
            const auto profiles = profilesOf(records.profile);
            for (std::size_t row = 0; row < profiles.size(); ++row) {
                if (profiles[row] != SnapshotBuilder::kNoProfile)
                    m_builder->addConsent(profiles[row], *consent, {records.times[row]},
                                          records.given[row] != 0);
            }
        }
    }
}

void Unifier::addItems()
{
    std::map<std::string, MergedItem> items;
    for (const ImportBatch *batch : m_batches) {
        for (const ItemRecords &records : batch->items) {
            for (std::uint32_t row = 0; row < records.ids.size(); ++row) {
                MergedItem &item = items[toText(records.ids.value(row))];
                item.attributes.resize(m_schema.itemAttributes.size());
                for (std::size_t i = 0; i < item.attributes.size(); ++i) {
                    const std::size_t at =
                        indexOf(records.attributeNames, m_schema.itemAttributes[i].name);
                    if (at < records.attributes.size() && records.attributes[at].isValid(row))
                        item.attributes[i] = records.attributes[at].value(row);
                }
                const Value tags = records.tags.value(row);
                const auto *texts = std::get_if<std::vector<std::string>>(&tags);
                if (!texts || texts->empty())
                    continue;
                item.tags.clear();
                for (const std::string &text : *texts)
                    item.tags.push_back(tagWeight(text));
            }
        }
    }
    for (const auto &[id, item] : items)
        m_builder->addItem(id, item.tags, item.attributes);
}

void Unifier::addLists()
{
    std::map<std::string, std::vector<ProfileIndex>> lists;
    for (const ImportBatch *batch : m_batches) {
        for (const ListRecords &records : batch->lists) {
            std::vector<ProfileIndex> &members = lists[records.name];
            for (const ProfileIndex p : profilesOf(records.profile)) {
                if (p != SnapshotBuilder::kNoProfile)
                    members.push_back(p);
            }
        }
    }
    for (auto &[name, members] : lists)
        m_builder->addList({name, std::move(members)});
}

Result<SnapshotPtr> Unifier::run()
{
    PATHLOOM_TRY(mergeAllSchemas());
    findLatest();
    PATHLOOM_TRY(indexProfiles());
    m_builder.emplace(m_schema);
    for (const std::string &name : m_indexer.names())
        m_builder->addProfile(name);
    for (const ImportBatch *batch : m_batches) {
        m_sources.push_back(m_builder->addSource(batch->info.source));
        m_priorities.push_back(indexOf(m_rules.sourcePriority, batch->info.source));
    }
    PATHLOOM_TRY(resolveAttributes());
    PATHLOOM_TRY(addEvents());
    addConsents();
    addItems();
    addLists();
    PATHLOOM_TRY(look(0.8));
    const auto search = [&](const Snapshot &snapshot) {
        return searchDuplicates(snapshot, separatedPairs(), m_control);
    };
    SnapshotPtr snapshot = m_rules.listDuplicates ? m_builder->finish(search) : m_builder->finish();
    PATHLOOM_TRY(look(1.0));
    return snapshot;
}

Result<PairToDecide> pairToDecide(std::span<const ImportBatch> batches, const UnifyRules &rules,
                                  const std::string &a, const std::string &b,
                                  const TaskControl &control)
{
    return Unifier(batches, rules, control).pairToDecide(a, b);
}

Result<SnapshotPtr> buildSnapshot(std::span<const ImportBatch> batches, const UnifyRules &rules,
                                  const TaskControl &control)
{
    return Unifier(batches, rules, control).run();
}

} // namespace pathloom
