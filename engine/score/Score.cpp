// SPDX-License-Identifier: Apache-2.0
// Groups a run's interactions and scores each group; what would raise F1 most.
#include "engine/score/Score.h"

#include "engine/score/Measures.h"

#include <algorithm>
#include <cmath>

namespace pathloom {

std::string_view nameOf(FrictionPart part)
{
    static constexpr std::array<std::string_view, kFrictionPartCount> kNames{
        "fatigue", "repetition", "irrelevance", "staleness", "detour", "already_bought"};
    return kNames[static_cast<std::size_t>(part)];
}

std::string_view nameOf(GroupKind kind)
{
    static constexpr std::array<std::string_view, 7> kNames{
        "run", "journey", "step", "channel", "segment", "variant", "content"};
    return kNames[static_cast<std::size_t>(kind)];
}

namespace {

using Belongs = std::function<bool(const Interaction &)>;
using SumsOf = std::function<const TermSums *(const ReplicationSums &)>;

std::string labelOf(const ScoreInput &input, const GraphId &graph, const StepId &step)
{
    const FlowGraph *flow = input.document != nullptr ? input.document->graph(graph) : nullptr;
    const Step *found = flow != nullptr ? flow->step(step) : nullptr;
    return found != nullptr && !found->label.empty() ? found->label : step.text();
}

std::string segmentName(const ScoreInput &input, const GraphId &id)
{
    if (input.document != nullptr) {
        const auto found = input.document->segments.find(id);
        if (found != input.document->segments.end())
            return found->second->name;
    }
    return id.text();
}

/// Where there is one replication, the kept interactions by profile stand in for replications.
void addProfiles(const RunResult &result, const Belongs &belongs, GroupSums &sums)
{
    std::int64_t last = -1;
    std::uint64_t kept = 0;
    for (const Interaction &interaction : result.interactions) {
        if (!belongs(interaction))
            continue;
        if (last != interaction.profile)
            sums.samples.emplace_back();
        last = interaction.profile;
        sums.samples.back().add(interaction);
        ++kept;
    }
    if (sums.total.count > 0)
        sums.spread = std::sqrt(static_cast<double>(kept) / static_cast<double>(sums.total.count));
}

GroupSums sumsOf(const RunResult &result,
                 const std::vector<std::vector<const TermSums *>> &byReplication,
                 const Belongs &belongs)
{
    GroupSums sums;
    for (const auto &parts : byReplication) {
        TermSums one;
        for (const TermSums *part : parts)
            one.add(*part);
        sums.total.add(one);
        sums.samples.push_back(one);
    }
    if (sums.samples.size() == 1) {
        sums.samples.clear();
        if (belongs)
            addProfiles(result, belongs, sums);
    }
    return sums;
}

void setMeasures(const RunResult &result, const GroupSums &sums, GroupScores &group)
{
    const double replications = std::max(1.0, static_cast<double>(result.sums.size()));
    group.interactions = static_cast<double>(sums.total.count) / replications;
    group.relevance = meanOf(sums, Quantity::Relevance);
    group.timeliness = meanOf(sums, Quantity::Timeliness);
    group.context = meanOf(sums, Quantity::Context);
    group.friction = meanOf(sums, Quantity::Friction);
    group.accuracy = meanOf(sums, Quantity::Accuracy);
    for (std::size_t part = 0; part < kFrictionPartCount; ++part)
        group.parts[part] = meanOf(sums, Quantity::FirstPart, part);
    group.effectiveness = meanOf(sums, Quantity::Effectiveness);
    group.effectivenessIndex = scaled(group.effectiveness, 25, 25);
    group.product = meanOf(sums, Quantity::Product);
    group.productIndex = scaled(group.product, 0, 100);
    group.positive = meanOf(sums, Quantity::Positive);
    group.level = meanOf(sums, Quantity::Level);
}

std::vector<double> positivesOf(const GroupSums &sums)
{
    std::vector<double> positives;
    for (const TermSums &sample : sums.samples)
        positives.push_back(sample.positive /
                            static_cast<double>(sample.measuredPositive)); // 0/0: unmeasured
    return positives;
}

class Scorer
{
public:
    Scorer(const RunResult &result, const ScoreInput &input) : m_result(result), m_input(input) {}

    /// `series` where the group has an F2.
    GroupScores one(GroupScores group, const SumsOf &pick, const Belongs &belongs,
                    std::optional<std::vector<EngagementSeries>> series = {}) const
    {
        std::vector<std::vector<const TermSums *>> parts;
        for (const ReplicationSums &sums : m_result.sums)
            parts.push_back({pick(sums)});
        const GroupSums sums = sumsOf(m_result, parts, belongs);
        setMeasures(m_result, sums, group);
        if (series)
            group.experience = experienceOf(m_result, std::move(*series), group.positive,
                                            positivesOf(sums), m_input);
        return group;
    }

