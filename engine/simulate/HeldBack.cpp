// SPDX-License-Identifier: Apache-2.0
// Who was held back at a step, and why: replays profiles until enough are found.
#include "engine/simulate/Replicate.h"
#include "engine/simulate/Walk.h"

#include <algorithm>
#include <map>

namespace pathloom {
namespace {

/// Settled answers of all profiles, by profile, so that the search settles at most once.
class Grants
{
public:
    [[nodiscard]] static Result<Grants> of(const Program::Data &data, const RunResult &result)
    {
        Grants grants;
        if (!data.hasLimits)
            return grants;
        for (const EpochGrant &grant : result.grants)
            grants.m_kept[grant.profile].push_back(grant);
        if (!result.grants.empty())
            return grants;
        Replicator replicator(data, result.scenario.seed, 0);
        auto settled = replicator.settle(0, {});
        if (!settled)
            return failWith(std::move(settled).error());
        for (std::size_t i = 0; i < data.profiles.size(); ++i)
            grants.m_kept[data.profiles[i]] = std::move((*settled)[i]);
        return grants;
    }

    [[nodiscard]] const std::vector<EpochGrant> &at(ProfileIndex profile) const
    {
        const auto found = m_kept.find(profile);
        return found == m_kept.end() ? m_none : found->second;
    }

private:
    std::map<ProfileIndex, std::vector<EpochGrant>> m_kept;
    std::vector<EpochGrant> m_none;
};

} // namespace

Result<std::vector<std::string>> profilesHeldBack(const Program &program, const RunResult &result,
                                                  const GraphId &journey, const StepId &step, Reason reason,
                                                  std::size_t limit, const TaskControl &control)
{
    constexpr std::size_t kReportEvery = 256;
    const Program::Data &data = program.data();
    const auto grants = Grants::of(data, result);
    if (!grants)
        return failWith(grants.error());
    const auto isIt = [&](const TraceEvent &event) {
        return event.reason == reason && (journey.isEmpty() || event.journey == journey)
               && (step.isEmpty() || event.step == step);
    };
    Counters counters;
    std::vector<std::string> found;
    for (std::size_t i = 0; i < data.profiles.size() && found.size() < limit; ++i) {
        if (control.isStopped())
            return cancelled();
        if (i % kReportEvery == 0) {
            counters.reset(data, true);
            control.report("simulate.replay", static_cast<double>(i), static_cast<double>(data.profiles.size()));
        }
        const ProfileIndex profile = data.profiles[i];
        Recorder recorder(data, profile);
        Walk walk(data, result.scenario.seed);
        walk.run(profile, 0, counters, grants->at(profile), &recorder);
        const auto events = recorder.take();
        if (std::any_of(events.begin(), events.end(), isIt))
            found.push_back(data.snapshot->profileIds[profile]);
    }
    return found;
}

} // namespace pathloom
