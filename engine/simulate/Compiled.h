// SPDX-License-Identifier: Apache-2.0
// Journeys with every name resolved: what the walker runs on.
#pragma once

#include "engine/decide/CompiledPolicy.h"
#include "engine/interaction/TermModel.h"
#include "engine/model/Document.h"
#include "engine/simulate/Run.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pathloom {

inline constexpr std::uint16_t kNoStep = 0xffff;
inline constexpr std::uint16_t kNoChannel = 0xffff;
inline constexpr std::uint32_t kNoIndex = 0xffffffffU;

/// Where an outlet leads: a step of the same journey and the path taken.
struct Hop {
    std::uint16_t to = kNoStep;
    std::uint32_t path = kNoIndex; ///< index among the run's paths
};

/// A step's common part; `data` indexes the vector of its kind in CompiledJourney.
struct CompiledStep {
    StepId id;
    std::string label;
    StepKind kind = StepKind::Exit;
    std::uint64_t hash = 0;               ///< of "journey/step": keys draws
    std::vector<std::string> outlets;
    std::vector<Hop> hops;                ///< by outlet
    std::uint16_t data = 0;
    DataLevel level = DataLevel::None;    ///< of the data that its choice reads
    std::vector<std::uint32_t> fields;    ///< attributes that its choice reads
    std::uint32_t counters = 0;           ///< index among the run's steps
    std::uint32_t scoreGroup = kNoIndex;  ///< index in RunResult::scoreSteps
    std::uint32_t firstArm = kNoIndex;    ///< of a random split: index among the run's arms
    std::uint32_t exit = kNoIndex;        ///< of an exit step: index in CompiledJourney::exitNames
};

struct CompiledEntry {
    std::uint16_t step = 0;
    bool isByEvent = false;
    std::size_t eventType = 0;
    BoundRule filter;
    BitVector audience;                   ///< as of the start; by profile
    std::int64_t from = INT64_MIN, to = INT64_MAX;
};

struct CompiledCap {
    int maximum = 0;
    std::int64_t window = 0;
    std::uint16_t channel = kNoChannel;   ///< kNoChannel: all
    std::uint32_t capClass = 0;           ///< 0: all
};

struct CompiledQuiet {
    CivilTime from, to;
    std::uint8_t weekdays = 0;
};

/// What a message may show, and to which share of the profiles.
struct CompiledVariant {
    std::string key;
    const ContentFacts *content = nullptr;
    double upTo = 1;                      ///< cumulated share
};

enum class FailureAction : std::uint8_t { Continue, Path, Exit };

/// A delivery, by a Message or by a Decide that delivers.
struct CompiledMessage {
    std::string channelName, purpose;
    std::uint16_t channel = 0;            ///< index into the run's channels
    std::optional<std::size_t> consent;
    std::optional<std::size_t> address;   ///< attribute that holds the address, where known
    std::uint32_t capClass = 0;
    bool isCapped = true;                 ///< counts towards caps and is held back by them
    std::vector<CompiledVariant> variants;
    std::vector<CompiledCap> caps;
    std::vector<CompiledQuiet> quiet;
    QuietAction quietAction = QuietAction::Hold;
    FailureAction onFailure = FailureAction::Continue;
    std::int64_t cost = 0;                ///< 1/10,000 of the currency
    Duration ideal;
    Duration halfLife = Duration::hours(24);
    CapFacts tightest;
};

enum class WaitMode : std::uint8_t { Duration, CalendarDay, UntilTime, UntilWeekday, UntilEvent };
enum class PastAction : std::uint8_t { Continue, Next, Exit };

struct CompiledWait {
    WaitMode mode = WaitMode::Duration;
    std::int64_t duration = 0;            ///< of Duration, and the time-out of UntilEvent
    int days = 0;
    Weekday weekday = Weekday::Monday;
    CivilTime time;
    PastAction ifPast = PastAction::Continue;
    std::size_t eventType = 0;
    BoundRule filter;
};

struct CompiledRuleSplit {
    std::vector<BoundRule> branches;
};

struct CompiledRandomSplit {
    std::vector<double> upTo;             ///< cumulated shares, normalised to 1
    std::vector<double> shares;
    std::string key;
    std::uint64_t keyHash = 0;
    bool isSticky = true;
};

struct CompiledDecide {
    std::shared_ptr<const CompiledPolicy> policy;
    std::uint16_t message = kNoStep;      ///< its delivery, index among the messages
};

enum class UpdateOperation : std::uint8_t { Set, Add, Clear };

struct CompiledUpdate {
    std::size_t attribute = 0;
    UpdateOperation operation = UpdateOperation::Set;
    Value value;
};

struct CompiledGoal {
    bool isSet = false;
    std::size_t eventType = 0;
    BoundRule filter;
    std::int64_t window = 0;
    WindowStart start = WindowStart::Entry;
    std::size_t valueProperty = SIZE_MAX;
    bool leaveOnGoal = true;
};

struct CompiledExit {
    std::string name;
    bool hasEvent = false;
    std::size_t eventType = 0;
    BoundRule rule;                       ///< filter of the event, or the condition
    ExitTiming timing = ExitTiming::Immediate;
};

struct CompiledJourney {
    GraphId id;
    std::string name;
    std::uint64_t hash = 0;
    JourneySettings settings;
    std::uint16_t rank = 0;               ///< 0: highest priority
    std::uint64_t holdoutKey = 0;
    std::size_t keyProperty = SIZE_MAX;   ///< of keyed re-entry
    CompiledGoal goal;
    std::size_t engagementType = SIZE_MAX;///< goal event, else a session
    std::vector<CompiledExit> exits;
    bool hasRuleExits = false;            ///< conditions to look at whenever something changes
    bool hasBoundaryExits = false;
    std::vector<CompiledEntry> entries;
    std::vector<CompiledStep> steps;      ///< in flow order
    std::vector<CompiledMessage> messages;
    std::vector<CompiledWait> waits;
    std::vector<CompiledRuleSplit> splits;
    std::vector<CompiledRandomSplit> randomSplits;
    std::vector<CompiledDecide> decides;
    std::vector<CompiledUpdate> updates;
    std::vector<bool> goalLeaves;         ///< by Goal step
    std::vector<std::string> exitNames;   ///< "goal", "end", exit criteria, exit steps
    std::uint32_t firstExit = 0;          ///< index of exitNames[0] among the run's exits
};

inline constexpr std::uint32_t kExitByGoal = 0;
inline constexpr std::uint32_t kExitAtEnd = 1;
inline constexpr std::uint32_t kFirstCriterion = 2;

} // namespace pathloom
