// SPDX-License-Identifier: Apache-2.0
// F1, F5 and F4 of the dataset's own sends, with intervals over profiles.
#include "engine/score/Measures.h"

#include "engine/segment/Evaluate.h"

#include <algorithm>
#include <cmath>

namespace pathloom {

namespace {

/// Memberships as of the period's start, in the order asked for.
Result<std::vector<BitVector>> membersOf(const ScoreInput &input, const HistoryPeriod &period,
                                         std::span<const GraphId> segments,
                                         const TaskControl &control)
{
    SegmentEvaluator evaluator(*input.document, input.snapshot, period.from);
    std::vector<BitVector> members;
    for (const GraphId &id : segments) {
        auto result = evaluator.evaluate(id, false, control);
        if (!result)
            return failWith(std::move(result).error());
        members.push_back((*result)->truth.isTrue);
    }
    return members;
}

/// Opens or clicks per delivery: the error of a ratio whose clusters are the profiles.
Estimate rateOf(std::span<const TermSums> profiles, std::uint64_t TermSums::*counted)
{
    double successes = 0;
    double trials = 0;
    for (const TermSums &own : profiles) {
        successes += static_cast<double>(own.*counted);
        trials += static_cast<double>(own.count);
    }
    Estimate rate;
    rate.measured = trials > 0;
    if (!rate.measured)
        return rate;
    rate.mean = successes / trials;
    double squares = 0;
    for (const TermSums &own : profiles) {
        const double residual =
            static_cast<double>(own.*counted) - rate.mean * static_cast<double>(own.count);
        squares += residual * residual;
    }
    const auto n = static_cast<double>(profiles.size());
    const Measure measure = withError(
        rate.mean, n > 1 ? std::sqrt(squares * n / (n - 1)) / trials : 0, profiles.size());
    rate.low = std::max(0.0, measure.low);
    rate.high = std::min(1.0, measure.high);
    rate.predictedLow = rate.predictedHigh = kUnmeasured;
    return rate;
}

/// What happened is exact; a rate that nobody could have answered with is none.
void setKpis(const PastInteractions &past, RunResult &result)
{
    std::vector<TermSums> profiles;
    std::int64_t last = -1;
    for (const Interaction &one : past.interactions) {
        if (last != one.profile)
            profiles.emplace_back();
        last = one.profile;
        profiles.back().add(one);
    }
    const auto count = static_cast<double>(past.interactions.size());
    result.kpis["deliveries"] = {count, count, count, count, count, true};
    const TermSums &all = result.sums.front().all;
    Estimate none;
    none.measured = false;
    result.kpis["open_rate"] = all.opened > 0 ? rateOf(profiles, &TermSums::opened) : none;
    result.kpis["click_rate"] = all.clicked > 0 ? rateOf(profiles, &TermSums::clicked) : none;
    for (const char *name : {"average_order_value", "conversion_rate", "cost", "revenue", "roi",
                             "time_to_convert_hours", "unsubscribe_rate"})
        result.kpis[name] = none;
}

/// The past as a result of one replication without journeys.
RunResult touchesOf(PastInteractions &past, const ScoreInput &input,
                    std::span<const GraphId> segments, const std::vector<BitVector> &members)
{
    RunResult result;
    result.datasetHash = input.snapshot->hash;
    result.start = past.period.from;
    result.end = past.period.to;
    result.channels = past.channels;
    result.contents = past.contents;
    result.scores = input.document->settings.scores;
    result.scenario.reportSegments.assign(segments.begin(), segments.end());
    ReplicationSums &sums = result.sums.emplace_back();
    sums.byChannels.resize(result.channels.size());
    sums.bySegments.resize(segments.size());
    std::int64_t last = -1;
    for (Interaction &one : past.interactions) {
        result.profiles += last != one.profile ? 1U : 0U;
        last = one.profile;
        sums.all.add(one);
        sums.byChannels[one.channel].add(one);
        for (std::size_t s = 0; s < members.size(); ++s) {
            if (!members[s].at(one.profile))
                continue;
            sums.bySegments[s].add(one);
            one.groups |= s < kGroupBits ? std::uint64_t{1} << s : 0;
        }
    }
    for (const ProfileCoherence &one : past.coherence) {
        ++sums.multiChannelProfiles;
        sums.coherentProfiles += one.agrees ? 1U : 0U;
    }
    setKpis(past, result);
    result.interactions = std::move(past.interactions);
    return result;
}

/// Scores each content that something was sent of, most sent first.
void addContents(const RunResult &result, const ScoreInput &input, ScoreReport &report)
{
    std::vector<RunResult> byContent(result.contents.size());
    for (const Interaction &one : result.interactions) {
        if (one.content < byContent.size())
            byContent[one.content].interactions.push_back(one);
    }
    std::vector<GroupScores> groups;
    for (std::size_t c = 0; c < byContent.size(); ++c) {
        RunResult &own = byContent[c];
        if (own.interactions.empty())
            continue;
        ReplicationSums &sums = own.sums.emplace_back();
        for (const Interaction &one : own.interactions)
            sums.all.add(one);
        ScoreReport part;
        scoreGroups(own, input, part);
        GroupScores &group = groups.emplace_back(std::move(part.groups.front()));
        group.kind = GroupKind::Content;
        group.key = group.label = result.contents[c];
    }
    std::stable_sort(groups.begin(), groups.end(), [](const GroupScores &a, const GroupScores &b) {
        return a.interactions > b.interactions;
    });
    report.groups.insert(report.groups.end(), groups.begin(), groups.end());
}

} // namespace

Result<HistoryScores> scoreHistory(const ScoreInput &input, const HistoryPeriod &period,
                                   std::span<const GraphId> segments, const TaskControl &control)
{
    auto members = membersOf(input, period, segments, control);
    if (!members)
        return failWith(std::move(members).error());
    auto past = readInteractions(*input.document, input.snapshot, period, control);
    if (!past)
        return failWith(std::move(past).error());
    HistoryScores scores;
    scores.touches = touchesOf(*past, input, segments, *members);
    ScoreReport &report = scores.report;
    report.history = HistoryFacts{period, past->bounced, past->withoutChannel, past->undeclared};
    scoreGroups(scores.touches, input, report);
    addContents(scores.touches, input, report);
    report.maturity = runMaturity(scores.touches, input, {}, past->coherence);
    if (report.maturity.score.isMeasured)
        report.maturity.evidence.push_back({"score.evidence.content-only", {}, 0, {}, {}});
    return scores;
}

} // namespace pathloom
