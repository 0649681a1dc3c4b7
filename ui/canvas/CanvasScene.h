// SPDX-License-Identifier: GPL-3.0-or-later
// The scene: a projection of one graph, with what is selected, hovered and previewed.
#pragma once

#include "ui/canvas/CanvasItems.h"
#include "ui/document/Selection.h"

#include <QGraphicsScene>

#include <map>
#include <memory>

namespace pathloom::ui {

/// What lies under a point.
struct Hit {
    enum class What { Nothing, Step, Outlet, PathStart, PathEnd, Path, Note, NoteCorner, FrameTitle };
    What what = What::Nothing;
    StepId step;
    std::string outlet;
    PathId path;
    NoteId note;
    FrameId frame;
};

/// Holds ids and draws; the truth is the document. show() brings the items in line with a visual
/// and gives the same scene as one built from scratch.
class CanvasScene : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit CanvasScene(QObject *parent = nullptr);
    ~CanvasScene() override;

    void show(GraphVisual visual);
    /// The document's visual, and the one on the screen (under a gesture).
    [[nodiscard]] const GraphVisual &visual() const { return m_visual; }
    [[nodiscard]] const GraphVisual &shown() const { return m_preview ? *m_preview : m_visual; }

    void preview(const Placement &placement);
    void clearPreview();
    [[nodiscard]] bool hasPreview() const { return m_preview != nullptr; }

    void setSelection(const Selection &selection);
    void setHovered(const StepId &step);
    void setFocused(const StepId &step);
    void setTarget(const StepId &step);
    void setHighlightedPath(const PathId &path);
    void setProblems(std::map<StepId, ProblemCounts> problems);
    [[nodiscard]] const std::map<StepId, ProblemCounts> &problems() const { return m_problems; }
    void setOverlay(CanvasOverlay overlay);
    [[nodiscard]] const CanvasOverlay &overlay() const { return m_overlay; }

    /// `reach` is how far from a line or port still counts, in scene units.
    [[nodiscard]] Hit hit(const QPointF &point, double reach) const;
    [[nodiscard]] StepId stepAt(const QPointF &point) const;
    [[nodiscard]] PathId pathAt(const QPointF &point, double reach) const;
    /// Where the label of a path stands.
    [[nodiscard]] QPointF labelCentre(const PathId &path) const;

    /// For the test that compares with a rebuilt scene: ids of the items there are.
    [[nodiscard]] std::set<std::string> itemIds() const;

private:
    [[nodiscard]] StepLook lookOf(const StepId &id) const;
    [[nodiscard]] PathLook lookOf(const PathId &id) const;
    void refreshAll();
    void placeAllLabels();
    void refreshStep(const StepId &id);
    void refreshPath(const PathId &id);
    template <typename T>
    void swap(T &member, const T &value);

    GraphVisual m_visual;
    std::unique_ptr<GraphVisual> m_preview;
    std::map<StepId, StepItem *> m_steps;
    std::map<PathId, PathItem *> m_paths;
    std::map<PathId, PathLabelItem *> m_labels;
    std::map<NoteId, NoteItem *> m_notes;
    std::map<FrameId, FrameItem *> m_frames;
    Selection m_selection;
    StepId m_hovered;
    StepId m_focused;
    StepId m_target;
    PathId m_highlighted;
    std::map<StepId, ProblemCounts> m_problems;
    CanvasOverlay m_overlay;
    std::map<PathId, QPointF> m_labelCentres; ///< for the document's visual
};

} // namespace pathloom::ui
