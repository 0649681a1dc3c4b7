// SPDX-License-Identifier: GPL-3.0-or-later
// Moves a set of steps and notes as one.
#include "ui/canvas/tools/MoveGesture.h"

#include "ui/canvas/Canvas.h"
#include "ui/canvas/Snapper.h"

namespace pathloom::ui {

MoveGesture::MoveGesture(Canvas &canvas, Selection things, const QPointF &start)
    : Gesture(canvas), m_things(std::move(things)), m_start(start)
{
    const GraphVisual &visual = canvas.canvasScene().visual();
    m_startRect = visual.boundsOf(m_things.steps);
    for (const StepId &id : m_things.steps)
        m_origins.steps[id] = visual.steps.at(id).rect.topLeft();
    for (const NoteId &id : m_things.notes) {
        m_origins.notes[id] = visual.notes.at(id).rect;
        m_startRect |= visual.notes.at(id).rect;
    }
    if (m_things.steps.size() == 1 && m_things.notes.empty()) {
        const StepId &id = *m_things.steps.begin();
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
        const GraphVisual &visual = m_canvas.canvasScene().visual();
        std::vector<QRectF> neighbours;
        for (const auto &[id, step] : visual.steps) {
            if (!m_things.steps.contains(id))
                neighbours.push_back(step.rect);
        }
        snap = Snapper(std::move(neighbours), m_canvas.zoom()).snap(m_startRect.translated(wanted));
    }
    const QPointF shift = wanted + snap.delta;
    for (const auto &[id, origin] : m_origins.steps)
        m_places.steps[id] = origin + shift;
    for (const auto &[id, origin] : m_origins.notes)
        m_places.notes[id] = origin.translated(shift);
    m_canvas.canvasScene().preview(m_places);
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
    const bool onPath = m_isLone && !m_over.isEmpty() && m_resting.elapsed() >= kRest_ms
                        && !(modifiers & Qt::AltModifier);
    DocumentController &controller = m_canvas.controller();
    if (onPath) {
        const StepId &id = *m_things.steps.begin();
        const QPointF place = m_places.steps.at(id);
        controller.apply(moveStepOntoPath(*controller.document(), m_canvas.graphId(), id, m_over,
                                          {place.x(), place.y()}));
        return;
    }
    m_canvas.commitPlacement(m_places);
}

} // namespace pathloom::ui
