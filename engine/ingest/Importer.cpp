// SPDX-License-Identifier: Apache-2.0
// The import itself: rows are keyed, judged, loaded or quarantined.
#include "engine/ingest/Importer.h"

#include "engine/base/Id.h"
#include "engine/ingest/CsvReader.h"
#include "engine/ingest/KeptRows.h"
#include "engine/ingest/RowCounts.h"
#include "engine/ingest/RowSink.h"
#include "engine/ingest/Source.h"

#include <unicode/unistr.h>

#include <unordered_map>

namespace pathloom {

namespace {

constexpr std::size_t kRowsPerLook = 2048;     // a few milliseconds
constexpr std::size_t kRowsPerReport = 16'384; // well below a hundred reports a second
constexpr std::size_t kMaxValue = 200;
constexpr std::string_view kReplacement = "\xef\xbf\xbd";

// At most `size` bytes, not within a character, valid UTF-8 and without NUL.
std::string excerpt(std::string_view text, std::size_t size)
{
    if (text.size() > size) {
        while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xc0) == 0x80)
            --size;
        text = text.substr(0, size);
    }
    std::string out(text);
    if (!isUtf8(out)) {
        out.clear();
        icu::UnicodeString::fromUTF8(
            icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())))
            .toUTF8String(out);
    }
    for (std::size_t at = out.find('\0'); at != std::string::npos; at = out.find('\0', at))
        out.replace(at, 1, kReplacement);
    return out;
}

// Hash of fields, each ended by a byte that separates it from the next. A secret before them keeps
// others from finding out by trial what a row held.
class FieldHasher
{
public:
    explicit FieldHasher(const std::string &secret)
        : m_secret(secret.empty() ? std::string() : secret + '\x1e')
    {
    }
    Hash128 text(std::string_view text)
    {
        m_buffer = m_secret;
        m_buffer.append(text);
        return hash128(m_buffer);
    }
    Hash128 all(Fields fields)
    {
        m_buffer = m_secret;
        for (const std::string_view field : fields)
            add(field);
        return hash128(m_buffer);
    }
    // Nothing where every key field is empty.
    std::optional<Hash128> key(Fields fields, const std::vector<std::size_t> &columns)
    {
        m_buffer = m_secret;
        m_buffer += "key\x1e";
        bool any = false;
        for (const std::size_t column : columns) {
            const std::string_view field = trimmed(fields[column]);
            any = any || !field.empty();
            add(field);
        }
        return any ? std::optional(hash128(m_buffer)) : std::nullopt;
    }

private:
    void add(std::string_view field)
    {
        m_buffer.append(field);
        m_buffer.push_back('\x1f');
    }
    std::string m_secret;
    std::string m_buffer;
};

Hash128 combined(const Hash128 &a, const Hash128 &b)
{
    return {combineHash(a.high, b.high), combineHash(a.low, b.low)};
}

// What of the mapping decides about the records of a row.
Hash128 fingerprint(const Mapping &mapping)
{
    Mapping meaning = mapping;
    meaning.name.clear();
    meaning.source.clear();
    meaning.file = {};
    return hash128(canonicalJson(toJson(meaning)));
}

struct LastOfKey {
    Hash128 content;
    std::uint64_t row = 0; ///< its ordinal in the source
};

bool isPseudonymising(const ProfileMapping &profile)
{
    const auto isHidden = [](const auto &part) { return part.pseudonymise; };
    return std::any_of(profile.attributes.begin(), profile.attributes.end(), isHidden) ||
           std::any_of(profile.identities.begin(), profile.identities.end(), isHidden);
}

// One import from rows to batch.
class Import
{
public:
    Import(const Source &source, const RowPlan &plan, const KnownRows &known,
           const ImportOptions &options, const TaskControl &control)
        : m_source(source), m_plan(plan), m_known(known), m_control(control),
          m_sink(plan, source.text(), options.pseudonymKey), m_mapping(fingerprint(plan.mapping)),
          m_isRetry(options.isRetry), m_files(source.files()),
          m_hasher(isPseudonymising(plan.mapping.profile) ? options.pseudonymKey : std::string())
    {
    }

    Status findLastOfKeys(RowReader &reader);
    Status load(RowReader &reader);
    ImportBatch take();

private:
    void row(const SourceRow &row);
    void keyedRow(const SourceRow &row);
    void plainRow(const SourceRow &row);
    void loadRow(const SourceRow &row, const Hash128 &key, const Hash128 &content);
    RowFault structureFault(const SourceRow &row) const;
    void quarantine(const SourceRow &row, const Hash128 &key, const RowFault &fault);
    Hash128 withOccurrence(const Hash128 &hash);
    [[nodiscard]] Hash128 contentOf(const SourceRow &row, const Hash128 &hash);
    Hash128 hashOf(const SourceRow &row)
    {
        return row.content.empty() ? m_hasher.all(row.fields) : m_hasher.text(row.content);
    }
    [[nodiscard]] bool look(std::size_t rows, const RowReader &reader, double from,
                            double share) const;
    [[nodiscard]] std::optional<Hash128> known(const Hash128 &key) const
    {
        return m_known ? m_known(key) : std::nullopt;
    }

