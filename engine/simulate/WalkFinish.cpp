// SPDX-License-Identifier: Apache-2.0
// The end of a profile's walk: who still waits, and what its interactions add up to.
#include "engine/simulate/Walk.h"

#include <algorithm>
#include <cmath>

namespace pathloom {

namespace {

constexpr std::int64_t kWeekMs = 7 * 86'400'000LL;

/// Of two touches, `a` before `b`.
bool agrees(const ContentFacts *a, const ContentFacts *b)
{
    if (!a || !b)
        return false;
    if (a->code == b->code || isFollowUp(*a, *b))
        return true;
    return a->leadingTag != ContentFacts::kNoTag && a->leadingTag == b->leadingTag;
}

EngagementCounts engagementOf(const Enrolment &e)
{
    EngagementCounts counts;
    if (e.isHoldout) {
        counts.holdout = 1;
        counts.holdoutEngaged = e.isEngaged;
        counts.holdoutRevenue = e.engagedRevenue;
        return counts;
    }
    counts.treated = 1;
    counts.treatedEngaged = e.isEngaged;
    counts.treatedRevenue = e.engagedRevenue;
    counts.offEngaged = e.isOffEngaged;
    counts.offRevenue = e.offRevenue;
    return counts;
}

} // namespace

void Walk::finish()
{
    now = data.end.ms - 1;
    closeEnrolments();
    closeInteractions();
    closeCoherence();
    closeDiversity();
    if (counters->keepsDetails) {
        closePressure();
        closeSquares();
    }
}

void Walk::closeEnrolments()
{
    for (std::uint32_t i = 0; i < m_enrolmentCount; ++i) {
        Enrolment &e = m_enrolments[i];
        if (e.isActive) {
            now = data.end.ms;
            closeStep(e, StepMetric::Waiting);
            ++counters->journey(e.journey, JourneyMetric::Active);
            if (recorder)
                recorder->add(now, "waiting", e.journey, e.step);
        }
        const auto add = [&](JourneyMetric metric, std::int64_t n) {
            counters->journey(e.journey, metric) += static_cast<std::uint64_t>(n);
        };
        const EngagementCounts engagement = engagementOf(e);
        for (std::size_t s = 0; s < data.reportSegments.size(); ++s) {
            if (data.reportSegments[s].at(profile))
                counters->segmentEngagement[s * data.journeys.size() + e.journey] += engagement;
        }
        if (e.isHoldout) {
            add(JourneyMetric::HoldoutEngaged, e.isEngaged);
            add(JourneyMetric::HoldoutRevenue, e.engagedRevenue);
        } else {
            add(JourneyMetric::Treated, 1);
            add(JourneyMetric::TreatedEngaged, e.isEngaged);
            add(JourneyMetric::TreatedRevenue, e.engagedRevenue);
            add(JourneyMetric::OffEngaged, e.isOffEngaged);
            add(JourneyMetric::OffRevenue, e.offRevenue);
            add(JourneyMetric::Organic, e.hasOrganic);
            add(JourneyMetric::OrganicRevenue, e.organicRevenue);
        }
        closeArms(e, engagement);
    }
}

void Walk::closeArms(Enrolment &e, const EngagementCounts &engagement)
{
    for (std::uint32_t arm = 0; arm < data.arms.size(); ++arm) {
        const ArmFacts &facts = data.arms[arm];
        if (facts.journey == e.journey && facts.step == kNoStep && (facts.key == "control") == e.isHoldout)
            e.arms.push_back(arm);
    }
    for (const std::uint32_t arm : e.arms) {
        const bool isHoldoutArm = data.arms[arm].step == kNoStep;
        if (!isHoldoutArm)
            counters->armEngagement[arm] += engagement;
        if (e.isHoldout && !isHoldoutArm)
            continue;
        ++counters->armEntered[arm];
        counters->armConverted[arm] += e.hasConverted;
    }
}

void Walk::closeInteractions()
{
    for (std::size_t i = 0; i < m_interactions.size(); ++i) {
        const Interaction &interaction = m_interactions[i];
        const Enrolment &e = m_enrolments[m_sends[m_interactionSends[i]].enrolment];
        counters->stepTerms[data.journeys[interaction.journey].steps[interaction.step].scoreGroup].add(interaction);
        for (std::size_t s = 0; s < data.reportSegments.size(); ++s) {
            if (data.reportSegments[s].at(profile))
                counters->segmentTerms[s].add(interaction);
        }
        for (const std::uint32_t arm : e.arms)
            counters->variantTerms[arm].add(interaction);
        if (counters->keepsDetails) {
            counters->interactions.push_back(interaction);
            counters->interactions.back().groups = groupsOf(e);
        }
    }
}

std::uint64_t Walk::groupsOf(const Enrolment &e) const
{
    constexpr std::size_t kBits = 64;
    const std::size_t segments = data.reportSegments.size();
    std::uint64_t groups = 0;
    for (std::size_t s = 0; s < std::min(segments, kBits); ++s)
        groups |= std::uint64_t{data.reportSegments[s].at(profile)} << s;
    for (const std::uint32_t arm : e.arms) {
        if (segments + arm < kBits)
            groups |= std::uint64_t{1} << (segments + arm);
    }
    return groups;
}

/// Messages in the fullest seven days.
void Walk::closePressure()
{
    std::size_t fullest = 0, first = 0;
    for (std::size_t i = 0; i < m_sends.size(); ++i) {
        while (m_sends[first].at <= m_sends[i].at - kWeekMs)
            ++first;
        fullest = std::max(fullest, i - first + 1);
    }
    auto &histogram = counters->pressure;
    if (histogram.size() <= fullest)
        histogram.resize(fullest + 1);
    ++histogram[fullest];
}

/// Touches on different channels within seven days should speak of the same thing: those of all
/// journeys, and those of each journey's own interactions.
void Walk::closeCoherence()
{
    const auto isElsewhere = [&](const Send &send) { return send.channel != m_sends.front().channel; };
    if (std::none_of(m_sends.begin(), m_sends.end(), isElsewhere))
        return;
    const TouchPairs all = touchPairs(std::nullopt);
    // The pairs of a journey are among all pairs.
    if (!all.cross)
        return;
    ++counters->multiChannel;
    counters->coherent += all.agree;
    const bool isAlone = data.journeys.size() == 1;
    for (std::uint16_t j = 0; j < data.journeys.size(); ++j) {
        const TouchPairs own = isAlone ? all : touchPairs(j);
        counters->journeyMultiChannel[j] += own.cross;
        counters->journeyCoherent[j] += own.cross && own.agree;
    }
}

TouchPairs Walk::touchPairs(std::optional<std::uint16_t> journey) const
{
    const auto counts = [&](const Send &send) {
        return send.isDelivered && (!journey || m_enrolments[send.enrolment].journey == *journey);
    };
    TouchPairs pairs;
    for (std::size_t i = 0; i < m_sends.size(); ++i) {
        const Send &a = m_sends[i];
        if (!counts(a))
            continue;
        for (std::size_t k = i + 1; k < m_sends.size() && m_sends[k].at <= a.at + kWeekMs; ++k) {
            const Send &b = m_sends[k];
            if (a.channel == b.channel || !counts(b))
                continue;
            if (!agrees(a.content, b.content))
                return TouchPairs{true, false};
            pairs.cross = true;
        }
    }
    return pairs;
}

/// Shannon entropy over the categories of the offers that were shown.
void Walk::closeDiversity()
{
    double total = 0, entropy = 0;
    for (const std::uint32_t n : m_offersByCategory)
        total += n;
    if (total <= 0)
        return;
    for (const std::uint32_t n : m_offersByCategory) {
        if (n > 0)
            entropy -= n / total * std::log(n / total);
    }
    ++counters->diversityProfiles;
    counters->diversity += entropy;
}

/// Squares of what this profile added, for intervals from the variation over profiles.
void Walk::closeSquares()
{
    for (std::size_t j = 0; j < data.journeys.size(); ++j) {
        for (std::size_t m = 0; m < kJourneyMetrics; ++m) {
            const std::size_t i = j * kJourneyWidth + m;
            const auto added = static_cast<double>(static_cast<std::int64_t>(counters->journeys[i] - m_before[i]));
            counters->squares[j * kJourneyMetrics + m] += added * added;
        }
    }
}

void Walk::countOffer(const Enrolment &e, const OfferId &offer)
{
    ++counters->step(stepOf(e).counters, StepMetric::Offers);
    const auto found = data.categories.find(offer);
    if (found != data.categories.end() && !e.isHoldout)
        ++m_offersByCategory[found->second];
}

} // namespace pathloom
