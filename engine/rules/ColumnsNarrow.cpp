// SPDX-License-Identifier: Apache-2.0
// Comparisons on narrow codes, and counts of events from their order in time.
#include "engine/rules/ColumnsInl.h"

namespace pathloom {

namespace {

/// Unknown where not valid, and true nowhere there.
TruthRows finished(BitVector selected, const BitVector &valid)
{
    selected &= valid;
    TruthRows rows{std::move(selected), valid};
    rows.isUnknown.invert();
    return rows;
}

} // namespace

std::optional<TruthRows> ColumnEvaluator::narrowNumber(BinaryOp op, const Column &column, double constant)
{
    const NarrowColumn *narrow = m_index->column(column);
    if (!narrow || !std::isfinite(constant))
        return std::nullopt;
    BitVector selected(column.size());
    narrow->select(narrow->rangeOf(op, constant), selected);
    return finished(std::move(selected), column.valid);
}

std::optional<TruthRows> ColumnEvaluator::narrowInteger(BinaryOp op, const Column &column, std::int64_t constant)
{
    const NarrowColumn *narrow = m_index->column(column);
    if (!narrow)
        return std::nullopt;
    BitVector selected(column.size());
    narrow->select(narrow->rangeOf(op, constant), selected);
    return finished(std::move(selected), column.valid);
}

std::optional<TruthRows> ColumnEvaluator::narrowText(const TextSet &set, bool negated, const Column &column)
{
    constexpr std::size_t kMostPasses = 8;
    const NarrowColumn *narrow = set.codes.size() <= kMostPasses ? m_index->column(column) : nullptr;
    if (!narrow)
        return std::nullopt;
    BitVector selected(column.size());
    BitVector one(set.codes.size() > 1 ? column.size() : 0);
    for (std::size_t i = 0; i < set.codes.size(); ++i) {
        narrow->select({set.codes[i], set.codes[i], false, false}, i == 0 ? selected : one);
        if (i > 0)
            selected |= one;
    }
    if (negated)
        selected.invert();
    return finished(std::move(selected), column.valid);
}

std::optional<TruthRows> ColumnEvaluator::windowCounts(const BoundQuery &query, BinaryOp op, double constant)
{
    constexpr double kMostCompared = 250; // counts stop at 255
    const bool counts = query.function == EventFunction::Count || query.function == EventFunction::Exists;
    const EventTable &table = m_snapshot.events[query.type];
    const EventOrder *order = counts && constant < kMostCompared ? m_index->events(table) : nullptr;
    if (!order)
        return std::nullopt;
    const BitVector *mask = maskOf(query);
    const auto [low, high] = query.windowAt(m_now.ms);
    const auto [from, to] = order->between(table, query.within || query.from ? low : std::numeric_limits<std::int64_t>::min(), high);
    const std::size_t profileCount = m_snapshot.profileCount();
    std::vector<std::uint8_t> found((profileCount + 63) / 64 * 64);
    for (std::size_t i = from; i < to; ++i) {
        if (mask && !mask->at(order->rows[i]))
            continue;
        std::uint8_t &count = found[order->profiles[i]];
        count = static_cast<std::uint8_t>(count + (count != 255));
    }
    NarrowColumn numbers;
    for (int n = 0; n < 256; ++n)
        numbers.numbers.push_back(n);
    TruthRows rows = answers(profileCount);
    selectBytes(found, numbers.rangeOf(op, constant), rows.isTrue);
    return rows;
}

} // namespace pathloom
