// SPDX-License-Identifier: Apache-2.0
// What a simulation is asked (Scenario) and what it answers (RunResult). Plain values.
#pragma once

#include "engine/base/Json.h"
#include "engine/base/Task.h"
#include "engine/interaction/Interaction.h"
#include "engine/model/Document.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pathloom {

/// Policies that a run enforces; all on unless the person switches one off ("not production-like").
struct PolicySwitches {
    bool consent = true, caps = true, quietHours = true, exitRules = true, holdouts = true,
         arbitration = true, entryLimits = true;
    [[nodiscard]] bool allOn() const;
    bool operator==(const PolicySwitches &) const = default;
};

struct Scenario {
    std::vector<GraphId> journeys;         ///< simulated together, in one world
    std::uint64_t seed = 1;
    std::uint32_t replications = 200;      ///< at most
    bool stopWhenConverged = true;         ///< after 20, once simulation error < 1 % of each main KPI
    std::optional<Instant> start;          ///< none: the next full hour after the dataset's last event
    Duration horizon = Duration::days(30);
    std::uint32_t sample = 0;              ///< profiles, chosen by hash; 0: all
    unsigned threads = 0;                  ///< 0: as many as the machine has; never changes the result
    PolicySwitches switches;
    std::vector<ParameterOverride> responses; ///< over the project's
    std::vector<GraphId> reportSegments;   ///< groups to report scores by, as of the start
    bool operator==(const Scenario &) const = default;
};
[[nodiscard]] Json toJson(const Scenario &scenario);
[[nodiscard]] Result<Scenario> scenarioFromJson(const Json &json);

/// Closed list of reason codes (behaviour.md, 2). Stored by name.
enum class Reason : std::uint8_t {
    None, NotInAudience, EntryCap, ReentryBlocked, Holdout, NoConsent, Suppressed, NoAddress, CapChannel,
    CapOffer, LowerPriority, QuietDeferred, QuietDiscarded, NoEligibleOffer, FilterFalse, FilterUnknown,
    PastDate, ExitRule, GoalReached, LoopLimit, Error,
};
inline constexpr std::size_t kReasonCount = 21;
[[nodiscard]] std::string_view nameOf(Reason reason); ///< "NO_CONSENT" …
[[nodiscard]] std::optional<Reason> reasonNamed(std::string_view name);

/// An expected value with the 95 % interval of the expectation (`low`, `high`) and of one realised
/// outcome (`predictedLow`, `predictedHigh`). Not measured: all zero, and shown as such.
struct Estimate {
    double mean = 0, low = 0, high = 0, predictedLow = 0, predictedHigh = 0;
    bool measured = true;
};

/// Whole profiles in replication 0: entered = passed + left + waiting + errors, always.
struct StepCounts {
    std::uint64_t entered = 0, passed = 0, waiting = 0, left = 0, errors = 0;
    std::array<std::uint64_t, kReasonCount> heldBack{}; ///< informational, by Reason
};

struct StepResult {
    StepId step;
    StepCounts counts;
    Estimate entered;                        ///< over replications
    std::map<std::string, Estimate> metrics; ///< "delivered", "opened", "clicked", "converted", "cost" …
    double medianHours = 0, p90Hours = 0;    ///< time in the step, replication 0
};

struct PathResult {
    PathId path;
    StepId from;
    std::string outlet;
    StepId to;
    std::uint64_t count = 0;                 ///< replication 0
    Estimate expected;
};

/// An arm of a random split or the holdout, with the conversion of those who went through it.
struct VariantResult {
    StepId step;                             ///< empty: the journey's holdout
    std::string key;                         ///< outlet key; "treatment"/"control" for the holdout
    std::string label;
    double plannedShare = 0;
    std::uint64_t profiles = 0;              ///< replication 0
    Estimate conversion;                     ///< rate
    std::optional<Estimate> difference;      ///< of the rate to the first arm
    double pValue = 1;                       ///< two-proportion z, replication 0
    double probabilityBest = 0;              ///< Beta(1,1), replication 0
    double sampleRatioP = 1;                 ///< χ² of planned shares, replication 0
};

/// Counts per day of the horizon, mean over replications, for one measure.
struct DailySeries {
    std::string measure;                     ///< "entered", "delivered.email", "converted", "organic" …
    std::vector<double> values;
};

