// SPDX-License-Identifier: Apache-2.0
// F4 of the touches of a run or of history: values over replications, else over profiles.
#include "engine/score/Measures.h"

#include "engine/stats/Intervals.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace pathloom {

namespace {

/// Touches of history by channel and content: it knows no steps.
std::vector<StepLevels> pastLevels(const RunResult &result)
{
    std::map<std::pair<std::uint16_t, std::uint16_t>, StepLevels> contents;
    for (const Interaction &one : result.interactions) {
        if (!one.knowsLevel)
            continue;
        StepLevels &levels = contents[{one.channel, one.content}];
        levels.byLevel[std::min<std::size_t>(one.level, 5)] += 1;
        levels.channel = result.channels[one.channel];
        if (one.content < result.contents.size())
            levels.label = result.contents[one.content];
    }
    std::vector<StepLevels> found;
    for (auto &[place, levels] : contents)
        found.push_back(std::move(levels));
    return found;
}

/// Touches by step, with the levels that decided them.
std::vector<StepLevels> keptLevels(const RunResult &result, const ScoreInput &input,
                                   const GraphId &only)
{
    if (result.journeys.empty())
        return pastLevels(result);
    std::map<std::pair<std::uint16_t, std::uint16_t>, StepLevels> steps;
    for (const Interaction &one : result.interactions) {
        const JourneyResult &journey = result.journeys[one.journey];
        if (!only.isEmpty() && journey.id != only)
            continue;
        StepLevels &levels = steps[{one.journey, one.step}];
        levels.byLevel[std::min<std::size_t>(one.level, 5)] += 1;
        levels.journey = journey.id;
        levels.step = one.step < journey.steps.size() ? journey.steps[one.step].step : StepId();
        levels.channel = result.channels[one.channel];
    }
    std::vector<StepLevels> found;
    for (auto &[place, levels] : steps) {
        const FlowGraph *flow =
            input.document != nullptr ? input.document->graph(levels.journey) : nullptr;
        const Step *step = flow != nullptr ? flow->step(levels.step) : nullptr;
        levels.label = step != nullptr && !step->label.empty() ? step->label : levels.step.text();
        found.push_back(std::move(levels));
    }
    return found;
}

std::vector<ChannelLevels> channelsOf(const RunResult &result, const ReplicationSums &sums,
                                      const ScoreInput &input, const GraphId &only)
{
    std::map<std::string, ChannelLevels> channels;
    const auto add = [&](const std::string &name, const TermSums &terms) {
        ChannelLevels &channel = channels[name];
        channel.channel = name;
        channel.count += static_cast<double>(terms.measuredLevels);
        channel.levels += terms.levels;
        channel.personalized += static_cast<double>(terms.personalized);
    };
    for (std::size_t c = 0; only.isEmpty() && c < result.channels.size(); ++c)
        add(result.channels[c], sums.byChannels[c]);
    for (std::size_t s = 0; !only.isEmpty() && s < result.scoreSteps.size(); ++s) {
        const ScoreGroup &group = result.scoreSteps[s];
        const FlowGraph *flow =
            input.document != nullptr ? input.document->graph(group.journey) : nullptr;
        const Step *step = flow != nullptr ? flow->step(group.step) : nullptr;
        if (group.journey == only && step != nullptr)
            add(channelOf(*step), sums.bySteps[s]);
    }
    std::vector<ChannelLevels> found;
    for (auto &[name, channel] : channels)
        found.push_back(std::move(channel));
    return found;
}

/// Values of each replication, one vector a number.
struct Series {
    std::vector<double> m, s, p, k, sigma, channels, interactions, coherence;

