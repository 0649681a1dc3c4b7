// SPDX-License-Identifier: Apache-2.0
// The five scores of scores.md, aggregated from the interactions of a run or from the design.
#pragma once

#include "engine/base/Json.h"
#include "engine/simulate/Run.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// A measured quantity with its 95 % interval over replications (over profiles where there is only
/// one). Where `isMeasured` is false there is no value, and nothing may be shown in its place.
struct Measure {
    bool isMeasured = false;
    double value = 0;
    bool hasInterval = false; ///< false: nothing varies that an interval could come from
    double low = 0, high = 0;
    double unmeasuredShare = 0; ///< of the interactions that it could have been measured on
};

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

enum class GroupKind : std::uint8_t { Run, Journey, Step, Channel, Segment, Variant };
[[nodiscard]] std::string_view nameOf(GroupKind kind); ///< "run" …

/// F2 of a group, and beside it what the contact changed.
struct ExperienceValue {
    Measure value;                 ///< V = mean(R + T + C) × A
    Measure amplification;         ///< A
    bool isWeak = false;           ///< fewer than ScoreModel::weakControlEngagements in the control
    std::string control;           ///< "holdout" or "journey-off"
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
    std::string key;         ///< channel name, segment id, outlet key
    std::string label;       ///< what people call it
    double interactions = 0; ///< mean over replications
    Measure relevance, timeliness, context, friction, accuracy;
    std::array<Measure, kFrictionPartCount> parts;
    Measure effectiveness;                     ///< E1 in [−1, 3]
    Measure effectivenessIndex;                ///< 100 · (E1 + 1)/4
    Measure product;                           ///< E2 in [0, 1]
    Measure productIndex;                      ///< 100 · E2
    Measure positive;                          ///< mean(R + T + C)
    Measure level;                             ///< mean data level
    std::optional<ExperienceValue> experience; ///< of Run and Journey: those with a control
};

/// Stages of maturity, lowest first.
enum class MaturityStage : std::uint8_t {
    OneSizeFitsAll,
    BasicSegmentation,
    Behavioural,
    Contextual,
    Predictive
};
[[nodiscard]] std::string_view nameOf(MaturityStage stage); ///< "one-size-fits-all" …
[[nodiscard]] MaturityStage stageOf(double score);

/// A fact behind a stage, or a step that would raise the score: a text code with arguments.
struct ScoreNote {
    std::string code; ///< "score.evidence.…", "score.next.…" of ui/text
    Arguments arguments;
    double points = 0; ///< of a next step: what it adds to the score, recomputed
    GraphId journey;   ///< what to open, may be empty
    StepId step;
};

/// F4 of a project or one journey.
struct Maturity {
    bool isFromDesign = false; ///< no run: the mean over the design's touchpoints
    Measure score;             ///< M = (S + P) × K, in [0, 10]
    Measure sophistication;    ///< S
    Measure scope;             ///< P
    Measure consistency;       ///< K
    Measure channelCoverage, interactionCoverage;
    Measure deviation;                 ///< σ of the channels' mean levels
    Measure coherence;                 ///< unmeasured: no profile was touched on two channels
    std::vector<std::string> channels; ///< that the business uses
    std::vector<std::string> personalizedChannels; ///< of those
    MaturityStage stage = MaturityStage::OneSizeFitsAll;
    std::vector<ScoreNote> evidence;
    std::vector<ScoreNote> nextSteps;         ///< largest gain first, at most three
    std::map<std::string, double> assessment; ///< stands beside the score, never in it
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

/// All scores of a run. groups[0] is the run; then journeys, steps, channels, segments, variants.
struct ScoreReport {
    std::string run;
    std::string revision, datasetHash;
    std::uint64_t seed = 0;
    std::uint64_t profiles = 0;
    std::uint32_t replications = 0;
    bool isDuplicateProbabilityMeasured = false; ///< else D leaves uniqueness out
    std::vector<GroupScores> groups;
    Maturity maturity;
    std::map<GraphId, Maturity> maturityByJourney;
    std::vector<ScoreGain> gains; ///< largest first, at most three

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

/// The kept interactions behind a group (those of replication 0), by index into
/// RunResult::interactions. Segments and variants keep none of their own.
[[nodiscard]] std::vector<std::uint32_t> interactionsOf(const RunResult &result,
                                                        const GroupScores &group);

/// The document of `pathloom-cli score --json`.
[[nodiscard]] Json toJson(const ScoreReport &report);
[[nodiscard]] Json toJson(const Maturity &maturity);

} // namespace pathloom
