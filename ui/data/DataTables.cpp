// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of datasets and files.
#include "ui/data/DataTables.h"

#include "ui/text/ErrorText.h"
#include "ui/text/NameText.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Data)
};

Cell countCell(std::uint64_t value)
{
    return cell(text::count(value), static_cast<double>(value));
}

struct Summary {
    std::uint64_t present = 0;
    QString range;
    std::uint64_t distinct = 0;
    bool hasDistinct = false;
};

QString rangeText(const Column &column, std::size_t low, std::size_t high)
{
    const QString from = QString::fromStdString(toText(column.value(low)));
    const QString to = QString::fromStdString(toText(column.value(high)));
    return from == to ? from : Words::tr("%1 to %2").arg(from, to);
}

/// Least and greatest of the ordered types, by row.
template <typename T> QString rangeOf(const Column &column, const std::vector<T> &values)
{
    std::optional<std::size_t> low;
    std::optional<std::size_t> high;
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (!column.isValid(row))
            continue;
        if (!low || values[row] < values[*low])
            low = row;
        if (!high || values[row] > values[*high])
            high = row;
    }
    return low ? rangeText(column, *low, *high) : QString();
}

Summary summaryOf(const Column &column)
{
    Summary summary;
    summary.present = column.valid.count();
    switch (column.type) {
    case ValueType::Number:
        summary.range = rangeOf(column, column.numbers);
        break;
    case ValueType::Money:
    case ValueType::Date:
    case ValueType::DateTime:
    case ValueType::Duration:
        summary.range = rangeOf(column, column.integers);
        break;
    case ValueType::Boolean: {
        std::uint64_t yes = 0;
        for (std::size_t row = 0; row < column.size(); ++row)
            yes += column.isValid(row) && column.integers[row] != 0 ? 1U : 0U;
        summary.range = Words::tr("%1 yes").arg(
            text::percent(summary.present == 0
                              ? 0
                              : static_cast<double>(yes) / static_cast<double>(summary.present)));
        break;
    }
    case ValueType::String:
    case ValueType::List:
        summary.distinct = column.dictionary.size();
        summary.hasDistinct = true;
        if (summary.distinct > 0 && summary.distinct <= 6) {
            QStringList values;
            for (const std::string &value : column.dictionary.texts())
                values += QString::fromStdString(value);
            summary.range = values.join(u", "_s);
        }
        break;
    }
    return summary;
}

} // namespace

Table attributeTable(const Snapshot &snapshot, bool showPersonal)
{
    Table table{{{Words::tr("Attribute"), false, {}},
                 {Words::tr("Type"), false, {}},
                 {Words::tr("Role"), false, {}},
                 {Words::tr("Missing"), true, {}},
                 {Words::tr("Distinct"), true, {}},
                 {Words::tr("Range or values"), false, {}},
                 {Words::tr("Level"), false,
                  Words::tr("How sophisticated the data is, for the maturity score")}},
                {}};
    const auto all = static_cast<double>(std::max<std::size_t>(1, snapshot.profileCount()));
    for (std::size_t i = 0; i < snapshot.schema.attributes.size(); ++i) {
        const AttributeDef &attribute = snapshot.schema.attributes[i];
        const Summary summary = summaryOf(snapshot.attributes[i].values);
        const double missing = 1.0 - static_cast<double>(summary.present) / all;
        const bool isMasked = attribute.personal && !showPersonal;
        Cell missingCell = cell(text::percent(missing), missing);
        if (missing > 0.2)
            missingCell.severity = 1;
        QString type = text::valueTypeName(nameOf(attribute.type));
        if (!attribute.currency.empty())
            type += u", "_s + QString::fromStdString(attribute.currency);
        table.rows.push_back(
            {{cell(QString::fromStdString(attribute.name)), cell(type),
              cell(attribute.role == Role::None ? u"–"_s : text::roleName(nameOf(attribute.role))),
              missingCell, summary.hasDistinct ? countCell(summary.distinct) : cell(u"–"_s),
              cell(isMasked ? Words::tr("personal, masked") : summary.range),
              cell(text::levelName(static_cast<int>(attribute.level)))},
             QString::fromStdString(attribute.name)});
    }
    return table;
}

