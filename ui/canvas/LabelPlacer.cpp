// SPDX-License-Identifier: GPL-3.0-or-later
// Tries places from the best to the last resort and takes the first free one.
#include "ui/canvas/LabelPlacer.h"

#include "ui/canvas/GraphPainter.h"

#include <QLineF>

namespace pathloom::ui {

namespace {

constexpr double kGap = 4;      ///< kept between a label and what it must not cover
constexpr double kShift = 8;    ///< between tries beside the path
constexpr int kShifts = 16;

/// From the best: where a label reads best, other points of the path, then above and below it.
std::vector<QPointF> candidatesOf(const QPolygonF &route)
{
    std::vector<QPointF> points{labelPoint(route)};
    for (qsizetype i = 1; i < route.size(); ++i) {
        const QLineF line(route[i - 1], route[i]);
        for (const double at : {0.5, 0.3, 0.7})
            points.push_back(line.pointAt(at));
    }
    const std::size_t onPath = points.size();
    for (int shift = 1; shift <= kShifts; ++shift) {
        for (std::size_t i = 0; i < onPath; ++i) {
            points.push_back(points[i] - QPointF(0, shift * kShift));
            points.push_back(points[i] + QPointF(0, shift * kShift));
        }
    }
    return points;
}

Obstacles stepsWithNumbers(const GraphVisual &visual)
{
    std::vector<QRectF> rects;
    rects.reserve(visual.steps.size());
    for (const auto &[id, step] : visual.steps)
        rects.push_back(step.rect.adjusted(0, 0, 0, kGap + kNumbersHeight));
    return Obstacles(std::move(rects));
}

} // namespace

std::map<PathId, QPointF> placeLabels(const GraphVisual &visual, const std::map<PathId, QString> &labels)
{
    const Obstacles steps = stepsWithNumbers(visual);
    std::map<PathId, QPointF> places;
    std::vector<QRectF> taken;
    for (const auto &[id, text] : labels) {
        const auto path = visual.paths.find(id);
        if (text.isEmpty() || path == visual.paths.end() || path->second.route.isEmpty())
            continue;
        const QSizeF size = chipSize(text);
        const auto areaAt = [&](const QPointF &centre) {
            return QRectF(centre - QPointF(size.width() / 2, size.height() / 2), size)
                .adjusted(-kGap, -kGap, kGap, kGap);
        };
        const auto isFree = [&](const QPointF &centre) {
            const QRectF area = areaAt(centre);
            return !steps.isCovered(area)
                   && std::none_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(area); });
        };
        const std::vector<QPointF> candidates = candidatesOf(path->second.route);
        const auto found = std::find_if(candidates.begin(), candidates.end(), isFree);
        const QPointF place = found == candidates.end() ? candidates.front() : *found;
        places[id] = place;
        taken.push_back(areaAt(place));
    }
    return places;
}

} // namespace pathloom::ui
