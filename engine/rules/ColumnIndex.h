// SPDX-License-Identifier: Apache-2.0
// Faster forms of a snapshot's columns, made on demand and kept with it: narrow codes of columns
// with few distinct values, and events in the order of time. Internal.
#pragma once

#include "engine/data/Snapshot.h"
#include "engine/rules/Expr.h"

#include <map>
#include <memory>
#include <mutex>

namespace pathloom {

/// A range of codes, both ends belong; `negated`: all others.
struct CodeRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool isEmpty = false;
    bool negated = false;
};

/// One code a row, in one byte or two: of numbers and integers the rank among the distinct values,
/// of texts the dictionary's code. What stands where a value is missing means nothing. Padded with
/// zeros to whole words of 64 rows.
struct NarrowColumn {
    std::vector<std::uint8_t> bytes;
    std::vector<std::uint16_t> pairs;    ///< where bytes do not suffice
    std::vector<double> numbers;         ///< by code, ascending
    std::vector<std::int64_t> integers;  ///< by code, ascending

    /// Codes for which `value OP constant` holds, by the rules of the evaluators.
    [[nodiscard]] CodeRange rangeOf(BinaryOp op, double constant) const;
    [[nodiscard]] CodeRange rangeOf(BinaryOp op, std::int64_t constant) const;
    /// Sets the bits of `out` whose code is in the range; `out` has as many bits as there are rows.
    void select(const CodeRange &range, BitVector &out) const;
};

/// Null where the column has too many distinct values, or values of another kind.
[[nodiscard]] std::unique_ptr<NarrowColumn> narrowed(const Column &column);

/// Bits of the bytes that lie in the range; as many bytes as `out` has bits, padded to 64.
void selectBytes(const std::vector<std::uint8_t> &bytes, const CodeRange &range, BitVector &out);

/// All events of one type, the earliest first; equal times in the order of rows.
struct EventOrder {
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> profiles; ///< of the rows

    /// Positions [from, to) of the events in the half-open range of times.
    [[nodiscard]] std::pair<std::size_t, std::size_t> between(const EventTable &table, std::int64_t low,
                                                              std::int64_t high) const;
};
[[nodiscard]] std::unique_ptr<EventOrder> orderOf(const EventTable &table);

/// One for each snapshot. Thread-safe; what it hands out lives as long as the snapshot.
class ColumnIndex
{
public:
    /// Below this many rows the plain columns are as fast.
    static constexpr std::size_t kFewRows = 4096;
    /// A form is made when it is asked for so often, since making it costs as much as some passes.
    static constexpr int kUses = 3;

    [[nodiscard]] static std::shared_ptr<ColumnIndex> of(const Snapshot &snapshot);
    /// Null: not made (yet).
    [[nodiscard]] const NarrowColumn *column(const Column &column);
    [[nodiscard]] const EventOrder *events(const EventTable &table);

private:
    template <typename Form>
    struct Entry {
        int uses = 0;
        std::unique_ptr<Form> form;
    };
    std::mutex m_lock;
    std::map<const Column *, Entry<NarrowColumn>> m_columns;
    std::map<const EventTable *, Entry<EventOrder>> m_events;
};

} // namespace pathloom
