// SPDX-License-Identifier: Apache-2.0
// Numbers and integers over whole columns, event aggregates among them.
#include "engine/rules/ColumnsInl.h"

namespace pathloom {

namespace {

bool hasNext(const BitVector *mask, std::size_t i) { return !mask || mask->at(i); }

/// Number of set bits in [from, to).
std::size_t countIn(const BitVector &bits, std::size_t from, std::size_t to)
{
    std::size_t count = 0;
    while (from < to) {
        const std::size_t end = std::min(to, (from | 63) + 1);
        std::uint64_t word = bits.words()[from >> 6] >> (from & 63);
        if (end - from < 64)
            word &= (std::uint64_t{1} << (end - from)) - 1;
        count += static_cast<std::size_t>(std::popcount(word));
        from = end;
    }
    return count;
}

/// Row of the first or last event in [from, to) that passes, or `to`.
std::size_t edgeRow(const BitVector *mask, std::size_t from, std::size_t to, bool first)
{
    for (std::size_t k = 0; k < to - from; ++k) {
        const std::size_t i = first ? from + k : to - 1 - k;
        if (hasNext(mask, i))
            return i;
    }
    return to;
}

} // namespace

ValueRows<double> ColumnEvaluator::numbers(std::uint32_t node, const RowSet &rows)
{
    const Node &n = at(node);
    if (rows.eventType && !readsEvent(node) && n.op != Op::Constant)
        return spread(numbers(node, profiles()), rows);
    ValueRows<double> out;
    switch (n.op) {
    case Op::Missing: return blank<double>(rows, false);
    case Op::Constant:
        out = blank<double>(rows, true);
        std::fill(out.own.begin(), out.own.end(), n.number);
        return out;
    case Op::Attribute:
    case Op::Property: {
        const Column &column = columnOf(n, rows);
        out.borrowed = column.numbers.data();
        out.borrowedValid = &column.valid;
        return out;
    }
    case Op::AsNumber: {
        const auto child = integers(n.a, rows);
        out.own.resize(rows.size);
        std::transform(child.values(), child.values() + rows.size, out.own.begin(),
                       [](std::int64_t v) { return static_cast<double>(v); });
        out.ownValid = child.valid();
        return out;
    }
    case Op::Arithmetic:
        if (n.binary == BinaryOp::Add || n.binary == BinaryOp::Subtract || n.binary == BinaryOp::Multiply) {
            const auto a = numbers(n.a, rows);
            const auto b = numbers(n.b, rows);
            out.own.resize(rows.size);
            out.ownValid = a.valid();
            out.ownValid &= b.valid();
            for (std::size_t i = 0; i < rows.size; ++i) {
                const double x = a.values()[i];
                const double y = b.values()[i];
                out.own[i] = n.binary == BinaryOp::Add ? x + y : n.binary == BinaryOp::Subtract ? x - y : x * y;
                if (!std::isfinite(out.own[i]))
                    out.ownValid.set(i, false);
            }
            return out;
        }
        break;
    case Op::Events:
        out = blank<double>(rows, false);
        if (!rows.eventType && eventNumbers(n, out))
            return out;
        break;
    default: break;
    }
    out = blank<double>(rows, false);
    eachRow(rows, [&](std::size_t row, Evaluator &evaluator) {
        out.ownValid.set(row, evaluator.number(node, out.own[row]));
    });
    return out;
}

ValueRows<std::int64_t> ColumnEvaluator::integers(std::uint32_t node, const RowSet &rows)
{
    const Node &n = at(node);
    if (rows.eventType && !readsEvent(node) && n.op != Op::Constant)
        return spread(integers(node, profiles()), rows);
    ValueRows<std::int64_t> out;
    switch (n.op) {
    case Op::Missing: return blank<std::int64_t>(rows, false);
    case Op::Constant:
        out = blank<std::int64_t>(rows, true);
        std::fill(out.own.begin(), out.own.end(), n.integer);
        return out;
    case Op::Attribute:
    case Op::Property: {
        const Column &column = columnOf(n, rows);
        out.borrowed = column.integers.data();
        out.borrowedValid = &column.valid;
        return out;
    }
    case Op::Events:
        out = blank<std::int64_t>(rows, false);
        if (!rows.eventType && eventIntegers(n, out))
            return out;
        break;
    case Op::Call:
    case Op::Arithmetic:
    case Op::If:
    case Op::ToMoney:
    case Op::Negate:
    case Op::Context: break;
    default:
        if (n.type == ValueType::Boolean) {
            const TruthRows result = truth(node, rows);
            out = blank<std::int64_t>(rows, false);
            for (std::size_t i = 0; i < rows.size; ++i)
                out.own[i] = result.isTrue.at(i) ? 1 : 0;
            out.ownValid = result.isUnknown;
            out.ownValid.invert();
            return out;
        }
    }
    out = blank<std::int64_t>(rows, false);
    eachRow(rows, [&](std::size_t row, Evaluator &evaluator) {
        out.ownValid.set(row, evaluator.integer(node, out.own[row]));
    });
    return out;
}

const BitVector *ColumnEvaluator::maskOf(const BoundQuery &query)
{
    if (query.where == kNoNode)
        return nullptr;
    const auto found = m_masks.find(&query);
    if (found != m_masks.end())
        return &found->second;
    return &m_masks.emplace(&query, truth(query.where, eventsOf(query.type)).isTrue).first->second;
}

bool ColumnEvaluator::eventNumbers(const Node &n, ValueRows<double> &out)
{
    const BoundQuery &query = m_program.queries[n.index];
    const EventTable &table = m_snapshot.events[query.type];
    using enum EventFunction;
    const Column *column = query.property ? &table.properties[*query.property] : nullptr;
    if (query.function == DistinctCount && column->type != ValueType::String)
        return false;
    const BitVector *mask = maskOf(query);
    std::vector<std::uint32_t> codes;
    const auto aggregate = [&](ProfileIndex p, std::size_t from, std::size_t to) {
        double &value = out.own[p];
        bool any = false;
        for (std::size_t i = from; i < to; ++i) {
            if (!hasNext(mask, i) || !column->valid.at(i))
                continue;
            const double next = column->numbers[i];
            value = query.function == Sum ? value + next
                  : !any                  ? next
                  : query.function == Min ? std::min(value, next)
                                          : std::max(value, next);
            any = true;
        }
        out.ownValid.set(p, any || query.function == Sum);
    };
    eachWindow(query, [&](ProfileIndex p, std::size_t from, std::size_t to) {
        if (query.function == Count) {
            out.own[p] = static_cast<double>(mask ? countIn(*mask, from, to) : to - from);
            out.ownValid.set(p);
        } else if (query.function == DistinctCount) {
            codes.clear();
            for (std::size_t i = from; i < to; ++i) {
                if (hasNext(mask, i) && column->valid.at(i))
                    codes.push_back(column->codes[i]);
            }
            std::sort(codes.begin(), codes.end());
            out.own[p] = static_cast<double>(std::unique(codes.begin(), codes.end()) - codes.begin());
            out.ownValid.set(p);
        } else if (query.function == DaysSince || query.function == First || query.function == Last) {
            const std::size_t row = edgeRow(mask, from, to, query.function == First);
            if (row == to)
                return;
            const bool days = query.function == DaysSince;
            out.own[p] = days ? (m_now - Instant{table.times[row]}).inDays() : column->numbers[row];
            out.ownValid.set(p, days || column->valid.at(row));
        } else {
            aggregate(p, from, to);
        }
    });
    return true;
}

bool ColumnEvaluator::eventIntegers(const Node &n, ValueRows<std::int64_t> &out)
{
    const BoundQuery &query = m_program.queries[n.index];
    const EventTable &table = m_snapshot.events[query.type];
    using enum EventFunction;
    const Column *column = query.property ? &table.properties[*query.property] : nullptr;
    const BitVector *mask = maskOf(query);
    eachWindow(query, [&](ProfileIndex p, std::size_t from, std::size_t to) {
        std::int64_t &value = out.own[p];
        if (query.function == Exists || query.function == First || query.function == Last) {
            const std::size_t row = edgeRow(mask, from, to, query.function == First);
            if (query.function == Exists) {
                value = row != to ? 1 : 0;
                out.ownValid.set(p);
            } else if (row != to && (!column || column->valid.at(row))) {
                value = column ? column->integers[row] : table.times[row];
                out.ownValid.set(p);
            }
            return;
        }
        bool any = query.function == Sum;
        for (std::size_t i = from; i < to; ++i) {
            if (!hasNext(mask, i) || !column->valid.at(i))
                continue;
            const std::int64_t next = column->integers[i];
            if (query.function == Sum) {
                if (__builtin_add_overflow(value, next, &value))
                    return;
            } else {
                value = !any ? next : query.function == Min ? std::min(value, next) : std::max(value, next);
            }
            any = true;
        }
        out.ownValid.set(p, any);
    });
    return true;
}

} // namespace pathloom
