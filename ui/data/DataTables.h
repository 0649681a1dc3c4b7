// SPDX-License-Identifier: GPL-3.0-or-later
// What a dataset or a file holds, as tables: plain data in, plain tables out.
#pragma once

#include "engine/data/Records.h"
#include "engine/data/Snapshot.h"
#include "engine/ingest/SetGuess.h"
#include "ui/widgets/Table.h"

namespace pathloom::ui {

/// Attributes with type, role, missing share, distinct values and range; ranges of personal ones
/// are masked.
[[nodiscard]] Table attributeTable(const Snapshot &snapshot, bool showPersonal = false);
[[nodiscard]] Table eventTable(const Snapshot &snapshot);
/// Consents: how many profiles gave, withdrew, or never said, as of the data's end.
[[nodiscard]] Table consentTable(const Snapshot &snapshot);
[[nodiscard]] Table importTable(const std::vector<ImportInfo> &imports);
/// Rows set aside, with line, reason and the offending value.
[[nodiscard]] Table quarantineTable(const std::vector<QuarantinedRow> &rows);
/// Reasons with their counts, most frequent first.
[[nodiscard]] Table reasonTable(const std::vector<QuarantinedRow> &rows);

/// Columns of a file with the evidence for their types.
[[nodiscard]] Table previewTable(const Preview &preview);
/// Tables of a folder or database: rows, key, and what their rows become.
[[nodiscard]] Table tablesTable(const SetPreview &look);
/// References with the share of rows that find what they refer to.
[[nodiscard]] Table referenceTable(const std::vector<ReferenceCheck> &checks);
[[nodiscard]] Table firstRowsTable(const Preview &preview);
/// "UTF-8, separated by “;”, with a heading, 12 columns".
[[nodiscard]] QString formatOf(const Preview &preview);
[[nodiscard]] QString guessName(ColumnGuess guess);

} // namespace pathloom::ui
