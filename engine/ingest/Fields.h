// SPDX-License-Identifier: Apache-2.0
// How single fields of a source are read: file format, value formats, times, conditions.
#pragma once

#include "engine/data/Value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pathloom {

enum class Encoding : std::uint8_t { Detect, Utf8, Utf16, Latin1 }; ///< Latin1 reads Windows-1252
enum class SourceKind : std::uint8_t { Detect, Delimited, JsonLines, Sqlite };

/// How the text is cut into fields. A delimiter of 0 is detected: "," ";" tab or
/// "|", else "^" "~" U+001F or ":"; any other character can be given.
struct FileFormat {
    char delimiter = 0;
    char quote = '"';
    Encoding encoding = Encoding::Detect;
    bool hasHeader = true; ///< without one the columns are "column_1", "column_2", …
    SourceKind kind = SourceKind::Detect;
    std::string table{}; ///< of an SQLite file; empty: its only one
    bool operator==(const FileFormat &) const = default;
};

/// Which end of a band a number is, of labels like "35-44" (Bands.h); an open end is missing.
enum class BandEnd : std::uint8_t { None, Low, High };

/// How a field's text becomes a value. Spaces around a field do not count.
struct ValueFormat {
    ValueType type = ValueType::String;
    std::string currency{};      ///< of money; empty: the mapping's
    std::string format{};        ///< of dates and times, see DatePattern.h; empty: ISO 8601
    std::string zone{};          ///< of times without an offset; empty: the mapping's
    char decimal = '.';          ///< "," reads "1.234,50"
    std::string separator = ";"; ///< of lists
    std::string removePrefix{};  ///< taken off where present
    std::string removeSuffix{};  ///< ".0" reads "17850.0" as "17850"
    std::vector<std::string> trueTexts{};  ///< besides true, yes, y, t, 1, on
    std::vector<std::string> falseTexts{}; ///< besides false, no, n, f, 0, off
    std::vector<std::string> missing{};    ///< besides the mapping's missing texts
    BandEnd bound = BandEnd::None;         ///< of numbers
    bool lenient = false; ///< a value that does not fit is missing; else the row is quarantined
    bool operator==(const ValueFormat &) const = default;
};

/// The time of a record: of a column or a declared instant, then moved by `offset` and by a share
/// of `spread` that is uniform in [0, 1) and fixed for the row (the same for all of its events).
struct TimeMapping {
    std::string column{};
    std::string format{}; ///< as in ValueFormat
    std::string zone{};
    std::optional<Instant> instant{};
    Duration offset{};
    Duration spread{};
    bool operator==(const TimeMapping &) const = default;
    [[nodiscard]] bool isSet() const { return instant.has_value() || !column.empty(); }
};

enum class ConditionKind : std::uint8_t {
    In,
    NotIn,
    StartsWith,
    NotStartsWith,
    Greater,
    Less,
    Present,
    Missing
};

/// Looks at one field's text; Greater and Less compare numbers, a text that is none fails.
struct Condition {
    std::string column{};
    ConditionKind kind = ConditionKind::Present;
    std::vector<std::string> values{}; ///< one for Greater and Less, none for Present and Missing
    bool operator==(const Condition &) const = default;
};

} // namespace pathloom
