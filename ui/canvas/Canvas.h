// SPDX-License-Identifier: GPL-3.0-or-later
// The graph editor: view of one journey or segment, where gestures and keys become edits.
#pragma once

#include "ui/canvas/CanvasScene.h"
#include "ui/canvas/tools/Gesture.h"
#include "ui/document/DocumentController.h"

#include <QGraphicsView>

#include <memory>
#include <optional>

class QLineEdit;
class QMenu;
class QMimeData;

namespace pathloom::ui {

class DiagnosticsRunner;
class KeyboardConnect;
class Minimap;
class NoteEditor;
class QuickAdd;

/// MIME type of a step kind dragged from the palette; the data is the kind's key.
inline constexpr char kStepKindMime[] = "application/x-pathloom-step-kind";

/// What a gesture draws besides moved steps. Nothing of it is in the document.
struct CanvasPreview {
    QPolygonF loose;             ///< a path to be
    bool isAllowed = true;
    QString hint;                ///< beside the pointer: why not, or what will happen
    QPointF hintAt;
    QRectF band;
    std::vector<QLineF> guides;
    std::optional<StepVisual> ghost;
};

/// A projection of controller.document(); every change goes through engine/edit, one edit per
/// gesture. Main thread.
class Canvas : public QGraphicsView
{
    Q_OBJECT

public:
    static constexpr double kMinimumZoom = 0.1;
    static constexpr double kMaximumZoom = 4.0;

    Canvas(DocumentController &controller, const DiagnosticsRunner &diagnostics, GraphId graph,
           QWidget *parent = nullptr);
    ~Canvas() override;

    [[nodiscard]] const GraphId &graphId() const { return m_graph; }
    [[nodiscard]] GraphKind kind() const { return m_controller.kindOf(m_graph); }
    [[nodiscard]] const FlowGraph &graph() const;
    [[nodiscard]] DocumentController &controller() { return m_controller; }
    [[nodiscard]] CanvasScene &canvasScene() { return *m_scene; }
    [[nodiscard]] const CanvasScene &canvasScene() const { return *m_scene; }

    [[nodiscard]] Selection selection() const { return m_controller.selection(m_graph); }
    void select(const Selection &selection);
    /// The step the keyboard is at: the last selected one; empty where none is.
    [[nodiscard]] StepId currentStep() const;

    // Commands, for actions, menus, keys and tests. Each is at most one edit.
    void addStep(StepKind kind);                    ///< after the current step, or in the middle
    void addStepAt(StepKind kind, const QPointF &at);
    void openQuickAdd(const PathEnd &from, const QPointF &at); ///< from an outlet, or free
    void quickAddAfterCurrent();
    void deleteSelection(bool heal);
    void copy() const;
    void cut();
    void paste(std::optional<QPointF> at = {});
    void duplicate();
    void selectAll();
    void selectDownstream();
    void selectUpstream();
    void selectBetween();
    void nudge(double dx, double dy);
    void align(Qt::Alignment edge);
    void distribute(Qt::Orientation direction);
    void arrange(); ///< automatic layout of the selection, or of everything
    void startRename(const StepId &step);
    void startConnect();
    void addNote();                                 ///< and begins to write it
    void editNote(const NoteId &note);              ///< its text, in place
    void selectNextNote();                          ///< in the order they were added
    void resizeNote(double wider, double higher);   ///< the selected one
    [[nodiscard]] NoteId currentNote() const;       ///< where nothing but one note is selected
    void frameSelection();
    void startRenameFrame(const FrameId &frame);
    void setFrameColour(const FrameId &frame, const std::string &colour);
    void deleteFrame(const FrameId &frame);
    [[nodiscard]] FrameId currentFrame() const;     ///< holds all selected steps
    void moveFocus(int direction);                  ///< Direction of Navigation.h

