// SPDX-License-Identifier: Apache-2.0
// Opening of sources and the reader over all of their files.
#include "engine/ingest/Source.h"

#include "engine/base/Hash.h"
#include "engine/ingest/CsvReader.h"
#include "engine/ingest/JsonRows.h"
#include "engine/ingest/KeptRows.h"
#include "engine/ingest/SqliteRows.h"
#include "engine/ingest/Unpack.h"
#include "engine/store/Sqlite.h"

#include <fmt/format.h>
#include <fnmatch.h>

#include <algorithm>
#include <set>

namespace pathloom {

namespace {

constexpr std::size_t kHead = std::size_t{4} << 20; ///< enough to see what columns there are

Result<SqliteTable> tableOf(const Database &database, const std::string &wanted,
                            const std::string &file)
{
    auto tables = sqliteTables(database);
    if (!tables)
        return failWith(std::move(tables).error());
    std::string names;
    for (SqliteTable &table : *tables) {
        if (table.name == wanted || (wanted.empty() && tables->size() == 1))
            return std::move(table);
        names += (names.empty() ? "" : ", ") + table.name;
    }
    return fail(ErrorKind::BadInput, "ingest.which-table", {{"file", file}, {"tables", names}});
}

Result<std::string> hashOf(const std::filesystem::path &file, const TaskControl &control)
{
    std::FILE *input = std::fopen(file.c_str(), "rb");
    Sha256 hash;
    std::string piece(kReadChunk, '\0');
    while (input) {
        const std::size_t got = std::fread(piece.data(), 1, piece.size(), input);
        if (got == 0 || control.isStopped())
            break;
        hash.add(std::string_view(piece).substr(0, got));
    }
    if (input)
        std::fclose(input);
    if (control.isStopped())
        return cancelled();
    return hash.hex();
}

} // namespace

/// Reads the parts of a source one after another, their fields in the order of its columns.
class PartsReader final : public RowReader
{
public:
    explicit PartsReader(const Source &source) : m_source(source) { begin(); }
    bool next(SourceRow &row) override
    {
        while (m_part < m_source.m_parts.size()) {
            if (m_reader->next(m_row))
                return arrange(row);
            if (m_status = m_reader->status(); !m_status)
                return false;
            ++m_part;
            begin();
        }
        return false;
    }
    [[nodiscard]] Status status() const override { return m_status; }
    [[nodiscard]] double done() const override
    {
        const auto count = static_cast<double>(m_source.m_parts.size());
        return (static_cast<double>(m_part) + (m_reader ? m_reader->done() : 0.0)) / count;
    }

private:
    void begin()
    {
        m_reader.reset();
        if (m_part >= m_source.m_parts.size())
            return;
        const auto &columns = m_source.m_parts[m_part]->columns;
        m_reader = Source::readerOf(*m_source.m_parts[m_part]);
        m_from.clear();
        for (const std::string &column : m_source.m_columns)
            m_from.push_back(static_cast<std::size_t>(
                std::find(columns.begin(), columns.end(), column) - columns.begin()));
    }
    bool arrange(SourceRow &row)
    {
        row.line = m_row.line;
        row.file = m_part;
        row.raw = m_row.raw;
        row.content = m_row.content;
        row.fault = m_row.fault;
        row.fields.clear();
        // A row of another width keeps it, for the fault.
        if (m_row.fields.size() != m_source.m_parts[m_part]->columns.size()) {
            row.fields.resize(m_source.m_columns.size() + 1);
            return true;
        }
        for (const std::size_t from : m_from)
            row.fields.push_back(from < m_row.fields.size() ? m_row.fields[from]
                                                            : std::string_view());
        return true;
    }

