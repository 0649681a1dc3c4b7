// SPDX-License-Identifier: Apache-2.0
// Which connections are allowed, what may follow what, and edits of paths.
#include "engine/edit/Change.h"

#include <array>

namespace pathloom {
namespace {

bool leadsTo(const FlowGraph &graph, const StepId &from, const StepId &to, const PathId &without)
{
    std::set<StepId> seen;
    std::vector<StepId> open{from};
    while (!open.empty()) {
        const StepId step = open.back();
        open.pop_back();
        if (step == to)
            return true;
        if (!seen.insert(step).second)
            continue;
        for (const Path &path : graph.paths) {
            if (path.from == step && path.id != without)
                open.push_back(path.to);
        }
    }
    return false;
}

Status checkSource(const FlowGraph &graph, const PathEnd &from)
{
    PATHLOOM_TRY(requireStep(graph, from.step));
    const std::vector<Outlet> outlets = outletsOf(*graph.step(from.step));
    if (outlets.empty())
        return refuse("edit.no-way-out", {{"step", from.step.text()}});
    const bool exists = std::any_of(outlets.begin(), outlets.end(), [&](const Outlet &outlet) {
        return outlet.key == from.outlet;
    });
    if (!exists)
        return refuse("edit.no-such-outlet", {{"step", from.step.text()}, {"outlet", from.outlet}});
    return {};
}

Status checkTarget(const FlowGraph &graph, const StepId &to, const PathId &replacing)
{
    PATHLOOM_TRY(requireStep(graph, to));
    const StepKindSpec &spec = specOf(graph.step(to)->kind);
    if (spec.maximumIn == 0)
        return refuse("edit.no-way-in", {{"step", to.text()}});
    const auto arriving =
        std::count_if(graph.paths.begin(), graph.paths.end(),
                      [&](const Path &path) { return path.to == to && path.id != replacing; });
    if (spec.maximumIn > 0 && arriving >= spec.maximumIn)
        return refuse("edit.way-in-taken", {{"step", to.text()}});
    return {};
}

Status checkFree(const FlowGraph &graph, GraphKind kind, const PathEnd &from, const StepId &to,
                 const PathId &replacing)
{
    for (const Path &path : graph.paths) {
        if (path.id == replacing || path.from != from.step || path.outlet != from.outlet)
            continue;
        if (path.to == to)
            return refuse("edit.same-path", {{"step", from.step.text()}, {"to", to.text()}});
        if (kind == GraphKind::Journey)
            return refuse("edit.outlet-taken",
                          {{"step", from.step.text()}, {"outlet", from.outlet}});
    }
    return {};
}

using Preference = std::pair<StepKind, std::vector<StepKind>>;

/// What people put next most often, best first; all other kinds follow in palette order.
const std::vector<Preference> &preferences()
{
    using enum StepKind;
    static const std::vector<Preference> table{
        {Entry, {Wait, Message, RuleSplit, RandomSplit, Decide}},
        {Message, {Wait, RuleSplit, Goal, Exit}},
        {Wait, {RuleSplit, Message, Goal, Decide}},
        {RuleSplit, {Message, Wait, Exit, Decide}},
        {RandomSplit, {Message, Wait, Decide}},
        {Decide, {Message, Wait, Exit}},
        {UpdateProfile, {Message, Wait, Exit}},
        {Goal, {Exit, Message, Wait}},
        {AllProfiles, {Condition, Behaviour, AllOf, AnyOf}},
        {SegmentSource, {Condition, Ranking, AllOf, AnyOf, Difference}},
        {ListSource, {Condition, AllOf, AnyOf, Difference}},
        {Condition, {Condition, AllOf, AnyOf, Output}},
        {Behaviour, {Condition, Behaviour, AllOf, AnyOf, Output}},
        {Ranking, {Output, AllOf}},
        {Sample, {Output, AllOf}},
        {AllOf, {Output, AnyOf, Difference}},
        {AnyOf, {Output, AllOf, Difference}},
    };
    return table;
}

void setEnds(Path &path, const PathEnd &from, const StepId &to)
{
    path.from = from.step;
    path.outlet = from.outlet;
    path.to = to;
}

} // namespace

Status canConnectIn(const FlowGraph &graph, GraphKind kind, const PathEnd &from, const StepId &to,
                    const PathId &replacing)
{
    PATHLOOM_TRY(checkSource(graph, from));
    PATHLOOM_TRY(checkTarget(graph, to, replacing));
    // Waiting again is the one thing a step may do by itself.
    if (from.step == to && !specOf(graph.step(to)->kind).takesTime)
        return refuse("edit.to-itself", {{"step", to.text()}});
    PATHLOOM_TRY(checkFree(graph, kind, from, to, replacing));
    if (kind == GraphKind::Segment && leadsTo(graph, to, from.step, replacing))
        return refuse("edit.segment-loop", {{"step", from.step.text()}, {"to", to.text()}});
    return {};
}

Status canAdd(const FlowGraph &graph, GraphKind graphKind, StepKind kind)
{
    const StepKindSpec &spec = specOf(kind);
    if (spec.graph != graphKind)
        return refuse("edit.wrong-kind", {{"kind", std::string(spec.key)}});
    if (kind == StepKind::Output) {
        for (const auto &[id, step] : graph.steps) {
            if (step->kind == StepKind::Output)
                return refuse("edit.second-output", {{"step", id.text()}});
        }
    }
    return {};
}

Status canConnect(const Document &document, const GraphId &graph, const PathEnd &from,
                  const StepId &to, const PathId &replacing)
{
    const FlowGraph *flow = document.graph(graph);
    if (!flow)
        return refuse("edit.no-such-graph", {{"graph", graph.text()}});
    const bool isJourney = document.journeys.contains(graph);
    return canConnectIn(*flow, isJourney ? GraphKind::Journey : GraphKind::Segment, from, to,
                        replacing);
}

std::vector<StepKind> successorKinds(const FlowGraph &graph, GraphKind kind, const PathEnd &from)
{
    const Step *source = graph.step(from.step);
    std::vector<StepKind> kinds;
    const auto offer = [&](StepKind candidate) {
        const bool follows = !source || specOf(candidate).maximumIn != 0;
        if (follows && canAdd(graph, kind, candidate)
            && std::find(kinds.begin(), kinds.end(), candidate) == kinds.end())
            kinds.push_back(candidate);
    };
    if (source) {
        for (const auto &[before, preferred] : preferences()) {
            if (before == source->kind)
                std::for_each(preferred.begin(), preferred.end(), offer);
        }
    }
    for (const StepKindSpec &spec : stepCatalogue())
        offer(spec.kind);
    return kinds;
}

EditResult connect(const Document &document, const GraphId &graph, const PathEnd &from,
                   const StepId &to)
{
    auto change = openGraph(document, graph);
    if (!change)
        return failWith(std::move(change).error());
    PATHLOOM_TRY(canConnectIn(*change->graph, change->kind, from, to));
    change->addPath(from, to);
    return finish(*std::move(change), "edit.connect", {}, {from.step, to});
}

EditResult reconnect(const Document &document, const GraphId &graph, const PathId &path,
                     const PathEnd &from, const StepId &to)
{
    auto change = openGraph(document, graph);
    if (!change)
        return failWith(std::move(change).error());
    auto &paths = change->graph->paths;
    const auto found = std::find_if(paths.begin(), paths.end(),
                                    [&](const Path &candidate) { return candidate.id == path; });
    if (found == paths.end())
        return refuse("edit.no-such-path", {{"path", path.text()}});
    PATHLOOM_TRY(canConnectIn(*change->graph, change->kind, from, to, path));
    setEnds(*found, from, to);
    return finish(*std::move(change), "edit.reconnect", {}, {from.step, to});
}

EditResult removePaths(const Document &document, const GraphId &graph,
                       const std::vector<PathId> &paths)
{
    auto change = openGraph(document, graph);
    if (!change)
        return failWith(std::move(change).error());
    std::set<StepId> touched;
    for (const PathId &id : paths) {
        const Path *path = change->graph->path(id);
        if (!path)
            return refuse("edit.no-such-path", {{"path", id.text()}});
        touched.insert(path->from);
        std::erase_if(change->graph->paths,
                      [&](const Path &candidate) { return candidate.id == id; });
    }
    return finish(*std::move(change), "edit.remove-paths",
                  {{"count", std::to_string(paths.size())}}, std::move(touched));
}

} // namespace pathloom
