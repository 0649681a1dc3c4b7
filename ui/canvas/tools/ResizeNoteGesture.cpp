// SPDX-License-Identifier: GPL-3.0-or-later
// Follows the pointer with the lower right corner.
#include "ui/canvas/tools/ResizeNoteGesture.h"

#include "ui/canvas/Canvas.h"

namespace pathloom::ui {

ResizeNoteGesture::ResizeNoteGesture(Canvas &canvas, NoteId note, const QPointF &start)
    : Gesture(canvas), m_note(std::move(note)), m_start(start),
      m_origin(canvas.canvasScene().visual().notes.at(m_note).rect)
{
}

void ResizeNoteGesture::move(const QPointF &at, Qt::KeyboardModifiers modifiers)
{
    const double grid = modifiers & Qt::AltModifier ? 1 : kGrid;
    const QPointF wanted = m_origin.bottomRight() + (at - m_start);
    const QPointF corner(std::round(wanted.x() / grid) * grid, std::round(wanted.y() / grid) * grid);
    const QSizeF size(corner.x() - m_origin.left(), corner.y() - m_origin.top());
    m_place.notes[m_note] = QRectF(m_origin.topLeft(), size.expandedTo(kLeastNote));
    m_canvas.canvasScene().preview(m_place);
}

void ResizeNoteGesture::finish(const QPointF &at, Qt::KeyboardModifiers modifiers)
{
    // A click on the corner is no resize, even of a note that is off the grid.
    if (QLineF(at, m_start).length() * m_canvas.zoom() < 2)
        return;
    move(at, modifiers);
    m_canvas.commitPlacement(m_place);
}

} // namespace pathloom::ui