    const Source &m_source;
    std::size_t m_part = 0;
    std::unique_ptr<RowReader> m_reader;
    std::vector<std::size_t> m_from;
    SourceRow m_row;
    Status m_status;
};

void Source::detect(Part &part)
{
    FileFormat &format = part.format;
    const std::string_view text = part.text.text;
    format.encoding = part.text.encoding;
    if (format.kind == SourceKind::Detect)
        format.kind = looksLikeJsonLines(text) ? SourceKind::JsonLines : SourceKind::Delimited;
    if (format.kind == SourceKind::JsonLines) {
        part.columns = jsonColumns(text.substr(0, kHead));
        return;
    }
    if (format.delimiter == 0)
        format.delimiter = detectDelimiter(text.substr(0, 65'536), format.quote);
    CsvReader reader(text, format.delimiter, format.quote);
    part.columns = readColumnNames(reader, format, text);
}

Result<Source::Part> Source::openTable(const std::filesystem::path &file, const FileFormat &format,
                                       std::size_t limit, const TaskControl &control)
{
    auto database = openSqliteSource(file);
    if (!database)
        return failWith(std::move(database).error());
    auto table = tableOf(**database, format.table, file.string());
    if (!table)
        return failWith(std::move(table).error());
    Part part;
    part.format = format;
    part.format.kind = SourceKind::Sqlite;
    part.format.table = table->name;
    part.format.encoding = Encoding::Utf8;
    part.columns = table->columns;
    part.database = std::move(*database);
    std::error_code status;
    part.text.fileBytes = std::filesystem::file_size(file, status);
    part.text.isWhole = limit == 0;
    if (limit == 0) {
        auto hash = hashOf(file, control);
        if (!hash)
            return failWith(std::move(hash).error());
        part.text.fileHash =
            std::async(std::launch::deferred, [h = std::move(*hash)] { return h; }).share();
    }
    return part;
}

Result<Source::Part> Source::openPart(const std::filesystem::path &file, const FileFormat &format,
                                      std::size_t limit, const TaskControl &control)
{
    if ((format.kind == SourceKind::Detect || format.kind == SourceKind::Sqlite) &&
        isSqliteFile(file))
        return openTable(file, format, limit, control);
    Part part;
    part.format = format;
    auto text = readSource(file, format.encoding, limit, control);
    if (!text)
        return failWith(std::move(text).error());
    part.text = std::move(*text);
    detect(part);
    return part;
}

Result<Source> Source::open(std::span<const std::filesystem::path> files, const FileFormat &format,
                            std::size_t limit, const TaskControl &control)
{
    Source source;
    std::set<std::string> names;
    for (const std::filesystem::path &file : files) {
        auto part = openPart(file, format, limit, control);
        if (!part)
            return failWith(std::move(part).error());
        part->name = file.filename().string();
        if (!names.insert(part->name).second)
            part->name = file.string();
        source.m_parts.push_back(std::make_shared<Part>(std::move(*part)));
    }
    source.uniteColumns();
    return source;
}

Result<Source> Source::fromBytes(std::string bytes, std::string_view name, const FileFormat &format,
                                 std::size_t limit, const TaskControl &control)
{
    auto part = std::make_shared<Part>();
    auto text = decodeSource(std::move(bytes), name, format.encoding, limit, control);
    if (!text)
        return failWith(std::move(text).error());
    part->name = name;
    part->format = format;
    part->text = std::move(*text);
    detect(*part);
    Source source;
    source.m_parts.push_back(std::move(part));
    source.uniteColumns();
    return source;
}

bool Source::isKept(const QuarantinedRow &row)
{
    return !row.raw.empty() && row.raw.size() < kMaxKeptRow && row.reason != "ingest.encoding" &&
           row.reason != "ingest.nul-byte";
}

Source Source::ofRows(std::span<const QuarantinedRow> rows, std::span<const SourceFile> files)
{
    Source source;
    for (const SourceFile &file : files) {
        auto part = std::make_shared<Part>();
        part->name = file.name;
        part->isKept = true;
        part->text.encoding = Encoding::Utf8;
        readForm(file.form, part->format, part->columns);
        for (const QuarantinedRow &row : rows) {
            if ((row.file == file.name || files.size() == 1) && isKept(row))
                part->kept.push_back(&row);
        }
        if (part->format.kind == SourceKind::JsonLines)
            part->columns = KeptRows::jsonColumnsOf(part->kept);
        source.m_parts.push_back(std::move(part));
    }
    source.uniteColumns();
    return source;
}

std::unique_ptr<RowReader> Source::readerOf(const Part &part)
{
    if (part.isKept)
        return std::make_unique<KeptRows>(part.kept, part.format, part.columns);
    if (part.database) {
        const SqliteTable table{part.format.table, part.columns, {}, {}};
        return std::make_unique<SqliteRows>(part.database, table, part.text.isWhole);
    }
    if (part.format.kind == SourceKind::JsonLines)
        return std::make_unique<JsonRows>(part.text.text, part.columns);
    auto reader =
        std::make_unique<CsvReader>(part.text.text, part.format.delimiter, part.format.quote);
    SourceRow heading;
    if (part.format.hasHeader)
        static_cast<void>(reader->next(heading));
    return reader;
}

std::unique_ptr<RowReader> Source::rows() const
{
    if (m_parts.size() == 1)
        return readerOf(*m_parts.front());
    return std::make_unique<PartsReader>(*this);
}

void Source::uniteColumns()
{
    m_columns.clear();
    std::set<std::string, std::less<>> seen;
    for (const auto &part : m_parts) {
        for (const std::string &column : part->columns) {
            if (seen.insert(column).second)
                m_columns.push_back(column);
        }
    }
}

void Source::findColumns(std::span<const std::string> wanted)
{
    const auto isThere = [this](const std::string &column) {
        return std::find(m_columns.begin(), m_columns.end(), column) != m_columns.end();
    };
    if (std::all_of(wanted.begin(), wanted.end(), isThere))
        return;
    for (const auto &part : m_parts) {
        if (part->format.kind == SourceKind::JsonLines && part->text.text.size() > kHead)
            part->columns = jsonColumns(part->text.text);
    }
    uniteColumns();
}

std::string Source::name() const
{
    return m_parts.empty() ? std::string() : m_parts.front()->name;
}

const FileFormat &Source::format() const
{
    static const FileFormat none;
    return m_parts.empty() ? none : m_parts.front()->format;
}

std::uint64_t Source::bytes() const
{
    std::uint64_t sum = 0;
    for (const auto &part : m_parts)
        sum += part->text.fileBytes;
    return sum;
}

bool Source::isCompressed() const
{
    return std::any_of(m_parts.begin(), m_parts.end(),
                       [](const auto &part) { return part->text.isCompressed; });
}

bool Source::hasByteOrderMark() const
{
    return !m_parts.empty() && m_parts.front()->text.hasByteOrderMark;
}

bool Source::isWhole() const
{
    return std::all_of(m_parts.begin(), m_parts.end(),
                       [](const auto &part) { return part->text.isWhole; });
}

bool Source::isUtf16() const
{
    return std::any_of(m_parts.begin(), m_parts.end(),
                       [](const auto &part) { return part->text.encoding == Encoding::Utf16; });
}

std::string Source::hash() const
{
    std::string hashes;
    for (const auto &part : m_parts) {
        if (part->text.fileHash.valid())
            hashes += part->text.fileHash.get();
    }
    if (m_parts.size() == 1)
        return hashes;
    return hashes.empty() ? hashes : sha256Hex(hashes);
}

std::vector<SourceFile> Source::files() const
{
    std::vector<SourceFile> files;
    for (const auto &part : m_parts)
        files.push_back({part->name, formOf(part->format, part->columns)});
    return files;
}

std::string_view Source::text() const
{
    const bool isOne = m_parts.size() == 1 && !m_parts.front()->isKept &&
                       m_parts.front()->format.kind == SourceKind::Delimited;
    return isOne ? std::string_view(m_parts.front()->text.text) : std::string_view();
}

Result<std::vector<std::filesystem::path>> filesNamed(const std::string &pattern)
{
    const std::filesystem::path path(pattern);
    const std::string name = path.filename().string();
    std::error_code status;
    if (std::filesystem::exists(path, status) || name.find_first_of("*?[") == std::string::npos)
        return std::vector{path};
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    std::vector<std::filesystem::path> found;
    for (const auto &entry : std::filesystem::directory_iterator(folder, status)) {
        if (fnmatch(name.c_str(), entry.path().filename().c_str(), FNM_PERIOD) == 0 &&
            entry.is_regular_file(status))
            found.push_back(entry.path());
    }
    if (found.empty())
        return fail(ErrorKind::System, "ingest.no-such-files", {{"pattern", pattern}});
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace pathloom
