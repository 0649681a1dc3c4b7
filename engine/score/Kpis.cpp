// SPDX-License-Identifier: Apache-2.0
// KPIs that stand beside the scores: those of the run, and what its sums tell besides.
#include "engine/score/Measures.h"

#include <algorithm>
#include <cmath>

namespace pathloom {

static Estimate unmeasured()
{
    Estimate estimate;
    estimate.measured = false;
    return estimate;
}

/// The interval of the mean; that of one outcome is not known from it.
static Estimate estimateOf(const Measure &measure)
{
    if (!measure.isMeasured)
        return unmeasured();
    return {measure.value, measure.low, measure.high, kUnmeasured, kUnmeasured, true};
}

/// Mean of messages in the fullest seven days, over all profiles of replication 0.
static Estimate pressureOf(const RunResult &result)
{
    double profiles = 0;
    double messages = 0;
    double squares = 0;
    for (std::size_t n = 0; n < result.pressure.size(); ++n) {
        const auto count = static_cast<double>(result.pressure[n]);
        const auto each = static_cast<double>(n);
        profiles += count;
        messages += count * each;
        squares += count * each * each;
    }
    if (profiles <= 0)
        return unmeasured();
    const double mean = messages / profiles;
    const double variance =
        profiles > 1 ? std::max(0.0, squares - profiles * mean * mean) / (profiles - 1) : 0;
    return estimateOf(
        withError(mean, std::sqrt(variance / profiles), static_cast<std::size_t>(profiles)));
}

static Estimate diversityOf(const RunResult &result)
{
    std::vector<double> values;
    for (const ReplicationSums &sums : result.sums) {
        if (sums.diversityProfiles > 0)
            values.push_back(sums.diversity);
    }
    return estimateOf(meanOf(values));
}

std::map<std::string, Estimate> kpisOf(const RunResult &result)
{
    std::map<std::string, Estimate> kpis = result.kpis;
    kpis.emplace("contact_pressure", pressureOf(result));
    kpis.emplace("offer_diversity", diversityOf(result));
    for (const char *name : {"churn", "customer_lifetime_value", "retention"})
        kpis.emplace(name, unmeasured());
    return kpis;
}

} // namespace pathloom
