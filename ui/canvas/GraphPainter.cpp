// SPDX-License-Identifier: GPL-3.0-or-later
// The look of the canvas.
#include "ui/canvas/GraphPainter.h"

#include "ui/theme/Icons.h"

#include <QFontMetricsF>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

constexpr double kTile = 34;
constexpr double kTextLeft = 56;
constexpr double kChamfer = 14;

/// Canvas text has its own pixel sizes: the zoom scales it, not the desktop.
QFont canvasFont(double pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(static_cast<int>(std::round(pixels)));
    font.setWeight(weight);
    return font;
}

QString elided(const QString &text, const QFont &font, double width)
{
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

QPainterPath cornered(const QRectF &r, double tl, double tr, double br, double bl, bool cut)
{
    QPainterPath path;
    path.moveTo(r.left() + tl, r.top());
    path.lineTo(r.right() - tr, r.top());
    cut ? path.lineTo(r.right(), r.top() + tr) : path.quadTo(r.topRight(), {r.right(), r.top() + tr});
    path.lineTo(r.right(), r.bottom() - br);
    cut ? path.lineTo(r.right() - br, r.bottom()) : path.quadTo(r.bottomRight(), {r.right() - br, r.bottom()});
    path.lineTo(r.left() + bl, r.bottom());
    cut ? path.lineTo(r.left(), r.bottom() - bl) : path.quadTo(r.bottomLeft(), {r.left(), r.bottom() - bl});
    path.lineTo(r.left(), r.top() + tl);
    cut ? path.lineTo(r.left() + tl, r.top()) : path.quadTo(r.topLeft(), {r.left() + tl, r.top()});
    path.closeSubpath();
    return path;
}

void paintShadow(QPainter &painter, const QPainterPath &outline, const Theme &theme)
{
    painter.setPen(Qt::NoPen);
    QColor shade = theme.shadow;
    for (int i = 3; i >= 1; --i) {
        shade.setAlpha(theme.shadow.alpha() / (i + 1));
        painter.setBrush(shade);
        painter.drawPath(outline.translated(0, i * 1.6));
    }
}

void paintPorts(QPainter &painter, const StepVisual &visual, const StepLook &look, const Theme &theme)
{
    const QColor ink = look.isSelected || look.isHovered ? theme.accent : theme.path;
    painter.setPen(QPen(ink, 1.8));
    if (visual.hasInlet) {
        painter.setBrush(theme.surface);
        painter.drawEllipse(visual.inlet, kPortRadius - 1, kPortRadius - 1);
    }
    for (const OutletVisual &outlet : visual.outlets) {
        const bool gap = outlet.isRequired && !outlet.isConnected && !look.isGhost;
        painter.setPen(QPen(gap ? theme.warning : ink, 1.8));
        painter.setBrush(outlet.isConnected ? ink : theme.surface);
        painter.drawEllipse(outlet.port, kPortRadius, kPortRadius);
    }
}

void paintOutletRows(QPainter &painter, const StepVisual &visual, const Theme &theme)
{
    if (visual.outlets.size() < 2)
        return;
    const QFont font = canvasFont(11.5);
    painter.setFont(font);
    const double y = visual.rect.top() + kHeaderHeight;
    painter.setPen(QPen(theme.border, 1));
    painter.drawLine(QPointF(visual.rect.left() + 1, y), QPointF(visual.rect.right() - 1, y));
    for (const OutletVisual &outlet : visual.outlets) {
        const QRectF row(visual.rect.left() + 16, outlet.port.y() - kOutletRow / 2, kStepWidth - 32, kOutletRow);
        painter.setPen(theme.text);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, elided(outlet.label, font, row.width()));
    }
}

void paintWords(QPainter &painter, const StepVisual &visual, const Theme &theme)
{
    const QRectF &rect = visual.rect;
    const double width = kStepWidth - kTextLeft - 12;
    const QFont caption = canvasFont(13, QFont::DemiBold);
    const QFont summary = canvasFont(11.5);
    painter.setPen(theme.text);
    painter.setFont(caption);
    const bool single = visual.summary.isEmpty();
    const QRectF captionBox(rect.left() + kTextLeft, rect.top() + (single ? 0 : 12), width,
                            single ? kHeaderHeight : 20);
    painter.drawText(captionBox, Qt::AlignLeft | Qt::AlignVCenter, elided(visual.caption, caption, width));
    if (single)
        return;
    painter.setPen(theme.textMuted);
    painter.setFont(summary);
    painter.drawText(QRectF(rect.left() + kTextLeft, rect.top() + 33, width, 18),
                     Qt::AlignLeft | Qt::AlignVCenter, elided(visual.summary, summary, width));
}

