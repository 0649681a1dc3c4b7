// SPDX-License-Identifier: Apache-2.0
// Outcomes of a delivered message when they happen: open, click, conversion, unsubscribing.
#include "engine/simulate/Walk.h"

namespace pathloom {

void Walk::open(std::uint32_t id)
{
    const Send send = m_sends[id];
    const Enrolment &e = m_enrolments[send.enrolment];
    ++counters->step(journeyOf(e).steps[send.step].counters, StepMetric::Opened);
    ++counters->journey(e.journey, JourneyMetric::Opened);
    countDay(e.journey, static_cast<std::size_t>(DayMeasure::Opened));
    if (send.interaction != kNoIndex)
        m_interactions[send.interaction].opened = true;
    if (recorder)
        recorder->add(now, "opened", e.journey, send.step);
    respond(send, EventRole::Open);
    emit(data.openType, kNoIndex, id);
    const double draw = uniform(keyOf(send, DrawPurpose::Click));
    if (draw < send.clickOfOpen) {
        const DelayLaw &delay = data.responses[send.channel].clickDelay;
        schedule(now + delay.ms(normal(keyOf(send, DrawPurpose::ClickDelay))), TimerKind::Click, 0, id);
    }
    if (recorder) {
        TraceEvent &line = recorder->add(now, "draw", e.journey, send.step);
        line.details = {{"purpose", "click"}, {"draw", traceNumber(draw)},
                        {"probability", traceNumber(send.clickOfOpen)}};
    }
}

/// An engagement as the terms see it: it feeds affinity, hours and the channel's fit.
void Walk::respond(const Send &send, EventRole role)
{
    if (send.delivery == SIZE_MAX)
        return;
    ensureTerms();
    termState.addEngagement(send.delivery, now);
    std::span<const TagWeight> tags;
    if (send.content)
        tags = send.content->tags;
    termState.addEvent(role, now, tags);
}

void Walk::click(std::uint32_t id)
{
    const Send send = m_sends[id];
    Enrolment &e = m_enrolments[send.enrolment];
    const CompiledJourney &journey = journeyOf(e);
    ++counters->step(journey.steps[send.step].counters, StepMetric::Clicked);
    ++counters->journey(e.journey, JourneyMetric::Clicked);
    countDay(e.journey, static_cast<std::size_t>(DayMeasure::Clicked));
    if (send.interaction != kNoIndex)
        m_interactions[send.interaction].clicked = true;
    e.lastClick = id;
    if (recorder)
        recorder->add(now, "clicked", e.journey, send.step);
    respond(send, EventRole::Click);
    emit(data.clickType, kNoIndex, id);
    if (!journey.goal.isSet) {
        emit(journey.engagementType, kNoIndex, id);
        return;
    }
    const double draw = uniform(keyOf(send, DrawPurpose::Convert));
    if (draw < send.convert) {
        const DelayLaw &delay = data.responses[send.channel].convertDelay;
        schedule(now + delay.ms(normal(keyOf(send, DrawPurpose::ConvertDelay))), TimerKind::Convert, 0, id);
    }
    if (recorder) {
        TraceEvent &line = recorder->add(now, "draw", e.journey, send.step);
        line.details = {{"purpose", "convert"}, {"draw", traceNumber(draw)},
                        {"probability", traceNumber(send.convert)}};
    }
}

void Walk::convertBySend(std::uint32_t id)
{
    const Send send = m_sends[id];
    const Enrolment &e = m_enrolments[send.enrolment];
    // Who has bought meanwhile anyway does not buy once more because of the message.
    if (e.hasConverted)
        return;
    const std::size_t type = journeyOf(e).goal.eventType;
    const std::uint32_t process = data.events[type].process;
    std::uint32_t row = kNoIndex;
    if (process != kNoIndex)
        row = data.processes[process].rowOf(profile, uniform(keyOf(send, DrawPurpose::OrderValue)));
    emit(type, row, id);
}

void Walk::unsubscribe(std::uint32_t id, bool isComplaint)
{
    const Send send = m_sends[id];
    const Enrolment &e = m_enrolments[send.enrolment];
    const StepMetric metric = isComplaint ? StepMetric::Complaints : StepMetric::Unsubscribed;
    ++counters->step(journeyOf(e).steps[send.step].counters, metric);
    if (!isComplaint)
        ++counters->journey(e.journey, JourneyMetric::Unsubscribed);
    if (recorder)
        recorder->add(now, isComplaint ? "complained" : "unsubscribed", e.journey, send.step);
    if (send.message->consent)
        reader.withdrawConsent(*send.message->consent, now);
    else
        m_suppressed[send.channel] = true;
    if (isComplaint)
        m_suppressed[send.channel] = true;
    if (m_hasTerms && send.channel < data.terms->channels().size())
        termState.setConsent(send.channel, false);
    emit(isComplaint ? data.complaintType : data.unsubscribeType, kNoIndex, id);
}

} // namespace pathloom
