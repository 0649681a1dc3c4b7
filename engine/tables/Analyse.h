// SPDX-License-Identifier: Apache-2.0
// What is wrong with a decision table's rows, found exactly over all values its inputs can have.
#pragma once

#include "engine/base/Task.h"
#include "engine/tables/CompiledTable.h"

namespace pathloom {

/// A part of the space of inputs, as one test per input, and one set of values in it.
struct TableRegion {
    std::vector<std::string> tests;
    std::vector<Value> example;
};

/// Two rows that match the same profiles.
struct TableOverlap {
    std::size_t first = 0;
    std::size_t second = 0;
    bool conflict = false; ///< the hit policy forbids it: there is no answer there
    TableRegion where;     ///< one test per input: exactly the values both rows let through
};

/// What is to be said of one row by itself.
enum class RowState : std::uint8_t {
    Fine,
    Unreadable, ///< a cell has a problem; it never matches
    Empty,      ///< no values its inputs can have pass all its tests
    Shadowed,   ///< other rows answer wherever it matches (First, Priority), or say the same (Any)
};

struct TableAnalysis {
    std::vector<TableRegion> gaps;    ///< disjoint, together all that no row matches, as far as listed
    bool moreGaps = false;            ///< there are more than were asked for
    std::vector<TableOverlap> overlaps; ///< by first and second row
    std::vector<RowState> rows;
    bool isComplete = true;           ///< false: the search for gaps or shadows was cut short
};

/// Gaps beyond `mostGaps` are not listed. Missing values count as values, unless the input's list of
/// values leaves them out. Errors: cancelled.
[[nodiscard]] Result<TableAnalysis> analyseTable(const TableCompilation &compilation, std::size_t mostGaps = 50,
                                                 const TaskControl &control = {});

} // namespace pathloom
