// SPDX-License-Identifier: Apache-2.0
// Inserting, splicing, moving and removing steps.
#include "engine/edit/Change.h"

namespace pathloom {
namespace {

Step newStep(StepKind kind, Point at)
{
    Step step;
    step.kind = kind;
    step.position = at;
    return step;
}

Arguments kindArgument(StepKind kind)
{
    return {{"kind", std::string(specOf(kind).key)}};
}

Status checkSplice(const FlowGraph &graph, const StepKindSpec &spec,
                   const std::vector<Outlet> &outlets, const PathId &path)
{
    if (!graph.path(path))
        return refuse("edit.no-such-path", {{"path", path.text()}});
    if (spec.maximumIn == 0 || outlets.empty())
        return refuse("edit.cannot-splice", {{"kind", std::string(spec.key)}});
    return {};
}

/// The path keeps its id and outlet and now ends at `step`, whose first outlet takes over the rest.
void splice(GraphChange &change, const StepId &step, const PathId &path)
{
    auto &paths = change.graph->paths;
    const auto found = std::find_if(paths.begin(), paths.end(),
                                    [&](const Path &candidate) { return candidate.id == path; });
    const StepId target = found->to;
    found->to = step;
    change.addPath({step, outletsOf(*change.graph->step(step)).front().key}, target);
}

/// Joins the only path in with the only path out, where the result is allowed.
void healAround(FlowGraph &graph, GraphKind kind, const StepId &step)
{
    const auto in = graph.pathsTo(step);
    const auto out = graph.pathsFrom(step);
    if (in.size() != 1 || out.size() != 1 || in.front()->from == step)
        return;
    const PathId kept = in.front()->id;
    const PathEnd from{in.front()->from, in.front()->outlet};
    const StepId to = out.front()->to;
    const PathId dropped = out.front()->id;
    FlowGraph trial = graph;
    std::erase_if(trial.paths, [&](const Path &path) { return path.id == dropped; });
    if (!canConnectIn(trial, kind, from, to, kept))
        return;
    for (Path &path : trial.paths) {
        if (path.id == kept)
            path.to = to;
    }
    graph.paths = std::move(trial.paths);
}

void removeStep(FlowGraph &graph, const StepId &step)
{
    std::erase_if(graph.paths,
                  [&](const Path &path) { return path.from == step || path.to == step; });
    for (auto &[id, frame] : graph.frames)
        std::erase(frame.steps, step);
    graph.steps.erase(step);
}

} // namespace

EditResult insertStep(const Document &document, const GraphId &graph, StepKind kind, Point at)
{
    auto change = openGraph(document, graph);
    if (!change)
        return failWith(std::move(change).error());
    PATHLOOM_TRY(canAdd(*change->graph, change->kind, kind));
    const StepId step = change->addStep(newStep(kind, at));
    return finish(*std::move(change), "edit.insert-step", kindArgument(kind), {step});
}

EditResult insertStepAfter(const Document &document, const GraphId &graph, StepKind kind,
                           const PathEnd &from, Point at)
{
    auto change = openGraph(document, graph);
    if (!change)
        return failWith(std::move(change).error());
    PATHLOOM_TRY(canAdd(*change->graph, change->kind, kind));
    const StepId step = change->addStep(newStep(kind, at));
    PATHLOOM_TRY(canConnectIn(*change->graph, change->kind, from, step));
    change->addPath(from, step);
    return finish(*std::move(change), "edit.insert-step", kindArgument(kind), {step});
}

EditResult insertStepOnPath(const Document &document, const GraphId &graph, StepKind kind,
                            const PathId &path, Point at)
{
    auto change = openGraph(document, graph);
    if (!change)
        return failWith(std::move(change).error());
    PATHLOOM_TRY(canAdd(*change->graph, change->kind, kind));
    const Step step = newStep(kind, at);
    PATHLOOM_TRY(checkSplice(*change->graph, specOf(kind), outletsOf(step), path));
    const StepId id = change->addStep(step);
    splice(*change, id, path);
    return finish(*std::move(change), "edit.insert-on-path", kindArgument(kind), {id});
}

EditResult moveStepOntoPath(const Document &document, const GraphId &graph, const StepId &step,
                            const PathId &path, Point at)
{
    auto change = openGraph(document, graph);
    if (!change)
        return failWith(std::move(change).error());
    PATHLOOM_TRY(requireStep(*change->graph, step));
    if (!change->graph->pathsFrom(step).empty() || !change->graph->pathsTo(step).empty())
        return refuse("edit.step-has-paths", {{"step", step.text()}});
    Step &moved = change->mutableStep(step);
    PATHLOOM_TRY(checkSplice(*change->graph, specOf(moved.kind), outletsOf(moved), path));
    moved.position = at;
    splice(*change, step, path);
    return finish(*std::move(change), "edit.insert-on-path", kindArgument(moved.kind), {step});
}

EditResult removeSteps(const Document &document, const GraphId &graph,
                       const std::set<StepId> &steps, bool heal)
{
    auto change = openGraph(document, graph);
    if (!change)
        return failWith(std::move(change).error());
    std::set<StepId> touched;
    for (const StepId &step : steps) {
        PATHLOOM_TRY(requireStep(*change->graph, step));
        for (const Path *path : change->graph->pathsTo(step)) {
            if (!steps.contains(path->from))
                touched.insert(path->from);
        }
        if (heal)
            healAround(*change->graph, change->kind, step);
        removeStep(*change->graph, step);
    }
    return finish(*std::move(change), heal ? "edit.remove-steps" : "edit.remove-steps-only",
                  {{"count", std::to_string(steps.size())}}, std::move(touched));
}

EditResult moveSteps(const Document &document, const GraphId &graph,
                     const std::map<StepId, Point> &positions, std::string_view mergeKey)
{
    auto change = openGraph(document, graph);
    if (!change)
        return failWith(std::move(change).error());
    std::set<StepId> touched;
    for (const auto &[step, position] : positions) {
        PATHLOOM_TRY(requireStep(*change->graph, step));
        touched.insert(step);
        if (change->graph->step(step)->position != position)
            change->mutableStep(step).position = position;
    }
    return finish(*std::move(change), "edit.move-steps",
                  {{"count", std::to_string(positions.size())}}, std::move(touched), mergeKey);
}

EditResult setLabel(const Document &document, const GraphId &graph, const StepId &step,
                    std::string label, std::string_view mergeKey)
{
    auto change = openGraph(document, graph);
    if (!change)
        return failWith(std::move(change).error());
    PATHLOOM_TRY(requireStep(*change->graph, step));
    change->mutableStep(step).label = std::move(label);
    return finish(*std::move(change), "edit.set-label", {}, {step}, mergeKey);
}

EditResult setDescription(const Document &document, const GraphId &graph, const StepId &step,
                          std::string text, std::string_view mergeKey)
{
    auto change = openGraph(document, graph);
    if (!change)
        return failWith(std::move(change).error());
    PATHLOOM_TRY(requireStep(*change->graph, step));
    change->mutableStep(step).description = std::move(text);
    return finish(*std::move(change), "edit.set-description", {}, {step}, mergeKey);
}

} // namespace pathloom
