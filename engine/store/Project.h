// SPDX-License-Identifier: Apache-2.0
// The project file: one SQLite database with definitions, dataset, runs and layout.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Records.h"
#include "engine/data/Snapshot.h"
#include "engine/model/Document.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace pathloom {

enum class OpenMode { ReadWrite, ReadOnly };

/// A row of a source that was loaded, with the hash of its content.
struct KnownRow {
    Hash128 key;
    Hash128 content;
    bool operator==(const KnownRow &) const = default;
};

/// What opening found: whether an earlier session ended without closing, what was recovered.
struct OpenReport {
    bool readOnly = false;
    std::string readOnlyReason;     ///< code: "store.newer-version", "store.locked", "store.no-permission"
    bool recovered = false;         ///< the last session was cut off
    Instant lastChange;             ///< time of the last durable edit
    std::string lastEdit;           ///< its name
    int migratedFrom = 0;           ///< older format, migrated on a copy
    std::filesystem::path backup;   ///< that copy of the original
};

/// A stored run. `documentJson` is the document as it ran, for exact replays.
struct StoredRun {
    std::string id;                 ///< "run-1", …
    Instant at;
    std::string revision;
    std::string datasetHash;
    std::string note;
    std::string resultJson;         ///< canonical
    std::string documentJson;
};

/// A run with its JSON compressed as the file keeps it, so that packing and unpacking, which take
/// long for a large run, need not be done on the thread that has the file.
struct PackedRun {
    StoredRun facts;                 ///< without the JSON
    std::vector<std::string> result; ///< compressed pieces
    std::vector<std::string> document;
};
[[nodiscard]] PackedRun packRun(StoredRun run);
/// Errors: "store.damaged".
[[nodiscard]] Result<StoredRun> unpackRun(const PackedRun &run);

/// A version of a journey or segment that the person named.
struct StoredVersion {
    std::string object;
    std::string name;
    Instant at;
    std::string json;
};

struct Erasure;       // engine/store/Erase.h
struct SearchedPlace; // engine/store/Erase.h

/// Open on one thread at a time. Every write is one durable transaction (WAL, synchronous FULL);
/// a failed one changes nothing. Errors are System kind ("store.disk-full", "store.busy",
/// "store.read-only", "store.not-found", "store.io" with `file`, `reason`) or BadInput
/// ("store.not-a-project", "store.damaged" with `file`, `reason`).
class Project
{
public:
    /// Errors besides: "store.exists" where the file is there.
    [[nodiscard]] static Result<Project> create(const std::filesystem::path &file);
    /// A file that another process has open for writing opens read-only ("store.locked").
    [[nodiscard]] static Result<Project> open(const std::filesystem::path &file,
                                              OpenMode mode = OpenMode::ReadWrite);
    Project(Project &&) noexcept;
    Project &operator=(Project &&) noexcept;
    ~Project(); ///< marks the session as ended cleanly

    [[nodiscard]] const OpenReport &report() const;
    [[nodiscard]] const std::filesystem::path &file() const;

    [[nodiscard]] Result<Document> loadDocument() const;
    /// Writes only the objects that differ from what is stored. `edit` names it for the recovery report.
    [[nodiscard]] Status saveDocument(const Document &document, std::string_view edit = {});

    [[nodiscard]] Result<Schema> schema() const;
    [[nodiscard]] Status saveSchema(const Schema &schema);

    /// Appends an import, whole or not at all. Rows that it loads, quarantines anew or retried leave
    /// the quarantine of their source. A batch without rows adds to the log of imports alone.
    [[nodiscard]] Status appendBatch(ImportBatch batch, const TaskControl &control = {});
    /// The imports of a set of tables, all or none.
    [[nodiscard]] Status appendBatches(std::span<const ImportBatch> batches, const TaskControl &control = {});
    [[nodiscard]] Result<std::vector<ImportInfo>> imports() const;
    [[nodiscard]] Result<std::vector<ImportBatch>> loadBatches(const TaskControl &control = {}) const;
    [[nodiscard]] Result<std::vector<QuarantinedRow>> quarantine(std::string_view importId = {}) const;
    /// Row keys already loaded from a source, ascending, each once.
    [[nodiscard]] Result<std::vector<Hash128>> rowKeys(std::string_view source) const;
    /// The same with the content that was loaded last.
    [[nodiscard]] Result<std::vector<KnownRow>> knownRows(std::string_view source) const;
    [[nodiscard]] Result<std::string> nextImportId() const;
    /// Hash over imports, schema and decisions; names the snapshot cache.
    [[nodiscard]] Result<std::string> datasetKey() const;
    /// The snapshot kept for the dataset as it is; null where there is none. `variant` names what
    /// else went into it, such as the rules of unification.
    [[nodiscard]] Result<SnapshotPtr> cachedSnapshot(std::string_view variant = {}) const;
    [[nodiscard]] Status cacheSnapshot(const Snapshot &snapshot, std::string_view variant = {});
    /// The dataset as plain SQLite tables in a new file. Errors: "store.exists".
    [[nodiscard]] Status writeTables(const Snapshot &snapshot, const std::filesystem::path &file,
                                     const TaskControl &control = {}) const;

    /// What was decided about duplicates, in that order. Part of datasetKey().
    [[nodiscard]] Result<std::vector<DuplicateDecision>> decisions() const;
    /// Stores a decision in place of others and gives it its id.
    [[nodiscard]] Result<std::string> addDecision(const DuplicateDecision &decision,
                                                  std::span<const std::string> replaced = {});
    [[nodiscard]] Status removeDecision(std::string_view id); ///< error: "store.no-such-decision"
    /// Takes a profile out, whole or not at all, with the cached snapshot; then rewrites the file, so
    /// that freed pages and the log hold nothing of it.
    [[nodiscard]] Status erase(const Erasure &erasure, const TaskControl &control = {});
    /// Looks for texts in all tables and in the bytes of all files under the project's name.
    [[nodiscard]] Result<std::vector<SearchedPlace>> search(std::span<const std::string> texts,
                                                            const TaskControl &control = {}) const;

    /// Stores a run and gives it its id.
    [[nodiscard]] Result<std::string> addRun(StoredRun run);
    [[nodiscard]] Result<std::string> addPackedRun(PackedRun run);
    [[nodiscard]] Result<PackedRun> packedRun(std::string_view id) const; ///< errors as of run()
    [[nodiscard]] Result<std::vector<StoredRun>> runs(bool withJson = false) const; ///< newest first
    [[nodiscard]] Result<StoredRun> run(std::string_view id) const; ///< error: "store.no-such-run"
    [[nodiscard]] Status removeRun(std::string_view id);

    [[nodiscard]] Status addVersion(const StoredVersion &version);
    [[nodiscard]] Result<std::vector<StoredVersion>> versions(std::string_view object) const;

    /// Small facts of the window: view states, accepted warnings, last export.
    [[nodiscard]] Result<std::string> setting(std::string_view key) const; ///< "" where unset
    [[nodiscard]] Status setSetting(std::string_view key, std::string_view value);

private:
    struct Impl;
    explicit Project(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace pathloom
