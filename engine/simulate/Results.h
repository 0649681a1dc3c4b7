// SPDX-License-Identifier: Apache-2.0
// From counters of replications to the result that people read.
#pragma once

#include "engine/simulate/Counters.h"
#include "engine/simulate/Replicate.h"

namespace pathloom {

/// The KPIs of a journey, or of all together, in one replication. NaN: nothing to divide by.
struct Kpi {
    std::string_view name;
    double (*value)(std::span<const std::uint64_t> journey); ///< of JourneyMetric counts
    /// Metrics whose counts make a rate; Count: not a rate.
    JourneyMetric successes = JourneyMetric::Count;
    JourneyMetric trials = JourneyMetric::Count;
    /// Metric whose spread over profiles is that of the KPI, per `unit`; Count: none.
    JourneyMetric spread = JourneyMetric::Count;
    double unit = 1;
};
[[nodiscard]] std::span<const Kpi> kpiTable();

/// Keeps what every replication counted and makes the RunResult of it.
class Results
{
public:
    explicit Results(const Program::Data &program) : m_data(program) {}

    void add(Counters &&counters);
    [[nodiscard]] std::size_t replications() const { return m_journeys.size(); }
    /// The standard error of each main KPI is below 1 % of its mean.
    [[nodiscard]] bool isConverged() const;
    [[nodiscard]] RunResult finish(const Scenario &scenario) const;

private:
    using Counts = std::vector<std::uint64_t>;

    [[nodiscard]] Counts total(std::size_t replication) const;
    [[nodiscard]] std::vector<double> over(const std::vector<Counts> &counts, std::size_t index,
                                           double unit = 1) const;
    [[nodiscard]] double spread(std::uint32_t journey, JourneyMetric metric) const;
    [[nodiscard]] Estimate kpi(const Kpi &kpi, std::optional<std::uint16_t> journey) const;
    [[nodiscard]] std::map<std::string, Estimate> kpis(std::optional<std::uint16_t> journey) const;
    [[nodiscard]] Estimate count(const std::vector<Counts> &counts, std::size_t index) const;
    [[nodiscard]] JourneyResult journey(std::uint16_t index) const;
    [[nodiscard]] StepResult step(const CompiledStep &step) const;
    [[nodiscard]] std::vector<VariantResult> variants(std::uint16_t journey) const;
    void compareArms(std::span<VariantResult> arms, std::uint32_t first) const;
    [[nodiscard]] std::vector<DailySeries> days(std::uint16_t journey) const;
    [[nodiscard]] std::vector<ParameterUse> parameters() const;

    const Program::Data &m_data;
    Counters m_first;                        ///< replication 0, whole
    std::vector<Counts> m_steps, m_journeys, m_paths, m_armEntered, m_armConverted;
    Counts m_days;                           ///< summed over replications
    std::vector<ReplicationSums> m_sums;
    std::uint64_t m_profileSteps = 0;
};

} // namespace pathloom
