// SPDX-License-Identifier: Apache-2.0
// A first look at several tables: what each holds, and which columns refer to which.
#pragma once

#include "engine/ingest/Preview.h"
#include "engine/ingest/SourceSet.h"

namespace pathloom {

struct TablePreview {
    std::string name;
    Preview preview;
    std::uint64_t rows = 0;
    std::vector<std::string> key; ///< columns that name each row; empty: none were found
};

/// The tables of a folder or database with the references between them, each with its evidence.
struct SetPreview {
    std::vector<TablePreview> tables;
    std::vector<ReferenceCheck> references;
    MappingSet set; ///< what follows: profiles, events, items, and tables that are only referred to
};

/// Whether the place holds several tables: a folder with such files, or a database with more than
/// one table.
[[nodiscard]] bool isSetPlace(const std::filesystem::path &place);

/// Reads every table once. A column that looks like a key refers to a table where the column of
/// that name (or "id" of the table it is named after) names each row, if at least half of its
/// values are found there; pairs of such columns likewise, also where several rows match. Foreign
/// keys that a database declares are taken as they are. References that resolve for less than 99 %
/// of the rows keep their orphans.
/// Errors: those of openSet(); "ingest.no-such-files" where the place holds no table.
[[nodiscard]] Result<SetPreview> previewSet(const std::filesystem::path &place,
                                            const TaskControl &control);

/// The mapping of one of the tables: attributes where a row is a profile, events where it names one
/// and has a time, of its own or of a table that it refers to, items, or nothing of its own.
[[nodiscard]] Mapping guessMapping(const SetPreview &look, const TablePreview &table);

} // namespace pathloom
