// SPDX-License-Identifier: Apache-2.0
// Opening, checking and loading of mapping sets.
#include "engine/ingest/SourceSet.h"

#include "engine/ingest/JoinedRows.h"

namespace pathloom {

namespace {

constexpr std::size_t kRowsPerCheck = 2048;

Result<ReferenceCheck> check(const OpenSet &open, std::size_t table, const Join &join,
                             const TaskControl &control)
{
    ReferenceCheck check{join.reference, 0, 0, 0, join.lookup->isToMany};
    const auto rows = open.sources[table]->rows();
    const std::size_t width = open.sources[table]->columns().size();
    SourceRow row;
    while (rows->next(row)) {
        if (check.rows % kRowsPerCheck == 0 && control.isStopped())
            return cancelled();
        if (row.fault || row.fields.size() != width)
            continue;
        ++check.rows;
        const auto key = keyText(row.fields, join.key);
        check.empty += !key;
        check.resolved += key && join.lookup->rows.contains(*key);
    }
    PATHLOOM_TRY(rows->status());
    return check;
}

} // namespace

Result<OpenSet> openSet(const MappingSet &set, const std::filesystem::path &place,
                        std::size_t limit, const TaskControl &control)
{
    OpenSet open{set, {}};
    std::error_code status;
    const bool isFolder = std::filesystem::is_directory(place, status);
    for (const SetTable &table : set.tables) {
        std::vector<std::filesystem::path> files{place};
        if (!table.file.empty()) {
            auto found =
                filesNamed(((isFolder ? place : place.parent_path()) / table.file).string());
            if (!found)
                return failWith(std::move(found).error());
            files = std::move(*found);
        }
        auto source = Source::open(files, table.mapping.file, limit, control);
        if (!source)
            return failWith(std::move(source).error());
        open.sources.push_back(std::make_shared<Source>(std::move(*source)));
        open.sources.back()->findColumns({});
    }
    return open;
}

Result<std::vector<ReferenceCheck>> checkReferences(const OpenSet &open, const TaskControl &control)
{
    std::vector<ReferenceCheck> checks;
    for (std::size_t t = 0; t < open.set.tables.size(); ++t) {
        const auto plan = JoinPlan::make(open, t, {}, true, control);
        if (!plan)
            return failWith(plan.error());
        for (const Join &join : plan->joins) {
            auto one = check(open, t, join, control);
            if (!one)
                return failWith(std::move(one).error());
            checks.push_back(std::move(*one));
        }
    }
    return checks;
}

Result<std::vector<ImportBatch>> importSet(const MappingSet &set,
                                           const std::filesystem::path &place,
                                           const KnownSources &known,
                                           std::span<const std::string> importIds,
                                           const ImportOptions &options, const TaskControl &control)
{
    auto open = openSet(set, place, 0, control);
    if (!open)
        return failWith(std::move(open).error());
    std::vector<ImportBatch> batches;
    for (std::size_t t = 0; t < set.tables.size(); ++t) {
        const Mapping &mapping = set.tables[t].mapping;
        const auto wanted = columnsOf(mapping);
        const auto plan = JoinPlan::make(*open, t, wanted, false, control);
        if (!plan)
            return failWith(plan.error(), "ingest.reading-file", {{"file", set.tables[t].name}});
        const ImportTable table{plan->source.get(), plan->columns, [&] { return plan->rows(); }};
        ImportOptions one = options;
        one.importId = t < importIds.size() ? importIds[t] : options.importId;
        const std::string name = mapping.source.empty() ? plan->source->name() : mapping.source;
        auto rows = known ? known(name) : Result<KnownRows>(KnownRows());
        if (!rows)
            return failWith(std::move(rows).error());
        auto batch = importTable(table, mapping, *rows, one, control);
        if (!batch)
            return failWith(std::move(batch).error(), "ingest.reading-file",
                            {{"file", set.tables[t].name}});
        batches.push_back(std::move(*batch));
    }
    return batches;
}

} // namespace pathloom
