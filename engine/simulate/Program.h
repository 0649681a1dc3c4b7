// SPDX-License-Identifier: Apache-2.0
// The inside of a Program: compiled journeys, processes, responses, history.
#pragma once

#include "engine/predict/EventProcess.h"
#include "engine/predict/ResponseModel.h"
#include "engine/simulate/Compiled.h"
#include "engine/simulate/Simulate.h"

namespace pathloom {

/// A send of the past that caps still see.
struct PastSend {
    std::int64_t at = 0;
    std::uint16_t channel = 0;
};

/// What profiles received and did before the start, by profile and channel.
struct MessageHistory {
    std::vector<std::uint32_t> offsets;          ///< into sends, by profile
    std::vector<PastSend> sends;                 ///< within the longest cap window
    std::vector<std::uint16_t> sent, opened, clicked; ///< profile · channels + channel
    std::vector<bool> suppressed;                ///< by complaint or bounce, profile · channels + channel
    std::vector<bool> knowsOpens, knowsClicks;   ///< by channel: the dataset records them at all
};

/// What the simulation needs to know of an event type.
struct EventFacts {
    EventRole role = EventRole::Other;
    std::uint64_t hash = 0;
    std::size_t itemProperty = SIZE_MAX, valueProperty = SIZE_MAX;
    std::size_t channelProperty = SIZE_MAX, contentProperty = SIZE_MAX;
    std::vector<std::uint32_t> items;            ///< item code by dictionary code of itemProperty
    std::uint32_t process = kNoIndex;            ///< recurrence, where simulated
    std::vector<std::uint16_t> entryJourneys;    ///< journeys with an entry by this event
    std::vector<std::uint16_t> goalJourneys, exitJourneys, waitJourneys;
    bool isHeard = false;                        ///< any of these
};

struct SegmentBits {
    BitVector isTrue, isUnknown;
};

struct ArmFacts {
    std::uint16_t journey = 0;
    std::uint16_t step = 0;                      ///< kNoStep: the journey's holdout
    std::string key, label;
    double share = 0;
};

struct PathFacts {
    std::uint16_t journey = 0;
    PathId id;
    StepId from, to;
    std::string outlet;
};

struct Program::Data {
    Document document;
    std::string revision;                        ///< semantic revision of the document
    SnapshotPtr snapshot;
    Scenario scenario;                           ///< journeys, start, horizon, responses, sample
    Instant start, end;
    std::vector<ProfileIndex> profiles;          ///< in ascending order
    std::vector<CompiledJourney> journeys;       ///< in the order of the scenario
    std::vector<std::uint16_t> byRank;           ///< journeys, highest priority first
    std::vector<PathFacts> paths;
    std::vector<ArmFacts> arms;
    std::uint32_t stepCount = 0, exitCount = 0;
    std::vector<ScoreGroup> scoreSteps, scoreVariants;
    std::vector<std::uint16_t> scoreChannels;    ///< channel of each score step
    std::vector<std::string> channels;           ///< the first ones are those of `terms`
    std::vector<std::string> contents;           ///< names behind ContentFacts::code
    std::vector<EventFacts> events;              ///< by event type
    std::vector<EventProcess> processes;
    std::vector<std::uint32_t> entryProcesses;   ///< processes whose events enter a journey
    std::map<std::string, SegmentBits, std::less<>> segments;
    std::vector<BitVector> reportSegments;
    std::shared_ptr<const TermModel> terms;
    ResponseParameters parameters;
    std::vector<ChannelResponse> responses;      ///< by channel
    ShiftLaw shift;
    double historyWeight = 10;
    MessageHistory history;
    std::map<OfferId, std::uint32_t> categories; ///< index of an offer's category
    std::uint32_t categoryCount = 0;
    std::size_t sendType = SIZE_MAX, openType = SIZE_MAX, clickType = SIZE_MAX,
                unsubscribeType = SIZE_MAX, complaintType = SIZE_MAX, bounceType = SIZE_MAX,
                sessionType = SIZE_MAX;
    bool hasLimits = false;                      ///< an entry limit is set: epochs settle
    bool recordsConsent = true;                  ///< the dataset knows consents at all

    [[nodiscard]] std::size_t dayCount() const
    {
        return static_cast<std::size_t>((end.ms - start.ms + 86'399'999) / 86'400'000);
    }
    [[nodiscard]] bool enforcesConsent() const { return scenario.switches.consent && recordsConsent; }
};

} // namespace pathloom
