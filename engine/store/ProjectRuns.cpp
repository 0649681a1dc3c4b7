// SPDX-License-Identifier: Apache-2.0
// Stored runs: a row of facts each, result and document as compressed blobs.
#include "engine/store/ProjectImpl.h"
#include "engine/store/RunWriter.h"

#include <fmt/format.h>

namespace pathloom {

namespace {

constexpr const char *kColumns = "SELECT id, at, revision, dataset_hash, note FROM runs ";

StoredRun rowOf(const Statement &select)
{
    StoredRun run;
    run.id = select.text(0);
    run.at = Instant{select.integer(1)};
    run.revision = select.text(2);
    run.datasetHash = select.text(3);
    run.note = select.text(4);
    return run;
}

Status readJson(const Database &database, StoredRun &run)
{
    const BlobTable blobs(database, "blobs", run.id);
    auto result = blobs.get("result", {});
    auto document = blobs.get("document", {});
    if (!result || !document)
        return failWith(!result ? result.error() : document.error());
    run.resultJson = std::move(*result);
    run.documentJson = std::move(*document);
    return {};
}

Result<std::string> insertRun(const Database &database, PackedRun packed)
{
    StoredRun &run = packed.facts;
    Transaction transaction(database);
    PATHLOOM_TRY(transaction.begun());
    // Numbers of removed runs are not given again.
    const auto last = database.number("SELECT MAX(seq) FROM sqlite_sequence WHERE name = 'runs'");
    if (!last)
        return failWith(last.error());
    const std::int64_t number = *last + 1;
    run.id = "run-" + std::to_string(number);
    Statement insert = database.prepare(
        "INSERT INTO runs (number, id, at, revision, dataset_hash, note) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(0, number).bind(1, run.id).bind(2, run.at.ms);
    insert.bind(3, run.revision).bind(4, run.datasetHash).bind(5, run.note);
    PATHLOOM_TRY(insert.finish());
    const BlobTable blobs(database, "blobs", run.id);
    PATHLOOM_TRY(blobs.putPieces("result", packed.result));
    PATHLOOM_TRY(blobs.putPieces("document", packed.document));
    PATHLOOM_TRY(transaction.commit());
    return run.id;
}

} // namespace

PackedRun packRun(StoredRun run)
{
    PackedRun packed;
    packed.result = compressPieces(run.resultJson);
    packed.document = compressPieces(run.documentJson);
    run.resultJson.clear();
    run.documentJson.clear();
    packed.facts = std::move(run);
    return packed;
}

Result<StoredRun> unpackRun(const PackedRun &run)
{
    auto result = joinPieces(run.result, run.facts.id);
    auto document = joinPieces(run.document, run.facts.id);
    if (!result || !document)
        return failWith(!result ? result.error() : document.error());
    StoredRun stored = run.facts;
    stored.resultJson = std::move(*result);
    stored.documentJson = std::move(*document);
    return stored;
}

Result<std::string> Project::addRun(StoredRun run)
{
    PATHLOOM_TRY(m_impl->writable());
    return addPackedRun(packRun(std::move(run)));
}

Result<std::string> Project::addPackedRun(PackedRun packed)
{
    PATHLOOM_TRY(m_impl->writable());
    return insertRun(*m_impl->database, std::move(packed));
}

RunWriter runWriterOf(const Project &project)
{
    return [file = project.file(), report = project.report()](PackedRun packed) -> Result<std::string> {
        if (report.readOnly)
            return fail(ErrorKind::System, "store.read-only",
                        {{"file", file.string()}, {"reason", report.readOnlyReason}});
        const auto database = Database::open(file, Database::Mode::ReadWrite);
        if (!database)
            return failWith(database.error());
        PATHLOOM_TRY((*database)->execute("PRAGMA synchronous = FULL"));
        return insertRun(**database, std::move(packed));
    };
}

Result<std::vector<StoredRun>> Project::runs(bool withJson) const
{
    std::vector<StoredRun> list;
    Statement select = m_impl->database->prepare(fmt::format("{}ORDER BY number DESC", kColumns));
    while (select.next())
        list.push_back(rowOf(select));
    PATHLOOM_TRY(select.finish());
    for (StoredRun &run : list) {
        if (withJson)
            PATHLOOM_TRY(readJson(*m_impl->database, run));
    }
    return list;
}

Result<PackedRun> Project::packedRun(std::string_view id) const
{
    Statement select = m_impl->database->prepare(fmt::format("{}WHERE id = ?", kColumns));
    select.bind(0, id);
    std::optional<StoredRun> found;
    if (select.next())
        found = rowOf(select);
    PATHLOOM_TRY(select.finish());
    if (!found)
        return fail(ErrorKind::Usage, "store.no-such-run", {{"run", std::string(id)}});
    const BlobTable blobs(*m_impl->database, "blobs", found->id);
    auto result = blobs.pieces("result");
    auto document = blobs.pieces("document");
    if (!result || !document)
        return failWith(!result ? result.error() : document.error());
    return PackedRun{std::move(*found), std::move(*result), std::move(*document)};
}

Result<StoredRun> Project::run(std::string_view id) const
{
    const auto packed = packedRun(id);
    return packed ? unpackRun(*packed) : Result<StoredRun>(failWith(packed.error()));
}

Status Project::removeRun(std::string_view id)
{
    PATHLOOM_TRY(m_impl->writable());
    const Database &database = *m_impl->database;
    Transaction transaction(database);
    PATHLOOM_TRY(transaction.begun());
    Statement remove = database.prepare("DELETE FROM runs WHERE id = ? RETURNING 1");
    remove.bind(0, id);
    const bool found = remove.next();
    PATHLOOM_TRY(remove.finish());
    if (!found)
        return fail(ErrorKind::Usage, "store.no-such-run", {{"run", std::string(id)}});
    PATHLOOM_TRY(BlobTable(database, "blobs", std::string(id)).clear());
    return transaction.commit();
}

} // namespace pathloom
