// SPDX-License-Identifier: GPL-3.0-or-later
// Moves a set of steps as one.
#include "ui/canvas/tools/MoveGesture.h"

#include "ui/canvas/Canvas.h"
#include "ui/canvas/Snapper.h"

namespace pathloom::ui {

MoveGesture::MoveGesture(Canvas &canvas, std::set<StepId> steps, const QPointF &start)
    : Gesture(canvas), m_steps(std::move(steps)), m_start(start)
{
    const GraphVisual &visual = canvas.canvasScene().visual();
    m_startRect = visual.boundsOf(m_steps);
    for (const StepId &id : m_steps)
        m_origins[id] = visual.steps.at(id).rect.topLeft();
    if (m_steps.size() == 1) {
        const StepId &id = *m_steps.begin();
        m_isLone = canvas.graph().pathsFrom(id).empty() && canvas.graph().pathsTo(id).empty();
    }
}

void MoveGesture::move(const QPointF &at, Qt::KeyboardModifiers modifiers)
{
    const QPointF wanted = at - m_start;
    if (!m_isMoving && QLineF(at, m_start).length() * m_canvas.zoom() < kStart_px)
        return;
    m_isMoving = true;
    Snap snap;
    if (!(modifiers & Qt::AltModifier)) {
        std::vector<QRectF> neighbours;
        for (const auto &[id, step] : m_canvas.canvasScene().visual().steps) {
            if (!m_steps.contains(id))
                neighbours.push_back(step.rect);
        }
        snap = Snapper(std::move(neighbours), m_canvas.zoom()).snap(m_startRect.translated(wanted));
    }
    for (const auto &[id, origin] : m_origins)
        m_positions[id] = origin + wanted + snap.delta;
    m_canvas.canvasScene().preview(m_positions);
    CanvasPreview preview;
    preview.guides = snap.guides;
    m_canvas.setPreview(std::move(preview));
    watchPath(at, modifiers);
}

void MoveGesture::watchPath(const QPointF &at, Qt::KeyboardModifiers modifiers)
{
    if (!m_isLone || (modifiers & Qt::AltModifier))
        return;
    const PathId over = m_canvas.canvasScene().pathAt(at, m_canvas.reach() * 2);
    if (over != m_over) {
        m_over = over;
        m_resting.start();
    }
    const bool rested = !m_over.isEmpty() && m_resting.elapsed() >= kRest_ms;
    m_canvas.canvasScene().setHighlightedPath(rested ? m_over : PathId());
}

void MoveGesture::finish(const QPointF &at, Qt::KeyboardModifiers modifiers)
{
    if (!m_isMoving)
        return;
    move(at, modifiers);
    std::map<StepId, Point> positions;
    for (const auto &[id, position] : m_positions)
        positions[id] = {position.x(), position.y()};
    const bool onPath = m_isLone && !m_over.isEmpty() && m_resting.elapsed() >= kRest_ms
                        && !(modifiers & Qt::AltModifier);
    DocumentController &controller = m_canvas.controller();
    if (onPath) {
        const StepId &id = *m_steps.begin();
        controller.apply(moveStepOntoPath(*controller.document(), m_canvas.graphId(), id, m_over,
                                          positions.at(id)));
        return;
    }
    controller.apply(moveSteps(*controller.document(), m_canvas.graphId(), positions),
                     m_canvas.selection());
}

} // namespace pathloom::ui
