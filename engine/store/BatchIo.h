// SPDX-License-Identifier: Apache-2.0
// An import batch as named parts: one blob per column, and a layout that names the columns.
#pragma once

#include "engine/base/Json.h"
#include "engine/data/Records.h"
#include "engine/store/Blob.h"

namespace pathloom {

/// Names of tables and columns, in order; the blobs follow it. Also the files of the import.
[[nodiscard]] Json layoutOf(const ImportBatch &batch);
[[nodiscard]] std::vector<SourceFile> filesOf(const Json &layout);
/// Writes every column and key vector of the batch.
[[nodiscard]] Status writeParts(const ImportBatch &batch, const BlobTable &blobs, const TaskControl &control);
/// Fills the tables of the layout. Errors: "store.damaged", "data.broken-bytes", cancelled.
[[nodiscard]] Status readParts(const Json &layout, const BlobTable &blobs, ImportBatch &batch,
                               const TaskControl &control);
/// Row keys and contents alone.
[[nodiscard]] Status readRowKeys(const BlobTable &blobs, ImportBatch &batch);

} // namespace pathloom
