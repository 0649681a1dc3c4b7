// SPDX-License-Identifier: Apache-2.0
// The one door to the document: pure functions that return a changed document or a reason.
#pragma once

#include "engine/model/Document.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// A successful edit. `name` is a text code ("edit.insert-step") for History and undo;
/// `mergeKey`, where not empty, lets the next edit with the same key merge into this undo step.
struct Edited {
    DocumentPtr document;
    std::string name;
    Arguments arguments;      ///< for the name's text
    std::string mergeKey;
    GraphId graph;            ///< what to show
    std::set<StepId> touched; ///< steps to select and scroll to after it
};
/// Refusals are Usage errors with codes "edit.…"; on failure nothing changed.
using EditResult = Result<Edited>;

/// An end of a path to be, and whether it may be: one function answers hover and commit.
struct PathEnd {
    StepId step;
    std::string outlet; ///< of the source end
};
[[nodiscard]] Status canConnect(const Document &document, const GraphId &graph, const PathEnd &from,
                                const StepId &to, const PathId &replacing = {});
/// Kinds that may follow an outlet (or stand alone where `from` is empty), best successors first.
[[nodiscard]] std::vector<StepKind> successorKinds(const FlowGraph &graph, GraphKind kind, const PathEnd &from);

// Steps and paths
[[nodiscard]] EditResult insertStep(const Document &document, const GraphId &graph, StepKind kind, Point at);
/// Step and path in one edit.
[[nodiscard]] EditResult insertStepAfter(const Document &document, const GraphId &graph, StepKind kind,
                                         const PathEnd &from, Point at);
/// Splices a new or an existing unconnected step into a path; the label stays with the first half.
[[nodiscard]] EditResult insertStepOnPath(const Document &document, const GraphId &graph, StepKind kind,
                                          const PathId &path, Point at);
[[nodiscard]] EditResult moveStepOntoPath(const Document &document, const GraphId &graph, const StepId &step,
                                          const PathId &path, Point at);
[[nodiscard]] EditResult connect(const Document &document, const GraphId &graph, const PathEnd &from,
                                 const StepId &to);
[[nodiscard]] EditResult reconnect(const Document &document, const GraphId &graph, const PathId &path,
                                   const PathEnd &from, const StepId &to);
[[nodiscard]] EditResult removePaths(const Document &document, const GraphId &graph,
                                     const std::vector<PathId> &paths);
/// Heals around each step with one way in and one way out unless `heal` is false.
[[nodiscard]] EditResult removeSteps(const Document &document, const GraphId &graph,
                                     const std::set<StepId> &steps, bool heal);
[[nodiscard]] EditResult moveSteps(const Document &document, const GraphId &graph,
                                   const std::map<StepId, Point> &positions, std::string_view mergeKey = {});
[[nodiscard]] EditResult setField(const Document &document, const GraphId &graph, const StepId &step,
                                  std::string_view key, FieldValue value, std::string_view mergeKey = {});
[[nodiscard]] EditResult setLabel(const Document &document, const GraphId &graph, const StepId &step,
                                  std::string label, std::string_view mergeKey = {});
[[nodiscard]] EditResult setDescription(const Document &document, const GraphId &graph, const StepId &step,
                                        std::string text, std::string_view mergeKey = {});
/// A copy of steps and the paths among them, as put on the clipboard.
struct Fragment {
    GraphKind kind = GraphKind::Journey;
    std::vector<Step> steps;
    std::vector<Path> paths;
};
[[nodiscard]] Fragment copyOf(const FlowGraph &graph, GraphKind kind, const std::set<StepId> &steps);
[[nodiscard]] EditResult paste(const Document &document, const GraphId &graph, const Fragment &fragment, Point at);

// Notes and frames
struct NoteBox {
    Point position;
    double width = 0;
    double height = 0;
    bool operator==(const NoteBox &) const = default;
};
[[nodiscard]] EditResult setNote(const Document &document, const GraphId &graph, Note note); ///< empty id: new
[[nodiscard]] EditResult removeNote(const Document &document, const GraphId &graph, const NoteId &note);
/// Steps and notes moved together, notes with their size, as one edit.
[[nodiscard]] EditResult moveItems(const Document &document, const GraphId &graph,
                                   const std::map<StepId, Point> &steps, const std::map<NoteId, NoteBox> &notes,
                                   std::string_view mergeKey = {});
/// Steps and notes removed together; steps as by removeSteps().
[[nodiscard]] EditResult removeItems(const Document &document, const GraphId &graph,
                                     const std::set<StepId> &steps, const std::set<NoteId> &notes, bool heal);
[[nodiscard]] EditResult setFrame(const Document &document, const GraphId &graph, Frame frame);
[[nodiscard]] EditResult removeFrame(const Document &document, const GraphId &graph, const FrameId &frame);

// Objects
[[nodiscard]] EditResult addJourney(const Document &document, std::string name); ///< with an Entry and an Exit
[[nodiscard]] EditResult addSegment(const Document &document, std::string name); ///< with All profiles and Output
[[nodiscard]] EditResult rename(const Document &document, const std::string &objectId, std::string name);
[[nodiscard]] EditResult removeObject(const Document &document, const std::string &objectId);
[[nodiscard]] EditResult duplicateObject(const Document &document, const std::string &objectId);
[[nodiscard]] EditResult setJourneySettings(const Document &document, const GraphId &journey,
                                            JourneySettings settings, std::string_view mergeKey = {});
[[nodiscard]] EditResult putOffer(const Document &document, Offer offer);     ///< adds or replaces by id
[[nodiscard]] EditResult putContent(const Document &document, Content content);
[[nodiscard]] EditResult putPolicy(const Document &document, Policy policy);
[[nodiscard]] EditResult setProjectSettings(const Document &document, ProjectSettings settings,
                                            std::string_view mergeKey = {});
/// A whole journey or segment as read from its text form; adds or replaces by id.
[[nodiscard]] EditResult putJourney(const Document &document, Journey journey);
[[nodiscard]] EditResult putSegment(const Document &document, Segment segment);

/// A fresh stable id, deterministic from the document ("s12"): the smallest number never used in it.
[[nodiscard]] StepId freshStepId(const FlowGraph &graph);

} // namespace pathloom