Table eventTable(const Snapshot &snapshot)
{
    Table table{{{Words::tr("Event"), false, {}},
                 {Words::tr("Role"), false, {}},
                 {Words::tr("Count"), true, {}},
                 {Words::tr("First"), false, {}},
                 {Words::tr("Last"), false, {}},
                 {Words::tr("Properties"), false, {}}},
                {}};
    for (std::size_t i = 0; i < snapshot.schema.events.size(); ++i) {
        const EventTypeDef &type = snapshot.schema.events[i];
        const EventTable &events = snapshot.events[i];
        QStringList properties;
        for (const PropertyDef &property : type.properties)
            properties += QString::fromStdString(property.name);
        QString first = u"–"_s;
        QString last = first;
        if (!events.times.empty()) {
            const auto [low, high] = std::minmax_element(events.times.begin(), events.times.end());
            first = text::dateTime(Instant{*low});
            last = text::dateTime(Instant{*high});
        }
        table.rows.push_back(
            {{cell(QString::fromStdString(type.name)), cell(text::eventRoleName(nameOf(type.role))),
              countCell(events.size()), cell(first), cell(last), cell(properties.join(u", "_s))},
             QString::fromStdString(type.name)});
    }
    return table;
}

Table consentTable(const Snapshot &snapshot)
{
    Table table{{{Words::tr("Channel"), false, {}},
                 {Words::tr("Purpose"), false, {}},
                 {Words::tr("Given"), true, {}},
                 {Words::tr("Not given"), true, {}},
                 {Words::tr("Unknown"), true, {}}},
                {}};
    for (std::size_t i = 0; i < snapshot.schema.consents.size(); ++i) {
        std::array<std::uint64_t, 3> counts{};
        for (std::size_t p = 0; p < snapshot.profileCount(); ++p)
            ++counts[static_cast<std::size_t>(
                snapshot.consentAt(i, static_cast<ProfileIndex>(p), snapshot.to))];
        const ConsentKey &key = snapshot.schema.consents[i];
        table.rows.push_back(
            {{cell(text::channelName(key.channel)), cell(text::purposeName(key.purpose)),
              countCell(counts[1]), countCell(counts[0]), countCell(counts[2])},
             {}});
    }
    return table;
}

Table importTable(const std::vector<ImportInfo> &imports)
{
    Table table{{{Words::tr("Source"), false, {}},
                 {Words::tr("Imported"), false, {}},
                 {Words::tr("Rows read"), true, {}},
                 {Words::tr("Loaded"), true, {}},
                 {Words::tr("Unchanged"), true, {}},
                 {Words::tr("Set aside"), true, {}}},
                {}};
    for (const ImportInfo &info : imports) {
        Cell aside = countCell(info.rowsQuarantined);
        if (info.rowsQuarantined > 0)
            aside.severity = 1;
        table.rows.push_back({{cell(QString::fromStdString(info.source)),
                               cell(text::dateTime(info.at)), countCell(info.rowsRead),
                               countCell(info.rowsLoaded), countCell(info.rowsUnchanged), aside},
                              QString::fromStdString(info.id)});
    }
    return table;
}

static QString reasonOf(const QuarantinedRow &row)
{
    return text::sentenceOf(row.reason, {{"column", row.column},
                                         {"value", row.value},
                                         {"text", row.value},
                                         {"line", std::to_string(row.line)}});
}

Table quarantineTable(const std::vector<QuarantinedRow> &rows)
{
    Table table{{{Words::tr("Line"), true, {}},
                 {Words::tr("Column"), false, {}},
                 {Words::tr("Value"), false, {}},
                 {Words::tr("Reason"), false, {}},
                 {Words::tr("File"), false, {}}},
                {}};
    for (const QuarantinedRow &row : rows)
        table.rows.push_back({{countCell(row.line), cell(QString::fromStdString(row.column)),
                               cell(QString::fromStdString(row.value)), cell(reasonOf(row)),
                               cell(QString::fromStdString(row.file))},
                              QString::number(row.line)});
    return table;
}

