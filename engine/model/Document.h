// SPDX-License-Identifier: Apache-2.0
// The document: everything a person defines, as one immutable-by-sharing value.
#pragma once

#include "engine/model/DecisionTable.h"
#include "engine/model/Graph.h"
#include "engine/model/Policies.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pathloom {

/// When a goal's conversion window starts. Stored by name.
enum class WindowStart : std::uint8_t { Entry, FirstMessage };

/// The event a journey is for.
struct Goal {
    std::string event;      ///< empty: no goal
    ExprPtr filter;         ///< over its properties; null: every such event
    Duration window = Duration::days(7);
    WindowStart start = WindowStart::Entry;
    std::string valueProperty; ///< revenue of a conversion; empty: the event type's own
    bool leaveOnGoal = true;
    bool operator==(const Goal &other) const;
};

enum class ExitTiming : std::uint8_t { Immediate, StepBoundary };

struct ExitCriterion {
    std::string name;
    std::string event;      ///< an event of this type (and filter) …
    ExprPtr rule;           ///< … or, with an empty event, this condition; with one, its filter
    ExitTiming timing = ExitTiming::Immediate;
    bool operator==(const ExitCriterion &other) const;
};

enum class ReentryMode : std::uint8_t { Never, AfterExit, Keyed };

struct ReentryPolicy {
    ReentryMode mode = ReentryMode::Never;
    Duration pause = Duration::days(7); ///< of AfterExit, from leaving
    std::string keyProperty;            ///< of Keyed: property of the entry event
    int maximumOpen = 5;                ///< of Keyed
    int maximumEntries = 0;             ///< in all; 0: no limit beyond the mode's
    bool operator==(const ReentryPolicy &) const = default;
};

enum class HoldoutBehaviour : std::uint8_t { ContinueSilently, Exit };

struct Holdout {
    double share = 0.0;     ///< [0, 0.5]
    std::string key;        ///< hash key; empty: the journey's id
    HoldoutBehaviour behaviour = HoldoutBehaviour::ContinueSilently;
    bool operator==(const Holdout &) const = default;
};

struct JourneySettings {
    Goal goal;
    std::vector<ExitCriterion> exitCriteria;
    ReentryPolicy reentry;
    Holdout holdout;
    int entryLimitPerDay = 0;  ///< profiles per UTC day; 0: none. A shared resource.
    int priority = 50;         ///< 0–100, higher first
    int passLimit = 25;        ///< visits of one step in one enrolment
    std::vector<FrequencyCap> caps;              ///< besides the project's
    std::optional<std::vector<QuietHours>> quietHours; ///< none: the project's
    bool operator==(const JourneySettings &) const = default;
};

struct Journey {
    GraphId id;
    std::string name;
    std::string description;
    JourneySettings settings;
    FlowGraph graph;
    bool operator==(const Journey &) const = default;
};

struct Segment {
    GraphId id;
    std::string name;
    std::string description;
    FlowGraph graph;
    bool operator==(const Segment &) const = default;
};

using JourneyPtr = std::shared_ptr<const Journey>;
using SegmentPtr = std::shared_ptr<const Segment>;

/// A value: copying shares everything; changed only by engine/edit, which returns a new one.
/// Names are unique within their kind.
struct Document {
    ProjectSettings settings;
    std::map<GraphId, JourneyPtr> journeys;
    std::map<GraphId, SegmentPtr> segments;
    std::map<OfferId, std::shared_ptr<const Offer>> offers;
    std::map<ContentId, std::shared_ptr<const Content>> contents;
    std::map<PolicyId, std::shared_ptr<const Policy>> policies;
    std::map<TableId, std::shared_ptr<const DecisionTable>> tables;

    [[nodiscard]] const FlowGraph *graph(const GraphId &id) const; ///< of a journey or a segment
    [[nodiscard]] JourneyPtr journeyNamed(std::string_view nameOrId) const;
    [[nodiscard]] SegmentPtr segmentNamed(std::string_view nameOrId) const;
    [[nodiscard]] const Policy *policyNamed(std::string_view nameOrId) const;
    [[nodiscard]] const Content *contentNamed(std::string_view nameOrId) const;
    [[nodiscard]] const DecisionTable *tableNamed(std::string_view nameOrId) const;
};
using DocumentPtr = std::shared_ptr<const Document>;

/// True where both share or equal every object.
[[nodiscard]] bool sameDocument(const Document &a, const Document &b);

/// A problem in the person's content. `code` is that of checks.md ("S02"); ui/text has its sentence
/// "check.S02", reason and mend.
enum class Severity : std::uint8_t { Error, Warning, Hint };
struct Diagnostic {
    std::string code;
    Severity severity = Severity::Error;
    std::string object; ///< id of the journey, segment, offer or policy
    StepId step;        ///< empty: the object as a whole
    std::string field;  ///< key of the field, may be empty
    Arguments arguments;
    auto operator<=>(const Diagnostic &) const = default;
};

} // namespace pathloom
