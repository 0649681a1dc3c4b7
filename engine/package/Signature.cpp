// SPDX-License-Identifier: Apache-2.0
// Ed25519 signatures of manifests.
#include "engine/package/Entries.h"

#include <sodium.h>

namespace pathloom {

namespace {

std::string hexOf(const unsigned char *bytes, std::size_t size)
{
    std::string text(size * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes, size);
    text.pop_back();
    return text;
}

template <std::size_t N>
bool fromHex(std::string_view text, std::array<unsigned char, N> &bytes)
{
    std::size_t size = 0;
    return text.size() == 2 * N
        && sodium_hex2bin(bytes.data(), N, text.data(), text.size(), nullptr, &size, nullptr) == 0 && size == N;
}

using PublicKey = std::array<unsigned char, crypto_sign_PUBLICKEYBYTES>;
using SecretKey = std::array<unsigned char, crypto_sign_SECRETKEYBYTES>;
using Signature = std::array<unsigned char, crypto_sign_BYTES>;

const unsigned char *raw(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

} // namespace

SigningKey makeSigningKey()
{
    if (sodium_init() < 0)
        return {};
    PublicKey publicKey{};
    SecretKey secretKey{};
    crypto_sign_keypair(publicKey.data(), secretKey.data());
    return {hexOf(secretKey.data(), secretKey.size()), hexOf(publicKey.data(), publicKey.size())};
}

Result<std::string> signatureOf(std::string_view manifest, const std::string &secretKey)
{
    SecretKey key{};
    if (sodium_init() < 0 || !fromHex(secretKey, key))
        return fail(ErrorKind::Usage, "package.key");
    Signature signature{};
    PublicKey publicKey{};
    crypto_sign_detached(signature.data(), nullptr, raw(manifest), manifest.size(), key.data());
    crypto_sign_ed25519_sk_to_pk(publicKey.data(), key.data());
    sodium_memzero(key.data(), key.size());
    return canonicalJson({{"algorithm", "ed25519"},
                          {"public_key", hexOf(publicKey.data(), publicKey.size())},
                          {"signature", hexOf(signature.data(), signature.size())}});
}

Result<std::string> checkSignature(std::string_view manifest, std::string_view signature)
{
    const auto bad = fail(ErrorKind::No, "package.signature");
    const auto json = parseJson(signature, kSignatureName);
    if (!json || sodium_init() < 0)
        return bad;
    const auto algorithm = jsonString(*json, "algorithm");
    const auto keyText = jsonString(*json, "public_key");
    const auto signedText = jsonString(*json, "signature");
    PublicKey key{};
    Signature bytes{};
    if (!algorithm || *algorithm != "ed25519" || !keyText || !signedText || !fromHex(*keyText, key)
        || !fromHex(*signedText, bytes))
        return bad;
    if (crypto_sign_verify_detached(bytes.data(), raw(manifest), manifest.size(), key.data()) != 0)
        return bad;
    return *keyText;
}

} // namespace pathloom
