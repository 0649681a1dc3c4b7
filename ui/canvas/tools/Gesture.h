// SPDX-License-Identifier: GPL-3.0-or-later
// One gesture of the mouse: previews while it lasts, makes one edit at its end.
#pragma once

#include <QPointF>
#include <Qt>

namespace pathloom::ui {

class Canvas;

/// The canvas owns at most one. move() and finish() come in scene coordinates. A gesture that is
/// cancelled (Escape, focus loss, another gesture) must leave no trace; the canvas clears previews.
class Gesture
{
public:
    explicit Gesture(Canvas &canvas) : m_canvas(canvas) {}
    virtual ~Gesture() = default;
    Gesture(const Gesture &) = delete;
    Gesture &operator=(const Gesture &) = delete;

    virtual void move(const QPointF &at, Qt::KeyboardModifiers modifiers) = 0;
    /// Decides and commits. The canvas destroys the gesture afterwards.
    virtual void finish(const QPointF &at, Qt::KeyboardModifiers modifiers) = 0;
    virtual void cancel() {}
    [[nodiscard]] virtual Qt::CursorShape cursor() const { return Qt::ArrowCursor; }

protected:
    Canvas &m_canvas;
};

} // namespace pathloom::ui
