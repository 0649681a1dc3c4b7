// SPDX-License-Identifier: Apache-2.0
// Lays out each connected part of a graph and puts the parts one beside the other.
#include "engine/layout/Layout.h"

#include "engine/graph/StepGraph.h"
#include "engine/layout/Layers.h"

#include <algorithm>
#include <cmath>

namespace pathloom {
namespace {

/// Everything measured along and across the flow, whichever way that is on the canvas.
struct Extent {
    double along = 0;
    double across = 0;
};

/// One connected part: its nodes by number in the whole graph, and their places from (0, 0).
struct Part {
    std::vector<NodeIndex> nodes;
    std::vector<Extent> corners;
    double across = 0;
};

double roundUp(double value, double grid)
{
    return std::ceil(value / grid - 1e-9) * grid;
}

class Layouter
{
public:
    Layouter(const FlowGraph &flow, const std::map<StepId, Size> &sizes,
             const LayoutOptions &options)
        : m_options(options), m_steps(stepGraph(flow)),
          m_closing(closingEdges(m_steps.graph, m_steps.starts))
    {
        for (const StepId &id : m_steps.ids) {
            const auto found = sizes.find(id);
            const Size size = found == sizes.end() ? options.defaultSize : found->second;
            m_extents.push_back(options.leftToRight ? Extent{size.width, size.height}
                                                    : Extent{size.height, size.width});
        }
    }

    std::map<StepId, Point> run()
    {
        std::map<StepId, Point> places;
        double across = 0;
        for (const auto &component : partsInFlowOrder()) {
            const Part part = layoutPart(component);
            for (std::size_t i = 0; i < part.nodes.size(); ++i)
                places.emplace(m_steps.ids[part.nodes[i]],
                               pointOf(part.corners[i].along, part.corners[i].across + across));
            across = roundUp(across + part.across + 2 * m_options.stepGap, m_options.grid);
        }
        return places;
    }

private:
    /// Connected parts; those with a start first.
    std::vector<std::vector<NodeIndex>> partsInFlowOrder() const
    {
        auto parts = weakComponents(m_steps.graph);
        const auto hasStart = [&](const std::vector<NodeIndex> &part) {
            return std::any_of(m_steps.starts.begin(), m_steps.starts.end(), [&](NodeIndex start) {
                return std::binary_search(part.begin(), part.end(), start);
            });
        };
        std::stable_partition(parts.begin(), parts.end(), hasStart);
        return parts;
    }

    /// The part as an acyclic graph of its own: loops cut where they close, parallel paths once.
    Digraph acyclicPart(const std::vector<NodeIndex> &component) const
    {
        std::map<NodeIndex, NodeIndex> local;
        for (const NodeIndex node : component)
            local.emplace(node, local.size());
        Digraph graph(component.size());
        for (const NodeIndex from : component) {
            for (const NodeIndex to : m_steps.graph.next[from]) {
                if (!m_closing.contains({from, to}) && !graph.hasEdge(local.at(from), local.at(to)))
                    graph.addEdge(local.at(from), local.at(to));
            }
        }
        return graph;
    }

    std::vector<NodeIndex> startsIn(const std::vector<NodeIndex> &component) const
    {
        std::vector<NodeIndex> starts;
        for (std::size_t i = 0; i < component.size(); ++i) {
            if (std::find(m_steps.starts.begin(), m_steps.starts.end(), component[i])
                != m_steps.starts.end())
                starts.push_back(i);
        }
        return starts;
    }

    Part layoutPart(const std::vector<NodeIndex> &component) const
    {
        const Digraph graph = acyclicPart(component);
        std::vector<double> across;
        for (const NodeIndex node : component)
            across.push_back(roundUp(m_extents[node].across, m_options.grid));
        LayeredGraph layers
            = layered(graph, rankNodes(graph), flowOrder(graph, startsIn(component)), across);
        reduceCrossings(layers);
        const std::vector<double> centres =
            placeAcross(layers, roundUp(m_options.stepGap, m_options.grid));
        return cornersOf(component, layers, centres);
    }

    Part cornersOf(const std::vector<NodeIndex> &component, const LayeredGraph &layers,
                   const std::vector<double> &centres) const
    {
        const std::vector<Extent> bands = bandsOf(component, layers);
        Part part{component, std::vector<Extent>(component.size()), 0};
        double least = 0;
        for (const auto &layer : layers.layers) {
            double free = -1e18;
            for (const NodeIndex node : layer) {
                if (layers.isBend(node))
                    continue;
                const double size = m_extents[component[node]].across;
                const double wish = centres[node] - size / 2;
                // Rounding to the grid must not eat the gap to the one before.
                const double corner
                    = std::max(std::round(wish / m_options.grid) * m_options.grid, free);
                free = roundUp(corner + size + m_options.stepGap, m_options.grid);
                const Extent &band = bands[layers.layerOf[node]];
                const double slack = band.across - m_extents[component[node]].along;
                part.corners[node] = {
                    band.along + std::floor(slack / 2 / m_options.grid) * m_options.grid, corner};
                least = std::min(least, corner);
            }
        }
        for (std::size_t i = 0; i < component.size(); ++i) {
            part.corners[i].across -= least;
            part.across =
                std::max(part.across, part.corners[i].across + m_extents[component[i]].across);
        }
        return part;
    }

    /// Where each layer starts along the flow, and how deep it is (in `across`).
    std::vector<Extent> bandsOf(const std::vector<NodeIndex> &component,
                                const LayeredGraph &layers) const
    {
        std::vector<Extent> bands;
        double along = 0;
        for (const auto &layer : layers.layers) {
            double depth = 0;
            for (const NodeIndex node : layer) {
                if (!layers.isBend(node))
                    depth = std::max(depth, m_extents[component[node]].along);
            }
            bands.push_back({along, depth});
            along = roundUp(along + depth + m_options.layerGap, m_options.grid);
        }
        return bands;
    }

    Point pointOf(double along, double across) const
    {
        const Point point = m_options.leftToRight ? Point{along, across} : Point{across, along};
        const auto onGrid = [&](double value) {
            return std::round(value / m_options.grid) * m_options.grid;
        };
        return {onGrid(point.x) + onGrid(m_options.origin.x),
                onGrid(point.y) + onGrid(m_options.origin.y)};
    }

    const LayoutOptions &m_options;
    StepGraph m_steps;
    std::set<Edge> m_closing;
    std::vector<Extent> m_extents;
};

} // namespace

std::map<StepId, Point> layoutGraph(const FlowGraph &graph, const std::map<StepId, Size> &sizes,
                                    const LayoutOptions &options)
{
    return Layouter(graph, sizes, options).run();
}

std::map<StepId, Point> layoutSteps(const FlowGraph &graph, const std::set<StepId> &steps,
                                    const std::map<StepId, Size> &sizes,
                                    const LayoutOptions &options)
{
    FlowGraph chosen;
    std::optional<Point> corner;
    for (const StepId &id : steps) {
        const auto found = graph.steps.find(id);
        if (found == graph.steps.end())
            continue;
        chosen.steps.insert(*found);
        const Point at = found->second->position;
        corner = corner ? Point{std::min(corner->x, at.x), std::min(corner->y, at.y)} : at;
    }
    for (const Path &path : graph.paths) {
        if (steps.contains(path.from) && steps.contains(path.to))
            chosen.paths.push_back(path);
    }
    LayoutOptions placed = options;
    placed.origin = corner.value_or(options.origin);
    return layoutGraph(chosen, sizes, placed);
}

} // namespace pathloom
