// SPDX-License-Identifier: Apache-2.0
// Hashes by libsodium.
#include "engine/base/Hash.h"

#include <sodium.h>

#include <array>
#include <cstring>
#include <new>

namespace pathloom {

namespace {

const unsigned char *bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

std::string hexOf(std::span<const unsigned char> bytes)
{
    std::string out(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), bytes.data(), bytes.size());
    out.pop_back();
    return out;
}

crypto_hash_sha256_state *stateIn(unsigned char *memory)
{
    return std::launder(reinterpret_cast<crypto_hash_sha256_state *>(memory));
}

} // namespace

std::string sha256Hex(std::string_view bytes)
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), bytesOf(bytes), bytes.size());
    return hexOf(digest);
}

Sha256::Sha256()
{
    static_assert(sizeof(crypto_hash_sha256_state) <= sizeof(m_state));
    crypto_hash_sha256_init(new (m_state) crypto_hash_sha256_state);
}

void Sha256::add(std::string_view bytes)
{
    crypto_hash_sha256_update(stateIn(m_state), bytesOf(bytes), bytes.size());
}

std::string Sha256::hex()
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(stateIn(m_state), digest.data());
    return hexOf(digest);
}

Hash128 hash128(std::string_view bytes)
{
    std::array<unsigned char, 16> digest{};
    crypto_generichash(digest.data(), digest.size(), bytesOf(bytes), bytes.size(), nullptr, 0);
    Hash128 out;
    std::memcpy(&out.high, digest.data(), 8);
    std::memcpy(&out.low, digest.data() + 8, 8);
    return out;
}

std::string pseudonym(std::string_view value, std::string_view key)
{
    // A key of any length becomes the 32 bytes that the keyed hash wants.
    std::array<unsigned char, 32> derived{};
    crypto_generichash(derived.data(), derived.size(), bytesOf(key), key.size(), nullptr, 0);
    std::array<unsigned char, 16> digest{};
    crypto_generichash(digest.data(), digest.size(), bytesOf(value), value.size(), derived.data(),
                       derived.size());
    return hexOf(digest);
}

} // namespace pathloom
