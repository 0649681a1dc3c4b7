// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the scene in line with the document; view, zoom and what is painted over it.
#include "ui/canvas/Canvas.h"

#include "ui/canvas/Accessible.h"
#include "ui/canvas/Minimap.h"
#include "ui/canvas/Navigation.h"
#include "ui/canvas/NoteEditor.h"
#include "ui/canvas/QuickAdd.h"
#include "ui/canvas/tools/KeyboardConnect.h"
#include "ui/document/DiagnosticsRunner.h"
#include "ui/theme/Icons.h"

#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

constexpr double kPlusRadius = 10;
constexpr double kPlusDistance = 26;
constexpr int kMargin = 16;
constexpr double kReadableZoom = 0.6;

const FlowGraph &emptyGraph()
{
    static const FlowGraph empty;
    return empty;
}

} // namespace

Canvas::Canvas(DocumentController &controller, const DiagnosticsRunner &diagnostics, GraphId graph,
               QWidget *parent)
    : QGraphicsView(parent), m_controller(controller), m_diagnostics(diagnostics),
      m_graph(std::move(graph)), m_scene(new CanvasScene(this)), m_minimap(new Minimap(*this)),
      m_quickAdd(new QuickAdd(this))
{
    installCanvasAccessibility();
    setObjectName(u"canvas"_s);
    setAccessibleName(tr("Canvas"));
    setAccessibleDescription(tr("Arrow keys walk along the flow, Enter edits a step, Ctrl+E connects, "
                                "slash adds a step."));
    setScene(m_scene);
    setFrameShape(QFrame::NoFrame);
    // The overview, the wheel and the hand move the view; bars would only take room.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setResizeAnchor(QGraphicsView::AnchorViewCenter);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setAcceptDrops(true);
    viewport()->setAttribute(Qt::WA_AcceptTouchEvents);
    grabGesture(Qt::PinchGesture);
    QObject::connect(&controller, &DocumentController::changed, this, &Canvas::syncDocument);
    QObject::connect(&controller, &DocumentController::selectionChanged, this, [this](const GraphId &id) {
        if (id == m_graph)
            syncSelection();
    });
    QObject::connect(&diagnostics, &DiagnosticsRunner::diagnosticsChanged, this, &Canvas::syncProblems);
    syncDocument({});
    syncProblems();
}

Canvas::~Canvas()
{
    // The scene goes before the view's base class asks it for anything.
    setScene(nullptr);
}

const FlowGraph &Canvas::graph() const
{
    const FlowGraph *graph = m_controller.graph(m_graph);
    return graph ? *graph : emptyGraph();
}

void Canvas::syncDocument(const Change &change)
{
    if (m_shown == m_controller.document())
        return;
    cancelGesture();
    m_keyboardConnect.reset();
    const FlowGraph *graph = m_controller.graph(m_graph);
    m_shown = m_controller.document();
    if (m_noteEditor && !(graph && graph->notes.contains(m_editedNote)))
        m_noteEditor->drop();
    m_scene->show(graph ? visualise(*graph, *m_shown, &m_scene->visual()) : GraphVisual{});
    syncSelection();
    const bool isMine = change.graph == m_graph;
    if (isMine && (change.kind == Change::Kind::Undone || change.kind == Change::Kind::Redone)
        && !change.touched.empty())
        reveal(*change.touched.begin());
    m_minimap->update();
    viewport()->update();
}

void Canvas::syncSelection()
{
    const Selection selected = selection();
    m_scene->setSelection(selected);
    if (!selected.steps.contains(m_current))
        m_current = selected.steps.empty() ? StepId() : *selected.steps.begin();
    m_scene->setFocused(hasFocus() ? m_current : StepId());
    announceCurrentStep(*this);
    viewport()->update();
}

void Canvas::syncProblems()
{
    std::map<StepId, ProblemCounts> problems;
    for (const Diagnostic &diagnostic : m_diagnostics.diagnostics()) {
        if (diagnostic.object != m_graph.text() || diagnostic.step.isEmpty())
            continue;
        ProblemCounts &counts = problems[diagnostic.step];
        counts.errors += diagnostic.severity == Severity::Error;
        counts.warnings += diagnostic.severity == Severity::Warning;
        counts.hints += diagnostic.severity == Severity::Hint;
    }
    m_scene->setProblems(std::move(problems));
    m_minimap->update();
}

