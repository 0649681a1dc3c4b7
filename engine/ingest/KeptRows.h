// SPDX-License-Identifier: Apache-2.0
// Rows that an import set aside, cut once more as their file was.
#pragma once

#include "engine/data/Records.h"
#include "engine/ingest/RowReader.h"

#include <memory>

namespace pathloom {

inline constexpr std::size_t kMaxKeptRow = 65'536; ///< bytes of a row that the quarantine keeps

/// How a file's rows are written, as JSON: kind, delimiter, quote, and columns where rows do not
/// name their own. Rows of SQLite are kept as comma-separated text.
[[nodiscard]] std::string formOf(const FileFormat &format, const std::vector<std::string> &columns);
/// What it cannot read stays as it is.
void readForm(std::string_view form, FileFormat &format, std::vector<std::string> &columns);

/// The rows must outlive the reader.
class KeptRows final : public RowReader
{
public:
    KeptRows(const std::vector<const QuarantinedRow *> &rows, FileFormat format,
             std::vector<std::string> columns);

    /// Lines are those of the file; text that no longer is one row is "ingest.field-count".
    [[nodiscard]] bool next(SourceRow &row) override;
    [[nodiscard]] double done() const override;

    [[nodiscard]] static std::vector<std::string>
    jsonColumnsOf(const std::vector<const QuarantinedRow *> &rows);

private:
    const std::vector<const QuarantinedRow *> &m_rows;
    FileFormat m_format;
    std::vector<std::string> m_columns;
    std::size_t m_next = 0;
    std::unique_ptr<RowReader> m_reader; ///< of the current row
};

} // namespace pathloom
