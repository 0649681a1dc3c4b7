// SPDX-License-Identifier: Apache-2.0
// What one import produced, before unification: typed rows as they came, with their row keys.
#pragma once

#include "engine/base/Hash.h"
#include "engine/data/Column.h"
#include "engine/data/Schema.h"

#include <cstdint>
#include <string>
#include <vector>

namespace pathloom {

/// How a record names its profile; each namespace ("id", "email", "phone", "external:crm") is one
/// strong identifier after normalisation.
struct IdentityColumn {
    std::string space;
    Column values{ValueType::String};
};

/// Identity space of profiles without an identifier: the row key in hexadecimal.
inline constexpr const char *kRowSpace = "row";

/// Records of profiles: row i of every column is one record.
struct ProfileRecords {
    std::vector<Hash128> rowKeys;
    std::vector<std::int64_t> recordedAt; ///< ms; INT64_MIN where the source does not say
    std::vector<IdentityColumn> identities;
    std::vector<std::string> attributeNames;
    std::vector<Column> attributes;
};

/// Events of one type. `profile` names the profile in identity space `space`.
struct EventRecords {
    std::string type;
    std::vector<Hash128> rowKeys;
    std::string space;
    Column profile{ValueType::String};
    std::vector<std::int64_t> times; ///< ms
    std::vector<std::string> propertyNames;
    std::vector<Column> properties;
};

struct ConsentRecords {
    ConsentKey key;
    std::vector<Hash128> rowKeys;
    std::string space;
    Column profile{ValueType::String};
    std::vector<std::int64_t> times;
    std::vector<std::uint8_t> given;
};

struct ItemRecords {
    std::vector<Hash128> rowKeys;
    Column ids{ValueType::String};
    Column tags{ValueType::List}; ///< "running" or "running:0.7"
    std::vector<std::string> attributeNames;
    std::vector<Column> attributes;
};

struct ListRecords {
    std::string name;
    std::vector<Hash128> rowKeys;
    std::string space;
    Column profile{ValueType::String};
};

/// A source row that did not fit: kept whole, with the reason as a code of ui/text.
struct QuarantinedRow {
    std::uint64_t line = 0; ///< 1-based line in the file where the row starts
    Hash128 rowKey;
    std::string reason;     ///< "ingest.not-a-number" …
    std::string column;
    std::string value;      ///< the offending field, shortened to 200 bytes
    std::string raw;        ///< the row as it came, shortened to 65,536 bytes
    std::string file{};     ///< name of the file among those of the import
};

/// A file of an import, and how its rows are written, so that one set aside can be read again.
struct SourceFile {
    std::string name;
    std::string form; ///< JSON of engine/ingest
    bool operator==(const SourceFile &) const = default;
};

/// Facts about an import, kept with the dataset.
struct ImportInfo {
    std::string id;          ///< "import-1", …
    std::string source;      ///< name of the source: the file's base name unless the mapping names one
    std::string fileHash;    ///< SHA-256 of the file
    std::string mapping;     ///< canonical JSON
    Instant at;              ///< when it was imported
    std::uint64_t rowsRead = 0;
    std::uint64_t rowsLoaded = 0;
    std::uint64_t rowsUnchanged = 0;
    std::uint64_t rowsQuarantined = 0;
    std::vector<SourceFile> files{}; ///< in the order in which they were read
};

/// Everything of one import; stored in one transaction or not at all.
struct ImportBatch {
    ImportInfo info;
    Schema schema; ///< what the batch needs; merged into the dataset's
    std::vector<ProfileRecords> profiles;
    std::vector<EventRecords> events;
    std::vector<ConsentRecords> consents;
    std::vector<ItemRecords> items;
    std::vector<ListRecords> lists;
    /// Every loaded row, also one that made no record, with the hash of its content: what a later
    /// import of the same source asks for. A row that loads leaves the quarantine.
    std::vector<Hash128> rowKeys;
    std::vector<Hash128> rowContents;
    /// Rows that did not fit; one that an earlier import of the source quarantined is named again.
    std::vector<QuarantinedRow> quarantine;
    /// Rows of the source that leave the quarantine, because this import read them once more.
    std::vector<Hash128> retried;
};

} // namespace pathloom