void Canvas::select(const Selection &selection)
{
    if (!selection.steps.contains(m_current))
        m_current = selection.steps.empty() ? StepId() : *selection.steps.rbegin();
    m_controller.setSelection(m_graph, selection);
}

StepId Canvas::currentStep() const { return m_current; }

void Canvas::setOverlay(CanvasOverlay overlay)
{
    m_scene->setOverlay(std::move(overlay));
    viewport()->update();
}

void Canvas::setPreview(CanvasPreview preview)
{
    m_preview = std::move(preview);
    viewport()->update();
}

void Canvas::startGesture(std::unique_ptr<Gesture> gesture)
{
    cancelGesture();
    m_gesture = std::move(gesture);
    viewport()->setCursor(m_gesture->cursor());
}

void Canvas::cancelGesture()
{
    if (!m_gesture)
        return;
    const auto gesture = std::move(m_gesture);
    gesture->cancel();
    m_scene->clearPreview();
    m_scene->setTarget({});
    m_scene->setHighlightedPath({});
    setPreview({});
    viewport()->unsetCursor();
}

void Canvas::setZoom(double zoom, std::optional<QPoint> anchor)
{
    const double wanted = std::clamp(zoom, kMinimumZoom, kMaximumZoom);
    const QPoint at = anchor.value_or(viewport()->rect().center());
    const QPointF before = mapToScene(at);
    setTransform(QTransform::fromScale(wanted, wanted));
    const QPointF after = mapToScene(at);
    const QPointF shift = (before - after) * wanted;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(std::lround(shift.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(std::lround(shift.y())));
    m_minimap->update();
    viewport()->update();
    Q_EMIT zoomChanged(wanted);
    Q_EMIT viewChanged();
}

void Canvas::zoomFit()
{
    const QRectF bounds = m_scene->visual().bounds();
    if (bounds.isNull())
        return;
    const QSizeF room(std::max(50, viewport()->width() - 2 * kMargin), std::max(50, viewport()->height() - 2 * kMargin));
    setZoom(std::min({1.0, room.width() / bounds.width(), room.height() / bounds.height()}));
    centerOn(bounds.center());
}

void Canvas::showBeginning()
{
    zoomFit();
    if (zoom() >= kReadableZoom)
        return;
    // A long journey is read from its start; the overview shows the rest.
    setZoom(kReadableZoom);
    const QRectF bounds = m_scene->visual().bounds();
    centerOn(bounds.left() + viewport()->width() / kReadableZoom / 2, bounds.center().y());
}

void Canvas::zoomSelection()
{
    const QRectF bounds = m_scene->visual().boundsOf(selection().steps);
    if (bounds.isNull()) {
        zoomFit();
        return;
    }
    const QRectF area = bounds.adjusted(-48, -48, 48, 48);
    setZoom(std::min({1.5, viewport()->width() / area.width(), viewport()->height() / area.height()}));
    centerOn(bounds.center());
}

void Canvas::reveal(const StepId &step)
{
    const auto found = m_scene->visual().steps.find(step);
    if (found == m_scene->visual().steps.end())
        return;
    const QRectF area = found->second.rect.adjusted(-24, -24, 24, 32);
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    if (!seen.contains(area))
        ensureVisible(area, 32, 32);
}

void Canvas::setMinimapShown(bool shown) { m_minimap->setVisible(shown); }

QByteArray Canvas::viewState() const
{
    const QPointF centre = mapToScene(viewport()->rect().center());
    return QByteArray::number(zoom(), 'g', 6) + ';' + QByteArray::number(centre.x(), 'g', 8) + ';'
           + QByteArray::number(centre.y(), 'g', 8);
}

void Canvas::restoreViewState(const QByteArray &state)
{
    if (!isVisible()) {
        m_startView = state;
        return;
    }
    const QList<QByteArray> parts = state.split(';');
    if (parts.size() != 3 || parts[0].toDouble() <= 0) {
        showBeginning();
        return;
    }
    m_wasShown = true;
    setZoom(parts[0].toDouble());
    centerOn(parts[1].toDouble(), parts[2].toDouble());
}

std::optional<std::pair<QPointF, PathEnd>> Canvas::plusButton() const
{
    const Selection selected = selection();
    if (selected.steps.size() != 1 || m_gesture || zoom() < kDetailZoom || m_controller.isReadOnly())
        return std::nullopt;
    const auto found = m_scene->visual().steps.find(*selected.steps.begin());
    if (found == m_scene->visual().steps.end())
        return std::nullopt;
    for (const OutletVisual &outlet : found->second.outlets) {
        if (!outlet.isConnected)
            return std::pair{outlet.port + QPointF(kPlusDistance, 0), PathEnd{found->first, outlet.key}};
    }
    return std::nullopt;
}

void Canvas::drawBackground(QPainter *painter, const QRectF &rect)
{
    paintGrid(*painter, rect, themeOf(palette()), zoom());
}

void Canvas::paintPlus(QPainter &painter, const Theme &theme)
{
    const auto plus = plusButton();
    if (!plus)
        return;
    painter.setPen(QPen(theme.accent, 1.6));
    painter.drawLine(plus->first - QPointF(kPlusDistance - kPortRadius, 0), plus->first);
    painter.setBrush(theme.accent);
    painter.drawEllipse(plus->first, kPlusRadius, kPlusRadius);
    painter.setPen(QPen(theme.accentText, 2));
    painter.drawLine(plus->first - QPointF(5, 0), plus->first + QPointF(5, 0));
    painter.drawLine(plus->first - QPointF(0, 5), plus->first + QPointF(0, 5));
}

void Canvas::drawForeground(QPainter *painter, const QRectF &)
{
    const Theme &theme = themeOf(palette());
    painter->setRenderHint(QPainter::Antialiasing);
    paintPlus(*painter, theme);
    if (m_preview.ghost)
        paintStep(*painter, *m_preview.ghost, {.isGhost = true}, theme, zoom());
    paintLoosePath(*painter, m_preview.loose, m_preview.isAllowed, theme);
    if (!m_preview.guides.empty()) {
        painter->setPen(QPen(theme.accent, 1 / zoom(), Qt::DashLine));
        for (const QLineF &guide : m_preview.guides)
            painter->drawLine(guide);
    }
    if (!m_preview.band.isNull()) {
        QColor ground = theme.accent;
        ground.setAlphaF(0.12F);
        painter->setPen(QPen(theme.accent, 1 / zoom()));
        painter->setBrush(ground);
        painter->drawRect(m_preview.band);
    }
    painter->save();
    painter->resetTransform();
    paintLegend(*painter, theme);
    paintEmpty(*painter, theme);
    painter->restore();
}

void Canvas::paintLegend(QPainter &painter, const Theme &theme)
{
    const auto chip = [&](const QString &text, QPointF leftBottom, bool isWarning) {
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 8;
        leftBottom.setX(std::min(leftBottom.x(), viewport()->width() - width - kMargin));
        paintChip(painter, leftBottom + QPointF(width / 2, -10), text,
                  isWarning ? theme.errorSoft : theme.raised, isWarning ? theme.error : theme.text, theme.border);
    };
    const CanvasOverlay &overlay = m_scene->overlay();
    if (!overlay.legend.isEmpty() && !overlay.isEmpty())
        chip(overlay.legend, {kMargin + 8.0, viewport()->height() - 8.0}, false);
    if (!m_preview.hint.isEmpty())
        chip(m_preview.hint, mapFromScene(m_preview.hintAt) + QPointF(16, 34), !m_preview.isAllowed);
}

void Canvas::paintEmpty(QPainter &painter, const Theme &theme)
{
    if (!m_scene->visual().steps.empty() || m_preview.ghost)
        return;
    painter.setPen(theme.textMuted);
    painter.setFont(fontFor(TextRole::Title));
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Nothing is drawn here yet.\nDrag a step from the palette, or press / to add one."));
}

void Canvas::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    m_minimap->place();
    if (!m_wasShown && isVisible()) {
        m_wasShown = true;
        restoreViewState(m_startView);
    }
}

void Canvas::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    // What is painted in viewport coordinates must not travel with the scene.
    viewport()->update();
    if (m_minimap)
        m_minimap->update();
    Q_EMIT viewChanged();
}

void Canvas::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_scene)
        m_scene->update();
}

} // namespace pathloom::ui
