// SPDX-License-Identifier: Apache-2.0
// Plans to forget a profile: rows of all imports, superseded ones too, and what they alone hold.
#include "engine/ingest/Forget.h"

#include "engine/ingest/ForgetParts.h"
#include "engine/ingest/Unifier.h"

#include <algorithm>

namespace pathloom {

namespace {

using RowKeySet = std::set<std::pair<std::string, Hash128>>;

void count(const ImportBatch &batch, const std::vector<BitVector> &marks, Forgetting &forgetting)
{
    std::size_t table = 0;
    const auto add = [&](const auto &list, std::uint64_t &sum) {
        for (std::size_t i = 0; i < list.size(); ++i)
            sum += marks[table++].count();
    };
    add(batch.profiles, forgetting.records);
    add(batch.events, forgetting.events);
    add(batch.consents, forgetting.consents);
    add(batch.lists, forgetting.listEntries);
}

// Identifiers of marked rows that were replaced since, such as an earlier address.
void addEarlier(const ImportBatch &batch, const std::vector<BitVector> &marks,
                std::string_view callingCode, std::set<IdentityKey> &keys)
{
    const auto tables = namedRows(batch);
    for (std::size_t t = 0; t < tables.size(); ++t) {
        for (const auto &[space, column] : tables[t].identities) {
            for (std::uint32_t row = 0; row < marks[t].size(); ++row) {
                if (!marks[t].at(row) || !column->isValid(row))
                    continue;
                const auto value = normaliseIdentity(
                    space, column->dictionary.text(column->codes[row]), callingCode);
                if (value)
                    keys.insert({std::string(space), *value});
            }
        }
    }
}

void eraseKept(RowKeySet &gone, const ImportBatch &batch)
{
    for (const Hash128 &key : batch.rowKeys)
        gone.erase({batch.info.source, key});
}

// Takes out the identities that rows of the import name.
void eraseNamed(std::set<IdentityKey> &keys, const ImportBatch &batch, std::string_view callingCode)
{
    for (const NamedRows &rows : namedRows(batch)) {
        for (const auto &[space, column] : rows.identities) {
            for (const std::string &text : column->dictionary.texts()) {
                if (const auto value = normaliseIdentity(space, text, callingCode))
                    keys.erase({std::string(space), *value});
            }
        }
    }
}

} // namespace

Result<Forgetting> Unifier::forget(std::string_view profile)
{
    PATHLOOM_TRY(mergeAllSchemas());
    findLatest();
    PATHLOOM_TRY(indexProfiles());
    const auto index = profileNamed(profile);
    if (!index)
        return failWith(index.error());
    Forgetting plan;
    plan.profile = profile;
    const auto live = m_indexer.keysOf(*index);
    std::set<IdentityKey> keys(live.begin(), live.end());
    auto marks = markRows(keys);
    if (!marks)
        return failWith(std::move(marks).error());
    std::set<OwnValue> values;
    for (const IdentityKey &key : keys)
        values.insert({key.space, key.value, true});
    RowKeySet gone;
    for (std::size_t order = 0; order < m_batches.size(); ++order) {
        const ImportBatch &batch = *m_batches[order];
        const auto &own = (*marks)[order];
        if (std::none_of(own.begin(), own.end(), [](const BitVector &b) { return b.count() > 0; }))
            continue;
        count(batch, own, plan);
        addEarlier(batch, own, m_rules.callingCode, keys);
        values.merge(valuesOf(batch, own, m_schema));
        plan.erasure.batches.push_back(withoutRows(batch, own));
        for (const Hash128 &key : batch.rowKeys)
            gone.emplace(batch.info.source, key);
        PATHLOOM_TRY(look(0.6));
    }
    for (const ImportBatch *batch : m_batches) {
        const auto changed = std::find_if(plan.erasure.batches.begin(), plan.erasure.batches.end(),
                                          [&](const ImportBatch &one) { return one.info.id == batch->info.id; });
        const ImportBatch &left = changed == plan.erasure.batches.end() ? *batch : *changed;
        plan.rows += batch->rowKeys.size() - left.rowKeys.size();
        plan.sharedValues += dropShared(values, left);
        eraseNamed(keys, left, m_rules.callingCode);
        eraseKept(gone, left);
        PATHLOOM_TRY(look(0.8));
    }
    plan.identities.assign(keys.begin(), keys.end());
    plan.values.assign(values.begin(), values.end());
    plan.rowKeys.assign(gone.begin(), gone.end());
    for (const DuplicateDecision &decision : m_rules.decisions) {
        if (keys.contains(decision.a) || keys.contains(decision.b))
            plan.erasure.decisions.push_back(decision.id);
    }
    return plan;
}

Result<std::vector<std::vector<BitVector>>>
Unifier::markRows(const std::set<IdentityKey> &keys) const
{
    std::vector<std::vector<BitVector>> marks(m_batches.size());
    RowKeySet live;
    for (std::size_t order = 0; order < m_batches.size(); ++order) {
        for (const NamedRows &rows : namedRows(*m_batches[order])) {
            BitVector &own = marks[order].emplace_back(rows.keys->size());
            for (const auto &[space, column] : rows.identities)
                own |= rowsNaming(space, *column, keys, m_rules.callingCode);
            for (std::size_t row = 0; row < own.size(); ++row) {
                if (own.at(row) && !isSuperseded(order, (*rows.keys)[row]))
                    live.emplace(m_batches[order]->info.source, (*rows.keys)[row]);
            }
            PATHLOOM_TRY(look(0.4));
        }
    }
    // What a row said before it was corrected goes with it.
    for (std::size_t order = 0; order < m_batches.size(); ++order) {
        const std::string &source = m_batches[order]->info.source;
        const auto tables = namedRows(*m_batches[order]);
        for (std::size_t t = 0; m_latest.contains(source) && t < tables.size(); ++t) {
            for (std::size_t row = 0; row < tables[t].keys->size(); ++row) {
                const Hash128 &key = (*tables[t].keys)[row];
                if (isSuperseded(order, key) && live.contains({source, key}))
                    marks[order][t].set(row);
            }
        }
    }
    return marks;
}

Result<Forgetting> planForgetting(std::span<const ImportBatch> batches,
                                  std::span<const SetAside> setAside, const UnifyRules &rules,
                                  std::string_view profile, const TaskControl &control)
{
    auto plan = Unifier(batches, rules, control).forget(profile);
    if (!plan)
        return plan;
    const std::set<IdentityKey> keys(plan->identities.begin(), plan->identities.end());
    const std::set<OwnValue> values(plan->values.begin(), plan->values.end());
    for (const SetAside &import : setAside) {
        for (const QuarantinedRow &row : import.rows) {
            if (control.isStopped())
                return cancelled();
            if (isAboutProfile(row, import.info, keys, values))
                plan->erasure.quarantine.emplace_back(import.info.id, row.rowKey);
        }
    }
    return plan;
}

std::uint64_t tracesIn(std::span<const ImportBatch> batches, const Forgetting &forgetting,
                       const UnifyRules &rules)
{
    const std::set<IdentityKey> keys(forgetting.identities.begin(), forgetting.identities.end());
    const std::set<OwnValue> values(forgetting.values.begin(), forgetting.values.end());
    std::uint64_t traces = 0;
    for (const ImportBatch &batch : batches) {
        std::set<IdentityKey> named = keys;
        eraseNamed(named, batch, rules.callingCode);
        traces += keys.size() - named.size();
        std::set<OwnValue> held = values;
        traces += dropShared(held, batch);
        const auto isGone = [&](const Hash128 &key) {
            return std::binary_search(forgetting.rowKeys.begin(), forgetting.rowKeys.end(),
                                      std::pair(batch.info.source, key));
        };
        traces += static_cast<std::uint64_t>(
            std::count_if(batch.rowKeys.begin(), batch.rowKeys.end(), isGone));
        for (const NamedRows &rows : namedRows(batch))
            traces += static_cast<std::uint64_t>(
                std::count_if(rows.keys->begin(), rows.keys->end(), isGone));
    }
    return traces;
}

} // namespace pathloom
