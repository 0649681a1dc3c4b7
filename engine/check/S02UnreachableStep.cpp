// SPDX-License-Identifier: Apache-2.0
// S02: a step that is connected to the rest but that no entry leads to.
#include "engine/check/Rules.h"

namespace pathloom {

void checkS02(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        const StepGraph graph = stepGraph(*view.flow);
        const std::vector<bool> reached = reachable(graph.graph, graph.starts);
        for (const auto &component : weakComponents(graph.graph)) {
            // A component that no entry belongs to is an island: S03 speaks of it as a whole.
            const bool hasStart =
                std::any_of(graph.starts.begin(), graph.starts.end(), [&](NodeIndex start) {
                    return std::binary_search(component.begin(), component.end(), start);
                });
            for (const NodeIndex node : component) {
                if (hasStart && !reached[node])
                    note(found, view, graph.ids[node]);
            }
        }
    }
}

} // namespace pathloom
