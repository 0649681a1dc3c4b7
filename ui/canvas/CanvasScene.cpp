// SPDX-License-Identifier: GPL-3.0-or-later
// Items follow the visual: added, updated and removed by id.
#include "ui/canvas/CanvasScene.h"

#include "ui/canvas/LabelPlacer.h"

namespace pathloom::ui {

namespace {

constexpr double kEndReach = 34; ///< how much of a path's end can be grabbed

/// Removes items whose id is gone and makes those that are missing.
template <typename Item, typename Id, typename Visual>
void matchItems(QGraphicsScene &scene, std::map<Id, Item *> &items, const std::map<Id, Visual> &visuals)
{
    for (auto it = items.begin(); it != items.end();) {
        if (visuals.contains(it->first)) {
            ++it;
            continue;
        }
        scene.removeItem(it->second);
        delete it->second;
        it = items.erase(it);
    }
    for (const auto &[id, visual] : visuals) {
        if (items.contains(id))
            continue;
        auto *item = new Item;
        scene.addItem(item);
        items.emplace(id, item);
    }
}

} // namespace

CanvasScene::CanvasScene(QObject *parent) : QGraphicsScene(parent) {}

CanvasScene::~CanvasScene() = default;

void CanvasScene::show(GraphVisual visual)
{
    m_visual = std::move(visual);
    m_preview.reset();
    matchItems(*this, m_steps, m_visual.steps);
    matchItems(*this, m_paths, m_visual.paths);
    matchItems(*this, m_labels, m_visual.paths);
    matchItems(*this, m_notes, m_visual.notes);
    matchItems(*this, m_frames, m_visual.frames);
    placeAllLabels();
    refreshAll();
    constexpr double kRoom = 2000; // so that any step can be brought to the middle
    setSceneRect(m_visual.bounds().adjusted(-kRoom, -kRoom, kRoom, kRoom));
}

void CanvasScene::preview(const Placement &placement)
{
    const auto &positions = placement.steps;
    m_preview = std::make_unique<GraphVisual>(moved(m_visual, placement));
    for (const auto &[id, position] : positions)
        refreshStep(id);
    for (const auto &[id, rect] : placement.notes)
        m_notes.at(id)->show(m_preview->notes.at(id), m_selection.notes.contains(id));
    for (const auto &[id, path] : m_preview->paths) {
        if (positions.contains(path.path.from) || positions.contains(path.path.to))
            refreshPath(id);
    }
    for (const auto &[id, item] : m_frames)
        item->show(m_preview->frames.at(id));
}

void CanvasScene::clearPreview()
{
    if (!m_preview)
        return;
    m_preview.reset();
    refreshAll();
}

template <typename T>
void CanvasScene::swap(T &member, const T &value)
{
    if (member == value)
        return;
    const T old = member;
    member = value;
    if constexpr (std::is_same_v<T, StepId>) {
        refreshStep(old);
        refreshStep(value);
    } else {
        refreshPath(old);
        refreshPath(value);
    }
}

void CanvasScene::setHovered(const StepId &step) { swap(m_hovered, step); }
void CanvasScene::setFocused(const StepId &step) { swap(m_focused, step); }
void CanvasScene::setTarget(const StepId &step) { swap(m_target, step); }
void CanvasScene::setHighlightedPath(const PathId &path) { swap(m_highlighted, path); }

void CanvasScene::setSelection(const Selection &selection)
{
    if (m_selection == selection)
        return;
    const Selection old = m_selection;
    m_selection = selection;
    for (const auto &ids : {old.steps, selection.steps}) {
        for (const StepId &id : ids)
            refreshStep(id);
    }
    for (const auto &ids : {old.paths, selection.paths}) {
        for (const PathId &id : ids)
            refreshPath(id);
    }
    for (const auto &[id, item] : m_notes)
        item->show(shown().notes.at(id), selection.notes.contains(id));
}

void CanvasScene::setProblems(std::map<StepId, ProblemCounts> problems)
{
    m_problems = std::move(problems);
    for (const auto &[id, item] : m_steps)
        refreshStep(id);
}

void CanvasScene::setOverlay(CanvasOverlay overlay)
{
    m_overlay = std::move(overlay);
    placeAllLabels();
    refreshAll();
}

void CanvasScene::placeAllLabels()
{
    std::map<PathId, QString> labels;
    for (const auto &[id, numbers] : m_overlay.paths)
        labels[id] = numbers.label;
    m_labelCentres = placeLabels(m_visual, labels);
}

QPointF CanvasScene::labelCentre(const PathId &path) const
{
    const QPolygonF &route = shown().paths.at(path).route;
    const auto found = m_labelCentres.find(path);
    // Under a gesture a label goes with its path; it finds its place when the gesture ends.
    const bool isMoving = m_preview && m_visual.paths.at(path).route != route;
    return found == m_labelCentres.end() || isMoving ? labelPoint(route) : found->second;
}

StepLook CanvasScene::lookOf(const StepId &id) const
{
    StepLook look;
    look.isSelected = m_selection.steps.contains(id);
    look.isHovered = m_hovered == id;
    look.isFocused = m_focused == id;
    look.isTarget = m_target == id;
    if (const auto found = m_problems.find(id); found != m_problems.end())
        look.problems = found->second;
    if (const auto found = m_overlay.steps.find(id); found != m_overlay.steps.end())
        look.numbers = found->second;
    look.isStale = m_overlay.isStale;
    return look;
}

PathLook CanvasScene::lookOf(const PathId &id) const
{
    PathLook look;
    look.isSelected = m_selection.paths.contains(id);
    look.isHighlighted = m_highlighted == id;
    look.isStale = m_overlay.isStale;
    if (const auto found = m_overlay.paths.find(id); found != m_overlay.paths.end()) {
        look.label = found->second.label;
        look.share = found->second.share;
    }
    return look;
}

void CanvasScene::refreshAll()
{
    for (const auto &[id, item] : m_steps)
        item->show(shown().steps.at(id), lookOf(id));
    for (const auto &[id, item] : m_paths)
        refreshPath(id);
    for (const auto &[id, item] : m_notes)
        item->show(shown().notes.at(id), m_selection.notes.contains(id));
    for (const auto &[id, item] : m_frames)
        item->show(shown().frames.at(id));
}

void CanvasScene::refreshStep(const StepId &id)
{
    if (const auto found = m_steps.find(id); found != m_steps.end())
        found->second->show(shown().steps.at(id), lookOf(id));
}

void CanvasScene::refreshPath(const PathId &id)
{
    const auto found = m_paths.find(id);
    if (found == m_paths.end())
        return;
    const PathVisual &visual = shown().paths.at(id);
    found->second->show(visual, lookOf(id));
    m_labels.at(id)->show(labelCentre(id), lookOf(id));
}

Hit CanvasScene::hit(const QPointF &point, double reach) const
{
    Hit result;
    const double portReach = std::max(reach, kPortRadius + 4);
    for (const auto &[id, step] : shown().steps) {
        for (const OutletVisual &outlet : step.outlets) {
            if (QLineF(outlet.port, point).length() <= portReach)
                return {Hit::What::Outlet, id, outlet.key, {}, {}, {}};
        }
    }
    for (const auto &[id, note] : shown().notes) {
        const QRectF corner(note.rect.bottomRight() - QPointF(kNoteCorner, kNoteCorner), QSizeF(kNoteCorner + 3, kNoteCorner + 3));
        if (corner.contains(point))
            return {Hit::What::NoteCorner, {}, {}, {}, id, {}};
        if (note.rect.contains(point))
            return {Hit::What::Note, {}, {}, {}, id, {}};
    }
    if (const StepId step = stepAt(point); !step.isEmpty())
        return {Hit::What::Step, step, {}, {}, {}, {}};
    const PathId path = pathAt(point, reach);
    if (path.isEmpty()) {
        for (const auto &[id, frame] : shown().frames) {
            if (frame.titleRect().contains(point))
                return {Hit::What::FrameTitle, {}, {}, {}, {}, id};
        }
        return result;
    }
    const QPolygonF &route = shown().paths.at(path).route;
    result.path = path;
    result.what = Hit::What::Path;
    if (QLineF(route.last(), point).length() <= std::min(kEndReach, QLineF(route.first(), point).length()))
        result.what = Hit::What::PathEnd;
    else if (QLineF(route.first(), point).length() <= kEndReach)
        result.what = Hit::What::PathStart;
    return result;
}

StepId CanvasScene::stepAt(const QPointF &point) const
{
    StepId found;
    for (const auto &[id, step] : shown().steps) {
        if (step.rect.contains(point) && (found.isEmpty() || m_selection.steps.contains(id)))
            found = id;
    }
    return found;
}

PathId CanvasScene::pathAt(const QPointF &point, double reach) const
{
    PathId found;
    double nearest = reach;
    for (const auto &[id, path] : shown().paths) {
        if (!path.route.boundingRect().adjusted(-reach, -reach, reach, reach).contains(point))
            continue;
        const double distance = distanceTo(path.route, point);
        if (distance <= nearest) {
            nearest = distance;
            found = id;
        }
    }
    return found;
}

std::set<std::string> CanvasScene::itemIds() const
{
    std::set<std::string> ids;
    for (const auto &[id, item] : m_steps)
        ids.insert(id.text());
    for (const auto &[id, item] : m_paths)
        ids.insert(id.text());
    for (const auto &[id, item] : m_notes)
        ids.insert(id.text());
    for (const auto &[id, item] : m_frames)
        ids.insert(id.text());
    return ids;
}

} // namespace pathloom::ui