    /// Engagement of one journey's group; `index` is its place in the member of ReplicationSums.
    /// Empty for runs that were stored before the group was counted.
    [[nodiscard]] EngagementSeries
    engagementOf(std::size_t journey, std::vector<ReplicationSums::Engagement> ReplicationSums::*of,
                 std::size_t index) const
    {
        EngagementSeries series{journey, {}};
        for (const ReplicationSums &sums : m_result.sums)
            series.values.push_back(index < (sums.*of).size() ? (sums.*of)[index]
                                                              : ReplicationSums::Engagement());
        return series;
    }

    GroupScores run() const
    {
        GroupScores group = base(GroupKind::Run, {}, {}, {}, {});
        std::vector<EngagementSeries> series;
        for (std::size_t j = 0; j < m_result.journeys.size(); ++j)
            series.push_back(engagementOf(j, &ReplicationSums::engagement, j));
        return one(
            std::move(group), [](const ReplicationSums &sums) { return &sums.all; },
            [](const Interaction &) { return true; },
            series.empty() ? std::nullopt : std::optional(std::move(series)));
    }

    GroupScores journey(std::size_t index) const
    {
        const JourneyResult &journey = m_result.journeys[index];
        GroupScores group = base(GroupKind::Journey, journey.id, {}, {}, journey.name);
        std::vector<std::vector<const TermSums *>> parts;
        for (const ReplicationSums &sums : m_result.sums) {
            auto &own = parts.emplace_back();
            for (std::size_t s = 0; s < m_result.scoreSteps.size(); ++s) {
                if (m_result.scoreSteps[s].journey == journey.id)
                    own.push_back(&sums.bySteps[s]);
            }
        }
        const auto belongs = [index](const Interaction &one) { return one.journey == index; };
        const GroupSums sums = sumsOf(m_result, parts, belongs);
        setMeasures(m_result, sums, group);
        group.experience =
            experienceOf(m_result, {engagementOf(index, &ReplicationSums::engagement, index)},
                         group.positive, positivesOf(sums), m_input);
        return group;
    }

    static GroupScores base(GroupKind kind, const GraphId &journey, const StepId &step,
                            std::string key, std::string label)
    {
        GroupScores group;
        group.kind = kind;
        group.journey = journey;
        group.step = step;
        group.key = std::move(key);
        group.label = std::move(label);
        return group;
    }

    void addSteps(std::vector<GroupScores> &groups) const
    {
        for (std::size_t s = 0; s < m_result.scoreSteps.size(); ++s) {
            const ScoreGroup &score = m_result.scoreSteps[s];
            GroupScores group = base(GroupKind::Step, score.journey, score.step, {},
                                     labelOf(m_input, score.journey, score.step));
            const auto places = interactionPlace(score);
            groups.push_back(one(
                std::move(group), [s](const ReplicationSums &r) { return &r.bySteps[s]; },
                [places](const Interaction &i) {
                    return places && i.journey == places->first && i.step == places->second;
                }));
        }
    }

    void addOthers(std::vector<GroupScores> &groups) const
    {
        for (std::size_t c = 0; c < m_result.channels.size(); ++c) {
            groups.push_back(one(
                base(GroupKind::Channel, {}, {}, m_result.channels[c], m_result.channels[c]),
                [c](const ReplicationSums &r) { return &r.byChannels[c]; },
                [c](const Interaction &i) { return i.channel == c; }));
        }
        const auto &segments = m_result.scenario.reportSegments;
        for (std::size_t s = 0; s < segments.size(); ++s) {
            groups.push_back(one(
                base(GroupKind::Segment, {}, {}, segments[s].text(),
                     segmentName(m_input, segments[s])),
                [s](const ReplicationSums &r) { return &r.bySegments[s]; }, inGroup(s),
                segmentEngagement(s)));
        }
        for (std::size_t v = 0; v < m_result.scoreVariants.size(); ++v) {
            const ScoreGroup &score = m_result.scoreVariants[v];
            std::vector<EngagementSeries> series{
                engagementOf(journeyIndex(score.journey), &ReplicationSums::variantEngagement, v)};
            groups.push_back(one(
                base(GroupKind::Variant, score.journey, score.step, score.key, score.key),
                [v](const ReplicationSums &r) { return &r.byVariants[v]; },
                inGroup(segments.size() + v), std::move(series)));
        }
    }

    /// F2 of a segment over all journeys; history has none, since nothing was held out of it.
    [[nodiscard]] std::optional<std::vector<EngagementSeries>>
    segmentEngagement(std::size_t segment) const
    {
        const std::size_t journeys = m_result.journeys.size();
        std::vector<EngagementSeries> series;
        for (std::size_t j = 0; j < journeys; ++j)
            series.push_back(
                engagementOf(j, &ReplicationSums::segmentEngagement, segment * journeys + j));
        return series.empty() ? std::nullopt : std::optional(std::move(series));
    }

    /// Interactions of the group with this bit; none where there is no bit for it.
    static Belongs inGroup(std::size_t bit)
    {
        if (bit >= kGroupBits)
            return {};
        return [bit](const Interaction &one) { return (one.groups >> bit & 1U) != 0; };
    }

