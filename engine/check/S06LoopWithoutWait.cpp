// SPDX-License-Identifier: Apache-2.0
// S06: a loop without any wait, or any loop in a segment: it would turn without time passing.
#include "engine/check/Rules.h"

namespace pathloom {

void checkS06(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : graphsOf(input)) {
        const StepGraph graph = stepGraph(*view.flow);
        std::vector<bool> hasNoWait(graph.size());
        for (NodeIndex node = 0; node < graph.size(); ++node)
            hasNoWait[node] = !specOf(view.flow->step(graph.ids[node])->kind).takesTime;
        const Digraph timeless = restricted(graph.graph, hasNoWait);
        for (const auto &component : cyclicComponents(timeless)) {
            const auto cycle = graph.idsOf(shortestCycle(timeless, component.front()));
            note(found, view, cycle.front(), {{"path", walkText(*view.flow, cycle)}});
        }
    }
}

} // namespace pathloom
