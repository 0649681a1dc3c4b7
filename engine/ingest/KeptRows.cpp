// SPDX-License-Identifier: Apache-2.0
// The form of a file and reading by it.
#include "engine/ingest/KeptRows.h"

#include "engine/base/Json.h"
#include "engine/ingest/CsvReader.h"
#include "engine/ingest/JsonRows.h"

namespace pathloom {

std::string formOf(const FileFormat &format, const std::vector<std::string> &columns)
{
    if (format.kind == SourceKind::JsonLines)
        return Json{{"kind", "json-lines"}}.dump();
    const bool isTable = format.kind == SourceKind::Sqlite;
    Json form{{"kind", "delimited"}, {"columns", columns}};
    form["delimiter"] = std::string(1, isTable ? ',' : format.delimiter);
    const char quote = isTable ? '"' : format.quote;
    form["quote"] = std::string(quote != 0 ? 1 : 0, quote);
    return form.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void readForm(std::string_view form, FileFormat &format, std::vector<std::string> &columns)
{
    const auto json = parseJson(form);
    if (!json || !json->is_object())
        return;
    const auto text = [&](const char *key) { return jsonString(*json, key).value_or(""); };
    format.kind = text("kind") == "json-lines" ? SourceKind::JsonLines : SourceKind::Delimited;
    format.delimiter = text("delimiter").empty() ? ',' : text("delimiter").front();
    format.quote = text("quote").empty() ? '\0' : text("quote").front();
    format.hasHeader = false;
    columns.clear();
    for (const Json &column : json->value("columns", Json::array()))
        columns.push_back(column.is_string() ? column.get<std::string>() : std::string());
}

KeptRows::KeptRows(const std::vector<const QuarantinedRow *> &rows, FileFormat format,
                   std::vector<std::string> columns)
    : m_rows(rows), m_format(std::move(format)), m_columns(std::move(columns))
{
}

double KeptRows::done() const
{
    return m_rows.empty() ? 1.0 : static_cast<double>(m_next) / static_cast<double>(m_rows.size());
}

bool KeptRows::next(SourceRow &row)
{
    if (m_next >= m_rows.size())
        return false;
    const QuarantinedRow &kept = *m_rows[m_next++];
    if (m_format.kind == SourceKind::JsonLines)
        m_reader = std::make_unique<JsonRows>(kept.raw, m_columns);
    else
        m_reader = std::make_unique<CsvReader>(kept.raw, m_format.delimiter, m_format.quote);
    row = {};
    if (!m_reader->next(row) || row.raw.size() != kept.raw.size())
        row.fault = row.fault ? row.fault : "ingest.field-count";
    row.raw = kept.raw;
    row.line = kept.line;
    return true;
}

std::vector<std::string> KeptRows::jsonColumnsOf(const std::vector<const QuarantinedRow *> &rows)
{
    std::string text;
    for (const QuarantinedRow *row : rows)
        text += row->raw + '\n';
    return jsonColumns(text);
}

} // namespace pathloom
