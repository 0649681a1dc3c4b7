// SPDX-License-Identifier: Apache-2.0
// The graph that journeys and segments share: steps, paths, notes, frames. Plain values.
#pragma once

#include "engine/base/Id.h"
#include "engine/data/Schema.h"
#include "engine/model/StepCatalogue.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace pathloom {

/// A place on the canvas in device-independent pixels; the grid is 8.
struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point &) const = default;
};

struct Step {
    StepId id;
    StepKind kind = StepKind::Exit;
    std::string label;       ///< at most 80 characters
    std::string description;
    FieldMap fields;         ///< only what differs from the catalogue's defaults
    Point position;          ///< of its top-left corner; visual, not semantic

    bool operator==(const Step &) const = default;
};
using StepPtr = std::shared_ptr<const Step>;

/// A link from an outlet of a step to another step.
struct Path {
    PathId id;
    StepId from;
    std::string outlet;
    StepId to;
    bool operator==(const Path &) const = default;
};

struct Note {
    NoteId id;
    std::string text;
    Point position;
    double width = 200;
    double height = 96;
    bool operator==(const Note &) const = default;
};

struct Frame {
    FrameId id;
    std::string title;
    std::string colour; ///< name of the palette: "blue", "green" …
    std::vector<StepId> steps;
    bool operator==(const Frame &) const = default;
};

/// Steps by id (ordered, so that output is), paths in the order they were drawn.
struct FlowGraph {
    std::map<StepId, StepPtr> steps;
    std::vector<Path> paths;
    std::map<NoteId, Note> notes;
    std::map<FrameId, Frame> frames;
    int lastStepNumber = 0; ///< highest number ever given to a step here ("s12"), so that
    int lastPathNumber = 0; ///< ids are never reused; the same for paths ("p3")

    [[nodiscard]] const Step *step(const StepId &id) const;
    [[nodiscard]] std::vector<const Path *> pathsFrom(const StepId &id) const;
    [[nodiscard]] std::vector<const Path *> pathsTo(const StepId &id) const;
    [[nodiscard]] const Path *pathAt(const StepId &id, std::string_view outlet) const;
    [[nodiscard]] const Path *path(const PathId &id) const;

    /// Deep; the counters of given ids take no part.
    bool operator==(const FlowGraph &other) const;
};

/// One outlet of a given step: fixed by its kind, or made by one of its records.
struct Outlet {
    std::string key;
    std::string label; ///< the record's; empty for fixed outlets, whose text is "outlet.KIND.KEY"
    bool required = true;
    bool operator==(const Outlet &) const = default;
};
[[nodiscard]] std::vector<Outlet> outletsOf(const Step &step);

/// The field's value, or the catalogue's default.
[[nodiscard]] const FieldValue &fieldOf(const Step &step, std::string_view key);
/// Typed access with the default's type; a value of another type counts as absent.
[[nodiscard]] bool boolField(const Step &step, std::string_view key);
[[nodiscard]] double numberField(const Step &step, std::string_view key);
[[nodiscard]] std::string textField(const Step &step, std::string_view key);
[[nodiscard]] Duration durationField(const Step &step, std::string_view key);
[[nodiscard]] ExprPtr ruleField(const Step &step, std::string_view key);
[[nodiscard]] const std::vector<FieldMap> &recordsField(const Step &step, std::string_view key);
/// Whether a field or outlet with this `shownWhen` applies to the step.
[[nodiscard]] bool isShown(const Step &step, std::string_view shownWhen);
/// A filter over one event as an event query's `where`: names that only the event type has become
/// its properties; attributes win over properties of the same name.
[[nodiscard]] ExprPtr filterOver(const ExprPtr &filter, const Schema &schema,
                                 std::string_view eventType);
/// What a condition of a segment asks of one profile, as a rule: Condition, Behaviour, Consent and
/// Distance. Null for every other kind, and while a field that it needs is empty. Without a schema,
/// names in a Behaviour's filter stay attributes.
[[nodiscard]] ExprPtr conditionRule(const Step &step, const Schema *schema);
/// Whether the step is a condition that ranks profiles against each other, or measures them by the
/// whole dataset, so that one profile alone does not tell: Ranking, Percentile, RfmBand.
[[nodiscard]] bool comparesProfiles(StepKind kind);
/// Whether the step narrows its one input: every condition, and Sample.
[[nodiscard]] bool isFilter(StepKind kind);
/// Whether the step delivers something to the profile: every Message, and a Decide that delivers.
[[nodiscard]] bool isTouchpoint(const Step &step);
/// The content a message shows: that of its variants where it has any, else its own.
[[nodiscard]] std::vector<std::string> contentsOf(const Step &step);

} // namespace pathloom
