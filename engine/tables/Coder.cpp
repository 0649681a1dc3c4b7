// SPDX-License-Identifier: Apache-2.0
// Columns to positions: a grid over decimal ends, a table over small integers, a table per text.
#include "engine/tables/Coder.h"

namespace pathloom {
namespace {

constexpr double kTolerance = 1e-9; // as rules compare numbers
constexpr std::size_t kBuckets = 4096;
constexpr std::int64_t kDirectSpan = 1 << 16;

std::int64_t integerOf(const Value &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? 1 : 0;
    if (const auto *money = std::get_if<Money>(&value))
        return money->minor;
    if (const auto *date = std::get_if<CivilDate>(&value))
        return date->days;
    if (const auto *instant = std::get_if<Instant>(&value))
        return instant->ms;
    return std::get<Duration>(value).ms;
}

std::uint16_t narrow(std::size_t position) { return static_cast<std::uint16_t>(position); }

} // namespace

AxisCoder::AxisCoder(const TableAxis &axis, const Column &column)
    : m_axis(axis), m_column(column), m_missing(narrow(axis.missingPosition()))
{
    m_anyMissing = column.valid.count() != column.valid.size();
    if (axis.type.type == ValueType::Number)
        prepareNumbers();
    else if (axis.type.type == ValueType::String)
        prepareTexts();
    else
        prepareIntegers();
}

void AxisCoder::prepareNumbers()
{
    for (const Value &end : m_axis.ends) {
        const double value = std::get<double>(end);
        const double width = std::abs(value) * kTolerance;
        m_edges.push_back(value - width);
        m_edges.push_back(std::nextafter(value + width, std::numeric_limits<double>::infinity()));
    }
    m_grid.assign(kBuckets, 0);
    const double span = m_edges.size() > 1 ? m_edges.back() - m_edges.front() : 0;
    m_scale = span > 0 ? static_cast<double>(kBuckets - 1) / span : 0;
    std::vector<int> inBucket(kBuckets, 0);
    for (const double edge : m_edges)
        ++inBucket[static_cast<std::size_t>((edge - m_edges.front()) * m_scale)];
    std::size_t below = 0;
    for (std::size_t bucket = 0; bucket < kBuckets; ++bucket) {
        m_grid[bucket] = narrow(below);
        below += static_cast<std::size_t>(inBucket[bucket]);
        m_steps = std::max(m_steps, inBucket[bucket]);
    }
    for (int i = 0; i <= m_steps; ++i)
        m_edges.push_back(std::numeric_limits<double>::infinity());
}

void AxisCoder::prepareIntegers()
{
    for (const Value &end : m_axis.ends)
        m_ends.push_back(integerOf(end));
    if (m_ends.empty() || m_ends.back() - m_ends.front() >= kDirectSpan)
        return;
    m_low = m_ends.front() - 1;
    std::size_t index = 0;
    for (std::int64_t value = m_low; value <= m_ends.back() + 1; ++value) {
        while (index < m_ends.size() && m_ends[index] < value)
            ++index;
        const bool atEnd = index < m_ends.size() && m_ends[index] == value;
        m_direct.push_back(narrow(2 * index + (atEnd ? 1 : 0)));
    }
}

void AxisCoder::prepareTexts()
{
    for (const std::string &text : m_column.dictionary.texts())
        m_ofText.push_back(narrow(m_axis.positionOf(text)));
    m_ofText.push_back(m_missing);
}

void AxisCoder::encode(std::size_t from, std::size_t count, std::uint16_t *codes) const
{
    if (m_axis.type.type == ValueType::String) {
        encodeTexts(from, count, codes);
        return;
    }
    if (m_axis.type.type == ValueType::Number)
        encodeNumbers(from, count, codes);
    else
        encodeIntegers(from, count, codes);
    if (m_anyMissing)
        markMissing(from, count, codes);
}

void AxisCoder::encodeNumbers(std::size_t from, std::size_t count, std::uint16_t *codes) const
{
    const double *values = m_column.numbers.data() + from;
    const double *edges = m_edges.data();
    const double first = m_axis.ends.empty() ? 0 : m_edges.front();
    constexpr double kLast = static_cast<double>(kBuckets - 1);
    for (std::size_t i = 0; i < count; ++i) {
        const double value = values[i];
        double place = (value - first) * m_scale;
        place = place > 0 ? place : 0; // also where it is no number
        place = place < kLast ? place : kLast;
        std::size_t position = m_grid[static_cast<std::size_t>(place)];
        for (int step = 0; step < m_steps; ++step)
            position += edges[position] <= value ? 1U : 0U;
        codes[i] = narrow(position);
    }
}

void AxisCoder::encodeIntegers(std::size_t from, std::size_t count, std::uint16_t *codes) const
{
    const std::int64_t *values = m_column.integers.data() + from;
    if (!m_direct.empty()) {
        const std::int64_t high = m_low + static_cast<std::int64_t>(m_direct.size()) - 1;
        for (std::size_t i = 0; i < count; ++i)
            codes[i] = m_direct[static_cast<std::size_t>(std::clamp(values[i], m_low, high) - m_low)];
        return;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const auto found = std::lower_bound(m_ends.begin(), m_ends.end(), values[i]);
        const auto index = static_cast<std::size_t>(found - m_ends.begin());
        codes[i] = narrow(2 * index + (found != m_ends.end() && *found == values[i] ? 1 : 0));
    }
}

void AxisCoder::encodeTexts(std::size_t from, std::size_t count, std::uint16_t *codes) const
{
    const std::uint32_t *texts = m_column.codes.data() + from;
    const auto last = static_cast<std::uint32_t>(m_ofText.size() - 1);
    for (std::size_t i = 0; i < count; ++i)
        codes[i] = m_ofText[std::min(texts[i], last)];
}

void AxisCoder::markMissing(std::size_t from, std::size_t count, std::uint16_t *codes) const
{
    const std::uint64_t *words = m_column.valid.words().data();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t row = from + i;
        const bool valid = (words[row >> 6] >> (row & 63)) & 1U;
        codes[i] = valid ? codes[i] : m_missing;
    }
}

} // namespace pathloom
