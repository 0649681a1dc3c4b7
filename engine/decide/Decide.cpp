// SPDX-License-Identifier: Apache-2.0
// The funnel of a decision: filter, rank, spread over categories, choose, explain.
#include "engine/decide/CompiledPolicy.h"

#include <algorithm>

namespace pathloom {
namespace {

/// One offer on its way through the funnel.
struct Candidate {
    const CompiledOffer *offer = nullptr;
    OfferTrace trace;
};

/// Everything the stages share.
struct Funnel {
    const CompiledPolicy::Data &policy;
    const ProfileReader &reader;
    Instant now;
    const DecisionHooks &hooks;
    bool withTrace;
};

void remove(Candidate &candidate, DecisionStage stage, std::string_view reason)
{
    candidate.trace.stage = stage;
    candidate.trace.reason = reason;
}

/// True where the rule lets the offer pass; unknown is "not in".
bool passesRule(const Funnel &funnel, const BoundRule &rule, DecisionStage stage, Candidate &candidate)
{
    if (rule.isEmpty())
        return true;
    const Truth truth = evaluate(rule, funnel.reader, funnel.now);
    if (truth == Truth::True)
        return true;
    remove(candidate, stage, truth == Truth::Unknown ? "FILTER_UNKNOWN" : "FILTER_FALSE");
    if (funnel.withTrace)
        candidate.trace.predicates = explain(rule, funnel.reader, funnel.now);
    return false;
}

bool passesPlacement(const Funnel &funnel, Candidate &candidate)
{
    const auto &placements = candidate.offer->offer->placements;
    const std::string &wanted = funnel.policy.policy.placement;
    if (placements.empty() || wanted.empty()
        || std::find(placements.begin(), placements.end(), wanted) != placements.end())
        return true;
    remove(candidate, DecisionStage::Placement, "OTHER_PLACEMENT");
    return false;
}

bool passesValidity(const Funnel &funnel, Candidate &candidate)
{
    const Offer &offer = *candidate.offer->offer;
    const bool started = !offer.validFrom || funnel.now >= *offer.validFrom;
    const bool ended = offer.validTo && funnel.now >= *offer.validTo;
    if (started && !ended)
        return true;
    remove(candidate, DecisionStage::Validity, started ? "NO_LONGER_VALID" : "NOT_YET_VALID");
    return false;
}

bool passesContact(const Funnel &funnel, Candidate &candidate)
{
    if (!funnel.hooks.contactPolicy)
        return true;
    const std::string reason = funnel.hooks.contactPolicy(*candidate.offer->offer, funnel.now);
    if (reason.empty())
        return true;
    remove(candidate, DecisionStage::ContactPolicy, reason);
    return false;
}

bool passesFilters(const Funnel &funnel, Candidate &candidate)
{
    const CompiledPolicy::Data &policy = funnel.policy;
    const CompiledOffer &offer = *candidate.offer;
    return passesPlacement(funnel, candidate) && passesValidity(funnel, candidate)
           && passesRule(funnel, policy.eligibility, DecisionStage::Eligibility, candidate)
           && passesRule(funnel, offer.eligibility, DecisionStage::Eligibility, candidate)
           && passesRule(funnel, policy.applicability, DecisionStage::Applicability, candidate)
           && passesRule(funnel, offer.applicability, DecisionStage::Applicability, candidate)
           && passesRule(funnel, policy.suitability, DecisionStage::Suitability, candidate)
           && passesRule(funnel, offer.suitability, DecisionStage::Suitability, candidate)
           && passesContact(funnel, candidate);
}

double majorUnits(const Money &money)
{
    return static_cast<double>(money.minor) / std::pow(10.0, minorDigits(money.currency));
}

/// The context weight; nothing where the rule is unknown or not a number.
std::optional<double> contextWeight(const Funnel &funnel, const CompiledOffer &offer)
{
    if (offer.contextWeight.isEmpty())
        return 1.0;
    const Value value = evaluateValue(offer.contextWeight, funnel.reader, funnel.now);
    const double *number = std::get_if<double>(&value);
    if (!number || !std::isfinite(*number))
        return std::nullopt;
    return std::max(0.0, *number);
}

double propensityOf(const Funnel &funnel, const Offer &offer)
{
    if (funnel.hooks.propensity) {
        if (const auto p = funnel.hooks.propensity(offer, funnel.reader, funnel.now))
            return *p;
    }
    return offer.startPropensity;
}

/// Fills the factors and the score; false where the offer cannot be ranked.
bool rate(const Funnel &funnel, Candidate &candidate)
{
    const Policy &policy = funnel.policy.policy;
    const Offer &offer = *candidate.offer->offer;
    OfferTrace &trace = candidate.trace;
    if (policy.ranking == Ranking::ByPriority) {
        trace.score = offer.priority;
        return true;
    }
    if (policy.usePropensity)
        trace.propensity = propensityOf(funnel, offer);
    if (policy.useContext) {
        const auto weight = contextWeight(funnel, *candidate.offer);
        if (!weight) {
            remove(candidate, DecisionStage::Arbitration, "FILTER_UNKNOWN");
            return false;
        }
        trace.context = *weight;
    }
    if (policy.useValue)
        trace.value = majorUnits(offer.value);
    if (policy.useLever)
        trace.lever = std::clamp(offer.lever, -1.0, 1.0);
    trace.score = trace.propensity * trace.context * trace.value * (1.0 + trace.lever);
    return true;
}

bool outranks(const Candidate &a, const Candidate &b)
{
    if (a.trace.score != b.trace.score)
        return a.trace.score > b.trace.score;
    if (a.offer->offer->priority != b.offer->offer->priority)
        return a.offer->offer->priority > b.offer->offer->priority;
    return a.offer->offer->id < b.offer->offer->id;
}

/// Takes the winners in rank order under the diversity limit and marks every loser.
void choose(const Policy &policy, std::vector<Candidate *> &ranked, Decision &decision)
{
    std::sort(ranked.begin(), ranked.end(),
              [](const Candidate *a, const Candidate *b) { return outranks(*a, *b); });
    const auto wanted = static_cast<std::size_t>(std::max(1, policy.count));
    std::map<std::string_view, int> shown;
    for (Candidate *candidate : ranked) {
        const Offer &offer = *candidate->offer->offer;
        int &ofCategory = shown[offer.category];
        if (policy.maximumPerCategory > 0 && ofCategory >= policy.maximumPerCategory) {
            remove(*candidate, DecisionStage::Diversity, "CATEGORY_FULL");
        } else if (decision.winners.size() >= wanted) {
            remove(*candidate, DecisionStage::Arbitration, "LOWER_PRIORITY");
        } else {
            ++ofCategory;
            decision.winners.push_back(offer.id);
            decision.scores.push_back(candidate->trace.score);
        }
    }
}

} // namespace

std::string_view nameOf(DecisionStage stage)
{
    static constexpr std::array<std::string_view, 9> names{
        "placement", "validity",       "eligibility", "applicability", "suitability",
        "contact-policy", "diversity", "arbitration", "shown"};
    return names[static_cast<std::size_t>(stage)];
}

Decision decide(const CompiledPolicy &policy, const ProfileReader &reader, Instant now,
                const DecisionHooks &hooks, bool withTrace)
{
    const CompiledPolicy::Data &data = policy.data();
    const Funnel funnel{data, reader, now, hooks, withTrace};
    std::vector<Candidate> candidates(data.offers.size());
    std::vector<Candidate *> ranked;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        candidates[i].offer = &data.offers[i];
        candidates[i].trace.offer = data.offers[i].offer->id;
        if (passesFilters(funnel, candidates[i]) && rate(funnel, candidates[i]))
            ranked.push_back(&candidates[i]);
    }
    Decision decision;
    choose(data.policy, ranked, decision);
    if (decision.winners.empty() && !data.policy.fallback.isEmpty()) {
        decision.winners.push_back(data.policy.fallback);
        decision.scores.push_back(0.0);
        decision.isFallback = true;
    }
    if (withTrace) {
        for (Candidate &candidate : candidates)
            decision.offers.push_back(std::move(candidate.trace));
    }
    return decision;
}

} // namespace pathloom
