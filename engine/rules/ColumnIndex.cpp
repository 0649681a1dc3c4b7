// SPDX-License-Identifier: Apache-2.0
// Makes narrow codes and time orders, and selects rows by ranges of codes.
#include "engine/rules/ColumnIndex.h"

#include "engine/rules/Evaluator.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace pathloom {

namespace {

constexpr std::size_t kMostCodes = 65'536;

std::size_t padded(std::size_t rows) { return (rows + 63) / 64 * 64; }

void keepCodes(NarrowColumn &narrow, const std::vector<std::uint16_t> &codes, std::size_t distinct)
{
    if (distinct <= 256)
        narrow.bytes.assign(codes.begin(), codes.end());
    else
        narrow.pairs = codes;
}

/// Codes by rank; false where there are too many values.
template <typename T>
bool rank(const std::vector<T> &values, const BitVector &valid, NarrowColumn &narrow, std::vector<T> &distinct)
{
    std::unordered_map<T, std::uint16_t> codeOf;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!valid.at(i))
            continue;
        const bool isNew = codeOf.try_emplace(values[i], 0).second;
        if ((isNew && codeOf.size() > kMostCodes) || !std::isfinite(static_cast<double>(values[i])))
            return false;
    }
    for (const auto &[value, code] : codeOf)
        distinct.push_back(value);
    std::sort(distinct.begin(), distinct.end());
    for (std::size_t code = 0; code < distinct.size(); ++code)
        codeOf[distinct[code]] = static_cast<std::uint16_t>(code);
    std::vector<std::uint16_t> codes(padded(values.size()));
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (valid.at(i))
            codes[i] = codeOf.find(values[i])->second;
    }
    keepCodes(narrow, codes, distinct.size());
    return true;
}

/// `below` values are smaller than the constant, `upTo` not greater, of `all`.
CodeRange rangeOfOp(BinaryOp op, std::size_t below, std::size_t upTo, std::size_t all)
{
    const auto range = [](std::size_t from, std::size_t to, bool negated = false) {
        return CodeRange{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - 1), from >= to, negated};
    };
    switch (op) {
    case BinaryOp::Equal: return range(below, upTo);
    case BinaryOp::NotEqual: return range(below, upTo, true);
    case BinaryOp::Less: return range(0, below);
    case BinaryOp::LessEqual: return range(0, upTo);
    case BinaryOp::Greater: return range(upTo, all);
    default: return range(below, all);
    }
}

#ifdef __SSE2__
/// 16 bits, one a code, set where low <= code <= low + width.
unsigned selected16(const std::uint8_t *codes, __m128i low, __m128i width)
{
    const __m128i raw = _mm_loadu_si128(reinterpret_cast<const __m128i *>(codes));
    const __m128i d = _mm_sub_epi8(raw, low);
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(d, width), d)));
}

unsigned selected16(const std::uint16_t *codes, __m128i low, __m128i width)
{
    const auto outside = [&](const std::uint16_t *at) {
        const __m128i raw = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        return _mm_cmpeq_epi16(_mm_subs_epu16(_mm_sub_epi16(raw, low), width), _mm_setzero_si128());
    };
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(outside(codes), outside(codes + 8))));
}

__m128i spread(std::uint8_t value) { return _mm_set1_epi8(static_cast<char>(value)); }
__m128i spread(std::uint16_t value) { return _mm_set1_epi16(static_cast<short>(value)); }
#endif

template <typename Code>
std::uint64_t selected64(const Code *codes, Code low, Code width)
{
    std::uint64_t bits = 0;
#ifdef __SSE2__
    for (unsigned part = 0; part < 4; ++part)
        bits |= std::uint64_t{selected16(codes + 16 * part, spread(low), spread(width))} << (16 * part);
#else
    for (unsigned i = 0; i < 64; ++i)
        bits |= std::uint64_t{static_cast<Code>(codes[i] - low) <= width} << i;
#endif
    return bits;
}

template <typename Code>
void selectCodes(const std::vector<Code> &codes, const CodeRange &range, BitVector &out)
{
    auto &words = out.words();
    const auto low = static_cast<Code>(range.first);
    const auto width = static_cast<Code>(range.last - range.first);
    const std::uint64_t flip = range.negated ? ~std::uint64_t{0} : 0;
    for (std::size_t w = 0; w < words.size(); ++w)
        words[w] = (range.isEmpty ? 0 : selected64(codes.data() + 64 * w, low, width)) ^ flip;
    out.trim();
}

} // namespace

