// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done to a graph, each as one edit.
#include "ui/canvas/Canvas.h"

#include "engine/layout/Layout.h"
#include "ui/canvas/Clipboard.h"
#include "ui/canvas/Navigation.h"
#include "ui/canvas/QuickAdd.h"
#include "ui/text/StepText.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

constexpr double kStepGap = 72; ///< between a step and the one added after it

Point pointOf(const QPointF &at) { return {std::round(at.x() / kGrid) * kGrid, std::round(at.y() / kGrid) * kGrid}; }

} // namespace

QPointF Canvas::freePlace(QPointF wanted) const
{
    const auto isTaken = [&](const QPointF &at) {
        const QRectF room = QRectF(at, QSizeF(kStepWidth, kHeaderHeight)).adjusted(-8, -8, 8, 16);
        return std::any_of(m_scene->visual().steps.begin(), m_scene->visual().steps.end(),
                           [&](const auto &entry) { return entry.second.rect.intersects(room); });
    };
    while (isTaken(wanted))
        wanted.ry() += kGrid * 3;
    return wanted;
}

void Canvas::addStep(StepKind kind)
{
    const Step *current = graph().step(m_current);
    const auto outlet = current ? freeOutlet(graph(), *current) : std::nullopt;
    if (current && outlet && specOf(kind).maximumIn != 0) {
        const StepVisual &visual = m_scene->visual().steps.at(m_current);
        const QPointF at(visual.rect.right() + kStepGap, visual.rect.top());
        insertKind(kind, {m_current, *outlet}, freePlace(at));
        return;
    }
    const QPointF middle = mapToScene(viewport()->rect().center()) - QPointF(kStepWidth / 2, kHeaderHeight / 2);
    insertKind(kind, {}, freePlace(current ? m_scene->visual().steps.at(m_current).rect.bottomLeft() + QPointF(0, 24)
                                           : middle));
}

void Canvas::addStepAt(StepKind kind, const QPointF &at) { insertKind(kind, {}, at); }

void Canvas::insertKind(StepKind kind, const PathEnd &from, const QPointF &at)
{
    const Document &document = *m_controller.document();
    const bool done = m_controller.apply(from.step.isEmpty()
                                             ? insertStep(document, m_graph, kind, pointOf(at))
                                             : insertStepAfter(document, m_graph, kind, from, pointOf(at)));
    if (done && !m_current.isEmpty())
        reveal(m_current);
}

void Canvas::openQuickAdd(const PathEnd &from, const QPointF &at)
{
    if (m_controller.isReadOnly())
        return;
    const QPointF place = from.step.isEmpty() ? at : at - QPointF(-16, kHeaderHeight / 2);
    const QRect seen = viewport()->rect();
    QPoint where = mapFromScene(at);
    if (!seen.contains(where))
        where = seen.center();
    m_quickAdd->open(successorKinds(graph(), kind(), from), viewport()->mapToGlobal(where),
                     [this, from, place](StepKind chosen) {
                         setFocus(Qt::PopupFocusReason);
                         insertKind(chosen, from, freePlace(place));
                     });
}

void Canvas::quickAddAfterCurrent()
{
    if (const auto plus = plusButton()) {
        openQuickAdd(plus->second, plus->first);
        return;
    }
    openQuickAdd({}, mapToScene(viewport()->rect().center()));
}

void Canvas::deleteSelection(bool heal)
{
    const Selection selected = selection();
    const Document &document = *m_controller.document();
    if (!selected.steps.empty() || !selected.notes.empty()) {
        const auto before = graph().paths.size();
        if (m_controller.apply(removeItems(document, m_graph, selected.steps, selected.notes, heal), Selection{})) {
            const bool closed = heal && graph().paths.size() < before && before - graph().paths.size() < 2;
            say(closed ? tr("Deleted; the gap was closed.") : tr("Deleted. Undo brings it back."));
        }
    } else if (!selected.paths.empty()) {
        m_controller.apply(removePaths(document, m_graph, {selected.paths.begin(), selected.paths.end()}), Selection{});
    }
}

