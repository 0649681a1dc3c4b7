// SPDX-License-Identifier: Apache-2.0
// What a walk remembers of one profile: timers, enrolments, sends, simulated events.
#pragma once

#include "engine/simulate/Compiled.h"

#include <cstdint>
#include <vector>

namespace pathloom {

enum class TimerKind : std::uint8_t { Entry, Resume, Open, Click, Convert, Unsubscribe, Complaint, Heard };

/// Something that is due. Order: time, then journey priority and step, then the order of making.
struct Timer {
    std::int64_t at = 0;
    std::uint32_t rank = 0;  ///< 0: an outcome; else (journey rank + 1) << 16 | step
    std::uint32_t order = 0;
    std::uint32_t index = 0; ///< of the enrolment, send, entry or event
    std::uint32_t token = 0; ///< of Resume: valid only while the enrolment's is the same
    TimerKind kind = TimerKind::Resume;

    /// For a heap whose top is the earliest.
    [[nodiscard]] bool isAfter(const Timer &other) const
    {
        if (at != other.at)
            return at > other.at;
        return rank != other.rank ? rank > other.rank : order > other.order;
    }
};

/// An event that happens by itself.
struct Arrival {
    std::int64_t at = 0;
    std::uint16_t type = 0;
    std::uint32_t row = kNoIndex; ///< past row whose properties it has
    std::uint32_t order = 0;
};

/// A simulated event in the profile's history.
struct SimulatedEvent {
    std::int64_t at = 0;
    std::uint16_t type = 0;
    std::uint32_t row = kNoIndex;
    std::uint32_t send = kNoIndex; ///< the send it belongs to
    bool isOrganic = false;
};

/// One pass of the profile through a journey. Kept after leaving, for conversions to come.
struct Enrolment {
    std::uint16_t journey = 0;
    std::uint16_t step = 0;
    std::uint32_t ordinal = 0;
    std::uint32_t token = 0;
    std::int64_t enteredAt = 0, stepAt = 0, triggerAt = INT64_MIN;
    std::int64_t firstMessageAt = INT64_MAX, leftAt = INT64_MAX, dueAt = INT64_MAX;
    std::uint64_t key = 0;             ///< of keyed re-entry
    std::int64_t revenue = 0, organicRevenue = 0, engagedRevenue = 0, offRevenue = 0;
    const ContentFacts *decided = nullptr;
    std::uint32_t lastClick = kNoIndex;///< send that was clicked last
    DataLevel level = DataLevel::None;
    bool isActive = true, isHoldout = false, isGhost = false; ///< ghost: held out and not walking
    bool hasConverted = false, hasOrganic = false, isEngaged = false, isOffEngaged = false;
    bool reachedGoal = false;
    std::uint64_t boundaryExits = 0;   ///< event exit criteria that wait for the step boundary
    std::vector<std::uint16_t> visits; ///< by step
    std::vector<std::uint32_t> fields; ///< attributes that decided so far
    std::vector<std::uint32_t> arms;   ///< of the run, that it went through
};

struct Send {
    std::int64_t at = 0;
    std::uint32_t enrolment = 0;
    std::uint16_t step = 0;
    std::uint16_t visit = 0;
    std::uint16_t channel = 0;
    std::uint32_t capClass = 0;
    const ContentFacts *content = nullptr;
    const CompiledMessage *message = nullptr;
    std::size_t delivery = SIZE_MAX;       ///< handle in the TermState
    std::uint32_t interaction = kNoIndex;
    double clickOfOpen = 0, convert = 0;
    bool isCapped = true;
    bool isDelivered = false;
    bool isOffer = false;                  ///< shows the result of a decision
};

/// Pairs of delivered sends on different channels within seven days.
struct TouchPairs {
    bool cross = false; ///< there are some
    bool agree = true;  ///< all speak of the same thing
};

/// What a step does with an enrolment.
struct Move {
    enum Kind : std::uint8_t { Pass, Wait, Leave, Fail } kind = Pass;
    std::uint16_t outlet = 0;
    Reason reason = Reason::None;
    std::uint32_t exit = 0;                ///< of Leave: index among the journey's exits
};

/// A question to a shared resource that has no answer yet.
struct Request {
    std::int64_t at = 0;
    std::uint16_t journey = 0;
    std::uint32_t profile = 0;
};

} // namespace pathloom
