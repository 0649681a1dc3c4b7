// SPDX-License-Identifier: GPL-3.0-or-later
// Dragging the corner of a note: its size, on the grid, one edit on release.
#pragma once

#include "ui/canvas/GraphVisual.h"
#include "ui/canvas/tools/Gesture.h"

namespace pathloom::ui {

class ResizeNoteGesture : public Gesture
{
public:
    ResizeNoteGesture(Canvas &canvas, NoteId note, const QPointF &start);

    void move(const QPointF &at, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &at, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::SizeFDiagCursor; }

private:
    NoteId m_note;
    QPointF m_start;
    QRectF m_origin;
    Placement m_place;
};

} // namespace pathloom::ui