void Canvas::copy() const
{
    const Selection selected = selection();
    if (selected.steps.empty())
        return;
    const Fragment fragment = copyOf(graph(), kind(), selected.steps);
    QGuiApplication::clipboard()->setMimeData(toMimeData(fragment, *m_controller.document()).release());
}

void Canvas::cut()
{
    if (selection().steps.empty())
        return;
    copy();
    deleteSelection(true);
}

void Canvas::paste(std::optional<QPointF> at)
{
    const auto fragment = fragmentOf(*QGuiApplication::clipboard()->mimeData());
    if (!fragment) {
        say(tr("The clipboard holds no steps."));
        return;
    }
    QPointF place = at.value_or(QPointF());
    if (!at && !fragment->steps.empty()) {
        const Point &first = fragment->steps.front().position;
        place = freePlace(QPointF(first.x + 24, first.y + 24));
    }
    m_controller.apply(pathloom::paste(*m_controller.document(), m_graph, *fragment, pointOf(place)));
}

void Canvas::duplicate()
{
    const Selection selected = selection();
    if (selected.steps.empty())
        return;
    const Fragment fragment = copyOf(graph(), kind(), selected.steps);
    const QRectF bounds = m_scene->visual().boundsOf(selected.steps);
    m_controller.apply(pathloom::paste(*m_controller.document(), m_graph, fragment,
                                       pointOf(bounds.topLeft() + QPointF(24, bounds.height() + 32))));
}

void Canvas::selectAll()
{
    Selection all;
    for (const auto &[id, step] : graph().steps)
        all.steps.insert(id);
    select(all);
}

void Canvas::selectDownstream() { select(Selection::of(downstream(graph(), selection().steps))); }

void Canvas::selectUpstream() { select(Selection::of(upstream(graph(), selection().steps))); }

void Canvas::selectBetween()
{
    const auto steps = selection().steps;
    if (steps.size() != 2) {
        say(tr("Select two steps to see the path between them."));
        return;
    }
    const auto found = between(graph(), *steps.begin(), *steps.rbegin());
    if (found.empty())
        say(tr("No path leads from one to the other."));
    else
        select(Selection::of(found));
}

void Canvas::placeSteps(const std::map<StepId, Point> &positions)
{
    m_controller.apply(moveSteps(*m_controller.document(), m_graph, positions), selection());
}

void Canvas::nudge(double dx, double dy)
{
    const Selection selected = selection();
    std::map<StepId, Point> steps;
    std::map<NoteId, NoteBox> notes;
    for (const StepId &id : selected.steps) {
        const Point &at = graph().step(id)->position;
        steps[id] = {at.x + dx, at.y + dy};
    }
    for (const NoteId &id : selected.notes) {
        const Note &note = graph().notes.at(id);
        notes[id] = {{note.position.x + dx, note.position.y + dy}, note.width, note.height};
    }
    if (steps.empty() && notes.empty())
        return;
    m_controller.apply(moveItems(*m_controller.document(), m_graph, steps, notes, "nudge:" + m_graph.text()), selected);
    reveal(m_current);
}

void Canvas::align(Qt::Alignment edge)
{
    const QRectF all = m_scene->visual().boundsOf(selection().steps);
    std::map<StepId, Point> positions;
    for (const StepId &id : selection().steps) {
        QRectF rect = m_scene->visual().steps.at(id).rect;
        if (edge & Qt::AlignLeft)
            rect.moveLeft(all.left());
        if (edge & Qt::AlignRight)
            rect.moveRight(all.right());
        if (edge & Qt::AlignHCenter)
            rect.moveLeft(all.center().x() - rect.width() / 2);
        if (edge & Qt::AlignTop)
            rect.moveTop(all.top());
        if (edge & Qt::AlignBottom)
            rect.moveBottom(all.bottom());
        if (edge & Qt::AlignVCenter)
            rect.moveTop(all.center().y() - rect.height() / 2);
        positions[id] = {rect.left(), rect.top()};
    }
    if (positions.size() > 1)
        placeSteps(positions);
}

