// SPDX-License-Identifier: Apache-2.0
// Audiences on CRoaring's C interface.
#include "engine/data/Audience.h"

#include <roaring/roaring.h>

#include <bit>

namespace pathloom {

struct Audience::Bitmap {
    roaring_bitmap_t *handle;

    explicit Bitmap(roaring_bitmap_t *h) : handle(h) {}
    Bitmap(const Bitmap &) = delete;
    Bitmap &operator=(const Bitmap &) = delete;
    ~Bitmap() { roaring_bitmap_free(handle); }
};

Audience::Audience() : m_bitmap(std::make_shared<const Bitmap>(roaring_bitmap_create())) {}

Audience Audience::of(const BitVector &bits)
{
    std::vector<ProfileIndex> members;
    members.reserve(bits.count());
    const auto &words = bits.words();
    for (std::size_t w = 0; w < words.size(); ++w) {
        for (std::uint64_t word = words[w]; word != 0; word &= word - 1)
            members.push_back(
                static_cast<ProfileIndex>(w * 64 + static_cast<unsigned>(std::countr_zero(word))));
    }
    return of(members);
}

Audience Audience::of(std::span<const ProfileIndex> profiles)
{
    Audience out;
    roaring_bitmap_t *handle = roaring_bitmap_of_ptr(profiles.size(), profiles.data());
    roaring_bitmap_run_optimize(handle);
    out.m_bitmap = std::make_shared<const Bitmap>(handle);
    return out;
}

Audience Audience::all(std::size_t profileCount)
{
    Audience out;
    if (profileCount > 0)
        out.m_bitmap =
            std::make_shared<const Bitmap>(roaring_bitmap_from_range(0, profileCount, 1));
    return out;
}

std::uint64_t Audience::size() const
{
    return roaring_bitmap_get_cardinality(m_bitmap->handle);
}

bool Audience::contains(ProfileIndex p) const
{
    return roaring_bitmap_contains(m_bitmap->handle, p);
}

std::vector<ProfileIndex> Audience::toVector() const
{
    std::vector<ProfileIndex> members(size());
    roaring_bitmap_to_uint32_array(m_bitmap->handle, members.data());
    return members;
}

BitVector Audience::toBits(std::size_t profileCount) const
{
    BitVector bits(profileCount);
    for (const ProfileIndex p : toVector()) {
        if (p < profileCount)
            bits.set(p);
    }
    return bits;
}

Audience operator&(const Audience &a, const Audience &b)
{
    Audience out;
    out.m_bitmap = std::make_shared<const Audience::Bitmap>(
        roaring_bitmap_and(a.m_bitmap->handle, b.m_bitmap->handle));
    return out;
}

Audience operator|(const Audience &a, const Audience &b)
{
    Audience out;
    out.m_bitmap = std::make_shared<const Audience::Bitmap>(
        roaring_bitmap_or(a.m_bitmap->handle, b.m_bitmap->handle));
    return out;
}

Audience operator-(const Audience &a, const Audience &b)
{
    Audience out;
    out.m_bitmap = std::make_shared<const Audience::Bitmap>(
        roaring_bitmap_andnot(a.m_bitmap->handle, b.m_bitmap->handle));
    return out;
}

bool Audience::operator==(const Audience &other) const
{
    return roaring_bitmap_equals(m_bitmap->handle, other.m_bitmap->handle);
}

} // namespace pathloom
