// SPDX-License-Identifier: GPL-3.0-or-later
// Rectangles only: cheap at any size.
#include "ui/canvas/Minimap.h"

#include "ui/canvas/Canvas.h"

#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {
constexpr QSize kSize(184, 116);
constexpr int kCorner = 16;
} // namespace

Minimap::Minimap(Canvas &canvas) : QWidget(canvas.viewport()), m_canvas(canvas)
{
    setObjectName(u"minimap"_s);
    setAccessibleName(tr("Overview of the canvas"));
    setFixedSize(kSize);
    setCursor(Qt::PointingHandCursor);
}

void Minimap::place()
{
    const QSize room = m_canvas.viewport()->size();
    setVisible(room.width() > 3 * kSize.width() && room.height() > 3 * kSize.height());
    move(room.width() - kSize.width() - kCorner, room.height() - kSize.height() - kCorner);
}

QTransform Minimap::toMap() const
{
    QRectF all = m_canvas.canvasScene().visual().bounds();
    all |= m_canvas.mapToScene(m_canvas.viewport()->rect()).boundingRect().intersected(all.adjusted(-600, -600, 600, 600));
    if (all.isNull())
        all = QRectF(0, 0, 100, 100);
    const double scale = std::min((width() - 12) / all.width(), (height() - 12) / all.height());
    QTransform transform;
    transform.translate(width() / 2.0, height() / 2.0);
    transform.scale(scale, scale);
    transform.translate(-all.center().x(), -all.center().y());
    return transform;
}

QPointF Minimap::sceneAt(const QPointF &point) const { return toMap().inverted().map(point); }

void Minimap::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QTransform transform = toMap();
    painter.setClipRect(rect().adjusted(2, 2, -2, -2));
    const CanvasScene &scene = m_canvas.canvasScene();
    const auto selected = m_canvas.selection().steps;
    painter.setPen(Qt::NoPen);
    for (const auto &[id, step] : scene.shown().steps) {
        QColor colour = groupColour(theme, specOf(step.step->kind).group);
        const auto problems = scene.problems().find(id);
        const bool hasError = problems != scene.problems().end() && problems->second.errors > 0;
        QRectF box = transform.mapRect(step.rect);
        box.setSize(box.size().expandedTo({3, 2}));
        painter.setPen(hasError ? QPen(theme.error, 2) : selected.contains(id) ? QPen(theme.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(colour);
        painter.drawRect(box);
    }
    const QRectF seen = transform.mapRect(m_canvas.mapToScene(m_canvas.viewport()->rect()).boundingRect());
    painter.setPen(QPen(theme.accent, 1.4));
    QColor veil = theme.accent;
    veil.setAlphaF(0.08F);
    painter.setBrush(veil);
    painter.drawRect(seen.intersected(QRectF(rect()).adjusted(3, 3, -3, -3)));
}

void Minimap::jump(const QPointF &point) { m_canvas.centerOn(sceneAt(point)); }

void Minimap::mousePressEvent(QMouseEvent *event) { jump(event->position()); }

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        jump(event->position());
}

} // namespace pathloom::ui
