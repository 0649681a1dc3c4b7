// SPDX-License-Identifier: Apache-2.0
// Cuts delimited text into rows of fields without copying them.
#pragma once

#include "engine/ingest/RowReader.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// Reads RFC 4180 with LF, CRLF or CR line ends; quoted fields may hold delimiters, doubled quotes
/// and line ends. A quote that never closes (or not within a mebibyte) spoils its own line only.
/// Blank lines are passed over. The text must outlive the reader.
class CsvReader final : public RowReader
{
public:
    CsvReader(std::string_view text, char delimiter, char quote);

    [[nodiscard]] bool next(SourceRow &row) override;
    [[nodiscard]] double done() const override;

private:
    bool readField(SourceRow &row);
    void readQuoted(SourceRow &row);
    void skipLine(SourceRow &row, std::size_t start);
    [[nodiscard]] bool isLineEnd(std::size_t at) const
    {
        return m_text[at] == '\n' || m_text[at] == '\r';
    }
    std::size_t lineEndSize(std::size_t at) const;

    std::string_view m_text;
    char m_delimiter;
    char m_quote;
    std::size_t m_at = 0;
    std::uint64_t m_line = 1;
    std::deque<std::string> m_unescaped; ///< fields with doubled quotes, reused row by row
    std::size_t m_unescapedCount = 0;
};

/// The delimiter under which the first rows have the same number of fields, most of them.
[[nodiscard]] char detectDelimiter(std::string_view text, char quote);

/// Reads the header (or makes "column_1" …): trimmed, empty names filled in, repeated ones
/// numbered.
[[nodiscard]] std::vector<std::string> readColumnNames(CsvReader &reader, const FileFormat &format,
                                                       std::string_view text);

/// Without spaces, tabs and no-break spaces at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

} // namespace pathloom
