// SPDX-License-Identifier: GPL-3.0-or-later
// Graph walks of the editor; sizes are those a person draws, so plain searches do.
#include "ui/canvas/Navigation.h"

#include <algorithm>
#include <cmath>
#include <deque>

namespace pathloom::ui {

namespace {

/// Targets of a step in the order of its outlets.
std::vector<StepId> targetsOf(const FlowGraph &graph, const StepId &id)
{
    std::vector<StepId> targets;
    const Step *step = graph.step(id);
    if (!step)
        return targets;
    for (const Outlet &outlet : outletsOf(*step)) {
        if (const Path *path = graph.pathAt(id, outlet.key))
            targets.push_back(path->to);
    }
    return targets;
}

StepId sibling(const FlowGraph &graph, const StepId &from, int offset)
{
    for (const Path *in : graph.pathsTo(from)) {
        const auto targets = targetsOf(graph, in->from);
        const auto at = std::find(targets.begin(), targets.end(), from);
        const auto index = (at - targets.begin()) + offset;
        if (at != targets.end() && index >= 0 && index < static_cast<std::ptrdiff_t>(targets.size()))
            return targets[static_cast<std::size_t>(index)];
    }
    return {};
}

StepId nearestVertically(const FlowGraph &graph, const StepId &from, int direction)
{
    const Step *own = graph.step(from);
    if (!own)
        return from;
    StepId best = from;
    double bestCost = std::numeric_limits<double>::max();
    for (const auto &[id, step] : graph.steps) {
        const double dy = (step->position.y - own->position.y) * direction;
        const double cost = dy + 2 * std::abs(step->position.x - own->position.x);
        if (dy > 1 && cost < bestCost) {
            best = id;
            bestCost = cost;
        }
    }
    return best;
}

template <typename Next>
std::set<StepId> reached(const std::set<StepId> &from, Next next)
{
    std::set<StepId> seen = from;
    std::deque<StepId> open(from.begin(), from.end());
    while (!open.empty()) {
        const StepId id = open.front();
        open.pop_front();
        for (const StepId &to : next(id)) {
            if (seen.insert(to).second)
                open.push_back(to);
        }
    }
    return seen;
}

} // namespace

StepId neighbour(const FlowGraph &graph, const StepId &from, Direction direction)
{
    switch (direction) {
    case Direction::Next: {
        const auto targets = targetsOf(graph, from);
        return targets.empty() ? from : targets.front();
    }
    case Direction::Previous: {
        const auto in = graph.pathsTo(from);
        return in.empty() ? from : in.front()->from;
    }
    case Direction::Up:
    case Direction::Down: break;
    }
    const int offset = direction == Direction::Down ? 1 : -1;
    const StepId found = sibling(graph, from, offset);
    return found.isEmpty() ? nearestVertically(graph, from, offset) : found;
}

StepId outletTarget(const FlowGraph &graph, const StepId &from, int outlet)
{
    const Step *step = graph.step(from);
    const auto outlets = step ? outletsOf(*step) : std::vector<Outlet>{};
    if (outlet < 0 || outlet >= static_cast<int>(outlets.size()))
        return {};
    const Path *path = graph.pathAt(from, outlets[static_cast<std::size_t>(outlet)].key);
    return path ? path->to : StepId();
}

std::vector<StepId> flowOrder(const FlowGraph &graph)
{
    std::vector<StepId> order;
    std::set<StepId> seen;
    std::deque<StepId> open;
    const auto visit = [&](const StepId &id) {
        if (graph.steps.contains(id) && seen.insert(id).second)
            open.push_back(id);
    };
    for (const auto &[id, step] : graph.steps) {
        if (specOf(step->kind).maximumIn == 0)
            visit(id);
    }
    const auto drain = [&] {
        while (!open.empty()) {
            order.push_back(open.front());
            open.pop_front();
            const StepId at = order.back();
            for (const StepId &to : targetsOf(graph, at))
                visit(to);
        }
    };
    drain();
    for (const auto &[id, step] : graph.steps) {
        visit(id);
        drain();
    }
    return order;
}

std::set<StepId> downstream(const FlowGraph &graph, const std::set<StepId> &from)
{
    return reached(from, [&](const StepId &id) { return targetsOf(graph, id); });
}

std::set<StepId> upstream(const FlowGraph &graph, const std::set<StepId> &from)
{
    return reached(from, [&](const StepId &id) {
        std::vector<StepId> sources;
        for (const Path *path : graph.pathsTo(id))
            sources.push_back(path->from);
        return sources;
    });
}

std::set<StepId> between(const FlowGraph &graph, const StepId &a, const StepId &b)
{
    for (const auto &[first, last] : {std::pair{a, b}, std::pair{b, a}}) {
        const auto down = downstream(graph, {first});
        if (!down.contains(last))
            continue;
        std::set<StepId> both;
        const auto up = upstream(graph, {last});
        std::set_intersection(down.begin(), down.end(), up.begin(), up.end(),
                              std::inserter(both, both.begin()));
        return both;
    }
    return {};
}

std::optional<std::string> freeOutlet(const FlowGraph &graph, const Step &step)
{
    for (const Outlet &outlet : outletsOf(step)) {
        if (!graph.pathAt(step.id, outlet.key))
            return outlet.key;
    }
    return std::nullopt;
}

} // namespace pathloom::ui
