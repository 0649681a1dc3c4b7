// SPDX-License-Identifier: Apache-2.0
// Looks at the beginning of a source and infers what its columns hold.
#include "engine/ingest/Preview.h"

#include "engine/ingest/Bands.h"
#include "engine/ingest/CsvReader.h"
#include "engine/ingest/FieldReader.h"
#include "engine/ingest/Guess.h"
#include "engine/ingest/Source.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace pathloom {

namespace {

constexpr std::size_t kPreviewBytes = std::size_t{4} << 20;
constexpr double kFits = 0.99;
constexpr std::size_t kMaxBands = 60;
constexpr std::size_t kHeadValues = 1000;

// Patterns tried on dates, the likelier first; empty is ISO 8601.
constexpr std::array<const char *, 14> kDatePatterns = {
    "",           "DD.MM.YYYY",       "DD/MM/YYYY",    "MM/DD/YYYY",
    "D/M/YYYY",   "M/D/YYYY",         "D.M.YYYY",      "YYYY/MM/DD",
    "YYYYMMDD",   "DD/MM/YYYY hh:mm", "M/D/YYYY h:mm", "D.M.YYYY h:mm:ss",
    "D MMM YYYY", "M/D/YY h:mm"};

// The values of one column while they are looked at.
struct Sample {
    std::vector<std::string> values; ///< present ones
    std::unordered_set<std::string> distinct;
    std::uint64_t missing = 0;
};

double shareThatReads(std::span<const std::string> values, const FieldReader &reader)
{
    std::size_t fit = 0;
    for (const std::string &value : values) {
        ReadValue out;
        fit += reader.read(value, out) == nullptr && out.isPresent;
    }
    return values.empty() ? 0.0 : static_cast<double>(fit) / static_cast<double>(values.size());
}

double shareOf(const Sample &sample, ValueType type, const std::string &pattern)
{
    ValueFormat format{type};
    format.format = pattern;
    const auto reader = FieldReader::make(format, {"EUR", "UTC", {}});
    const std::span<const std::string> all(sample.values);
    // Most patterns fit nothing, which the first values show.
    const auto head = all.first(std::min(all.size(), kHeadValues));
    if (!reader || (type == ValueType::Date && shareThatReads(head, *reader) == 0))
        return 0.0;
    return shareThatReads(all, *reader);
}

// Whether some value holds a time of day under the pattern.
bool hasClock(const Sample &sample, const std::string &pattern)
{
    const auto compiled = DatePattern::compile(pattern);
    return compiled &&
           std::any_of(sample.values.begin(), sample.values.end(), [&](const std::string &value) {
               const auto written = compiled->read(value);
               return written &&
                      (written->local.time.ms != 0 || written->offset || value.size() > 12);
           });
}

// Money shows by a symbol; a bare number stays a number.
bool hasCurrencySymbol(const Sample &sample)
{
    return std::any_of(sample.values.begin(), sample.values.end(), [](const std::string &value) {
        return value.find('$') != std::string::npos || value.find("€") != std::string::npos ||
               value.find("£") != std::string::npos;
    });
}

// Booleans show both sides; a column of zeros alone may well hold greater numbers further on.
bool hasTwoSides(const Sample &sample)
{
    return sample.distinct.size() > 1 ||
           (!sample.distinct.contains("0") && !sample.distinct.contains("1"));
}

void inferType(const Sample &sample, ColumnPreview &column)
{
    column.type = ValueType::String;
    if (sample.values.empty())
        return;
    const auto lists =
        std::count_if(sample.values.begin(), sample.values.end(), [](const std::string &value) {
            return value.find(kListEnd) != std::string::npos;
        });
    if (lists > 0) {
        column.type = ValueType::List;
        column.evidence = {{ValueType::List, static_cast<double>(lists) /
                                                 static_cast<double>(sample.values.size())}};
        return;
    }
    double dateShare = 0;
    for (const char *pattern : kDatePatterns) {
        const double share = shareOf(sample, ValueType::Date, pattern);
        if (share > dateShare) {
            dateShare = share;
            column.dateFormat = pattern;
        }
    }
    const bool isTime = dateShare > 0 && hasClock(sample, column.dateFormat);
    const ValueType dateType = isTime ? ValueType::DateTime : ValueType::Date;
    const double booleanShare = hasTwoSides(sample) ? shareOf(sample, ValueType::Boolean, "") : 0.0;
    std::vector<TypeShare> shares = {
        {ValueType::Boolean, booleanShare},
        {ValueType::Number, shareOf(sample, ValueType::Number, "")},
        {dateType, dateShare},
        {ValueType::Duration, shareOf(sample, ValueType::Duration, "")}};
    if (hasCurrencySymbol(sample))
        shares.push_back({ValueType::Money, shareOf(sample, ValueType::Money, "")});
    // "20250301" reads as a number, too; numbers of 0 and 1 alone as booleans.
    const auto best = std::find_if(shares.begin(), shares.end(),
                                   [](const TypeShare &s) { return s.share >= kFits; });
    if (best != shares.end())
        column.type = best->type;
    if (column.type != dateType)
        column.dateFormat.clear();
    shares.push_back({ValueType::String, 1.0});
    std::erase_if(shares, [](const TypeShare &s) { return s.share <= 0; });
    std::stable_sort(shares.begin(), shares.end(), [&](const TypeShare &a, const TypeShare &b) {
        return std::pair(a.type == column.type, a.share) >
               std::pair(b.type == column.type, b.share);
    });
    column.evidence = std::move(shares);
}

void findBands(const Sample &sample, ColumnPreview &column)
{
    if (column.type != ValueType::String || sample.distinct.size() > kMaxBands)
        return;
    const std::vector<std::string> labels(sample.distinct.begin(), sample.distinct.end());
    column.bands = orderedBands(labels);
}

// Lists of a format that has them, as people read them.
std::string shown(std::string_view field)
{
    std::string text;
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field[i] != kListEnd)
            text += field[i];
        else if (i + 1 < field.size())
            text += "; ";
    }
    return text;
}

