// SPDX-License-Identifier: GPL-3.0-or-later
// One rule answers while hovering and at release.
#include "ui/canvas/tools/ConnectGesture.h"

#include "ui/canvas/Canvas.h"
#include "ui/canvas/Navigation.h"
#include "ui/text/ErrorText.h"

namespace pathloom::ui {

ConnectGesture::ConnectGesture(Canvas &canvas, PathEnd from) : Gesture(canvas), m_from(std::move(from))
{
    if (const Path *taken = canvas.graph().pathAt(m_from.step, m_from.outlet)) {
        m_path = taken->id;
        m_to = taken->to;
    }
}

ConnectGesture::ConnectGesture(Canvas &canvas, PathId path, End end)
    : Gesture(canvas), m_path(std::move(path)), m_end(end)
{
    const Path *there = canvas.graph().path(m_path);
    m_from = {there->from, there->outlet};
    m_to = there->to;
}

ConnectGesture::Intent ConnectGesture::intentAt(const QPointF &at) const
{
    const CanvasScene &scene = m_canvas.canvasScene();
    const Hit hit = scene.hit(at, m_canvas.reach());
    Intent intent;
    intent.step = hit.step;
    intent.from = m_from;
    intent.to = m_to;
    if (intent.step.isEmpty())
        return intent;
    if (m_end == End::Target) {
        intent.to = intent.step;
    } else {
        const Step *source = m_canvas.graph().step(intent.step);
        const auto free = source ? freeOutlet(m_canvas.graph(), *source) : std::nullopt;
        const std::string outlet = hit.what == Hit::What::Outlet ? hit.outlet : free.value_or(std::string());
        intent.from = {intent.step, outlet};
    }
    intent.allowed = canConnect(*m_canvas.controller().document(), m_canvas.graphId(), intent.from,
                                intent.to, m_path);
    return intent;
}

QPolygonF ConnectGesture::routeTo(const QPointF &at, const Intent &intent) const
{
    const GraphVisual &visual = m_canvas.canvasScene().visual();
    RouteRequest request = routeRequest(visual, {m_path, intent.from.step, intent.from.outlet, intent.to});
    const bool loose = intent.step.isEmpty();
    if (loose && m_end == End::Target) {
        request.to = at;
        request.toRect = QRectF(at, QSizeF(1, 1));
    } else if (loose) {
        request.from = at;
        request.fromRect = QRectF(at, QSizeF(1, 1));
    }
    return routePath(request, Obstacles());
}

void ConnectGesture::move(const QPointF &at, Qt::KeyboardModifiers)
{
    if (m_pressed.isNull())
        m_pressed = at;
    const Intent intent = intentAt(at);
    CanvasPreview preview;
    preview.loose = routeTo(at, intent);
    preview.isAllowed = intent.allowed.has_value();
    if (!intent.allowed) {
        preview.hint = text::sentence(intent.allowed.error());
        preview.hintAt = at;
        m_canvas.say(preview.hint);
    } else if (intent.step.isEmpty() && m_end == End::Target && m_path.isEmpty()) {
        preview.hint = Canvas::tr("Release to add a step here");
        preview.hintAt = at;
    }
    m_canvas.canvasScene().setTarget(intent.allowed ? intent.step : StepId());
    m_canvas.setPreview(std::move(preview));
}

void ConnectGesture::finish(const QPointF &at, Qt::KeyboardModifiers)
{
    const Intent intent = intentAt(at);
    DocumentController &controller = m_canvas.controller();
    const Document &document = *controller.document();
    if (intent.step.isEmpty()) {
        const bool dragged = QLineF(at, m_pressed).length() * m_canvas.zoom() > 12;
        if (m_path.isEmpty() && dragged)
            m_canvas.openQuickAdd(m_from, at);
        return;
    }
    if (!intent.allowed) {
        // Releasing on the step one came from is a change of mind, not a mistake.
        if (intent.step != m_from.step)
            m_canvas.say(text::sentence(intent.allowed.error()));
        return;
    }
    if (m_path.isEmpty())
        controller.apply(connect(document, m_canvas.graphId(), intent.from, intent.to), m_canvas.selection());
    else
        controller.apply(reconnect(document, m_canvas.graphId(), m_path, intent.from, intent.to),
                         m_canvas.selection());
}

} // namespace pathloom::ui
