// SPDX-License-Identifier: Apache-2.0
// Reads the text of one field as a typed value, or says why it does not fit.
#pragma once

#include "engine/data/Column.h"
#include "engine/ingest/DatePattern.h"
#include "engine/ingest/Fields.h"

#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// A field's value while its row is being judged; `text` points into the source.
struct ReadValue {
    bool isPresent = false;
    std::int64_t integer = 0; ///< boolean, minor units, days or milliseconds
    double number = 0;
    std::string_view text; ///< strings, and lists before they are split

    bool operator==(const ReadValue &) const = default;
};

/// Defaults of a mapping that single fields inherit.
struct FieldDefaults {
    std::string currency;
    std::string zone;
    std::vector<std::string> missing;
};

/// A ValueFormat made ready. Immutable; reading allocates nothing for values that fit.
class FieldReader
{
public:
    /// Errors: "ingest.date-format", "units.zone".
    [[nodiscard]] static Result<FieldReader> make(const ValueFormat &format,
                                                  const FieldDefaults &defaults);

    /// Null where the value was read or is missing; else the reason, a code of Importer.h:
    /// "ingest.not-a-number", "ingest.not-a-band", "ingest.not-money", "ingest.not-a-boolean",
    /// "ingest.not-a-date",
    /// "ingest.not-a-time", "ingest.not-a-duration". Lenient formats give missing instead.
    [[nodiscard]] const char *read(std::string_view text, ReadValue &value) const;
    /// Appends what read() gave to a column made by column().
    void append(const ReadValue &value, Column &column) const;
    [[nodiscard]] Column column() const;
    [[nodiscard]] const ValueFormat &format() const { return m_format; }
    /// Whether the trimmed text is one of the texts for "missing".
    [[nodiscard]] bool isMissing(std::string_view text) const;

    /// The parts of a list: at the separator, or as a format with lists of its own ends them.
    [[nodiscard]] std::vector<std::string> partsOf(std::string_view text) const;

private:
    const char *readPresent(std::string_view text, ReadValue &value) const;
    const char *readBound(std::string_view text, ReadValue &value) const;
    const char *readBoolean(std::string_view text, ReadValue &value) const;

    ValueFormat m_format;
    std::string m_currency;
    std::vector<std::string> m_missing;
    DatePattern m_pattern;
    Zone m_zone;
};

/// Numbers as sources write them: group separators ("," or "." whichever is not the decimal one,
/// spaces, apostrophes), a sign, a currency symbol or "%" are understood where allowed.
[[nodiscard]] bool readNumber(std::string_view text, char decimal, double &number);
[[nodiscard]] bool readMinorUnits(std::string_view text, char decimal, std::string_view currency,
                                  std::int64_t &minor);

} // namespace pathloom
