// SPDX-License-Identifier: Apache-2.0
// Columns to positions: a grid over the ends of numbers, a table per text.
#include "engine/tables/Coder.h"

#include <bit>

namespace pathloom {
namespace {

constexpr double kTolerance = 1e-9; // as rules compare numbers
constexpr std::size_t kBuckets = 4096;

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

std::uint64_t distance(std::int64_t from, std::int64_t to)
{
    return static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from);
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
    const double span = m_edges.size() > 1 ? m_edges.back() - m_edges.front() : 0;
    m_scale = span > 0 ? static_cast<double>(kBuckets - 1) / span : 0;
    std::vector<std::size_t> inBucket(kBuckets, 0);
    for (const double edge : m_edges)
        ++inBucket[static_cast<std::size_t>((edge - m_edges.front()) * m_scale)];
    fillGrid(inBucket);
    m_edges.insert(m_edges.end(), m_steps + 1, std::numeric_limits<double>::infinity());
}

// An end e makes the edges e and e + 1. The distance from the first edge never overflows unsigned.
void AxisCoder::prepareIntegers()
{
    for (const Value &end : m_axis.ends) {
        m_ends.push_back(integerOf(end));
        m_ends.push_back(integerOf(end) + 1);
    }
    const std::uint64_t span = m_ends.empty() ? 0 : distance(m_ends.front(), m_ends.back());
    while (span >> m_shift >= kBuckets)
        ++m_shift;
    std::vector<std::size_t> inBucket(kBuckets, 0);
    for (const std::int64_t edge : m_ends)
        ++inBucket[distance(m_ends.front(), edge) >> m_shift];
    fillGrid(inBucket);
    m_ends.insert(m_ends.end(), m_steps + 1, std::numeric_limits<std::int64_t>::max());
}

void AxisCoder::fillGrid(const std::vector<std::size_t> &edgesInBucket)
{
    std::size_t below = 0;
    for (const std::size_t edges : edgesInBucket) {
        m_grid.push_back(narrow(below));
        below += edges;
        m_steps = std::max(m_steps, edges);
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
        for (std::size_t step = 0; step < m_steps; ++step)
            position += edges[position] <= value ? 1U : 0U;
        codes[i] = narrow(position);
    }
}

void AxisCoder::encodeIntegers(std::size_t from, std::size_t count, std::uint16_t *codes) const
{
    const std::int64_t *values = m_column.integers.data() + from;
    const std::int64_t *edges = m_ends.data();
    const std::int64_t first = m_axis.ends.empty() ? 0 : edges[0];
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t value = values[i];
        const std::uint64_t bucket = value < first ? 0 : distance(first, value) >> m_shift;
        std::size_t position = m_grid[std::min<std::uint64_t>(bucket, kBuckets - 1)];
        for (std::size_t step = 0; step < m_steps; ++step)
            position += edges[position] <= value ? 1U : 0U;
        codes[i] = narrow(position);
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
    const std::vector<std::uint64_t> &words = m_column.valid.words();
    for (std::size_t i = 0; i < count; i += 64) {
        const std::size_t rows = std::min<std::size_t>(64, count - i);
        const std::uint64_t within = rows == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << rows) - 1;
        for (std::uint64_t rest = ~words[(from + i) / 64] & within; rest != 0; rest &= rest - 1)
            codes[i + static_cast<std::size_t>(std::countr_zero(rest))] = m_missing;
    }
}

} // namespace pathloom
