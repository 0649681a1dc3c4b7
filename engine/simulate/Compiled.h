// SPDX-License-Identifier: Apache-2.0
// Journeys with every name resolved: what the walker runs on.
#pragma once

#include "engine/simulate/CompiledKinds.h"
#include "engine/simulate/Run.h"

#include <string>
#include <vector>

namespace pathloom {

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
