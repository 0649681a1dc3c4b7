// SPDX-License-Identifier: Apache-2.0
// What all edits of a graph share: a private copy to change, and the way back to an Edited.
#pragma once

#include "engine/edit/Edits.h"

#include <memory>

namespace pathloom {

/// A document copy in which one journey or segment has been copied too and may be changed.
struct GraphChange {
    GraphId id;
    GraphKind kind = GraphKind::Journey;
    FlowGraph *graph = nullptr; ///< within `document`
    std::shared_ptr<Document> document;

    /// The step, to be changed: a fresh copy that has replaced the shared one. Requires: it exists.
    [[nodiscard]] Step &mutableStep(const StepId &step);
    /// Adds a step under a fresh id, or a path under one.
    StepId addStep(Step step);
    void addPath(const PathEnd &from, const StepId &to);
};

[[nodiscard]] Result<GraphChange> openGraph(const Document &document, const GraphId &id);
[[nodiscard]] Status requireStep(const FlowGraph &graph, const StepId &step);
[[nodiscard]] tl::unexpected<Error> refuse(std::string_view code, Arguments arguments = {});

[[nodiscard]] Edited finish(GraphChange change, std::string_view name, Arguments arguments = {},
                            std::set<StepId> touched = {}, std::string_view mergeKey = {});

/// canConnect on a graph that is being changed.
[[nodiscard]] Status canConnectIn(const FlowGraph &graph, GraphKind kind, const PathEnd &from,
                                  const StepId &to, const PathId &replacing = {});
/// Whether a step of the kind may be added: it belongs to the graph, and an Output is the only one.
[[nodiscard]] Status canAdd(const FlowGraph &graph, GraphKind graphKind, StepKind kind);

/// Highest number behind a prefix in ids such as "s12"; 0 where there is none.
[[nodiscard]] int numberBehind(std::string_view id, std::string_view prefix);

/// A value as catalogue rows allow it: type, choices, range, and records with distinct keys.
[[nodiscard]] Status checkFieldValue(const FieldSpec &spec, const FieldValue &value);

/// Every rule and field that names the segment `from` now names `to`.
void renameSegmentReferences(Document &document, const std::string &from, const std::string &to);

} // namespace pathloom
