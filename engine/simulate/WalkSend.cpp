// SPDX-License-Identifier: Apache-2.0
// Sending a message and what the profile does with it.
#include "engine/simulate/Walk.h"

#include <algorithm>

namespace pathloom {

namespace {

constexpr std::int64_t kHoldLimitMs = 7 * 86'400'000LL;

Move failed(const CompiledMessage &message, Reason reason, std::uint16_t outlet,
            std::optional<std::uint16_t> failOutlet)
{
    if (message.onFailure == FailureAction::Path && failOutlet)
        return {Move::Pass, *failOutlet, reason, 0};
    // Quiet hours never take a profile out of a journey.
    if (message.onFailure == FailureAction::Exit && reason != Reason::QuietDiscarded)
        return {Move::Leave, 0, reason, kExitAtEnd};
    return {Move::Pass, outlet, reason, 0};
}

} // namespace

Move Walk::deliver(std::uint32_t index, const CompiledMessage &message, const ContentFacts *offer,
                   std::uint16_t outlet, std::optional<std::uint16_t> failOutlet)
{
    Enrolment &e = m_enrolments[index];
    if (e.isHoldout) {
        e.firstMessageAt = std::min(e.firstMessageAt, now);
        hold(e, Reason::Holdout);
        return {Move::Pass, outlet, Reason::Holdout, 0};
    }
    if (const Reason reason = refusal(e, message); reason != Reason::None) {
        hold(e, reason);
        return failed(message, reason, outlet, failOutlet);
    }
    if (const auto end = data.scenario.switches.quietHours ? quietEnd(message) : std::nullopt) {
        const bool isFirst = e.dueAt == INT64_MAX;
        e.dueAt = std::min(e.dueAt, now);
        if (message.quietAction == QuietAction::Skip || *end > e.dueAt + kHoldLimitMs) {
            hold(e, Reason::QuietDiscarded);
            return failed(message, Reason::QuietDiscarded, outlet, failOutlet);
        }
        if (isFirst)
            ++counters->held(stepOf(e).counters, Reason::QuietDeferred);
        if (recorder) {
            TraceEvent &line = recorder->add(now, "held-back", e.journey, e.step);
            line.reason = Reason::QuietDeferred;
            line.details["until"] = toText(Instant{*end});
        }
        resumeAt(index, *end);
        return {Move::Wait, 0, Reason::QuietDeferred, 0};
    }
    if (send(index, message, offer))
        return {Move::Pass, outlet, Reason::None, 0};
    return failed(message, Reason::None, outlet, failOutlet);
}

const ContentFacts *Walk::chooseContent(const Enrolment &e, const CompiledMessage &message,
                                        const ContentFacts *offer, bool &isOffer) const
{
    const double bucket = message.variants.size() < 2
        ? 0.0
        : stickyBucket(stepOf(e).hash, data.snapshot->profileHashes[profile]);
    const CompiledVariant *chosen = &message.variants.back();
    for (const CompiledVariant &variant : message.variants) {
        if (bucket < variant.upTo) {
            chosen = &variant;
            break;
        }
    }
    // A content without declared tags is a frame around what was decided.
    const ContentFacts *decided = offer ? offer : e.decided;
    isOffer = decided && (!chosen->content || !chosen->content->isTagged);
    return isOffer ? decided : chosen->content;
}

bool Walk::send(std::uint32_t index, const CompiledMessage &message, const ContentFacts *offer)
{
    Enrolment &e = m_enrolments[index];
    const std::uint32_t step = stepOf(e).counters;
    const auto id = static_cast<std::uint32_t>(m_sends.size());
    Send sent;
    sent.at = now;
    sent.enrolment = index;
    sent.step = e.step;
    sent.visit = e.visits[e.step];
    sent.channel = message.channel;
    sent.capClass = message.capClass;
    sent.message = &message;
    sent.isCapped = message.isCapped;
    sent.content = chooseContent(e, message, offer, sent.isOffer);
    m_sends.push_back(sent);
    e.firstMessageAt = std::min(e.firstMessageAt, now);
    ++counters->step(step, StepMetric::Sent);
    ++counters->journey(e.journey, JourneyMetric::Sent);
    counters->step(step, StepMetric::Cost) += static_cast<std::uint64_t>(message.cost);
    counters->journey(e.journey, JourneyMetric::Cost) += static_cast<std::uint64_t>(message.cost);
    emit(data.sendType, kNoIndex, id);
    return transport(id);
}

/// Delivered or not; a hard bounce ends the channel for the profile.
bool Walk::transport(std::uint32_t id)
{
    const Send sent = m_sends[id];
    const Enrolment &e = m_enrolments[sent.enrolment];
    const ChannelResponse &response = data.responses[sent.channel];
    const double draw = uniform(keyOf(sent, DrawPurpose::Deliver));
    const bool isDelivered = draw >= 1.0 - response.deliver;
    if (recorder) {
        TraceEvent &line = recorder->add(now, "sent", e.journey, e.step);
        line.details = {{"channel", data.channels[sent.channel]},
                        {"content", sent.content ? sent.content->name : std::string()},
                        {"draw", traceNumber(draw)},
                        {"probability", traceNumber(response.deliver)},
                        {"delivered", isDelivered ? "true" : "false"}};
    }
    if (isDelivered) {
        receive(id);
        return true;
    }
    if (draw < response.bounce) {
        m_suppressed[sent.channel] = true;
        ++counters->step(stepOf(e).counters, StepMetric::Bounced);
        emit(data.bounceType, kNoIndex, id);
    }
    return false;
}

DrawKey Walk::keyOf(const Send &send, DrawPurpose purpose) const
{
    const Enrolment &e = m_enrolments[send.enrolment];
    return {m_seed, m_replication, data.snapshot->profileHashes[profile], e.ordinal,
            journeyOf(e).steps[send.step].hash, send.visit, purpose};
}

void Walk::receive(std::uint32_t id)
{
    Send &send = m_sends[id];
    const Enrolment &e = m_enrolments[send.enrolment];
    send.isDelivered = true;
    ++counters->step(stepOf(e).counters, StepMetric::Delivered);
    ++counters->journey(e.journey, JourneyMetric::Delivered);
    countDay(e.journey, kDayMeasures + send.channel);
    const Terms terms = measure(send, e);
    Interaction interaction;
    interaction.profile = profile;
    interaction.journey = e.journey;
    interaction.step = e.step;
    interaction.channel = send.channel;
    interaction.content = static_cast<std::uint16_t>(send.content ? send.content->code : 0xffffU);
    interaction.level = static_cast<std::uint8_t>(
        send.content ? std::max(e.level, send.content->level) : e.level);
    interaction.at = now;
    interaction.terms = terms;
    send.interaction = static_cast<std::uint32_t>(m_interactions.size());
    m_interactions.push_back(interaction);
    m_interactionSends.push_back(id);
    if (recorder)
        recorder->add(now, "measured", e.journey, e.step).terms = terms;
    drawResponses(id, terms);
}

/// The terms of the delivery, which from then on is part of the profile's history.
Terms Walk::measure(Send &send, const Enrolment &e)
{
    Terms terms;
    if (send.channel >= data.terms->channels().size())
        return terms;
    ensureTerms();
    const CompiledMessage &message = *send.message;
    const ContentFacts &content = send.content ? *send.content : data.terms->undeclared();
    m_touchFields.assign(e.fields.begin(), e.fields.end());
    for (const std::uint32_t field : content.fields) {
        if (std::find(m_touchFields.begin(), m_touchFields.end(), field) == m_touchFields.end())
            m_touchFields.push_back(field);
    }
    Touch touch;
    touch.content = &content;
    touch.channel = send.channel;
    touch.at = now;
    touch.trigger = e.triggerAt;
    touch.ideal = message.ideal;
    touch.halfLife = message.halfLife;
    touch.cap = message.tightest;
    touch.isQuiet = !data.scenario.switches.quietHours && quietEnd(message).has_value();
    touch.reader = &reader;
    touch.fields = m_touchFields;
    terms = termState.terms(touch);
    send.delivery = termState.addDelivery(send.channel, send.capClass, content.code, now);
    return terms;
}

/// Fills what the message's chances of a click and a conversion are; returns that of an open.
double Walk::chancesOf(Send &send, const Terms &terms) const
{
    const ChannelResponse &response = data.responses[send.channel];
    const MessageHistory &history = data.history;
    const std::size_t slot = profile * data.channels.size() + send.channel;
    const double logOdds = data.shift.logOdds(terms.relevance, terms.timeliness, terms.context, terms.friction);
    const auto chance = [&](const ResponseRate &rate, bool isKnown, std::uint16_t trials, std::uint16_t successes) {
        if (rate.isFixed)
            return rate.p;
        const double own = isKnown
            ? posteriorRate(rate.p, data.historyWeight, trials, std::min(trials, successes))
            : rate.p;
        return shifted(own, logOdds);
    };
    send.clickOfOpen = chance(response.clickOfOpen, history.knowsClicks[send.channel], history.opened[slot],
                              history.clicked[slot]);
    send.convert = chance(response.convert, false, 0, 0);
    return chance(response.open, history.knowsOpens[send.channel], history.sent[slot], history.opened[slot]);
}

void Walk::drawResponses(std::uint32_t id, const Terms &terms)
{
    Send &send = m_sends[id];
    const ChannelResponse &response = data.responses[send.channel];
    const double open = chancesOf(send, terms);
    const double draw = uniform(keyOf(send, DrawPurpose::Open));
    if (recorder) {
        TraceEvent &line = recorder->add(now, "draw", m_enrolments[send.enrolment].journey, send.step);
        line.details = {{"purpose", "open"}, {"draw", traceNumber(draw)}, {"probability", traceNumber(open)}};
    }
    if (draw < open)
        schedule(now + response.openDelay.ms(normal(keyOf(send, DrawPurpose::OpenDelay))), TimerKind::Open, 0, id);
    const DrawKey leaving = keyOf(send, DrawPurpose::Unsubscribe);
    const auto bits = drawBits(leaving);
    const bool complains = toUnit(bits[1]) < response.complaint;
    if (complains || toUnit(bits[0]) < response.unsubscribe)
        schedule(now + response.openDelay.ms(normal(leaving, 1)),
                 complains ? TimerKind::Complaint : TimerKind::Unsubscribe, 0, id);
}

} // namespace pathloom
