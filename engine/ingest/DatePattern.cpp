// SPDX-License-Identifier: Apache-2.0
// Compiling and applying date patterns.
#include "engine/ingest/DatePattern.h"

#include <array>
#include <charconv>
#include <chrono>

namespace pathloom {

// The parts of a moment while they are read.
struct DatePattern::Parts {
    int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0, milli = 0;
    int half = -1; ///< 0 AM, 1 PM
    std::optional<Duration> offset;
    std::optional<std::int64_t> unixMs;

    [[nodiscard]] std::optional<WrittenTime> assembled() const;
};

namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

bool takeDigits(std::string_view &text, std::size_t least, std::size_t most, int &value)
{
    std::size_t count = 0;
    value = 0;
    while (count < most && count < text.size() && text[count] >= '0' && text[count] <= '9')
        value = value * 10 + (text[count++] - '0');
    text.remove_prefix(count);
    return count >= least;
}

bool takeMonthName(std::string_view &text, int &month)
{
    if (text.size() < 3)
        return false;
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        bool same = true;
        for (std::size_t c = 0; c < 3; ++c)
            same = same && (text[c] | 0x20) == kMonths[i][c];
        if (same) {
            month = static_cast<int>(i) + 1;
            text.remove_prefix(3);
            return true;
        }
    }
    return false;
}

bool takeHalf(std::string_view &text, int &half)
{
    if (text.size() < 2 || (text[1] | 0x20) != 'm' ||
        ((text[0] | 0x20) != 'a' && (text[0] | 0x20) != 'p'))
        return false;
    half = (text[0] | 0x20) == 'p' ? 1 : 0;
    text.remove_prefix(2);
    return true;
}

bool takeOffset(std::string_view &text, std::optional<Duration> &offset)
{
    if (!text.empty() && (text[0] == 'Z' || text[0] == 'z')) {
        text.remove_prefix(1);
        offset = Duration{};
        return true;
    }
    if (text.empty() || (text[0] != '+' && text[0] != '-'))
        return false;
    const bool negative = text[0] == '-';
    text.remove_prefix(1);
    int hours = 0;
    int minutes = 0;
    if (!takeDigits(text, 2, 2, hours))
        return false;
    const bool colon = !text.empty() && text[0] == ':';
    text.remove_prefix(colon ? 1 : 0);
    if ((colon || !text.empty()) && !takeDigits(text, 2, 2, minutes))
        return false;
    if (hours > 23 || minutes > 59)
        return false;
    const Duration size = Duration::minutes(hours * 60 + minutes);
    offset = negative ? Duration{-size.ms} : size;
    return true;
}

bool takeUnix(std::string_view &text, std::int64_t unit, std::optional<std::int64_t> &ms)
{
    std::int64_t value = 0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
    // Within the years 1 to 9999.
    if (status != std::errc() || value > 253'402'300'800'000 / unit ||
        value < -62'135'596'800'000 / unit)
        return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    ms = value * unit;
    return true;
}

struct TokenText {
    std::string_view text;
    unsigned char token;
    unsigned char least;
    unsigned char most;
};

// A fraction of a second beyond milliseconds is cut off.
std::string_view withoutMicroseconds(std::string_view text)
{
    const std::size_t dot = text.find('.');
    return dot == std::string_view::npos || dot + 4 > text.size() ? text : text.substr(0, dot + 4);
}

} // namespace

std::optional<WrittenTime> DatePattern::Parts::assembled() const
{
    WrittenTime out;
    if (unixMs) {
        const std::int64_t days = *unixMs / kDayMs - (*unixMs % kDayMs < 0 ? 1 : 0);
        out.local = {{static_cast<std::int32_t>(days)},
                     {static_cast<std::int32_t>(*unixMs - days * kDayMs)}};
        out.offset = Duration{};
        return out;
    }
    int hour24 = hour;
    if (half >= 0) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour24 = hour % 12 + 12 * half;
    }
    const auto ymd = std::chrono::year(year) / month / day;
    if (!ymd.ok() || hour24 > 23 || minute > 59 || second > 59)
        return std::nullopt;
    out.local.date.days =
        static_cast<std::int32_t>(std::chrono::sys_days(ymd).time_since_epoch().count());
    out.local.time.ms = CivilTime::of(hour24, minute, second).ms + milli;
    out.offset = offset;
    return out;
}

