// SPDX-License-Identifier: Apache-2.0
// Relational sources: several tables, the references between them, and what their rows become.
#pragma once

#include "engine/ingest/Importer.h"
#include "engine/ingest/Source.h"

#include <cstdint>

namespace pathloom {

enum class Orphans : std::uint8_t { Quarantine, Keep }; ///< Keep: the referenced values are missing

/// Columns of one table that name rows of another. Its name is what the mapping of `table` puts
/// before the other table's columns: "campaign.start_date"; through that table's own references,
/// "coupon.product.department". Where several rows match, a value is the list of the distinct ones.
struct Reference {
    std::string name{}; ///< empty: the name of the other table
    std::string table{};
    std::vector<std::string> columns{};
    std::string to{};
    std::vector<std::string> toColumns{}; ///< empty: called as in `columns`
    Orphans orphans = Orphans::Quarantine;
    bool operator==(const Reference &) const = default;

    [[nodiscard]] const std::string &called() const { return name.empty() ? to : name; }
    [[nodiscard]] const std::vector<std::string> &there() const
    {
        return toColumns.empty() ? columns : toColumns;
    }
};

/// One table. Its mapping makes profiles, events, items as any mapping; one with the profile
/// "none" and nothing else is only referred to, and its rows count as loaded.
struct SetTable {
    std::string name{};
    std::string file{}; ///< in the folder of the set, a pattern too; of a database: mapping.file
    Mapping mapping{};
    bool operator==(const SetTable &) const = default;
};

/// Stored as one JSON document ("pathloom-mapping-set"), as resources/mappings holds it.
struct MappingSet {
    std::string name{};
    std::vector<SetTable> tables{};
    std::vector<Reference> references{};
    bool operator==(const MappingSet &) const = default;
};

[[nodiscard]] Json toJson(const MappingSet &set);
/// Errors: those of readMapping(); "ingest.mapping-value" also where a reference names no table.
[[nodiscard]] Result<MappingSet> readMappingSet(std::string_view text,
                                                std::string_view fileName = {});
/// Whether the text is a set rather than one mapping.
[[nodiscard]] bool isMappingSet(std::string_view text);

/// How well a reference holds: counts of rows of its table.
struct ReferenceCheck {
    Reference reference;
    std::uint64_t rows = 0;
    std::uint64_t empty = 0;    ///< name nothing
    std::uint64_t resolved = 0; ///< name a row that is there
    bool isToMany = false;      ///< some key names several rows

    /// Share of those that name something, in [0, 1]; 1 where none does.
    [[nodiscard]] double share() const
    {
        return rows == empty ? 1.0
                             : static_cast<double>(resolved) / static_cast<double>(rows - empty);
    }
    [[nodiscard]] std::uint64_t orphans() const { return rows - empty - resolved; }
};

/// The tables of a set, opened.
struct OpenSet {
    MappingSet set;
    std::vector<std::shared_ptr<Source>> sources; ///< of each table
};
/// `place` is the folder of the files, or the database. Errors: those of Source::open() and
/// filesNamed(); "ingest.mapping-value" for references whose columns are not there or that form a
/// cycle.
[[nodiscard]] Result<OpenSet> openSet(const MappingSet &set, const std::filesystem::path &place,
                                      std::size_t limit, const TaskControl &control);

/// Follows every reference through all rows.
[[nodiscard]] Result<std::vector<ReferenceCheck>> checkReferences(const OpenSet &open,
                                                                  const TaskControl &control);

/// What is known of each source, by its name.
using KnownSources = std::function<Result<KnownRows>(const std::string &source)>;

/// Loads every table, in the order of the set; batch i has the id `importIds[i]`. Counts and
/// quarantine as importFile() has them. Errors: those of openSet() and importFile().
[[nodiscard]] Result<std::vector<ImportBatch>>
importSet(const MappingSet &set, const std::filesystem::path &place, const KnownSources &known,
          std::span<const std::string> importIds, const ImportOptions &options,
          const TaskControl &control);

} // namespace pathloom
