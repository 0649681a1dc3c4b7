// SPDX-License-Identifier: GPL-3.0-or-later
// One evaluation at a time, the latest wins.
#include "ui/segments/SegmentCounts.h"

#include "ui/canvas/Canvas.h"
#include "ui/document/DocumentController.h"

namespace pathloom::ui {

SegmentCounts::SegmentCounts(DocumentController &controller, Canvas &canvas)
    : QObject(&canvas), m_controller(controller), m_canvas(canvas)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelay_ms);
    connect(&m_timer, &QTimer::timeout, this, &SegmentCounts::start);
    connect(&controller, &DocumentController::changed, &m_timer, qOverload<>(&QTimer::start));
    connect(&controller, &DocumentController::dataChanged, &m_timer, qOverload<>(&QTimer::start));
    m_timer.start();
}

void SegmentCounts::start()
{
    const SnapshotPtr data = m_controller.data();
    const DocumentPtr document = m_controller.document();
    if (!data || !document->segments.contains(m_canvas.graphId())) {
        m_work.cancel();
        m_result.reset();
        m_canvas.setOverlay({});
        Q_EMIT counted();
        return;
    }
    m_work.start(
        this,
        [data, document, id = m_canvas.graphId()](const TaskControl &control) {
            SegmentEvaluator evaluator(*document, data, data->to);
            return evaluator.evaluate(id, false, control);
        },
        [this, total = data->profileCount()](Result<std::shared_ptr<const SegmentResult>> result) {
            m_result = result ? *result : nullptr;
            m_canvas.setOverlay(m_result ? overlayOf(*m_result, m_canvas.graph(), total) : CanvasOverlay{});
            if (!result)
                Q_EMIT failed(result.error());
            Q_EMIT counted();
        });
}

} // namespace pathloom::ui
