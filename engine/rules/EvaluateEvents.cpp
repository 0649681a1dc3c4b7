// SPDX-License-Identifier: Apache-2.0
// Event queries of the scalar evaluator: windows by binary search, aggregates over what remains.
#include "engine/rules/Evaluator.h"

namespace pathloom {

std::pair<std::int64_t, std::int64_t> BoundQuery::windowAt(std::int64_t now) const
{
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    std::int64_t low = from.value_or(least);
    std::int64_t high = now == most ? most : now + 1;
    std::int64_t start = 0;
    if (within && !__builtin_sub_overflow(now, *within, &start) && start != most)
        low = std::max(low, start + 1);
    if (to)
        high = std::min(high, *to);
    return {low, std::max(low, high)};
}

std::size_t Evaluator::lowerBound(std::size_t type, std::size_t low, std::size_t high, std::int64_t time) const
{
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (m_reader.eventTime(type, middle).ms < time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::pair<std::size_t, std::size_t> Evaluator::rows(const BoundQuery &query)
{
    const std::size_t count = m_reader.eventCount(query.type);
    if (count == 0)
        return {0, 0};
    const auto [from, to] = query.windowAt(m_now.ms);
    const std::size_t last = lowerBound(query.type, 0, count, to);
    const bool everything = !query.within && !query.from;
    return {everything ? 0 : lowerBound(query.type, 0, last, from), last};
}

bool Evaluator::passes(const BoundQuery &query, std::size_t i)
{
    if (query.where == kNoNode)
        return true;
    const std::size_t outerType = std::exchange(m_eventType, query.type);
    const std::size_t outer = std::exchange(m_event, i);
    const bool result = truth(query.where) == Truth::True;
    m_eventType = outerType;
    m_event = outer;
    return result;
}

bool Evaluator::exists(const BoundQuery &query)
{
    const auto [first, last] = rows(query);
    for (std::size_t i = last; i > first; --i) {
        if (passes(query, i - 1))
            return true;
    }
    return false;
}

Value Evaluator::edgeEvent(const BoundQuery &query)
{
    const auto [first, last] = rows(query);
    for (std::size_t k = 0; k < last - first; ++k) {
        const std::size_t i = query.function == EventFunction::First ? first + k : last - 1 - k;
        if (passes(query, i))
            return query.property ? m_reader.eventProperty(query.type, i, *query.property)
                                  : Value{m_reader.eventTime(query.type, i)};
    }
    return {};
}

bool Evaluator::eventNumber(const Node &n, double &out)
{
    const BoundQuery &query = m_program.queries[n.index];
    const auto [first, last] = rows(query);
    using enum EventFunction;
    out = 0;
    if (query.function == Count && query.where == kNoNode) {
        out = static_cast<double>(last - first);
        return true;
    }
    if (query.function == DaysSince || query.function == First || query.function == Last) {
        for (std::size_t k = 0; k < last - first; ++k) {
            const std::size_t i = query.function == First ? first + k : last - 1 - k;
            if (!passes(query, i))
                continue;
            bool valid = true;
            out = query.function == DaysSince ? (m_now - m_reader.eventTime(query.type, i)).inDays()
                                              : m_reader.eventNumber(query.type, i, *query.property, valid);
            return valid;
        }
        return false;
    }
    std::set<std::string> distinct;
    bool any = false;
    for (std::size_t i = first; i < last; ++i) {
        if (!passes(query, i))
            continue;
        if (query.function == Count) {
            out += 1;
            continue;
        }
        if (query.function == DistinctCount) {
            const Value value = m_reader.eventProperty(query.type, i, *query.property);
            if (!pathloom::isMissing(value))
                distinct.insert(toText(value));
            continue;
        }
        bool valid = false;
        const double value = m_reader.eventNumber(query.type, i, *query.property, valid);
        if (!valid)
            continue;
        if (query.function == Sum)
            out += value;
        else
            out = !any ? value : query.function == Min ? std::min(out, value) : std::max(out, value);
        any = true;
    }
    if (query.function == DistinctCount)
        out = static_cast<double>(distinct.size());
    return any || (query.function != Min && query.function != Max);
}

bool Evaluator::eventInteger(const Node &n, std::int64_t &out)
{
    const BoundQuery &query = m_program.queries[n.index];
    using enum EventFunction;
    if (query.function == Exists) {
        out = exists(query) ? 1 : 0;
        return true;
    }
    const auto [first, last] = rows(query);
    out = 0;
    bool any = false;
    for (std::size_t k = 0; k < last - first; ++k) {
        const std::size_t i = query.function == Last ? last - 1 - k : first + k;
        if (!passes(query, i))
            continue;
        bool valid = true;
        const std::int64_t value = query.property
                                       ? m_reader.eventInteger(query.type, i, *query.property, valid)
                                       : m_reader.eventTime(query.type, i).ms;
        if (query.function == First || query.function == Last) {
            out = value;
            return valid;
        }
        if (!valid)
            continue;
        if (query.function == Sum) {
            if (__builtin_add_overflow(out, value, &out))
                return false;
        } else {
            out = !any ? value : query.function == Min ? std::min(out, value) : std::max(out, value);
        }
        any = true;
    }
    return any || query.function == Sum;
}

bool Evaluator::followed(const BoundSequence &sequence, std::size_t i)
{
    const BoundQuery &first = m_program.queries[sequence.first];
    const BoundQuery &second = m_program.queries[sequence.second];
    const std::int64_t start = m_reader.eventTime(first.type, i).ms;
    const auto [from, to] = rows(second);
    const Value same = sequence.sameFirst ? m_reader.eventProperty(first.type, i, *sequence.sameFirst) : Value{};
    if (sequence.sameFirst && pathloom::isMissing(same))
        return false;
    for (std::size_t k = lowerBound(second.type, from, to, start + 1); k < to; ++k) {
        const std::int64_t gap = m_reader.eventTime(second.type, k).ms - start;
        if (sequence.gap && gap > *sequence.gap)
            return false;
        const bool agrees = !sequence.sameSecond
                         || m_reader.eventProperty(second.type, k, *sequence.sameSecond) == same;
        if (agrees && passes(second, k))
            return true;
    }
    return false;
}

Truth Evaluator::sequence(const BoundSequence &sequence)
{
    const BoundQuery &first = m_program.queries[sequence.first];
    const auto [from, to] = rows(first);
    for (std::size_t i = from; i < to; ++i) {
        // "Not followed" is known only once its time is up.
        const std::int64_t age = m_now.ms - m_reader.eventTime(first.type, i).ms;
        if (sequence.absent && sequence.gap && age < *sequence.gap)
            continue;
        if (passes(first, i) && followed(sequence, i) != sequence.absent)
            return Truth::True;
    }
    return Truth::False;
}

} // namespace pathloom
