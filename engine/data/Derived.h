// SPDX-License-Identifier: Apache-2.0
// A place for what is derived from a snapshot on demand and kept with it.
#pragma once

#include <memory>
#include <mutex>

namespace pathloom {

/// Holds one thing that can always be made again from its owner. Thread-safe. A copy of the owner
/// starts without it, since a copy is there to be changed.
class DerivedSlot
{
public:
    DerivedSlot() = default;
    DerivedSlot(const DerivedSlot &) {}
    DerivedSlot &operator=(const DerivedSlot &) { return *this; }

    /// What is held, made by `make()` (a std::shared_ptr<T>) the first time. One slot, one T.
    template <typename T, typename Make>
    [[nodiscard]] std::shared_ptr<T> get(Make make) const
    {
        const std::scoped_lock lock(m_lock);
        if (!m_held)
            m_held = make();
        return std::static_pointer_cast<T>(m_held);
    }

private:
    mutable std::mutex m_lock;
    mutable std::shared_ptr<void> m_held;
};

} // namespace pathloom
