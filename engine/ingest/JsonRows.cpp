// SPDX-License-Identifier: Apache-2.0
// Flattening of JSON objects into named fields.
#include "engine/ingest/JsonRows.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace pathloom {

namespace {

using Object = nlohmann::ordered_json;

constexpr int kMaxDepth = 100;

std::string_view trimmedLine(std::string_view line)
{
    constexpr std::string_view kSpace = " \t\r";
    const std::size_t from = line.find_first_not_of(kSpace);
    if (from == std::string_view::npos)
        return {};
    return line.substr(from, line.find_last_not_of(kSpace) - from + 1);
}

// Brackets outside texts; what lies deeper would overrun the stack of whoever walks it.
bool isShallow(std::string_view line)
{
    int depth = 0;
    bool isText = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (isText && c == '\\')
            ++i;
        else if (c == '"')
            isText = !isText;
        else if (!isText && (c == '{' || c == '['))
            ++depth;
        else if (!isText && (c == '}' || c == ']'))
            --depth;
        if (depth > kMaxDepth)
            return false;
    }
    return true;
}

std::string textOf(const Object &value)
{
    return value.is_null()     ? std::string()
           : value.is_string() ? value.get<std::string>()
                               : value.dump(-1, ' ', false, Object::error_handler_t::replace);
}

std::string listText(const Object &array)
{
    std::string out;
    for (const Object &value : array)
        out += textOf(value) + kListEnd;
    return out;
}

template <typename Take> void flatten(const Object &object, const std::string &prefix, Take take)
{
    for (const auto &[key, value] : object.items()) {
        const std::string name = prefix + key;
        if (value.is_object())
            flatten(value, name + ".", take);
        else if (value.is_array() && std::none_of(value.begin(), value.end(), [](const Object &v) {
                     return v.is_structured();
                 }))
            take(name, listText(value));
        else
            take(name, textOf(value));
    }
}

// The object of a line, or a discarded value.
Object parsed(std::string_view line)
{
    if (!isShallow(line))
        return Object(Object::value_t::discarded);
    Object object = Object::parse(line.begin(), line.end(), nullptr, false);
    return object.is_object() ? object : Object(Object::value_t::discarded);
}

// The next line that is not blank; false at the end.
bool takeLine(std::string_view text, std::size_t &at, std::uint64_t &number, std::string_view &line)
{
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        line = trimmedLine(text.substr(at, end - at));
        at = std::min(end + 1, text.size());
        ++number;
        if (!line.empty())
            return true;
    }
    return false;
}

} // namespace

JsonRows::JsonRows(std::string_view text, std::vector<std::string> columns)
    : m_text(text), m_columns(std::move(columns))
{
}

double JsonRows::done() const
{
    return m_text.empty() ? 1.0 : static_cast<double>(m_at) / static_cast<double>(m_text.size());
}

bool JsonRows::next(SourceRow &row)
{
    row.fields.clear();
    row.content = {};
    row.fault = nullptr;
    if (!takeLine(m_text, m_at, m_line, row.raw))
        return false;
    row.line = m_line;
    m_values.clear();
    const Object object = parsed(row.raw);
    if (object.is_discarded()) {
        row.fault = "ingest.not-json";
        return true;
    }
    flatten(object, "", [this](const std::string &name, std::string text) {
        m_values.insert_or_assign(name, std::move(text));
    });
    m_content.clear();
    for (const auto &[name, text] : m_values) {
        if (text.find('\0') != std::string::npos)
            row.fault = "ingest.nul-byte";
        m_content += name + '=' + text + '\x1e';
    }
    row.content = m_content;
    for (const std::string &column : m_columns) {
        const auto found = m_values.find(column);
        row.fields.push_back(found == m_values.end() ? std::string_view() : found->second);
    }
    return true;
}

std::vector<std::string> jsonColumns(std::string_view text)
{
    std::vector<std::string> columns;
    std::set<std::string, std::less<>> seen;
    std::size_t at = 0;
    std::uint64_t number = 0;
    for (std::string_view line; takeLine(text, at, number, line);) {
        const Object object = parsed(line);
        if (object.is_discarded())
            continue;
        flatten(object, "", [&](const std::string &name, const std::string &) {
            if (seen.insert(name).second)
                columns.push_back(name);
        });
    }
    return columns;
}

bool looksLikeJsonLines(std::string_view text)
{
    std::size_t at = 0;
    std::uint64_t number = 0;
    std::string_view line;
    return takeLine(text, at, number, line) && line.front() == '{' && !parsed(line).is_discarded();
}

} // namespace pathloom