struct JourneyResult {
    GraphId id;
    std::string name;
    std::uint64_t qualified = 0, entered = 0, holdout = 0, active = 0, exited = 0, converted = 0; ///< replication 0
    std::array<std::uint64_t, kReasonCount> notEntered{};
    std::map<std::string, std::uint64_t> exits;  ///< by exit step label, exit rule name, "goal"
    std::vector<StepResult> steps;               ///< in flow order
    std::vector<PathResult> paths;
    std::vector<VariantResult> variants;
    std::map<std::string, Estimate> kpis;
    std::vector<DailySeries> days;
};

/// A response parameter as the run used it.
struct ParameterUse {
    std::string name;
    double value = 0, low = 0, high = 0;
    std::uint64_t n = 0;      ///< observations behind a fitted value
    std::string source;       ///< "Mailchimp, October 2019, all accounts" …
    std::string origin;       ///< "published", "fitted", "assumed"
};

/// What the scores need of one replication. Groups are steps, channels and report segments.
struct ReplicationSums {
    TermSums all;
    std::vector<TermSums> bySteps;      ///< in the order of RunResult::scoreSteps
    std::vector<TermSums> byChannels;   ///< in the order of RunResult::channels
    std::vector<TermSums> bySegments;   ///< in the order of Scenario::reportSegments
    std::vector<TermSums> byVariants;   ///< in the order of RunResult::scoreVariants
    /// Engagement in the window (F2) by journey: treated, control by holdout, control by the same
    /// profiles with the journey off.
    struct Engagement {
        std::uint64_t treated = 0, treatedEngaged = 0, holdout = 0, holdoutEngaged = 0, offEngaged = 0;
        double treatedRevenue = 0, holdoutRevenue = 0, offRevenue = 0;
    };
    std::vector<Engagement> engagement; ///< in the order of RunResult::journeys
    std::vector<Engagement> variantEngagement; ///< in the order of RunResult::scoreVariants
    std::vector<Engagement> segmentEngagement; ///< report segment · journeys + journey
    /// Of K by journey, over the touches of its own interactions.
    struct Coherence {
        std::uint64_t multiChannel = 0, coherent = 0;
    };
    std::vector<Coherence> coherence; ///< in the order of RunResult::journeys
    std::uint64_t multiChannelProfiles = 0, coherentProfiles = 0; ///< of K
    double diversity = 0;               ///< mean Shannon entropy (nats) of offer categories per profile
    std::uint64_t diversityProfiles = 0;///< profiles with at least one offer shown
};

/// Which (journey, step) a step group is.
struct ScoreGroup {
    GraphId journey;
    StepId step;
    std::string key; ///< of a variant group: the outlet key
};

/// Grants of shared resources, so that any profile's trace replays exactly.
struct EpochGrant {
    std::uint32_t replication = 0;
    std::uint16_t journey = 0;
    std::uint16_t resource = 0;  ///< 0: the journey's entry limit
    std::int64_t at = 0;         ///< request, ms
    std::uint32_t profile = 0;
    bool granted = true;
};

struct RunResult {
    Scenario scenario;
    std::string datasetHash;
    std::string revision;                ///< semantic revision of the document
    std::string population;              ///< "all", or "sample of n"
    Instant start;
    Instant end;
    std::uint64_t profiles = 0;
    std::uint64_t fallbackZoneProfiles = 0;
    std::uint32_t replicationsDone = 0;
    bool converged = false;
    bool partial = false;
    std::uint64_t profileSteps = 0;      ///< over all replications
    std::vector<JourneyResult> journeys;
    std::map<std::string, Estimate> kpis;///< "conversion_rate", "revenue", "cost", "roi" …
    std::vector<std::uint64_t> pressure; ///< profiles by messages in their fullest 7 days, replication 0
    std::vector<ParameterUse> parameters;
    std::vector<std::string> channels;
    std::vector<std::string> contents;   ///< names of contents and offers behind Interaction::content
    std::vector<ScoreGroup> scoreSteps;
    std::vector<ScoreGroup> scoreVariants;
    std::vector<ReplicationSums> sums;   ///< one per replication
    std::vector<Interaction> interactions; ///< of replication 0, by (profile, time), at most 250,000
    std::vector<EpochGrant> grants;
    ScoreModel scores;
    double seconds = 0;                  ///< wall time; not part of the canonical bytes
};

/// Canonical JSON of a result; equal for equal inputs and seed on any machine and thread count.
/// `withInteractions` adds the kept interactions and grants (what the store keeps).
[[nodiscard]] Json toJson(const RunResult &result, bool withInteractions = false);
[[nodiscard]] Result<RunResult> runResultFromJson(const Json &json);

} // namespace pathloom
