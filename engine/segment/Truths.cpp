// SPDX-License-Identifier: Apache-2.0
// Three-valued logic on bit vectors.
#include "engine/segment/Truths.h"

namespace pathloom {

namespace {

/// Calls combine(w) for every word of columns of the size of `a`.
template <typename Combine>
TruthColumn eachWord(const TruthColumn &a, Combine combine)
{
    const std::size_t profiles = a.isTrue.size();
    TruthColumn result{BitVector(profiles), BitVector(profiles), BitVector(profiles)};
    for (std::size_t w = 0; w < a.isTrue.words().size(); ++w)
        combine(w, result.isTrue.words()[w], result.isUnknown.words()[w], result.isError.words()[w]);
    return result;
}

/// Numbers up to 2ⁿ − 1 in n planes of bits, one number per bit position.
class BitCounter
{
public:
    explicit BitCounter(std::size_t planes) : m_planes(planes) {}

    void clear() { std::fill(m_planes.begin(), m_planes.end(), 0); }
    void add(std::uint64_t bits)
    {
        for (std::uint64_t &plane : m_planes) {
            const std::uint64_t carry = plane & bits;
            plane ^= bits;
            bits = carry;
        }
    }
    /// Positions whose number is at least k.
    [[nodiscard]] std::uint64_t atLeast(std::size_t k) const
    {
        std::uint64_t greater = 0;
        std::uint64_t equal = ~std::uint64_t{0};
        for (std::size_t i = m_planes.size(); i > 0; --i) {
            const std::uint64_t wanted = (k >> (i - 1)) & 1U ? ~std::uint64_t{0} : 0;
            greater |= equal & m_planes[i - 1] & ~wanted;
            equal &= ~(m_planes[i - 1] ^ wanted);
        }
        return greater | equal;
    }

private:
    std::vector<std::uint64_t> m_planes;
};

} // namespace

TruthColumn allTrue(std::size_t profiles)
{
    return {BitVector(profiles, true), BitVector(profiles), BitVector(profiles)};
}

TruthColumn noneTrue(std::size_t profiles)
{
    return {BitVector(profiles), BitVector(profiles), BitVector(profiles)};
}

// What either operand could not tell stays an error where the outcome is unknown.
TruthColumn columnAnd(const TruthColumn &a, const TruthColumn &b)
{
    const auto *at = a.isTrue.words().data(), *au = a.isUnknown.words().data(), *ae = a.isError.words().data();
    const auto *bt = b.isTrue.words().data(), *bu = b.isUnknown.words().data(), *be = b.isError.words().data();
    return eachWord(a, [=](std::size_t w, std::uint64_t &isTrue, std::uint64_t &isUnknown, std::uint64_t &isError) {
        isTrue = at[w] & bt[w];
        isUnknown = (at[w] | au[w]) & (bt[w] | bu[w]) & ~isTrue;
        isError = (ae[w] | be[w]) & isUnknown;
    });
}

TruthColumn columnOr(const TruthColumn &a, const TruthColumn &b)
{
    const auto *at = a.isTrue.words().data(), *au = a.isUnknown.words().data(), *ae = a.isError.words().data();
    const auto *bt = b.isTrue.words().data(), *bu = b.isUnknown.words().data(), *be = b.isError.words().data();
    return eachWord(a, [=](std::size_t w, std::uint64_t &isTrue, std::uint64_t &isUnknown, std::uint64_t &isError) {
        isTrue = at[w] | bt[w];
        isUnknown = (au[w] | bu[w]) & ~isTrue;
        isError = (ae[w] | be[w]) & isUnknown;
    });
}

TruthColumn columnNot(const TruthColumn &a)
{
    return {falseBits(a), a.isUnknown, a.isError};
}

TruthColumn columnAtLeast(std::span<const TruthColumn *const> operands, std::size_t k)
{
    const std::size_t count = operands.size();
    if (k > count)
        return noneTrue(operands.front()->isTrue.size());
    BitCounter certain(static_cast<std::size_t>(std::bit_width(count)));
    BitCounter possible = certain;
    TruthColumn result = eachWord(
        *operands.front(), [&](std::size_t w, std::uint64_t &isTrue, std::uint64_t &isUnknown, std::uint64_t &isError) {
            certain.clear();
            possible.clear();
            for (const TruthColumn *operand : operands) {
                certain.add(operand->isTrue.words()[w]);
                possible.add(operand->isTrue.words()[w] | operand->isUnknown.words()[w]);
                isError |= operand->isError.words()[w];
            }
            isTrue = certain.atLeast(k);
            isUnknown = possible.atLeast(k) & ~isTrue;
            isError &= isUnknown;
        });
    return result;
}

BitVector falseBits(const TruthColumn &column)
{
    BitVector bits = column.isTrue;
    bits |= column.isUnknown;
    bits.invert();
    return bits;
}

} // namespace pathloom
