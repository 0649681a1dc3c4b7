// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing a path from an outlet, and dragging either end of one that is there.
#pragma once

#include "engine/edit/Edits.h"
#include "ui/canvas/tools/Gesture.h"

#include <QString>

namespace pathloom::ui {

class ConnectGesture : public Gesture
{
public:
    enum class End { Target, Source };

    /// A new path from an outlet; where the outlet is taken, its path gets another target.
    ConnectGesture(Canvas &canvas, PathEnd from);
    /// Moves one end of a path.
    ConnectGesture(Canvas &canvas, PathId path, End end);

    void move(const QPointF &at, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &at, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    /// What releasing here would do; hover and commit ask the same.
    struct Intent {
        StepId step;   ///< under the pointer; empty: the empty canvas
        PathEnd from;
        StepId to;
        Status allowed;
    };
    [[nodiscard]] Intent intentAt(const QPointF &at) const;
    [[nodiscard]] QPolygonF routeTo(const QPointF &at, const Intent &intent) const;

    PathEnd m_from;
    StepId m_to;
    PathId m_path; ///< empty: a new one
    End m_end = End::Target;
    QPointF m_pressed;
};

} // namespace pathloom::ui
