// SPDX-License-Identifier: Apache-2.0
// Reading the cells of decision tables: unary tests and literal results.
#pragma once

#include "engine/base/Result.h"
#include "engine/data/Value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// Values between two ends; a missing end is open to infinity.
struct CellRange {
    std::optional<Value> low;
    std::optional<Value> high;
    bool lowBelongs = true;
    bool highBelongs = true;
};

/// What a test lets through: any of the ranges, or, with `negated`, everything else. A missing value
/// passes only where the test names it (`null`) or asks nothing at all.
struct CellTest {
    bool everything = false; ///< "-"
    bool negated = false;
    bool missing = false;    ///< names null
    std::vector<CellRange> ranges;
};

/// Type of a column and, for money, its currency: a plain number then means major units.
struct CellType {
    ValueType type = ValueType::String;
    std::string currency;
};

/// Reads `-`, `< 10`, `[1..3)`, `"a", "b"`, `not("a")`, `null` and lists of these.
/// Errors, all BadInput: "table.syntax" with `text` (and `mend`, where quotes are all that is missing),
/// "table.type" with `text` and `want`, "table.currency" with `have` and `want`, "table.range" with
/// `text` where the ends are the wrong way round, "table.order" for < and ranges of booleans.
[[nodiscard]] Result<CellTest> parseCell(std::string_view text, const CellType &type);

/// Reads one literal of a type. Errors: the same.
[[nodiscard]] Result<Value> parseCellValue(std::string_view text, const CellType &type);

/// The literal as a cell shows it.
[[nodiscard]] std::string cellText(const Value &value);

/// −1, 0 or 1 for two values of one type; numbers agree to a relative 10⁻⁹, as in rules.
[[nodiscard]] int compareValues(const Value &a, const Value &b);

} // namespace pathloom
