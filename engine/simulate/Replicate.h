// SPDX-License-Identifier: Apache-2.0
// One replication over all profiles on several threads, with the same bytes on any number of them.
#pragma once

#include "engine/simulate/Counters.h"

#include <memory>

namespace pathloom {

class Walk;

/// Settled answers by profile (index among Program::Data::profiles), each in order of asking.
using GrantTable = std::vector<std::vector<EpochGrant>>;

/// Walks chunks of profiles whose size depends on nothing but their number, and adds what they
/// counted in the order of the chunks. Reused for all replications of a run.
class Replicator
{
public:
    Replicator(const Program::Data &program, std::uint64_t seed, unsigned threads);
    ~Replicator();

    /// Counts of a replication; `grants` gets the settled answers where the program has limits.
    /// `report` says how far the replication is, in [0, 1]. Errors: cancelled.
    [[nodiscard]] Result<Counters> replicate(std::uint32_t replication, const TaskControl &control,
                                             GrantTable &grants,
                                             const std::function<void(double)> &report = {});
    /// Settles the shared resources of a replication: epochs of an hour; within one, requests are
    /// granted in the order of (time, journey priority, profile) until none is left.
    [[nodiscard]] Result<GrantTable> settle(std::uint32_t replication, const TaskControl &control);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace pathloom
