// SPDX-License-Identifier: GPL-3.0-or-later
// Moving the view by hand: middle button, or Space and the left one.
#pragma once

#include "ui/canvas/tools/Gesture.h"

#include <QPoint>

namespace pathloom::ui {

class PanGesture : public Gesture
{
public:
    PanGesture(Canvas &canvas, const QPointF &start);

    void move(const QPointF &at, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &, Qt::KeyboardModifiers) override {}
    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::ClosedHandCursor; }

private:
    QPointF m_start;
};

} // namespace pathloom::ui
