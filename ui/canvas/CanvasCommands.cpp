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
#include <QLineEdit>
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
    if (!selected.steps.empty()) {
        const auto before = graph().paths.size();
        if (m_controller.apply(removeSteps(document, m_graph, selected.steps, heal), Selection{})) {
            const bool closed = heal && graph().paths.size() < before && before - graph().paths.size() < 2;
            say(closed ? tr("Deleted; the gap was closed.") : tr("Deleted. Undo brings it back."));
        }
    } else if (!selected.paths.empty()) {
        m_controller.apply(removePaths(document, m_graph, {selected.paths.begin(), selected.paths.end()}), Selection{});
    } else if (!selected.notes.empty()) {
        m_controller.apply(removeNote(document, m_graph, *selected.notes.begin()), Selection{});
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
    std::map<StepId, Point> positions;
    for (const StepId &id : selection().steps) {
        const Point &at = graph().step(id)->position;
        positions[id] = {at.x + dx, at.y + dy};
    }
    if (positions.empty())
        return;
    m_controller.apply(moveSteps(*m_controller.document(), m_graph, positions, "nudge:" + m_graph.text()), selection());
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

void Canvas::startRename(const StepId &step)
{
    const auto found = m_scene->visual().steps.find(step);
    if (found == m_scene->visual().steps.end() || m_controller.isReadOnly())
        return;
    reveal(step);
    m_renamed = step;
    if (!m_rename) {
        m_rename = new QLineEdit(viewport());
        m_rename->setObjectName(u"renameStep"_s);
        m_rename->setAccessibleName(tr("Name of the step"));
        m_rename->setMaxLength(80);
        QObject::connect(m_rename, &QLineEdit::editingFinished, this, &Canvas::commitRename);
        auto *escape = new QAction(m_rename);
        escape->setShortcut(Qt::Key_Escape);
        escape->setShortcutContext(Qt::WidgetShortcut);
        QObject::connect(escape, &QAction::triggered, this, [this] {
            m_renamed = {};
            m_rename->hide();
            setFocus();
        });
        m_rename->addAction(escape);
    }
    const QRectF area(found->second.rect.topLeft() + QPointF(54, 8), QSizeF(kStepWidth - 62, 30));
    QRect box = mapFromScene(area).boundingRect();
    box.setHeight(std::max(box.height(), m_rename->sizeHint().height()));
    box.setWidth(std::max(box.width(), 140));
    m_rename->setGeometry(box);
    m_rename->setText(QString::fromStdString(found->second.step->label));
    m_rename->setPlaceholderText(text::stepName(found->second.step->kind));
    m_rename->selectAll();
    m_rename->show();
    m_rename->setFocus();
}

void Canvas::commitRename()
{
    if (m_renamed.isEmpty())
        return;
    const StepId id = std::exchange(m_renamed, {});
    const std::string label = m_rename->text().trimmed().toStdString();
    m_rename->hide();
    setFocus();
    m_controller.apply(setLabel(*m_controller.document(), m_graph, id, label), selection());
}

void Canvas::addNote()
{
    const QPointF at = mapToScene(viewport()->rect().center()) - QPointF(100, 48);
    Note note;
    note.text = tr("New note").toStdString();
    note.position = pointOf(at);
    m_controller.apply(setNote(*m_controller.document(), m_graph, std::move(note)));
}

void Canvas::frameSelection()
{
    Frame frame;
    frame.title = tr("Group").toStdString();
    frame.colour = "blue";
    const auto steps = selection().steps;
    frame.steps.assign(steps.begin(), steps.end());
    if (!frame.steps.empty())
        m_controller.apply(setFrame(*m_controller.document(), m_graph, std::move(frame)), selection());
}

void Canvas::contextMenuEvent(QContextMenuEvent *event)
{
    const QPointF at = mapToScene(event->pos());
    const StepId step = m_scene->stepAt(at);
    if (!step.isEmpty() && !selection().steps.contains(step))
        select(Selection::of({step}));
    QMenu menu(this);
    if (!selection().steps.empty()) {
        menu.addAction(tr("Edit"), this, [this] { Q_EMIT inspectRequested(m_current); });
        menu.addAction(tr("Rename"), this, [this] { startRename(m_current); });
        menu.addAction(tr("Connect"), this, &Canvas::startConnect);
        menu.addAction(tr("Duplicate"), this, &Canvas::duplicate);
        menu.addAction(tr("Copy"), this, [this] { copy(); });
        menu.addSeparator();
        menu.addAction(tr("Select all that follow"), this, &Canvas::selectDownstream);
        menu.addAction(tr("Select all before"), this, &Canvas::selectUpstream);
        menu.addSeparator();
        menu.addAction(tr("Delete and close the gap"), this, [this] { deleteSelection(true); });
        menu.addAction(tr("Delete"), this, [this] { deleteSelection(false); });
    } else {
        menu.addAction(tr("Add step…"), this, [this, at] { openQuickAdd({}, at); });
        menu.addAction(tr("Add note"), this, &Canvas::addNote);
        menu.addAction(tr("Paste here"), this, [this, at] { paste(at); });
        menu.addAction(tr("Select all"), this, &Canvas::selectAll);
    }
    menu.exec(event->globalPos());
}

} // namespace pathloom::ui
