// SPDX-License-Identifier: Apache-2.0
// The dataset of a project: imports, quarantine, schema, and the cached snapshot.
#include "engine/data/SnapshotIo.h"
#include "engine/store/BatchIo.h"
#include "engine/store/ProjectImpl.h"

#include <fmt/format.h>

#include <cstring>

namespace pathloom {

namespace {

constexpr const char *kSnapshotOwner = "snapshot";
// A stored line is the file's number times this plus the line. On disk: do not change.
constexpr std::int64_t kLinesPerFile = std::int64_t{1} << 40;

std::string keyBytes(const Hash128 &key)
{
    std::string bytes(16, '\0');
    std::memcpy(bytes.data(), &key.high, 8);
    std::memcpy(bytes.data() + 8, &key.low, 8);
    return bytes;
}

Hash128 keyFrom(std::string_view bytes)
{
    Hash128 key;
    if (bytes.size() == 16) {
        std::memcpy(&key.high, bytes.data(), 8);
        std::memcpy(&key.low, bytes.data() + 8, 8);
    }
    return key;
}

Result<std::string> fact(const Database &database, std::string_view key)
{
    Statement select = database.prepare("SELECT value FROM facts WHERE key = ?");
    select.bind(0, key);
    std::string value = select.next() ? select.text(0) : std::string();
    PATHLOOM_TRY(select.finish());
    return value;
}

Status putFact(const Database &database, std::string_view key, std::string_view value)
{
    Statement put = database.prepare("INSERT INTO facts (key, value) VALUES (?, ?) "
                                     "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    return put.bind(0, key).bind(1, value).finish();
}

Result<Schema> readSchema(std::string_view text)
{
    if (text.empty())
        return Schema();
    const auto json = parseJson(text, "schema");
    if (!json)
        return failWith(json.error());
    return schemaFromJson(*json);
}

Status insertImport(const Database &database, const ImportBatch &batch)
{
    const ImportInfo &info = batch.info;
    Statement insert = database.prepare(
        "INSERT INTO imports (id, source, file_hash, mapping, at, rows_read, rows_loaded, rows_unchanged, "
        "rows_quarantined, schema, layout) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(0, info.id).bind(1, info.source).bind(2, info.fileHash).bind(3, info.mapping);
    insert.bind(4, info.at.ms);
    int column = 5;
    for (const std::uint64_t count : {info.rowsRead, info.rowsLoaded, info.rowsUnchanged, info.rowsQuarantined})
        insert.bind(column++, static_cast<std::int64_t>(count));
    insert.bind(9, toJson(batch.schema).dump()).bind(10, layoutOf(batch).dump());
    return insert.finish();
}

std::int64_t storedLine(const ImportInfo &info, const QuarantinedRow &row)
{
    std::int64_t file = 0;
    for (std::size_t i = 0; i < info.files.size(); ++i) {
        if (info.files[i].name == row.file)
            file = static_cast<std::int64_t>(i);
    }
    return file * kLinesPerFile + static_cast<std::int64_t>(row.line);
}

// A row that was mended, or that is set aside again, appears in the quarantine once at most.
Status insertQuarantine(const Database &database, const ImportBatch &batch)
{
    const auto held = database.number("SELECT COUNT(*) FROM quarantine");
    if (held && *held > 0) {
        Statement remove = database.prepare("DELETE FROM quarantine WHERE source = ? AND row_key = ?");
        const auto leave = [&](const Hash128 &key) {
            const std::string bytes = keyBytes(key);
            return remove.bind(0, batch.info.source).bindBlob(1, bytes).finish();
        };
        for (const Hash128 &key : batch.rowKeys)
            PATHLOOM_TRY(leave(key));
        for (const Hash128 &key : batch.retried)
            PATHLOOM_TRY(leave(key));
        for (const QuarantinedRow &row : batch.quarantine)
            PATHLOOM_TRY(leave(row.rowKey));
    }
    Statement insert = database.prepare("INSERT INTO quarantine (import, source, line, row_key, reason, "
                                        "column_name, field, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (const QuarantinedRow &row : batch.quarantine) {
        const std::string key = keyBytes(row.rowKey);
        insert.bind(0, batch.info.id).bind(1, batch.info.source);
        insert.bind(2, storedLine(batch.info, row)).bindBlob(3, key);
        insert.bind(4, row.reason).bind(5, row.column).bind(6, row.value).bind(7, row.raw);
        PATHLOOM_TRY(insert.finish());
    }
    return {};
}

ImportInfo infoOf(const Statement &select)
{
    ImportInfo info{select.text(0), select.text(1), select.text(2), select.text(3), Instant{select.integer(4)}};
    info.rowsRead = static_cast<std::uint64_t>(select.integer(5));
    info.rowsLoaded = static_cast<std::uint64_t>(select.integer(6));
    info.rowsUnchanged = static_cast<std::uint64_t>(select.integer(7));
    info.rowsQuarantined = static_cast<std::uint64_t>(select.integer(8));
    const Json layout = Json::parse(select.text(10), nullptr, false);
    if (layout.is_object())
        info.files = filesOf(layout);
    return info;
}

constexpr const char *kImports = "SELECT id, source, file_hash, mapping, at, rows_read, rows_loaded, "
                                 "rows_unchanged, rows_quarantined, schema, layout FROM imports ";

} // namespace

Result<Schema> Project::schema() const
{
    const auto text = fact(*m_impl->database, "schema");
    if (!text)
        return failWith(text.error());
    return readSchema(*text);
}

Status Project::saveSchema(const Schema &schema)
{
    PATHLOOM_TRY(m_impl->writable());
    return putFact(*m_impl->database, "schema", toJson(schema).dump());
}

Status Project::appendBatch(ImportBatch batch, const TaskControl &control)
{
    return appendBatches({&batch, 1}, control);
}

Status Project::appendBatches(std::span<const ImportBatch> batches, const TaskControl &control)
{
    PATHLOOM_TRY(m_impl->writable());
    const Database &database = *m_impl->database;
    Transaction transaction(database);
    PATHLOOM_TRY(transaction.begun());
    for (const ImportBatch &batch : batches) {
        const auto current = schema();
        const auto merged = current ? mergeSchemas(*current, batch.schema) : current;
        if (!merged)
            return failWith(merged.error());
        if (!batch.rowKeys.empty())
            PATHLOOM_TRY(putFact(database, "schema", toJson(*merged).dump()));
        PATHLOOM_TRY(insertImport(database, batch));
        if (!batch.rowKeys.empty())
            PATHLOOM_TRY(writeParts(batch, BlobTable(database, "blobs", batch.info.id), control));
        PATHLOOM_TRY(insertQuarantine(database, batch));
    }
    if (control.isStopped())
        return cancelled();
    return transaction.commit();
}

Result<std::vector<ImportInfo>> Project::imports() const
{
    std::vector<ImportInfo> list;
    Statement select = m_impl->database->prepare(fmt::format("{}ORDER BY number", kImports));
    while (select.next())
        list.push_back(infoOf(select));
    PATHLOOM_TRY(select.finish());
    return list;
}

Result<std::vector<ImportBatch>> Project::loadBatches(const TaskControl &control) const
{
    std::vector<ImportBatch> batches;
    std::vector<std::string> layouts;
    Statement select = m_impl->database->prepare(fmt::format(
        "{}WHERE id IN (SELECT owner FROM blobs WHERE part = 'row-keys') ORDER BY number", kImports));
    while (select.next()) {
        ImportBatch &batch = batches.emplace_back();
        batch.info = infoOf(select);
        auto schema = readSchema(select.text(9));
        if (!schema)
            return failWith(std::move(schema).error(), "store.reading-import", {{"import", batch.info.id}});
        batch.schema = std::move(*schema);
        layouts.push_back(select.text(10));
    }
    PATHLOOM_TRY(select.finish());
    for (std::size_t i = 0; i < batches.size(); ++i) {
        const auto layout = parseJson(layouts[i], batches[i].info.id);
        if (!layout)
            return failWith(layout.error());
        const BlobTable blobs(*m_impl->database, "blobs", batches[i].info.id);
        PATHLOOM_TRY(readParts(*layout, blobs, batches[i], control));
        control.report("store.load", static_cast<double>(i + 1), static_cast<double>(batches.size()));
    }
    return batches;
}

Result<std::vector<QuarantinedRow>> Project::quarantine(std::string_view importId) const
{
    const auto list = imports();
    if (!list)
        return failWith(list.error());
    std::map<std::string, const std::vector<SourceFile> *, std::less<>> files;
    for (const ImportInfo &info : *list)
        files[info.id] = &info.files;
    std::vector<QuarantinedRow> rows;
    Statement select = m_impl->database->prepare("SELECT line, row_key, reason, column_name, field, raw, import "
                                                 "FROM quarantine WHERE ?1 = '' OR import = ?1 ORDER BY rowid");
    select.bind(0, importId);
    while (select.next()) {
        QuarantinedRow &row = rows.emplace_back();
        const std::int64_t line = select.integer(0);
        row = {static_cast<std::uint64_t>(line % kLinesPerFile), keyFrom(select.blob(1)), select.text(2),
               select.text(3), select.text(4), select.text(5)};
        const auto file = static_cast<std::size_t>(line / kLinesPerFile);
        const auto found = files.find(select.text(6));
        if (found != files.end() && file < found->second->size())
            row.file = (*found->second)[file].name;
    }
    PATHLOOM_TRY(select.finish());
    return rows;
}

Result<std::vector<KnownRow>> Project::knownRows(std::string_view source) const
{
    const auto list = imports();
    if (!list)
        return failWith(list.error());
    std::vector<KnownRow> rows;
    for (const ImportInfo &info : *list) {
        if (info.source != source || info.rowsLoaded == 0)
            continue;
        ImportBatch batch;
        PATHLOOM_TRY(readRowKeys(BlobTable(*m_impl->database, "blobs", info.id), batch));
        for (std::size_t i = 0; i < batch.rowKeys.size(); ++i)
            rows.push_back({batch.rowKeys[i], i < batch.rowContents.size() ? batch.rowContents[i] : Hash128()});
    }
    // Of rows with one key the last one loaded counts.
    std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.key < b.key; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i + 1 == rows.size() || rows[i + 1].key != rows[i].key)
            rows[kept++] = rows[i];
    }
    rows.resize(kept);
    return rows;
}

Result<std::vector<Hash128>> Project::rowKeys(std::string_view source) const
{
    const auto rows = knownRows(source);
    if (!rows)
        return failWith(rows.error());
    std::vector<Hash128> keys(rows->size());
    std::transform(rows->begin(), rows->end(), keys.begin(), [](const KnownRow &row) { return row.key; });
    return keys;
}

Result<std::string> Project::nextImportId() const
{
    const auto last = m_impl->database->number("SELECT MAX(number) FROM imports");
    if (!last)
        return failWith(last.error());
    return "import-" + std::to_string(*last + 1);
}

Result<std::string> Project::datasetKey() const
{
    const auto schemaText = fact(*m_impl->database, "schema");
    const auto list = imports();
    const auto decided = decisions();
    if (!schemaText || !list)
        return failWith(!schemaText ? schemaText.error() : list.error());
    if (!decided)
        return failWith(decided.error());
    Json key{{"schema", *schemaText}, {"imports", Json::array()}};
    for (const ImportInfo &info : *list) {
        if (info.rowsLoaded > 0)
            key["imports"].push_back({info.id, info.source, info.fileHash, info.mapping, info.rowsLoaded});
    }
    for (const DuplicateDecision &d : *decided)
        key["decisions"].push_back({d.id, d.verdict, d.a.space, d.a.value, d.b.space, d.b.value});
    return sha256Hex(key.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Result<SnapshotPtr> Project::cachedSnapshot(std::string_view variant) const
{
    const auto key = datasetKey();
    const auto cached = fact(*m_impl->database, "snapshot");
    if (!key || !cached)
        return failWith(!key ? key.error() : cached.error());
    if (*cached != *key + std::string(variant))
        return SnapshotPtr();
    const auto bytes = BlobTable(*m_impl->database, "blobs", kSnapshotOwner).get("bytes", {});
    if (!bytes)
        return failWith(bytes.error());
    return readSnapshot(std::as_bytes(std::span(*bytes)));
}

Status Project::cacheSnapshot(const Snapshot &snapshot, std::string_view variant)
{
    PATHLOOM_TRY(m_impl->writable());
    const Database &database = *m_impl->database;
    const auto key = datasetKey();
    if (!key)
        return failWith(key.error());
    std::string bytes;
    writeSnapshot(snapshot, [&](std::string_view piece) { bytes.append(piece); });
    Transaction transaction(database);
    PATHLOOM_TRY(transaction.begun());
    const BlobTable blobs(database, "blobs", kSnapshotOwner);
    PATHLOOM_TRY(blobs.clear());
    PATHLOOM_TRY(blobs.put("bytes", bytes, {}));
    PATHLOOM_TRY(putFact(database, "snapshot", *key + std::string(variant)));
    return transaction.commit();
}

} // namespace pathloom