    [[nodiscard]] std::size_t journeyIndex(const GraphId &id) const
    {
        const auto &journeys = m_result.journeys;
        const auto found = std::find_if(journeys.begin(), journeys.end(),
                                        [&](const JourneyResult &own) { return own.id == id; });
        return static_cast<std::size_t>(found - journeys.begin());
    }

    /// Journey and step indexes as interactions name them.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>>
    interactionPlace(const ScoreGroup &score) const
    {
        for (std::size_t j = 0; j < m_result.journeys.size(); ++j) {
            const auto &steps = m_result.journeys[j].steps;
            for (std::size_t s = 0; s < steps.size() && m_result.journeys[j].id == score.journey;
                 ++s) {
                if (steps[s].step == score.step)
                    return std::pair{j, s};
            }
        }
        return std::nullopt;
    }

private:
    const RunResult &m_result;
    const ScoreInput &m_input;
};

double withoutPart(const FrictionParts &parts, FrictionPart part)
{
    const std::array<double, kFrictionPartCount> all{parts.fatigue,     parts.repetition,
                                                     parts.irrelevance, parts.staleness,
                                                     parts.detour,      parts.alreadyBought};
    double remaining = 1;
    for (std::size_t i = 0; i < all.size(); ++i)
        remaining *= i == static_cast<std::size_t>(part) ? 1 : 1 - all[i];
    return 1 - remaining;
}

/// Recomputes the friction of each kept interaction without one part; gains by (step, part).
std::vector<ScoreGain> gainsOf(const RunResult &result, const ScoreInput &input)
{
    std::map<std::tuple<std::uint16_t, std::uint16_t, std::size_t>, double> sums;
    double measured = 0;
    for (const Interaction &one : result.interactions) {
        if (!isMeasured(one.terms.effectiveness()) || one.journey >= result.journeys.size())
            continue;
        measured += 1;
        for (std::size_t part = 0; part < kFrictionPartCount; ++part) {
            const double gain =
                one.terms.friction - withoutPart(one.terms.parts, static_cast<FrictionPart>(part));
            if (gain > 0)
                sums[{one.journey, one.step, part}] += gain;
        }
    }
    std::vector<ScoreGain> gains;
    for (const auto &[key, sum] : sums) {
        const auto [journey, step, part] = key;
        const JourneyResult &where = result.journeys[journey];
        const StepId id = step < where.steps.size() ? where.steps[step].step : StepId();
        gains.push_back({where.id, id, labelOf(input, where.id, id),
                         static_cast<FrictionPart>(part), 25 * sum / measured});
    }
    std::stable_sort(gains.begin(), gains.end(),
                     [](const ScoreGain &a, const ScoreGain &b) { return a.points > b.points; });
    gains.resize(std::min<std::size_t>(gains.size(), 3));
    return gains;
}

} // namespace

const GroupScores *ScoreReport::group(GroupKind kind, const GraphId &journey, const StepId &step,
                                      std::string_view key) const
{
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const GroupScores &group) {
        return group.kind == kind && group.journey == journey && group.step == step &&
               group.key == key;
    });
    return found == groups.end() ? nullptr : &*found;
}

static std::vector<std::string> fieldsOfUnknownAge(const Snapshot &snapshot)
{
    std::vector<std::string> names;
    for (std::size_t a = 0; a < snapshot.attributes.size(); ++a) {
        const AttributeColumn &column = snapshot.attributes[a];
        if (!snapshot.schema.attributes[a].halfLife)
            continue;
        bool isUnknown = false;
        for (ProfileIndex p = 0; p < snapshot.profileCount() && !isUnknown; ++p)
            isUnknown =
                column.values.isValid(p) && (column.setAt.empty() || column.setAt[p] == INT64_MIN);
        if (isUnknown)
            names.push_back(snapshot.schema.attributes[a].name);
    }
    return names;
}

void scoreGroups(const RunResult &result, const ScoreInput &input, ScoreReport &report)
{
    report.revision = result.revision;
    report.datasetHash = result.datasetHash;
    report.seed = result.scenario.seed;
    report.profiles = result.profiles;
    report.replications = static_cast<std::uint32_t>(result.sums.size());
    if (input.snapshot) {
        report.fieldsOfUnknownAge = fieldsOfUnknownAge(*input.snapshot);
        const std::size_t compared = input.snapshot->duplicateModel.compared.count();
        report.isDuplicateProbabilityMeasured = compared > 0;
        report.profilesNotCompared = input.snapshot->profileCount() - compared;
    }
    const Scorer scorer(result, input);
    report.groups.push_back(scorer.run());
    for (std::size_t j = 0; j < result.journeys.size(); ++j)
        report.groups.push_back(scorer.journey(j));
    scorer.addSteps(report.groups);
    scorer.addOthers(report.groups);
    report.gains = gainsOf(result, input);
    report.kpis = kpisOf(result);
}

ScoreReport scoreRun(const RunResult &result, const ScoreInput &input)
{
    ScoreReport report;
    scoreGroups(result, input, report);
    report.maturity = runMaturity(result, input);
    for (const JourneyResult &journey : result.journeys)
        report.maturityByJourney[journey.id] = runMaturity(result, input, journey.id);
    return report;
}

} // namespace pathloom
