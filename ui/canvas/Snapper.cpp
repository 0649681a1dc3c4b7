// SPDX-License-Identifier: GPL-3.0-or-later
// One axis at a time: candidates, the nearest wins, the grid is the fallback.
#include "ui/canvas/Snapper.h"

#include "ui/canvas/GraphVisual.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace pathloom::ui {

namespace {

/// A rectangle along one axis: start, centre, end.
struct Span {
    double from = 0;
    double to = 0;
    [[nodiscard]] double centre() const { return (from + to) / 2; }
};

Span spanOf(const QRectF &rect, bool horizontal)
{
    return horizontal ? Span{rect.left(), rect.right()} : Span{rect.top(), rect.bottom()};
}

struct Candidate {
    double delta = 0;
    double line = 0;
    const QRectF *with = nullptr;
};

/// Edges and centres of the neighbours, compared with those of the moved one.
std::optional<Candidate> alignment(const QRectF &moving, const std::vector<QRectF> &neighbours,
                                   bool horizontal, double tolerance)
{
    const Span own = spanOf(moving, horizontal);
    std::optional<Candidate> best;
    const auto offer = [&](double mine, double theirs, const QRectF &with) {
        const double delta = theirs - mine;
        if (std::abs(delta) <= tolerance && (!best || std::abs(delta) < std::abs(best->delta)))
            best = Candidate{delta, theirs, &with};
    };
    for (const QRectF &neighbour : neighbours) {
        const Span other = spanOf(neighbour, horizontal);
        offer(own.from, other.from, neighbour);
        offer(own.centre(), other.centre(), neighbour);
        offer(own.to, other.to, neighbour);
    }
    return best;
}

/// The gap between the two nearest neighbours before (or after), continued.
std::optional<double> equalGap(const QRectF &moving, const std::vector<QRectF> &neighbours,
                               bool horizontal, double tolerance)
{
    const Span own = spanOf(moving, horizontal);
    const Span across = spanOf(moving, !horizontal);
    std::vector<Span> row;
    for (const QRectF &neighbour : neighbours) {
        const Span other = spanOf(neighbour, !horizontal);
        if (other.from < across.to && across.from < other.to)
            row.push_back(spanOf(neighbour, horizontal));
    }
    std::sort(row.begin(), row.end(), [](const Span &a, const Span &b) { return a.from < b.from; });
    std::optional<double> best;
    const auto offer = [&](double delta) {
        if (std::abs(delta) <= tolerance && (!best || std::abs(delta) < std::abs(*best)))
            best = delta;
    };
    for (std::size_t i = 1; i < row.size(); ++i) {
        const double gap = row[i].from - row[i - 1].to;
        if (gap <= 0)
            continue;
        offer(row[i].to + gap - own.from);
        offer(row[i - 1].from - gap - own.to);
    }
    return best;
}

QLineF guideFor(const QRectF &moving, const Candidate &candidate, bool horizontal)
{
    const QRectF both = moving.united(*candidate.with);
    return horizontal ? QLineF(candidate.line, both.top() - 12, candidate.line, both.bottom() + 12)
                      : QLineF(both.left() - 12, candidate.line, both.right() + 12, candidate.line);
}

double toGrid(double value) { return std::round(value / kGrid) * kGrid - value; }

} // namespace

Snapper::Snapper(std::vector<QRectF> neighbours, double zoom)
    : m_neighbours(std::move(neighbours)), m_tolerance(kTolerance_px / std::max(zoom, 0.01))
{
}

Snap Snapper::snap(const QRectF &moving) const
{
    Snap result;
    const auto x = alignment(moving, m_neighbours, true, m_tolerance);
    const auto y = alignment(moving, m_neighbours, false, m_tolerance);
    const auto gapX = x ? std::nullopt : equalGap(moving, m_neighbours, true, m_tolerance);
    const auto gapY = y ? std::nullopt : equalGap(moving, m_neighbours, false, m_tolerance);
    result.delta.setX(x ? x->delta : gapX.value_or(toGrid(moving.left())));
    result.delta.setY(y ? y->delta : gapY.value_or(toGrid(moving.top())));
    const QRectF placed = moving.translated(result.delta);
    if (x)
        result.guides.push_back(guideFor(placed, *x, true));
    if (y)
        result.guides.push_back(guideFor(placed, *y, false));
    return result;
}

} // namespace pathloom::ui
