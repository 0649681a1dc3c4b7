// SPDX-License-Identifier: Apache-2.0
// Whole-word operations on bits.
#include "engine/data/BitVector.h"

namespace pathloom {

void BitVector::resize(std::size_t size, bool value)
{
    const std::size_t old = m_size;
    m_words.resize((size + 63) / 64, value ? ~std::uint64_t{0} : 0);
    m_size = size;
    if (value && size > old && (old & 63) != 0)
        m_words[old >> 6] |= ~std::uint64_t{0} << (old & 63);
    trim();
}

std::size_t BitVector::count() const
{
    std::size_t total = 0;
    for (const std::uint64_t word : m_words)
        total += static_cast<std::size_t>(std::popcount(word));
    return total;
}

void BitVector::trim()
{
    if ((m_size & 63) != 0)
        m_words.back() &= ~(~std::uint64_t{0} << (m_size & 63));
}

BitVector &BitVector::operator&=(const BitVector &other)
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= other.m_words[i];
    return *this;
}

BitVector &BitVector::operator|=(const BitVector &other)
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
    return *this;
}

BitVector &BitVector::andNot(const BitVector &other)
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= ~other.m_words[i];
    return *this;
}

void BitVector::invert()
{
    for (std::uint64_t &word : m_words)
        word = ~word;
    trim();
}

} // namespace pathloom
