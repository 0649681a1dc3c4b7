// SPDX-License-Identifier: Apache-2.0
// Copying steps out of a graph and pasting them into one under fresh ids.
#include "engine/edit/Change.h"

namespace pathloom {
namespace {

Point topLeft(const std::vector<Step> &steps)
{
    Point corner = steps.front().position;
    for (const Step &step : steps) {
        corner.x = std::min(corner.x, step.position.x);
        corner.y = std::min(corner.y, step.position.y);
    }
    return corner;
}

} // namespace

Fragment copyOf(const FlowGraph &graph, GraphKind kind, const std::set<StepId> &steps)
{
    Fragment fragment;
    fragment.kind = kind;
    for (const StepId &id : steps) {
        if (const Step *step = graph.step(id))
            fragment.steps.push_back(*step);
    }
    for (const Path &path : graph.paths) {
        if (steps.contains(path.from) && steps.contains(path.to))
            fragment.paths.push_back(path);
    }
    return fragment;
}

EditResult paste(const Document &document, const GraphId &graph, const Fragment &fragment, Point at)
{
    auto change = openGraph(document, graph);
    if (!change)
        return failWith(std::move(change).error());
    if (fragment.steps.empty())
        return refuse("edit.nothing-to-paste");
    if (fragment.kind != change->kind)
        return refuse("edit.paste-kind");
    const Point corner = topLeft(fragment.steps);
    std::map<StepId, StepId> pasted;
    std::set<StepId> touched;
    for (Step step : fragment.steps) {
        // A segment keeps its one Output; the copied one stays behind.
        if (!canAdd(*change->graph, change->kind, step.kind))
            continue;
        const StepId former = step.id;
        step.position = {at.x + step.position.x - corner.x, at.y + step.position.y - corner.y};
        const StepId id = change->addStep(std::move(step));
        pasted.emplace(former, id);
        touched.insert(id);
    }
    if (pasted.empty())
        return refuse("edit.nothing-to-paste");
    for (const Path &path : fragment.paths) {
        const auto from = pasted.find(path.from);
        const auto to = pasted.find(path.to);
        if (from == pasted.end() || to == pasted.end())
            continue;
        const PathEnd end{from->second, path.outlet};
        if (canConnectIn(*change->graph, change->kind, end, to->second))
            change->addPath(end, to->second);
    }
    return finish(*std::move(change), "edit.paste", {{"count", std::to_string(pasted.size())}},
                  std::move(touched));
}

} // namespace pathloom