void paintBadge(QPainter &painter, const StepVisual &visual, const ProblemCounts &problems, const Theme &theme)
{
    if (problems.errors + problems.warnings == 0)
        return;
    const bool error = problems.errors > 0;
    const QColor colour = error ? theme.error : theme.warning;
    const QRectF box(visual.rect.right() - 16, visual.rect.top() - 9, 22, 22);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.canvas);
    painter.drawEllipse(box.adjusted(-1, -1, 1, 1));
    paintGlyph(painter, error ? u"problem-error"_s : u"problem-warning"_s, box.adjusted(1, 1, -1, -1), colour);
}

void paintNumbers(QPainter &painter, const StepVisual &visual, const StepLook &look, const Theme &theme)
{
    if (look.numbers.isEmpty())
        return;
    const QPointF centre(visual.rect.center().x(), visual.rect.bottom() + 4 + kNumbersHeight / 2);
    paintChip(painter, centre, look.numbers, look.isStale ? theme.sunken : theme.accentSoft,
              look.isStale ? theme.textMuted : theme.text, look.isStale ? theme.border : theme.accentSoft);
}

QPen outlinePen(const StepLook &look, const Theme &theme)
{
    if (look.isGhost)
        return QPen(theme.accent, 1.6, Qt::DashLine);
    if (look.isSelected || look.isTarget)
        return QPen(theme.accent, 2.4);
    if (look.isFocused)
        return QPen(theme.text, 2, Qt::DotLine);
    return QPen(look.isHovered ? theme.accent : theme.border, look.isHovered ? 1.6 : 1.2);
}

void paintArrow(QPainter &painter, const QPolygonF &route, const QColor &colour, double width)
{
    const QPointF tip = route.last() - QPointF(kPortRadius, 0);
    const double size = 6 + width * 0.5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{tip, tip + QPointF(-size, -size * 0.6), tip + QPointF(-size, size * 0.6)});
}

} // namespace

QPainterPath stepOutline(const StepVisual &visual)
{
    const QRectF &r = visual.rect;
    const std::string_view group = specOf(visual.step->kind).group;
    const double half = kHeaderHeight / 2;
    if (group == "start" || group == "sources")
        return cornered(r, half, 10, 10, half, false);
    if (group == "end")
        return cornered(r, 10, half, half, 10, false);
    if (group == "time")
        return cornered(r, 26, 26, 26, 26, false);
    if (group == "branching" || group == "combiners")
        return cornered(r, kChamfer, kChamfer, kChamfer, kChamfer, true);
    if (group == "decisions")
        return cornered(r, 0, kChamfer * 1.3, 0, kChamfer * 1.3, true);
    if (group == "data")
        return cornered(r, 2, 2, 2, 2, false);
    return cornered(r, 12, 12, 12, 12, false);
}

void paintStep(QPainter &painter, const StepVisual &visual, const StepLook &look, const Theme &theme, double zoom)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPainterPath outline = stepOutline(visual);
    const QColor colour = groupColour(theme, specOf(visual.step->kind).group);
    if (zoom < kDetailZoom) {
        painter.setPen(look.isSelected ? QPen(theme.accent, 6) : QPen(Qt::NoPen));
        painter.setBrush(colour);
        painter.drawPath(outline);
        const double side = kHeaderHeight * 0.75;
        paintGlyph(painter, iconNameOf(visual.step->kind),
                   QRectF(visual.rect.center() - QPointF(side / 2, side / 2), QSizeF(side, side)), Qt::white);
        if (look.problems.errors > 0) {
            painter.setPen(QPen(theme.error, 8));
            painter.setBrush(Qt::NoBrush);
            painter.drawPath(outline);
        }
        painter.restore();
        return;
    }
    if (!look.isGhost)
        paintShadow(painter, outline, theme);
    painter.setOpacity(look.isGhost ? 0.75 : 1);
    painter.setPen(outlinePen(look, theme));
    painter.setBrush(theme.raised);
    painter.drawPath(outline);
    const QRectF tile(visual.rect.left() + 13, visual.rect.top() + (kHeaderHeight - kTile) / 2, kTile, kTile);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(tile, 9, 9);
    paintGlyph(painter, iconNameOf(visual.step->kind), tile.adjusted(7, 7, -7, -7), Qt::white);
    paintWords(painter, visual, theme);
    paintOutletRows(painter, visual, theme);
    paintPorts(painter, visual, look, theme);
    paintBadge(painter, visual, look.problems, theme);
    paintNumbers(painter, visual, look, theme);
    painter.restore();
}

