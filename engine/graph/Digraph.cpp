// SPDX-License-Identifier: Apache-2.0
// Graph algorithms on Boost.Graph, which is included nowhere else.
#include "engine/graph/Digraph.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>


namespace pathloom {
namespace {

using Directed = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

constexpr NodeIndex kNone = static_cast<NodeIndex>(-1);

template <typename BoostGraph>
BoostGraph boosted(const Digraph &graph)
{
    BoostGraph result(graph.size());
    for (NodeIndex from = 0; from < graph.size(); ++from) {
        for (const NodeIndex to : graph.next[from])
            boost::add_edge(from, to, result);
    }
    return result;
}

std::vector<std::vector<NodeIndex>> grouped(const std::vector<NodeIndex> &componentOf)
{
    std::vector<std::vector<NodeIndex>> groups;
    std::map<NodeIndex, std::size_t> groupOf;
    for (NodeIndex node = 0; node < componentOf.size(); ++node) {
        const auto [at, isNew] = groupOf.emplace(componentOf[node], groups.size());
        if (isNew)
            groups.emplace_back();
        groups[at->second].push_back(node);
    }
    return groups;
}

/// Notes nodes as they finish and edges that close a loop.
class WalkRecorder : public boost::dfs_visitor<>
{
public:
    WalkRecorder(std::vector<NodeIndex> &finished, std::set<Edge> &closing)
        : m_finished(&finished), m_closing(&closing)
    {
    }
    void finish_vertex(NodeIndex node, const Directed &) { m_finished->push_back(node); }
    void back_edge(const boost::graph_traits<Directed>::edge_descriptor &edge,
                   const Directed &graph)
    {
        m_closing->emplace(boost::source(edge, graph), boost::target(edge, graph));
    }

private:
    std::vector<NodeIndex> *m_finished;
    std::set<Edge> *m_closing;
};

struct Walk {
    std::vector<NodeIndex> finished;
    std::set<Edge> closing;
};

/// Depth-first from each root that was not seen before, in order.
Walk walk(const Digraph &graph, std::span<const NodeIndex> roots)
{
    Walk result;
    const auto boostGraph = boosted<Directed>(graph);
    std::vector<boost::default_color_type> colours(graph.size(), boost::white_color);
    const auto colourMap = boost::make_iterator_property_map(
        colours.begin(), boost::get(boost::vertex_index, boostGraph));
    for (const NodeIndex root : roots) {
        if (colours[root] == boost::white_color)
            boost::depth_first_visit(boostGraph, root,
                                     WalkRecorder(result.finished, result.closing), colourMap);
    }
    return result;
}

class ParentRecorder : public boost::bfs_visitor<>
{
public:
    explicit ParentRecorder(std::vector<NodeIndex> &parents) : m_parents(&parents) {}
    void tree_edge(const boost::graph_traits<Directed>::edge_descriptor &edge,
                   const Directed &graph)
    {
        (*m_parents)[boost::target(edge, graph)] = boost::source(edge, graph);
    }

private:
    std::vector<NodeIndex> *m_parents;
};

/// Predecessors in a breadth-first tree from `from`; kNone where unreached, and at `from`.
std::vector<NodeIndex> breadthFirstParents(const Digraph &graph, NodeIndex from)
{
    std::vector<NodeIndex> parents(graph.size(), kNone);
    const auto boostGraph = boosted<Directed>(graph);
    boost::breadth_first_search(boostGraph, from, boost::visitor(ParentRecorder(parents)));
    return parents;
}

Digraph withoutEdges(const Digraph &graph, const std::set<Edge> &left)
{
    Digraph result(graph.size());
    for (NodeIndex from = 0; from < graph.size(); ++from) {
        for (const NodeIndex to : graph.next[from]) {
            if (!left.contains({from, to}))
                result.addEdge(from, to);
        }
    }
    return result;
}

} // namespace

bool Digraph::hasEdge(NodeIndex from, NodeIndex to) const
{
    return std::find(next[from].begin(), next[from].end(), to) != next[from].end();
}

Digraph reversed(const Digraph &graph)
{
    Digraph result(graph.size());
    for (NodeIndex from = 0; from < graph.size(); ++from) {
        for (const NodeIndex to : graph.next[from])
            result.addEdge(to, from);
    }
    return result;
}

Digraph restricted(const Digraph &graph, const std::vector<bool> &keep)
{
    Digraph result(graph.size());
    for (NodeIndex from = 0; from < graph.size(); ++from) {
        for (const NodeIndex to : graph.next[from]) {
            if (keep[from] && keep[to])
                result.addEdge(from, to);
        }
    }
    return result;
}

std::vector<bool> reachable(const Digraph &graph, std::span<const NodeIndex> starts)
{
    std::vector<bool> seen(graph.size(), false);
    std::vector<NodeIndex> open(starts.begin(), starts.end());
    while (!open.empty()) {
        const NodeIndex node = open.back();
        open.pop_back();
        if (seen[node])
            continue;
        seen[node] = true;
        open.insert(open.end(), graph.next[node].begin(), graph.next[node].end());
    }
    return seen;
}

std::vector<std::vector<NodeIndex>> strongComponents(const Digraph &graph)
{
    const auto boostGraph = boosted<Directed>(graph);
    std::vector<NodeIndex> componentOf(graph.size());
    if (!componentOf.empty()) {
        boost::strong_components(
            boostGraph, boost::make_iterator_property_map(
                            componentOf.begin(), boost::get(boost::vertex_index, boostGraph)));
    }
    return grouped(componentOf);
}

std::vector<std::vector<NodeIndex>> cyclicComponents(const Digraph &graph)
{
    auto components = strongComponents(graph);
    std::erase_if(components, [&](const std::vector<NodeIndex> &component) {
        return component.size() == 1 && !graph.hasEdge(component.front(), component.front());
    });
    return components;
}

std::vector<std::vector<NodeIndex>> weakComponents(const Digraph &graph)
{
    const auto boostGraph = boosted<Undirected>(graph);
    std::vector<NodeIndex> componentOf(graph.size());
    if (!componentOf.empty()) {
        boost::connected_components(boostGraph,
                                    boost::make_iterator_property_map(
                                        componentOf.begin(),
                                        boost::get(boost::vertex_index, boostGraph)));
    }
    return grouped(componentOf);
}

std::vector<NodeIndex> shortestPath(const Digraph &graph, NodeIndex from, NodeIndex to)
{
    if (from == to)
        return {from};
    const std::vector<NodeIndex> parents = breadthFirstParents(graph, from);
    if (parents[to] == kNone)
        return {};
    std::vector<NodeIndex> path{to};
    while (path.back() != from)
        path.push_back(parents[path.back()]);
    std::reverse(path.begin(), path.end());
    return path;
}

std::vector<NodeIndex> shortestCycle(const Digraph &graph, NodeIndex node)
{
    if (graph.hasEdge(node, node))
        return {node};
    const std::vector<NodeIndex> parents = breadthFirstParents(graph, node);
    std::vector<NodeIndex> best;
    for (NodeIndex last = 0; last < graph.size(); ++last) {
        if (parents[last] == kNone || !graph.hasEdge(last, node))
            continue;
        std::vector<NodeIndex> cycle{last};
        while (cycle.back() != node)
            cycle.push_back(parents[cycle.back()]);
        if (best.empty() || cycle.size() < best.size())
            best = std::move(cycle);
    }
    std::reverse(best.begin(), best.end());
    return best;
}

std::optional<std::vector<NodeIndex>> topologicalOrder(const Digraph &graph)
{
    const auto boostGraph = boosted<Directed>(graph);
    std::vector<NodeIndex> order;
    order.reserve(graph.size());
    try {
        boost::topological_sort(boostGraph, std::back_inserter(order));
    } catch (const boost::not_a_dag &) {
        return std::nullopt;
    }
    std::reverse(order.begin(), order.end());
    return order;
}

std::set<Edge> closingEdges(const Digraph &graph, std::span<const NodeIndex> starts)
{
    std::vector<NodeIndex> roots(starts.begin(), starts.end());
    for (NodeIndex node = 0; node < graph.size(); ++node)
        roots.push_back(node);
    return walk(graph, roots).closing;
}

std::vector<NodeIndex> flowOrder(const Digraph &graph, std::span<const NodeIndex> starts)
{
    // Walked backwards, so that in reverse the first start and the first branch lead.
    Digraph acyclic = withoutEdges(graph, closingEdges(graph, starts));
    for (auto &successors : acyclic.next)
        std::reverse(successors.begin(), successors.end());
    const std::vector<bool> reached = reachable(graph, starts);
    std::vector<NodeIndex> roots(starts.rbegin(), starts.rend());
    std::vector<NodeIndex> order = walk(acyclic, roots).finished;
    std::reverse(order.begin(), order.end());
    std::vector<bool> others(reached);
    others.flip();
    roots.clear();
    for (NodeIndex node = graph.size(); node > 0; --node) {
        if (others[node - 1])
            roots.push_back(node - 1);
    }
    const std::vector<NodeIndex> rest = walk(restricted(acyclic, others), roots).finished;
    order.insert(order.end(), rest.rbegin(), rest.rend());
    return order;
}

std::vector<double> heaviestWays(const Digraph &graph, std::span<const NodeIndex> starts,
                                 std::span<const double> weights)
{
    const Digraph acyclic = withoutEdges(graph, closingEdges(graph, starts));
    const std::vector<bool> reached = reachable(graph, starts);
    std::vector<double> heaviest(graph.size(), 0.0);
    for (const NodeIndex start : starts)
        heaviest[start] = weights[start];
    for (const NodeIndex node : flowOrder(acyclic, starts)) {
        if (!reached[node])
            continue;
        for (const NodeIndex to : acyclic.next[node])
            heaviest[to] = std::max(heaviest[to], heaviest[node] + weights[to]);
    }
    return heaviest;
}

} // namespace pathloom
