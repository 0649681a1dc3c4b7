// SPDX-License-Identifier: Apache-2.0
// F2 of a group: engagement amplification against its control, and the growth beside it.
#include "engine/score/Measures.h"

#include "engine/stats/Experiments.h"

#include <algorithm>
#include <cmath>

namespace pathloom {

namespace {

/// Rates of one replication: treated, control, and per profile revenue of both.
struct Arms {
    double treated = 0, control = 0, treatedRevenue = 0, controlRevenue = 0;
};

struct Totals {
    double treated = 0, treatedEngaged = 0, control = 0, controlEngaged = 0;
};

bool hasHoldout(const EngagementSeries &series)
{
    return std::any_of(series.values.begin(), series.values.end(),
                       [](const auto &engagement) { return engagement.holdout > 0; });
}

bool isTreated(const EngagementSeries &series)
{
    return std::any_of(series.values.begin(), series.values.end(),
                       [](const auto &engagement) { return engagement.treated > 0; });
}

double share(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

/// Controls of several journeys weigh as much as those they are compared with.
Arms armsOf(std::span<const EngagementSeries> series, std::size_t replication, Totals &totals)
{
    Arms arms;
    double treated = 0;
    for (const EngagementSeries &own : series) {
        const bool isHeldOut = hasHoldout(own);
        const auto &engagement = own.values[replication];
        const double n = static_cast<double>(engagement.treated);
        const double control = isHeldOut ? static_cast<double>(engagement.holdout) : n;
        const double engaged =
            static_cast<double>(isHeldOut ? engagement.holdoutEngaged : engagement.offEngaged);
        const double revenue = isHeldOut ? engagement.holdoutRevenue : engagement.offRevenue;
        treated += n;
        arms.treated += static_cast<double>(engagement.treatedEngaged);
        arms.treatedRevenue += engagement.treatedRevenue;
        arms.control += n * share(engaged, control);
        arms.controlRevenue += n * share(revenue, control);
        totals.treated += n;
        totals.treatedEngaged += static_cast<double>(engagement.treatedEngaged);
        totals.control += control;
        totals.controlEngaged += engaged;
    }
    return {share(arms.treated, treated), share(arms.control, treated),
            share(arms.treatedRevenue, treated), share(arms.controlRevenue, treated)};
}

/// One replication: the interval of a ratio of rates (Katz and others, Biometrics 34, 1978), the
/// error of the other factor of V added on the logarithmic scale.
void setFromOneReplication(const Totals &totals, const Measure &positive, double amplification,
                           ExperienceValue &experience)
{
    experience.amplification = withError(amplification, 0, 0);
    experience.value =
        positive.isMeasured ? withError(positive.value * amplification, 0, 0) : Measure{};
    if (totals.treatedEngaged <= 0)
        return;
    const double variance = 1 / totals.treatedEngaged - 1 / totals.treated +
                            1 / totals.controlEngaged - 1 / totals.control;
    const auto spread = [](Measure &measure, double logVariance) {
        const double factor =
            std::exp(normalQuantile(0.975) * std::sqrt(std::max(0.0, logVariance)));
        measure.hasInterval = true;
        measure.low = measure.value / factor;
        measure.high = measure.value * factor;
    };
    spread(experience.amplification, variance);
    if (!positive.isMeasured || !positive.hasInterval || positive.value <= 0)
        return;
    const double error =
        (positive.high - positive.low) / 2 / normalQuantile(0.975) / positive.value;
    spread(experience.value, variance + error * error);
}

/// Errors of A and V over replications by linearising the ratio of mean rates.
void setFromReplications(std::span<const Arms> arms, const Measure &positive,
                         std::span<const double> positives, double treated, double control,
                         ExperienceValue &experience)
{
    const double amplification = treated / control;
    const auto n = static_cast<double>(arms.size());
    double squares = 0;
    double valueSquares = 0;
    for (std::size_t r = 0; r < arms.size(); ++r) {
        const double residual = (arms[r].treated - amplification * arms[r].control) / control;
        squares += residual * residual;
        const double own = isMeasured(positives[r]) ? positives[r] - positive.value : 0;
        const double both = positive.value * residual + amplification * own;
        valueSquares += both * both;
    }
    const auto error = [&](double sum) { return std::sqrt(sum / (n * (n - 1))); };
    experience.amplification = withError(amplification, error(squares), arms.size());
    if (positive.isMeasured)
        experience.value =
            withError(positive.value * amplification, error(valueSquares), arms.size());
}

bool haveGoals(const RunResult &result, std::span<const EngagementSeries> series,
               const Document *document)
{
    return document != nullptr && std::all_of(series.begin(), series.end(), [&](const auto &own) {
               const auto found = document->journeys.find(result.journeys[own.journey].id);
               return found != document->journeys.end() &&
                      !found->second->settings.goal.event.empty();
           });
}

void setDifferences(std::span<const Arms> arms, const Totals &totals, bool isConversion,
                    ExperienceValue &experience)
{
    std::vector<double> rates;
    std::vector<double> revenues;
    for (const Arms &one : arms) {
        rates.push_back(one.treated - one.control);
        revenues.push_back(one.treatedRevenue - one.controlRevenue);
    }
    experience.revenueDifference = meanOf(revenues);
    if (!isConversion)
        return;
    experience.conversionDifference = meanOf(rates);
    if (arms.size() != 1)
        return;
    const auto test = twoProportionTest({totals.controlEngaged, totals.control},
                                        {totals.treatedEngaged, totals.treated});
    if (test) {
        Measure &difference = experience.conversionDifference;
        const double half = (test->high - test->low) / 2;
        difference.hasInterval = true;
        difference.low = difference.value - half;
        difference.high = difference.value + half;
    }
}

} // namespace

ExperienceValue experienceOf(const RunResult &result, std::vector<EngagementSeries> series,
                             const Measure &positive, std::span<const double> positives,
                             const ScoreInput &input)
{
    ExperienceValue experience;
    std::erase_if(series, [](const EngagementSeries &own) { return !isTreated(own); });
    if (series.empty())
        return experience;
    experience.control =
        std::all_of(series.begin(), series.end(), hasHoldout) ? "holdout" : "journey-off";
    std::vector<Arms> arms;
    Totals totals;
    for (std::size_t r = 0; r < series.front().values.size(); ++r)
        arms.push_back(armsOf(series, r, totals));
    const auto n = static_cast<double>(arms.size());
    experience.controlEngagements = totals.controlEngaged / n;
    experience.isWeak = experience.controlEngagements < result.scores.weakControlEngagements;
    setDifferences(arms, totals, haveGoals(result, series, input.document), experience);
    double treated = 0;
    double control = 0;
    for (const Arms &one : arms) {
        treated += one.treated / n;
        control += one.control / n;
    }
    if (control <= 0)
        return experience;
    if (arms.size() == 1)
        setFromOneReplication(totals, positive, treated / control, experience);
    else
        setFromReplications(arms, positive, positives, treated, control, experience);
    return experience;
}

} // namespace pathloom
