// SPDX-License-Identifier: Apache-2.0
// S05: a loop that no profile can leave, or a segment without an output.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

/// A profile can leave at this step: an Exit, a Goal that lets go, or a loose end.
bool canLeaveAt(const FlowGraph &flow, const Step &step)
{
    if (step.kind == StepKind::Exit ||
        (step.kind == StepKind::Goal && textField(step, "mode") == "leave"))
        return true;
    const std::vector<Outlet> outlets = outletsOf(step);
    return std::any_of(outlets.begin(), outlets.end(), [&](const Outlet &outlet) {
        return flow.pathAt(step.id, outlet.key) == nullptr;
    });
}

void findClosedLoops(const GraphView &view, Found &found)
{
    const StepGraph graph = stepGraph(*view.flow);
    std::vector<NodeIndex> ends;
    for (NodeIndex node = 0; node < graph.size(); ++node) {
        if (canLeaveAt(*view.flow, *view.flow->step(graph.ids[node])))
            ends.push_back(node);
    }
    const std::vector<bool> leaves = reachable(reversed(graph.graph), ends);
    for (const auto &component : cyclicComponents(graph.graph)) {
        // Loops that lead on into another closed loop are told with that one.
        const bool isLast = std::all_of(component.begin(), component.end(), [&](NodeIndex node) {
            return std::all_of(
                graph.graph.next[node].begin(), graph.graph.next[node].end(), [&](NodeIndex to) {
                    return std::binary_search(component.begin(), component.end(), to);
                });
        });
        if (isLast && !leaves[component.front()])
            note(found, view, graph.ids[component.front()],
                 {{"path", walkText(*view.flow,
                                    graph.idsOf(shortestCycle(graph.graph, component.front())))}});
    }
}

} // namespace

void checkS05(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input))
        findClosedLoops(view, found);
    for (const GraphView &view : segmentsOf(input)) {
        const auto &steps = view.flow->steps;
        if (std::none_of(steps.begin(), steps.end(),
                         [](const auto &entry) { return entry.second->kind == StepKind::Output; }))
            note(found, view, {}, {{"path", ""}});
    }
}

} // namespace pathloom
