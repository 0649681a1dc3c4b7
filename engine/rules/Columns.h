// SPDX-License-Identifier: Apache-2.0
// The columnar evaluator: whole columns at a time, rows one by one only for rare nodes. Internal.
#pragma once

#include "engine/rules/ColumnIndex.h"
#include "engine/rules/Evaluator.h"

namespace pathloom {

/// Rows that a node is evaluated over: the profiles, or all events of one type.
struct RowSet {
    std::size_t size = 0;
    std::optional<std::size_t> eventType;
    const std::vector<std::uint32_t> *profileOf = nullptr; ///< of events: the profile of each row
};

struct TruthRows {
    BitVector isTrue;
    BitVector isUnknown;
};

/// Values with validity, borrowed from a column of the snapshot or its own.
template <typename T>
struct ValueRows {
    std::vector<T> own;
    BitVector ownValid;
    const T *borrowed = nullptr;
    const BitVector *borrowedValid = nullptr;

    [[nodiscard]] const T *values() const { return borrowed ? borrowed : own.data(); }
    [[nodiscard]] const BitVector &valid() const { return borrowedValid ? *borrowedValid : ownValid; }
};

/// A reader that moves from profile to profile.
class MovingReader final : public SnapshotReader
{
public:
    using SnapshotReader::SnapshotReader;
    void moveTo(ProfileIndex profile) { m_profile = profile; }
};

class ColumnEvaluator
{
public:
    ColumnEvaluator(const BoundRule::Program &program, const Snapshot &snapshot, Instant now,
                    const SegmentLookup &segments, const TaskControl &control);

    [[nodiscard]] TruthRows truth(std::uint32_t node, const RowSet &rows);
    [[nodiscard]] ValueRows<double> numbers(std::uint32_t node, const RowSet &rows);
    [[nodiscard]] ValueRows<std::int64_t> integers(std::uint32_t node, const RowSet &rows);
    [[nodiscard]] RowSet profiles() const { return {m_snapshot.profileCount(), std::nullopt, nullptr}; }
    /// Once true, results are worthless.
    [[nodiscard]] bool isStopped() const { return m_stopped; }

private:
    [[nodiscard]] const Node &at(std::uint32_t node) const { return m_program.nodes[node]; }
    [[nodiscard]] bool checkStop();
    template <typename Visit>
    void forEachChild(const Node &n, Visit visit) const;
    [[nodiscard]] bool readsEvent(std::uint32_t node) const;
    [[nodiscard]] RowSet eventsOf(std::size_t type);
    [[nodiscard]] const Column &columnOf(const Node &n, const RowSet &rows) const;
    /// Calls visit(row, evaluator) for every row with the scalar evaluator placed there.
    template <typename Visit>
    void eachRow(const RowSet &rows, Visit visit);
    template <typename T>
    [[nodiscard]] ValueRows<T> blank(const RowSet &rows, bool valid) const;
    template <typename T>
    [[nodiscard]] ValueRows<T> spread(const ValueRows<T> &profiles, const RowSet &rows) const;
    [[nodiscard]] TruthRows spread(const TruthRows &profiles, const RowSet &rows) const;

    [[nodiscard]] TruthRows constant(Truth truth, const RowSet &rows) const;
    [[nodiscard]] TruthRows junction(const Node &n, const RowSet &rows);
    [[nodiscard]] TruthRows choice(const Node &n, const RowSet &rows);
    [[nodiscard]] TruthRows compare(const Node &n, const RowSet &rows);
    [[nodiscard]] TruthRows compareNumber(BinaryOp op, const ValueRows<double> &a, double b, const RowSet &rows);
    [[nodiscard]] TruthRows compareInteger(BinaryOp op, const ValueRows<std::int64_t> &a, std::int64_t b,
                                           const RowSet &rows);
    /// None where the column has no narrow form (yet).
    [[nodiscard]] std::optional<TruthRows> narrowNumber(BinaryOp op, const Column &column, double constant);
    [[nodiscard]] std::optional<TruthRows> narrowInteger(BinaryOp op, const Column &column, std::int64_t constant);
    [[nodiscard]] std::optional<TruthRows> narrowText(const TextSet &set, bool negated, const Column &column);
    /// Profiles whose number of events compares so with a constant; none where the order of the
    /// events is not there (yet).
    [[nodiscard]] std::optional<TruthRows> windowCounts(const BoundQuery &query, BinaryOp op, double constant);
    [[nodiscard]] TruthRows textIs(const Node &n, const RowSet &rows);
    [[nodiscard]] TruthRows byCode(const Column &column, const std::vector<Truth> &outcomes) const;
    [[nodiscard]] TruthRows ofBooleans(const ValueRows<std::int64_t> &values) const;
    [[nodiscard]] TruthRows ofProfiles(const Node &n);
    [[nodiscard]] TruthRows segment(const Node &n);
    [[nodiscard]] TruthRows rowByRow(std::uint32_t node, const RowSet &rows);
    /// The only text attribute or property below a node that reads nothing else, or kNoNode.
    [[nodiscard]] std::uint32_t onlyTextSlot(std::uint32_t node) const;
    [[nodiscard]] bool collectSlots(std::uint32_t node, std::uint32_t &slot) const;

    [[nodiscard]] bool eventNumbers(const Node &n, ValueRows<double> &out);
    [[nodiscard]] bool eventIntegers(const Node &n, ValueRows<std::int64_t> &out);
    /// Calls visit(profile, first row, last row) of the query's window for every profile.
    template <typename Visit>
    void eachWindow(const BoundQuery &query, Visit visit);
    [[nodiscard]] const BitVector *maskOf(const BoundQuery &query);

    const BoundRule::Program &m_program;
    const Snapshot &m_snapshot;
    Instant m_now;
    const SegmentLookup &m_segments;
    const TaskControl &m_control;
    bool m_stopped = false;
    std::shared_ptr<ColumnIndex> m_index;
    std::map<std::size_t, std::vector<std::uint32_t>> m_profileOf;
    std::map<const BoundQuery *, BitVector> m_masks;
};

} // namespace pathloom
