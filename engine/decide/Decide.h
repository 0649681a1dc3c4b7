// SPDX-License-Identifier: Apache-2.0
// Decision policies: which offer a profile gets in a placement, and what removed every other one.
#pragma once

#include "engine/model/Document.h"
#include "engine/rules/Check.h"
#include "engine/rules/Evaluate.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace pathloom {

/// Stages of the funnel in order; a loser carries the stage that removed it.
enum class DecisionStage : std::uint8_t { Placement, Validity, Eligibility, Applicability, Suitability,
                                          ContactPolicy, Diversity, Arbitration, Shown };
[[nodiscard]] std::string_view nameOf(DecisionStage stage);

/// One offer's way through a decision. Factors are those used: a switched-off factor is 1.
struct OfferTrace {
    OfferId offer;
    DecisionStage stage = DecisionStage::Shown; ///< where it ended
    std::string reason;                         ///< closed reason code; empty for Shown
    double propensity = 1;                      ///< P
    double context = 1;                         ///< C
    double value = 1;                           ///< V, major units
    double lever = 0;                           ///< L
    double score = 0;
    std::vector<PredicateTrace> predicates;     ///< of the rule that removed it
};

struct Decision {
    std::vector<OfferId> winners;     ///< best first; empty: no offer
    std::vector<double> scores;       ///< of the winners
    bool isFallback = false;
    std::vector<OfferTrace> offers;   ///< every offer of the policy; empty unless asked for
};

/// What a decision asks of those above: propensity in place of the start value, and contact rules.
struct DecisionHooks {
    /// Propensity of an offer for the profile; none: the offer's start propensity.
    std::function<std::optional<double>(const Offer &, const ProfileReader &, Instant)> propensity{};
    /// Reason why a contact rule forbids the offer now ("CAP_OFFER" …); empty: allowed.
    std::function<std::string(const Offer &, Instant)> contactPolicy{};
};

/// A policy with its offers and rules bound. Immutable; decide from any thread.
class CompiledPolicy
{
public:
    struct Data;
    explicit CompiledPolicy(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
    [[nodiscard]] const Data &data() const { return *m_data; }
    [[nodiscard]] RuleInputs inputs() const; ///< everything its rules read

private:
    std::shared_ptr<const Data> m_data;
};

/// Errors: "rules.bind", "decide.unknown-offer" with `policy`, `offer`.
[[nodiscard]] Result<CompiledPolicy> compilePolicy(const Policy &policy, const Document &document,
                                                   const Schema &schema, const Snapshot *snapshot = nullptr);

/// Filters by placement, validity, eligibility, applicability, suitability and contact rules; ranks;
/// applies diversity; takes the winners or the fallback. Ties: priority, then id.
[[nodiscard]] Decision decide(const CompiledPolicy &policy, const ProfileReader &reader, Instant now,
                              const DecisionHooks &hooks = {}, bool withTrace = false);

} // namespace pathloom
