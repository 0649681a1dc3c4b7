// SPDX-License-Identifier: Apache-2.0
// A dense vector of bits, one per row, on 64-bit words; the working form of masks and validity.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace pathloom {

/// Bits past size() in the last word are always 0.
class BitVector
{
public:
    BitVector() = default;
    explicit BitVector(std::size_t size, bool value = false) { resize(size, value); }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool at(std::size_t i) const { return (m_words[i >> 6] >> (i & 63)) & 1U; }
    void set(std::size_t i, bool value = true)
    {
        const std::uint64_t bit = std::uint64_t{1} << (i & 63);
        m_words[i >> 6] = value ? m_words[i >> 6] | bit : m_words[i >> 6] & ~bit;
    }
    void push(bool value)
    {
        if ((m_size & 63) == 0)
            m_words.push_back(0);
        ++m_size;
        if (value)
            set(m_size - 1);
    }
    /// New bits get `value`.
    void resize(std::size_t size, bool value = false);
    [[nodiscard]] std::size_t count() const;

    [[nodiscard]] const std::vector<std::uint64_t> &words() const { return m_words; }
    [[nodiscard]] std::vector<std::uint64_t> &words() { return m_words; }
    /// Clears the bits past size(); for those who wrote whole words.
    void trim();

    /// Operands have the same size.
    BitVector &operator&=(const BitVector &other);
    BitVector &operator|=(const BitVector &other);
    BitVector &andNot(const BitVector &other);
    void invert();

    bool operator==(const BitVector &) const = default;

private:
    std::size_t m_size = 0;
    std::vector<std::uint64_t> m_words;
};

} // namespace pathloom
