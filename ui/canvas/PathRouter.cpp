// SPDX-License-Identifier: GPL-3.0-or-later
// Candidate routes and how they are judged.
#include "ui/canvas/PathRouter.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace pathloom::ui {

namespace {

constexpr double kStub = 20;      ///< straight piece at both ends
constexpr double kLaneGap = 8;    ///< between siblings
constexpr double kClearance = 24; ///< kept from a step that is passed by
constexpr double kCrossingCost = 20'000;
constexpr double kBendCost = 30;

double lengthOf(const QPolygonF &route)
{
    double length = 0;
    for (qsizetype i = 1; i < route.size(); ++i)
        length += QLineF(route[i - 1], route[i]).length();
    return length;
}

/// Drops points that lie on a straight line.
QPolygonF simplified(const QPolygonF &route)
{
    QPolygonF out;
    for (const QPointF &point : route) {
        if (!out.isEmpty() && QLineF(out.last(), point).length() < 0.5)
            continue;
        if (out.size() >= 2) {
            const QPointF a = out[out.size() - 2];
            const QPointF b = out.last();
            const bool straight = (std::abs(a.x() - b.x()) < 0.5 && std::abs(b.x() - point.x()) < 0.5)
                                  || (std::abs(a.y() - b.y()) < 0.5 && std::abs(b.y() - point.y()) < 0.5);
            if (straight)
                out.removeLast();
        }
        out << point;
    }
    return out;
}

struct Judge {
    const Obstacles &obstacles;
    QPolygonF best{};
    double bestCost = 0;

    void offer(const QPolygonF &candidate)
    {
        const QPolygonF route = simplified(candidate);
        const double cost = obstacles.crossings(route) * kCrossingCost + lengthOf(route)
                            + static_cast<double>(route.size()) * kBendCost;
        if (best.isEmpty() || cost < bestCost - 0.01) {
            best = route;
            bestCost = cost;
        }
    }
};

void offerForward(Judge &judge, const RouteRequest &r, double lane)
{
    const double first = r.from.x() + kStub + lane;
    const double last = r.to.x() - kStub - lane;
    if (last < r.from.x() + kStub)
        return;
    if (std::abs(r.from.y() - r.to.y()) < 0.5)
        judge.offer({r.from, r.to});
    const double middle = std::round((r.from.x() + r.to.x()) / 2 + lane);
    for (const double x : {middle, std::min(first, last), std::max(first, last)})
        judge.offer({r.from, {x, r.from.y()}, {x, r.to.y()}, r.to});
}

void offerDetours(Judge &judge, const RouteRequest &r, double lane)
{
    const double out = r.from.x() + kStub + lane;
    const double in = r.to.x() - kStub - lane;
    const double above = std::min(r.fromRect.top(), r.toRect.top()) - kClearance - lane;
    const double below = std::max(r.fromRect.bottom(), r.toRect.bottom()) + kClearance + lane;
    const double between = r.fromRect.bottom() < r.toRect.top()
                               ? (r.fromRect.bottom() + r.toRect.top()) / 2
                               : (r.toRect.bottom() + r.fromRect.top()) / 2;
    std::vector<double> lanes{above, below, between};
    for (int step = 1; step <= 4; ++step) {
        lanes.push_back(above - step * 72.0);
        lanes.push_back(below + step * 72.0);
    }
    for (const double y : lanes)
        judge.offer({r.from, {out, r.from.y()}, {out, y}, {in, y}, {in, r.to.y()}, r.to});
}

} // namespace

Obstacles::Obstacles(std::vector<QRectF> rects) : m_rects(std::move(rects))
{
    std::sort(m_rects.begin(), m_rects.end(), [](const QRectF &a, const QRectF &b) {
        return a.left() < b.left() || (a.left() == b.left() && a.top() < b.top());
    });
    for (const QRectF &rect : m_rects)
        m_widest = std::max(m_widest, rect.width());
}

int Obstacles::crossings(const QPointF &a, const QPointF &b) const
{
    constexpr double kTouch = 1.0; // running along an edge is not running through
    const double left = std::min(a.x(), b.x());
    const double right = std::max(a.x(), b.x());
    const double top = std::min(a.y(), b.y());
    const double bottom = std::max(a.y(), b.y());
    int count = 0;
    auto it = std::lower_bound(m_rects.begin(), m_rects.end(), left - m_widest,
                               [](const QRectF &rect, double x) { return rect.left() < x; });
    for (; it != m_rects.end() && it->left() + kTouch < right; ++it) {
        if (it->right() - kTouch > left && it->top() + kTouch < bottom && it->bottom() - kTouch > top)
            ++count;
    }
    return count;
}

int Obstacles::crossings(const QPolygonF &route) const
{
    int count = 0;
    for (qsizetype i = 1; i < route.size(); ++i)
        count += crossings(route[i - 1], route[i]);
    return count;
}

bool Obstacles::isCovered(const QRectF &area) const
{
    auto it = std::lower_bound(m_rects.begin(), m_rects.end(), area.left() - m_widest,
                               [](const QRectF &rect, double x) { return rect.left() < x; });
    for (; it != m_rects.end() && it->left() < area.right(); ++it) {
        if (it->intersects(area))
            return true;
    }
    return false;
}

QPolygonF routePath(const RouteRequest &request, const Obstacles &obstacles)
{
    Judge judge{obstacles};
    const double lane = request.lane * kLaneGap;
    offerForward(judge, request, lane);
    if (judge.best.isEmpty() || obstacles.crossings(judge.best) > 0)
        offerDetours(judge, request, lane);
    return judge.best;
}

QPainterPath roundedPath(const QPolygonF &route, double radius)
{
    QPainterPath path;
    if (route.isEmpty())
        return path;
    path.moveTo(route.first());
    for (qsizetype i = 1; i + 1 < route.size(); ++i) {
        const QLineF before(route[i], route[i - 1]);
        const QLineF after(route[i], route[i + 1]);
        const double r = std::min({radius, before.length() / 2, after.length() / 2});
        const QPointF start = before.length() > 0 ? before.pointAt(r / before.length()) : route[i];
        const QPointF end = after.length() > 0 ? after.pointAt(r / after.length()) : route[i];
        path.lineTo(start);
        path.quadTo(route[i], end);
    }
    path.lineTo(route.last());
    return path;
}

QPointF labelPoint(const QPolygonF &route)
{
    // A label is wider than high: it needs a long horizontal piece, else it stands on a vertical one.
    constexpr double kRoom = 96;
    QPointF best = route.isEmpty() ? QPointF() : route.first();
    double longest = -1;
    for (qsizetype i = 1; i < route.size(); ++i) {
        const QLineF line(route[i - 1], route[i]);
        const bool horizontal = std::abs(line.dy()) < 0.5;
        const double weight = !horizontal ? line.length() * 0.6 : line.length() >= kRoom ? line.length() : line.length() * 0.2;
        if (weight > longest) {
            longest = weight;
            best = line.center();
        }
    }
    return best;
}

double distanceTo(const QPolygonF &route, const QPointF &point)
{
    double nearest = std::numeric_limits<double>::max();
    for (qsizetype i = 1; i < route.size(); ++i) {
        const QPointF d = route[i] - route[i - 1];
        const double square = QPointF::dotProduct(d, d);
        const double t = square > 0
                             ? std::clamp(QPointF::dotProduct(point - route[i - 1], d) / square, 0.0, 1.0)
                             : 0.0;
        nearest = std::min(nearest, QLineF(point, route[i - 1] + t * d).length());
    }
    return nearest;
}

} // namespace pathloom::ui
