// SPDX-License-Identifier: Apache-2.0
// The rows of a source one after another, whatever its format.
#pragma once

#include "engine/base/Result.h"
#include "engine/ingest/Fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// Ends every value of a list in a field of a format that has lists of its own.
inline constexpr char kListEnd = '\x1f';

/// All texts are valid until the next row is read.
struct SourceRow {
    std::uint64_t line = 0; ///< 1-based, where the row starts; of a table: its number
    std::size_t file = 0;   ///< which file of the source
    std::string_view raw;   ///< without the line end
    std::vector<std::string_view> fields;
    std::string_view content; ///< names the row where its fields are only some, or not all of it
    std::string_view joined;  ///< what other tables add to the fields
    std::optional<std::size_t> orphan; ///< a field that refers to a row that is not there
    const char *fault = nullptr;       ///< "ingest.open-quote", "ingest.text-after-quote",
                                       ///< "ingest.not-json" or none
};

class RowReader
{
public:
    RowReader() = default;
    RowReader(const RowReader &) = default;
    RowReader &operator=(const RowReader &) = default;
    virtual ~RowReader() = default;

    /// False at the end, and where the source failed.
    [[nodiscard]] virtual bool next(SourceRow &row) = 0;
    /// Why reading ended early, if it did.
    [[nodiscard]] virtual Status status() const { return {}; }
    [[nodiscard]] virtual double done() const = 0; ///< share that was read, in [0, 1]
};

} // namespace pathloom
