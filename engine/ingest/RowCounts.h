// SPDX-License-Identifier: Apache-2.0
// How often each row of a source was seen: a flat table, since there is one entry a row.
#pragma once

#include "engine/base/Hash.h"
#include "engine/base/Id.h"

#include <cstdint>
#include <vector>

namespace pathloom {

/// The key of a row that was seen so often before; the row's own where it was not. Stored.
[[nodiscard]] inline Hash128 keyOfOccurrence(const Hash128 &row, std::uint32_t occurrence)
{
    return occurrence == 0 ? row
                           : Hash128{combineHash(row.high, occurrence),
                                     combineHash(row.low, 0x0cc0ULL + occurrence)};
}

class RowCounts
{
public:
    void reserve(std::size_t rows)
    {
        std::size_t size = 16;
        while (size < rows * 2)
            size *= 2;
        m_slots.assign(size, {});
    }
    /// How often the row was seen before.
    std::uint32_t add(const Hash128 &row)
    {
        if (m_used * 2 >= m_slots.size())
            grow();
        Slot &slot = find(row);
        if (slot.count == 0) {
            slot.row = row;
            ++m_used;
        }
        return slot.count++;
    }

private:
    struct Slot {
        Hash128 row;
        std::uint32_t count = 0;
    };
    Slot &find(const Hash128 &row)
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = static_cast<std::size_t>(row.low) & mask;
        while (m_slots[at].count != 0 && m_slots[at].row != row)
            at = (at + 1) & mask;
        return m_slots[at];
    }
    void grow()
    {
        std::vector<Slot> old(m_slots.empty() ? 16 : m_slots.size() * 2);
        old.swap(m_slots);
        for (const Slot &slot : old) {
            if (slot.count != 0)
                find(slot.row) = slot;
        }
    }

    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace pathloom
