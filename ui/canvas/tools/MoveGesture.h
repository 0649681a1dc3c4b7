// SPDX-License-Identifier: GPL-3.0-or-later
// Dragging steps and notes: snapped, previewed, committed on release; a lone step may be put on a path.
#pragma once

#include "ui/canvas/GraphVisual.h"
#include "ui/canvas/tools/Gesture.h"
#include "ui/document/Selection.h"

#include <QElapsedTimer>

namespace pathloom::ui {

class MoveGesture : public Gesture
{
public:
    static constexpr int kRest_ms = 300; ///< a lone step must rest that long over a path
    static constexpr double kStart_px = 4;

    /// Begins at a press; nothing moves before the pointer left a few pixels.
    MoveGesture(Canvas &canvas, Selection things, const QPointF &start);

    void move(const QPointF &at, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &at, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::ClosedHandCursor; }

private:
    void watchPath(const QPointF &at, Qt::KeyboardModifiers modifiers);

    Selection m_things;
    QPointF m_start;
    QRectF m_startRect;
    Placement m_origins;
    Placement m_places;
    bool m_isMoving = false;
    bool m_isLone = false; ///< one step without paths
    PathId m_over;
    QElapsedTimer m_resting;
};

} // namespace pathloom::ui