Table reasonTable(const std::vector<QuarantinedRow> &rows)
{
    std::map<std::pair<std::string, std::string>, std::pair<std::uint64_t, const QuarantinedRow *>>
        reasons;
    for (const QuarantinedRow &row : rows) {
        auto &[count, example] = reasons[{row.reason, row.column}];
        ++count;
        example = &row;
    }
    Table table{{{Words::tr("Rows"), true, {}},
                 {Words::tr("Column"), false, {}},
                 {Words::tr("Reason, with an example"), false, {}}},
                {}};
    for (const auto &[key, entry] : reasons)
        table.rows.push_back({{countCell(entry.first), cell(QString::fromStdString(key.second)),
                               cell(reasonOf(*entry.second))},
                              {}});
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const Row &a, const Row &b) {
        return a.cells[0].sort.toDouble() > b.cells[0].sort.toDouble();
    });
    return table;
}

QString guessName(ColumnGuess guess)
{
    return guess == ColumnGuess::Attribute ? Words::tr("Attribute") : text::roleName(nameOf(guess));
}

Table previewTable(const Preview &preview)
{
    Table table{
        {{Words::tr("Column"), false, {}},
         {Words::tr("Type"), false, {}},
         {Words::tr("Fits"), false, Words::tr("Share of the present values that read as a type")},
         {Words::tr("Looks like"), false, {}},
         {Words::tr("Missing"), true, {}},
         {Words::tr("Distinct"), true, {}},
         {Words::tr("Examples"), false, {}}},
        {}};
    for (const ColumnPreview &column : preview.columns) {
        QStringList evidence;
        for (const TypeShare &share : column.evidence)
            evidence +=
                text::valueTypeName(nameOf(share.type)) + u' ' + text::percent(share.share, 0);
        QStringList examples;
        for (const std::string &example : column.bands.empty() ? column.examples : column.bands)
            examples += QString::fromStdString(example);
        const QString shown = examples.join(column.bands.empty() ? u", "_s : u" < "_s);
        table.rows.push_back(
            {{cell(QString::fromStdString(column.name)),
              cell(text::valueTypeName(nameOf(column.type))),
              cell(evidence.mid(0, 2).join(u", "_s)), cell(guessName(column.guess)),
              cell(text::percent(column.missingShare), column.missingShare),
              countCell(column.distinct), cell(shown)},
             QString::fromStdString(column.name)});
    }
    return table;
}

Table firstRowsTable(const Preview &preview)
{
    Table table;
    for (const ColumnPreview &column : preview.columns)
        table.columns.push_back({QString::fromStdString(column.name), false, {}});
    for (const auto &row : preview.firstRows) {
        Row made;
        for (const std::string &field : row)
            made.cells.push_back(cell(QString::fromStdString(field)));
        table.rows.push_back(std::move(made));
    }
    return table;
}

QString formatOf(const Preview &preview)
{
    const QString encoding = preview.format.encoding == Encoding::Utf16    ? u"UTF-16"_s
                             : preview.format.encoding == Encoding::Latin1 ? u"Windows-1252"_s
                                                                           : u"UTF-8"_s;
    const QString delimiter = preview.format.delimiter == '\t'
                                  ? Words::tr("tab")
                                  : QString(QChar::fromLatin1(preview.format.delimiter));
    const QString kind =
        preview.format.kind == SourceKind::JsonLines ? Words::tr("JSON Lines")
        : preview.format.kind == SourceKind::Sqlite
            ? Words::tr("SQLite, table %1").arg(QString::fromStdString(preview.format.table))
            : Words::tr("separated by %1").arg(delimiter);
    QStringList parts{QString::fromStdString(preview.fileName), text::fileSize(preview.fileBytes),
                      encoding, kind,
                      Words::tr("%n column(s)", nullptr, static_cast<int>(preview.columns.size()))};
    parts += preview.isWholeFile
                 ? Words::tr("%1 rows").arg(text::count(preview.rowsLookedAt))
                 : Words::tr("types from the first %1 rows").arg(text::count(preview.rowsLookedAt));
    return parts.join(u" · "_s);
}

} // namespace pathloom::ui