    void add(const MaturityValues &values)
    {
        m.push_back(values.m);
        s.push_back(values.s);
        p.push_back(values.p);
        k.push_back(values.k);
        sigma.push_back(values.sigma);
        channels.push_back(values.channelCoverage);
        interactions.push_back(values.interactionCoverage);
    }
};

void setNumbers(const Series &series, Maturity &maturity)
{
    maturity.score = meanOf(series.m);
    maturity.sophistication = meanOf(series.s);
    maturity.scope = meanOf(series.p);
    maturity.consistency = meanOf(series.k);
    maturity.deviation = meanOf(series.sigma);
    maturity.channelCoverage = meanOf(series.channels);
    maturity.interactionCoverage = meanOf(series.interactions);
    maturity.coherence = meanOf(series.coherence);
    maturity.stage = stageOf(maturity.score.value);
}

/// A fold of profiles: its touches by channel, and its profiles with touches on two channels.
struct Fold {
    std::map<std::uint16_t, ChannelLevels> channels;
    double crossing = 0, coherent = 0;
};
constexpr std::size_t kFolds = 20;

std::array<Fold, kFolds> foldsOf(const RunResult &result, const GraphId &only,
                                 std::span<const ProfileCoherence> coherence)
{
    std::array<Fold, kFolds> folds;
    for (const Interaction &one : result.interactions) {
        const bool isOf = only.isEmpty() || (one.journey < result.journeys.size() &&
                                             result.journeys[one.journey].id == only);
        if (!isOf || !one.knowsLevel)
            continue;
        ChannelLevels &channel = folds[one.profile % kFolds].channels[one.channel];
        channel.count += 1;
        channel.levels += one.level;
        channel.personalized += one.level >= 1 ? 1 : 0;
    }
    for (const ProfileCoherence &one : coherence) {
        folds[one.profile % kFolds].crossing += 1;
        folds[one.profile % kFolds].coherent += one.agrees ? 1 : 0;
    }
    return folds;
}

/// The values without one fold. Coherence of a run is held at its value: it keeps none by profile.
MaturityValues withoutFold(const std::array<Fold, kFolds> &folds, std::size_t left,
                           std::size_t used, const std::optional<double> &coherence)
{
    std::map<std::uint16_t, ChannelLevels> channels;
    double crossing = 0;
    double coherent = 0;
    for (std::size_t f = 0; f < kFolds; ++f) {
        if (f == left)
            continue;
        crossing += folds[f].crossing;
        coherent += folds[f].coherent;
        for (const auto &[code, own] : folds[f].channels) {
            ChannelLevels &channel = channels[code];
            channel.count += own.count;
            channel.levels += own.levels;
            channel.personalized += own.personalized;
        }
    }
    std::vector<ChannelLevels> all;
    for (const auto &[code, channel] : channels)
        all.push_back(channel);
    return maturityOf(all, used, crossing > 0 ? std::optional(coherent / crossing) : coherence);
}

/// One replication: the grouped jackknife over profiles (Wolter, Introduction to Variance
/// Estimation, 2007, chapter 4) gives the interval.
void setErrorsOverProfiles(const RunResult &result, const GraphId &only, std::size_t used,
                           std::span<const ProfileCoherence> coherence, Maturity &maturity)
{
    const auto folds = foldsOf(result, only, coherence);
    const auto whole =
        maturity.coherence.isMeasured ? std::optional(maturity.coherence.value) : std::nullopt;
    Series series;
    for (std::size_t f = 0; f < kFolds; ++f) {
        if (folds[f].channels.empty())
            continue;
        if (const auto values = withoutFold(folds, f, used, whole); values.isMeasured)
            series.add(values);
    }
    const auto n = static_cast<double>(series.m.size());
    const auto set = [&](Measure &measure, std::span<const double> values) {
        if (values.size() > 1)
            measure = withError(measure.value, std::sqrt((n - 1) / n * momentsOf(values).squares),
                                values.size());
    };
    set(maturity.score, series.m);
    set(maturity.sophistication, series.s);
    set(maturity.scope, series.p);
    set(maturity.consistency, series.k);
    set(maturity.deviation, series.sigma);
    set(maturity.channelCoverage, series.channels);
    set(maturity.interactionCoverage, series.interactions);
}

/// Channels that the business uses. Those of whose touches no level is known are left out.
std::set<std::string> usedChannels(const RunResult &result, const ScoreInput &input)
{
    std::set<std::string> used;
    // History looks back from its end, a run from its start.
    for (std::string &channel :
         channelsInUse(input, result.journeys.empty() ? result.end : result.start))
        used.insert(std::move(channel));
    for (std::size_t c = 0; c < result.channels.size(); ++c) {
        TermSums all;
        for (const ReplicationSums &sums : result.sums)
            all.add(sums.byChannels[c]);
        if (all.measuredLevels > 0)
            used.insert(result.channels[c]);
        else if (all.count > 0)
            used.erase(result.channels[c]);
    }
    return used;
}

/// Profiles on two channels whose touches agree; a journey's own touches where it is named. Runs
/// that were stored without them have only those of the whole run.
std::optional<double> coherenceOf(const RunResult &result, const ReplicationSums &sums,
                                  const GraphId &journey)
{
    ReplicationSums::Coherence counts{sums.multiChannelProfiles, sums.coherentProfiles};
    if (!journey.isEmpty() && !sums.coherence.empty()) {
        for (std::size_t j = 0; j < result.journeys.size(); ++j)
            counts = result.journeys[j].id == journey ? sums.coherence[j] : counts;
    } else if (!journey.isEmpty() && result.journeys.size() > 1) {
        return std::nullopt;
    }
    if (counts.multiChannel == 0)
        return std::nullopt;
    return static_cast<double>(counts.coherent) / static_cast<double>(counts.multiChannel);
}

void setUnmeasuredShare(const RunResult &result, Maturity &maturity)
{
    TermSums all;
    for (const ReplicationSums &sums : result.sums)
        all.add(sums.all);
    const double share =
        all.count > 0 ? 1 - static_cast<double>(all.measuredLevels) / static_cast<double>(all.count)
                      : 0;
    for (Measure *measure : {&maturity.score, &maturity.sophistication, &maturity.scope,
                             &maturity.interactionCoverage})
        measure->unmeasuredShare = share;
}

} // namespace

Maturity runMaturity(const RunResult &result, const ScoreInput &input, const GraphId &journey,
                     std::span<const ProfileCoherence> profiles)
{
    Maturity maturity;
    maturity.assessment = result.scores.assessment;
    const std::set<std::string> used = usedChannels(result, input);
    maturity.channels.assign(used.begin(), used.end());
    Series series;
    std::set<std::string> personalized;
    for (const ReplicationSums &sums : result.sums) {
        const std::optional<double> coherence = coherenceOf(result, sums, journey);
        const auto channels = channelsOf(result, sums, input, journey);
        const MaturityValues values = maturityOf(channels, used.size(), coherence);
        if (!values.isMeasured)
            continue;
        series.add(values);
        if (coherence)
            series.coherence.push_back(*coherence);
        for (const ChannelLevels &channel : channels) {
            if (channel.personalized > 0)
                personalized.insert(channel.channel);
        }
    }
    maturity.personalizedChannels.assign(personalized.begin(), personalized.end());
    setNumbers(series, maturity);
    if (maturity.score.isMeasured) {
        if (result.sums.size() == 1)
            setErrorsOverProfiles(result, journey, used.size(), profiles, maturity);
        const auto coherence =
            maturity.coherence.isMeasured ? std::optional(maturity.coherence.value) : std::nullopt;
        explainMaturity(keptLevels(result, input, journey), coherence, maturity);
    }
    setUnmeasuredShare(result, maturity);
    return maturity;
}

} // namespace pathloom
