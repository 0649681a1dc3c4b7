// SPDX-License-Identifier: Apache-2.0
// Numbers the steps of a graph and asks the algorithms about them.
#include "engine/graph/StepGraph.h"

namespace pathloom {
namespace {

std::vector<NodeIndex> indexesOf(const StepGraph &graph, const std::set<StepId> &steps)
{
    std::vector<NodeIndex> indexes;
    for (const StepId &step : steps) {
        if (const auto found = graph.indexOf.find(step); found != graph.indexOf.end())
            indexes.push_back(found->second);
    }
    return indexes;
}

std::set<StepId> stepsWhere(const StepGraph &graph, const std::vector<bool> &chosen)
{
    std::set<StepId> steps;
    for (NodeIndex node = 0; node < graph.size(); ++node) {
        if (chosen[node])
            steps.insert(graph.ids[node]);
    }
    return steps;
}

std::size_t rankOf(const std::vector<Outlet> &outlets, const std::string &key)
{
    const auto found = std::find_if(outlets.begin(), outlets.end(),
                                    [&](const Outlet &outlet) { return outlet.key == key; });
    return static_cast<std::size_t>(found - outlets.begin());
}

/// Paths grouped by the number of their first step, each group in the order of the outlets.
std::vector<std::vector<const Path *>> orderedPaths(const FlowGraph &flow, const StepGraph &graph)
{
    std::vector<std::vector<const Path *>> pathsOf(graph.size());
    for (const Path &path : flow.paths) {
        const auto from = graph.indexOf.find(path.from);
        if (from != graph.indexOf.end() && graph.indexOf.contains(path.to))
            pathsOf[from->second].push_back(&path);
    }
    for (NodeIndex node = 0; node < graph.size(); ++node) {
        if (pathsOf[node].size() < 2)
            continue;
        const std::vector<Outlet> outlets = outletsOf(*flow.step(graph.ids[node]));
        std::stable_sort(pathsOf[node].begin(), pathsOf[node].end(),
                         [&](const Path *a, const Path *b) {
                             return rankOf(outlets, a->outlet) < rankOf(outlets, b->outlet);
                         });
    }
    return pathsOf;
}

} // namespace

std::vector<StepId> StepGraph::idsOf(std::span<const NodeIndex> nodes) const
{
    std::vector<StepId> result;
    result.reserve(nodes.size());
    for (const NodeIndex node : nodes)
        result.push_back(ids[node]);
    return result;
}

StepGraph stepGraph(const FlowGraph &graph)
{
    StepGraph result;
    for (const auto &[id, step] : graph.steps) {
        if (specOf(step->kind).maximumIn == 0)
            result.starts.push_back(result.ids.size());
        result.indexOf.emplace(id, result.ids.size());
        result.ids.push_back(id);
    }
    result.graph = Digraph(result.ids.size());
    const auto pathsOf = orderedPaths(graph, result);
    for (NodeIndex node = 0; node < result.size(); ++node) {
        for (const Path *path : pathsOf[node])
            result.graph.addEdge(node, result.indexOf.at(path->to));
    }
    return result;
}

std::vector<StepId> stepsInFlowOrder(const FlowGraph &graph)
{
    const StepGraph steps = stepGraph(graph);
    return steps.idsOf(flowOrder(steps.graph, steps.starts));
}

std::set<PathId> closingPaths(const FlowGraph &graph)
{
    const StepGraph steps = stepGraph(graph);
    const std::set<Edge> closing = closingEdges(steps.graph, steps.starts);
    std::set<PathId> result;
    for (const Path &path : graph.paths) {
        const auto from = steps.indexOf.find(path.from);
        const auto to = steps.indexOf.find(path.to);
        if (from != steps.indexOf.end() && to != steps.indexOf.end()
            && closing.contains({from->second, to->second}))
            result.insert(path.id);
    }
    return result;
}

std::vector<std::vector<StepId>> loopsOf(const FlowGraph &graph)
{
    const StepGraph steps = stepGraph(graph);
    const std::vector<NodeIndex> order = flowOrder(steps.graph, steps.starts);
    std::vector<std::size_t> position(steps.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        position[order[i]] = i;
    std::vector<std::vector<StepId>> loops;
    for (const auto &component : cyclicComponents(steps.graph)) {
        const NodeIndex first = *std::min_element(
            component.begin(), component.end(),
            [&](NodeIndex a, NodeIndex b) { return position[a] < position[b]; });
        loops.push_back(steps.idsOf(shortestCycle(steps.graph, first)));
    }
    return loops;
}

std::set<StepId> downstreamOf(const FlowGraph &graph, const std::set<StepId> &steps)
{
    const StepGraph numbered = stepGraph(graph);
    return stepsWhere(numbered, reachable(numbered.graph, indexesOf(numbered, steps)));
}

std::set<StepId> upstreamOf(const FlowGraph &graph, const std::set<StepId> &steps)
{
    const StepGraph numbered = stepGraph(graph);
    return stepsWhere(numbered, reachable(reversed(numbered.graph), indexesOf(numbered, steps)));
}

std::set<StepId> stepsBetween(const FlowGraph &graph, const StepId &from, const StepId &to)
{
    const std::set<StepId> after = downstreamOf(graph, {from});
    if (!after.contains(to))
        return {};
    const std::set<StepId> before = upstreamOf(graph, {to});
    std::set<StepId> between;
    std::set_intersection(after.begin(), after.end(), before.begin(), before.end(),
                          std::inserter(between, between.end()));
    return between;
}

} // namespace pathloom
