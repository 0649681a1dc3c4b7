// SPDX-License-Identifier: Apache-2.0
// A first look at a source: its columns, their likely types and meaning, and a first mapping.
#pragma once

#include "engine/base/Task.h"
#include "engine/data/Records.h"
#include "engine/ingest/Mapping.h"

#include <filesystem>

namespace pathloom {

/// What a column seems to be for.
enum class ColumnGuess : std::uint8_t {
    Attribute,
    ProfileId,
    Email,
    Phone,
    Time,
    EventType,
    Amount,
    Consent,
    Item,
    TimeZone,
    Language,
    FirstName,
    LastName,
    Postcode,
};

/// "profile-id", "event-type" …
[[nodiscard]] std::string_view nameOf(ColumnGuess guess);

/// The share of present values, in [0, 1], that read as a type.
struct TypeShare {
    ValueType type = ValueType::String;
    double share = 0;
};

struct ColumnPreview {
    std::string name;
    ValueType type = ValueType::String; ///< the narrowest that fits at least 99 % of the values
    std::vector<TypeShare> evidence;    ///< of every type that fits any value, best first
    std::string dateFormat;             ///< of date and date-time; empty: ISO 8601
    ColumnGuess guess = ColumnGuess::Attribute;
    std::vector<std::string> bands;    ///< of text whose labels are bands, lowest first
    std::string because;               ///< "name", "values" or "name+values"; empty for Attribute
    double missingShare = 0;           ///< empty or a usual word for missing
    std::uint64_t distinct = 0;        ///< distinct present values among those looked at
    std::vector<std::string> examples; ///< up to five distinct values
};

struct Preview {
    std::string fileName; ///< base name
    std::uint64_t fileBytes = 0;
    bool isCompressed = false;
    FileFormat format; ///< as detected, nothing left to detect
    bool hasByteOrderMark = false;
    std::vector<ColumnPreview> columns;
    std::vector<std::vector<std::string>> firstRows; ///< up to `PreviewOptions::rows`
    std::uint64_t rowsLookedAt = 0;
    bool isWholeFile = false; ///< whether rowsLookedAt are all rows
};

struct PreviewOptions {
    FileFormat format; ///< what the person fixed; the rest is detected
    std::size_t rows = 50;
    std::size_t rowsLookedAt = 20'000; ///< types are inferred from these
};

/// Reads the beginning of a file. Errors as importFile().
[[nodiscard]] Result<Preview> previewFile(const std::filesystem::path &file,
                                          const PreviewOptions &options,
                                          const TaskControl &control);
/// The beginning of each of several files, as the one table that they give.
[[nodiscard]] Result<Preview> previewFiles(std::span<const std::filesystem::path> files,
                                           const PreviewOptions &options,
                                           const TaskControl &control);
[[nodiscard]] Result<Preview> previewBytes(std::string_view bytes, std::string_view fileName,
                                           const PreviewOptions &options,
                                           const TaskControl &control);
/// Rows that an import set aside.
[[nodiscard]] Result<Preview> previewRows(std::span<const QuarantinedRow> rows,
                                          const ImportInfo &from, const TaskControl &control);

/// A mapping that follows the guesses: one profile per id (else e-mail, phone, row), an event per
/// row where there is a time and an event type, amount or item, an attribute for each other column.
[[nodiscard]] Mapping guessMapping(const Preview &preview);

} // namespace pathloom
