// SPDX-License-Identifier: GPL-3.0-or-later
// Orthogonal routes for paths: around steps where it can, with as few bends as it can.
#pragma once

#include <QPainterPath>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace pathloom::ui {

/// Steps as obstacles, sorted for quick look-up. A value; no scene in it.
class Obstacles
{
public:
    Obstacles() = default;
    explicit Obstacles(std::vector<QRectF> rects);

    /// How many rectangles the axis-parallel segment runs through.
    [[nodiscard]] int crossings(const QPointF &a, const QPointF &b) const;
    [[nodiscard]] int crossings(const QPolygonF &route) const;
    /// Whether a rectangle covers part of one of them.
    [[nodiscard]] bool isCovered(const QRectF &area) const;

private:
    std::vector<QRectF> m_rects; ///< by left edge
    double m_widest = 0;
};

/// Where a route starts and ends: at the right edge of one step and the left edge of another.
struct RouteRequest {
    QPointF from;
    QPointF to;
    QRectF fromRect;
    QRectF toRect;
    int lane = 0; ///< index of the outlet: keeps siblings apart
};

/// The best of a small set of candidates: fewest crossings, then shortest, then fewest bends.
/// The same request always gives the same route.
[[nodiscard]] QPolygonF routePath(const RouteRequest &request, const Obstacles &obstacles);

/// The route with rounded bends.
[[nodiscard]] QPainterPath roundedPath(const QPolygonF &route, double radius = 10);
/// Middle of the longest horizontal stretch: where a label reads best.
[[nodiscard]] QPointF labelPoint(const QPolygonF &route);
/// Distance of a point to the route.
[[nodiscard]] double distanceTo(const QPolygonF &route, const QPointF &point);

} // namespace pathloom::ui