CodeRange NarrowColumn::rangeOf(BinaryOp op, double constant) const
{
    const auto below = std::partition_point(numbers.begin(), numbers.end(), [&](double value) {
        return compareNumbers(BinaryOp::Less, value, constant);
    });
    const auto upTo = std::partition_point(numbers.begin(), numbers.end(), [&](double value) {
        return compareNumbers(BinaryOp::LessEqual, value, constant);
    });
    return rangeOfOp(op, static_cast<std::size_t>(below - numbers.begin()),
                     static_cast<std::size_t>(upTo - numbers.begin()), numbers.size());
}

CodeRange NarrowColumn::rangeOf(BinaryOp op, std::int64_t constant) const
{
    const auto [below, upTo] = std::equal_range(integers.begin(), integers.end(), constant);
    return rangeOfOp(op, static_cast<std::size_t>(below - integers.begin()),
                     static_cast<std::size_t>(upTo - integers.begin()), integers.size());
}

void NarrowColumn::select(const CodeRange &range, BitVector &out) const
{
    if (!bytes.empty())
        selectCodes(bytes, range, out);
    else
        selectCodes(pairs, range, out);
}

void selectBytes(const std::vector<std::uint8_t> &bytes, const CodeRange &range, BitVector &out)
{
    selectCodes(bytes, range, out);
}

std::unique_ptr<NarrowColumn> narrowed(const Column &column)
{
    auto narrow = std::make_unique<NarrowColumn>();
    switch (column.type) {
    case ValueType::Number: return rank(column.numbers, column.valid, *narrow, narrow->numbers) ? std::move(narrow) : nullptr;
    case ValueType::List: return nullptr;
    case ValueType::String: {
        if (column.dictionary.size() > kMostCodes)
            return nullptr;
        std::vector<std::uint16_t> codes(padded(column.size()));
        std::transform(column.codes.begin(), column.codes.end(), codes.begin(),
                       [](std::uint32_t code) { return static_cast<std::uint16_t>(code); });
        keepCodes(*narrow, codes, column.dictionary.size());
        return narrow;
    }
    default: return rank(column.integers, column.valid, *narrow, narrow->integers) ? std::move(narrow) : nullptr;
    }
}

std::pair<std::size_t, std::size_t> EventOrder::between(const EventTable &table, std::int64_t low,
                                                        std::int64_t high) const
{
    const auto earlier = [&](std::uint32_t row, std::int64_t time) { return table.times[row] < time; };
    const auto first = std::lower_bound(rows.begin(), rows.end(), low, earlier);
    const auto last = std::lower_bound(first, rows.end(), high, earlier);
    return {static_cast<std::size_t>(first - rows.begin()), static_cast<std::size_t>(last - rows.begin())};
}

std::unique_ptr<EventOrder> orderOf(const EventTable &table)
{
    auto order = std::make_unique<EventOrder>();
    order->rows.resize(table.size());
    std::iota(order->rows.begin(), order->rows.end(), 0U);
    std::stable_sort(order->rows.begin(), order->rows.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return table.times[a] < table.times[b]; });
    std::vector<std::uint32_t> owners(table.size());
    for (std::size_t p = 0; p + 1 < table.offsets.size(); ++p)
        std::fill(owners.begin() + table.offsets[p], owners.begin() + table.offsets[p + 1], static_cast<std::uint32_t>(p));
    order->profiles.resize(table.size());
    for (std::size_t i = 0; i < order->rows.size(); ++i)
        order->profiles[i] = owners[order->rows[i]];
    return order;
}

std::shared_ptr<ColumnIndex> ColumnIndex::of(const Snapshot &snapshot)
{
    return snapshot.index.get<ColumnIndex>([] { return std::make_shared<ColumnIndex>(); });
}

const NarrowColumn *ColumnIndex::column(const Column &column)
{
    if (column.size() < kFewRows)
        return nullptr;
    const std::scoped_lock lock(m_lock);
    Entry<NarrowColumn> &entry = m_columns[&column];
    if (++entry.uses == kUses)
        entry.form = narrowed(column);
    return entry.form.get();
}

const EventOrder *ColumnIndex::events(const EventTable &table)
{
    if (table.offsets.size() <= kFewRows)
        return nullptr;
    const std::scoped_lock lock(m_lock);
    Entry<EventOrder> &entry = m_events[&table];
    if (++entry.uses == kUses)
        entry.form = orderOf(table);
    return entry.form.get();
}

} // namespace pathloom
