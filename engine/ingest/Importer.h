// SPDX-License-Identifier: Apache-2.0
// Loads a whole source through a mapping into an import batch, or fails and leaves nothing.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Records.h"
#include "engine/ingest/Mapping.h"

#include <filesystem>
#include <functional>
#include <optional>

namespace pathloom {

/// What the dataset holds of the same source: the content of the row with this key, as an earlier
/// ImportBatch::rowContents had it, or nothing. Empty: nothing is known.
using KnownRows = std::function<std::optional<Hash128>(const Hash128 &rowKey)>;

struct ImportOptions {
    std::string importId = "import-1";
    Instant at;               ///< now, as the caller sees it
    std::string pseudonymKey; ///< required where the mapping pseudonymises
};

/// Loads a file. A row is loaded, or unchanged (known with the same content), or quarantined with
/// a reason; the three counts add up to the rows read, blank lines and the header not counted.
/// Row key: hash of the key columns, else of all fields with the occurrence number among equal
/// rows. Content: hash of all fields and of the mapping, so that a corrected mapping loads again.
/// Of rows with the same mapped key the last counts: equal ones before it are unchanged, others
/// quarantined as "ingest.repeated-key".
/// Progress phases: "ingest.read" (bytes), "ingest.load" (bytes).
/// Errors: "ingest.file-open" with `file`, `reason`; "ingest.empty-file", "ingest.file-too-large",
/// "ingest.gzip-truncated", "ingest.gzip-corrupt", "ingest.not-text" with `file`;
/// "ingest.pseudonym-key"; those of validateMapping(); "task.cancelled".
[[nodiscard]] Result<ImportBatch> importFile(const std::filesystem::path &file,
                                             const Mapping &mapping, const KnownRows &known,
                                             const ImportOptions &options,
                                             const TaskControl &control);
/// The same from memory (gzip is recognised, too).
[[nodiscard]] Result<ImportBatch> importBytes(std::string_view bytes, std::string_view fileName,
                                              const Mapping &mapping, const KnownRows &known,
                                              const ImportOptions &options,
                                              const TaskControl &control);

} // namespace pathloom
