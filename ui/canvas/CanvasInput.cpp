// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel and drag-and-drop: which gesture a press begins.
#include "ui/canvas/Canvas.h"

#include "ui/canvas/Navigation.h"
#include "ui/canvas/QuickAdd.h"
#include "ui/canvas/tools/ConnectGesture.h"
#include "ui/canvas/tools/DropGesture.h"
#include "ui/canvas/tools/KeyboardConnect.h"
#include "ui/canvas/tools/MoveGesture.h"
#include "ui/canvas/tools/PanGesture.h"
#include "ui/canvas/tools/ResizeNoteGesture.h"
#include "ui/canvas/tools/RubberBandGesture.h"

#include <QDragEnterEvent>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPinchGesture>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

constexpr int kScrollEdge = 24; ///< how near to the border a drag scrolls the view
constexpr int kScrollStep = 16;

void scrollAtEdge(Canvas &canvas, const QPoint &at)
{
    const QRect inner = canvas.viewport()->rect().adjusted(kScrollEdge, kScrollEdge, -kScrollEdge, -kScrollEdge);
    const auto nudge = [](QScrollBar *bar, int delta) { bar->setValue(bar->value() + delta); };
    if (at.x() < inner.left() || at.x() > inner.right())
        nudge(canvas.horizontalScrollBar(), at.x() < inner.left() ? -kScrollStep : kScrollStep);
    if (at.y() < inner.top() || at.y() > inner.bottom())
        nudge(canvas.verticalScrollBar(), at.y() < inner.top() ? -kScrollStep : kScrollStep);
}

Qt::CursorShape cursorFor(Hit::What what)
{
    switch (what) {
    case Hit::What::Outlet: return Qt::CrossCursor;
    case Hit::What::PathEnd:
    case Hit::What::PathStart: return Qt::PointingHandCursor;
    case Hit::What::NoteCorner: return Qt::SizeFDiagCursor;
    case Hit::What::Note:
    case Hit::What::FrameTitle: return Qt::OpenHandCursor;
    case Hit::What::Step:
    case Hit::What::Path:
    case Hit::What::Nothing: break;
    }
    return Qt::ArrowCursor;
}

} // namespace

void Canvas::mousePressEvent(QMouseEvent *event)
{
    m_keyboardConnect.reset();
    const QPointF at = mapToScene(event->position().toPoint());
    if (m_gesture) {
        // A second button during a gesture means "never mind".
        cancelGesture();
        return;
    }
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_isSpaceDown)) {
        startGesture(std::make_unique<PanGesture>(*this, at));
        return;
    }
    if (event->button() == Qt::LeftButton)
        press(at, *event);
    event->accept();
}

void Canvas::press(const QPointF &at, QMouseEvent &event)
{
    const auto plus = plusButton();
    if (plus && QLineF(plus->first, at).length() < 14) {
        openQuickAdd(plus->second, plus->first);
        return;
    }
    const Hit hit = m_scene->hit(at, reach());
    const bool isReadOnly = m_controller.isReadOnly();
    switch (hit.what) {
    case Hit::What::Outlet:
        if (!isReadOnly)
            startGesture(std::make_unique<ConnectGesture>(*this, PathEnd{hit.step, hit.outlet}));
        break;
    case Hit::What::PathEnd:
    case Hit::What::PathStart:
        select({{}, {hit.path}, {}});
        if (!isReadOnly) {
            startGesture(std::make_unique<ConnectGesture>(*this, hit.path,
                                                          hit.what == Hit::What::PathEnd
                                                              ? ConnectGesture::End::Target
                                                              : ConnectGesture::End::Source));
        }
        break;
    case Hit::What::Path: select({{}, {hit.path}, {}}); break;
    case Hit::What::NoteCorner:
        select({{}, {}, {hit.note}});
        if (!isReadOnly)
            startGesture(std::make_unique<ResizeNoteGesture>(*this, hit.note, at));
        break;
    case Hit::What::Note:
        clickNote(hit.note, event.modifiers());
        if (!isReadOnly && selection().notes.contains(hit.note))
            startGesture(std::make_unique<MoveGesture>(*this, selection(), at));
        break;
    case Hit::What::FrameTitle: {
        const auto &held = graph().frames.at(hit.frame).steps;
        select(Selection::of({held.begin(), held.end()}));
        if (!isReadOnly)
            startGesture(std::make_unique<MoveGesture>(*this, selection(), at));
        break;
    }
    case Hit::What::Step:
        clickStep(hit.step, event.modifiers());
        if (!isReadOnly && selection().steps.contains(hit.step))
            startGesture(std::make_unique<MoveGesture>(*this, selection(), at));
        break;
    case Hit::What::Nothing: {
        const bool adds = event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
        const Selection before = selection();
        if (!adds)
            select({});
        startGesture(std::make_unique<RubberBandGesture>(*this, at, before));
        break;
    }
    }
}

void Canvas::clickStep(const StepId &step, Qt::KeyboardModifiers modifiers)
{
    Selection selected = selection();
    if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) {
        if (!selected.steps.insert(step).second)
            selected.steps.erase(step);
    } else if (!selected.steps.contains(step)) {
        selected = Selection::of({step});
    }
    m_current = step;
    select(selected);
}

void Canvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = mapToScene(event->position().toPoint());
    if (!m_gesture) {
        const Hit hit = m_scene->hit(at, reach());
        m_scene->setHovered(hit.step);
        viewport()->setCursor(cursorFor(hit.what));
        return;
    }
    scrollAtEdge(*this, event->position().toPoint());
    m_gesture->move(at, event->modifiers());
}

void Canvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_gesture)
        return;
    const QPointF at = mapToScene(event->position().toPoint());
    // Taken out first: what it commits comes back as a changed document, which ends gestures.
    const auto gesture = std::move(m_gesture);
    const bool moved = m_scene->hasPreview();
    m_scene->setTarget({});
    m_scene->setHighlightedPath({});
    setPreview({});
    viewport()->unsetCursor();
    gesture->finish(at, event->modifiers());
    m_scene->setTarget({});
    m_scene->setHighlightedPath({});
    setPreview({});
    if (moved)
        m_scene->clearPreview();
}

void Canvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    cancelGesture();
    const QPointF at = mapToScene(event->position().toPoint());
    const Hit hit = m_scene->hit(at, reach());
    if (hit.what == Hit::What::Step)
        startRename(hit.step);
    else if (hit.what == Hit::What::Note || hit.what == Hit::What::NoteCorner)
        editNote(hit.note);
    else if (hit.what == Hit::What::FrameTitle)
        startRenameFrame(hit.frame);
    else if (hit.what == Hit::What::Nothing)
        openQuickAdd({}, at);
}

void Canvas::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(zoom() * std::pow(1.0015, event->angleDelta().y()), event->position().toPoint());
        event->accept();
        return;
    }
    if (event->modifiers() & Qt::ShiftModifier) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - event->angleDelta().y());
        event->accept();
        return;
    }
    QGraphicsView::wheelEvent(event);
}

bool Canvas::event(QEvent *event)
{
    if (event->type() == QEvent::Gesture) {
        auto *pinch = static_cast<QPinchGesture *>(static_cast<QGestureEvent *>(event)->gesture(Qt::PinchGesture));
        if (pinch) {
            setZoom(zoom() * pinch->scaleFactor(), mapFromGlobal(pinch->hotSpot().toPoint()));
            return true;
        }
    }
    // Keys that the canvas uses must not be taken for shortcuts or for moving the focus.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier && (key->key() == Qt::Key_Slash || key->key() == Qt::Key_Plus)) {
            event->accept();
            return true;
        }
    }
    return QGraphicsView::event(event);
}

bool Canvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const StepId id = m_scene->stepAt(mapToScene(help->pos()));
        const auto found = m_scene->shown().steps.find(id);
        if (found == m_scene->shown().steps.end())
            QToolTip::hideText();
        else {
            QString tip = found->second.caption + u"\n"_s + found->second.summary;
            const auto &details = m_scene->overlay().details;
            if (const auto more = details.find(id); more != details.end())
                tip += u"\n"_s + more->second;
            QToolTip::showText(help->globalPos(), tip, this);
        }
        return true;
    }
    return QGraphicsView::viewportEvent(event);
}

StepKind Canvas::kindOfMime(const QMimeData &mime, bool &ok) const
{
    const QByteArray key = mime.data(QString::fromLatin1(kStepKindMime));
    const StepKindSpec *spec = specNamed(std::string_view(key.constData(), static_cast<std::size_t>(key.size())));
    ok = spec && spec->graph == kind() && !m_controller.isReadOnly();
    return ok ? spec->kind : StepKind::Exit;
}

void Canvas::dragEnterEvent(QDragEnterEvent *event)
{
    bool ok = false;
    const StepKind kind = kindOfMime(*event->mimeData(), ok);
    if (!ok) {
        event->ignore();
        return;
    }
    startGesture(std::make_unique<DropGesture>(*this, kind));
    event->acceptProposedAction();
}

void Canvas::dragMoveEvent(QDragMoveEvent *event)
{
    if (!m_gesture) {
        event->ignore();
        return;
    }
    scrollAtEdge(*this, event->position().toPoint());
    m_gesture->move(mapToScene(event->position().toPoint()), event->modifiers());
    event->acceptProposedAction();
}

void Canvas::dragLeaveEvent(QDragLeaveEvent *) { cancelGesture(); }

void Canvas::dropEvent(QDropEvent *event)
{
    if (!m_gesture)
        return;
    const auto gesture = std::move(m_gesture);
    m_scene->setHighlightedPath({});
    setPreview({});
    viewport()->unsetCursor();
    gesture->finish(mapToScene(event->position().toPoint()), event->modifiers());
    event->acceptProposedAction();
    setFocus(Qt::MouseFocusReason);
}

void Canvas::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    m_scene->setFocused(m_current);
}

void Canvas::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    m_isSpaceDown = false;
    if (event->reason() != Qt::PopupFocusReason) {
        cancelGesture();
        m_keyboardConnect.reset();
    }
    m_scene->setFocused({});
}

} // namespace pathloom::ui
