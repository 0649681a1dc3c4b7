// SPDX-License-Identifier: Apache-2.0
// Runs replications until they are done, or narrow enough.
#include "engine/simulate/Program.h"
#include "engine/simulate/Replicate.h"
#include "engine/simulate/Results.h"

#include <algorithm>
#include <chrono>

namespace pathloom {
namespace {

constexpr std::uint32_t kReplicationsBeforeStop = 20;
constexpr const char *kPhase = "simulate.replication";

/// Calls the sink at most a hundred times a second.
class Throttle
{
public:
    Throttle(const TaskControl &control, double total) : m_control(control), m_total(total) {}

    void report(double done)
    {
        const auto now = std::chrono::steady_clock::now();
        if (now - m_last < std::chrono::milliseconds(10) && done < m_total)
            return;
        m_last = now;
        m_control.report(kPhase, done, m_total);
    }

private:
    const TaskControl &m_control;
    double m_total;
    std::chrono::steady_clock::time_point m_last{};
};

void keepGrants(const GrantTable &grants, RunResult &result)
{
    for (const auto &ofProfile : grants)
        result.grants.insert(result.grants.end(), ofProfile.begin(), ofProfile.end());
}

} // namespace

Result<RunResult> run(const Program &program, const Scenario &scenario, const TaskControl &control)
{
    const Program::Data &data = program.data();
    const auto begin = std::chrono::steady_clock::now();
    const std::uint32_t wanted = std::max<std::uint32_t>(1, scenario.replications);
    Replicator replicator(data, scenario.seed, scenario.threads);
    Results results(data);
    Throttle throttle(control, wanted);
    GrantTable firstGrants;
    bool converged = false;
    for (std::uint32_t r = 0; r < wanted && !converged; ++r) {
        GrantTable grants;
        auto counters = replicator.replicate(r, control, grants, [&](double share) { throttle.report(r + share); });
        if (!counters)
            return failWith(std::move(counters).error());
        results.add(std::move(*counters));
        if (r == 0)
            firstGrants = std::move(grants);
        converged = scenario.stopWhenConverged && r + 1 >= kReplicationsBeforeStop && results.isConverged();
    }
    // What was compiled holds where the scenario of the call differs in it.
    Scenario used = data.scenario;
    used.seed = scenario.seed;
    used.replications = scenario.replications;
    used.stopWhenConverged = scenario.stopWhenConverged;
    used.threads = 0;
    RunResult result = results.finish(used);
    result.converged = converged;
    keepGrants(firstGrants, result);
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return result;
}

} // namespace pathloom