void paintPath(QPainter &painter, const PathVisual &visual, const PathLook &look, const Theme &theme, double zoom)
{
    if (visual.route.size() < 2)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor colour = look.isSelected || look.isHighlighted ? theme.accent : theme.path;
    double width = look.isSelected || look.isHighlighted ? 2.6 : 1.8;
    if (look.share >= 0) {
        width = 1.6 + 7 * std::sqrt(look.share);
        if (!look.isSelected)
            colour = look.isStale ? theme.border : theme.accent;
        if (!look.isSelected && !look.isStale)
            colour.setAlphaF(0.55F);
    }
    if (zoom < kDetailZoom)
        width = std::max(width, 3.0);
    QPolygonF line = visual.route;
    line.last() -= QPointF(kPortRadius + 4, 0);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPath(roundedPath(line));
    paintArrow(painter, visual.route, colour, width);
    painter.restore();
}

void paintPathLabel(QPainter &painter, const QPointF &centre, const PathLook &look, const Theme &theme, double zoom)
{
    if (look.label.isEmpty() || zoom < kDetailZoom)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintChip(painter, centre, look.label, theme.canvas,
              look.isStale ? theme.textMuted : theme.pathLabel, theme.border);
    painter.restore();
}

QSizeF chipSize(const QString &text)
{
    return {QFontMetricsF(canvasFont(11)).horizontalAdvance(text) + 14, 18};
}

void paintChip(QPainter &painter, const QPointF &centre, const QString &text, const QColor &ground,
               const QColor &ink, const QColor &border)
{
    const QFont font = canvasFont(11);
    const QSizeF size = chipSize(text);
    const QRectF box(centre - QPointF(size.width() / 2, size.height() / 2), size);
    painter.setPen(QPen(border, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 9, 9);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, text);
}

void paintNote(QPainter &painter, const NoteVisual &visual, bool isSelected, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isSelected ? theme.accent : theme.border, isSelected ? 2.4 : 1));
    painter.setBrush(theme.warningSoft);
    painter.drawRoundedRect(visual.rect, 4, 4);
    painter.setPen(theme.text);
    painter.setFont(canvasFont(12));
    painter.setClipRect(visual.rect, Qt::IntersectClip);
    painter.drawText(visual.rect.adjusted(12, 10, -12, -10), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     QString::fromStdString(visual.note.text));
    painter.setPen(QPen(theme.textMuted, 1));
    const QPointF corner = visual.rect.bottomRight() - QPointF(3, 3);
    for (const double reach : {5.0, 9.0})
        painter.drawLine(corner - QPointF(reach, 0), corner - QPointF(0, reach));
    painter.restore();
}

void paintFrame(QPainter &painter, const FrameVisual &visual, const Theme &theme)
{
    if (visual.rect.isNull())
        return;
    static const std::map<std::string, int> tones{{"blue", 0}, {"orange", 1}, {"green", 2}, {"purple", 3},
                                                  {"yellow", 4}, {"cyan", 5}, {"red", 6}, {"grey", 7}};
    const auto tone = tones.find(visual.frame.colour);
    QColor colour = theme.series[tone == tones.end() ? 7 : tone->second];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.2));
    QColor ground = colour;
    ground.setAlphaF(0.07F);
    painter.setBrush(ground);
    painter.drawRoundedRect(visual.rect, 14, 14);
    painter.setFont(canvasFont(12, QFont::DemiBold));
    painter.setPen(theme.text);
    painter.drawText(visual.rect.adjusted(16, 8, -16, 0), Qt::AlignLeft | Qt::AlignTop,
                     QString::fromStdString(visual.frame.title));
    painter.restore();
}

void paintGrid(QPainter &painter, const QRectF &area, const Theme &theme, double zoom)
{
    painter.fillRect(area, theme.canvas);
    if (zoom < kDetailZoom)
        return;
    constexpr double kSpacing = kGrid * 3;
    painter.setPen(QPen(theme.grid, 1.6 / zoom, Qt::SolidLine, Qt::RoundCap));
    QPolygonF dots;
    for (double x = std::ceil(area.left() / kSpacing) * kSpacing; x < area.right(); x += kSpacing) {
        for (double y = std::ceil(area.top() / kSpacing) * kSpacing; y < area.bottom(); y += kSpacing)
            dots << QPointF(x, y);
    }
    painter.drawPoints(dots);
}

void paintLoosePath(QPainter &painter, const QPolygonF &route, bool isAllowed, const Theme &theme)
{
    if (route.size() < 2)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = isAllowed ? theme.accent : theme.error;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2.2, isAllowed ? Qt::SolidLine : Qt::DashLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(roundedPath(route));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(route.last(), kPortRadius, kPortRadius);
    painter.restore();
}

} // namespace pathloom::ui
