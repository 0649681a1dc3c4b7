// SPDX-License-Identifier: Apache-2.0
// A least-recently-used list of columns under one lock.
#include "engine/segment/SegmentCache.h"

#include <list>
#include <mutex>
#include <unordered_map>

namespace pathloom {
namespace {

struct Entry {
    Hash128 key;
    TruthPtr column;
    std::size_t bytes = 0;
};

std::size_t sizeOf(const TruthColumn &column)
{
    constexpr std::size_t kOverhead = 256;
    const std::size_t words = column.isTrue.words().size() + column.isUnknown.words().size()
                              + column.isError.words().size();
    return words * sizeof(std::uint64_t) + kOverhead;
}

} // namespace

struct SegmentCache::Impl {
    std::mutex lock;
    std::list<Entry> entries; ///< used last in front
    std::unordered_map<Hash128, std::list<Entry>::iterator> at;
    std::size_t maximum = 0;
    std::size_t bytes = 0;
    std::size_t hits = 0;
    std::size_t misses = 0;
};

SegmentCache::SegmentCache(std::size_t maximumBytes) : m_impl(std::make_unique<Impl>())
{
    m_impl->maximum = maximumBytes;
}

SegmentCache::~SegmentCache() = default;

TruthPtr SegmentCache::find(const Hash128 &key)
{
    const std::scoped_lock lock(m_impl->lock);
    const auto found = m_impl->at.find(key);
    if (found == m_impl->at.end()) {
        ++m_impl->misses;
        return nullptr;
    }
    ++m_impl->hits;
    m_impl->entries.splice(m_impl->entries.begin(), m_impl->entries, found->second);
    return found->second->column;
}

void SegmentCache::keep(const Hash128 &key, TruthPtr column)
{
    const std::scoped_lock lock(m_impl->lock);
    if (m_impl->at.contains(key))
        return;
    const std::size_t bytes = sizeOf(*column);
    m_impl->entries.push_front({key, std::move(column), bytes});
    m_impl->at.emplace(key, m_impl->entries.begin());
    m_impl->bytes += bytes;
    while (m_impl->bytes > m_impl->maximum && m_impl->entries.size() > 1) {
        m_impl->bytes -= m_impl->entries.back().bytes;
        m_impl->at.erase(m_impl->entries.back().key);
        m_impl->entries.pop_back();
    }
}

std::size_t SegmentCache::bytes() const
{
    const std::scoped_lock lock(m_impl->lock);
    return m_impl->bytes;
}

std::size_t SegmentCache::hits() const
{
    const std::scoped_lock lock(m_impl->lock);
    return m_impl->hits;
}

std::size_t SegmentCache::misses() const
{
    const std::scoped_lock lock(m_impl->lock);
    return m_impl->misses;
}

} // namespace pathloom
