// SPDX-License-Identifier: GPL-3.0-or-later
// Geometry and painting of both plots.
#include "ui/segments/OverlapView.h"

#include "ui/text/Format.h"
#include "ui/theme/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

constexpr double kRow = 22;
constexpr double kNameWidth = 170;

bool holds(std::uint32_t sets, std::size_t i) { return (sets >> i) & 1U; }

} // namespace

OverlapView::OverlapView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Overlap of the segments"));
    setMinimumSize(320, 240);
}

void OverlapView::setOverlap(QStringList names, std::vector<OverlapRegion> regions)
{
    m_names = std::move(names);
    m_regions = std::move(regions);
    m_current = -1;
    QStringList words;
    for (int i = 0; i < static_cast<int>(m_regions.size()); ++i)
        words << textOf(i);
    setAccessibleDescription(words.join(u". "_s));
    update();
}

QString OverlapView::textOf(int region) const
{
    if (region < 0 || region >= static_cast<int>(m_regions.size()))
        return {};
    const OverlapRegion &shown = m_regions[static_cast<std::size_t>(region)];
    QStringList in;
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        if (holds(shown.sets, static_cast<std::size_t>(i)))
            in << m_names[i];
    }
    const QString names = text::listOf(in);
    const QString text = in.size() == m_names.size() && in.size() > 1 ? tr("in all: %1").arg(names)
                                                                      : tr("only in %1").arg(names);
    return tr("%1: %n profile(s)", nullptr, static_cast<int>(shown.profiles.size())).arg(text);
}

void OverlapView::setCurrent(int region)
{
    const int chosen = region < static_cast<int>(m_regions.size()) ? region : -1;
    if (chosen == m_current)
        return;
    m_current = chosen;
    update();
    Q_EMIT regionChosen(chosen);
}

std::vector<OverlapView::Circle> OverlapView::circles() const
{
    const QPointF middle = rect().center();
    const double size = std::min(width(), height() - 40) / 2.0;
    const double radius = size * 0.52;
    std::vector<Circle> made;
    const int count = static_cast<int>(m_names.size());
    for (int i = 0; i < count; ++i) {
        const double angle = count == 2 ? M_PI * (1 - i) : -M_PI / 2 + i * 2 * M_PI / 3;
        const double distance = count == 1 ? 0 : radius * 0.62;
        made.push_back({middle + QPointF(std::cos(angle), std::sin(angle)) * distance, radius});
    }
    return made;
}

QPointF OverlapView::placeOf(std::uint32_t sets) const
{
    const QPointF middle = rect().center();
    const auto drawn = circles();
    QPointF inside, outside;
    int in = 0;
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const QPointF direction = drawn[i].centre - middle;
        if (holds(sets, i)) {
            inside += direction;
            ++in;
        } else {
            outside += direction;
        }
    }
    if (in == static_cast<int>(drawn.size()))
        return middle;
    // Away from the circles that it is not in, so that it lies in none of them.
    return in == 1 ? middle + inside * 1.45 : middle - outside * 0.85;
}

int OverlapView::columns() const { return std::min(kMostColumns, static_cast<int>(m_regions.size())); }

double OverlapView::matrixTop() const { return height() - kRow * static_cast<double>(m_names.size()) - 8; }

QRectF OverlapView::columnRect(int column) const
{
    const double wide = (width() - kNameWidth - 8) / std::max(1, columns());
    return {kNameWidth + wide * column, 0, wide, static_cast<double>(height())};
}

int OverlapView::regionAt(QPointF point) const
{
    if (!isVenn()) {
        for (int i = 0; i < columns(); ++i) {
            if (columnRect(i).contains(point))
                return i;
        }
        return -1;
    }
    std::uint32_t sets = 0;
    const auto drawn = circles();
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const QPointF d = point - drawn[i].centre;
        if (d.x() * d.x() + d.y() * d.y() <= drawn[i].radius * drawn[i].radius)
            sets |= std::uint32_t{1} << i;
    }
    for (std::size_t i = 0; i < m_regions.size(); ++i) {
        if (m_regions[i].sets == sets)
            return static_cast<int>(i);
    }
    return -1;
}

void OverlapView::mousePressEvent(QMouseEvent *event) { setCurrent(regionAt(event->position())); }

