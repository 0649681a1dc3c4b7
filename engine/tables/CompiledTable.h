// SPDX-License-Identifier: Apache-2.0
// A decision table made ready to run. Each input's values fall into positions between and at the
// ends that its tests name; what rows a position lets through is a bit mask. One profile, whole
// columns and the search for gaps all read these masks, so they cannot disagree.
#pragma once

#include "engine/data/Schema.h"
#include "engine/model/DecisionTable.h"
#include "engine/tables/Cell.h"

#include <memory>
#include <optional>
#include <span>

namespace pathloom {

/// Something in a table that cannot be read. Without `row`: the column itself.
struct TableProblem {
    std::string code; ///< of Cell.h; "table.unknown-name", "table.column-type", "table.no-input",
                      ///< "table.no-output", "table.shape", "table.not-listed", "table.aggregate"
    Arguments arguments;
    std::optional<std::size_t> row;
    std::optional<std::size_t> input;
    std::optional<std::size_t> output;
};

/// Values of one input, cut at k ends: position 2i lies below end i, 2i + 1 is end i, 2k lies above
/// all, 2k + 1 is "missing".
struct TableAxis {
    CellType type;
    std::vector<Value> ends;           ///< ascending, distinct
    std::vector<std::uint64_t> masks;  ///< positions × words: the rows (as bits) that pass there
    std::vector<bool> possible;        ///< per position: whether a value can lie there

    [[nodiscard]] std::size_t positions() const { return 2 * ends.size() + 2; }
    [[nodiscard]] std::size_t missingPosition() const { return 2 * ends.size() + 1; }
    [[nodiscard]] std::size_t positionOf(const Value &value) const;
    /// A value that lies at a position.
    [[nodiscard]] Value example(std::size_t position) const;
    /// Unary tests that let exactly these positions through (as far as values can lie there).
    [[nodiscard]] std::string testsFor(const std::vector<bool> &positions) const;
};

struct CompiledTable {
    DecisionTable source;
    std::vector<TableAxis> axes;
    std::size_t words = 0;                          ///< 64-bit words of a mask
    std::vector<std::size_t> rowOfBit;              ///< bits stand in the order of the hit policy
    std::vector<std::vector<Value>> results;        ///< per row
    std::vector<std::vector<std::size_t>> ranks;    ///< per row and output: place in its list of values
    std::vector<std::size_t> resultClass;           ///< rows with one number give the same results
    std::optional<std::vector<Value>> fallback;     ///< where any output has one

    [[nodiscard]] std::span<const std::uint64_t> mask(std::size_t axis, std::size_t position) const
    {
        return std::span(axes[axis].masks).subspan(position * words, words);
    }
};
using CompiledTablePtr = std::shared_ptr<const CompiledTable>;

/// Rows with a problem never match. Without a usable column there is no table at all.
struct TableCompilation {
    CompiledTablePtr table;
    std::vector<TableProblem> problems;
};
[[nodiscard]] TableCompilation compileTable(const DecisionTable &table, const Schema &schema);

} // namespace pathloom