    const Source &m_source;
    const RowPlan &m_plan;
    const KnownRows &m_known;
    const TaskControl &m_control;
    RowSink m_sink;
    Hash128 m_mapping;
    bool m_isRetry;
    std::vector<SourceFile> m_files;
    FieldHasher m_hasher;
    std::unordered_map<Hash128, LastOfKey> m_last;
    RowCounts m_occurrences;
    ImportBatch m_batch;
};

RowFault Import::structureFault(const SourceRow &row) const
{
    if (row.raw.find('\0') != std::string_view::npos)
        return {"ingest.nul-byte", {}, row.raw};
    const bool isLossy = m_source.isUtf16() && row.raw.find(kReplacement) != std::string_view::npos;
    if (isLossy || !isUtf8(row.raw))
        return {"ingest.encoding", {}, row.raw};
    if (row.fault)
        return {row.fault, {}, row.raw};
    if (row.fields.size() != m_plan.columns.size())
        return {"ingest.field-count", {}, row.raw};
    return {};
}

// Whether to go on after so many rows.
bool Import::look(std::size_t rows, const RowReader &reader, double from, double share) const
{
    const auto size = static_cast<double>(m_source.bytes());
    if (rows % kRowsPerReport == 0)
        m_control.report("ingest.load", size * (from + share * reader.done()), size);
    return !m_control.isStopped();
}

Status Import::findLastOfKeys(RowReader &reader)
{
    SourceRow row;
    for (std::uint64_t n = 0; reader.next(row); ++n) {
        if (n % kRowsPerLook == 0 && !look(n, reader, 0, 0.3))
            return cancelled();
        if (structureFault(row).isFault())
            continue;
        if (const auto key = m_hasher.key(row.fields, m_plan.keyColumns))
            m_last[*key] = {contentOf(row, hashOf(row)), n + 1};
    }
    return reader.status();
}

Status Import::load(RowReader &reader)
{
    const double from = m_last.empty() ? 0.0 : 0.3;
    m_occurrences.reserve(m_plan.keyColumns.empty() ? m_source.text().size() / 100 : 0);
    SourceRow next;
    for (std::size_t n = 0; reader.next(next); ++n) {
        if (n % kRowsPerLook == 0 && !look(n, reader, from, 1.0 - from))
            return cancelled();
        row(next);
    }
    PATHLOOM_TRY(reader.status());
    static_cast<void>(look(0, reader, 1.0, 0.0));
    return {};
}

Hash128 Import::withOccurrence(const Hash128 &hash)
{
    return keyOfOccurrence(hash, m_occurrences.add(hash));
}

void Import::row(const SourceRow &row)
{
    ++m_batch.info.rowsRead;
    if (const RowFault fault = structureFault(row); fault.isFault())
        quarantine(row, withOccurrence(m_hasher.text(row.raw)), fault);
    else if (m_plan.keyColumns.empty())
        plainRow(row);
    else
        keyedRow(row);
}

Hash128 Import::contentOf(const SourceRow &row, const Hash128 &hash)
{
    const Hash128 content = combined(hash, m_mapping);
    return row.joined.empty() ? content : combined(content, m_hasher.text(row.joined));
}

void Import::plainRow(const SourceRow &row)
{
    const Hash128 key = withOccurrence(hashOf(row));
    loadRow(row, key, contentOf(row, key));
}

void Import::keyedRow(const SourceRow &row)
{
    const auto key = m_hasher.key(row.fields, m_plan.keyColumns);
    const Hash128 fields = hashOf(row);
    const std::string &column = m_plan.columns[m_plan.keyColumns.front()];
    if (!key)
        return quarantine(row, withOccurrence(fields), {"ingest.no-key", column, {}});
    const Hash128 content = contentOf(row, fields);
    const LastOfKey &last = m_last[*key];
    // What was set aside must not replace a row of its key that did load.
    const bool hasOther = m_isRetry && known(*key).value_or(content) != content;
    const bool isLast = last.row == m_batch.info.rowsRead && !hasOther;
    if (isLast)
        return loadRow(row, *key, content);
    if (last.content == content && last.row != m_batch.info.rowsRead)
        ++m_batch.info.rowsUnchanged;
    else
        quarantine(row, withOccurrence(fields),
                   {"ingest.repeated-key", column, row.fields[m_plan.keyColumns.front()]});
}

