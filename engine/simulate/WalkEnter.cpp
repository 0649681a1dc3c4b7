// SPDX-License-Identifier: Apache-2.0
// Entering a journey: audience or event, re-entry, entry limit, holdout.
#include "engine/simulate/Walk.h"

#include <algorithm>

namespace pathloom {
namespace {

constexpr std::int64_t kEntryDay_ms = 86'400'000;

std::uint64_t keyHash(const Value &value)
{
    return isMissing(value) ? 0 : (stableHash(toText(value)) | 1U);
}

} // namespace

void Walk::refuse(std::uint16_t journey, Reason reason)
{
    ++counters->notEntered(journey, reason);
    if (recorder)
        recorder->add(now, "held-back", journey).reason = reason;
}

void Walk::enterByAudience(std::uint32_t entryCode)
{
    const auto j = static_cast<std::uint16_t>(entryCode >> 16);
    const CompiledJourney &journey = data.journeys[j];
    const CompiledEntry &entry = journey.entries[entryCode & 0xffffU];
    if (const Reason refusal = entryRefusal(journey, j, 0); refusal != Reason::None) {
        refuse(j, refusal);
        return;
    }
    const std::optional<bool> granted = isGranted(j);
    if (!granted)
        return;
    if (*granted) {
        enrol(j, entry, 0);
        return;
    }
    // The limit of this day is used up: the audience keeps queueing for the next days.
    const std::int64_t tomorrow = (now / kEntryDay_ms + 1) * kEntryDay_ms;
    if (tomorrow < data.end.ms && tomorrow < entry.to)
        schedule(tomorrow, TimerKind::Entry, (journey.rank + 1U) << 16 | entry.step, entryCode);
    else
        refuse(j, Reason::EntryCap);
}

void Walk::enterByEvent(std::uint16_t j, const SimulatedEvent &event)
{
    const CompiledJourney &journey = data.journeys[j];
    for (const CompiledEntry &entry : journey.entries) {
        if (!entry.isByEvent || entry.eventType != event.type || now < entry.from || now >= entry.to)
            continue;
        if (!entry.filter.isEmpty()) {
            const Truth truth = evaluate(entry.filter, reader, instant());
            if (truth != Truth::True) {
                refuse(j, truth == Truth::Unknown ? Reason::FilterUnknown : Reason::FilterFalse);
                continue;
            }
        }
        std::uint64_t key = 0;
        if (journey.settings.reentry.mode == ReentryMode::Keyed && journey.keyProperty != SIZE_MAX)
            key = keyHash(reader.eventProperty(event.type, reader.eventCount(event.type) - 1, journey.keyProperty));
        if (const Reason refusal = entryRefusal(journey, j, key); refusal != Reason::None) {
            refuse(j, refusal);
            return;
        }
        const std::optional<bool> granted = isGranted(j);
        if (!granted)
            return;
        if (*granted)
            enrol(j, entry, key);
        else
            refuse(j, Reason::EntryCap);
        return;
    }
}

Reason Walk::entryRefusal(const CompiledJourney &journey, std::uint16_t j, std::uint64_t key) const
{
    const ReentryPolicy &policy = journey.settings.reentry;
    int entries = 0, open = 0;
    for (std::uint32_t i = 0; i < m_enrolmentCount; ++i) {
        const Enrolment &e = m_enrolments[i];
        if (e.journey != j)
            continue;
        ++entries;
        open += e.isActive;
        if (policy.mode == ReentryMode::Never)
            return Reason::ReentryBlocked;
        if (policy.mode == ReentryMode::AfterExit && (e.isActive || now < e.leftAt + policy.pause.ms))
            return Reason::ReentryBlocked;
        // One open pass a key; events without a key share the empty one.
        if (policy.mode == ReentryMode::Keyed && e.isActive && e.key == key)
            return Reason::ReentryBlocked;
        if (e.enteredAt == now && policy.mode != ReentryMode::Keyed)
            return Reason::ReentryBlocked;
    }
    if (policy.mode == ReentryMode::Keyed && open >= policy.maximumOpen)
        return Reason::ReentryBlocked;
    if (policy.maximumEntries > 0 && entries >= policy.maximumEntries)
        return Reason::ReentryBlocked;
    return Reason::None;
}

std::optional<bool> Walk::isGranted(std::uint16_t j)
{
    const CompiledJourney &journey = data.journeys[j];
    if (journey.settings.entryLimitPerDay <= 0 || !data.scenario.switches.entryLimits)
        return true;
    if (m_nextGrant < m_grants.size())
        return m_grants[m_nextGrant++].granted;
    m_request = Request{now, j, profile};
    return std::nullopt;
}

/// A cleared enrolment that keeps the memory of an earlier profile's.
std::uint32_t Walk::addEnrolment(std::uint16_t j, std::uint64_t key)
{
    if (m_enrolmentCount == m_enrolments.size())
        m_enrolments.emplace_back();
    Enrolment &e = m_enrolments[m_enrolmentCount];
    auto visits = std::move(e.visits);
    auto fields = std::move(e.fields);
    auto arms = std::move(e.arms);
    e = Enrolment{};
    e.visits = std::move(visits);
    e.fields = std::move(fields);
    e.arms = std::move(arms);
    e.visits.assign(data.journeys[j].steps.size(), 0);
    e.fields.clear();
    e.arms.clear();
    e.journey = j;
    e.key = key;
    e.enteredAt = e.triggerAt = now;
    for (std::uint32_t i = 0; i < m_enrolmentCount; ++i)
        e.ordinal += m_enrolments[i].journey == j;
    return m_enrolmentCount++;
}

/// Holds out by the sticky bucket of the profile.
void Walk::assignHoldout(Enrolment &e, std::uint16_t step)
{
    const CompiledJourney &journey = journeyOf(e);
    const Holdout &holdout = journey.settings.holdout;
    const double bucket = stickyBucket(journey.holdoutKey, data.snapshot->profileHashes[profile]);
    e.isHoldout = data.scenario.switches.holdouts && bucket < holdout.share;
    e.isGhost = e.isHoldout && holdout.behaviour == HoldoutBehaviour::Exit;
    if (e.isHoldout)
        ++counters->journey(e.journey, JourneyMetric::Holdout);
    if (!recorder)
        return;
    TraceEvent &line = recorder->add(now, "entered", e.journey, step);
    line.details = {{"ordinal", std::to_string(e.ordinal)}, {"holdout_bucket", traceNumber(bucket)},
                    {"holdout_share", traceNumber(holdout.share)}};
    line.reason = e.isHoldout ? Reason::Holdout : Reason::None;
}

void Walk::enrol(std::uint16_t j, const CompiledEntry &entry, std::uint64_t key)
{
    const std::uint32_t index = addEnrolment(j, key);
    Enrolment &e = m_enrolments[index];
    ++counters->journey(j, JourneyMetric::Qualified);
    assignHoldout(e, entry.step);
    if (e.isGhost) {
        e.isActive = false;
        e.leftAt = now;
        refuse(j, Reason::Holdout);
        return;
    }
    ++counters->journey(j, JourneyMetric::Entered);
    countDay(j, static_cast<std::size_t>(DayMeasure::Entered));
    if (!arrive(e, entry.step))
        return;
    if (data.journeys[j].hasRuleExits)
        checkRuleExits();
    if (m_enrolments[index].isActive)
        proceed(index, enterStep(index));
}

} // namespace pathloom
