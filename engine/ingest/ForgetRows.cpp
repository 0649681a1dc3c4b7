// SPDX-License-Identifier: Apache-2.0
// Which rows name a profile, and an import without them.
#include "engine/ingest/ForgetParts.h"
#include "engine/ingest/RowCounts.h"

#include <algorithm>
#include <unordered_set>

namespace pathloom {

namespace {

using Rows = std::vector<std::uint32_t>;

Rows unmarked(const BitVector &marks)
{
    Rows rows;
    for (std::uint32_t row = 0; row < marks.size(); ++row) {
        if (!marks.at(row))
            rows.push_back(row);
    }
    return rows;
}

template <typename T> void keep(std::vector<T> &values, const Rows &rows)
{
    std::vector<T> kept;
    kept.reserve(rows.size());
    for (const std::uint32_t row : rows) {
        if (row < values.size())
            kept.push_back(values[row]);
    }
    values = std::move(kept);
}

void keep(Column &column, const Rows &rows)
{
    Column kept(column.type);
    kept.currency = column.currency;
    kept.reserve(rows.size());
    kept.appendRows(column, rows);
    column = std::move(kept);
}

void keepRows(ImportBatch &batch, const std::vector<BitVector> &marks)
{
    std::size_t table = 0;
    for (ProfileRecords &records : batch.profiles) {
        const Rows rows = unmarked(marks[table++]);
        keep(records.rowKeys, rows);
        keep(records.recordedAt, rows);
        for (IdentityColumn &identity : records.identities)
            keep(identity.values, rows);
        for (Column &column : records.attributes)
            keep(column, rows);
    }
    for (EventRecords &records : batch.events) {
        const Rows rows = unmarked(marks[table++]);
        keep(records.rowKeys, rows);
        keep(records.profile, rows);
        keep(records.times, rows);
        for (Column &column : records.properties)
            keep(column, rows);
    }
    for (ConsentRecords &records : batch.consents) {
        const Rows rows = unmarked(marks[table++]);
        keep(records.rowKeys, rows);
        keep(records.profile, rows);
        keep(records.times, rows);
        keep(records.given, rows);
    }
    for (ListRecords &records : batch.lists) {
        const Rows rows = unmarked(marks[table++]);
        keep(records.rowKeys, rows);
        keep(records.profile, rows);
    }
}

using KeySet = std::unordered_set<Hash128>;

// Keys of the marked rows, and of equal rows after them, that no other row of the import has.
KeySet goneKeys(const ImportBatch &batch, const std::vector<BitVector> &marks)
{
    KeySet gone;
    KeySet kept;
    const auto tables = namedRows(batch);
    for (std::size_t t = 0; t < tables.size(); ++t) {
        for (std::size_t row = 0; row < tables[t].keys->size(); ++row)
            (marks[t].at(row) ? gone : kept).insert((*tables[t].keys)[row]);
    }
    std::erase_if(gone, [&](const Hash128 &key) { return kept.contains(key); });
    const KeySet all(batch.rowKeys.begin(), batch.rowKeys.end());
    const std::vector<Hash128> first(gone.begin(), gone.end());
    for (const Hash128 &key : first) {
        for (std::uint32_t n = 1; all.contains(keyOfOccurrence(key, n)); ++n)
            gone.insert(keyOfOccurrence(key, n));
    }
    return gone;
}

void dropKeys(ImportBatch &batch, const KeySet &gone)
{
    Rows rows;
    for (std::uint32_t i = 0; i < batch.rowKeys.size(); ++i) {
        if (!gone.contains(batch.rowKeys[i]))
            rows.push_back(i);
    }
    const std::uint64_t dropped = batch.rowKeys.size() - rows.size();
    keep(batch.rowKeys, rows);
    keep(batch.rowContents, rows);
    ImportInfo &info = batch.info;
    info.rowsRead -= std::min(info.rowsRead, dropped);
    info.rowsLoaded = rows.empty() ? 0 : info.rowsLoaded - std::min(info.rowsLoaded, dropped);
    // An item stays where its row goes; the key of the row tells of the whole row.
    for (ItemRecords &records : batch.items) {
        for (std::size_t row = 0; row < records.rowKeys.size(); ++row) {
            if (gone.contains(records.rowKeys[row]))
                records.rowKeys[row] = hash128("item\x1f" + toText(records.ids.value(row)));
        }
    }
}

} // namespace

std::vector<NamedRows> namedRows(const ImportBatch &batch)
{
    std::vector<NamedRows> tables;
    for (const ProfileRecords &records : batch.profiles) {
        NamedRows &rows = tables.emplace_back();
        rows.keys = &records.rowKeys;
        for (const IdentityColumn &identity : records.identities)
            rows.identities.emplace_back(identity.space, &identity.values);
    }
    const auto add = [&](const auto &list) {
        for (const auto &records : list)
            tables.push_back({&records.rowKeys, {{records.space, &records.profile}}});
    };
    add(batch.events);
    add(batch.consents);
    add(batch.lists);
    return tables;
}

BitVector rowsNaming(std::string_view space, const Column &column,
                     const std::set<IdentityKey> &keys, std::string_view callingCode)
{
    std::vector<std::uint8_t> isNamed(column.dictionary.size(), 0);
    for (std::uint32_t code = 0; code < isNamed.size(); ++code) {
        const auto value = normaliseIdentity(space, column.dictionary.text(code), callingCode);
        isNamed[code] = value && keys.contains({std::string(space), *value}) ? 1 : 0;
    }
    BitVector rows(column.size());
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (column.isValid(row) && isNamed[column.codes[row]] != 0)
            rows.set(row);
    }
    return rows;
}

ImportBatch withoutRows(const ImportBatch &batch, const std::vector<BitVector> &marks)
{
    ImportBatch kept = batch;
    const KeySet gone = goneKeys(batch, marks);
    keepRows(kept, marks);
    dropKeys(kept, gone);
    return kept;
}

} // namespace pathloom
