// SPDX-License-Identifier: GPL-3.0-or-later
// A tab with one graph: find bar above, canvas below, live counts for segments.
#pragma once

#include "engine/base/Id.h"
#include "engine/simulate/Run.h"

#include <QWidget>

namespace pathloom::ui {

class Canvas;
class DiagnosticsRunner;
class DocumentController;
class FindBar;
class SegmentBar;

class CanvasPage : public QWidget
{
    Q_OBJECT

public:
    CanvasPage(DocumentController &controller, const DiagnosticsRunner &diagnostics, const GraphId &graph,
               QWidget *parent = nullptr);

    [[nodiscard]] Canvas &canvas() const { return *m_canvas; }
    [[nodiscard]] SegmentBar *segmentBar() const { return m_segmentBar; } ///< null: a journey
    [[nodiscard]] FindBar &findBar() const { return *m_find; }
    [[nodiscard]] const GraphId &graphId() const { return m_graph; }
    /// Lays a run over a journey; null takes it away. Greys it when the document is another.
    void setRun(std::shared_ptr<const RunResult> run);

Q_SIGNALS:
    /// The page of this profile is to be opened.
    void profileAsked(const QString &id);

private:
    void refreshRun();
    void addSegmentBar();

    DocumentController &m_controller;
    GraphId m_graph;
    FindBar *m_find;
    Canvas *m_canvas;
    SegmentBar *m_segmentBar = nullptr; ///< of segments
    std::shared_ptr<const RunResult> m_run;
};

} // namespace pathloom::ui
