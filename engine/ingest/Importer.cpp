// SPDX-License-Identifier: Apache-2.0
// The import itself: rows are keyed, judged, loaded or quarantined.
#include "engine/ingest/Importer.h"

#include "engine/base/Id.h"
#include "engine/ingest/CsvReader.h"
#include "engine/ingest/RowSink.h"
#include "engine/ingest/SourceText.h"

#include <unicode/unistr.h>

#include <unordered_map>

namespace pathloom {

namespace {

constexpr std::size_t kRowsPerLook = 2048;     // a few milliseconds
constexpr std::size_t kRowsPerReport = 16'384; // well below a hundred reports a second
constexpr std::size_t kMaxValue = 200;
constexpr std::size_t kMaxRaw = 4000;
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

// Hash of fields, each ended by a byte that separates it from the next.
class FieldHasher
{
public:
    Hash128 all(Fields fields)
    {
        m_buffer.clear();
        for (const std::string_view field : fields)
            add(field);
        return hash128(m_buffer);
    }
    // Nothing where every key field is empty.
    std::optional<Hash128> key(Fields fields, const std::vector<std::size_t> &columns)
    {
        m_buffer.assign("key\x1e");
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
    std::uint64_t line = 0;
};

// One import from text to batch.
class Import
{
public:
    Import(const SourceText &source, const RowPlan &plan, const KnownRows &known,
           const ImportOptions &options, const TaskControl &control)
        : m_source(source), m_plan(plan), m_known(known), m_control(control),
          m_sink(plan, source.text, options.pseudonymKey), m_mapping(fingerprint(plan.mapping))
    {
    }

    Status findLastOfKeys(CsvReader reader);
    Status load(CsvReader reader);
    ImportBatch take();

private:
    void row(const CsvRow &row);
    void keyedRow(const CsvRow &row);
    void plainRow(const CsvRow &row);
    void loadRow(const CsvRow &row, const Hash128 &key, const Hash128 &content);
    RowFault structureFault(const CsvRow &row) const;
    void quarantine(const CsvRow &row, const Hash128 &key, const RowFault &fault);
    Hash128 withOccurrence(const Hash128 &hash);
    void report(const CsvReader &reader, double from, double share) const;
    [[nodiscard]] bool look(std::size_t rows, const CsvReader &reader, double from,
                            double share) const;
    [[nodiscard]] bool isKnown(const Hash128 &key, const Hash128 &content) const
    {
        if (!m_known)
            return false;
        const auto have = m_known(key);
        return have && *have == content;
    }

