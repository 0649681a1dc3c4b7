// SPDX-License-Identifier: GPL-3.0-or-later
// The selection follows the band while it is drawn.
#include "ui/canvas/tools/RubberBandGesture.h"

#include "ui/canvas/Canvas.h"

namespace pathloom::ui {

RubberBandGesture::RubberBandGesture(Canvas &canvas, const QPointF &start, Selection before)
    : Gesture(canvas), m_start(start), m_before(std::move(before))
{
}

void RubberBandGesture::move(const QPointF &at, Qt::KeyboardModifiers modifiers)
{
    CanvasPreview preview;
    preview.band = QRectF(m_start, at).normalized();
    const bool adds = modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    Selection selection = adds ? m_before : Selection{};
    const GraphVisual &visual = m_canvas.canvasScene().visual();
    for (const auto &[id, step] : visual.steps) {
        if (preview.band.intersects(step.rect))
            selection.steps.insert(id);
    }
    for (const auto &[id, note] : visual.notes) {
        if (preview.band.intersects(note.rect))
            selection.notes.insert(id);
    }
    m_canvas.setPreview(std::move(preview));
    m_canvas.select(selection);
}

void RubberBandGesture::finish(const QPointF &at, Qt::KeyboardModifiers modifiers)
{
    move(at, modifiers);
}

void RubberBandGesture::cancel() { m_canvas.select(m_before); }

} // namespace pathloom::ui
