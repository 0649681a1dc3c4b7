// SPDX-License-Identifier: Apache-2.0
// Appending to and reading from typed columns.
#include "engine/data/Column.h"

#include <functional>

namespace pathloom {

namespace {

constexpr std::size_t kFirstSlots = 16;

std::uint32_t hashOf(std::string_view text)
{
    const std::uint64_t hash = std::hash<std::string_view>{}(text);
    return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

} // namespace

// The slot that holds the text, or the free one where it belongs.
std::size_t Dictionary::slotOf(std::string_view text, std::uint32_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        const std::uint64_t slot = m_slots[at];
        const bool isSame = (slot >> 32) == hash && slot != 0 &&
                            m_texts[static_cast<std::uint32_t>(slot) - 1] == text;
        if (slot == 0 || isSame)
            return at;
    }
}

void Dictionary::grow()
{
    std::vector<std::uint64_t> old(m_slots.empty() ? kFirstSlots : m_slots.size() * 2);
    old.swap(m_slots);
    const std::size_t mask = m_slots.size() - 1;
    for (const std::uint64_t slot : old) {
        std::size_t at = (slot >> 32) & mask;
        while (slot != 0 && m_slots[at] != 0)
            at = (at + 1) & mask;
        if (slot != 0)
            m_slots[at] = slot;
    }
}

std::uint32_t Dictionary::add(std::string_view text)
{
    if (m_texts.size() * 2 >= m_slots.size())
        grow();
    const std::uint32_t hash = hashOf(text);
    const std::size_t at = slotOf(text, hash);
    if (m_slots[at] != 0)
        return static_cast<std::uint32_t>(m_slots[at]) - 1;
    const auto code = static_cast<std::uint32_t>(m_texts.size());
    m_texts.emplace_back(text);
    m_slots[at] = (std::uint64_t{hash} << 32) | (code + 1);
    return code;
}

std::optional<std::uint32_t> Dictionary::find(std::string_view text) const
{
    if (m_slots.empty())
        return std::nullopt;
    const std::uint64_t slot = m_slots[slotOf(text, hashOf(text))];
    return slot == 0 ? std::nullopt : std::optional(static_cast<std::uint32_t>(slot) - 1);
}

Value Column::value(std::size_t row) const
{
    if (!valid.at(row))
        return {};
    switch (type) {
    case ValueType::Boolean:
        return integers[row] != 0;
    case ValueType::Number:
        return numbers[row];
    case ValueType::Money:
        return Money{integers[row], currency};
    case ValueType::String:
        return dictionary.text(codes[row]);
    case ValueType::Date:
        return CivilDate{static_cast<std::int32_t>(integers[row])};
    case ValueType::DateTime:
        return Instant{integers[row]};
    case ValueType::Duration:
        return Duration{integers[row]};
    case ValueType::List:
        break;
    }
    std::vector<std::string> list;
    for (std::uint32_t i = listOffsets[row]; i < listOffsets[row + 1]; ++i)
        list.push_back(dictionary.text(codes[i]));
    return list;
}

void Column::push(const Value &value)
{
    switch (type) {
    case ValueType::Boolean:
        if (const bool *b = std::get_if<bool>(&value))
            return pushInteger(*b ? 1 : 0);
        break;
    case ValueType::Number:
        if (const double *number = std::get_if<double>(&value))
            return pushNumber(*number);
        break;
    case ValueType::Money:
        if (const Money *money = std::get_if<Money>(&value))
            return pushInteger(money->minor);
        break;
    case ValueType::String:
        if (const std::string *text = std::get_if<std::string>(&value))
            return pushText(*text);
        break;
    case ValueType::Date:
        if (const CivilDate *date = std::get_if<CivilDate>(&value))
            return pushInteger(date->days);
        break;
    case ValueType::DateTime:
        if (const Instant *instant = std::get_if<Instant>(&value))
            return pushInteger(instant->ms);
        break;
    case ValueType::Duration:
        if (const Duration *duration = std::get_if<Duration>(&value))
            return pushInteger(duration->ms);
        break;
    case ValueType::List:
        if (const auto *list = std::get_if<std::vector<std::string>>(&value)) {
            for (const std::string &text : *list)
                codes.push_back(dictionary.add(text));
            listOffsets.push_back(static_cast<std::uint32_t>(codes.size()));
            valid.push(true);
            return;
        }
        break;
    }
    pushMissing();
}

void Column::pushMissing()
{
    switch (type) {
    case ValueType::Number:
        numbers.push_back(0);
        break;
    case ValueType::String:
        codes.push_back(Dictionary::kMissing);
        break;
    case ValueType::List:
        listOffsets.push_back(static_cast<std::uint32_t>(codes.size()));
        break;
    default:
        integers.push_back(0);
        break;
    }
    valid.push(false);
}

void Column::pushNumber(double number)
{
    numbers.push_back(number);
    valid.push(true);
}

void Column::pushInteger(std::int64_t integer)
{
    integers.push_back(integer);
    valid.push(true);
}

void Column::pushText(std::string_view text)
{
    codes.push_back(dictionary.add(text));
    valid.push(true);
}

void Column::pushCode(std::uint32_t code)
{
    codes.push_back(code);
    valid.push(true);
}

void Column::reserve(std::size_t rows)
{
    valid.words().reserve((rows + 63) / 64);
    if (type == ValueType::Number)
        numbers.reserve(rows);
    else if (type == ValueType::String)
        codes.reserve(rows);
    else if (type == ValueType::List)
        listOffsets.reserve(rows + 1);
    else
        integers.reserve(rows);
}

namespace {

// Codes of one dictionary in another, given out on first use.
class Recoding
{
public:
    Recoding(const Dictionary &from, Dictionary &to)
        : m_from(from), m_to(to), m_codes(from.size(), Dictionary::kMissing)
    {
    }
    std::uint32_t operator()(std::uint32_t code)
    {
        std::uint32_t &known = m_codes[code];
        if (known == Dictionary::kMissing)
            known = m_to.add(m_from.text(code));
        return known;
    }

private:
    const Dictionary &m_from;
    Dictionary &m_to;
    std::vector<std::uint32_t> m_codes;
};

void appendLists(Column &to, const Column &from, std::span<const std::uint32_t> rows,
                 Recoding &recode)
{
    for (const std::uint32_t row : rows) {
        for (std::uint32_t i = from.listOffsets[row]; i < from.listOffsets[row + 1]; ++i)
            to.codes.push_back(recode(from.codes[i]));
        to.listOffsets.push_back(static_cast<std::uint32_t>(to.codes.size()));
        to.valid.push(from.valid.at(row));
    }
}

} // namespace

void Column::appendRows(const Column &from, std::span<const std::uint32_t> rows)
{
    if (from.type != type) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            pushMissing();
        return;
    }
    Recoding recode(from.dictionary, dictionary);
    if (type == ValueType::List)
        return appendLists(*this, from, rows, recode);
    for (const std::uint32_t row : rows) {
        const bool isPresent = from.valid.at(row);
        if (type == ValueType::Number)
            numbers.push_back(from.numbers[row]);
        else if (type == ValueType::String)
            codes.push_back(isPresent ? recode(from.codes[row]) : Dictionary::kMissing);
        else
            integers.push_back(from.integers[row]);
        valid.push(isPresent);
    }
}

void Column::set(std::size_t row, const Value &value)
{
    Column one(type);
    one.push(value);
    valid.set(row, one.valid.at(0));
    if (type == ValueType::Number)
        numbers[row] = one.numbers[0];
    else if (type == ValueType::String)
        codes[row] =
            one.valid.at(0) ? dictionary.add(one.dictionary.text(0)) : Dictionary::kMissing;
    else if (type != ValueType::List)
        integers[row] = one.integers[0];
}

bool Column::operator==(const Column &other) const
{
    return type == other.type && currency == other.currency && valid == other.valid &&
           numbers == other.numbers && integers == other.integers && codes == other.codes &&
           listOffsets == other.listOffsets && dictionary.texts() == other.dictionary.texts();
}

} // namespace pathloom
