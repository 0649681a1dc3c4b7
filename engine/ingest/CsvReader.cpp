// SPDX-License-Identifier: Apache-2.0
// The row cutter, delimiter detection and column names.
#include "engine/ingest/CsvReader.h"

#include <algorithm>
#include <map>
#include <set>

namespace pathloom {

namespace {

constexpr std::size_t kMaxQuoted = std::size_t{1} << 20;

} // namespace

std::string_view trimmed(std::string_view text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    for (;;) {
        if (!text.empty() && isSpace(text.front()))
            text.remove_prefix(1);
        else if (text.size() >= 2 && text.substr(0, 2) == "\xc2\xa0")
            text.remove_prefix(2);
        else if (!text.empty() && isSpace(text.back()))
            text.remove_suffix(1);
        else if (text.size() >= 2 && text.substr(text.size() - 2) == "\xc2\xa0")
            text.remove_suffix(2);
        else
            return text;
    }
}

CsvReader::CsvReader(std::string_view text, char delimiter, char quote)
    : m_text(text), m_delimiter(delimiter), m_quote(quote)
{
}

std::size_t CsvReader::lineEndSize(std::size_t at) const
{
    return m_text[at] == '\r' && at + 1 < m_text.size() && m_text[at + 1] == '\n' ? 2 : 1;
}

double CsvReader::done() const
{
    return m_text.empty() ? 1.0 : static_cast<double>(m_at) / static_cast<double>(m_text.size());
}

bool CsvReader::next(SourceRow &row)
{
    while (m_at < m_text.size() && isLineEnd(m_at)) {
        m_at += lineEndSize(m_at);
        ++m_line;
    }
    if (m_at >= m_text.size())
        return false;
    row.fields.clear();
    row.fault = nullptr;
    row.line = m_line;
    m_unescapedCount = 0;
    const std::size_t start = m_at;
    while (readField(row)) {
    }
    if (row.fault) {
        skipLine(row, start);
        return true;
    }
    row.raw = m_text.substr(start, m_at - start);
    if (m_at < m_text.size()) {
        m_at += lineEndSize(m_at);
        ++m_line;
    }
    return true;
}

// Reads one field and the delimiter behind it; false where the row ends.
bool CsvReader::readField(SourceRow &row)
{
    if (m_at < m_text.size() && m_text[m_at] == m_quote && m_quote != 0) {
        readQuoted(row);
    } else {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_delimiter && !isLineEnd(m_at))
            ++m_at;
        row.fields.push_back(m_text.substr(start, m_at - start));
    }
    if (row.fault || m_at >= m_text.size() || m_text[m_at] != m_delimiter)
        return false;
    ++m_at;
    return true;
}

void CsvReader::readQuoted(SourceRow &row)
{
    std::size_t start = ++m_at;
    std::string *copy = nullptr;
    for (;;) {
        const std::size_t end =
            m_text.substr(0, std::min(m_text.size(), start + kMaxQuoted)).find(m_quote, m_at);
        if (end == std::string_view::npos) {
            row.fault = "ingest.open-quote";
            return;
        }
        m_line += static_cast<std::uint64_t>(
            std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_at),
                       m_text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
        const bool doubled = end + 1 < m_text.size() && m_text[end + 1] == m_quote;
        if (!doubled && !copy) {
            row.fields.push_back(m_text.substr(start, end - start));
            m_at = end + 1;
            break;
        }
        if (!copy) {
            if (m_unescapedCount == m_unescaped.size())
                m_unescaped.emplace_back();
            copy = &m_unescaped[m_unescapedCount++];
            copy->clear();
        }
        copy->append(m_text.substr(start, end - start));
        m_at = end + 1;
        if (!doubled) {
            row.fields.push_back(*copy);
            break;
        }
        copy->push_back(m_quote);
        start = ++m_at;
    }
    if (m_at < m_text.size() && m_text[m_at] != m_delimiter && !isLineEnd(m_at))
        row.fault = "ingest.text-after-quote";
}

// The row is its first line alone; reading goes on behind that.
void CsvReader::skipLine(SourceRow &row, std::size_t start)
{
    const std::size_t end = std::min(m_text.find_first_of("\r\n", start), m_text.size());
    row.raw = m_text.substr(start, end - start);
    m_line = row.line;
    m_at = end;
    if (end < m_text.size()) {
        m_at += lineEndSize(end);
        ++m_line;
    }
}

// How well a delimiter cuts the first rows into one number of fields; 0: not at all.
static double delimiterScore(std::string_view text, char candidate, char quote)
{
    CsvReader reader(text, candidate, quote);
    SourceRow row;
    std::map<std::size_t, std::size_t> widths;
    std::size_t rows = 0;
    for (; rows < 100 && reader.next(row); ++rows)
        ++widths[row.fields.size()];
    const auto common =
        std::max_element(widths.begin(), widths.end(),
                         [](const auto &a, const auto &b) { return a.second < b.second; });
    if (rows == 0 || common->first < 2)
        return 0;
    const double agreement = static_cast<double>(common->second) / static_cast<double>(rows);
    return agreement * agreement * static_cast<double>(common->first);
}

char detectDelimiter(std::string_view text, char quote)
{
    // The second set stands inside times and texts, too, so it is looked at last.
    for (const std::string_view set : {",;\t|", "^~\x1f:"}) {
        char best = 0;
        double bestScore = 0;
        for (const char candidate : set) {
            const double score = delimiterScore(text, candidate, quote);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        if (best != 0)
            return best;
    }
    return ',';
}

std::vector<std::string> readColumnNames(CsvReader &reader, const FileFormat &format,
                                         std::string_view text)
{
    SourceRow row;
    CsvReader ahead(text, format.delimiter, format.quote);
    if (!(format.hasHeader ? reader : ahead).next(row))
        return {};
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
        std::string name(format.hasHeader ? trimmed(row.fields[i]) : std::string_view());
        if (name.empty())
            name = "column_" + std::to_string(i + 1);
        std::string unique = name;
        for (int n = 2; !taken.insert(unique).second; ++n)
            unique = name + "_" + std::to_string(n);
        names.push_back(std::move(unique));
    }
    return names;
}

} // namespace pathloom
