// SPDX-License-Identifier: Apache-2.0
// S03: steps that hang together but are connected to no entry (or, in a segment, to no output).
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

bool belongs(const FlowGraph &flow, const StepGraph &graph, const std::vector<NodeIndex> &component,
             StepKind anchor)
{
    return std::any_of(component.begin(), component.end(), [&](NodeIndex node) {
        return flow.step(graph.ids[node])->kind == anchor;
    });
}

bool hasAnchor(const FlowGraph &flow, StepKind anchor)
{
    return std::any_of(flow.steps.begin(), flow.steps.end(),
                       [&](const auto &entry) { return entry.second->kind == anchor; });
}

} // namespace

void checkS03(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : graphsOf(input)) {
        const StepKind anchor = view.journey ? StepKind::Entry : StepKind::Output;
        if (!hasAnchor(*view.flow, anchor))
            continue;
        const StepGraph graph = stepGraph(*view.flow);
        for (const auto &component : weakComponents(graph.graph)) {
            if (!belongs(*view.flow, graph, component, anchor))
                note(found, view, graph.ids[component.front()],
                     {{"count", std::to_string(component.size())}});
        }
    }
}

} // namespace pathloom