void OverlapView::keyPressEvent(QKeyEvent *event)
{
    const int last = (isVenn() ? static_cast<int>(m_regions.size()) : columns()) - 1;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down: setCurrent(std::min(last, m_current + 1)); break;
    case Qt::Key_Left:
    case Qt::Key_Up: setCurrent(std::max(0, m_current - 1)); break;
    case Qt::Key_Home: setCurrent(std::min(0, last)); break;
    case Qt::Key_End: setCurrent(last); break;
    default: QWidget::keyPressEvent(event);
    }
}

void OverlapView::paintVenn(QPainter &painter) const
{
    const Theme &theme = themeOf(palette());
    const auto drawn = circles();
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        QColor ground = theme.series[i];
        ground.setAlphaF(0.18F);
        painter.setBrush(ground);
        painter.setPen(QPen(theme.series[i], 1.6));
        painter.drawEllipse(drawn[i].centre, drawn[i].radius, drawn[i].radius);
        painter.setPen(theme.text);
        painter.setFont(fontFor(TextRole::Strong));
        const QPointF middle = rect().center();
        const QPointF out = drawn[i].centre - middle;
        const double length = std::max(1.0, std::hypot(out.x(), out.y()));
        const QPointF at = drawn.size() == 1 ? middle - QPointF(0, drawn[i].radius + 10)
                                             : drawn[i].centre + out / length * (drawn[i].radius * 0.72)
                                                   + QPointF(0, out.y() > 1 ? 14 : -14);
        painter.drawText(QRectF(at.x() - 90, at.y() - 10, 180, 20), Qt::AlignCenter,
                         painter.fontMetrics().elidedText(m_names[static_cast<qsizetype>(i)], Qt::ElideRight, 176));
    }
    painter.setFont(fontFor(TextRole::Body));
    for (std::size_t i = 0; i < m_regions.size(); ++i) {
        const QPointF at = placeOf(m_regions[i].sets);
        const QRectF box(at.x() - 44, at.y() - 11, 88, 22);
        if (static_cast<int>(i) == m_current) {
            painter.setBrush(theme.accentSoft);
            painter.setPen(QPen(theme.accent, 1.6));
            painter.drawRoundedRect(box, 6, 6);
        }
        painter.setPen(theme.text);
        painter.drawText(box, Qt::AlignCenter, text::count(m_regions[i].profiles.size()));
    }
}

void OverlapView::paintUpSet(QPainter &painter) const
{
    const Theme &theme = themeOf(palette());
    const double top = matrixTop();
    const double most = m_regions.empty() ? 1 : std::max<double>(1, static_cast<double>(m_regions.front().profiles.size()));
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        const QRectF line(0, top + kRow * static_cast<double>(i), width(), kRow);
        if (i % 2 == 0)
            painter.fillRect(line, theme.sunken);
        painter.setPen(theme.text);
        painter.drawText(line.adjusted(8, 0, 0, 0).intersected(QRectF(8, 0, kNameWidth - 16, height())),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(m_names[i], Qt::ElideRight, static_cast<int>(kNameWidth) - 24));
    }
    for (int column = 0; column < columns(); ++column) {
        const OverlapRegion &region = m_regions[static_cast<std::size_t>(column)];
        const QRectF area = columnRect(column);
        const double tall = static_cast<double>(region.profiles.size()) / most * (top - 30);
        const bool isChosen = column == m_current;
        const QRectF bar(area.left() + 4, top - 6 - tall, area.width() - 8, tall);
        painter.fillRect(bar, isChosen ? theme.accent : theme.borderStrong);
        painter.setPen(theme.text);
        painter.drawText(QRectF(area.left() - 8, bar.top() - 20, area.width() + 16, 18), Qt::AlignCenter,
                         text::count(region.profiles.size()));
        painter.setPen(Qt::NoPen);
        for (std::size_t i = 0; i < static_cast<std::size_t>(m_names.size()); ++i) {
            painter.setBrush(holds(region.sets, i) ? (isChosen ? theme.accent : theme.text) : theme.border);
            painter.drawEllipse(QPointF(area.center().x(), top + kRow * (static_cast<double>(i) + 0.5)), 5, 5);
        }
    }
}

void OverlapView::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.surface);
    if (m_names.isEmpty()) {
        painter.setPen(theme.textMuted);
        painter.drawText(rect(), Qt::AlignCenter, tr("Choose segments to compare."));
    } else if (isVenn()) {
        paintVenn(painter);
    } else {
        paintUpSet(painter);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace pathloom::ui
