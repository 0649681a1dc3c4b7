// SPDX-License-Identifier: Apache-2.0
// An order of all segments in which each stands behind those it uses.
#include "engine/graph/Digraph.h"
#include "engine/segment/Evaluate.h"

namespace pathloom {

Result<std::vector<GraphId>> segmentOrder(const Document &document)
{
    std::vector<GraphId> ids;
    std::map<GraphId, NodeIndex> indexOf;
    for (const auto &[id, segment] : document.segments) {
        indexOf.emplace(id, ids.size());
        ids.push_back(id);
    }
    Digraph uses(ids.size());
    for (const auto &[id, segment] : document.segments) {
        for (const std::string &name : segmentsUsedBy(*segment)) {
            if (const SegmentPtr used = document.segmentNamed(name))
                uses.addEdge(indexOf.at(id), indexOf.at(used->id));
        }
    }
    auto order = topologicalOrder(uses);
    if (!order) {
        std::string path;
        const NodeIndex first = cyclicComponents(uses).front().front();
        for (const NodeIndex node : shortestCycle(uses, first))
            path += document.segments.at(ids[node])->name + " → ";
        return fail(ErrorKind::BadInput, "segment.cycle",
                    {{"path", path + document.segments.at(ids[first])->name}});
    }
    std::vector<GraphId> result;
    for (auto node = order->rbegin(); node != order->rend(); ++node)
        result.push_back(ids[*node]);
    return result;
}

} // namespace pathloom
