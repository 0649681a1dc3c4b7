// SPDX-License-Identifier: Apache-2.0
// Truths of segment nodes by what they were made from, so that an edit recomputes only what changed.
#pragma once

#include "engine/base/Hash.h"
#include "engine/rules/Evaluate.h"

#include <memory>

namespace pathloom {

using TruthPtr = std::shared_ptr<const TruthColumn>;

/// Keeps the columns used last, up to a number of bytes. A key names content, dataset and, where
/// time matters, the instant, so nothing in it ever becomes wrong. Thread-safe.
class SegmentCache
{
public:
    static constexpr std::size_t kDefaultBytes = std::size_t{128} << 20;

    explicit SegmentCache(std::size_t maximumBytes = kDefaultBytes);
    ~SegmentCache();

    /// Null where it is not kept (any more).
    [[nodiscard]] TruthPtr find(const Hash128 &key);
    void keep(const Hash128 &key, TruthPtr column);
    [[nodiscard]] std::size_t bytes() const;
    [[nodiscard]] std::size_t hits() const;   ///< of find(), since it was made
    [[nodiscard]] std::size_t misses() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace pathloom
