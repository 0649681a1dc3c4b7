// SPDX-License-Identifier: Apache-2.0
// Stable ids of document objects: short text, never reused, surviving rename and copy.
#pragma once

#include <functional> // first: Qt's moc cannot read a header that starts with <compare>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace pathloom {

/// A typed id. Ids of different tags do not compare or convert. Empty means "none".
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(std::string text) : m_text(std::move(text)) {}

    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.empty(); }
    auto operator<=>(const Id &) const = default;

private:
    std::string m_text;
};

using GraphId = Id<struct GraphTag>;     ///< a journey or a segment
using StepId = Id<struct StepTag>;       ///< unique within its graph
using PathId = Id<struct PathTag>;       ///< unique within its graph
using OfferId = Id<struct OfferTag>;
using ContentId = Id<struct ContentTag>;
using PolicyId = Id<struct PolicyTag>;
using TableId = Id<struct TableTag>;   ///< a decision table
using NoteId = Id<struct NoteTag>;
using FrameId = Id<struct FrameTag>;

/// 64-bit hash of a text, the same on every machine and in every version (FNV-1a, then a
/// murmur finaliser). It keys random draws and splits: do not change.
[[nodiscard]] constexpr std::uint64_t stableHash(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3ULL;
    hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdULL;
    hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return hash ^ (hash >> 33);
}

/// Order-dependent combination of two hashes; also part of the stored behaviour.
[[nodiscard]] constexpr std::uint64_t combineHash(std::uint64_t a, std::uint64_t b)
{
    std::uint64_t x = a ^ (b + 0x9e3779b97f4a7c15ULL + (a << 6) + (a >> 2));
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

} // namespace pathloom

template <typename Tag>
struct std::hash<pathloom::Id<Tag>> {
    std::size_t operator()(const pathloom::Id<Tag> &id) const noexcept
    {
        return std::hash<std::string>{}(id.text());
    }
};
