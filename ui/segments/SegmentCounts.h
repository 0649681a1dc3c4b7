// SPDX-License-Identifier: GPL-3.0-or-later
// Live counts on the nodes of a segment while it is edited.
#pragma once

#include "engine/segment/Evaluate.h"
#include "ui/document/Background.h"

#include <QObject>
#include <QTimer>

namespace pathloom::ui {

class Canvas;
class DocumentController;

/// Evaluates the canvas's segment in the background after each change, as of the end of the data,
/// and lays the counts over the canvas. Without data, or while the segment is incomplete, the
/// counts go.
class SegmentCounts : public QObject
{
    Q_OBJECT

public:
    static constexpr int kDelay_ms = 80;

    SegmentCounts(DocumentController &controller, Canvas &canvas);
    [[nodiscard]] std::shared_ptr<const SegmentResult> result() const { return m_result; }

Q_SIGNALS:
    void counted();
    void failed(const pathloom::Error &error);

private:
    void start();

    DocumentController &m_controller;
    Canvas &m_canvas;
    QTimer m_timer;
    LatestWork m_work;
    std::shared_ptr<const SegmentResult> m_result;
};

} // namespace pathloom::ui
