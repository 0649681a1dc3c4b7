// SPDX-License-Identifier: GPL-3.0-or-later
// Targets in flow order, announced as they are reached.
#include "ui/canvas/tools/KeyboardConnect.h"

#include "ui/canvas/Canvas.h"
#include "ui/canvas/Navigation.h"
#include "ui/canvas/StepSummary.h"
#include "ui/text/ErrorText.h"
#include "ui/text/StepText.h"

namespace pathloom::ui {

KeyboardConnect::KeyboardConnect(Canvas &canvas, PathEnd from) : m_canvas(canvas), m_from(std::move(from))
{
    for (const StepId &id : flowOrder(canvas.graph())) {
        if (id != m_from.step && specOf(canvas.graph().step(id)->kind).maximumIn != 0)
            m_targets.push_back(id);
    }
    // Most often one connects to what is next on the canvas.
    const StepVisual &own = canvas.canvasScene().visual().steps.at(m_from.step);
    double nearest = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        const QRectF rect = canvas.canvasScene().visual().steps.at(m_targets[i]).rect;
        const double distance = QLineF(own.rect.topRight(), rect.topLeft()).length();
        if (rect.left() >= own.rect.right() && distance < nearest) {
            nearest = distance;
            m_at = i;
        }
    }
    showTarget();
}

KeyboardConnect::~KeyboardConnect()
{
    m_canvas.canvasScene().setTarget({});
    m_canvas.setPreview({});
}

PathId KeyboardConnect::replaced() const
{
    const Path *taken = m_canvas.graph().pathAt(m_from.step, m_from.outlet);
    return taken ? taken->id : PathId();
}

void KeyboardConnect::showTarget()
{
    if (m_targets.empty()) {
        m_canvas.say(Canvas::tr("There is no other step to connect to. Add one first."));
        return;
    }
    const StepId &target = m_targets[m_at];
    const Status allowed = canConnect(*m_canvas.controller().document(), m_canvas.graphId(), m_from,
                                      target, replaced());
    const GraphVisual &visual = m_canvas.canvasScene().visual();
    CanvasPreview preview;
    preview.isAllowed = allowed.has_value();
    preview.loose = routePath(routeRequest(visual, {{}, m_from.step, m_from.outlet, target}), Obstacles());
    const Step &source = *m_canvas.graph().step(m_from.step);
    QString outletName;
    for (const Outlet &outlet : outletsOf(source)) {
        if (outlet.key == m_from.outlet)
            outletName = text::outletLabel(source, outlet);
    }
    const QString name = text::stepTitle(*m_canvas.graph().step(target));
    preview.hint = allowed ? Canvas::tr("Connect “%1” to %2: press Enter").arg(outletName, name)
                           : text::sentence(allowed.error());
    preview.hintAt = visual.steps.at(target).rect.bottomLeft();
    m_canvas.say(preview.hint);
    m_canvas.canvasScene().setTarget(target);
    m_canvas.setPreview(std::move(preview));
    m_canvas.reveal(target);
}

void KeyboardConnect::step(int direction)
{
    if (m_targets.empty())
        return;
    const std::size_t count = m_targets.size();
    m_at = direction > 0 ? (m_at + 1) % count : (m_at + count - 1) % count;
    showTarget();
}

KeyboardConnect::Answer KeyboardConnect::key(const QKeyEvent &event)
{
    const int key = event.key();
    if (key == Qt::Key_Escape)
        return Answer::Finished;
    if (key == Qt::Key_Right || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Up) {
        step(key == Qt::Key_Right || key == Qt::Key_Down ? 1 : -1);
        return Answer::Handled;
    }
    if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        const auto outlets = outletsOf(*m_canvas.graph().step(m_from.step));
        const auto index = static_cast<std::size_t>(key - Qt::Key_1);
        if (index < outlets.size())
            m_from.outlet = outlets[index].key;
        showTarget();
        return Answer::Handled;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return Answer::Ignored;
    if (m_targets.empty())
        return Answer::Finished;
    DocumentController &controller = m_canvas.controller();
    const Document &document = *controller.document();
    const PathId old = replaced();
    const bool done = controller.apply(
        old.isEmpty() ? connect(document, m_canvas.graphId(), m_from, m_targets[m_at])
                      : reconnect(document, m_canvas.graphId(), old, m_from, m_targets[m_at]),
        m_canvas.selection());
    return done ? Answer::Finished : Answer::Handled;
}

} // namespace pathloom::ui
