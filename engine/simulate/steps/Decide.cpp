// SPDX-License-Identifier: Apache-2.0
// Decide: asks the policy; later steps use its result, and it may deliver it itself.
#include "engine/simulate/steps/Behaviours.h"

namespace pathloom {
namespace {

constexpr std::uint16_t kOffered = 0, kNoOffer = 1;

Move deliverDecided(Walk &walk, std::uint32_t index, const CompiledDecide &step)
{
    const Enrolment &e = walk.enrolment(index);
    const CompiledJourney &journey = walk.journeyOf(e);
    const CompiledMessage &message = journey.messages[step.message];
    walk.reader.setContext(&journey.name, &message.channelName);
    const Move move = walk.deliver(index, message, e.decided, kOffered, std::nullopt);
    walk.reader.setContext(nullptr, nullptr);
    return move;
}

Decision askPolicy(Walk &walk, const Enrolment &e, const CompiledDecide &step)
{
    const CompiledJourney &journey = walk.journeyOf(e);
    const std::string *channel =
        step.message == kNoStep ? nullptr : &journey.messages[step.message].channelName;
    walk.reader.setContext(&journey.name, channel);
    Decision decision = decide(*step.policy, walk.reader, walk.instant(), {}, walk.recorder != nullptr);
    walk.reader.setContext(nullptr, nullptr);
    return decision;
}

} // namespace

Move enterDecide(Walk &walk, std::uint32_t index)
{
    Enrolment &e = walk.enrolment(index);
    const CompiledDecide &step = walk.journeyOf(e).decides[walk.stepOf(e).data];
    Decision decision = askPolicy(walk, e, step);
    const bool isOffered = !decision.winners.empty();
    if (walk.recorder) {
        TraceEvent &line = walk.recorder->add(walk.now, "decided", e.journey, e.step);
        line.outlet = isOffered ? "offered" : "no-offer";
        line.offers = std::move(decision.offers);
        line.details["fallback"] = decision.isFallback ? "true" : "false";
        if (isOffered)
            line.details["offer"] = decision.winners[0].text();
    }
    if (!isOffered) {
        e.decided = nullptr;
        walk.hold(e, Reason::NoEligibleOffer);
        return pass(kNoOffer);
    }
    e.decided = walk.data.terms->offer(decision.winners[0]);
    for (const OfferId &offer : decision.winners)
        walk.countOffer(e, offer);
    return step.message == kNoStep ? pass(kOffered) : deliverDecided(walk, index, step);
}

Move resumeDecide(Walk &walk, std::uint32_t index)
{
    const Enrolment &e = walk.enrolment(index);
    return deliverDecided(walk, index, walk.journeyOf(e).decides[walk.stepOf(e).data]);
}

} // namespace pathloom