// ISO 8601: "2025-03-01", with "T" or a space before "09:30[:00[.123]]", then an offset or none.
std::optional<WrittenTime> DatePattern::readIso(std::string_view text)
{
    const auto isDigit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    if (text.size() < 10 || !isDigit(0) || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    Parts parts;
    std::string_view rest = text.substr(0, 4);
    bool ok = takeDigits(rest, 4, 4, parts.year);
    rest = text.substr(5, 2);
    ok = ok && takeDigits(rest, 2, 2, parts.month);
    rest = text.substr(8, 2);
    ok = ok && takeDigits(rest, 2, 2, parts.day);
    rest = text.substr(10);
    if (!ok || rest.empty())
        return ok ? parts.assembled() : std::nullopt;
    if (rest[0] != 'T' && rest[0] != 't' && rest[0] != ' ')
        return std::nullopt;
    rest.remove_prefix(1);
    const std::size_t zone = rest.find_first_of("Zz+-");
    std::string_view offset =
        zone == std::string_view::npos ? std::string_view() : rest.substr(zone);
    if (!offset.empty() && (!takeOffset(offset, parts.offset) || !offset.empty()))
        return std::nullopt;
    const auto clock = parseTime(withoutMicroseconds(rest.substr(0, zone)));
    if (!clock)
        return std::nullopt;
    auto out = parts.assembled();
    if (out)
        out->local.time = *clock;
    return out;
}

Result<DatePattern> DatePattern::compile(std::string_view format)
{
    // Longer tokens first.
    static constexpr std::array<TokenText, 14> kTokens = {{
        {"unix-ms", static_cast<unsigned char>(Token::UnixMs), 0, 0},
        {"unix", static_cast<unsigned char>(Token::Unix), 0, 0},
        {"YYYY", static_cast<unsigned char>(Token::Year4), 4, 4},
        {"YY", static_cast<unsigned char>(Token::Year2), 2, 2},
        {"MMM", static_cast<unsigned char>(Token::MonthName), 0, 0},
        {"MM", static_cast<unsigned char>(Token::Month), 2, 2},
        {"M", static_cast<unsigned char>(Token::Month), 1, 2},
        {"DD", static_cast<unsigned char>(Token::Day), 2, 2},
        {"D", static_cast<unsigned char>(Token::Day), 1, 2},
        {"hh", static_cast<unsigned char>(Token::Hour), 2, 2},
        {"h", static_cast<unsigned char>(Token::Hour), 1, 2},
        {"mm", static_cast<unsigned char>(Token::Minute), 2, 2},
        {"ss", static_cast<unsigned char>(Token::Second), 2, 2},
        {"SSS", static_cast<unsigned char>(Token::Milli), 1, 3},
    }};
    DatePattern pattern;
    bool hasDate = format.empty();
    for (std::string_view rest = format; !rest.empty();) {
        Part part{Token::Literal, 0, 0, rest.front()};
        std::size_t size = 1;
        for (const TokenText &token : kTokens) {
            if (rest.substr(0, token.text.size()) == token.text) {
                part = {static_cast<Token>(token.token), token.least, token.most, 0};
                size = token.text.size();
                break;
            }
        }
        if (part.token == Token::Literal && (rest.front() == 'A' || rest.front() == 'Z'))
            part.token = rest.front() == 'A' ? Token::Half : Token::Offset;
        hasDate = hasDate || part.token == Token::Day || part.token == Token::Unix ||
                  part.token == Token::UnixMs;
        pattern.m_parts.push_back(part);
        rest.remove_prefix(size);
    }
    if (!hasDate)
        return fail(ErrorKind::BadInput, "ingest.date-format", {{"format", std::string(format)}});
    return pattern;
}

bool DatePattern::takePart(const Part &part, std::string_view &text, Parts &parts)
{
    const auto number = [&](int &value) {
        return takeDigits(text, part.minDigits, part.maxDigits, value);
    };
    switch (part.token) {
    case Token::Literal:
        if (text.empty() || text.front() != part.literal)
            return false;
        text.remove_prefix(1);
        return true;
    case Token::Year4:
        return number(parts.year);
    case Token::Year2:
        if (!number(parts.year))
            return false;
        parts.year += parts.year < 70 ? 2000 : 1900;
        return true;
    case Token::Month:
        return number(parts.month);
    case Token::MonthName:
        return takeMonthName(text, parts.month);
    case Token::Day:
        return number(parts.day);
    case Token::Hour:
        return number(parts.hour);
    case Token::Minute:
        return number(parts.minute);
    case Token::Second:
        return number(parts.second);
    case Token::Milli:
        return number(parts.milli);
    case Token::Half:
        return takeHalf(text, parts.half);
    case Token::Offset:
        return takeOffset(text, parts.offset);
    case Token::Unix:
        return takeUnix(text, 1000, parts.unixMs);
    case Token::UnixMs:
        return takeUnix(text, 1, parts.unixMs);
    }
    return false;
}

std::optional<WrittenTime> DatePattern::read(std::string_view text) const
{
    if (m_parts.empty())
        return readIso(text);
    Parts parts;
    for (const Part &part : m_parts) {
        if (!takePart(part, text, parts))
            return std::nullopt;
    }
    return text.empty() ? parts.assembled() : std::nullopt;
}

std::optional<Instant> DatePattern::readInstant(std::string_view text, const Zone &zone) const
{
    const auto written = read(text);
    if (!written)
        return std::nullopt;
    if (written->offset)
        return Instant{written->local.date.days * kDayMs + written->local.time.ms -
                       written->offset->ms};
    return zone.toInstant(written->local);
}

std::optional<CivilDate> DatePattern::readDate(std::string_view text) const
{
    const auto written = read(text);
    return written ? std::optional(written->local.date) : std::nullopt;
}

} // namespace pathloom
