// SPDX-License-Identifier: Apache-2.0
// The life of one profile in a run: what happens by itself, what is due, in order of time.
#include "engine/simulate/Walk.h"

#include <algorithm>

namespace pathloom {

static bool isLater(const Timer &a, const Timer &b)
{
    return a.isAfter(b);
}

Walk::Walk(const Program::Data &program, std::uint64_t seed)
    : data(program), reader(program), termState(*program.terms), m_seed(seed)
{
    m_suppressed.resize(data.channels.size());
    m_offersByCategory.resize(data.categoryCount);
    reader.setSends(&m_sends);
}

std::optional<Request> Walk::run(ProfileIndex who, std::uint32_t replication, Counters &into,
                                 std::span<const EpochGrant> grants, Recorder *trace)
{
    profile = who;
    counters = &into;
    recorder = trace;
    now = data.start.ms;
    m_replication = replication;
    m_grants = grants;
    m_nextGrant = 0;
    m_request.reset();
    m_timers.clear();
    m_timerOrder = 0;
    m_arrivals.clear();
    m_sends.clear();
    const bool byAudience = scheduleAudienceEntries();
    const bool byEvent = drawEntryArrivals();
    if (!byAudience && !byEvent && !trace) {
        if (into.keepsDetails)
            closePressure();
        return std::nullopt;
    }
    begin();
    loop();
    if (!m_request)
        finish();
    return m_request;
}

void Walk::begin()
{
    reader.reset(profile);
    m_hasTerms = false;
    m_fedTerms = 0;
    m_enrolmentCount = 0;
    m_writtenAttributes.clear();
    m_interactions.clear();
    m_interactionSends.clear();
    std::fill(m_suppressed.begin(), m_suppressed.end(), false);
    std::fill(m_offersByCategory.begin(), m_offersByCategory.end(), 0U);
    if (counters->keepsDetails)
        m_before = counters->journeys;
    for (std::uint32_t i = 0; i < data.processes.size(); ++i) {
        if (std::find(data.entryProcesses.begin(), data.entryProcesses.end(), i) == data.entryProcesses.end())
            drawArrivals(i);
    }
    for (std::uint32_t i = 0; i < data.processes.size(); ++i)
        drawFollowUps(i);
    std::sort(m_arrivals.begin(), m_arrivals.end(), [](const Arrival &a, const Arrival &b) {
        return std::tie(a.at, a.type, a.order) < std::tie(b.at, b.type, b.order);
    });
}

bool Walk::scheduleAudienceEntries()
{
    bool any = false;
    for (const std::uint16_t j : data.byRank) {
        const CompiledJourney &journey = data.journeys[j];
        for (std::uint32_t i = 0; i < journey.entries.size(); ++i) {
            const CompiledEntry &entry = journey.entries[i];
            const std::int64_t at = std::max(entry.from, data.start.ms);
            if (entry.isByEvent)
                continue;
            if (!entry.audience.at(profile)) {
                if (recorder) {
                    TraceEvent &line = recorder->add(at, "held-back", j, entry.step);
                    line.reason = Reason::NotInAudience;
                }
                ++counters->notEntered(j, Reason::NotInAudience);
                continue;
            }
            if (at >= data.end.ms || at >= entry.to)
                continue;
            schedule(at, TimerKind::Entry, (journey.rank + 1U) << 16 | entry.step,
                     static_cast<std::uint32_t>(j) << 16 | i);
            any = true;
        }
    }
    return any;
}

bool Walk::drawEntryArrivals()
{
    for (const std::uint32_t process : data.entryProcesses)
        drawArrivals(process);
    return !m_arrivals.empty();
}

void Walk::drawArrivals(std::uint32_t processIndex)
{
    const EventProcess &process = data.processes[processIndex];
    const std::uint64_t hash = data.events[process.eventType()].hash;
    DrawKey key{m_seed, m_replication, data.snapshot->profileHashes[profile], 0, hash, 0, DrawPurpose::Arrival};
    const std::uint32_t count = process.countOf(profile).count(uniform(key));
    for (std::uint32_t i = 0; i < count; ++i) {
        key.visit = i;
        key.purpose = DrawPurpose::OrganicTime;
        const std::int64_t at = process.timeOf(profile, uniform(key));
        key.purpose = DrawPurpose::OrganicValue;
        const std::uint32_t row = process.rowOf(profile, uniform(key));
        m_arrivals.push_back({at, static_cast<std::uint16_t>(process.eventType()), row, i});
    }
}

void Walk::drawFollowUps(std::uint32_t processIndex)
{
    const EventProcess &process = data.processes[processIndex];
    const std::size_t drawn = m_arrivals.size();
    for (const FollowUp &follow : process.followUps()) {
        if (follow.delays.empty())
            continue;
        const std::uint64_t hash = combineHash(data.events[process.eventType()].hash,
                                               data.events[follow.trigger].hash);
        for (std::size_t i = 0; i < drawn; ++i) {
            const Arrival trigger = m_arrivals[i];
            if (trigger.type != follow.trigger)
                continue;
            DrawKey key{m_seed, m_replication, data.snapshot->profileHashes[profile], 0, hash,
                        trigger.order, DrawPurpose::Organic};
            if (uniform(key) >= follow.share)
                continue;
            key.purpose = DrawPurpose::OrganicTime;
            const auto pick = static_cast<std::size_t>(uniform(key) * static_cast<double>(follow.delays.size()));
            key.purpose = DrawPurpose::OrganicValue;
            const std::uint32_t row = process.rowOf(profile, uniform(key));
            const std::int64_t at = trigger.at + follow.delays[pick];
            if (at < data.end.ms)
                m_arrivals.push_back({at, static_cast<std::uint16_t>(process.eventType()), row,
                                      0x10000U + trigger.order});
        }
    }
}

void Walk::schedule(std::int64_t at, TimerKind kind, std::uint32_t rank, std::uint32_t index,
                    std::uint32_t token)
{
    if (at >= data.end.ms)
        return;
    m_timers.push_back({at, rank, m_timerOrder++, index, token, kind});
    std::push_heap(m_timers.begin(), m_timers.end(), isLater);
}

void Walk::resumeAt(std::uint32_t index, std::int64_t at)
{
    const Enrolment &e = m_enrolments[index];
    schedule(at, TimerKind::Resume, (journeyOf(e).rank + 1U) << 16 | e.step, index, e.token);
}

void Walk::loop()
{
    std::size_t next = 0;
    while (!m_request) {
        const bool hasArrival = next < m_arrivals.size();
        if (hasArrival && (m_timers.empty() || m_arrivals[next].at <= m_timers.front().at)) {
            now = m_arrivals[next].at;
            arriveEvent(m_arrivals[next++]);
            continue;
        }
        if (m_timers.empty())
            return;
        std::pop_heap(m_timers.begin(), m_timers.end(), isLater);
        const Timer timer = m_timers.back();
        m_timers.pop_back();
        now = timer.at;
        dispatch(timer);
    }
}

void Walk::dispatch(const Timer &timer)
{
    switch (timer.kind) {
    case TimerKind::Entry: enterByAudience(timer.index); return;
    case TimerKind::Open: open(timer.index); return;
    case TimerKind::Click: click(timer.index); return;
    case TimerKind::Convert: convertBySend(timer.index); return;
    case TimerKind::Unsubscribe: unsubscribe(timer.index, false); return;
    case TimerKind::Complaint: unsubscribe(timer.index, true); return;
    case TimerKind::Heard: hear(timer.index); return;
    case TimerKind::Resume: break;
    }
    const Enrolment &e = m_enrolments[timer.index];
    if (!e.isActive || e.token != timer.token)
        return;
    if (journeyOf(e).hasRuleExits)
        checkRuleExits();
    if (e.isActive)
        proceed(timer.index, resumeStep(timer.index));
}

DrawKey Walk::key(const Enrolment &e, DrawPurpose purpose) const
{
    return {m_seed, m_replication, data.snapshot->profileHashes[profile], e.ordinal, stepOf(e).hash,
            e.visits[e.step], purpose};
}

void Walk::hold(const Enrolment &e, Reason reason)
{
    ++counters->held(stepOf(e).counters, reason);
    ++counters->journey(e.journey, JourneyMetric::Suppressed);
    if (recorder)
        recorder->add(now, "held-back", e.journey, e.step).reason = reason;
}

void Walk::countDay(std::uint16_t journey, std::size_t measure)
{
    const std::size_t measures = kDayMeasures + data.channels.size();
    const auto day = static_cast<std::size_t>((now - data.start.ms) / 86'400'000);
    ++counters->days[(journey * measures + measure) * data.dayCount() + day];
}

} // namespace pathloom
