// SPDX-License-Identifier: Apache-2.0
// Patterns of dates and times as sources write them, "DD/MM/YYYY hh:mm".
#pragma once

#include "engine/units/Zone.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// A moment as written: civil, with the offset to UTC where the text holds one.
struct WrittenTime {
    CivilDateTime local;
    std::optional<Duration> offset;
};

/// Tokens: YYYY YY MM M MMM ("Mar") DD D hh h mm ss SSS A ("AM"/"PM") Z ("Z", "+01:00", "+0100");
/// "unix" and "unix-ms" alone. M, D and h also read two digits. Other characters stand for
/// themselves. The empty pattern is ISO 8601 as parseInstant() reads it.
class DatePattern
{
public:
    /// Errors: "ingest.date-format" with `format`.
    [[nodiscard]] static Result<DatePattern> compile(std::string_view format);

    /// Nothing where the text does not fit the pattern or the calendar.
    [[nodiscard]] std::optional<WrittenTime> read(std::string_view text) const;
    /// The instant; a time without offset is local in `zone`.
    [[nodiscard]] std::optional<Instant> readInstant(std::string_view text, const Zone &zone) const;
    [[nodiscard]] std::optional<CivilDate> readDate(std::string_view text) const;

private:
    enum class Token : unsigned char {
        Literal,
        Year4,
        Year2,
        Month,
        MonthName,
        Day,
        Hour,
        Minute,
        Second,
        Milli,
        Half,
        Offset,
        Unix,
        UnixMs
    };
    struct Part {
        Token token;
        unsigned char minDigits;
        unsigned char maxDigits;
        char literal;
    };
    struct Parts;
    static bool takePart(const Part &part, std::string_view &text, Parts &parts);
    static std::optional<WrittenTime> readIso(std::string_view text);

    std::vector<Part> m_parts; ///< empty: ISO 8601
};

} // namespace pathloom