    // View; kept per graph, outside undo.
    [[nodiscard]] double zoom() const { return transform().m11(); }
    void setZoom(double zoom, std::optional<QPoint> anchor = {});
    void zoomIn() { setZoom(zoom() * 1.25); }
    void zoomOut() { setZoom(zoom() / 1.25); }
    void zoomFit();
    void showBeginning(); ///< everything where it is readable, else the start of the flow
    void zoomSelection();
    void reveal(const StepId &step);
    void setOverlay(CanvasOverlay overlay);
    void setMinimapShown(bool shown);
    /// Zoom and centre as text; restored as soon as the canvas has its size.
    [[nodiscard]] QByteArray viewState() const;
    void restoreViewState(const QByteArray &state);
    [[nodiscard]] bool wasShown() const { return m_wasShown; } ///< before, there is no view to keep

    // For gestures.
    void startGesture(std::unique_ptr<Gesture> gesture);
    void cancelGesture();                           ///< leaves no trace
    [[nodiscard]] bool hasGesture() const { return m_gesture != nullptr; }
    void setPreview(CanvasPreview preview);
    [[nodiscard]] const CanvasPreview &preview() const { return m_preview; }
    [[nodiscard]] double reach() const { return 8 / zoom(); }
    void say(const QString &message) { Q_EMIT statusMessage(message); }
    /// One edit: things where a gesture put them.
    void commitPlacement(const Placement &placement);
    [[nodiscard]] QLineEdit *renameEditor() const { return m_rename; }
    [[nodiscard]] NoteEditor *noteEditor() const { return m_noteEditor; }
    [[nodiscard]] QuickAdd *quickAdd() const { return m_quickAdd; }
    /// Where the + beside the current step is, and the outlet it continues; none: not shown.
    [[nodiscard]] std::optional<std::pair<QPointF, PathEnd>> plusButton() const;

Q_SIGNALS:
    void statusMessage(const QString &message);
    void inspectRequested(const pathloom::StepId &step);
    void zoomChanged(double zoom);
    void viewChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    friend class KeyboardConnect;
    void syncDocument(const Change &change);
    void syncSelection();
    void syncProblems();
    void press(const QPointF &at, QMouseEvent &event);
    void clickStep(const StepId &step, Qt::KeyboardModifiers modifiers);
    void clickNote(const NoteId &note, Qt::KeyboardModifiers modifiers);
    void openRename(const QRectF &area, const std::string &text, const QString &placeholder, const QString &name);
    void commitNote(const QString &text, bool byKey);
    [[nodiscard]] QRect noteGeometry(const NoteId &note) const;
    bool handleNavigation(const QKeyEvent &event);
    bool handleEditing(const QKeyEvent &event);
    bool handleViewKeys(const QKeyEvent &event);
    void commitRename();
    void insertKind(StepKind kind, const PathEnd &from, const QPointF &at);
    void placeSteps(const std::map<StepId, Point> &positions);
    [[nodiscard]] QPointF freePlace(QPointF wanted) const;
    [[nodiscard]] StepKind kindOfMime(const QMimeData &mime, bool &ok) const;
    void fillStepMenu(QMenu &menu);
    void fillNoteMenu(QMenu &menu);
    void fillFrameMenu(QMenu &menu, const FrameId &frame);
    void fillEmptyMenu(QMenu &menu, const QPointF &at);
    void paintPlus(QPainter &painter, const Theme &theme);
    void paintLegend(QPainter &painter, const Theme &theme);
    void paintEmpty(QPainter &painter, const Theme &theme);

    DocumentController &m_controller;
    const DiagnosticsRunner &m_diagnostics;
    GraphId m_graph;
    CanvasScene *m_scene;
    Minimap *m_minimap;
    QuickAdd *m_quickAdd;
    QLineEdit *m_rename = nullptr;
    StepId m_renamed;
    FrameId m_renamedFrame;
    NoteEditor *m_noteEditor = nullptr;
    NoteId m_editedNote;
    StepId m_current;
    std::unique_ptr<Gesture> m_gesture;
    std::unique_ptr<KeyboardConnect> m_keyboardConnect;
    CanvasPreview m_preview;
    DocumentPtr m_shown;
    bool m_isSpaceDown = false;
    bool m_wasShown = false;
    QByteArray m_startView; ///< to be restored when first shown
};

} // namespace pathloom::ui
