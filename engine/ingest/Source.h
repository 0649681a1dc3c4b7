// SPDX-License-Identifier: Apache-2.0
// A source that can be read: one or several files, a table of a database, or rows kept from before.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Records.h"
#include "engine/ingest/RowReader.h"
#include "engine/ingest/SourceText.h"

#include <filesystem>
#include <memory>
#include <span>

namespace pathloom {

class Database;

/// Files of one source give one table: columns are matched by name, a column that a file lacks is
/// empty there. Immutable once open; readers must not outlive it.
class Source
{
public:
    /// Reads the files. A `limit` above 0 reads only about so many bytes of each (a preview).
    /// Errors: "ingest.file-open" with `file`, `reason`; "ingest.empty-file",
    /// "ingest.file-too-large", "ingest.not-text", "ingest.wrong-encoding",
    /// "ingest.sqlite-damaged" and those of unpack() with `file`; "ingest.which-table" with `file`,
    /// `tables`; "task.cancelled".
    [[nodiscard]] static Result<Source> open(std::span<const std::filesystem::path> files,
                                             const FileFormat &format, std::size_t limit,
                                             const TaskControl &control);
    /// The same from memory.
    [[nodiscard]] static Result<Source> fromBytes(std::string bytes, std::string_view name,
                                                  const FileFormat &format, std::size_t limit,
                                                  const TaskControl &control);
    /// Rows that an import set aside, cut as its files were. Those that were kept without their
    /// text, or with text that could not be read, are left out.
    [[nodiscard]] static Source ofRows(std::span<const QuarantinedRow> rows,
                                       std::span<const SourceFile> files);
    /// Whether ofRows() reads the row.
    [[nodiscard]] static bool isKept(const QuarantinedRow &row);

    [[nodiscard]] const std::vector<std::string> &columns() const { return m_columns; }
    /// Looks for the columns in all of a source whose rows name their own; then columns() has them
    /// where any row does.
    void findColumns(std::span<const std::string> wanted);
    [[nodiscard]] std::unique_ptr<RowReader> rows() const;

    [[nodiscard]] std::string name() const;         ///< of the first file
    [[nodiscard]] const FileFormat &format() const; ///< of the first file, nothing left to detect
    [[nodiscard]] std::uint64_t bytes() const;
    [[nodiscard]] bool isCompressed() const;
    [[nodiscard]] bool hasByteOrderMark() const;
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] bool isUtf16() const;
    /// SHA-256 of the file, of several files: of their hashes; empty where only a part was read.
    [[nodiscard]] std::string hash() const;
    /// What an import keeps, so that ofRows() can read its rows again.
    [[nodiscard]] std::vector<SourceFile> files() const;
    /// The text where it is one delimited file, for views that stay valid.
    [[nodiscard]] std::string_view text() const;

private:
    struct Part {
        std::string name;
        FileFormat format;
        SourceText text;
        std::vector<std::string> columns;
        std::shared_ptr<const Database> database; ///< of SQLite
        std::vector<const QuarantinedRow *> kept; ///< of ofRows()
        bool isKept = false;
    };
    static Result<Part> openPart(const std::filesystem::path &file, const FileFormat &format,
                                 std::size_t limit, const TaskControl &control);
    static Result<Part> openTable(const std::filesystem::path &file, const FileFormat &format,
                                  std::size_t limit, const TaskControl &control);
    static void detect(Part &part);
    static std::unique_ptr<RowReader> readerOf(const Part &part);
    void uniteColumns();

    std::vector<std::shared_ptr<Part>> m_parts;
    std::vector<std::string> m_columns;

    friend class PartsReader;
};

/// The files that a pattern names: `*`, `?` and `[…]` in the last part of the path, sorted; any
/// other path is itself. Errors: "ingest.no-such-files" with `pattern`.
[[nodiscard]] Result<std::vector<std::filesystem::path>> filesNamed(const std::string &pattern);

} // namespace pathloom
