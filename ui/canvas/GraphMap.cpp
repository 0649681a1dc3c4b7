// SPDX-License-Identifier: GPL-3.0-or-later
// The painters of the canvas, scaled to the widget.
#include "ui/canvas/GraphMap.h"

#include "ui/canvas/GraphPainter.h"

#include <QMouseEvent>
#include <QPainter>

namespace pathloom::ui {

namespace {
constexpr double kFaint = 0.35;
} // namespace

GraphMap::GraphMap(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Way through the journey"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GraphMap::setGraph(const DocumentPtr &document, const GraphId &graph)
{
    if (m_document == document && m_graph == graph)
        return;
    m_document = document;
    m_graph = graph;
    const FlowGraph *shown = document ? document->graph(graph) : nullptr;
    m_visual = shown ? visualise(*shown, *document) : GraphVisual();
    setWay({}, {}, {});
}

void GraphMap::setWay(std::set<StepId> steps, std::set<PathId> paths, const StepId &now)
{
    m_steps = std::move(steps);
    m_paths = std::move(paths);
    m_now = now;
    const auto found = m_visual.steps.find(now);
    setAccessibleDescription(found == m_visual.steps.end() ? QString() : found->second.caption);
    update();
}

QTransform GraphMap::toWidget() const
{
    const QRectF bounds = m_visual.bounds();
    if (bounds.isNull())
        return {};
    const double scale = std::min({1.0, width() / bounds.width(), height() / bounds.height()});
    QTransform transform;
    transform.translate(width() / 2.0, height() / 2.0);
    transform.scale(scale, scale);
    transform.translate(-bounds.center().x(), -bounds.center().y());
    return transform;
}

void GraphMap::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.canvas);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QTransform transform = toWidget();
    painter.setTransform(transform);
    for (const bool isLit : {false, true}) {
        for (const auto &[id, path] : m_visual.paths) {
            if (m_paths.contains(id) == isLit)
                paintPath(painter, path, {.isHighlighted = isLit}, theme, transform.m11());
        }
    }
    for (const auto &[id, step] : m_visual.steps) {
        paintStep(painter, step, {.isSelected = id == m_now}, theme, transform.m11());
        if (m_steps.contains(id) || id == m_now)
            continue;
        // The step's painter sets its own opacity; what was not reached is veiled instead.
        QColor veil = theme.canvas;
        veil.setAlphaF(static_cast<float>(1 - kFaint));
        painter.fillRect(step.rect.adjusted(-kStepMargin, -kStepMargin, kStepMargin, kStepMargin), veil);
    }
}

void GraphMap::mousePressEvent(QMouseEvent *event)
{
    const QPointF at = toWidget().inverted().map(event->position());
    for (const auto &[id, step] : m_visual.steps) {
        if (step.rect.contains(at)) {
            Q_EMIT stepClicked(id);
            return;
        }
    }
}

} // namespace pathloom::ui
