// SPDX-License-Identifier: GPL-3.0-or-later
// What a decision table's editor says beside the cells: flaws with examples, and counts per row.
#pragma once

#include "engine/data/Snapshot.h"
#include "engine/tables/Analyse.h"

#include <QString>

#include <optional>
#include <vector>

namespace pathloom::ui {

/// One line of the list of findings.
struct TableFinding {
    enum class Kind { Problem, Conflict, Gap, Shadowed, Empty, Overlap, Note };
    Kind kind = Kind::Note;
    QString text;
    std::optional<std::size_t> row; ///< row to go to
    std::optional<std::size_t> column; ///< input, or number of inputs + output
};

struct TableFindings {
    std::vector<TableFinding> lines;     ///< worst first
    std::vector<QString> rowTexts;       ///< per row: "shadowed", "matches 12 profiles" …
    std::vector<int> rowSeverities;      ///< 0 error, 1 warning, −1 nothing
    QString summary;                     ///< one line over all
};

/// Compiles, analyses and, where a dataset is given, counts. Runs off the window's thread; without an
/// answer the control was stopped.
[[nodiscard]] std::optional<TableFindings> findingsOf(const DecisionTable &table, const Schema &schema,
                                                      const SnapshotPtr &data, const TaskControl &control);

/// Heading of a column as people see it.
[[nodiscard]] QString headingOf(const DecisionTable &table, std::size_t column);

} // namespace pathloom::ui