    const SourceText &m_source;
    const RowPlan &m_plan;
    const KnownRows &m_known;
    const TaskControl &m_control;
    RowSink m_sink;
    Hash128 m_mapping;
    FieldHasher m_hasher;
    std::unordered_map<Hash128, LastOfKey> m_last;
    std::unordered_map<Hash128, std::uint32_t> m_occurrences;
    ImportBatch m_batch;
};

RowFault Import::structureFault(const CsvRow &row) const
{
    if (row.fault)
        return {row.fault, {}, row.raw};
    if (row.raw.find('\0') != std::string_view::npos)
        return {"ingest.nul-byte", {}, row.raw};
    const bool isLossy = m_source.encoding == Encoding::Utf16 &&
                         row.raw.find(kReplacement) != std::string_view::npos;
    if (isLossy || !isUtf8(row.raw))
        return {"ingest.encoding", {}, row.raw};
    if (row.fields.size() != m_plan.columns.size())
        return {"ingest.field-count", {}, row.raw};
    return {};
}

void Import::report(const CsvReader &reader, double from, double share) const
{
    const auto size = static_cast<double>(m_source.text.size());
    m_control.report("ingest.load", from * size + share * static_cast<double>(reader.offset()),
                     size);
}

// Whether to go on after so many rows.
bool Import::look(std::size_t rows, const CsvReader &reader, double from, double share) const
{
    if (rows % kRowsPerReport == 0)
        report(reader, from, share);
    return !m_control.isStopped();
}

Status Import::findLastOfKeys(CsvReader reader)
{
    CsvRow row;
    for (std::size_t n = 0; reader.next(row); ++n) {
        if (n % kRowsPerLook == 0 && !look(n, reader, 0, 0.3))
            return cancelled();
        if (structureFault(row).isFault())
            continue;
        if (const auto key = m_hasher.key(row.fields, m_plan.keyColumns))
            m_last[*key] = {combined(m_hasher.all(row.fields), m_mapping), row.line};
    }
    return {};
}

Status Import::load(CsvReader reader)
{
    const double from = m_last.empty() ? 0.0 : 0.3;
    m_occurrences.reserve(m_plan.keyColumns.empty() ? m_source.text.size() / 80 : 0);
    CsvRow next;
    for (std::size_t n = 0; reader.next(next); ++n) {
        if (n % kRowsPerLook == 0 && !look(n, reader, from, 1.0 - from))
            return cancelled();
        row(next);
    }
    report(reader, from, 1.0 - from);
    return {};
}

Hash128 Import::withOccurrence(const Hash128 &hash)
{
    const std::uint32_t occurrence = m_occurrences[hash]++;
    return occurrence == 0 ? hash : combined(hash, {occurrence, 0x0cc0ULL + occurrence});
}

void Import::row(const CsvRow &row)
{
    ++m_batch.info.rowsRead;
    if (const RowFault fault = structureFault(row); fault.isFault())
        quarantine(row, withOccurrence(hash128(row.raw)), fault);
    else if (m_plan.keyColumns.empty())
        plainRow(row);
    else
        keyedRow(row);
}

void Import::plainRow(const CsvRow &row)
{
    const Hash128 key = withOccurrence(m_hasher.all(row.fields));
    loadRow(row, key, combined(key, m_mapping));
}

void Import::keyedRow(const CsvRow &row)
{
    const auto key = m_hasher.key(row.fields, m_plan.keyColumns);
    const Hash128 fields = m_hasher.all(row.fields);
    const std::string &column = m_plan.columns[m_plan.keyColumns.front()];
    if (!key)
        return quarantine(row, withOccurrence(fields), {"ingest.no-key", column, {}});
    const Hash128 content = combined(fields, m_mapping);
    const LastOfKey &last = m_last[*key];
    if (last.line == row.line)
        return loadRow(row, *key, content);
    if (last.content == content)
        ++m_batch.info.rowsUnchanged;
    else
        quarantine(row, withOccurrence(fields),
                   {"ingest.repeated-key", column, row.fields[m_plan.keyColumns.front()]});
}

void Import::loadRow(const CsvRow &row, const Hash128 &key, const Hash128 &content)
{
    if (isKnown(key, content)) {
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

void Import::quarantine(const CsvRow &row, const Hash128 &key, const RowFault &fault)
{
    ++m_batch.info.rowsQuarantined;
    QuarantinedRow &out = m_batch.quarantine.emplace_back();
    out.line = row.line;
    out.rowKey = key;
    out.reason = fault.reason;
    out.column = fault.column;
    const auto &profile = m_plan.mapping.profile;
    const auto isHidden = [](const auto &part) { return part.pseudonymise; };
    // What is to be pseudonymised must not survive in the clear here.
    if (std::any_of(profile.attributes.begin(), profile.attributes.end(), isHidden) ||
        std::any_of(profile.identities.begin(), profile.identities.end(), isHidden))
        return;
    out.value = excerpt(fault.value, kMaxValue);
    out.raw = excerpt(row.raw, kMaxRaw);
}

ImportBatch Import::take()
{
    m_sink.finish(m_batch);
    return std::move(m_batch);
}

Result<ImportBatch> importText(const SourceText &source, std::string_view fileName, Mapping mapping,
                               const KnownRows &known, const ImportOptions &options,
                               const TaskControl &control)
{
    if (mapping.file.delimiter == 0)
        mapping.file.delimiter =
            detectDelimiter(std::string_view(source.text).substr(0, 65'536), mapping.file.quote);
    CsvReader reader(source.text, mapping.file.delimiter, mapping.file.quote);
    const auto columns = readColumnNames(reader, mapping.file, source.text);
    const auto plan = RowPlan::make(mapping, columns);
    if (!plan)
        return failWith(plan.error(), "ingest.reading-file", {{"file", std::string(fileName)}});
    const auto &profile = mapping.profile;
    const auto isHidden = [](const auto &part) { return part.pseudonymise; };
    if (options.pseudonymKey.empty() &&
        (std::any_of(profile.attributes.begin(), profile.attributes.end(), isHidden) ||
         std::any_of(profile.identities.begin(), profile.identities.end(), isHidden)))
        return fail(ErrorKind::Usage, "ingest.pseudonym-key");
    Import import(source, *plan, known, options, control);
    if (!plan->keyColumns.empty())
        PATHLOOM_TRY(import.findLastOfKeys(reader));
    PATHLOOM_TRY(import.load(reader));
    ImportBatch batch = import.take();
    batch.info.id = options.importId;
    batch.info.at = options.at;
    batch.info.source = mapping.source.empty() ? std::string(fileName) : mapping.source;
    batch.info.fileHash = source.fileHash;
    return batch;
}

Result<ImportBatch> withMapping(Result<ImportBatch> batch, const Mapping &mapping)
{
    if (batch)
        batch->info.mapping = canonicalJson(toJson(mapping));
    return batch;
}

} // namespace

Result<ImportBatch> importFile(const std::filesystem::path &file, const Mapping &mapping,
                               const KnownRows &known, const ImportOptions &options,
                               const TaskControl &control)
{
    const auto source = readSource(file, mapping.file.encoding, 0, control);
    if (!source)
        return failWith(source.error());
    return withMapping(
        importText(*source, file.filename().string(), mapping, known, options, control), mapping);
}

Result<ImportBatch> importBytes(std::string_view bytes, std::string_view fileName,
                                const Mapping &mapping, const KnownRows &known,
                                const ImportOptions &options, const TaskControl &control)
{
    const auto source =
        decodeSource(std::string(bytes), fileName, mapping.file.encoding, 0, control);
    if (!source)
        return failWith(source.error());
    return withMapping(importText(*source, fileName, mapping, known, options, control), mapping);
}

} // namespace pathloom
