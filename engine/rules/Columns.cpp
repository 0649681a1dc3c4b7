// SPDX-License-Identifier: Apache-2.0
// Truth over whole columns.
#include "engine/rules/ColumnsInl.h"

#include "engine/base/Random.h"

namespace pathloom {

namespace {

/// True where `isTrue` and valid, unknown where not valid.
TruthRows masked(TruthRows rows, const BitVector &valid)
{
    rows.isTrue &= valid;
    rows.isUnknown = valid;
    rows.isUnknown.invert();
    return rows;
}

template <typename T, typename Test>
TruthRows compareAll(const ValueRows<T> &a, std::size_t size, Test test)
{
    TruthRows rows = answers(size);
    const T *values = a.values();
    fill(rows.isTrue, [&](std::size_t i) { return test(values[i]); });
    return masked(std::move(rows), a.valid());
}

} // namespace

ColumnEvaluator::ColumnEvaluator(const BoundRule::Program &program, const Snapshot &snapshot, Instant now,
                                 const SegmentLookup &segments, const TaskControl &control)
    : m_program(program), m_snapshot(snapshot), m_now(now), m_segments(segments), m_control(control),
      m_index(ColumnIndex::of(snapshot))
{
}

bool ColumnEvaluator::checkStop()
{
    m_stopped = m_stopped || m_control.isStopped();
    return m_stopped;
}

bool ColumnEvaluator::readsEvent(std::uint32_t node) const
{
    const Node &n = at(node);
    if (n.op == Op::Property || (n.op == Op::TextIs && n.ofEvent))
        return true;
    bool reads = false;
    forEachChild(n, [&](std::uint32_t child) { reads = reads || readsEvent(child); });
    return reads;
}

RowSet ColumnEvaluator::eventsOf(std::size_t type)
{
    const EventTable &table = m_snapshot.events[type];
    std::vector<std::uint32_t> &owners = m_profileOf[type];
    if (owners.size() != table.size()) {
        owners.resize(table.size());
        for (ProfileIndex p = 0; p < m_snapshot.profileCount(); ++p) {
            const auto [from, to] = table.rowsOf(p);
            std::fill(owners.begin() + from, owners.begin() + to, p);
        }
    }
    return {table.size(), type, &owners};
}

const Column &ColumnEvaluator::columnOf(const Node &n, const RowSet &rows) const
{
    const bool ofEvent = n.op == Op::Property || (n.op == Op::TextIs && n.ofEvent);
    return ofEvent ? m_snapshot.events[*rows.eventType].properties[n.index] : m_snapshot.attributes[n.index].values;
}

TruthRows ColumnEvaluator::spread(const TruthRows &profiles, const RowSet &rows) const
{
    TruthRows out = answers(rows.size);
    const auto &owners = *rows.profileOf;
    fill(out.isTrue, [&](std::size_t i) { return profiles.isTrue.at(owners[i]); });
    fill(out.isUnknown, [&](std::size_t i) { return profiles.isUnknown.at(owners[i]); });
    return out;
}

TruthRows ColumnEvaluator::constant(Truth truth, const RowSet &rows) const
{
    return {BitVector(rows.size, truth == Truth::True), BitVector(rows.size, truth == Truth::Unknown)};
}

TruthRows ColumnEvaluator::truth(std::uint32_t node, const RowSet &rows)
{
    const Node &n = at(node);
    if (checkStop())
        return answers(rows.size);
    if (rows.eventType && !readsEvent(node) && n.op != Op::Constant)
        return spread(truth(node, profiles()), rows);
    switch (n.op) {
    case Op::Missing: return constant(Truth::Unknown, rows);
    case Op::Constant: return constant(truthOf(n.integer != 0), rows);
    case Op::Attribute:
    case Op::Property: return ofBooleans(integers(node, rows));
    case Op::CompareAttribute: {
        if (auto found = narrowNumber(n.binary, m_snapshot.attributes[n.index].values, n.number))
            return *std::move(found);
        ValueRows<double> values;
        values.borrowed = m_snapshot.attributes[n.index].values.numbers.data();
        values.borrowedValid = &m_snapshot.attributes[n.index].values.valid;
        return compareNumber(n.binary, values, n.number, rows);
    }
    case Op::CompareInteger: {
        if (auto found = narrowInteger(n.binary, m_snapshot.attributes[n.index].values, n.integer))
            return *std::move(found);
        ValueRows<std::int64_t> values;
        values.borrowed = m_snapshot.attributes[n.index].values.integers.data();
        values.borrowedValid = &m_snapshot.attributes[n.index].values.valid;
        return compareInteger(n.binary, values, n.integer, rows);
    }
    case Op::Compare:
        return n.operand == ValueType::String ? rowByRow(node, rows) : compare(n, rows);
    case Op::TextIs: return textIs(n, rows);
    case Op::And:
    case Op::Or: return junction(n, rows);
    case Op::Not: {
        TruthRows child = truth(n.a, rows);
        child.isTrue |= child.isUnknown;
        child.isTrue.invert();
        return child;
    }
    case Op::Treat: {
        TruthRows child = truth(n.a, rows);
        if (n.missing == MissingAs::Error)
            return child;
        if (n.missing == MissingAs::True)
            child.isTrue |= child.isUnknown;
        child.isUnknown = BitVector(rows.size);
        return child;
    }
    case Op::If: return choice(n, rows);
    case Op::Consent:
    case Op::ListMember:
    case Op::Bucket: return ofProfiles(n);
    case Op::Segment: return segment(n);
    case Op::Events: {
        const BoundQuery &query = m_program.queries[n.index];
        if (query.function == EventFunction::Exists && !rows.eventType) {
            if (auto found = windowCounts(query, BinaryOp::GreaterEqual, 1))
                return *std::move(found);
        }
        return ofBooleans(integers(node, rows));
    }
    case Op::IsMissing:
        if (at(n.a).type == ValueType::Boolean) {
            TruthRows child = truth(n.a, rows);
            return {std::move(child.isUnknown), BitVector(rows.size)};
        }
        if (at(n.a).op == Op::Attribute || at(n.a).op == Op::Property) {
            TruthRows out = {columnOf(at(n.a), rows).valid, BitVector(rows.size)};
            out.isTrue.invert();
            return out;
        }
        return rowByRow(node, rows);
    default: return rowByRow(node, rows);
    }
}

TruthRows ColumnEvaluator::junction(const Node &n, const RowSet &rows)
{
    const bool isAnd = n.op == Op::And;
    TruthRows out = constant(truthOf(isAnd), rows);
    for (std::uint32_t i = 0; i < n.count; ++i) {
        const TruthRows child = truth(m_program.children[n.first + i], rows);
        auto &yes = out.isTrue.words();
        auto &maybe = out.isUnknown.words();
        const auto &childYes = child.isTrue.words();
        const auto &childMaybe = child.isUnknown.words();
        for (std::size_t w = 0; w < yes.size(); ++w) {
            // "Possible" is true or unknown; and: all possible, or: any.
            const std::uint64_t possible = yes[w] | maybe[w];
            const std::uint64_t childPossible = childYes[w] | childMaybe[w];
            yes[w] = isAnd ? yes[w] & childYes[w] : yes[w] | childYes[w];
            maybe[w] = (isAnd ? possible & childPossible : possible | childPossible) & ~yes[w];
        }
    }
    return out;
}

TruthRows ColumnEvaluator::choice(const Node &n, const RowSet &rows)
{
    const TruthRows condition = truth(n.a, rows);
    TruthRows yes = truth(n.b, rows);
    const TruthRows no = truth(n.c, rows);
    for (std::size_t w = 0; w < yes.isTrue.words().size(); ++w) {
        const std::uint64_t on = condition.isTrue.words()[w];
        const std::uint64_t off = ~on & ~condition.isUnknown.words()[w];
        auto &isTrue = yes.isTrue.words()[w];
        auto &isUnknown = yes.isUnknown.words()[w];
        isTrue = (isTrue & on) | (no.isTrue.words()[w] & off);
        isUnknown = (isUnknown & on) | (no.isUnknown.words()[w] & off) | condition.isUnknown.words()[w];
    }
    return yes;
}

TruthRows ColumnEvaluator::compareNumber(BinaryOp op, const ValueRows<double> &a, double b, const RowSet &rows)
{
    switch (op) {
    case BinaryOp::Equal: return compareAll(a, rows.size, [b](double v) { return sameNumber(v, b); });
    case BinaryOp::NotEqual: return compareAll(a, rows.size, [b](double v) { return !sameNumber(v, b); });
    case BinaryOp::Less: return compareAll(a, rows.size, [b](double v) { return (v < b) & !sameNumber(v, b); });
    case BinaryOp::LessEqual: return compareAll(a, rows.size, [b](double v) { return (v <= b) | sameNumber(v, b); });
    case BinaryOp::Greater: return compareAll(a, rows.size, [b](double v) { return (v > b) & !sameNumber(v, b); });
    default: return compareAll(a, rows.size, [b](double v) { return (v >= b) | sameNumber(v, b); });
    }
}

TruthRows ColumnEvaluator::compareInteger(BinaryOp op, const ValueRows<std::int64_t> &a, std::int64_t b,
                                          const RowSet &rows)
{
    switch (op) {
    case BinaryOp::Equal: return compareAll(a, rows.size, [b](std::int64_t v) { return v == b; });
    case BinaryOp::NotEqual: return compareAll(a, rows.size, [b](std::int64_t v) { return v != b; });
    case BinaryOp::Less: return compareAll(a, rows.size, [b](std::int64_t v) { return v < b; });
    case BinaryOp::LessEqual: return compareAll(a, rows.size, [b](std::int64_t v) { return v <= b; });
    case BinaryOp::Greater: return compareAll(a, rows.size, [b](std::int64_t v) { return v > b; });
    default: return compareAll(a, rows.size, [b](std::int64_t v) { return v >= b; });
    }
}

TruthRows ColumnEvaluator::compare(const Node &n, const RowSet &rows)
{
    const Node &right = at(n.b);
    TruthRows out = answers(rows.size);
    const Node &left = at(n.a);
    if (n.operand == ValueType::Number && right.op == Op::Constant && left.op == Op::Events && !rows.eventType
        && m_program.queries[left.index].function == EventFunction::Count) {
        if (auto found = windowCounts(m_program.queries[left.index], n.binary, right.number))
            return *std::move(found);
    }
    if (n.operand == ValueType::Number) {
        const auto a = numbers(n.a, rows);
        if (right.op == Op::Constant)
            return compareNumber(n.binary, a, right.number, rows);
        const auto b = numbers(n.b, rows);
        fill(out.isTrue, [&](std::size_t i) { return compareNumbers(n.binary, a.values()[i], b.values()[i]); });
        BitVector valid = a.valid();
        return masked(std::move(out), valid &= b.valid());
    }
    const auto a = integers(n.a, rows);
    if (right.op == Op::Constant)
        return compareInteger(n.binary, a, right.integer, rows);
    const auto b = integers(n.b, rows);
    fill(out.isTrue, [&](std::size_t i) { return compareExactly(n.binary, a.values()[i], b.values()[i]); });
    BitVector valid = a.valid();
    return masked(std::move(out), valid &= b.valid());
}

TruthRows ColumnEvaluator::textIs(const Node &n, const RowSet &rows)
{
    const Column &column = columnOf(n, rows);
    const TextSet &set = m_program.sets[n.a];
    if (auto found = narrowText(set, n.negated, column))
        return *std::move(found);
    TruthRows out = answers(rows.size);
    if (set.codes.size() == 1) {
        const std::uint32_t code = set.codes[0];
        fill(out.isTrue, [&](std::size_t i) { return (column.codes[i] == code) != n.negated; });
    } else {
        fill(out.isTrue, [&](std::size_t i) { return set.hasCode(column.codes[i]) != n.negated; });
    }
    return masked(std::move(out), column.valid);
}

TruthRows ColumnEvaluator::ofBooleans(const ValueRows<std::int64_t> &values) const
{
    return compareAll(values, values.valid().size(), [](std::int64_t v) { return v != 0; });
}

TruthRows ColumnEvaluator::ofProfiles(const Node &n)
{
    TruthRows out = answers(m_snapshot.profileCount());
    if (n.op == Op::ListMember) {
        const auto index = m_snapshot.listIndex(m_program.texts[n.index]);
        if (!index)
            return constant(Truth::Unknown, profiles());
        for (const ProfileIndex p : m_snapshot.lists[*index].members)
            out.isTrue.set(p);
    } else if (n.op == Op::Bucket) {
        const double low = at(n.a).number;
        const double high = at(n.b).number;
        fill(out.isTrue, [&](std::size_t i) {
            const double bucket = stickyBucket(static_cast<std::uint64_t>(n.integer), m_snapshot.profileHashes[i]);
            return bucket >= low && bucket < high;
        });
    } else {
        for (ProfileIndex p = 0; p < m_snapshot.profileCount(); ++p) {
            const Truth given = m_snapshot.consentAt(n.index, p, m_now);
            out.isTrue.set(p, given == Truth::True);
            out.isUnknown.set(p, given == Truth::Unknown);
        }
    }
    return out;
}

TruthRows ColumnEvaluator::segment(const Node &n)
{
    const std::string &name = m_program.texts[n.index];
    const BitVector *members = m_segments ? m_segments(name, Truth::True) : nullptr;
    if (!members)
        return constant(Truth::Unknown, profiles());
    const BitVector *unknown = m_segments(name, Truth::Unknown);
    TruthRows out{*members, unknown ? *unknown : BitVector(members->size())};
    out.isUnknown.andNot(out.isTrue);
    return out;
}

} // namespace pathloom
