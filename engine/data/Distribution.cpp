// SPDX-License-Identifier: Apache-2.0
// Edges on round numbers and calendar units, and counts of values and entries.
#include "engine/data/Distribution.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace pathloom {

namespace {

constexpr std::size_t kMostBins = 24;
constexpr std::size_t kLookEvery = 16384;
constexpr std::int64_t kDay_ms = 86'400'000;

std::int64_t daysOf(std::int64_t ms)
{
    return (ms >= 0 ? ms : ms - kDay_ms + 1) / kDay_ms;
}

/// The position of an ordered value on a line: units of the type, days for dates and date-times.
double positionOf(const Column &column, std::size_t row)
{
    switch (column.type) {
    case ValueType::Number:
        return column.numbers[row];
    case ValueType::DateTime:
        return static_cast<double>(daysOf(column.integers[row]));
    default:
        return static_cast<double>(column.integers[row]);
    }
}

Value valueAt(const Column &column, double position)
{
    const auto whole = static_cast<std::int64_t>(std::llround(position));
    switch (column.type) {
    case ValueType::Money:
        return Money{whole, column.currency};
    case ValueType::Date:
    case ValueType::DateTime:
        return CivilDate{static_cast<std::int32_t>(whole)};
    case ValueType::Duration:
        return Duration{whole};
    default:
        return position;
    }
}

/// Multiples of `step` from the one at or below `low` to the first above `high`.
std::vector<double> multiples(double low, double high, double step)
{
    std::vector<double> edges;
    const double first = std::floor(low / step);
    for (std::size_t i = 0; edges.empty() || edges.back() <= high; ++i)
        edges.push_back((first + static_cast<double>(i)) * step);
    return edges;
}

bool isFine(double low, double high, double step)
{
    return std::floor(high / step) - std::floor(low / step) + 1 <= static_cast<double>(kMostBins);
}

/// Steps of 1, 2 or 5 times a power of ten; whole ones for whole numbers.
std::vector<double> roundEdges(double low, double high, bool isWhole)
{
    // Below a part in 10^12 of the values themselves a step would be lost in their rounding.
    const double finest = std::max(std::abs(low), std::abs(high)) * 1e-12;
    const double wanted = std::max(high / kMostBins - low / kMostBins, finest);
    double power = wanted > 0 ? std::pow(10.0, std::floor(std::log10(wanted))) : 1;
    if (isWhole || high <= low)
        power = std::max(1.0, power);
    for (;; power *= 10) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            if (isFine(low, high, factor * power))
                return multiples(low, high, factor * power);
        }
    }
}

/// Steps that clocks and calendars count in.
std::vector<double> durationEdges(double low, double high)
{
    constexpr std::array<double, 14> kSeconds{1,    5,     15,    60,     300,    900,    3600,
                                              10800, 21600, 86400, 172800, 604800, 2592000, 7776000};
    for (const double seconds : kSeconds) {
        if (isFine(low, high, 1000 * seconds))
            return multiples(low, high, 1000 * seconds);
    }
    const auto days = roundEdges(low / kDay_ms, high / kDay_ms, true);
    std::vector<double> edges;
    for (const double day : days)
        edges.push_back(day * kDay_ms);
    return edges;
}

/// First days of periods of so many months, counted from year 0.
std::vector<double> monthEdges(CivilDate low, CivilDate high, int months)
{
    const auto indexOf = [](CivilDate date) { return date.year() * 12 + date.month() - 1; };
    const auto floorOf = [&](int index) {
        return (index >= 0 ? index : index - months + 1) / months;
    };
    const int first = floorOf(indexOf(low));
    const int last = floorOf(indexOf(high));
    std::vector<double> edges;
    if (last - first + 1 > static_cast<int>(kMostBins))
        return edges;
    for (int period = first; period <= last + 1; ++period) {
        const int index = period * months;
        const int year = (index >= 0 ? index : index - 11) / 12;
        edges.push_back(CivilDate::of(year, index - 12 * year + 1, 1).days);
    }
    return edges;
}

/// Days, weeks from Monday, months, quarters, then 1, 2, 5 … years.
std::vector<double> calendarEdges(double low, double high)
{
    if (isFine(low, high, 1))
        return multiples(low, high, 1);
    // 1970-01-01 was a Thursday.
    if (isFine(low + 3, high + 3, 7)) {
        std::vector<double> edges = multiples(low + 3, high + 3, 7);
        for (double &edge : edges)
            edge -= 3;
        return edges;
    }
    const CivilDate first{static_cast<std::int32_t>(low)};
    const CivilDate last{static_cast<std::int32_t>(high)};
    for (const int months : {1, 3}) {
        if (auto edges = monthEdges(first, last, months); !edges.empty())
            return edges;
    }
    for (int power = 1;; power *= 10) {
        for (const int factor : {1, 2, 5}) {
            if (auto edges = monthEdges(first, last, 12 * factor * power); !edges.empty())
                return edges;
        }
    }
}

