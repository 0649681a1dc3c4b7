// SPDX-License-Identifier: Apache-2.0
// Fills the rest of a result: arms of experiments, parameters with their sources, the whole.
#include "engine/simulate/Estimates.h"
#include "engine/simulate/Results.h"

#include "engine/stats/Experiments.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace pathloom {

std::vector<VariantResult> Results::variants(std::uint16_t journey) const
{
    std::vector<VariantResult> all;
    for (std::uint32_t i = 0; i < m_data.arms.size();) {
        const ArmFacts &facts = m_data.arms[i];
        std::uint32_t end = i + 1;
        while (end < m_data.arms.size() && m_data.arms[end].journey == facts.journey
               && m_data.arms[end].step == facts.step)
            ++end;
        if (facts.journey == journey) {
            std::vector<VariantResult> arms;
            for (std::uint32_t k = i; k < end; ++k) {
                VariantResult arm;
                const ArmFacts &own = m_data.arms[k];
                if (own.step != kNoStep)
                    arm.step = m_data.journeys[journey].steps[own.step].id;
                arm.key = own.key;
                arm.label = own.label;
                arm.plannedShare = own.share;
                arms.push_back(std::move(arm));
            }
            compareArms(arms, i);
            all.insert(all.end(), arms.begin(), arms.end());
        }
        i = end;
    }
    return all;
}

void Results::compareArms(std::span<VariantResult> arms, std::uint32_t first) const
{
    std::vector<Proportion> observed;
    std::vector<double> counts, shares;
    double planned = 0;
    for (const VariantResult &arm : arms)
        planned += arm.plannedShare;
    const auto rate = [&](std::size_t r, std::uint32_t arm) {
        return static_cast<double>(m_armConverted[r][arm]) / static_cast<double>(m_armEntered[r][arm]);
    };
    for (std::uint32_t i = 0; i < arms.size(); ++i) {
        const std::uint32_t arm = first + i;
        observed.push_back({static_cast<double>(m_armConverted[0][arm]), static_cast<double>(m_armEntered[0][arm])});
        counts.push_back(observed.back().n);
        shares.push_back(planned > 0 ? arms[i].plannedShare / planned : 0);
        arms[i].plannedShare = shares.back();
        arms[i].profiles = m_armEntered[0][arm];
        std::vector<double> rates, differences;
        for (std::size_t r = 0; r < m_journeys.size(); ++r) {
            rates.push_back(rate(r, arm));
            differences.push_back(rate(r, arm) - rate(r, first));
        }
        arms[i].conversion = rates.size() == 1 ? rateOfOne(observed[i].successes, observed[i].n)
                                               : estimateOf(rates, 0);
        if (i == 0)
            continue;
        const auto test = twoProportionTest(observed[0], observed[i]);
        if (test)
            arms[i].pValue = test->pValue;
        arms[i].difference = estimateOf(differences, 0);
        if (differences.size() == 1 && test)
            arms[i].difference = Estimate{test->difference, test->low, test->high, test->low, test->high, true};
    }
    const auto best = probabilityBest(observed);
    const auto ratio = sampleRatioTest(counts, shares);
    for (std::size_t i = 0; i < arms.size(); ++i) {
        arms[i].probabilityBest = best ? (*best)[i] : 0;
        arms[i].sampleRatioP = ratio ? ratio->pValue : 1;
    }
}

std::vector<ParameterUse> Results::parameters() const
{
    std::set<std::string> used;
    for (const std::uint16_t channel : m_data.scoreChannels)
        used.insert(m_data.channels[channel]);
    std::vector<ParameterUse> all;
    const std::vector<std::string> channels(used.begin(), used.end());
    for (const ResponseParameter &p : m_data.parameters.inForce(channels))
        all.push_back({p.name, p.value, p.low, p.high, p.n, p.source, std::string(nameOf(p.origin))});
    const auto &types = m_data.snapshot->schema.events;
    for (const EventProcess &process : m_data.processes) {
        const std::string &name = types[process.eventType()].name;
        const GammaPoisson &prior = process.prior();
        all.push_back({"organic." + name + ".per-day", prior.perDay, prior.low, prior.high, prior.events,
                       "this dataset: gamma-Poisson per profile, shape " + fmt::format("{:.4g}", prior.shape),
                       "fitted"});
        for (const FollowUp &follow : process.followUps()) {
            if (follow.triggers > 0)
                all.push_back({"organic." + name + ".after." + types[follow.trigger].name, follow.share, follow.low,
                               follow.high, follow.triggers, "this dataset: followed before the next one", "fitted"});
        }
    }
    return all;
}

RunResult Results::finish(const Scenario &scenario) const
{
    RunResult result;
    result.scenario = scenario;
    result.scenario.start = m_data.start;
    result.scenario.switches.consent = scenario.switches.consent && m_data.recordsConsent;
    result.datasetHash = m_data.snapshot->hash;
    result.revision = m_data.revision;
    const bool isSample = m_data.profiles.size() < m_data.snapshot->profileCount();
    result.population = isSample ? "sample of " + std::to_string(m_data.profiles.size()) : "all";
    result.start = m_data.start;
    result.end = m_data.end;
    result.profiles = m_data.profiles.size();
    for (const ProfileIndex p : m_data.profiles)
        result.fallbackZoneProfiles += m_data.snapshot->zoneIsFallback.at(p);
    result.replicationsDone = static_cast<std::uint32_t>(m_journeys.size());
    result.profileSteps = m_profileSteps;
    for (std::uint16_t j = 0; j < m_data.journeys.size(); ++j)
        result.journeys.push_back(journey(j));
    result.kpis = kpis(std::nullopt);
    result.pressure = m_first.pressure;
    result.parameters = parameters();
    result.channels = m_data.channels;
    result.contents = m_data.contents;
    result.scoreSteps = m_data.scoreSteps;
    result.scoreVariants = m_data.scoreVariants;
    result.sums = m_sums;
    result.interactions = m_first.interactions;
    result.scores = m_data.document.settings.scores;
    return result;
}

} // namespace pathloom
