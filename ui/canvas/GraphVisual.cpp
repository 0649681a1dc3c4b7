// SPDX-License-Identifier: GPL-3.0-or-later
// Geometry and words of every step, routes of every path.
#include "ui/canvas/GraphVisual.h"

#include "ui/canvas/StepSummary.h"
#include "ui/text/StepText.h"

#include <set>

namespace pathloom::ui {

namespace {

constexpr double kFrameMargin = 24;
constexpr double kFrameTitle = 28;

void placePorts(StepVisual &visual)
{
    const QRectF &rect = visual.rect;
    visual.inlet = {rect.left(), rect.top() + kHeaderHeight / 2};
    if (visual.outlets.size() == 1) {
        visual.outlets.front().port = {rect.right(), rect.top() + kHeaderHeight / 2};
        return;
    }
    double y = rect.top() + kHeaderHeight + kOutletRow / 2;
    for (OutletVisual &outlet : visual.outlets) {
        outlet.port = {rect.right(), y};
        y += kOutletRow;
    }
}

StepVisual visualOf(const StepPtr &step, const FlowGraph &graph, const Document &document)
{
    StepVisual visual;
    visual.step = step;
    visual.rect = {QPointF(step->position.x, step->position.y), stepSize(*step)};
    visual.caption = text::stepTitle(*step);
    visual.summary = stepSummary(*step, document);
    visual.hasInlet = specOf(step->kind).maximumIn != 0;
    for (const Outlet &outlet : outletsOf(*step)) {
        visual.outlets.push_back({outlet.key, text::outletLabel(*step, outlet), {},
                                  graph.pathAt(step->id, outlet.key) != nullptr, outlet.required});
    }
    placePorts(visual);
    return visual;
}

QRectF frameRect(const GraphVisual &visual, const Frame &frame)
{
    const QRectF steps = visual.boundsOf({frame.steps.begin(), frame.steps.end()});
    if (steps.isNull())
        return {};
    return steps.adjusted(-kFrameMargin, -kFrameMargin - kFrameTitle, kFrameMargin, kFrameMargin);
}

/// Rectangles that appeared, vanished or moved between two visuals.
std::vector<QRectF> changedAreas(const GraphVisual &now, const GraphVisual &before)
{
    std::vector<QRectF> areas;
    for (const auto &[id, step] : now.steps) {
        const auto old = before.steps.find(id);
        if (old == before.steps.end() || old->second.rect != step.rect) {
            areas.push_back(step.rect);
            if (old != before.steps.end())
                areas.push_back(old->second.rect);
        }
    }
    for (const auto &[id, step] : before.steps) {
        if (!now.steps.contains(id))
            areas.push_back(step.rect);
    }
    return areas;
}

bool samePorts(const RouteRequest &request, const QPolygonF &route)
{
    return !route.isEmpty() && route.first() == request.from && route.last() == request.to;
}

void routeAll(GraphVisual &visual, const FlowGraph &graph, const GraphVisual *previous)
{
    const Obstacles obstacles = visual.obstacles();
    std::vector<QRectF> areas;
    if (previous)
        areas = changedAreas(visual, *previous);
    for (const Path &path : graph.paths) {
        const RouteRequest request = routeRequest(visual, path);
        PathVisual &made = visual.paths[path.id];
        made.path = path;
        const auto old = previous ? previous->paths.find(path.id) : decltype(previous->paths.end()){};
        if (previous && old != previous->paths.end() && samePorts(request, old->second.route)) {
            const QRectF box = old->second.route.boundingRect().adjusted(-80, -80, 80, 80);
            const bool disturbed = std::any_of(areas.begin(), areas.end(),
                                               [&](const QRectF &area) { return area.intersects(box); });
            if (!disturbed) {
                made.route = old->second.route;
                continue;
            }
        }
        made.route = routePath(request, obstacles);
    }
}

} // namespace

const OutletVisual *StepVisual::outlet(std::string_view key) const
{
    for (const OutletVisual &outlet : outlets) {
        if (outlet.key == key)
            return &outlet;
    }
    return nullptr;
}

QRectF GraphVisual::bounds() const
{
    QRectF all;
    for (const auto &[id, step] : steps)
        all |= step.rect;
    for (const auto &[id, note] : notes)
        all |= note.rect;
    for (const auto &[id, frame] : frames)
        all |= frame.rect;
    for (const auto &[id, path] : paths)
        all |= path.route.boundingRect();
    return all.isNull() ? all : all.adjusted(-32, -32, 32, 40);
}

QRectF GraphVisual::boundsOf(const std::set<StepId> &ids) const
{
    QRectF all;
    for (const StepId &id : ids) {
        if (const auto found = steps.find(id); found != steps.end())
            all |= found->second.rect;
    }
    return all;
}

Obstacles GraphVisual::obstacles() const
{
    std::vector<QRectF> rects;
    rects.reserve(steps.size());
    for (const auto &[id, step] : steps)
        rects.push_back(step.rect);
    return Obstacles(std::move(rects));
}

QSizeF stepSize(const Step &step)
{
    const std::size_t outlets = outletsOf(step).size();
    const double rows = outlets > 1 ? static_cast<double>(outlets) * kOutletRow + kGrid : 0;
    return {kStepWidth, kHeaderHeight + rows};
}

RouteRequest routeRequest(const GraphVisual &visual, const Path &path)
{
    RouteRequest request;
    if (const auto from = visual.steps.find(path.from); from != visual.steps.end()) {
        request.fromRect = from->second.rect;
        request.from = {from->second.rect.right(), from->second.rect.top() + kHeaderHeight / 2};
        int lane = 0;
        for (const OutletVisual &outlet : from->second.outlets) {
            if (outlet.key == path.outlet) {
                request.from = outlet.port;
                request.lane = lane;
            }
            ++lane;
        }
    }
    if (const auto to = visual.steps.find(path.to); to != visual.steps.end()) {
        request.toRect = to->second.rect;
        request.to = to->second.inlet;
    }
    return request;
}

GraphVisual visualise(const FlowGraph &graph, const Document &document, const GraphVisual *previous)
{
    GraphVisual visual;
    for (const auto &[id, step] : graph.steps)
        visual.steps.emplace(id, visualOf(step, graph, document));
    routeAll(visual, graph, previous);
    for (const auto &[id, note] : graph.notes)
        visual.notes[id] = {note, {note.position.x, note.position.y, note.width, note.height}};
    for (const auto &[id, frame] : graph.frames)
        visual.frames[id] = {frame, frameRect(visual, frame)};
    return visual;
}

GraphVisual moved(const GraphVisual &visual, const Placement &placement)
{
    GraphVisual result = visual;
    const auto &positions = placement.steps;
    for (const auto &[id, rect] : placement.notes) {
        if (const auto found = result.notes.find(id); found != result.notes.end())
            found->second.rect = rect;
    }
    for (const auto &[id, position] : positions) {
        if (const auto found = result.steps.find(id); found != result.steps.end()) {
            found->second.rect.moveTopLeft(position);
            placePorts(found->second);
        }
    }
    for (auto &[id, path] : result.paths) {
        if (positions.contains(path.path.from) || positions.contains(path.path.to))
            path.route = routePath(routeRequest(result, path.path), Obstacles());
    }
    for (auto &[id, frame] : result.frames)
        frame.rect = frameRect(result, frame.frame);
    return result;
}

} // namespace pathloom::ui
