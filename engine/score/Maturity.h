// SPDX-License-Identifier: Apache-2.0
// A measured quantity with its interval, and F4 with its stage, evidence and next steps.
#pragma once

#include "engine/base/Id.h"
#include "engine/base/Json.h"
#include "engine/base/Result.h"

#include <map>
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
[[nodiscard]] Json toJson(const Maturity &maturity);

} // namespace pathloom
