// SPDX-License-Identifier: GPL-3.0-or-later
// Small imports from memory, shared by the tests of ingest.
#pragma once

#include "engine/ingest/Importer.h"
#include "engine/ingest/Unify.h"

#include <QTest>

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pathloom::test {

/// What a store keeps of a source: contents by row key.
struct Known {
    std::unordered_map<Hash128, Hash128> rows;

    void add(const ImportBatch &batch)
    {
        for (std::size_t i = 0; i < batch.rowKeys.size(); ++i)
            rows[batch.rowKeys[i]] = batch.rowContents[i];
    }
    KnownRows lookup() const
    {
        return [this](const Hash128 &key) {
            const auto found = rows.find(key);
            return found == rows.end() ? std::nullopt : std::optional(found->second);
        };
    }
};

inline Mapping mapping(const std::string &text)
{
    const auto read = readMapping(text, "test");
    if (!read)
        qFatal("%s", describe(read.error()).c_str());
    return *read;
}

/// `body` holds the members besides format and version.
inline Mapping mappingOf(const std::string &body)
{
    return mapping("{\"format\": \"pathloom-mapping\", \"version\": 1, " + body + "}");
}

inline Result<ImportBatch> load(std::string_view bytes, const Mapping &how,
                                const KnownRows &known = {}, const std::string &id = "import-1",
                                std::int64_t at = 1000)
{
    return importBytes(bytes, "test.csv", how, known, {id, Instant{at}, "secret"}, {});
}

inline ImportBatch loaded(std::string_view bytes, const Mapping &how, const KnownRows &known = {},
                          const std::string &id = "import-1", std::int64_t at = 1000)
{
    auto batch = load(bytes, how, known, id, at);
    if (!batch)
        qFatal("%s", describe(batch.error()).c_str());
    return std::move(*batch);
}

inline bool isConserved(const ImportInfo &info)
{
    return info.rowsLoaded + info.rowsUnchanged + info.rowsQuarantined == info.rowsRead;
}

/// Quarantined rows by reason.
inline std::map<std::string, std::uint64_t> reasons(const ImportBatch &batch)
{
    std::map<std::string, std::uint64_t> counts;
    for (const QuarantinedRow &row : batch.quarantine)
        ++counts[row.reason];
    return counts;
}

inline SnapshotPtr unified(const std::vector<ImportBatch> &batches, const UnifyRules &rules = {})
{
    auto snapshot = buildSnapshot(batches, rules, {});
    if (!snapshot)
        qFatal("%s", describe(snapshot.error()).c_str());
    return *snapshot;
}

/// Text of a profile's attribute, "" where it is missing.
inline std::string attribute(const Snapshot &s, std::string_view profile, std::string_view name)
{
    const auto p = s.profileNamed(profile);
    const auto a = s.schema.attributeIndex(name);
    if (!p || !a)
        return "no such profile or attribute";
    return toText(s.attributes[*a].values.value(*p));
}

} // namespace pathloom::test
