// SPDX-License-Identifier: GPL-3.0-or-later
// A new step under the pointer, from the palette: dropped on the canvas or into a path.
#pragma once

#include "engine/model/StepCatalogue.h"
#include "engine/base/Id.h"
#include "ui/canvas/tools/Gesture.h"

namespace pathloom::ui {

class DropGesture : public Gesture
{
public:
    DropGesture(Canvas &canvas, StepKind kind);

    void move(const QPointF &at, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &at, Qt::KeyboardModifiers modifiers) override;

private:
    [[nodiscard]] PathId pathFor(const QPointF &at, Qt::KeyboardModifiers modifiers) const;
    [[nodiscard]] QPointF placeFor(const QPointF &at) const;

    StepKind m_kind;
};

} // namespace pathloom::ui
