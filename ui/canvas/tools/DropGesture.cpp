// SPDX-License-Identifier: GPL-3.0-or-later
// Ghost while dragging, one edit at the drop.
#include "ui/canvas/tools/DropGesture.h"

#include "ui/canvas/Canvas.h"
#include "ui/text/StepText.h"

namespace pathloom::ui {

DropGesture::DropGesture(Canvas &canvas, StepKind kind) : Gesture(canvas), m_kind(kind) {}

PathId DropGesture::pathFor(const QPointF &at, Qt::KeyboardModifiers modifiers) const
{
    const StepKindSpec &spec = specOf(m_kind);
    if ((modifiers & Qt::AltModifier) || spec.outlets.empty() || spec.maximumIn == 0)
        return {};
    return m_canvas.canvasScene().pathAt(at, m_canvas.reach() * 2);
}

QPointF DropGesture::placeFor(const QPointF &at) const
{
    const QPointF corner = at - QPointF(kStepWidth / 2, kHeaderHeight / 2);
    return {std::round(corner.x() / kGrid) * kGrid, std::round(corner.y() / kGrid) * kGrid};
}

void DropGesture::move(const QPointF &at, Qt::KeyboardModifiers modifiers)
{
    auto step = std::make_shared<Step>();
    step->kind = m_kind;
    StepVisual ghost;
    ghost.step = step;
    ghost.rect = {placeFor(at), QSizeF(kStepWidth, kHeaderHeight)};
    ghost.caption = text::stepName(m_kind);
    CanvasPreview preview;
    preview.ghost = ghost;
    const PathId path = pathFor(at, modifiers);
    m_canvas.canvasScene().setHighlightedPath(path);
    if (!path.isEmpty()) {
        preview.hint = Canvas::tr("Release to insert into this path");
        preview.hintAt = at;
    }
    m_canvas.setPreview(std::move(preview));
}

void DropGesture::finish(const QPointF &at, Qt::KeyboardModifiers modifiers)
{
    const PathId path = pathFor(at, modifiers);
    const QPointF place = placeFor(at);
    DocumentController &controller = m_canvas.controller();
    const Document &document = *controller.document();
    const Point point{place.x(), place.y()};
    controller.apply(path.isEmpty() ? insertStep(document, m_canvas.graphId(), m_kind, point)
                                    : insertStepOnPath(document, m_canvas.graphId(), m_kind, path, point));
}

} // namespace pathloom::ui
