// SPDX-License-Identifier: Apache-2.0
// Typed reading of fields.
#include "engine/ingest/FieldReader.h"

#include "engine/ingest/Bands.h"
#include "engine/ingest/CsvReader.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace pathloom {

namespace {

constexpr std::size_t kMaxNumber = 64;

// The digits of a number in plain form, in place of group separators and a decimal comma.
class PlainNumber
{
public:
    // False where the text has anything that no number has.
    bool take(std::string_view text, char decimal)
    {
        if (text.empty() || text.size() > kMaxNumber)
            return false;
        const char group = decimal == ',' ? '.' : ',';
        bool seenDecimal = false;
        std::size_t sinceGroup = 0;
        bool grouped = false;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            const bool isDigit = c >= '0' && c <= '9';
            if (isDigit) {
                ++sinceGroup;
                m_hasDigit = true;
            } else if (c == decimal && !seenDecimal && !(grouped && sinceGroup != 3)) {
                seenDecimal = true;
                put('.');
                continue;
            } else if ((c == group || c == '\'' || c == ' ') && m_hasDigit && !seenDecimal &&
                       (grouped ? sinceGroup == 3 : sinceGroup <= 3)) {
                grouped = true;
                sinceGroup = 0;
                continue;
            } else if (!isSign(text, i)) {
                return false;
            }
            put(c);
        }
        return m_hasDigit && !(grouped && !seenDecimal && sinceGroup != 3);
    }
    [[nodiscard]] std::string_view text() const { return {m_digits.data(), m_size}; }

private:
    // A sign in front, or an exponent with digits before it.
    [[nodiscard]] bool isSign(std::string_view text, std::size_t i) const
    {
        const char c = text[i];
        if (c == 'e' || c == 'E')
            return m_hasDigit;
        return (c == '-' || c == '+') && (i == 0 || text[i - 1] == 'e' || text[i - 1] == 'E');
    }
    void put(char c)
    {
        if (c != '+' || m_size > 0)
            m_digits[m_size++] = c;
    }

    std::array<char, kMaxNumber> m_digits{};
    std::size_t m_size = 0;
    bool m_hasDigit = false;
};

// Takes a currency symbol or code off either end.
std::string_view withoutCurrency(std::string_view text, std::string_view currency)
{
    static constexpr std::array<std::string_view, 5> kSymbols = {"$", "€", "£", "¥", "₹"};
    const auto strip = [&](std::string_view mark) {
        if (mark.empty() || text.size() <= mark.size())
            return;
        if (text.substr(0, mark.size()) == mark)
            text = trimmed(text.substr(mark.size()));
        else if (text.substr(text.size() - mark.size()) == mark)
            text = trimmed(text.substr(0, text.size() - mark.size()));
    };
    strip(currency);
    for (const std::string_view symbol : kSymbols)
        strip(symbol);
    return text;
}

bool isOneOf(std::string_view text, const std::vector<std::string> &texts)
{
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

// Compares with a lower-case ASCII word.
bool isWord(std::string_view text, std::string_view word)
{
    return text.size() == word.size() &&
           std::equal(text.begin(), text.end(), word.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
           });
}

bool isAnyWord(std::string_view text, std::span<const std::string_view> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return isWord(text, word); });
}

} // namespace

bool readNumber(std::string_view text, char decimal, double &number)
{
    PlainNumber plain;
    if (!plain.take(text, decimal))
        return false;
    const std::string_view digits = plain.text();
    const auto [end, status] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return status == std::errc() && end == digits.data() + digits.size() && std::isfinite(number);
}

bool readMinorUnits(std::string_view text, char decimal, std::string_view currency,
                    std::int64_t &minor)
{
    PlainNumber plain;
    std::string_view amount = withoutCurrency(text, currency);
    // Bookkeepers write -5.00 as (5.00), and some put the sign before the symbol.
    const bool inBrackets = amount.size() > 2 && amount.front() == '(' && amount.back() == ')';
    if (inBrackets)
        amount = amount.substr(1, amount.size() - 2);
    const bool signFirst = amount.size() > 1 && amount.front() == '-';
    if (signFirst)
        amount = withoutCurrency(amount.substr(1), currency);
    if (!plain.take(amount, decimal) || (signFirst && plain.text().front() == '-'))
        return false;
    const std::string_view digits = plain.text();
    if (digits.find_first_of("eE") != std::string_view::npos) {
        double number = 0;
        const auto [end, status] =
            std::from_chars(digits.data(), digits.data() + digits.size(), number);
        const double scaled = std::round(number * std::pow(10.0, minorDigits(currency)));
        if (status != std::errc() || end != digits.data() + digits.size() ||
            std::abs(scaled) >= 9e15)
            return false;
        minor = static_cast<std::int64_t>(scaled);
    } else {
        const auto money = parseMoney(digits, currency);
        if (!money)
            return false;
        minor = money->minor;
    }
    minor = inBrackets != signFirst ? -minor : minor;
    return true;
}

