// SPDX-License-Identifier: GPL-3.0-or-later
// Painting of the radar: rings, spokes, areas, labels, and the stages from bottom to top.
#include "ui/charts/Radar.h"

#include "ui/text/NameText.h"

#include <QCoreApplication>
#include <QPainter>

#include <numbers>

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

namespace {

struct Wheel {
    QPointF centre;
    double radius = 0;
    std::size_t spokes = 0;

    [[nodiscard]] QPointF at(std::size_t spoke, double share) const
    {
        const double angle =
            2 * std::numbers::pi * static_cast<double>(spoke) / static_cast<double>(spokes) -
            std::numbers::pi / 2;
        return centre + QPointF(std::cos(angle), std::sin(angle)) * radius * share;
    }
};

QPolygonF ring(const Wheel &wheel, double share)
{
    QPolygonF points;
    for (std::size_t i = 0; i < wheel.spokes; ++i)
        points += wheel.at(i, share);
    return points;
}

void paintGrid(QPainter &painter, const Wheel &wheel, const Theme &theme)
{
    painter.setBrush(Qt::NoBrush);
    for (int i = 1; i <= 5; ++i) {
        painter.setPen(QPen(i == 5 ? theme.borderStrong : theme.border, 1));
        painter.drawPolygon(ring(wheel, i / 5.0));
    }
    painter.setPen(QPen(theme.border, 1));
    for (std::size_t i = 0; i < wheel.spokes; ++i)
        painter.drawLine(wheel.centre, wheel.at(i, 1));
}

void paintArea(QPainter &painter, const Wheel &wheel, const std::vector<double> &shares,
               const QPen &pen, const QColor &fill)
{
    QPolygonF points;
    for (std::size_t i = 0; i < shares.size(); ++i)
        points += wheel.at(i, std::isfinite(shares[i]) ? std::clamp(shares[i], 0.0, 1.0) : 0.0);
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawPolygon(points);
    painter.setBrush(pen.color());
    painter.setPen(Qt::NoPen);
    for (const QPointF &point : points)
        painter.drawEllipse(point, 3.5, 3.5);
}

void paintLabels(QPainter &painter, const Wheel &wheel, const RadarData &data, const Theme &theme)
{
    const QFontMetricsF metrics(painter.font());
    for (std::size_t i = 0; i < data.axes.size(); ++i) {
        const auto &axis = data.axes[i];
        const QString value =
            std::isfinite(axis.value)
                ? QCoreApplication::translate("Charts", "%1 of %2")
                      .arg(text::number(axis.value, 2), text::number(axis.maximum))
                : QCoreApplication::translate("Charts", "unmeasured");
        const double width =
            std::max(metrics.horizontalAdvance(axis.label), metrics.horizontalAdvance(value));
        const QPointF anchor = wheel.at(i, 1.12);
        QRectF box(0, 0, width + 4, metrics.height() * 2);
        const double side = anchor.x() - wheel.centre.x();
        const double height = anchor.y() - wheel.centre.y();
        const bool isAside = std::abs(height) < wheel.radius * 0.35;
        const double left = !isAside   ? anchor.x() - box.width() / 2
                            : side > 0 ? anchor.x()
                                       : anchor.x() - box.width();
        const double top = isAside      ? anchor.y() - box.height() / 2
                           : height < 0 ? anchor.y() - box.height()
                                        : anchor.y();
        box.moveTopLeft({left, top});
        painter.setPen(theme.text);
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop, axis.label);
        painter.setPen(theme.textMuted);
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignBottom, value);
    }
}

void paintLadder(QPainter &painter, const QRectF &rect, const RadarData &data, const Theme &theme)
{
    constexpr int stages = 5;
    const double gap = 6;
    const double height = (rect.height() - gap * (stages - 1)) / stages;
    const QFontMetricsF metrics(painter.font());
    for (int stage = 1; stage <= stages; ++stage) {
        const QRectF box(rect.left(), rect.bottom() - stage * height - (stage - 1) * gap,
                         rect.width(), height);
        const bool isCurrent = stage == data.stage;
        painter.setPen(QPen(isCurrent ? theme.accent : theme.border, isCurrent ? 2 : 1));
        painter.setBrush(isCurrent            ? theme.accentSoft
                         : stage < data.stage ? theme.sunken
                                              : theme.surface);
        painter.drawRoundedRect(box, 6, 6);
        const QRectF inner = box.adjusted(10, 4, -10, -4);
        QFont font = painter.font();
        font.setBold(isCurrent);
        painter.save();
        painter.setFont(font);
        painter.setPen(theme.text);
        const QString name = (isCurrent ? u"▸ "_s : QString()) + text::stageName(stage);
        painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(font).elidedText(name, Qt::ElideRight, inner.width() - 62));
        painter.restore();
        painter.setPen(theme.textMuted);
        painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, text::stageRange(stage));
    }
}

void paintLegend(QPainter &painter, const QRectF &rect, const RadarData &data, const Theme &theme)
{
    const bool isCompared = std::any_of(data.axes.begin(), data.axes.end(),
                                        [](const auto &axis) { return axis.compared.has_value(); });
    if (!isCompared)
        return;
    const QFontMetricsF metrics(painter.font());
    double x = rect.left();
    for (const auto &[name, pen] :
         {std::pair(data.valueName, QPen(theme.series[0], 2)),
          std::pair(data.comparedName, QPen(theme.series[1], 2, Qt::DashLine))}) {
        painter.setPen(pen);
        painter.drawLine(QPointF(x, rect.center().y()), QPointF(x + 22, rect.center().y()));
        painter.setPen(theme.text);
        painter.drawText(QRectF(x + 28, rect.top(), 400, rect.height()), Qt::AlignVCenter, name);
        x += 40 + metrics.horizontalAdvance(name);
    }
}

} // namespace

void paintRadar(QPainter &painter, const QRectF &rect, const RadarData &data, const Theme &theme)
{
    painter.save();
    painter.fillRect(rect, theme.surface);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontFor(TextRole::Caption));
    if (!data.axes.empty()) {
        const double ladder = std::min(300.0, rect.width() * 0.42);
        const QRectF left = rect.adjusted(0, 8, -ladder - 16, -8);
        const Wheel wheel{left.center() + QPointF(0, data.axes.size() == 3 ? 22 : 4),
                          std::max(20.0, std::min(left.width() / 2 - 76, left.height() / 2 - 48)),
                          data.axes.size()};
        paintGrid(painter, wheel, theme);
        std::vector<double> measured;
        std::vector<double> compared;
        for (const auto &axis : data.axes) {
            measured.push_back(axis.value / axis.maximum);
            if (axis.compared)
                compared.push_back(*axis.compared / axis.maximum);
        }
        QColor fill = theme.series[0];
        fill.setAlpha(60);
        paintArea(painter, wheel, measured, QPen(theme.series[0], 2), fill);
        if (compared.size() == data.axes.size())
            paintArea(painter, wheel, compared, QPen(theme.series[1], 2, Qt::DashLine),
                      Qt::transparent);
        paintLabels(painter, wheel, data, theme);
        paintLegend(painter, {rect.left() + 8, rect.bottom() - 22, left.width(), 18}, data, theme);
        paintLadder(painter,
                    {rect.right() - ladder - 8, rect.top() + 12, ladder, rect.height() - 24}, data,
                    theme);
    }
    painter.restore();
}

} // namespace pathloom::ui
