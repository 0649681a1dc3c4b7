// SPDX-License-Identifier: Apache-2.0
// Loads a whole source through a mapping into an import batch, or fails and leaves nothing.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Records.h"
#include "engine/ingest/Mapping.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace pathloom {

class RowReader;
class Source;

/// What the dataset holds of the same source: the content of the row with this key, as an earlier
/// ImportBatch::rowContents had it, or nothing. Empty: nothing is known.
using KnownRows = std::function<std::optional<Hash128>(const Hash128 &rowKey)>;

struct ImportOptions {
    std::string importId = "import-1";
    Instant at;               ///< now, as the caller sees it
    std::string pseudonymKey; ///< required where the mapping pseudonymises
    bool isRetry = false;     ///< set by importRows()
};

/// Loads a file. A row is loaded, or unchanged (known with the same content), or quarantined with
/// a reason (also "ingest.orphan": it refers to a row that is not there); the three counts add up
/// to the rows read, blank lines and the header not counted.
/// Row key: hash of the key columns, else of all fields (of JSON: of all members by name) with the
/// occurrence number among equal rows. Content: hash of all fields and of the mapping, so that a
/// corrected mapping loads again. Of rows with the same mapped key the last counts: equal ones
/// before it are unchanged, others quarantined as "ingest.repeated-key". Progress phases:
/// "ingest.read" (bytes), "ingest.load" (bytes). Errors: those of Source::open() and
/// validateMapping(); "ingest.pseudonym-key"; "task.cancelled".
[[nodiscard]] Result<ImportBatch> importFile(const std::filesystem::path &file,
                                             const Mapping &mapping, const KnownRows &known,
                                             const ImportOptions &options,
                                             const TaskControl &control);
/// Several files as one table, columns matched by name.
[[nodiscard]] Result<ImportBatch> importFiles(std::span<const std::filesystem::path> files,
                                              const Mapping &mapping, const KnownRows &known,
                                              const ImportOptions &options,
                                              const TaskControl &control);
/// The same as importFile() from memory (packed text is recognised, too).
[[nodiscard]] Result<ImportBatch> importBytes(std::string_view bytes, std::string_view fileName,
                                              const Mapping &mapping, const KnownRows &known,
                                              const ImportOptions &options,
                                              const TaskControl &control);
/// A source whose rows were widened, by what other tables add to them (SourceSet.h).
struct ImportTable {
    const Source *source = nullptr;
    std::vector<std::string> columns;
    std::function<std::unique_ptr<RowReader>()> rows; ///< called once or twice
};
[[nodiscard]] Result<ImportBatch> importTable(const ImportTable &table, const Mapping &mapping,
                                              const KnownRows &known, const ImportOptions &options,
                                              const TaskControl &control);

/// Reads rows once more that the import `from` set aside, through a mapping that was corrected.
/// Rows whose text was not kept (Source::isKept) stay where they are; the batch names the others in
/// `retried`. With a mapped key, a row whose key has loaded since stays set aside.
[[nodiscard]] Result<ImportBatch> importRows(std::span<const QuarantinedRow> rows,
                                             const ImportInfo &from, const Mapping &mapping,
                                             const KnownRows &known, ImportOptions options,
                                             const TaskControl &control);

} // namespace pathloom
