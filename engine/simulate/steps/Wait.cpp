// SPDX-License-Identifier: Apache-2.0
// Wait: a duration, calendar days, a local time or weekday, or an event with a time-out.
#include "engine/simulate/steps/Behaviours.h"

namespace pathloom {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;

/// When a local time is wanted: the instant, whether it lay in the past, and any adjustment.
struct Due {
    std::int64_t at = 0;
    bool isPast = false;
    bool isAdjusted = false;
};

/// Today's time of day; "past" where it is over.
Due localTimeToday(const Zone &zone, std::int64_t now, CivilTime time)
{
    Due due;
    due.at = zone.toInstant({zone.toLocal({now}).date, time}, &due.isAdjusted).ms;
    due.isPast = due.at < now;
    return due;
}

Due calendarDays(const Zone &zone, std::int64_t now, int days, CivilTime time)
{
    Due due;
    due.at = zone.toInstant({addDays(zone.toLocal({now}).date, days), time}, &due.isAdjusted).ms;
    return due;
}

/// The weekday this week or next: it can only be past on the day itself.
Due localWeekday(const Zone &zone, std::int64_t now, Weekday day, CivilTime time)
{
    const CivilDate today = zone.toLocal({now}).date;
    const int ahead = (static_cast<int>(day) - static_cast<int>(today.weekday()) + 7) % 7;
    Due due;
    due.at = zone.toInstant({addDays(today, ahead), time}, &due.isAdjusted).ms;
    due.isPast = due.at < now;
    return due;
}

Due dueOf(const CompiledWait &wait, const Zone &zone, std::int64_t now)
{
    switch (wait.mode) {
    case WaitMode::CalendarDay: return calendarDays(zone, now, wait.days, wait.time);
    case WaitMode::UntilTime: return localTimeToday(zone, now, wait.time);
    case WaitMode::UntilWeekday: return localWeekday(zone, now, wait.weekday, wait.time);
    default: return {now + wait.duration, false, false};
    }
}

std::int64_t nextOccurrence(const CompiledWait &wait, const Zone &zone, std::int64_t now)
{
    const Instant after{now + 1};
    return wait.mode == WaitMode::UntilWeekday ? nextLocalTime(zone, after, wait.weekday, wait.time).ms
                                               : nextLocalTime(zone, after, wait.time).ms;
}

void record(Walk &walk, const Enrolment &e, const Due &due)
{
    TraceEvent &line = walk.recorder->add(walk.now, "waiting-until", e.journey, e.step);
    line.details["until"] = toText(Instant{due.at});
    line.details["until_local"] = localText(walk.reader.zone(), due.at);
    if (due.isAdjusted)
        line.details["clock_change"] = "true";
    if (due.isPast)
        line.reason = Reason::PastDate;
}

} // namespace

std::string localText(const Zone &zone, std::int64_t at)
{
    const CivilDateTime local = zone.toLocal({at});
    const CivilTime toMinute{static_cast<std::int32_t>(local.time.ms / kMinuteMs * kMinuteMs)};
    return toText(local.date) + " " + toText(toMinute) + " " + zone.name();
}

Move enterWait(Walk &walk, std::uint32_t index)
{
    const Enrolment &e = walk.enrolment(index);
    const CompiledStep &step = walk.stepOf(e);
    const CompiledWait &wait = walk.journeyOf(e).waits[step.data];
    Due due = dueOf(wait, walk.reader.zone(), walk.now);
    if (walk.recorder)
        record(walk, e, due);
    if (due.isPast) {
        ++walk.counters->held(step.counters, Reason::PastDate);
        if (wait.ifPast == PastAction::Continue)
            return pass(0);
        if (wait.ifPast == PastAction::Exit)
            return {Move::Leave, 0, Reason::None, kExitAtEnd};
        due.at = nextOccurrence(wait, walk.reader.zone(), walk.now);
    }
    walk.resumeAt(index, due.at);
    return {Move::Wait, 0, Reason::None, 0};
}

Move resumeWait(Walk &walk, std::uint32_t index)
{
    const Enrolment &e = walk.enrolment(index);
    const CompiledWait &wait = walk.journeyOf(e).waits[walk.stepOf(e).data];
    if (walk.recorder)
        walk.recorder->add(walk.now, "waited", e.journey, e.step);
    // Outlets of a wait for an event: happened, timed-out.
    return pass(wait.mode == WaitMode::UntilEvent ? 1 : 0);
}

} // namespace pathloom
