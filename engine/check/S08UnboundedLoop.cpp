// SPDX-License-Identifier: Apache-2.0
// S08: a loop that neither a condition nor a limit of visits ends.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

bool decidesOnLeaving(const FlowGraph &flow, const Step &step, const std::set<StepId> &loop)
{
    const bool decides = step.kind == StepKind::RuleSplit || step.kind == StepKind::Goal
                         || step.kind == StepKind::Decide || step.kind == StepKind::Wait;
    if (!decides)
        return false;
    if (step.kind == StepKind::Goal && textField(step, "mode") == "leave")
        return true;
    const auto paths = flow.pathsFrom(step.id);
    return std::any_of(paths.begin(), paths.end(),
                       [&](const Path *path) { return !loop.contains(path->to); });
}

} // namespace

void checkS08(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        if (view.journey->settings.passLimit >= 1)
            continue;
        const StepGraph graph = stepGraph(*view.flow);
        for (const auto &component : cyclicComponents(graph.graph)) {
            const auto ids = graph.idsOf(component);
            const std::set<StepId> loop(ids.begin(), ids.end());
            const bool ends = std::any_of(ids.begin(), ids.end(), [&](const StepId &id) {
                return decidesOnLeaving(*view.flow, *view.flow->step(id), loop);
            });
            const auto cycle = graph.idsOf(shortestCycle(graph.graph, component.front()));
            if (!ends)
                note(found, view, cycle.front(), {{"path", walkText(*view.flow, cycle)}});
        }
    }
}

} // namespace pathloom
