// SPDX-License-Identifier: Apache-2.0
// R06: segments that refer to each other in a circle.
#include "engine/check/Rules.h"

#include "engine/segment/Evaluate.h"

namespace pathloom {

void checkR06(const CheckInput &input, const TaskControl &, Found &found)
{
    std::vector<GraphView> views = segmentsOf(input);
    std::map<std::string, NodeIndex> indexOf;
    for (const GraphView &view : views)
        indexOf.emplace(view.object, indexOf.size());
    Digraph uses(views.size());
    for (const GraphView &view : views) {
        for (const std::string &name : segmentsUsedBy(*view.segment)) {
            if (const SegmentPtr used = input.document->segmentNamed(name))
                uses.addEdge(indexOf.at(view.object), indexOf.at(used->id.text()));
        }
    }
    for (const auto &component : cyclicComponents(uses)) {
        std::string path;
        for (const NodeIndex node : shortestCycle(uses, component.front()))
            path += views[node].name + " → ";
        const GraphView &first = views[component.front()];
        note(found, first, {}, {{"path", path + first.name}});
    }
}

} // namespace pathloom
