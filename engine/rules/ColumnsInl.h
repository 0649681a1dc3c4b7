// SPDX-License-Identifier: Apache-2.0
// The templates of the columnar evaluator. Internal.
#pragma once

#include "engine/rules/Columns.h"

namespace pathloom {

/// Sets the bits of `out` for which test(i) holds.
template <typename Test>
void fill(BitVector &out, Test test)
{
    const std::size_t size = out.size();
    auto &words = out.words();
    for (std::size_t w = 0; w < words.size(); ++w) {
        const std::size_t from = w * 64;
        const std::size_t to = std::min(size, from + 64);
        std::uint64_t bits = 0;
        for (std::size_t i = from; i < to; ++i) {
            const bool set = test(i);
            bits |= static_cast<std::uint64_t>(set) << (i - from);
        }
        words[w] = bits;
    }
}

inline TruthRows answers(std::size_t size)
{
    return {BitVector(size), BitVector(size)};
}

template <typename Visit>
void ColumnEvaluator::forEachChild(const Node &n, Visit visit) const
{
    if (n.op == Op::TextIs)
        return;
    for (const std::uint32_t child : {n.a, n.b, n.c}) {
        if (child != kNoNode)
            visit(child);
    }
    for (std::uint32_t i = 0; i < n.count; ++i)
        visit(m_program.children[n.first + i]);
}

template <typename Visit>
void ColumnEvaluator::eachRow(const RowSet &rows, Visit visit)
{
    if (rows.size == 0)
        return;
    MovingReader reader(m_snapshot, 0, m_segments);
    Evaluator evaluator(m_program, reader, m_now);
    for (std::size_t row = 0; row < rows.size; ++row) {
        if (row % 1024 == 0 && checkStop())
            return;
        if (rows.eventType) {
            const ProfileIndex profile = (*rows.profileOf)[row];
            reader.moveTo(profile);
            evaluator.setEvent(*rows.eventType, row - m_snapshot.events[*rows.eventType].offsets[profile]);
        } else {
            reader.moveTo(static_cast<ProfileIndex>(row));
        }
        visit(row, evaluator);
    }
}

template <typename T>
ValueRows<T> ColumnEvaluator::blank(const RowSet &rows, bool valid) const
{
    ValueRows<T> out;
    out.own.resize(rows.size);
    out.ownValid = BitVector(rows.size, valid);
    return out;
}

template <typename T>
ValueRows<T> ColumnEvaluator::spread(const ValueRows<T> &profiles, const RowSet &rows) const
{
    ValueRows<T> out = blank<T>(rows, false);
    for (std::size_t i = 0; i < rows.size; ++i) {
        const std::uint32_t owner = (*rows.profileOf)[i];
        out.own[i] = profiles.values()[owner];
        out.ownValid.set(i, profiles.valid().at(owner));
    }
    return out;
}

template <typename Visit>
void ColumnEvaluator::eachWindow(const BoundQuery &query, Visit visit)
{
    const EventTable &table = m_snapshot.events[query.type];
    const auto [low, high] = query.windowAt(m_now.ms);
    const bool fromStart = !query.within && !query.from;
    const std::int64_t *times = table.times.data();
    const bool toEnd = m_snapshot.to.ms <= high;
    for (ProfileIndex p = 0; p < m_snapshot.profileCount(); ++p) {
        if (p % 4096 == 0 && checkStop())
            return;
        const auto [from, to] = table.rowsOf(p);
        const auto *last = toEnd ? times + to : std::lower_bound(times + from, times + to, high);
        const auto *first = fromStart ? times + from : std::lower_bound(times + from, last, low);
        visit(p, static_cast<std::size_t>(first - times), static_cast<std::size_t>(last - times));
    }
}

} // namespace pathloom
