// SPDX-License-Identifier: Apache-2.0
// Replays one profile of a run on the walker itself, and writes its timeline down.
#include "engine/simulate/JsonParts.h"
#include "engine/simulate/Replicate.h"
#include "engine/simulate/Walk.h"

#include <algorithm>

namespace pathloom {
namespace {

Json predicatesToJson(const std::vector<PredicateTrace> &predicates)
{
    static constexpr std::array<const char *, 3> kTruths{"false", "true", "unknown"};
    Json list = Json::array();
    for (const PredicateTrace &p : predicates)
        list.push_back({{"rule", p.text}, {"actual", p.actual}, {"needed", p.needed},
                        {"outcome", kTruths[static_cast<std::size_t>(p.outcome)]}});
    return list;
}

Json offersToJson(const std::vector<OfferTrace> &offers)
{
    Json list = Json::array();
    for (const OfferTrace &o : offers)
        list.push_back({{"offer", o.offer.text()},
                        {"stage", std::string(nameOf(o.stage))},
                        {"reason", o.reason},
                        {"propensity", o.propensity},
                        {"context", o.context},
                        {"value", o.value},
                        {"lever", o.lever},
                        {"score", o.score},
                        {"rules", predicatesToJson(o.predicates)}});
    return list;
}

Json eventToJson(const TraceEvent &event)
{
    Json json{{"at", toText(event.at)}, {"local", event.local}, {"what", event.what}};
    if (!event.journey.isEmpty())
        json["journey"] = event.journey.text();
    if (!event.step.isEmpty())
        json["step"] = event.step.text();
    if (event.reason != Reason::None)
        json["reason"] = std::string(nameOf(event.reason));
    if (!event.outlet.empty())
        json["exit"] = event.outlet;
    if (!event.predicates.empty())
        json["rules"] = predicatesToJson(event.predicates);
    if (!event.offers.empty())
        json["offers"] = offersToJson(event.offers);
    if (!event.details.empty())
        json["details"] = event.details;
    if (event.terms)
        json["terms"] = parts::toJson(*event.terms);
    return json;
}

/// The profile's settled answers: those kept with the run, else settled again.
Result<std::vector<EpochGrant>> grantsOf(const Program::Data &data, const RunResult &result,
                                         std::uint32_t replication, ProfileIndex profile)
{
    std::vector<EpochGrant> grants;
    if (!data.hasLimits)
        return grants;
    if (replication == 0 && !result.grants.empty()) {
        for (const EpochGrant &grant : result.grants) {
            if (grant.profile == profile)
                grants.push_back(grant);
        }
        return grants;
    }
    Replicator replicator(data, result.scenario.seed, 0);
    auto settled = replicator.settle(replication, {});
    if (!settled)
        return failWith(std::move(settled).error());
    const auto found = std::lower_bound(data.profiles.begin(), data.profiles.end(), profile);
    return (*settled)[static_cast<std::size_t>(found - data.profiles.begin())];
}

} // namespace

Result<Timeline> traceProfile(const Program &program, const RunResult &result, std::string_view profileId,
                              std::uint32_t replication)
{
    const Program::Data &data = program.data();
    const auto profile = data.snapshot->profileNamed(profileId);
    if (!profile || !std::binary_search(data.profiles.begin(), data.profiles.end(), *profile))
        return fail(ErrorKind::Usage, "simulate.no-such-profile", {{"profile", std::string(profileId)}});
    const auto grants = grantsOf(data, result, replication, *profile);
    if (!grants)
        return failWith(grants.error());
    Counters counters;
    counters.reset(data, replication == 0);
    Recorder recorder(data, *profile);
    Walk walk(data, result.scenario.seed);
    walk.run(*profile, replication, counters, *grants, &recorder);
    return Timeline{std::string(profileId), replication, recorder.take()};
}

Json toJson(const Timeline &timeline)
{
    Json json{{"profile", timeline.profile}, {"replication", timeline.replication}};
    json["events"] = Json::array();
    for (const TraceEvent &event : timeline.events)
        json["events"].push_back(eventToJson(event));
    return json;
}

} // namespace pathloom
