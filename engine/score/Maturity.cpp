// SPDX-License-Identifier: Apache-2.0
// F4 from levels of touches, with its evidence and the next steps that would raise it most.
#include "engine/score/Measures.h"

#include "engine/stats/Intervals.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace pathloom {

namespace {

constexpr double kMaximumDeviation = 2.5;
constexpr std::array<std::string_view, 6> kLevelNames{"none",        "demographic", "transactional",
                                                      "behavioural", "contextual",  "predictive"};

double sumOf(const std::array<double, 6> &byLevel)
{
    return std::accumulate(byLevel.begin(), byLevel.end(), 0.0);
}

double meanLevel(const std::array<double, 6> &byLevel)
{
    double levels = 0;
    for (std::size_t level = 0; level < byLevel.size(); ++level)
        levels += static_cast<double>(level) * byLevel[level];
    return levels / sumOf(byLevel);
}

std::string number(double x)
{
    return fmt::format("{}", std::round(x * 1000) / 1000);
}

double kOf(double sigma, std::optional<double> coherence)
{
    return 0.5 * (1 - sigma / kMaximumDeviation) + (coherence ? 0.5 * *coherence : 0);
}

} // namespace

std::string_view nameOf(MaturityStage stage)
{
    static constexpr std::array<std::string_view, 5> kNames{
        "one-size-fits-all", "basic-segmentation", "behavioural", "contextual", "predictive"};
    return kNames[static_cast<std::size_t>(stage)];
}

MaturityStage stageOf(double score)
{
    constexpr std::array<double, 4> kFrom{1, 3, 5, 7.5};
    const auto passed = std::upper_bound(kFrom.begin(), kFrom.end(), score) - kFrom.begin();
    return static_cast<MaturityStage>(passed);
}

std::vector<ChannelLevels> byChannel(std::span<const StepLevels> steps)
{
    std::map<std::string, ChannelLevels> channels;
    for (const StepLevels &step : steps) {
        const double count = sumOf(step.byLevel);
        if (count <= 0)
            continue;
        ChannelLevels &channel = channels[step.channel];
        channel.channel = step.channel;
        channel.count += count;
        channel.levels += meanLevel(step.byLevel) * count;
        channel.personalized += count - step.byLevel[0];
    }
    std::vector<ChannelLevels> found;
    for (auto &[name, channel] : channels)
        found.push_back(std::move(channel));
    return found;
}

MaturityValues maturityOf(std::span<const ChannelLevels> channels, std::size_t usedChannels,
                          std::optional<double> coherence)
{
    MaturityValues values;
    double count = 0, levels = 0, personalized = 0, personalizedChannels = 0;
    Moments means;
    for (const ChannelLevels &channel : channels) {
        if (channel.count <= 0)
            continue;
        count += channel.count;
        levels += channel.levels;
        personalized += channel.personalized;
        personalizedChannels += channel.personalized > 0 ? 1 : 0;
        means.add(channel.levels / channel.count);
    }
    if (count <= 0 || usedChannels == 0)
        return values;
    values.isMeasured = true;
    values.s = levels / count;
    values.channelCoverage = personalizedChannels / static_cast<double>(usedChannels);
    values.interactionCoverage = personalized / count;
    values.p = 5 * std::sqrt(values.channelCoverage * values.interactionCoverage);
    values.sigma =
        std::min(kMaximumDeviation, std::sqrt(means.squares / static_cast<double>(means.n)));
    values.k = kOf(values.sigma, coherence);
    values.m = (values.s + values.p) * values.k;
    return values;
}

namespace {

void addEvidence(std::span<const StepLevels> steps, const Maturity &maturity,
                 std::vector<ScoreNote> &notes)
{
    std::array<double, 6> byLevel{};
    for (const StepLevels &step : steps) {
        for (std::size_t level = 0; level < byLevel.size(); ++level)
            byLevel[level] += step.byLevel[level];
    }
    const double all = sumOf(byLevel);
    if (byLevel[0] > 0)
        notes.push_back(
            {"score.evidence.no-data", {{"share", number(byLevel[0] / all)}}, 0, {}, {}});
    for (std::size_t level = 1; level < byLevel.size(); ++level) {
        if (byLevel[level] > 0)
            notes.push_back({"score.evidence.level",
                             {{"level", std::string(kLevelNames[level])},
                              {"share", number(byLevel[level] / all)}},
                             0,
                             {},
                             {}});
    }
    notes.push_back({"score.evidence.channels",
                     {{"personalized", std::to_string(maturity.personalizedChannels.size())},
                      {"used", std::to_string(maturity.channels.size())}},
                     0,
                     {},
                     {}});
    notes.push_back(
        {"score.evidence.deviation", {{"deviation", number(maturity.deviation.value)}}, 0, {}, {}});
    if (maturity.coherence.isMeasured)
        notes.push_back(
            {"score.evidence.coherence", {{"share", number(maturity.coherence.value)}}, 0, {}, {}});
    else
        notes.push_back({"score.evidence.no-coherence", {}, 0, {}, {}});
}

/// The same touches with at least this level at one step.
std::vector<StepLevels> raised(std::span<const StepLevels> steps, std::size_t index,
                               std::size_t level)
{
    std::vector<StepLevels> changed(steps.begin(), steps.end());
    auto &byLevel = changed[index].byLevel;
    for (std::size_t low = 0; low < level; ++low) {
        byLevel[level] += byLevel[low];
        byLevel[low] = 0;
    }
    return changed;
}

} // namespace

void explainMaturity(std::span<const StepLevels> steps, std::optional<double> coherence,
                     Maturity &maturity)
{
    addEvidence(steps, maturity, maturity.evidence);
    const std::size_t used = maturity.channels.size();
    const MaturityValues now = maturityOf(byChannel(steps), used, coherence);
    std::vector<ScoreNote> next;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (sumOf(steps[i].byLevel) <= 0)
            continue;
        const auto from = static_cast<std::size_t>(meanLevel(steps[i].byLevel));
        const std::size_t to = from + 1;
        if (to >= kLevelNames.size())
            continue;
        const double gain = maturityOf(byChannel(raised(steps, i, to)), used, coherence).m - now.m;
        next.push_back({"score.next.raise-level",
                        {{"step", steps[i].label}, {"level", std::string(kLevelNames[to])}},
                        gain,
                        steps[i].journey,
                        steps[i].step});
    }
    if (coherence)
        next.push_back({"score.next.agree",
                        {{"share", number(*coherence)}},
                        (now.s + now.p) * 0.5 * (1 - *coherence),
                        {},
                        {}});
    std::erase_if(next, [](const ScoreNote &note) { return note.points < 1e-9; });
    std::stable_sort(next.begin(), next.end(),
                     [](const ScoreNote &a, const ScoreNote &b) { return a.points > b.points; });
    next.resize(std::min<std::size_t>(next.size(), 3));
    maturity.nextSteps = std::move(next);
}

} // namespace pathloom
