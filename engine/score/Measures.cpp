// SPDX-License-Identifier: Apache-2.0
// Means of terms with intervals, and F2 with its control.
#include "engine/score/Measures.h"

#include "engine/stats/Experiments.h"

#include <algorithm>
#include <cmath>

namespace pathloom {

static double partOf(const TermSums &sums, std::size_t part)
{
    switch (static_cast<FrictionPart>(part)) {
    case FrictionPart::Fatigue:
        return sums.fatigue;
    case FrictionPart::Repetition:
        return sums.repetition;
    case FrictionPart::Irrelevance:
        return sums.irrelevance;
    case FrictionPart::Staleness:
        return sums.staleness;
    case FrictionPart::Detour:
        return sums.detour;
    case FrictionPart::AlreadyBought:
        return sums.alreadyBought;
    }
    return 0;
}

Ratio ratioOf(const TermSums &sums, Quantity quantity, std::size_t part)
{
    const auto make = [&](double sum, std::uint64_t measured) {
        return Ratio{sum, static_cast<double>(measured), static_cast<double>(sums.count)};
    };
    switch (quantity) {
    case Quantity::Relevance:
        return make(sums.r, sums.measuredR);
    case Quantity::Timeliness:
        return make(sums.t, sums.measuredT);
    case Quantity::Context:
        return make(sums.c, sums.measuredC);
    case Quantity::Friction:
        return make(sums.f, sums.measuredF);
    case Quantity::Accuracy:
        return make(sums.d, sums.measuredD);
    case Quantity::Effectiveness:
        return make(sums.e1, sums.measuredE1);
    case Quantity::Product:
        return make(sums.e2, sums.measuredE2);
    case Quantity::Positive:
        return make(sums.positive, sums.measuredPositive);
    case Quantity::Level:
        return make(sums.levels, sums.count);
    case Quantity::FirstPart:
        break;
    }
    const bool needsRelevance = static_cast<FrictionPart>(part) == FrictionPart::Irrelevance;
    return make(partOf(sums, part), needsRelevance ? sums.measuredR : sums.count);
}

Measure withError(double value, double error, std::size_t n)
{
    Measure measure{.isMeasured = true, .value = value, .low = value, .high = value};
    if (n < 2)
        return measure;
    const double half = studentQuantile(0.975, static_cast<double>(n - 1)) * error;
    measure.hasInterval = true;
    measure.low = value - half;
    measure.high = value + half;
    return measure;
}

Measure meanOf(const GroupSums &sums, Quantity quantity, std::size_t part)
{
    const Ratio total = ratioOf(sums.total, quantity, part);
    Measure measure;
    measure.unmeasuredShare = total.count > 0 ? 1 - total.measured / total.count : 0;
    if (total.measured <= 0)
        return measure;
    const double value = total.sum / total.measured;
    const double unmeasured = measure.unmeasuredShare;
    const double n = static_cast<double>(sums.samples.size());
    double squares = 0;
    double measured = 0;
    for (const TermSums &sample : sums.samples) {
        const Ratio ratio = ratioOf(sample, quantity, part);
        const double residual = ratio.sum - value * ratio.measured;
        squares += residual * residual;
        measured += ratio.measured;
    }
    const double error = n > 1 && measured > 0 ? std::sqrt(squares * n / (n - 1)) / measured : 0;
    measure = withError(value, error * sums.spread, measured > 0 ? sums.samples.size() : 0);
    measure.unmeasuredShare = unmeasured;
    return measure;
}

Measure scaled(const Measure &measure, double a, double b)
{
    Measure result = measure;
    result.value = a + b * measure.value;
    result.low = a + b * measure.low;
    result.high = a + b * measure.high;
    return measure.isMeasured ? result : measure;
}

Measure meanOf(std::span<const double> values)
{
    if (values.empty())
        return {};
    const Moments moments = momentsOf(values);
    const double error = std::sqrt(moments.variance() / static_cast<double>(values.size()));
    return withError(moments.mean, error, values.size());
}

namespace {

/// Rates of one replication: treated, control, and per profile revenue of both.
struct Arms {
    double treated = 0, control = 0, treatedRevenue = 0, controlRevenue = 0;
};

struct Totals {
    double treated = 0, treatedEngaged = 0, control = 0, controlEngaged = 0;
};

double share(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

/// Controls of several journeys weigh as much as those they are compared with.
Arms armsOf(const ReplicationSums &sums, std::span<const std::size_t> journeys,
            const std::vector<bool> &hasHoldout, Totals &totals)
{
    Arms arms;
    double treated = 0;
    for (const std::size_t j : journeys) {
        const auto &engagement = sums.engagement[j];
        const double n = static_cast<double>(engagement.treated);
        const double control = hasHoldout[j] ? static_cast<double>(engagement.holdout) : n;
        const double engaged =
            static_cast<double>(hasHoldout[j] ? engagement.holdoutEngaged : engagement.offEngaged);
        const double revenue = hasHoldout[j] ? engagement.holdoutRevenue : engagement.offRevenue;
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

bool haveGoals(const RunResult &result, std::span<const std::size_t> journeys,
               const Document *document)
{
    return document != nullptr && std::all_of(journeys.begin(), journeys.end(), [&](std::size_t j) {
               const auto found = document->journeys.find(result.journeys[j].id);
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

ExperienceValue experienceOf(const RunResult &result, std::span<const std::size_t> journeys,
                             const Measure &positive, std::span<const double> positives,
                             const ScoreInput &input)
{
    ExperienceValue experience;
    std::vector<bool> hasHoldout(result.journeys.size());
    for (const ReplicationSums &sums : result.sums) {
        for (const std::size_t j : journeys)
            hasHoldout[j] = hasHoldout[j] || sums.engagement[j].holdout > 0;
    }
    std::vector<Arms> arms;
    Totals totals;
    for (const ReplicationSums &sums : result.sums)
        arms.push_back(armsOf(sums, journeys, hasHoldout, totals));
    const bool allHeldOut =
        std::all_of(journeys.begin(), journeys.end(), [&](std::size_t j) { return hasHoldout[j]; });
    experience.control = allHeldOut ? "holdout" : "journey-off";
    if (arms.empty() || totals.treated <= 0 || totals.control <= 0)
        return experience;
    const auto n = static_cast<double>(arms.size());
    experience.controlEngagements = totals.controlEngaged / n;
    experience.isWeak = experience.controlEngagements < result.scores.weakControlEngagements;
    setDifferences(arms, totals, haveGoals(result, journeys, input.document), experience);
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
