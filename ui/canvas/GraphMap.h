// SPDX-License-Identifier: GPL-3.0-or-later
// A small picture of a graph with one way through it lit up.
#pragma once

#include "ui/canvas/GraphVisual.h"

#include <QWidget>

namespace pathloom::ui {

/// Shows; changes nothing. A click on a step emits stepClicked().
class GraphMap : public QWidget
{
    Q_OBJECT

public:
    explicit GraphMap(QWidget *parent = nullptr);

    /// A null document or an unknown graph: nothing is drawn.
    void setGraph(const DocumentPtr &document, const GraphId &graph);
    [[nodiscard]] const GraphId &graph() const { return m_graph; }
    /// Steps and paths taken so far, and the step of now; the rest is drawn faint.
    void setWay(std::set<StepId> steps, std::set<PathId> paths, const StepId &now);
    [[nodiscard]] const std::set<PathId> &litPaths() const { return m_paths; }
    [[nodiscard]] const std::set<StepId> &litSteps() const { return m_steps; }
    [[nodiscard]] const StepId &now() const { return m_now; }
    [[nodiscard]] QSize sizeHint() const override { return {600, 150}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 110}; }

Q_SIGNALS:
    void stepClicked(const pathloom::StepId &step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QTransform toWidget() const;

    DocumentPtr m_document;
    GraphId m_graph;
    GraphVisual m_visual;
    std::set<StepId> m_steps;
    std::set<PathId> m_paths;
    StepId m_now;
};

} // namespace pathloom::ui
