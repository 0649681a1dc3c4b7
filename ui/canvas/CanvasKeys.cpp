// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard on the canvas: walking, moving, editing, adding.
#include "ui/canvas/Canvas.h"

#include "ui/canvas/Navigation.h"
#include "ui/canvas/tools/KeyboardConnect.h"

#include <QKeyEvent>
#include <QMenu>

namespace pathloom::ui {

namespace {

std::optional<Direction> directionOf(int key, Qt::LayoutDirection layout)
{
    const bool mirrored = layout == Qt::RightToLeft;
    switch (key) {
    case Qt::Key_Right: return mirrored ? Direction::Previous : Direction::Next;
    case Qt::Key_Left: return mirrored ? Direction::Next : Direction::Previous;
    case Qt::Key_Up: return Direction::Up;
    case Qt::Key_Down: return Direction::Down;
    default: return std::nullopt;
    }
}

QPointF offsetOf(int key)
{
    switch (key) {
    case Qt::Key_Right: return {kGrid, 0};
    case Qt::Key_Left: return {-kGrid, 0};
    case Qt::Key_Up: return {0, -kGrid};
    case Qt::Key_Down: return {0, kGrid};
    default: return {};
    }
}

} // namespace

void Canvas::keyPressEvent(QKeyEvent *event)
{
    if (m_keyboardConnect) {
        const auto answer = m_keyboardConnect->key(*event);
        if (answer == KeyboardConnect::Answer::Finished)
            m_keyboardConnect.reset();
        if (answer != KeyboardConnect::Answer::Ignored) {
            event->accept();
            return;
        }
    }
    if (event->key() == Qt::Key_Escape) {
        if (m_gesture)
            cancelGesture();
        else if (!selection().isEmpty())
            select({});
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_isSpaceDown = true;
        viewport()->setCursor(Qt::OpenHandCursor);
        event->accept();
        return;
    }
    if (m_gesture) {
        event->accept();
        return;
    }
    if (handleNavigation(*event) || handleEditing(*event) || handleViewKeys(*event)) {
        event->accept();
        return;
    }
    // The base class would scroll on arrows and swallow Page Up and Page Down.
    event->ignore();
}

void Canvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_isSpaceDown = false;
        viewport()->unsetCursor();
    }
    QGraphicsView::keyReleaseEvent(event);
}

void Canvas::moveFocus(int direction)
{
    const auto order = flowOrder(graph());
    if (order.empty())
        return;
    const StepId next = m_current.isEmpty() ? order.front()
                                            : neighbour(graph(), m_current, static_cast<Direction>(direction));
    m_current = next;
    select(Selection::of({next}));
    reveal(next);
}

bool Canvas::handleNavigation(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const auto direction = directionOf(event.key(), layoutDirection());
    if (direction && modifiers == Qt::NoModifier) {
        moveFocus(static_cast<int>(*direction));
        return true;
    }
    if (direction && modifiers == Qt::AltModifier) {
        const QPointF offset = offsetOf(event.key());
        nudge(offset.x(), offset.y());
        return true;
    }
    if (direction && modifiers == (Qt::AltModifier | Qt::ShiftModifier)) {
        const QPointF offset = offsetOf(event.key());
        resizeNote(offset.x(), offset.y());
        return true;
    }
    if (modifiers != Qt::NoModifier)
        return false;
    if (event.key() == Qt::Key_Home || event.key() == Qt::Key_End) {
        const auto order = flowOrder(graph());
        if (!order.empty()) {
            m_current = event.key() == Qt::Key_Home ? order.front() : order.back();
            select(Selection::of({m_current}));
            reveal(m_current);
        }
        return true;
    }
    if (event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9 && !m_current.isEmpty()) {
        const StepId target = outletTarget(graph(), m_current, event.key() - Qt::Key_1);
        if (!target.isEmpty()) {
            m_current = target;
            select(Selection::of({target}));
            reveal(target);
        }
        return true;
    }
    return false;
}

bool Canvas::handleEditing(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers != Qt::NoModifier)
            return false;
        if (const NoteId note = currentNote(); !note.isEmpty())
            editNote(note);
        else
            Q_EMIT inspectRequested(m_current);
        return true;
    case Qt::Key_F2:
        if (const NoteId note = currentNote(); !note.isEmpty())
            editNote(note);
        else if (!m_current.isEmpty())
            startRename(m_current);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        deleteSelection(!(modifiers & Qt::ShiftModifier));
        return true;
    case Qt::Key_Slash:
        openQuickAdd({}, mapToScene(viewport()->mapFromGlobal(QCursor::pos())));
        return true;
    case Qt::Key_Plus:
        if (modifiers & Qt::ControlModifier)
            return false;
        quickAddAfterCurrent();
        return true;
    case Qt::Key_E:
        if (modifiers != Qt::ControlModifier)
            return false;
        startConnect();
        return true;
    case Qt::Key_D:
        if (modifiers != Qt::ControlModifier)
            return false;
        duplicate();
        return true;
    default: break;
    }
    if (event.matches(QKeySequence::SelectAll))
        selectAll();
    else if (event.matches(QKeySequence::Copy))
        copy();
    else if (event.matches(QKeySequence::Cut))
        cut();
    else if (event.matches(QKeySequence::Paste))
        paste();
    else if (event.matches(QKeySequence::Undo))
        m_controller.undoStack().undo();
    else if (event.matches(QKeySequence::Redo))
        m_controller.undoStack().redo();
    else
        return false;
    return true;
}

bool Canvas::handleViewKeys(const QKeyEvent &event)
{
    if (!(event.modifiers() & Qt::ControlModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_0: setZoom(1); return true;
    case Qt::Key_1: zoomFit(); return true;
    case Qt::Key_2: zoomSelection(); return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomIn(); return true;
    case Qt::Key_Minus: zoomOut(); return true;
    default: return false;
    }
}

void Canvas::startConnect()
{
    const Step *step = graph().step(m_current);
    if (!step) {
        say(tr("Select the step to connect from first."));
        return;
    }
    const auto outlets = outletsOf(*step);
    if (outlets.empty()) {
        say(tr("Nothing leads out of this kind of step."));
        return;
    }
    const std::string outlet = freeOutlet(graph(), *step).value_or(outlets.front().key);
    m_keyboardConnect = std::make_unique<KeyboardConnect>(*this, PathEnd{m_current, outlet});
}

} // namespace pathloom::ui
