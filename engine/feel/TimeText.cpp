// SPDX-License-Identifier: Apache-2.0
// Reading and writing days, times and durations of FEEL.
#include "engine/feel/Time.h"

#include "engine/units/Zone.h"

namespace pathloom::feel {
namespace {

/// Reads from the front of a text; every reader says whether it found what it wanted.
class Cursor
{
public:
    explicit Cursor(std::string_view text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_text.empty(); }
    [[nodiscard]] char next() const { return m_text.empty() ? '\0' : m_text.front(); }
    [[nodiscard]] std::string_view rest() const { return m_text; }

    bool take(char c)
    {
        if (next() != c)
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    /// Between `least` and `most` digits.
    bool digits(std::size_t least, std::size_t most, std::int64_t &number)
    {
        std::size_t count = 0;
        number = 0;
        while (count < most && count < m_text.size() && m_text[count] >= '0' && m_text[count] <= '9')
            number = number * 10 + (m_text[count++] - '0');
        m_text.remove_prefix(count);
        return count >= least;
    }
    /// Digits after a point as nanoseconds, further ones dropped; none at all are allowed.
    std::int32_t fraction()
    {
        std::int32_t nanos = 0;
        std::int32_t unit = 100'000'000;
        while (next() >= '0' && next() <= '9') {
            nanos += (next() - '0') * unit;
            unit /= 10;
            m_text.remove_prefix(1);
        }
        return nanos;
    }

private:
    std::string_view m_text;
};

bool readDate(Cursor &in, Date &date)
{
    const bool negative = in.take('-');
    const bool padded = in.next() == '0';
    std::int64_t year = 0;
    std::int64_t month = 0;
    std::int64_t day = 0;
    const std::size_t before = in.rest().size();
    if (!in.digits(4, 9, year) || (padded && before - in.rest().size() > 4) || !in.take('-')
        || !in.digits(2, 2, month) || !in.take('-') || !in.digits(2, 2, day))
        return false;
    const auto made = dateOf(negative ? -year : year, static_cast<int>(month), static_cast<int>(day));
    date = made.value_or(Date{});
    return made.has_value();
}

bool readOffset(Cursor &in, Offset &offset)
{
    if (in.atEnd())
        return true;
    if (in.take('@')) {
        offset.zone = std::string(in.rest());
        return Zone::find(offset.zone).has_value();
    }
    if (in.take('Z')) {
        offset.seconds = 0;
        return in.atEnd();
    }
    const bool west = in.next() == '-';
    std::int64_t hours = 0;
    std::int64_t minutes = 0;
    std::int64_t seconds = 0;
    if ((!in.take('-') && !in.take('+')) || !in.digits(2, 2, hours) || !in.take(':')
        || !in.digits(2, 2, minutes))
        return false;
    if (in.take(':') && !in.digits(2, 2, seconds))
        return false;
    const auto total = static_cast<std::int32_t>(hours * 3600 + minutes * 60 + seconds);
    offset.seconds = west ? -total : total;
    return in.atEnd() && hours <= 18 && minutes < 60 && seconds < 60;
}

bool readTime(Cursor &in, Time &time)
{
    std::int64_t hours = 0;
    std::int64_t minutes = 0;
    std::int64_t seconds = 0;
    if (!in.digits(2, 2, hours) || !in.take(':') || !in.digits(2, 2, minutes) || !in.take(':')
        || !in.digits(2, 2, seconds))
        return false;
    const std::int32_t nanos = in.take('.') ? in.fraction() : 0;
    if (hours > 23 || minutes > 59 || seconds > 59)
        return false;
    time.ms = ((hours * 60 + minutes) * 60 + seconds) * 1000 + nanos / 1'000'000;
    return readOffset(in, time.offset);
}

std::string toText(const Offset &offset)
{
    if (!offset.zone.empty())
        return "@" + offset.zone;
    if (!offset.seconds)
        return {};
    if (*offset.seconds == 0)
        return "Z";
    const int total = std::abs(*offset.seconds);
    std::string text =
        fmt::format("{}{:02}:{:02}", *offset.seconds < 0 ? '-' : '+', total / 3600, total / 60 % 60);
    return total % 60 == 0 ? text : text + fmt::format(":{:02}", total % 60);
}

std::string withoutZeros(std::string text)
{
    text.erase(text.find_last_not_of('0') + 1);
    return text;
}

} // namespace

std::optional<Date> dateFrom(std::string_view text)
{
    Cursor in(text);
    Date date;
    return readDate(in, date) && in.atEnd() ? std::optional(date) : std::nullopt;
}

std::optional<Time> timeFrom(std::string_view text)
{
    Cursor in(text);
    Time time;
    return readTime(in, time) ? std::optional(time) : std::nullopt;
}

std::optional<DateTime> dateTimeFrom(std::string_view text)
{
    Cursor in(text);
    DateTime value;
    if (!readDate(in, value.date))
        return std::nullopt;
    if (in.atEnd())
        return value;
    return in.take('T') && readTime(in, value.time) ? std::optional(value) : std::nullopt;
}

std::optional<Span> spanFrom(std::string_view text)
{
    Cursor in(text);
    const bool negative = in.take('-');
    if (!in.take('P'))
        return std::nullopt;
    Span span;
    bool clock = false;
    bool any = false;
    std::string_view units = "DHMS";
    while (!in.atEnd()) {
        if (!clock && in.take('T')) {
            clock = true;
            any = false;
            continue;
        }
        std::int64_t number = 0;
        if (!in.digits(1, 15, number))
            return std::nullopt;
        const bool point = in.take('.');
        const std::int32_t nanos = point ? in.fraction() : 0;
        const std::size_t unit = units.find(in.next());
        if (in.atEnd() || unit == std::string_view::npos || (in.next() != 'D') != clock
            || (point && in.next() != 'S'))
            return std::nullopt;
        const char name = in.next();
        const std::int64_t size = name == 'D' ? 86'400 : name == 'H' ? 3600 : name == 'M' ? 60 : 1;
        span = span + Span{number * size, nanos};
        units.remove_prefix(unit + 1);
        in.take(name);
        any = true;
    }
    return any ? std::optional(negative ? -span : span) : std::nullopt;
}

std::optional<Months> monthsFrom(std::string_view text)
{
    Cursor in(text);
    const bool negative = in.take('-');
    std::int64_t months = 0;
    if (!in.take('P') || in.atEnd())
        return std::nullopt;
    std::int64_t number = 0;
    if (!in.digits(1, 15, number))
        return std::nullopt;
    if (in.take('Y')) {
        months = number * 12;
        if (!in.atEnd() && !in.digits(1, 15, number))
            return std::nullopt;
        if (!in.atEnd() && !in.take('M'))
            return std::nullopt;
        months += text.ends_with('M') ? number : 0;
    } else if (in.take('M')) {
        months = number;
    } else {
        return std::nullopt;
    }
    return in.atEnd() ? std::optional(Months{negative ? -months : months}) : std::nullopt;
}

std::string toText(Date date)
{
    const CivilFields fields = fieldsOf(date);
    return fmt::format("{}{:04}-{:02}-{:02}", fields.year < 0 ? "-" : "", std::abs(fields.year),
                       fields.month, fields.day);
}

std::string toText(const Time &time)
{
    std::string text = fmt::format("{:02}:{:02}:{:02}", time.ms / 3'600'000, time.ms / 60'000 % 60,
                                   time.ms / 1000 % 60);
    if (time.ms % 1000 != 0)
        text += withoutZeros(fmt::format(".{:03}", time.ms % 1000));
    return text + toText(time.offset);
}

std::string toText(const DateTime &value)
{
    return toText(value.date) + "T" + toText(value.time);
}

std::string toText(Span span)
{
    const bool negative = span.seconds < 0;
    if (negative)
        span = -span;
    std::string text = negative ? "-P" : "P";
    if (span.seconds >= 86'400)
        text += fmt::format("{}D", span.seconds / 86'400);
    std::string clock;
    if (const std::int64_t hours = span.seconds / 3600 % 24; hours != 0)
        clock += fmt::format("{}H", hours);
    if (const std::int64_t minutes = span.seconds / 60 % 60; minutes != 0)
        clock += fmt::format("{}M", minutes);
    if (span.nanos != 0)
        clock += withoutZeros(fmt::format("{}.{:09}", span.seconds % 60, span.nanos)) + "S";
    else if (span.seconds % 60 != 0)
        clock += fmt::format("{}S", span.seconds % 60);
    if (clock.empty() && text.back() == 'P')
        clock = "0S";
    return clock.empty() ? text : text + "T" + clock;
}

std::string toText(Months months)
{
    const std::int64_t count = std::abs(months.count);
    std::string text = months.count < 0 ? "-P" : "P";
    if (count >= 12)
        text += fmt::format("{}Y", count / 12);
    if (count % 12 != 0 || count == 0)
        text += fmt::format("{}M", count % 12);
    return text;
}

} // namespace pathloom::feel
