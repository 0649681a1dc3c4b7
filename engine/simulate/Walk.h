// SPDX-License-Identifier: Apache-2.0
// Walks one profile through all journeys of a run, event by event, on a virtual clock.
#pragma once

#include "engine/base/Random.h"
#include "engine/simulate/Counters.h"
#include "engine/simulate/Overlay.h"
#include "engine/simulate/Recorder.h"
#include "engine/simulate/WalkState.h"

#include <optional>

namespace pathloom {

/// Reused for many profiles by one thread; keeps its memory. `run` is the whole life of a profile;
/// the rest is for the step behaviours (engine/simulate/steps) and the walk's own files.
class Walk
{
public:
    Walk(const Program::Data &program, std::uint64_t seed);

    /// Walks the profile from start to end and counts into `counters`. Grants of shared resources
    /// are taken in order from `grants`; where one is missing, the walk stops and returns the
    /// request, and what was counted so far is worthless.
    std::optional<Request> run(ProfileIndex profile, std::uint32_t replication, Counters &counters,
                               std::span<const EpochGrant> grants, Recorder *trace = nullptr);

    // --- for the behaviours ---
    const Program::Data &data;
    Overlay reader;
    TermState termState;
    Recorder *recorder = nullptr;
    Counters *counters = nullptr;
    ProfileIndex profile = 0;
    std::int64_t now = 0;

    [[nodiscard]] Instant instant() const { return {now}; }
    [[nodiscard]] Enrolment &enrolment(std::uint32_t index) { return m_enrolments[index]; }
    [[nodiscard]] const CompiledJourney &journeyOf(const Enrolment &e) const { return data.journeys[e.journey]; }
    [[nodiscard]] const CompiledStep &stepOf(const Enrolment &e) const { return journeyOf(e).steps[e.step]; }
    [[nodiscard]] DrawKey key(const Enrolment &e, DrawPurpose purpose) const;
    /// Wakes the enrolment at its step, unless it has moved on by then.
    void resumeAt(std::uint32_t enrolment, std::int64_t at);
    /// Takes the enrolment on from its step until it waits, leaves or fails.
    void proceed(std::uint32_t enrolment, Move move);
    void hold(const Enrolment &e, Reason reason);
    /// Adds an event to the history and tells the listeners once the present step is done.
    void emit(std::size_t type, std::uint32_t row, std::uint32_t send, bool organic = false);
    /// Conditions of immediate exit criteria, after something changed.
    void checkRuleExits();
    /// Sends, or holds back: the common part of Message and Decide. Wait: held until quiet hours end.
    Move deliver(std::uint32_t enrolment, const CompiledMessage &message, const ContentFacts *offer,
                 std::uint16_t outlet, std::optional<std::uint16_t> failOutlet);
    [[nodiscard]] const std::vector<Send> &sends() const { return m_sends; }
    void noteAttribute(std::uint32_t attribute); ///< it was written now: complete, valid and fresh
    void countOffer(const Enrolment &e, const OfferId &offer);

private:
    void begin();
    bool drawEntryArrivals();
    void drawArrivals(std::uint32_t process);
    void drawFollowUps(std::uint32_t process);
    [[nodiscard]] bool scheduleAudienceEntries();
    void loop();
    void finish();
    void dispatch(const Timer &timer);
    void schedule(std::int64_t at, TimerKind kind, std::uint32_t rank, std::uint32_t index,
                  std::uint32_t token = 0);

    // Entering (WalkEnter.cpp)
    void enterByAudience(std::uint32_t entryCode);
    void enterByEvent(std::uint16_t journey, const SimulatedEvent &event);
    [[nodiscard]] Reason entryRefusal(const CompiledJourney &journey, std::uint16_t j, std::uint64_t key) const;
    [[nodiscard]] std::optional<bool> isGranted(std::uint16_t journey);
    void enrol(std::uint16_t journey, const CompiledEntry &entry, std::uint64_t key);
    [[nodiscard]] std::uint32_t addEnrolment(std::uint16_t journey, std::uint64_t key);
    void assignHoldout(Enrolment &e, std::uint16_t step);
    void refuse(std::uint16_t journey, Reason reason);

