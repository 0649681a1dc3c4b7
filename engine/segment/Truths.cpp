// SPDX-License-Identifier: Apache-2.0
// Three-valued logic on bit vectors.
#include "engine/segment/Truths.h"

namespace pathloom {

namespace {

/// What either operand could not tell stays an error where the outcome is unknown.
void keepErrors(TruthColumn &result, const TruthColumn &other)
{
    result.isError |= other.isError;
    result.isError &= result.isUnknown;
}

} // namespace

TruthColumn allTrue(std::size_t profiles)
{
    return {BitVector(profiles, true), BitVector(profiles), BitVector(profiles)};
}

TruthColumn noneTrue(std::size_t profiles)
{
    return {BitVector(profiles), BitVector(profiles), BitVector(profiles)};
}

TruthColumn columnAnd(const TruthColumn &a, const TruthColumn &b)
{
    TruthColumn result = a;
    result.isTrue &= b.isTrue;
    BitVector possibleB = b.isTrue;
    possibleB |= b.isUnknown;
    result.isUnknown |= a.isTrue;
    result.isUnknown &= possibleB;
    result.isUnknown.andNot(result.isTrue);
    keepErrors(result, b);
    return result;
}

TruthColumn columnOr(const TruthColumn &a, const TruthColumn &b)
{
    TruthColumn result = a;
    result.isTrue |= b.isTrue;
    result.isUnknown |= b.isUnknown;
    result.isUnknown.andNot(result.isTrue);
    keepErrors(result, b);
    return result;
}

TruthColumn columnNot(const TruthColumn &a)
{
    return {falseBits(a), a.isUnknown, a.isError};
}

TruthColumn columnAtLeast(std::span<const TruthColumn *const> operands, std::size_t k)
{
    const std::size_t profiles = operands.front()->isTrue.size();
    TruthColumn result = noneTrue(profiles);
    for (std::size_t p = 0; p < profiles; ++p) {
        std::size_t certain = 0;
        std::size_t possible = 0;
        for (const TruthColumn *operand : operands) {
            const bool isTrue = operand->isTrue.at(p);
            certain += isTrue ? 1U : 0U;
            possible += isTrue || operand->isUnknown.at(p) ? 1U : 0U;
        }
        if (certain >= k)
            result.isTrue.set(p);
        else if (possible >= k)
            result.isUnknown.set(p);
    }
    for (const TruthColumn *operand : operands)
        result.isError |= operand->isError;
    result.isError &= result.isUnknown;
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
