// SPDX-License-Identifier: Apache-2.0
// Pass: which journeys run, from when to when, over which profiles.
#include "engine/simulate/CompilePasses.h"

#include <algorithm>

namespace pathloom {
namespace {

constexpr std::int64_t kHourMs = 3'600'000;
constexpr std::uint64_t kSampleSalt = stableHash("sample");

std::vector<ProfileIndex> sampleOf(const Snapshot &snapshot, std::uint32_t wanted)
{
    std::vector<ProfileIndex> profiles(snapshot.profileCount());
    for (std::size_t i = 0; i < profiles.size(); ++i)
        profiles[i] = static_cast<ProfileIndex>(i);
    if (wanted == 0 || wanted >= profiles.size())
        return profiles;
    const auto byHash = [&](ProfileIndex a, ProfileIndex b) {
        const auto left = combineHash(kSampleSalt, snapshot.profileHashes[a]);
        const auto right = combineHash(kSampleSalt, snapshot.profileHashes[b]);
        return std::pair(left, a) < std::pair(right, b);
    };
    const auto end = profiles.begin() + static_cast<std::ptrdiff_t>(wanted);
    std::nth_element(profiles.begin(), end, profiles.end(), byHash);
    profiles.erase(end, profiles.end());
    std::sort(profiles.begin(), profiles.end());
    return profiles;
}

/// Highest priority first; without arbitration priorities do not matter.
void rankJourneys(Program::Data &data)
{
    const bool arbitrates = data.scenario.switches.arbitration;
    for (std::size_t i = 0; i < data.journeys.size(); ++i)
        data.byRank.push_back(static_cast<std::uint16_t>(i));
    std::sort(data.byRank.begin(), data.byRank.end(), [&](std::uint16_t a, std::uint16_t b) {
        const CompiledJourney &left = data.journeys[a];
        const CompiledJourney &right = data.journeys[b];
        const int higher = arbitrates ? right.settings.priority - left.settings.priority : 0;
        return std::pair(higher, left.id) < std::pair(0, right.id);
    });
    for (std::size_t rank = 0; rank < data.byRank.size(); ++rank)
        data.journeys[data.byRank[rank]].rank = static_cast<std::uint16_t>(rank);
}

} // namespace

Instant defaultStart(const Snapshot &snapshot)
{
    std::int64_t last = snapshot.to.ms;
    for (const ConsentTable &consent : snapshot.consents) {
        for (const std::int64_t at : consent.times)
            last = std::max(last, at + 1);
    }
    const std::int64_t offset = snapshot.zones.empty() ? 0 : snapshot.zones[0].offsetAt({last}).ms;
    const std::int64_t local = last + offset;
    const std::int64_t rounded = (local + kHourMs - 1) / kHourMs * kHourMs;
    return {rounded - offset};
}

Status chooseJourneys(CompileContext &context)
{
    Program::Data &data = context.data;
    for (const GraphId &id : data.scenario.journeys) {
        const auto found = data.document.journeys.find(id);
        if (found == data.document.journeys.end())
            return fail(ErrorKind::Usage, "simulate.no-such-journey", {{"journey", id.text()}});
        CompiledJourney journey;
        journey.id = id;
        journey.name = found->second->name;
        journey.hash = stableHash(id.text());
        journey.settings = found->second->settings;
        data.hasLimits = data.hasLimits
            || (journey.settings.entryLimitPerDay > 0 && data.scenario.switches.entryLimits);
        data.journeys.push_back(std::move(journey));
    }
    if (data.journeys.empty())
        return fail(ErrorKind::Usage, "simulate.no-journeys");
    rankJourneys(data);
    data.start = data.scenario.start.value_or(defaultStart(*data.snapshot));
    data.end = data.start + data.scenario.horizon;
    data.recordsConsent = !context.schema().consents.empty();
    data.profiles = sampleOf(*data.snapshot, data.scenario.sample);
    return {};
}

} // namespace pathloom
