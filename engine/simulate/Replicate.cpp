// SPDX-License-Identifier: Apache-2.0
// Parallel walking in fixed chunks, and the settlement of shared resources between epochs.
#include "engine/simulate/Replicate.h"

#include "engine/simulate/Walk.h"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <thread>

namespace pathloom {
namespace {

constexpr std::size_t kSmallestChunk = 256;
constexpr std::size_t kChunksAtMost = 256;
constexpr std::size_t kProfilesBetweenStops = 32;
constexpr std::int64_t kEpochMs = 3'600'000;
constexpr std::int64_t kDayMs = 86'400'000;

/// A request with the position of its profile in the run.
struct Asked {
    Request request;
    std::uint32_t position = 0;
    std::uint16_t rank = 0;

    [[nodiscard]] auto order() const { return std::tuple(request.at, rank, request.profile); }
};

} // namespace

struct Replicator::Impl {
    const Program::Data &data;
    std::uint64_t seed;
    tbb::task_arena arena;
    tbb::enumerable_thread_specific<std::unique_ptr<Walk>> walks;
    std::vector<Counters> chunks;

    Impl(const Program::Data &program, std::uint64_t runSeed, unsigned threads)
        : data(program), seed(runSeed),
          arena(threads == 0 ? tbb::task_arena::automatic : static_cast<int>(threads))
    {
        const std::size_t size = chunkSize();
        chunks.resize((data.profiles.size() + size - 1) / size);
    }

    [[nodiscard]] std::size_t chunkSize() const
    {
        return std::max(kSmallestChunk, (data.profiles.size() + kChunksAtMost - 1) / kChunksAtMost);
    }

    Walk &walk()
    {
        auto &own = walks.local();
        if (!own)
            own = std::make_unique<Walk>(data, seed);
        return *own;
    }

    void walkChunk(std::size_t chunk, std::uint32_t replication, const GrantTable &grants,
                   const TaskControl &control)
    {
        Counters &counters = chunks[chunk];
        counters.reset(data, replication == 0);
        const std::size_t size = chunkSize();
        const std::size_t to = std::min(data.profiles.size(), (chunk + 1) * size);
        for (std::size_t i = chunk * size; i < to; ++i) {
            if (i % kProfilesBetweenStops == 0 && control.isStopped())
                return;
            std::span<const EpochGrant> known;
            if (i < grants.size())
                known = grants[i];
            walk().run(data.profiles[i], replication, counters, known);
        }
    }

    /// Asks the given positions for their next open request.
    std::vector<Asked> probe(const std::vector<std::uint32_t> &positions, std::uint32_t replication,
                             const GrantTable &grants, const TaskControl &control)
    {
        std::vector<std::optional<Request>> answers(positions.size());
        tbb::enumerable_thread_specific<Counters> scrap([&] {
            Counters counters;
            counters.reset(data, false);
            return counters;
        });
        arena.execute([&] {
            tbb::parallel_for(std::size_t{0}, positions.size(), [&](std::size_t i) {
                if (i % kProfilesBetweenStops == 0 && control.isStopped())
                    return;
                const std::uint32_t position = positions[i];
                answers[i] = walk().run(data.profiles[position], replication, scrap.local(), grants[position]);
            });
        });
        std::vector<Asked> open;
        for (std::size_t i = 0; i < positions.size(); ++i) {
            if (answers[i])
                open.push_back({*answers[i], positions[i], data.journeys[answers[i]->journey].rank});
        }
        return open;
    }
};

Replicator::Replicator(const Program::Data &program, std::uint64_t seed, unsigned threads)
    : m_impl(std::make_unique<Impl>(program, seed, threads))
{
}

Replicator::~Replicator() = default;

Result<Counters> Replicator::replicate(std::uint32_t replication, const TaskControl &control,
                                       GrantTable &grants, const std::function<void(double)> &report)
{
    Impl &impl = *m_impl;
    grants.clear();
    if (impl.data.hasLimits) {
        auto settled = settle(replication, control);
        if (!settled)
            return failWith(std::move(settled).error());
        grants = std::move(*settled);
    }
    std::atomic<std::size_t> done{0};
    const auto caller = std::this_thread::get_id();
    impl.arena.execute([&] {
        tbb::parallel_for(std::size_t{0}, impl.chunks.size(), [&](std::size_t chunk) {
            if (control.isStopped())
                return;
            impl.walkChunk(chunk, replication, grants, control);
            const double share = static_cast<double>(++done) / static_cast<double>(impl.chunks.size());
            if (report && std::this_thread::get_id() == caller)
                report(share);
        });
    });
    if (control.isStopped())
        return cancelled();
    Counters sum;
    sum.reset(impl.data, replication == 0);
    for (const Counters &chunk : impl.chunks)
        sum.add(chunk);
    return sum;
}

Result<GrantTable> Replicator::settle(std::uint32_t replication, const TaskControl &control)
{
    Impl &impl = *m_impl;
    GrantTable grants(impl.data.profiles.size());
    std::vector<std::uint32_t> positions(grants.size());
    for (std::uint32_t i = 0; i < positions.size(); ++i)
        positions[i] = i;
    std::map<std::pair<std::uint16_t, std::int64_t>, int> used; // by journey and UTC day
    std::vector<Asked> open;
    for (;;) {
        const auto asked = impl.probe(positions, replication, grants, control);
        if (control.isStopped())
            return cancelled();
        open.insert(open.end(), asked.begin(), asked.end());
        if (open.empty())
            return grants;
        std::sort(open.begin(), open.end(),
                  [](const Asked &a, const Asked &b) { return a.order() < b.order(); });
        const std::int64_t epochEnd = (open[0].request.at / kEpochMs + 1) * kEpochMs;
        const auto later = std::find_if(open.begin(), open.end(),
                                        [&](const Asked &a) { return a.request.at >= epochEnd; });
        positions.clear();
        for (auto it = open.begin(); it != later; ++it) {
            const Request &request = it->request;
            int &count = used[{request.journey, request.at / kDayMs}];
            const int limit = impl.data.journeys[request.journey].settings.entryLimitPerDay;
            const bool isGranted = count < limit;
            count += isGranted;
            grants[it->position].push_back({replication, request.journey, 0, request.at, request.profile, isGranted});
            positions.push_back(it->position);
        }
        open.erase(open.begin(), later);
    }
}

} // namespace pathloom
