// SPDX-License-Identifier: Apache-2.0
// The five scores of scores.md, aggregated from the interactions of a run or from the design.
#pragma once

#include "engine/base/Json.h"
#include "engine/interaction/PastInteractions.h"
#include "engine/score/Maturity.h"
#include "engine/simulate/Run.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// The parts of friction, in the order in which they are shown.
enum class FrictionPart : std::uint8_t {
    Fatigue,
    Repetition,
    Irrelevance,
    Staleness,
    Detour,
    AlreadyBought
};
inline constexpr std::size_t kFrictionPartCount = 6;
[[nodiscard]] std::string_view nameOf(FrictionPart part); ///< "fatigue" … "already_bought"

enum class GroupKind : std::uint8_t { Run, Journey, Step, Channel, Segment, Variant, Content };
[[nodiscard]] std::string_view nameOf(GroupKind kind); ///< "run" …

/// F2 of a group, and beside it what the contact changed.
struct ExperienceValue {
    Measure value;                 ///< V = mean(R + T + C) × A
    Measure amplification;         ///< A
    bool isWeak = false;           ///< fewer than ScoreModel::weakControlEngagements in the control
    std::string control;           ///< "holdout" or "journey-off"; empty: nobody was treated
    double controlEngagements = 0; ///< mean over replications
    Measure conversionDifference;  ///< rate of the treated minus that of the control
    Measure revenueDifference;     ///< per profile, major units
    Measure lifetimeValueDifference; ///< unmeasured until the value models are there
    Measure retentionDifference;     ///< likewise
};

/// Terms and scores F1 and F5 of one group of interactions.
struct GroupScores {
    GroupKind kind = GroupKind::Run;
    GraphId journey;         ///< of Journey, Step and Variant
    StepId step;             ///< of Step and Variant
    std::string key;         ///< channel name, segment id, outlet key, content name
    std::string label;       ///< what people call it
    double interactions = 0; ///< mean over replications
    Measure relevance, timeliness, context, friction, accuracy;
    std::array<Measure, kFrictionPartCount> parts;
    Measure effectiveness;      ///< E1 in [−1, 3]
    Measure effectivenessIndex; ///< 100 · (E1 + 1)/4
    Measure product;            ///< E2 in [0, 1]
    Measure productIndex;       ///< 100 · E2
    Measure positive;           ///< mean(R + T + C)
    Measure level;              ///< mean data level
    /// Of Run, Journey, Segment and Variant. History has none: nothing was held out of it.
    std::optional<ExperienceValue> experience;
};

/// What taking away one obstacle at one step would add to the run's mean E1, recomputed on the kept
/// interactions.
struct ScoreGain {
    GraphId journey;
    StepId step;
    std::string label;
    FrictionPart part = FrictionPart::Fatigue;
    double points = 0; ///< of the F1 index
};

/// What history does not tell, beside its scores.
struct HistoryFacts {
    HistoryPeriod period;
    std::uint64_t bounced = 0, withoutChannel = 0; ///< sends that made no interaction
    std::uint64_t undeclared = 0; ///< interactions whose content the project does not know
};

/// F4 of one month of history.
struct MaturityPoint {
    HistoryPeriod period;
    double interactions = 0;
    Maturity maturity;
};

/// All scores of a run, or of imported history. groups[0] is the whole; then journeys, steps,
/// channels, segments, variants, contents (of history).
struct ScoreReport {
    std::string run;                     ///< empty: of no run
    std::optional<HistoryFacts> history; ///< set: of history; intervals are over profiles
    std::string revision, datasetHash;
    std::uint64_t seed = 0;
    std::uint64_t profiles = 0;
    std::uint32_t replications = 0;
    bool isDuplicateProbabilityMeasured = false; ///< else D leaves uniqueness out
    std::uint64_t profilesNotCompared = 0; ///< of whom D leaves it out, since too little is known
    /// Attributes that age, of which some value's age is unknown: there D leaves freshness out.
    std::vector<std::string> fieldsOfUnknownAge;
    std::vector<GroupScores> groups;
    Maturity maturity;
    std::map<GraphId, Maturity> maturityByJourney;
    std::vector<MaturityPoint> maturityByMonth; ///< of history, where it was asked for
    std::vector<ScoreGain> gains;         ///< largest first, at most three
    std::map<std::string, Estimate> kpis; ///< beside the scores, with their intervals

    [[nodiscard]] const GroupScores *group(GroupKind kind, const GraphId &journey,
                                           const StepId &step = {},
                                           std::string_view key = {}) const;
};

/// What a project is scored against. References must outlive the call.
struct ScoreInput {
    const Document *document = nullptr; ///< as the run used it
    const Schema *schema = nullptr;     ///< null: levels of attributes are unknown, so 0
    SnapshotPtr snapshot;               ///< null: channels in use are those of the design alone
};

/// Scores of a finished run. Never fails: what cannot be measured says so.
[[nodiscard]] ScoreReport scoreRun(const RunResult &result, const ScoreInput &input);

/// Maturity of the design alone, without a run.
[[nodiscard]] Maturity designMaturity(const ScoreInput &input);

/// Scores of imported history. `touches` is what drill-down and charts read: a result of one
/// replication without journeys.
struct HistoryScores {
    ScoreReport report;
    RunResult touches;
};

/// Scores the dataset's own sends in a period, by channel, content and, as of its start, segment.
/// Nothing was held out and no journey is known, so F2 is unmeasured. Intervals are over profiles.
/// Requires: `input` has a document and a snapshot. Errors: those of readInteractions() and of
/// SegmentEvaluator::evaluate().
[[nodiscard]] Result<HistoryScores> scoreHistory(const ScoreInput &input,
                                                 const HistoryPeriod &period,
                                                 std::span<const GraphId> segments = {},
                                                 const TaskControl &control = {});

/// F4 of each calendar month of the dataset, in its first time zone; of more than `most` months, the
/// latest. Each month is measured as scoreHistory() measures it, with what was known at its start.
/// Progress: "score.history". Errors: those of scoreHistory().
[[nodiscard]] Result<std::vector<MaturityPoint>>
maturityByMonth(const ScoreInput &input, std::size_t most = 12, const TaskControl &control = {});

/// The kept interactions behind a group (those of replication 0), by index into
/// RunResult::interactions. Only the first 64 of a run's segments and variants keep theirs.
[[nodiscard]] std::vector<std::uint32_t> interactionsOf(const RunResult &result,
                                                        const GroupScores &group);

/// The document of `pathloom-cli score --json`.
[[nodiscard]] Json toJson(const ScoreReport &report);

} // namespace pathloom
