// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the point under the pointer where it is.
#include "ui/canvas/tools/PanGesture.h"

#include "ui/canvas/Canvas.h"

#include <QScrollBar>

namespace pathloom::ui {

PanGesture::PanGesture(Canvas &canvas, const QPointF &start) : Gesture(canvas), m_start(start) {}

void PanGesture::move(const QPointF &at, Qt::KeyboardModifiers)
{
    const QPoint delta = m_canvas.mapFromScene(at) - m_canvas.mapFromScene(m_start);
    m_canvas.horizontalScrollBar()->setValue(m_canvas.horizontalScrollBar()->value() - delta.x());
    m_canvas.verticalScrollBar()->setValue(m_canvas.verticalScrollBar()->value() - delta.y());
}

} // namespace pathloom::ui