std::vector<double> edgesOf(ValueType type, double low, double high, bool isWhole)
{
    if (type == ValueType::Date || type == ValueType::DateTime)
        return calendarEdges(low, high);
    return type == ValueType::Duration ? durationEdges(low, high) : roundEdges(low, high, isWhole);
}

Result<Distribution> ordered(const Column &column, const TaskControl &control)
{
    Distribution out;
    std::vector<std::pair<double, std::uint32_t>> values;
    bool isWhole = true;
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (row % kLookEvery == 0 && control.isStopped())
            return cancelled();
        const double position = column.isValid(row) ? positionOf(column, row) : 0;
        if (!column.isValid(row) || !std::isfinite(position))
            continue;
        isWhole = isWhole && position == std::floor(position);
        values.emplace_back(position, static_cast<std::uint32_t>(row));
    }
    out.present = values.size();
    if (values.empty())
        return out;
    std::sort(values.begin(), values.end(), [&](const auto &a, const auto &b) {
        if (a.first != b.first || column.type != ValueType::DateTime)
            return a.first < b.first;
        return column.integers[a.second] < column.integers[b.second];
    });
    const auto valueOf = [&](std::size_t i) { return column.value(values[i].second); };
    const auto isNew = [&](std::size_t i) {
        return i == 0 || values[i].first != values[i - 1].first ||
               (column.type == ValueType::DateTime &&
                column.integers[values[i].second] != column.integers[values[i - 1].second]);
    };
    out.smallest = valueOf(0);
    out.median = valueOf((values.size() - 1) / 2);
    out.largest = valueOf(values.size() - 1);
    const auto edges = edgesOf(column.type, values.front().first, values.back().first, isWhole);
    for (std::size_t e = 0; e + 1 < edges.size(); ++e)
        out.bins.push_back({valueAt(column, edges[e]), valueAt(column, edges[e + 1]), 0});
    std::size_t bin = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        while (bin + 1 < out.bins.size() && values[i].first >= edges[bin + 1])
            ++bin;
        ++out.bins[bin].count;
        out.distinct += isNew(i) ? 1U : 0U;
    }
    return out;
}

/// Counts of booleans, texts or entries by code; the index of a boolean is its code.
Result<std::vector<std::uint64_t>> countsOf(const Column &column, const TaskControl &control)
{
    std::vector<std::uint64_t> counts(
        column.type == ValueType::Boolean ? 2 : column.dictionary.size());
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (row % kLookEvery == 0 && control.isStopped())
            return cancelled();
        if (!column.isValid(row))
            continue;
        if (column.type == ValueType::Boolean)
            ++counts[column.integers[row] != 0 ? 1 : 0];
        else if (column.type == ValueType::String)
            ++counts[column.codes[row]];
        else
            for (std::uint32_t i = column.listOffsets[row]; i < column.listOffsets[row + 1]; ++i)
                ++counts[column.codes[i]];
    }
    return counts;
}

Value valueOfCode(const Column &column, std::size_t code)
{
    if (column.type == ValueType::Boolean)
        return code == 1;
    return column.dictionary.text(static_cast<std::uint32_t>(code));
}

Result<Distribution> unordered(const Column &column, const AttributeDef &def, std::size_t most,
                               const TaskControl &control)
{
    auto counts = countsOf(column, control);
    if (!counts)
        return failWith(std::move(counts).error());
    Distribution out;
    out.present = column.valid.count();
    for (const std::string &band : def.bands) {
        const auto code = column.dictionary.find(band);
        if (!code || (*counts)[*code] == 0)
            continue;
        out.frequent.push_back({band, std::exchange((*counts)[*code], 0)});
    }
    const std::size_t bands = out.frequent.size();
    std::vector<ValueCount> rest;
    for (std::size_t code = 0; code < counts->size(); ++code) {
        if ((*counts)[code] > 0)
            rest.push_back({valueOfCode(column, code), (*counts)[code]});
    }
    out.distinct = bands + rest.size();
    const std::size_t shown = std::min(rest.size(), most > bands ? most - bands : 0);
    std::partial_sort(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(shown), rest.end(),
                      [](const ValueCount &a, const ValueCount &b) {
                          return a.count != b.count ? a.count > b.count : a.value < b.value;
                      });
    for (std::size_t i = 0; i < rest.size(); ++i) {
        if (i < shown)
            out.frequent.push_back(std::move(rest[i]));
        else
            out.otherCount += rest[i].count;
    }
    out.otherValues = rest.size() - shown;
    return out;
}

} // namespace

Result<Distribution> distributionOf(const Snapshot &snapshot, std::size_t attribute,
                                    std::size_t most, const TaskControl &control)
{
    const Column &column = snapshot.attributes[attribute].values;
    switch (column.type) {
    case ValueType::Number:
    case ValueType::Money:
    case ValueType::Date:
    case ValueType::DateTime:
    case ValueType::Duration:
        return ordered(column, control);
    default:
        return unordered(column, snapshot.schema.attributes[attribute], most, control);
    }
}

} // namespace pathloom