void takeField(std::string_view field, Sample &sample, ColumnPreview &column)
{
    const std::string value(trimmed(field));
    if (isUsualMissing(value)) {
        ++sample.missing;
        return;
    }
    if (sample.distinct.insert(value).second && column.examples.size() < 5)
        column.examples.push_back(shown(value));
    sample.values.push_back(value);
}

Preview previewRows(const Source &source, const PreviewOptions &options,
                    std::vector<Sample> &samples)
{
    Preview preview;
    preview.fileName = source.name();
    preview.fileBytes = source.bytes();
    preview.isCompressed = source.isCompressed();
    preview.hasByteOrderMark = source.hasByteOrderMark();
    preview.format = source.format();
    for (const std::string &name : source.columns())
        preview.columns.emplace_back().name = name;
    samples.resize(preview.columns.size());
    const auto reader = source.rows();
    SourceRow row;
    bool more = true;
    while (preview.rowsLookedAt < options.rowsLookedAt && (more = reader->next(row))) {
        ++preview.rowsLookedAt;
        if (preview.firstRows.size() < options.rows) {
            auto &first = preview.firstRows.emplace_back();
            std::transform(row.fields.begin(), row.fields.end(), std::back_inserter(first), shown);
        }
        for (std::size_t i = 0; i < std::min(samples.size(), row.fields.size()); ++i)
            takeField(row.fields[i], samples[i], preview.columns[i]);
    }
    preview.isWholeFile = source.isWhole() && (!more || !reader->next(row));
    return preview;
}

Result<Preview> finishPreview(const Result<Source> &source, const PreviewOptions &options,
                              const TaskControl &control)
{
    if (!source)
        return failWith(source.error());
    std::vector<Sample> samples;
    Preview preview = previewRows(*source, options, samples);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (control.isStopped())
            return cancelled();
        ColumnPreview &column = preview.columns[i];
        const auto seen = static_cast<double>(samples[i].missing + samples[i].values.size());
        column.missingShare = seen > 0 ? static_cast<double>(samples[i].missing) / seen : 0;
        column.distinct = samples[i].distinct.size();
        inferType(samples[i], column);
        findBands(samples[i], column);
        guessMeaning(column, samples[i].values);
    }
    return preview;
}

} // namespace

Result<Preview> previewFiles(std::span<const std::filesystem::path> files,
                             const PreviewOptions &options, const TaskControl &control)
{
    return finishPreview(Source::open(files, options.format, kPreviewBytes, control), options,
                         control);
}

Result<Preview> previewFile(const std::filesystem::path &file, const PreviewOptions &options,
                            const TaskControl &control)
{
    return previewFiles({&file, 1}, options, control);
}

Result<Preview> previewBytes(std::string_view bytes, std::string_view fileName,
                             const PreviewOptions &options, const TaskControl &control)
{
    return finishPreview(
        Source::fromBytes(std::string(bytes), fileName, options.format, kPreviewBytes, control),
        options, control);
}

Result<Preview> previewRows(std::span<const QuarantinedRow> rows, const ImportInfo &from,
                            const TaskControl &control)
{
    return finishPreview(Source::ofRows(rows, from.files), {}, control);
}

} // namespace pathloom