    // Flow (WalkFlow.cpp)
    bool arrive(Enrolment &e, std::uint16_t step);
    void decideBy(Enrolment &e);
    Move enterStep(std::uint32_t index);
    Move resumeStep(std::uint32_t index);
    void leave(Enrolment &e, std::uint32_t exit, Reason reason);
    void error(Enrolment &e, Reason reason);
    void closeStep(const Enrolment &e, StepMetric metric);
    [[nodiscard]] std::optional<std::uint32_t> boundaryExit(const Enrolment &e);

    // Events (WalkEvents.cpp)
    void arriveEvent(const Arrival &arrival);
    void feedTerms(const SimulatedEvent &event);
    [[nodiscard]] double ratingOf(const SimulatedEvent &event) const;
    void ensureTerms();
    void hear(std::uint32_t logIndex);
    void hearGoal(std::uint16_t journey, const SimulatedEvent &event);
    void reachGoal(Enrolment &e, const SimulatedEvent &event);
    void engage(Enrolment &e, const SimulatedEvent &event, std::int64_t value);
    void hearExits(std::uint16_t journey, const SimulatedEvent &event);
    void hearWaits(std::uint16_t journey, const SimulatedEvent &event);
    void convert(Enrolment &e, const SimulatedEvent &event);
    [[nodiscard]] std::int64_t valueOf(const CompiledJourney &journey, const SimulatedEvent &event) const;
    void countDay(std::uint16_t journey, std::size_t measure);

    // Sending (WalkSend.cpp, Policies.cpp)
    [[nodiscard]] Reason refusal(const Enrolment &e, const CompiledMessage &message);
    void recordPolicies(const Enrolment &e, Reason reason);
    [[nodiscard]] bool isCapReached(const CompiledMessage &message) const;
    [[nodiscard]] bool isConsented(const CompiledMessage &message) const;
    [[nodiscard]] std::optional<std::int64_t> quietEnd(const CompiledMessage &message) const;
    [[nodiscard]] const ContentFacts *chooseContent(const Enrolment &e, const CompiledMessage &message,
                                                    const ContentFacts *offer, bool &isOffer) const;
    bool send(std::uint32_t enrolment, const CompiledMessage &message, const ContentFacts *offer);
    bool transport(std::uint32_t send);
    void receive(std::uint32_t send);
    Terms measure(Send &send, const Enrolment &e);
    void drawResponses(std::uint32_t send, const Terms &terms);
    [[nodiscard]] double chancesOf(Send &send, const Terms &terms) const;
    void open(std::uint32_t send);
    void respond(const Send &send, EventRole role);
    void click(std::uint32_t send);
    void convertBySend(std::uint32_t send);
    void unsubscribe(std::uint32_t send, bool isComplaint);
    [[nodiscard]] DrawKey keyOf(const Send &send, DrawPurpose purpose) const;

    // End of the walk (WalkFinish.cpp)
    void closeEnrolments();
    void closeArms(Enrolment &e, const EngagementCounts &engagement);
    void closeInteractions();
    void closePressure();
    [[nodiscard]] std::uint64_t groupsOf(const Enrolment &e) const;
    void closeCoherence();
    [[nodiscard]] TouchPairs touchPairs(std::optional<std::uint16_t> journey) const;
    void closeDiversity();
    void closeSquares();

    std::uint64_t m_seed;
    std::uint32_t m_replication = 0;
    std::span<const EpochGrant> m_grants;
    std::size_t m_nextGrant = 0;
    std::optional<Request> m_request;
    std::vector<Timer> m_timers;
    std::uint32_t m_timerOrder = 0;
    std::vector<Arrival> m_arrivals;
    std::vector<Enrolment> m_enrolments;  ///< the first m_enrolmentCount are in use
    std::uint32_t m_enrolmentCount = 0;
    std::vector<Send> m_sends;
    std::vector<Interaction> m_interactions;
    std::vector<std::uint32_t> m_interactionSends;
    std::vector<std::uint32_t> m_touchFields;
    std::vector<bool> m_suppressed;       ///< by channel
    std::vector<std::uint32_t> m_offersByCategory;
    std::vector<std::uint64_t> m_before;  ///< journey counters before this profile
    std::size_t m_fedTerms = 0;           ///< simulated events that the TermState has seen
    std::vector<std::pair<std::uint32_t, std::int64_t>> m_writtenAttributes;
    bool m_hasTerms = false;
};

} // namespace pathloom
