// SPDX-License-Identifier: Apache-2.0
// The binary form of columns and vectors.
#include "engine/data/ColumnIo.h"

#include "engine/data/ByteStream.h"

#include <algorithm>

namespace pathloom {

namespace {

constexpr std::uint8_t kVersion1 = 1;
constexpr std::uint64_t kMaxRows = 0xffffffffULL;
// Equal integers take no bytes per row up to this many. More of them are written with a byte each, so
// that a damaged length never asks for more memory than the bytes at hand can fill, or 32 MB.
constexpr std::uint64_t kMaxEqualRows = 1ULL << 22;

template <typename Narrow>
void appendNarrow(std::string &out, std::span<const std::int64_t> values, std::int64_t base)
{
    const std::size_t start = out.size();
    out.resize(start + values.size() * sizeof(Narrow));
    char *at = out.data() + start;
    for (const std::int64_t value : values) {
        const auto narrow = static_cast<Narrow>(static_cast<std::uint64_t>(value) -
                                                static_cast<std::uint64_t>(base));
        std::memcpy(at, &narrow, sizeof(Narrow));
        at += sizeof(Narrow);
    }
}

template <typename Narrow>
void readNarrow(const char *raw, std::int64_t base, std::vector<std::int64_t> &values)
{
    for (std::int64_t &value : values) {
        Narrow narrow;
        std::memcpy(&narrow, raw, sizeof(Narrow));
        raw += sizeof(Narrow);
        value = static_cast<std::int64_t>(static_cast<std::uint64_t>(base) + narrow);
    }
}

std::uint8_t widthOf(std::uint64_t range)
{
    if (range == 0)
        return 0;
    return range <= 0xff ? 1 : range <= 0xffff ? 2 : range <= 0xffffffff ? 4 : 8;
}

ByteWriter tagged(char tag)
{
    ByteWriter out;
    out.number(tag);
    out.number(kVersion1);
    return out;
}

Status untag(ByteReader &in, char tag, std::string_view what)
{
    const char found = in.number<char>();
    const auto version = in.number<std::uint8_t>();
    if (!in.ok() || found != tag || version == 0)
        return fail(ErrorKind::BadInput, "data.broken-bytes", {{"what", std::string(what)}});
    if (version > kVersion1)
        return fail(ErrorKind::BadInput, "data.newer-format", {{"what", std::string(what)}});
    return {};
}

template <typename T, typename Read>
Result<T> decode(std::string_view bytes, char tag, std::string_view what, Read read)
{
    ByteReader in(bytes);
    PATHLOOM_TRY(untag(in, tag, what));
    T value = read(in);
    if (!in.atEnd())
        return fail(ErrorKind::BadInput, "data.broken-bytes", {{"what", std::string(what)}});
    return value;
}

// Whether the parts of a column that came from bytes belong together.
bool isWhole(const Column &c)
{
    const std::size_t rows = c.size();
    const auto fits = [&](std::uint32_t code) { return code < c.dictionary.size(); };
    switch (c.type) {
    case ValueType::Number:
        return c.numbers.size() == rows;
    case ValueType::String:
        if (c.codes.size() != rows)
            return false;
        for (std::size_t i = 0; i < rows; ++i) {
            if (c.valid.at(i) ? !fits(c.codes[i]) : c.codes[i] != Dictionary::kMissing)
                return false;
        }
        return true;
    case ValueType::List:
        return c.listOffsets.size() == rows + 1 && c.listOffsets.front() == 0 &&
               c.listOffsets.back() == c.codes.size() &&
               std::is_sorted(c.listOffsets.begin(), c.listOffsets.end()) &&
               std::all_of(c.codes.begin(), c.codes.end(), fits);
    default:
        return c.integers.size() == rows;
    }
}

} // namespace

void ByteWriter::text(std::string_view value)
{
    number<std::uint32_t>(static_cast<std::uint32_t>(value.size()));
    bytes.append(value);
}

void ByteWriter::texts(const std::vector<std::string> &values)
{
    number<std::uint64_t>(values.size());
    for (const std::string &value : values)
        text(value);
}

void ByteWriter::bits(const BitVector &value)
{
    number<std::uint64_t>(value.size());
    vector(std::span<const std::uint64_t>(value.words()));
}

void ByteWriter::integers(std::span<const std::int64_t> values)
{
    number<std::uint64_t>(values.size());
    if (values.empty())
        return;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const std::uint8_t narrowest =
        widthOf(static_cast<std::uint64_t>(*high) - static_cast<std::uint64_t>(*low));
    const std::uint8_t width = narrowest == 0 && values.size() > kMaxEqualRows ? 1 : narrowest;
    number(width);
    number(*low);
    switch (width) {
    case 0:
        return;
    case 1:
        return appendNarrow<std::uint8_t>(bytes, values, *low);
    case 2:
        return appendNarrow<std::uint16_t>(bytes, values, *low);
    case 4:
        return appendNarrow<std::uint32_t>(bytes, values, *low);
    default:
        return appendNarrow<std::uint64_t>(bytes, values, *low);
    }
}

void ByteWriter::codes(std::span<const std::uint32_t> values)
{
    // Missing becomes -1, so that few distinct texts need one byte a row.
    std::vector<std::int64_t> wide(values.size());
    std::transform(values.begin(), values.end(), wide.begin(), [](std::uint32_t code) {
        return code == Dictionary::kMissing ? std::int64_t{-1} : std::int64_t{code};
    });
    integers(wide);
}

void ByteWriter::column(const Column &value)
{
    number(static_cast<std::uint8_t>(value.type));
    text(value.currency);
    bits(value.valid);
    vector(std::span<const double>(value.numbers));
    integers(value.integers);
    codes(value.codes);
    codes(value.listOffsets);
    texts(value.dictionary.texts());
}

const char *ByteReader::take(std::size_t count)
{
    if (!m_ok || count > m_rest.size()) {
        m_ok = false;
        return nullptr;
    }
    const char *start = m_rest.data();
    m_rest.remove_prefix(count);
    return start;
}

std::string ByteReader::text()
{
    const auto size = number<std::uint32_t>();
    const char *raw = take(size);
    return raw ? std::string(raw, size) : std::string();
}

std::vector<std::string> ByteReader::texts()
{
    const auto count = number<std::uint64_t>();
    std::vector<std::string> values;
    if (count > m_rest.size() / 4)
        m_ok = false;
    for (std::uint64_t i = 0; i < count && m_ok; ++i)
        values.push_back(text());
    return values;
}

BitVector ByteReader::bits()
{
    BitVector value;
    const auto size = number<std::uint64_t>();
    auto words = vector<std::uint64_t>();
    if (size > kMaxRows || words.size() != (size + 63) / 64)
        m_ok = false;
    if (!m_ok)
        return value;
    value.resize(size);
    value.words() = std::move(words);
    value.trim();
    return value;
}

std::vector<std::int64_t> ByteReader::integers()
{
    const auto count = number<std::uint64_t>();
    std::vector<std::int64_t> values;
    if (count == 0 || !m_ok)
        return values;
    const auto width = number<std::uint8_t>();
    const auto base = number<std::int64_t>();
    if (width > 8 || !std::has_single_bit(width == 0 ? 1U : unsigned{width}) || count > kMaxRows ||
        (width == 0 ? count > kMaxEqualRows : count > m_rest.size() / width))
        m_ok = false;
    const char *raw = m_ok ? take(count * width) : nullptr;
    if (!raw)
        return values;
    values.assign(count, base);
    if (width == 1)
        readNarrow<std::uint8_t>(raw, base, values);
    else if (width == 2)
        readNarrow<std::uint16_t>(raw, base, values);
    else if (width == 4)
        readNarrow<std::uint32_t>(raw, base, values);
    else if (width == 8)
        readNarrow<std::uint64_t>(raw, base, values);
    return values;
}

std::vector<std::uint32_t> ByteReader::codes()
{
    const std::vector<std::int64_t> wide = integers();
    std::vector<std::uint32_t> values(wide.size());
    for (std::size_t i = 0; i < wide.size(); ++i) {
        if (wide[i] < -1 || wide[i] >= Dictionary::kMissing)
            m_ok = false;
        values[i] = static_cast<std::uint32_t>(wide[i]);
    }
    return values;
}

Column ByteReader::column()
{
    const auto type = number<std::uint8_t>();
    if (type > static_cast<std::uint8_t>(ValueType::List))
        m_ok = false;
    Column value(m_ok ? static_cast<ValueType>(type) : ValueType::String);
    value.currency = text();
    value.valid = bits();
    value.numbers = vector<double>();
    value.integers = integers();
    value.codes = codes();
    value.listOffsets = codes();
    for (const std::string &entry : texts())
        value.dictionary.add(entry);
    if (!m_ok || !isWhole(value)) {
        m_ok = false;
        return Column(value.type);
    }
    return value;
}

std::string encodeColumn(const Column &column)
{
    ByteWriter out = tagged('C');
    out.column(column);
    return std::move(out.bytes);
}

std::string encodeIntegers(std::span<const std::int64_t> values)
{
    ByteWriter out = tagged('I');
    out.integers(values);
    return std::move(out.bytes);
}

std::string encodeHashes(std::span<const Hash128> values)
{
    ByteWriter out = tagged('H');
    out.vector(values);
    return std::move(out.bytes);
}

std::string encodeBytes(std::span<const std::uint8_t> values)
{
    ByteWriter out = tagged('B');
    out.vector(values);
    return std::move(out.bytes);
}

Result<Column> decodeColumn(std::string_view bytes)
{
    return decode<Column>(bytes, 'C', "column", [](ByteReader &in) { return in.column(); });
}

Result<std::vector<std::int64_t>> decodeIntegers(std::string_view bytes)
{
    return decode<std::vector<std::int64_t>>(bytes, 'I', "integers",
                                             [](ByteReader &in) { return in.integers(); });
}

Result<std::vector<Hash128>> decodeHashes(std::string_view bytes)
{
    return decode<std::vector<Hash128>>(bytes, 'H', "hashes",
                                        [](ByteReader &in) { return in.vector<Hash128>(); });
}

Result<std::vector<std::uint8_t>> decodeBytes(std::string_view bytes)
{
    return decode<std::vector<std::uint8_t>>(
        bytes, 'B', "bytes", [](ByteReader &in) { return in.vector<std::uint8_t>(); });
}

} // namespace pathloom
