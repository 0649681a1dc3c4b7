// SPDX-License-Identifier: Apache-2.0
// S07: a loop that can turn in less than half an hour.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

constexpr Duration kLeastTurn = Duration::minutes(30);

/// Quickest way back to `start` inside its component; Bellman-Ford, as the components are small.
Duration quickestTurn(const FlowGraph &flow, const StepGraph &graph,
                      const std::set<NodeIndex> &component, NodeIndex start)
{
    std::map<NodeIndex, Duration> quickest;
    const auto relax = [&](NodeIndex from, Duration soFar) {
        bool changed = false;
        const Step &step = *flow.step(graph.ids[from]);
        for (const Path *path : flow.pathsFrom(step.id)) {
            const auto to = graph.indexOf.find(path->to);
            if (to == graph.indexOf.end() || !component.contains(to->second))
                continue;
            const Duration total = soFar + holdingOf(step, path->outlet).shortest;
            const auto [known, isNew] = quickest.emplace(to->second, total);
            if (!isNew && known->second <= total)
                continue;
            known->second = total;
            changed = true;
        }
        return changed;
    };
    relax(start, Duration{});
    for (std::size_t round = 0; round < component.size(); ++round) {
        bool changed = false;
        for (const NodeIndex node : component) {
            if (node != start && quickest.contains(node))
                changed = relax(node, quickest.at(node)) || changed;
        }
        if (!changed)
            break;
    }
    const auto back = quickest.find(start);
    return back == quickest.end() ? Duration::days(10'000) : back->second;
}

} // namespace

void checkS07(const CheckInput &input, const TaskControl &control, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        const StepGraph graph = stepGraph(*view.flow);
        for (const auto &component : cyclicComponents(graph.graph)) {
            const std::set<NodeIndex> members(component.begin(), component.end());
            for (const NodeIndex node : component) {
                const Step &step = *view.flow->step(graph.ids[node]);
                // Loops without any wait are S06's.
                if (step.kind != StepKind::Wait || control.isStopped())
                    continue;
                const Duration turn = quickestTurn(*view.flow, graph, members, node);
                if (turn < kLeastTurn)
                    note(found, view, step.id, {{"duration", toText(turn)}});
            }
        }
    }
}

} // namespace pathloom
