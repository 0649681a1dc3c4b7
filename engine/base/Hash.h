// SPDX-License-Identifier: Apache-2.0
// Content hashes: SHA-256 for packages, keyed 128 bits for rows and pseudonyms.
#pragma once

#include <cstddef>
#include <cstdint>
#include <compare>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace pathloom {

/// SHA-256 as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256Hex(std::string_view bytes);

/// SHA-256 over pieces fed one after another.
class Sha256
{
public:
    Sha256();
    void add(std::string_view bytes);
    /// The digest in hexadecimal; the object may not be used afterwards.
    [[nodiscard]] std::string hex();

private:
    alignas(8) unsigned char m_state[128];
};

/// 128 bits that name a row's content within a source. Collisions are negligible below 10^15 rows.
struct Hash128 {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    auto operator<=>(const Hash128 &) const = default;
};

/// BLAKE2b-128 of the bytes; stored with datasets, so it never changes.
[[nodiscard]] Hash128 hash128(std::string_view bytes);

/// Keyed pseudonym of a personal value: 32 hexadecimal digits of BLAKE2b-128 under `key`.
[[nodiscard]] std::string pseudonym(std::string_view value, std::string_view key);

} // namespace pathloom

template <>
struct std::hash<pathloom::Hash128> {
    std::size_t operator()(const pathloom::Hash128 &h) const noexcept
    {
        return static_cast<std::size_t>(h.high ^ (h.low * 0x9e3779b97f4a7c15ULL));
    }
};
