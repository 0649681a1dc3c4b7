// SPDX-License-Identifier: Apache-2.0
// Little-endian writing and bounds-checked reading that the binary forms of this folder share.
#pragma once

#include "engine/data/Column.h"

#include <bit>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace pathloom {

static_assert(std::endian::native == std::endian::little, "binary forms are copied as they lie in memory");

/// Appends to a string.
class ByteWriter
{
public:
    std::string bytes;

    template <typename T>
    void number(T value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        char raw[sizeof(T)];
        std::memcpy(raw, &value, sizeof(T));
        bytes.append(raw, sizeof(T));
    }
    template <typename T>
    void vector(std::span<const T> values)
    {
        number<std::uint64_t>(values.size());
        bytes.append(reinterpret_cast<const char *>(values.data()), values.size_bytes());
    }
    void text(std::string_view value);
    void texts(const std::vector<std::string> &values);
    void bits(const BitVector &value);
    /// Differences from the minimum, as narrow as they go.
    void integers(std::span<const std::int64_t> values);
    void codes(std::span<const std::uint32_t> values);
    void column(const Column &value);
};

/// Reads in the same order. After the first failure every read gives nothing and ok() is false.
class ByteReader
{
public:
    explicit ByteReader(std::string_view bytes) : m_rest(bytes) {}

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_ok && m_rest.empty(); }
    void refuse() { m_ok = false; }

    template <typename T>
    T number()
    {
        T value{};
        if (const char *raw = take(sizeof(T)))
            std::memcpy(&value, raw, sizeof(T));
        return value;
    }
    template <typename T>
    std::vector<T> vector()
    {
        const auto count = number<std::uint64_t>();
        std::vector<T> values;
        if (count > m_rest.size() / sizeof(T)) {
            m_ok = false;
            return values;
        }
        values.resize(count);
        if (const char *raw = take(count * sizeof(T)); raw && count > 0)
            std::memcpy(values.data(), raw, count * sizeof(T));
        return values;
    }
    std::string text();
    std::vector<std::string> texts();
    BitVector bits();
    std::vector<std::int64_t> integers();
    std::vector<std::uint32_t> codes();
    Column column();

private:
    const char *take(std::size_t count);

    std::string_view m_rest;
    bool m_ok = true;
};

} // namespace pathloom
