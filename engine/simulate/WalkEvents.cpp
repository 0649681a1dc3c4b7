// SPDX-License-Identifier: Apache-2.0
// Events and who hears them: goals, exit criteria, waits, entries; in that order.
#include "engine/simulate/Walk.h"

#include <algorithm>

namespace pathloom {

void Walk::arriveEvent(const Arrival &arrival)
{
    reader.addEvent({now, arrival.type, arrival.row, kNoIndex, true});
    if (recorder)
        recorder->add(now, "event").details["event"] = data.snapshot->schema.events[arrival.type].name;
    hear(static_cast<std::uint32_t>(reader.log().size()) - 1);
}

void Walk::emit(std::size_t type, std::uint32_t row, std::uint32_t send, bool organic)
{
    if (type == SIZE_MAX)
        return;
    reader.addEvent({now, static_cast<std::uint16_t>(type), row, send, organic});
    // The step under way ends first; whoever listens is told at the same instant.
    if (data.events[type].isHeard)
        schedule(now, TimerKind::Heard, 0, static_cast<std::uint32_t>(reader.log().size()) - 1);
}

void Walk::hear(std::uint32_t logIndex)
{
    const SimulatedEvent event = reader.log()[logIndex];
    const EventFacts &facts = data.events[event.type];
    for (const std::uint16_t j : facts.goalJourneys)
        hearGoal(j, event);
    if (data.scenario.switches.exitRules) {
        for (const std::uint16_t j : facts.exitJourneys)
            hearExits(j, event);
    }
    for (const std::uint16_t j : facts.waitJourneys)
        hearWaits(j, event);
    checkRuleExits();
    for (const std::uint16_t j : facts.entryJourneys) {
        if (!m_request)
            enterByEvent(j, event);
    }
}

void Walk::hearGoal(std::uint16_t j, const SimulatedEvent &event)
{
    const CompiledJourney &journey = data.journeys[j];
    const bool fits = journey.goal.filter.isEmpty()
        || evaluate(journey.goal.filter, reader, instant()) == Truth::True;
    if (!fits)
        return;
    const std::int64_t value = valueOf(journey, event);
    for (std::uint32_t i = 0; i < m_enrolmentCount; ++i) {
        Enrolment &e = m_enrolments[i];
        if (e.journey != j)
            continue;
        engage(e, event, value);
        if (journey.goal.isSet)
            reachGoal(e, event);
    }
}

/// What the score's control compares: the event within the window from entering, in both groups.
void Walk::engage(Enrolment &e, const SimulatedEvent &event, std::int64_t value)
{
    if (now >= e.enteredAt + journeyOf(e).goal.window)
        return;
    e.isEngaged = true;
    e.engagedRevenue += value;
    if (event.isOrganic) {
        e.isOffEngaged = true;
        e.offRevenue += value;
    }
}

void Walk::reachGoal(Enrolment &e, const SimulatedEvent &event)
{
    const CompiledGoal &goal = journeyOf(e).goal;
    const std::int64_t from = goal.start == WindowStart::Entry ? e.enteredAt : e.firstMessageAt;
    const bool inWindow = from != INT64_MAX && now >= from && now < from + goal.window;
    e.reachedGoal = true;
    if (inWindow && event.isOrganic && !e.hasOrganic) {
        e.hasOrganic = true;
        e.organicRevenue = valueOf(journeyOf(e), event);
        if (!e.isHoldout)
            countDay(e.journey, static_cast<std::size_t>(DayMeasure::Organic));
    }
    if (inWindow && !e.hasConverted)
        convert(e, event);
    if (e.isActive && goal.leaveOnGoal)
        leave(e, kExitByGoal, Reason::GoalReached);
}

void Walk::convert(Enrolment &e, const SimulatedEvent &event)
{
    e.hasConverted = true;
    e.revenue = valueOf(journeyOf(e), event);
    if (recorder) {
        TraceEvent &line = recorder->add(now, "converted", e.journey, e.step);
        line.details["organic"] = event.isOrganic ? "true" : "false";
        line.details["after_leaving"] = e.isActive ? "false" : "true";
        line.details["value"] = traceNumber(static_cast<double>(e.revenue) / 10'000.0);
    }
    if (e.isHoldout) {
        ++counters->journey(e.journey, JourneyMetric::HoldoutConverted);
        return;
    }
    ++counters->journey(e.journey, JourneyMetric::Converted);
    counters->journey(e.journey, JourneyMetric::Revenue) += static_cast<std::uint64_t>(e.revenue);
    counters->journey(e.journey, JourneyMetric::ConvertMinutes) +=
        static_cast<std::uint64_t>((now - e.enteredAt) / 60'000);
    if (!e.isActive)
        ++counters->journey(e.journey, JourneyMetric::ConvertedAfterLeaving);
    countDay(e.journey, static_cast<std::size_t>(DayMeasure::Converted));
    if (e.lastClick == kNoIndex)
        return;
    const Send &send = m_sends[e.lastClick];
    ++counters->step(journeyOf(e).steps[send.step].counters, StepMetric::Converted);
    if (send.interaction != kNoIndex)
        m_interactions[send.interaction].converted = true;
}

void Walk::hearExits(std::uint16_t j, const SimulatedEvent &event)
{
    const CompiledJourney &journey = data.journeys[j];
    for (std::uint32_t i = 0; i < journey.exits.size(); ++i) {
        const CompiledExit &exit = journey.exits[i];
        if (!exit.hasEvent || exit.eventType != event.type)
            continue;
        if (!exit.rule.isEmpty() && evaluate(exit.rule, reader, instant()) != Truth::True)
            continue;
        for (std::uint32_t k = 0; k < m_enrolmentCount; ++k) {
            Enrolment &e = m_enrolments[k];
            if (e.journey != j || !e.isActive)
                continue;
            if (exit.timing == ExitTiming::Immediate)
                leave(e, kFirstCriterion + i, Reason::ExitRule);
            else
                e.boundaryExits |= std::uint64_t{1} << std::min(i, 63U);
        }
    }
}

void Walk::hearWaits(std::uint16_t j, const SimulatedEvent &event)
{
    const CompiledJourney &journey = data.journeys[j];
    for (std::uint32_t i = 0; i < m_enrolmentCount; ++i) {
        Enrolment &e = m_enrolments[i];
        if (e.journey != j || !e.isActive || stepOf(e).kind != StepKind::Wait)
            continue;
        const CompiledWait &wait = journey.waits[stepOf(e).data];
        if (wait.mode != WaitMode::UntilEvent || wait.eventType != event.type)
            continue;
        if (!wait.filter.isEmpty() && evaluate(wait.filter, reader, instant()) != Truth::True)
            continue;
        e.triggerAt = now;
        if (recorder) {
            TraceEvent &line = recorder->add(now, "waited", e.journey, e.step);
            line.outlet = stepOf(e).outlets.empty() ? std::string() : stepOf(e).outlets[0];
        }
        proceed(i, {Move::Pass, 0, Reason::None, 0});
    }
}

std::int64_t Walk::valueOf(const CompiledJourney &journey, const SimulatedEvent &event) const
{
    const std::size_t property = journey.goal.valueProperty;
    if (!journey.goal.isSet || property == SIZE_MAX || event.row == kNoIndex)
        return 0;
    const Column &column = data.snapshot->events[event.type].properties[property];
    if (!column.isValid(event.row))
        return 0;
    if (column.type == ValueType::Money) {
        std::int64_t unit = 10'000;
        for (int i = 0; i < minorDigits(column.currency); ++i)
            unit /= 10;
        return column.integers[event.row] * unit;
    }
    return column.type == ValueType::Number ? std::llround(column.numbers[event.row] * 10'000.0) : 0;
}

void Walk::ensureTerms()
{
    if (!m_hasTerms) {
        termState.reset(profile);
        m_hasTerms = true;
        for (const auto &[attribute, at] : m_writtenAttributes)
            termState.setAttribute(attribute, at);
    }
    for (const auto &log = reader.log(); m_fedTerms < log.size(); ++m_fedTerms)
        feedTerms(log[m_fedTerms]);
}

void Walk::noteAttribute(std::uint32_t attribute)
{
    if (m_hasTerms)
        termState.setAttribute(attribute, now);
    else
        m_writtenAttributes.emplace_back(attribute, now);
}

double Walk::ratingOf(const SimulatedEvent &event) const
{
    const EventFacts &facts = data.events[event.type];
    if (facts.role != EventRole::Rating || facts.valueProperty == SIZE_MAX)
        return 1.0;
    const Column &column = data.snapshot->events[event.type].properties[facts.valueProperty];
    const double maximum = data.snapshot->schema.events[event.type].ratingMaximum;
    if (column.type != ValueType::Number || !column.isValid(event.row) || maximum <= 0)
        return 0.0;
    return std::clamp(column.numbers[event.row] / maximum, 0.0, 1.0);
}

void Walk::feedTerms(const SimulatedEvent &event)
{
    const EventFacts &facts = data.events[event.type];
    // What a message caused is fed where it happens, with its content.
    if (facts.role >= EventRole::Send)
        return;
    std::uint32_t item = kNoIndex;
    if (facts.itemProperty != SIZE_MAX && event.row != kNoIndex) {
        const Column &column = data.snapshot->events[event.type].properties[facts.itemProperty];
        if (column.type == ValueType::String && column.isValid(event.row))
            item = facts.items[column.codes[event.row]];
    }
    std::span<const TagWeight> tags;
    if (item != kNoIndex)
        tags = data.snapshot->items.tagsOf(item);
    termState.addEvent(facts.role, event.at, tags, event.row == kNoIndex ? 1.0 : ratingOf(event));
    if (facts.role == EventRole::Purchase && item != kNoIndex)
        termState.addPurchase(item, event.at);
}

} // namespace pathloom
