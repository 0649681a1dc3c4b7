// SPDX-License-Identifier: Apache-2.0
// Decisions about duplicates, and the erasing of a profile.
#include "engine/store/BatchIo.h"
#include "engine/store/Erase.h"
#include "engine/store/ProjectImpl.h"

#include <cstring>

namespace pathloom {

namespace {

DuplicateDecision decisionOf(const Statement &select)
{
    DuplicateDecision decision;
    decision.id = "decision-" + std::to_string(select.integer(0));
    decision.verdict = static_cast<DuplicateVerdict>(select.integer(1));
    decision.a = {select.text(2), select.text(3)};
    decision.b = {select.text(4), select.text(5)};
    decision.nameA = select.text(6);
    decision.nameB = select.text(7);
    decision.at = Instant{select.integer(8)};
    return decision;
}

Status removeOne(const Database &database, std::string_view id)
{
    Statement remove =
        database.prepare("DELETE FROM decisions WHERE 'decision-' || number = ? RETURNING 1");
    remove.bind(0, id);
    const bool found = remove.next();
    PATHLOOM_TRY(remove.finish());
    if (!found)
        return fail(ErrorKind::Usage, "store.no-such-decision", {{"decision", std::string(id)}});
    return {};
}

Status replaceBatch(const Database &database, const ImportBatch &batch, const TaskControl &control)
{
    const BlobTable blobs(database, "blobs", batch.info.id);
    PATHLOOM_TRY(blobs.clear());
    if (!batch.rowKeys.empty())
        PATHLOOM_TRY(writeParts(batch, blobs, control));
    Statement update = database.prepare("UPDATE imports SET rows_read = ?, rows_loaded = ?, "
                                        "rows_quarantined = ?, layout = ? WHERE id = ?");
    update.bind(0, static_cast<std::int64_t>(batch.info.rowsRead));
    update.bind(1, static_cast<std::int64_t>(batch.info.rowsLoaded));
    update.bind(2, static_cast<std::int64_t>(batch.info.rowsQuarantined));
    return update.bind(3, layoutOf(batch).dump()).bind(4, batch.info.id).finish();
}

Status replaceRun(const Database &database, const PackedRun &run)
{
    const BlobTable blobs(database, "blobs", run.facts.id);
    PATHLOOM_TRY(blobs.clear());
    PATHLOOM_TRY(blobs.putPieces("result", run.result));
    return blobs.putPieces("document", run.document);
}

Status eraseRows(const Database &database, const Erasure &erasure)
{
    Statement set = database.prepare("DELETE FROM quarantine WHERE import = ? AND row_key = ?");
    for (const auto &[import, key] : erasure.quarantine) {
        char bytes[16];
        std::memcpy(bytes, &key.high, 8);
        std::memcpy(bytes + 8, &key.low, 8);
        PATHLOOM_TRY(set.bind(0, import).bindBlob(1, {bytes, sizeof bytes}).finish());
    }
    for (const std::string &id : erasure.decisions)
        PATHLOOM_TRY(removeOne(database, id));
    PATHLOOM_TRY(BlobTable(database, "blobs", "snapshot").clear());
    return database.execute("DELETE FROM facts WHERE key = 'snapshot'");
}

} // namespace

Result<std::vector<DuplicateDecision>> Project::decisions() const
{
    std::vector<DuplicateDecision> list;
    // A file of version 1 that is open for reading alone has none.
    const auto known = m_impl->database->number(
        "SELECT COUNT(*) FROM sqlite_master WHERE name = 'decisions'");
    if (!known)
        return failWith(known.error());
    if (*known == 0)
        return list;
    Statement select = m_impl->database->prepare(
        "SELECT number, verdict, space_a, value_a, space_b, value_b, name_a, name_b, at "
        "FROM decisions ORDER BY number");
    while (select.next())
        list.push_back(decisionOf(select));
    PATHLOOM_TRY(select.finish());
    return list;
}

Result<std::string> Project::addDecision(const DuplicateDecision &decision,
                                         std::span<const std::string> replaced)
{
    PATHLOOM_TRY(m_impl->writable());
    const Database &database = *m_impl->database;
    Transaction transaction(database);
    PATHLOOM_TRY(transaction.begun());
    for (const std::string &id : replaced)
        PATHLOOM_TRY(removeOne(database, id));
    Statement insert = database.prepare(
        "INSERT INTO decisions (verdict, space_a, value_a, space_b, value_b, name_a, name_b, at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING number");
    insert.bind(0, static_cast<std::int64_t>(decision.verdict));
    insert.bind(1, decision.a.space).bind(2, decision.a.value);
    insert.bind(3, decision.b.space).bind(4, decision.b.value);
    insert.bind(5, decision.nameA).bind(6, decision.nameB).bind(7, decision.at.ms);
    const std::int64_t number = insert.next() ? insert.integer(0) : 0;
    PATHLOOM_TRY(insert.finish());
    PATHLOOM_TRY(transaction.commit());
    return "decision-" + std::to_string(number);
}

Status Project::removeDecision(std::string_view id)
{
    PATHLOOM_TRY(m_impl->writable());
    return removeOne(*m_impl->database, id);
}

Status Project::erase(const Erasure &erasure, const TaskControl &control)
{
    PATHLOOM_TRY(m_impl->writable());
    const Database &database = *m_impl->database;
    // What is deleted from here on is overwritten with zeros.
    PATHLOOM_TRY(database.execute("PRAGMA secure_delete = ON"));
    {
        Transaction transaction(database);
        PATHLOOM_TRY(transaction.begun());
        for (const ImportBatch &batch : erasure.batches)
            PATHLOOM_TRY(replaceBatch(database, batch, control));
        for (const PackedRun &run : erasure.runs)
            PATHLOOM_TRY(replaceRun(database, run));
        PATHLOOM_TRY(eraseRows(database, erasure));
        if (control.isStopped())
            return cancelled();
        PATHLOOM_TRY(transaction.commit());
    }
    // Pages that were freed before, and the log, still hold what was deleted earlier.
    PATHLOOM_TRY(database.execute("VACUUM"));
    return database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace pathloom
