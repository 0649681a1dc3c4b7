// SPDX-License-Identifier: GPL-3.0-or-later
// Selecting by drawing a rectangle; with Ctrl or Shift it adds to the selection.
#pragma once

#include "ui/canvas/tools/Gesture.h"
#include "ui/document/Selection.h"

namespace pathloom::ui {

class RubberBandGesture : public Gesture
{
public:
    RubberBandGesture(Canvas &canvas, const QPointF &start, Selection before);

    void move(const QPointF &at, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &at, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;

private:
    QPointF m_start;
    Selection m_before;
};

} // namespace pathloom::ui