void Import::loadRow(const SourceRow &row, const Hash128 &key, const Hash128 &content)
{
    if (row.orphan)
        return quarantine(row, key,
                          {"ingest.orphan", m_plan.columns[*row.orphan], row.fields[*row.orphan]});
    if (const auto have = known(key); have && *have == content) {
        ++m_batch.info.rowsUnchanged;
        return;
    }
    if (const RowFault fault = m_sink.judge(row.fields, key); fault.isFault())
        return quarantine(row, key, fault);
    m_sink.commit(key);
    m_batch.rowKeys.push_back(key);
    m_batch.rowContents.push_back(content);
    ++m_batch.info.rowsLoaded;
}

void Import::quarantine(const SourceRow &row, const Hash128 &key, const RowFault &fault)
{
    ++m_batch.info.rowsQuarantined;
    QuarantinedRow &out = m_batch.quarantine.emplace_back();
    out.line = row.line;
    out.file = row.file < m_files.size() ? m_files[row.file].name : std::string();
    out.rowKey = key;
    out.reason = fault.reason;
    out.column = fault.column;
    // What is to be pseudonymised must not survive in the clear here.
    if (isPseudonymising(m_plan.mapping.profile))
        return;
    out.value = excerpt(fault.value, kMaxValue);
    out.raw = excerpt(row.raw, kMaxKeptRow);
}

ImportBatch Import::take()
{
    m_sink.finish(m_batch);
    return std::move(m_batch);
}

} // namespace

Result<ImportBatch> importTable(const ImportTable &table, const Mapping &mapping,
                                const KnownRows &known, const ImportOptions &options,
                                const TaskControl &control)
{
    const Source &source = *table.source;
    const auto plan = RowPlan::make(mapping, table.columns);
    if (!plan)
        return failWith(plan.error(), "ingest.reading-file", {{"file", source.name()}});
    if (options.pseudonymKey.empty() && isPseudonymising(mapping.profile))
        return fail(ErrorKind::Usage, "ingest.pseudonym-key");
    Import import(source, *plan, known, options, control);
    if (!plan->keyColumns.empty())
        PATHLOOM_TRY(import.findLastOfKeys(*table.rows()));
    PATHLOOM_TRY(import.load(*table.rows()));
    ImportBatch batch = import.take();
    batch.info.id = options.importId;
    batch.info.at = options.at;
    batch.info.source = mapping.source.empty() ? source.name() : mapping.source;
    batch.info.fileHash = source.hash();
    batch.info.files = source.files();
    batch.info.mapping = canonicalJson(toJson(mapping));
    return batch;
}

static Result<ImportBatch> importSource(Source source, const Mapping &mapping,
                                        const KnownRows &known, const ImportOptions &options,
                                        const TaskControl &control)
{
    source.findColumns(columnsOf(mapping));
    const ImportTable table{&source, source.columns(), [&] { return source.rows(); }};
    return importTable(table, mapping, known, options, control);
}

Result<ImportBatch> importFiles(std::span<const std::filesystem::path> files,
                                const Mapping &mapping, const KnownRows &known,
                                const ImportOptions &options, const TaskControl &control)
{
    auto source = Source::open(files, mapping.file, 0, control);
    if (!source)
        return failWith(std::move(source).error());
    return importSource(std::move(*source), mapping, known, options, control);
}

Result<ImportBatch> importFile(const std::filesystem::path &file, const Mapping &mapping,
                               const KnownRows &known, const ImportOptions &options,
                               const TaskControl &control)
{
    return importFiles({&file, 1}, mapping, known, options, control);
}

Result<ImportBatch> importBytes(std::string_view bytes, std::string_view fileName,
                                const Mapping &mapping, const KnownRows &known,
                                const ImportOptions &options, const TaskControl &control)
{
    auto source = Source::fromBytes(std::string(bytes), fileName, mapping.file, 0, control);
    if (!source)
        return failWith(std::move(source).error());
    return importSource(std::move(*source), mapping, known, options, control);
}

Result<ImportBatch> importRows(std::span<const QuarantinedRow> rows, const ImportInfo &from,
                               const Mapping &mapping, const KnownRows &known,
                               ImportOptions options, const TaskControl &control)
{
    options.isRetry = true;
    auto batch = importSource(Source::ofRows(rows, from.files), mapping, known, options, control);
    if (!batch)
        return batch;
    batch->info.source = from.source;
    batch->info.fileHash = from.fileHash;
    batch->info.files = from.files;
    for (const QuarantinedRow &row : rows) {
        if (Source::isKept(row))
            batch->retried.push_back(row.rowKey);
    }
    return batch;
}

} // namespace pathloom
