// SPDX-License-Identifier: Apache-2.0
// JSON Lines as rows: one object a line, nested members named by their path.
#pragma once

#include "engine/ingest/RowReader.h"

#include <map>

namespace pathloom {

/// A member of a nested object is the column "address.city"; an array of plain values is a list;
/// any other array is kept as JSON text; null is empty. A line that is no object, or is nested
/// more than 100 deep, is the fault "ingest.not-json". Members outside `columns` only take part in
/// the row's content. The text must outlive the reader.
class JsonRows final : public RowReader
{
public:
    JsonRows(std::string_view text, std::vector<std::string> columns);

    [[nodiscard]] bool next(SourceRow &row) override;
    [[nodiscard]] double done() const override;

private:
    std::string_view m_text;
    std::vector<std::string> m_columns;
    std::size_t m_at = 0;
    std::uint64_t m_line = 0;
    std::map<std::string, std::string, std::less<>> m_values; ///< of the current row
    std::string m_content;
};

/// The columns of the objects in order of their first appearance.
[[nodiscard]] std::vector<std::string> jsonColumns(std::string_view text);

/// Whether the first line that is not blank is a JSON object.
[[nodiscard]] bool looksLikeJsonLines(std::string_view text);

} // namespace pathloom
