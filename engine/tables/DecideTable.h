// SPDX-License-Identifier: Apache-2.0
// Decision tables at work: for one profile with the reasons, and for all profiles of a snapshot.
#pragma once

#include "engine/base/Task.h"
#include "engine/rules/Evaluate.h"
#include "engine/tables/CompiledTable.h"

namespace pathloom {

/// What a table says of one set of input values.
struct TableAnswer {
    std::vector<std::size_t> matched;        ///< rows that match, ascending
    std::vector<std::size_t> rows;           ///< rows that answer, in the order of the hit policy
    bool conflict = false;                   ///< the hit policy forbids this answer; then it has no values
    bool usesFallback = false;               ///< no row matched and the outputs' fallbacks answer
    std::vector<std::vector<Value>> values;  ///< per answering row (or the fallback), per output
    std::optional<double> number;            ///< of an aggregate
    std::vector<std::vector<bool>> passed;   ///< per row and input: whether that test lets the value through
};
/// `inputs` hold one value per input, of its type or missing.
[[nodiscard]] TableAnswer decideTable(const CompiledTable &table, std::span<const Value> inputs);

/// A table whose inputs are bound to a schema. Immutable; evaluate from any thread.
struct BoundTable {
    CompiledTablePtr table;
    std::vector<BoundRule> inputs;
};
/// Errors: BadInput "table.problems" with `name` and `count` where any cell cannot be read (compileTable
/// lists them); those of bindRule.
[[nodiscard]] Result<BoundTable> bindTable(const DecisionTable &table, const Schema &schema);
[[nodiscard]] std::vector<Value> tableInputs(const BoundTable &table, const ProfileReader &reader, Instant now);

/// Answers for all profiles. Which part is filled depends on the hit policy.
struct TableColumn {
    static constexpr std::uint16_t kNone = 0xffff;     ///< no row matched
    static constexpr std::uint16_t kConflict = 0xfffe; ///< rows matched that may not match together

    std::vector<std::uint16_t> row;         ///< single hit: the answering row
    std::vector<double> numbers;            ///< aggregate: the number, 0 where there is none
    BitVector valid;                        ///< aggregate: whether there is one
    std::vector<std::uint32_t> offsets;     ///< other policies: profile p has rows [offsets[p], offsets[p + 1])
    std::vector<std::uint16_t> rows;
    std::vector<std::size_t> matchedBy;     ///< per row: profiles it matches
    std::vector<std::size_t> answeredBy;    ///< per row: profiles whose answer it is part of
    std::size_t unmatched = 0;              ///< profiles that no row matches
    std::size_t conflicts = 0;
};
/// What decideAll() is to find out: the answers alone, or also how many profiles each row matches.
enum class TableDetail : std::uint8_t { Answers, Counts };

/// Errors: cancelled; "table.too-large" with `rows` beyond 65 000 rows; those of the rules.
[[nodiscard]] Result<TableColumn> decideAll(const BoundTable &table, const Snapshot &snapshot, Instant asOf,
                                            TableDetail detail = TableDetail::Counts,
                                            const TaskControl &control = {});

} // namespace pathloom
