// SPDX-License-Identifier: Apache-2.0
// What a package answers for one profile: segments, arms, paths, decisions.
#include "engine/base/Random.h"
#include "engine/package/Bound.h"

#include <algorithm>

namespace pathloom {

namespace {

const char *textOf(Truth truth)
{
    return truth == Truth::True ? "true" : truth == Truth::False ? "false" : "unknown";
}

const std::string &armOf(const std::vector<Arm> &arms, double bucket)
{
    for (const Arm &arm : arms) {
        if (bucket < arm.upTo)
            return arm.key;
    }
    return arms.back().key;
}

Truth atLeast(const std::vector<Truth> &inputs, double k)
{
    double certain = 0;
    double possible = 0;
    for (const Truth input : inputs) {
        certain += input == Truth::True;
        possible += input != Truth::False;
    }
    return certain >= k ? Truth::True : possible >= k ? Truth::Unknown : Truth::False;
}

Truth combined(const Step &step, const std::vector<Truth> &inputs)
{
    const auto fold = [&](Truth start, auto join) {
        return std::accumulate(inputs.begin(), inputs.end(), start, join);
    };
    switch (step.kind) {
    case StepKind::AllOf:
        return fold(Truth::True, truthAnd);
    case StepKind::AnyOf:
        return fold(Truth::False, truthOr);
    case StepKind::NoneOf:
        return !fold(Truth::False, truthOr);
    case StepKind::Difference:
        return truthAnd(inputs.front(),
                        !std::accumulate(inputs.begin() + 1, inputs.end(), Truth::False, truthOr));
    case StepKind::AtLeast:
        return atLeast(inputs, std::max(1.0, std::ceil(numberField(step, "k"))));
    default:
        return inputs.front();
    }
}

Truth sampled(const Segment &segment, const Step &step, const ProfileReader &profile)
{
    std::string key = textField(step, "key");
    if (key.empty())
        key = segment.id.text() + "/" + step.id.text();
    return truthOf(stickyBucket(stableHash(key), profile.profileHash()) < numberField(step, "share"));
}

Truth evaluateSegment(const BoundSegment &bound, const ProfileReader &profile, Instant now)
{
    std::vector<Truth> truths(bound.plan.nodes.size(), Truth::False);
    for (std::size_t i = 0; i < truths.size(); ++i) {
        const SegmentNode &node = bound.plan.nodes[i];
        if (!node.isComplete || !node.isNeeded)
            continue;
        std::vector<Truth> inputs;
        for (const std::size_t input : node.inputs)
            inputs.push_back(truths[input]);
        switch (node.step->kind) {
        case StepKind::AllProfiles:
            truths[i] = Truth::True;
            break;
        case StepKind::SegmentSource:
            truths[i] = profile.inSegment(textField(*node.step, "segment"));
            break;
        case StepKind::ListSource:
            truths[i] = profile.inList(textField(*node.step, "list"));
            break;
        case StepKind::Condition:
        case StepKind::Behaviour:
        case StepKind::Consent:
        case StepKind::Distance:
            truths[i] = truthAnd(inputs.front(), evaluate(bound.rules[i], profile, now));
            break;
        case StepKind::Sample:
            truths[i] = truthAnd(inputs.front(), sampled(*bound.segment, *node.step, profile));
            break;
        default:
            truths[i] = combined(*node.step, inputs);
        }
    }
    return truths[bound.plan.output];
}

/// Collects the parts of an answer and the names of the outcomes they show.
class Answer
{
public:
    Answer(const JsonProfile &profile, std::vector<std::string> *shown)
        : m_profile(profile), m_now(nowOf(profile)), m_shown(shown)
    {
    }

    void segment(const BoundSegment &bound)
    {
        const char *truth = textOf(evaluateSegment(bound, m_profile, m_now));
        json["segments"][bound.segment->name] = truth;
        show("segment " + bound.segment->id.text() + " " + truth);
    }

