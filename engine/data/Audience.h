// SPDX-License-Identifier: Apache-2.0
// The set of profiles that a segment or rule yields: a compressed bitmap.
#pragma once

#include "engine/data/BitVector.h"
#include "engine/data/Snapshot.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace pathloom {

/// A set of profile indexes (a Roaring bitmap inside). Value semantics, cheap to copy.
class Audience
{
public:
    Audience();
    [[nodiscard]] static Audience of(const BitVector &bits);
    [[nodiscard]] static Audience of(std::span<const ProfileIndex> profiles);
    [[nodiscard]] static Audience all(std::size_t profileCount);

    [[nodiscard]] std::uint64_t size() const;
    [[nodiscard]] bool contains(ProfileIndex p) const;
    [[nodiscard]] std::vector<ProfileIndex> toVector() const; ///< ascending
    [[nodiscard]] BitVector toBits(std::size_t profileCount) const;

    friend Audience operator&(const Audience &a, const Audience &b);
    friend Audience operator|(const Audience &a, const Audience &b);
    friend Audience operator-(const Audience &a, const Audience &b);
    [[nodiscard]] bool operator==(const Audience &other) const;

private:
    struct Bitmap;
    std::shared_ptr<const Bitmap> m_bitmap;
};

} // namespace pathloom
