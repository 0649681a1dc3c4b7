// SPDX-License-Identifier: Apache-2.0
// Sizes, clears and adds counters.
#include "engine/simulate/Counters.h"

#include <algorithm>

namespace pathloom {
namespace {

constexpr std::size_t kInteractionLimit = 250'000;

template <typename T>
void addVector(std::vector<T> &sum, const std::vector<T> &more)
{
    if (sum.size() < more.size())
        sum.resize(more.size());
    for (std::size_t i = 0; i < more.size(); ++i)
        sum[i] += more[i];
}

void addTerms(std::vector<TermSums> &sum, const std::vector<TermSums> &more)
{
    for (std::size_t i = 0; i < more.size(); ++i)
        sum[i].add(more[i]);
}

} // namespace

EngagementCounts &EngagementCounts::operator+=(const EngagementCounts &other)
{
    treated += other.treated;
    treatedEngaged += other.treatedEngaged;
    holdout += other.holdout;
    holdoutEngaged += other.holdoutEngaged;
    offEngaged += other.offEngaged;
    treatedRevenue += other.treatedRevenue;
    holdoutRevenue += other.holdoutRevenue;
    offRevenue += other.offRevenue;
    return *this;
}

void Counters::reset(const Program::Data &data, bool details)
{
    keepsDetails = details;
    const std::size_t measures = kDayMeasures + data.channels.size();
    steps.assign(data.stepCount * kStepWidth, 0);
    journeys.assign(data.journeys.size() * kJourneyWidth, 0);
    paths.assign(data.paths.size(), 0);
    exits.assign(data.exitCount, 0);
    days.assign(data.journeys.size() * measures * data.dayCount(), 0);
    pressure.clear();
    armEntered.assign(data.arms.size(), 0);
    armConverted.assign(data.arms.size(), 0);
    armEngagement.assign(data.arms.size(), {});
    segmentEngagement.assign(data.reportSegments.size() * data.journeys.size(), {});
    journeyMultiChannel.assign(data.journeys.size(), 0);
    journeyCoherent.assign(data.journeys.size(), 0);
    squares.assign(data.journeys.size() * kJourneyMetrics, 0.0);
    stepTerms.assign(data.scoreSteps.size(), {});
    segmentTerms.assign(data.reportSegments.size(), {});
    variantTerms.assign(data.arms.size(), {});
    stepHours.resize(details ? data.stepCount : 0);
    for (auto &hours : stepHours)
        hours.clear();
    interactions.clear();
    profileSteps = multiChannel = coherent = diversityProfiles = 0;
    diversity = 0;
}

void Counters::add(const Counters &chunk)
{
    addVector(steps, chunk.steps);
    addVector(journeys, chunk.journeys);
    addVector(paths, chunk.paths);
    addVector(exits, chunk.exits);
    addVector(days, chunk.days);
    addVector(pressure, chunk.pressure);
    addVector(armEntered, chunk.armEntered);
    addVector(armConverted, chunk.armConverted);
    addVector(armEngagement, chunk.armEngagement);
    addVector(segmentEngagement, chunk.segmentEngagement);
    addVector(journeyMultiChannel, chunk.journeyMultiChannel);
    addVector(journeyCoherent, chunk.journeyCoherent);
    addVector(squares, chunk.squares);
    addTerms(stepTerms, chunk.stepTerms);
    addTerms(segmentTerms, chunk.segmentTerms);
    addTerms(variantTerms, chunk.variantTerms);
    for (std::size_t i = 0; i < chunk.stepHours.size(); ++i)
        stepHours[i].insert(stepHours[i].end(), chunk.stepHours[i].begin(), chunk.stepHours[i].end());
    const std::size_t room = kInteractionLimit - std::min(kInteractionLimit, interactions.size());
    const auto kept = static_cast<std::ptrdiff_t>(std::min(room, chunk.interactions.size()));
    interactions.insert(interactions.end(), chunk.interactions.begin(), chunk.interactions.begin() + kept);
    profileSteps += chunk.profileSteps;
    multiChannel += chunk.multiChannel;
    coherent += chunk.coherent;
    diversityProfiles += chunk.diversityProfiles;
    diversity += chunk.diversity;
}

} // namespace pathloom
