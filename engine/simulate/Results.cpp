// SPDX-License-Identifier: Apache-2.0
// Collects replications and fills the result: KPIs, steps, paths, days, parameters.
#include "engine/simulate/Results.h"

#include "engine/simulate/Estimates.h"
#include "engine/stats/Intervals.h"

#include <algorithm>
#include <cmath>

namespace pathloom {
namespace {

constexpr double kMoney = 10'000.0;
constexpr double kConvergedError = 0.01;
constexpr std::array kMainKpis{JourneyMetric::Delivered, JourneyMetric::Converted, JourneyMetric::Revenue};

std::size_t slot(JourneyMetric metric) { return static_cast<std::size_t>(metric); }

ReplicationSums::Engagement engagementOf(const EngagementCounts &counts)
{
    const auto money = [](std::int64_t units) { return static_cast<double>(units) / kMoney; };
    return {counts.treated,        counts.treatedEngaged,        counts.holdout,
            counts.holdoutEngaged, counts.offEngaged,            money(counts.treatedRevenue),
            money(counts.holdoutRevenue), money(counts.offRevenue)};
}

void addGroupEngagement(const Program::Data &data, const Counters &counters, ReplicationSums &sums)
{
    for (std::size_t arm = 0; arm < data.arms.size(); ++arm) {
        const ArmFacts &facts = data.arms[arm];
        if (facts.step != kNoStep)
            sums.variantEngagement.push_back(engagementOf(counters.armEngagement[arm]));
        else if (facts.key == "treatment")
            sums.variantEngagement.push_back(sums.engagement[facts.journey]);
        else // Those held out are the control, not a group that has one.
            sums.variantEngagement.emplace_back();
    }
    for (const EngagementCounts &counts : counters.segmentEngagement)
        sums.segmentEngagement.push_back(engagementOf(counts));
    for (std::size_t j = 0; j < data.journeys.size(); ++j)
        sums.coherence.push_back({counters.journeyMultiChannel[j], counters.journeyCoherent[j]});
}

ReplicationSums sumsOf(const Program::Data &data, const Counters &counters)
{
    ReplicationSums sums;
    sums.bySteps = counters.stepTerms;
    sums.bySegments = counters.segmentTerms;
    sums.byVariants = counters.variantTerms;
    sums.byChannels.resize(data.channels.size());
    for (std::size_t i = 0; i < sums.bySteps.size(); ++i) {
        sums.all.add(sums.bySteps[i]);
        sums.byChannels[data.scoreChannels[i]].add(sums.bySteps[i]);
    }
    for (std::size_t j = 0; j < data.journeys.size(); ++j) {
        const auto at = [&](JourneyMetric m) { return counters.journeys[j * kJourneyWidth + slot(m)]; };
        const auto money = [&](JourneyMetric m) { return static_cast<double>(static_cast<std::int64_t>(at(m))) / kMoney; };
        sums.engagement.push_back({at(JourneyMetric::Treated), at(JourneyMetric::TreatedEngaged),
                                   at(JourneyMetric::Holdout), at(JourneyMetric::HoldoutEngaged),
                                   at(JourneyMetric::OffEngaged), money(JourneyMetric::TreatedRevenue),
                                   money(JourneyMetric::HoldoutRevenue), money(JourneyMetric::OffRevenue)});
    }
    addGroupEngagement(data, counters, sums);
    sums.multiChannelProfiles = counters.multiChannel;
    sums.coherentProfiles = counters.coherent;
    sums.diversityProfiles = counters.diversityProfiles;
    if (counters.diversityProfiles > 0)
        sums.diversity = counters.diversity / static_cast<double>(counters.diversityProfiles);
    return sums;
}

} // namespace

void Results::add(Counters &&counters)
{
    m_sums.push_back(sumsOf(m_data, counters));
    m_profileSteps += counters.profileSteps;
    m_steps.push_back(counters.steps);
    m_journeys.push_back(counters.journeys);
    m_paths.push_back(counters.paths);
    m_armEntered.push_back(counters.armEntered);
    m_armConverted.push_back(counters.armConverted);
    m_days.resize(counters.days.size());
    for (std::size_t i = 0; i < m_days.size(); ++i)
        m_days[i] += counters.days[i];
    if (m_journeys.size() == 1)
        m_first = std::move(counters);
}

Results::Counts Results::total(std::size_t replication) const
{
    Counts sum(kJourneyMetrics);
    for (std::size_t j = 0; j < m_data.journeys.size(); ++j) {
        for (std::size_t m = 0; m < kJourneyMetrics; ++m)
            sum[m] += m_journeys[replication][j * kJourneyWidth + m];
    }
    return sum;
}

std::vector<double> Results::over(const std::vector<Counts> &counts, std::size_t index, double unit) const
{
    std::vector<double> values;
    values.reserve(counts.size());
    for (const Counts &replication : counts)
        values.push_back(static_cast<double>(static_cast<std::int64_t>(replication[index])) / unit);
    return values;
}

bool Results::isConverged() const
{
    for (const JourneyMetric metric : kMainKpis) {
        Moments moments;
        for (std::size_t r = 0; r < m_journeys.size(); ++r)
            moments.add(static_cast<double>(static_cast<std::int64_t>(total(r)[slot(metric)])));
        const double error = std::sqrt(moments.variance() / static_cast<double>(moments.n));
        if (error > kConvergedError * std::abs(moments.mean))
            return false;
    }
    return true;
}

/// Variance of a total of replication 0 from the variation over profiles.
double Results::spread(std::uint32_t journey, JourneyMetric metric) const
{
    const double n = static_cast<double>(m_data.profiles.size());
    const double sum = static_cast<double>(
        static_cast<std::int64_t>(m_first.journeys[journey * kJourneyWidth + slot(metric)]));
    const double squares = m_first.squares[journey * kJourneyMetrics + slot(metric)];
    return n > 1 ? std::max(0.0, (squares - sum * sum / n) * n / (n - 1)) : 0.0;
}

Estimate Results::kpi(const Kpi &kpi, std::optional<std::uint16_t> journey) const
{
    std::vector<double> values;
    for (std::size_t r = 0; r < m_journeys.size(); ++r) {
        const Counts all = journey ? Counts() : total(r);
        const auto counts = journey
            ? std::span(m_journeys[r]).subspan(*journey * kJourneyWidth, kJourneyMetrics)
            : std::span(all);
        values.push_back(kpi.value(counts));
        if (m_journeys.size() == 1 && kpi.trials != JourneyMetric::Count)
            return rateOfOne(static_cast<double>(counts[slot(kpi.successes)]),
                             static_cast<double>(counts[slot(kpi.trials)]));
    }
    double variance = 0;
    for (std::uint16_t j = 0; j < m_data.journeys.size() && kpi.spread != JourneyMetric::Count; ++j) {
        if (!journey || *journey == j)
            variance += spread(j, kpi.spread) / (kpi.unit * kpi.unit);
    }
    return estimateOf(values, variance);
}

std::map<std::string, Estimate> Results::kpis(std::optional<std::uint16_t> journey) const
{
    std::map<std::string, Estimate> all;
    for (const Kpi &entry : kpiTable())
        all.emplace(entry.name, kpi(entry, journey));
    return all;
}

/// A count of visits; one replication alone varies like a binomial over the profiles.
Estimate Results::count(const std::vector<Counts> &counts, std::size_t index) const
{
    const auto values = over(counts, index);
    const double n = static_cast<double>(m_data.profiles.size());
    const double variance = values[0] < n ? values[0] * (1.0 - values[0] / n) : values[0];
    return estimateOf(values, variance);
}

StepResult Results::step(const CompiledStep &step) const
{
    StepResult result;
    result.step = step.id;
    const std::size_t base = step.counters * kStepWidth;
    const auto first = [&](StepMetric m) { return m_first.steps[base + static_cast<std::size_t>(m)]; };
    result.counts = {first(StepMetric::Entered), first(StepMetric::Passed), first(StepMetric::Waiting),
                     first(StepMetric::Left), first(StepMetric::Errors), {}};
    for (std::size_t r = 0; r < kReasonCount; ++r)
        result.counts.heldBack[r] = m_first.steps[base + kStepMetrics + r];
    result.entered = count(m_steps, base);
    static constexpr std::array<std::pair<StepMetric, const char *>, 9> kDelivery{{
        {StepMetric::Sent, "sent"}, {StepMetric::Delivered, "delivered"}, {StepMetric::Opened, "opened"},
        {StepMetric::Clicked, "clicked"}, {StepMetric::Converted, "converted"},
        {StepMetric::Unsubscribed, "unsubscribed"}, {StepMetric::Complaints, "complaints"},
        {StepMetric::Bounced, "bounced"}, {StepMetric::Offers, "offers"}}};
    const bool delivers = step.scoreGroup != kNoIndex;
    for (const auto &[metric, name] : kDelivery) {
        const bool applies = metric == StepMetric::Offers ? step.kind == StepKind::Decide : delivers;
        if (applies)
            result.metrics[name] = count(m_steps, base + static_cast<std::size_t>(metric));
    }
    if (delivers)
        result.metrics["cost"] =
            estimateOf(over(m_steps, base + static_cast<std::size_t>(StepMetric::Cost), kMoney), 0);
    std::vector<double> hours(m_first.stepHours[step.counters].begin(), m_first.stepHours[step.counters].end());
    std::sort(hours.begin(), hours.end());
    if (!hours.empty()) {
        result.medianHours = quantile(hours, 0.5);
        result.p90Hours = quantile(hours, 0.9);
    }
    return result;
}

JourneyResult Results::journey(std::uint16_t index) const
{
    const CompiledJourney &compiled = m_data.journeys[index];
    JourneyResult result;
    result.id = compiled.id;
    result.name = compiled.name;
    const auto first = [&](JourneyMetric m) { return m_first.journeys[index * kJourneyWidth + slot(m)]; };
    result.qualified = first(JourneyMetric::Qualified);
    result.entered = first(JourneyMetric::Entered);
    result.holdout = first(JourneyMetric::Holdout);
    result.active = first(JourneyMetric::Active);
    result.exited = first(JourneyMetric::Exited);
    result.converted = first(JourneyMetric::Converted);
    for (std::size_t r = 0; r < kReasonCount; ++r)
        result.notEntered[r] = m_first.journeys[index * kJourneyWidth + kJourneyMetrics + r];
    for (std::size_t i = 0; i < compiled.exitNames.size(); ++i) {
        if (const std::uint64_t n = m_first.exits[compiled.firstExit + i]; n > 0)
            result.exits[compiled.exitNames[i]] += n;
    }
    for (const CompiledStep &compiledStep : compiled.steps)
        result.steps.push_back(step(compiledStep));
    for (std::size_t p = 0; p < m_data.paths.size(); ++p) {
        const PathFacts &path = m_data.paths[p];
        if (path.journey == index)
            result.paths.push_back({path.id, path.from, path.outlet, path.to, m_first.paths[p], count(m_paths, p)});
    }
    result.variants = variants(index);
    result.kpis = kpis(index);
    result.days = days(index);
    return result;
}

std::vector<DailySeries> Results::days(std::uint16_t journey) const
{
    std::vector<std::string> names{"entered", "converted", "organic", "opened", "clicked"};
    for (const std::string &channel : m_data.channels)
        names.push_back("delivered." + channel);
    const std::size_t days = m_data.dayCount();
    std::vector<DailySeries> series;
    for (std::size_t m = 0; m < names.size(); ++m) {
        DailySeries line{names[m], std::vector<double>(days)};
        bool any = m < kDayMeasures;
        for (std::size_t d = 0; d < days; ++d) {
            const std::uint64_t n = m_days[(journey * names.size() + m) * days + d];
            line.values[d] = static_cast<double>(n) / static_cast<double>(m_journeys.size());
            any = any || n > 0;
        }
        if (any)
            series.push_back(std::move(line));
    }
    return series;
}

} // namespace pathloom