    void journey(const BoundJourney &bound)
    {
        const std::string &id = bound.journey->id.text();
        if (bound.entrySegment) {
            const Truth truth =
                bound.entrySegment->empty() ? Truth::True : m_profile.inSegment(*bound.entrySegment);
            json["entries"][id] = textOf(truth);
            show("journey " + id + " entry " + textOf(truth));
        }
        const Holdout &holdout = bound.journey->settings.holdout;
        if (holdout.share > 0) {
            const bool isOut = stickyBucket(bound.holdoutHash, m_profile.profileHash()) < holdout.share;
            json["holdouts"][id] = isOut;
            show("journey " + id + (isOut ? " control" : " treatment"));
        }
        for (const auto &[name, rule] : bound.exits) {
            const char *truth = textOf(evaluate(rule, m_profile, m_now));
            json["exits"][id][name] = truth;
            show("journey " + id + " exit " + name + " " + truth);
        }
        for (const BoundSplit &split : bound.splits) {
            const std::string outlet = outletOf(split);
            json["steps"][id][split.step.text()] = outlet;
            show("journey " + id + " step " + split.step.text() + " outlet " + outlet);
        }
    }

    void policy(const PolicyId &id, const CompiledPolicy &policy)
    {
        const Decision decision = decide(policy, m_profile, m_now, {}, true);
        Json offers = Json::array();
        for (const OfferId &winner : decision.winners) {
            offers.push_back(winner.text());
            show("policy " + id.text() + " offers " + winner.text());
        }
        const std::string reason = decision.winners.empty() ? "NO_ELIGIBLE_OFFER"
            : decision.isFallback                           ? "FALLBACK"
                                                            : "SHOWN";
        Json removed = Json::object();
        for (const OfferTrace &offer : decision.offers) {
            if (offer.stage == DecisionStage::Shown)
                continue;
            removed[offer.offer.text()] = std::string(nameOf(offer.stage)) + " " + offer.reason;
            show("policy " + id.text() + " removes " + offer.offer.text() + " " + std::string(nameOf(offer.stage))
                 + " " + offer.reason);
        }
        show("policy " + id.text() + " " + reason);
        json["decisions"][id.text()] = {{"offers", offers}, {"reason", reason}, {"removed", removed}};
    }

    void predicates(const PlacedRule &placed)
    {
        if (!m_shown)
            return;
        const std::string name = "rule " + placed.place;
        show(name + " " + textOf(evaluate(placed.rule, m_profile, m_now)));
        const auto lines = explain(placed.rule, m_profile, m_now);
        for (std::size_t i = 0; i < lines.size(); ++i)
            show(name + " predicate " + std::to_string(i + 1) + " " + textOf(lines[i].outcome));
    }

    Json json{{"segments", Json::object()}, {"entries", Json::object()}, {"exits", Json::object()},
              {"holdouts", Json::object()}, {"steps", Json::object()},   {"decisions", Json::object()}};

private:
    std::string outletOf(const BoundSplit &split) const
    {
        if (!split.isByRule)
            return armOf(split.arms, stickyBucket(split.hash, m_profile.profileHash()));
        for (std::size_t i = 0; i < split.rules.size(); ++i) {
            if (evaluate(split.rules[i], m_profile, m_now) == Truth::True)
                return split.arms[i].key;
        }
        return "else";
    }
    void show(std::string outcome)
    {
        if (m_shown)
            m_shown->push_back(std::move(outcome));
    }

    const JsonProfile &m_profile;
    Instant m_now;
    std::vector<std::string> *m_shown;
};

} // namespace

Instant nowOf(const JsonProfile &profile)
{
    return profile.now().value_or(Instant{});
}

Truth Decider::inSegment(std::string_view name, const ProfileReader &profile, Instant now) const
{
    const SegmentPtr segment = m_data->document->segmentNamed(name);
    for (const BoundSegment &bound : m_data->segments) {
        if (bound.segment == segment)
            return evaluateSegment(bound, profile, now);
    }
    return Truth::Unknown;
}

Json Decider::answer(const JsonProfile &profile, std::vector<std::string> *shown) const
{
    Answer answer(profile, shown);
    for (const BoundSegment &segment : m_data->segments)
        answer.segment(segment);
    for (const BoundJourney &journey : m_data->journeys)
        answer.journey(journey);
    for (const auto &[id, policy] : m_data->policies)
        answer.policy(id, policy);
    for (const PlacedRule &rule : m_data->rules)
        answer.predicates(rule);
    return std::move(answer.json);
}

} // namespace pathloom
