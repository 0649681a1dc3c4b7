// SPDX-License-Identifier: Apache-2.0
// What a walk counts: whole numbers that add in any order, and sums that add in chunk order.
#pragma once

#include "engine/simulate/Program.h"

#include <cstdint>
#include <vector>

namespace pathloom {

/// Per step, followed by the held-back counts by Reason. Money is in 1/10,000 of the currency.
enum class StepMetric : std::uint8_t {
    Entered, Passed, Waiting, Left, Errors, Sent, Delivered, Opened, Clicked, Converted,
    Unsubscribed, Complaints, Bounced, Offers, Cost, Count,
};
inline constexpr std::size_t kStepMetrics = static_cast<std::size_t>(StepMetric::Count);
inline constexpr std::size_t kStepWidth = kStepMetrics + kReasonCount;

/// Per journey, followed by the not-entered counts by Reason.
enum class JourneyMetric : std::uint8_t {
    Qualified, Entered, Holdout, Active, Exited, Converted, ConvertedAfterLeaving, Organic,
    HoldoutConverted, Revenue, OrganicRevenue, ConvertMinutes, Sent, Delivered, Opened, Clicked,
    Unsubscribed, Suppressed, Cost, Treated, TreatedEngaged, HoldoutEngaged, OffEngaged,
    TreatedRevenue, HoldoutRevenue, OffRevenue, Count,
};
inline constexpr std::size_t kJourneyMetrics = static_cast<std::size_t>(JourneyMetric::Count);
inline constexpr std::size_t kJourneyWidth = kJourneyMetrics + kReasonCount;

/// Measures per day of the horizon; "delivered" is one per channel, after these.
enum class DayMeasure : std::uint8_t { Entered, Converted, Organic, Opened, Clicked, Delivered };
inline constexpr std::size_t kDayMeasures = 5;

/// Engagement of a group's enrolments (F2), all of them whole numbers.
struct EngagementCounts {
    std::uint64_t treated = 0, treatedEngaged = 0, holdout = 0, holdoutEngaged = 0, offEngaged = 0;
    std::int64_t treatedRevenue = 0, holdoutRevenue = 0, offRevenue = 0;

    EngagementCounts &operator+=(const EngagementCounts &other);
};

/// Counts of a chunk of profiles, or of a whole replication.
struct Counters {
    std::vector<std::uint64_t> steps, journeys, paths, exits, days, pressure;
    std::vector<std::uint64_t> armEntered, armConverted; ///< treated enrolments (holdout arms: all)
    std::vector<EngagementCounts> armEngagement;     ///< of random splits
    std::vector<EngagementCounts> segmentEngagement; ///< report segment · journeys + journey
    std::vector<std::uint64_t> journeyMultiChannel, journeyCoherent;
    std::vector<double> squares;               ///< by journey and metric: Σ over profiles of the square
    std::vector<TermSums> stepTerms, segmentTerms, variantTerms;
    std::vector<std::vector<float>> stepHours; ///< replication 0: hours in each step
    std::vector<Interaction> interactions;     ///< replication 0
    std::uint64_t profileSteps = 0;
    std::uint64_t multiChannel = 0, coherent = 0, diversityProfiles = 0;
    double diversity = 0;
    bool keepsDetails = false;                 ///< replication 0

    void reset(const Program::Data &data, bool details);
    /// Adds a later chunk; the order of the calls decides the last bits of the sums.
    void add(const Counters &chunk);

    [[nodiscard]] std::uint64_t &step(std::uint32_t step, StepMetric metric)
    {
        return steps[step * kStepWidth + static_cast<std::size_t>(metric)];
    }
    [[nodiscard]] std::uint64_t &held(std::uint32_t step, Reason reason)
    {
        return steps[step * kStepWidth + kStepMetrics + static_cast<std::size_t>(reason)];
    }
    [[nodiscard]] std::uint64_t &journey(std::uint16_t journey, JourneyMetric metric)
    {
        return journeys[journey * kJourneyWidth + static_cast<std::size_t>(metric)];
    }
    [[nodiscard]] std::uint64_t &notEntered(std::uint16_t journey, Reason reason)
    {
        return journeys[journey * kJourneyWidth + kJourneyMetrics + static_cast<std::size_t>(reason)];
    }
};

} // namespace pathloom