Result<FieldReader> FieldReader::make(const ValueFormat &format, const FieldDefaults &defaults)
{
    FieldReader reader;
    reader.m_format = format;
    reader.m_currency = format.currency.empty() ? defaults.currency : format.currency;
    reader.m_missing = defaults.missing;
    reader.m_missing.insert(reader.m_missing.end(), format.missing.begin(), format.missing.end());
    auto pattern = DatePattern::compile(format.format);
    auto zone = Zone::find(format.zone.empty() ? defaults.zone : format.zone);
    if (!pattern || !zone)
        return failWith(!pattern ? pattern.error() : zone.error());
    reader.m_pattern = std::move(*pattern);
    reader.m_zone = std::move(*zone);
    return reader;
}

bool FieldReader::isMissing(std::string_view text) const
{
    return text.empty() || isOneOf(text, m_missing);
}

const char *FieldReader::readBound(std::string_view text, ReadValue &value) const
{
    const auto band = readBand(text);
    if (!band)
        return "ingest.not-a-band";
    const auto &end = m_format.bound == BandEnd::Low ? band->low : band->high;
    value.number = end.value_or(std::numeric_limits<double>::quiet_NaN());
    return nullptr;
}

const char *FieldReader::read(std::string_view text, ReadValue &value) const
{
    value = {};
    text = trimmed(text);
    if (isMissing(text))
        return nullptr;
    if (!m_format.removePrefix.empty() &&
        text.substr(0, m_format.removePrefix.size()) == m_format.removePrefix)
        text.remove_prefix(m_format.removePrefix.size());
    const std::size_t suffix = m_format.removeSuffix.size();
    if (suffix > 0 && text.size() >= suffix &&
        text.substr(text.size() - suffix) == m_format.removeSuffix)
        text.remove_suffix(suffix);
    const char *reason = readPresent(text, value);
    // The open end of a band is no number.
    value.isPresent = reason == nullptr && !std::isnan(value.number);
    if (!value.isPresent)
        value = {};
    return m_format.lenient ? nullptr : reason;
}

const char *FieldReader::readPresent(std::string_view text, ReadValue &value) const
{
    switch (m_format.type) {
    case ValueType::Boolean:
        return readBoolean(text, value);
    case ValueType::Number:
        if (m_format.bound != BandEnd::None)
            return readBound(text, value);
        return readNumber(text, m_format.decimal, value.number) ? nullptr : "ingest.not-a-number";
    case ValueType::Money:
        return readMinorUnits(text, m_format.decimal, m_currency, value.integer)
                   ? nullptr
                   : "ingest.not-money";
    case ValueType::Date:
        if (const auto date = m_pattern.readDate(text)) {
            value.integer = date->days;
            return nullptr;
        }
        return "ingest.not-a-date";
    case ValueType::DateTime:
        if (const auto instant = m_pattern.readInstant(text, m_zone)) {
            value.integer = instant->ms;
            return nullptr;
        }
        return "ingest.not-a-time";
    case ValueType::Duration:
        if (const auto duration = parseDuration(text)) {
            value.integer = duration->ms;
            return nullptr;
        }
        return "ingest.not-a-duration";
    case ValueType::String:
    case ValueType::List:
        value.text = text;
        break;
    }
    return nullptr;
}

const char *FieldReader::readBoolean(std::string_view text, ReadValue &value) const
{
    static constexpr std::array<std::string_view, 6> kTrue = {"1", "true", "yes", "y", "t", "on"};
    static constexpr std::array<std::string_view, 6> kFalse = {"0", "false", "no", "n", "f", "off"};
    const bool isTrue = isOneOf(text, m_format.trueTexts);
    const bool isFalse = isOneOf(text, m_format.falseTexts);
    if (isTrue || (!isFalse && isAnyWord(text, kTrue)))
        value.integer = 1;
    else if (!isFalse && !isAnyWord(text, kFalse))
        return "ingest.not-a-boolean";
    return nullptr;
}

Column FieldReader::column() const
{
    Column column(m_format.type);
    if (m_format.type == ValueType::Money)
        column.currency = m_currency;
    return column;
}

void FieldReader::append(const ReadValue &value, Column &column) const
{
    if (!value.isPresent)
        return column.pushMissing();
    switch (m_format.type) {
    case ValueType::Number:
        return column.pushNumber(value.number);
    case ValueType::String:
        return column.pushText(value.text);
    case ValueType::List:
        return column.push(partsOf(value.text));
    default:
        return column.pushInteger(value.integer);
    }
}

std::vector<std::string> FieldReader::partsOf(std::string_view text) const
{
    static constexpr std::string_view kEnd(&kListEnd, 1);
    std::vector<std::string> parts;
    const std::string_view separator =
        text.find(kListEnd) == std::string_view::npos ? std::string_view(m_format.separator) : kEnd;
    for (std::string_view rest = text;;) {
        const std::size_t at = separator.empty() ? std::string_view::npos : rest.find(separator);
        const std::string_view part = trimmed(rest.substr(0, at));
        if (!part.empty())
            parts.emplace_back(part);
        if (at == std::string_view::npos)
            return parts;
        rest.remove_prefix(at + separator.size());
    }
}

} // namespace pathloom