void Canvas::distribute(Qt::Orientation direction)
{
    const bool horizontal = direction == Qt::Horizontal;
    std::vector<std::pair<double, StepId>> order;
    double occupied = 0;
    for (const StepId &id : selection().steps) {
        const QRectF rect = m_scene->visual().steps.at(id).rect;
        order.emplace_back(horizontal ? rect.left() : rect.top(), id);
        occupied += horizontal ? rect.width() : rect.height();
    }
    if (order.size() < 3)
        return;
    std::sort(order.begin(), order.end());
    const QRectF all = m_scene->visual().boundsOf(selection().steps);
    const double gap = ((horizontal ? all.width() : all.height()) - occupied) / static_cast<double>(order.size() - 1);
    double at = horizontal ? all.left() : all.top();
    std::map<StepId, Point> positions;
    for (const auto &[start, id] : order) {
        const QRectF rect = m_scene->visual().steps.at(id).rect;
        positions[id] = horizontal ? Point{at, rect.top()} : Point{rect.left(), at};
        at += (horizontal ? rect.width() : rect.height()) + gap;
    }
    placeSteps(positions);
}

void Canvas::arrange()
{
    std::map<StepId, Size> sizes;
    for (const auto &[id, step] : m_scene->visual().steps)
        sizes[id] = {step.rect.width(), step.rect.height()};
    LayoutOptions options;
    options.grid = kGrid;
    options.layerGap = kStepGap;
    options.stepGap = 40;
    const auto selected = selection().steps;
    const auto positions = selected.size() > 1 ? layoutSteps(graph(), selected, sizes, options)
                                               : layoutGraph(graph(), sizes, options);
    if (!positions.empty())
        placeSteps(positions);
    if (selected.size() < 2)
        zoomFit();
}

void Canvas::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPointF at = mapToScene(event->pos());
    const Hit hit = isKey ? Hit() : m_scene->hit(at, reach());
    if (hit.what == Hit::What::Step && !selection().steps.contains(hit.step))
        select(Selection::of({hit.step}));
    if (!hit.note.isEmpty() && !selection().notes.contains(hit.note))
        select({{}, {}, {hit.note}});
    if (!hit.frame.isEmpty()) {
        const auto &held = graph().frames.at(hit.frame).steps;
        select(Selection::of({held.begin(), held.end()}));
    }
    QMenu menu(this);
    if (!selection().steps.empty())
        fillStepMenu(menu);
    else if (!currentNote().isEmpty())
        fillNoteMenu(menu);
    else
        fillEmptyMenu(menu, at);
    menu.exec(event->globalPos());
}

void Canvas::fillStepMenu(QMenu &menu)
{
    menu.addAction(tr("Edit"), this, [this] { Q_EMIT inspectRequested(m_current); });
    menu.addAction(tr("Rename"), this, [this] { startRename(m_current); });
    menu.addAction(tr("Connect"), this, &Canvas::startConnect);
    menu.addAction(tr("Duplicate"), this, &Canvas::duplicate);
    menu.addAction(tr("Copy"), this, [this] { copy(); });
    menu.addSeparator();
    menu.addAction(tr("Select all that follow"), this, &Canvas::selectDownstream);
    menu.addAction(tr("Select all before"), this, &Canvas::selectUpstream);
    if (const FrameId frame = currentFrame(); !frame.isEmpty())
        fillFrameMenu(*menu.addMenu(tr("Frame")), frame);
    menu.addSeparator();
    menu.addAction(tr("Delete and close the gap"), this, [this] { deleteSelection(true); });
    menu.addAction(tr("Delete"), this, [this] { deleteSelection(false); });
}

void Canvas::fillEmptyMenu(QMenu &menu, const QPointF &at)
{
    menu.addAction(tr("Add step…"), this, [this, at] { openQuickAdd({}, at); });
    menu.addAction(tr("Add note"), this, &Canvas::addNote);
    menu.addAction(tr("Paste here"), this, [this, at] { paste(at); });
    menu.addAction(tr("Select all"), this, &Canvas::selectAll);
}

} // namespace pathloom::ui
