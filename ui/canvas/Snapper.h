// SPDX-License-Identifier: GPL-3.0-or-later
// Snapping of what is moved: to the grid, and to edges, centres and equal gaps of neighbours.
#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace pathloom::ui {

struct Snap {
    QPointF delta;             ///< to add to the moved rectangle
    std::vector<QLineF> guides; ///< to draw, in scene coordinates
};

/// Points in, delta out; no scene in it. Tolerance is in screen pixels, so it shrinks in the scene
/// as the zoom grows.
class Snapper
{
public:
    static constexpr double kTolerance_px = 6;

    Snapper(std::vector<QRectF> neighbours, double zoom);

    /// The nearest snap of the rectangle; without a neighbour in reach, the grid.
    [[nodiscard]] Snap snap(const QRectF &moving) const;

private:
    std::vector<QRectF> m_neighbours;
    double m_tolerance;
};

} // namespace pathloom::ui
