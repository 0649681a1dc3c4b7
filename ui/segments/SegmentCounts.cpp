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
    m_monthsTimer.setSingleShot(true);
    m_monthsTimer.setInterval(kMonthsDelay_ms);
    connect(&m_timer, &QTimer::timeout, this, &SegmentCounts::start);
    connect(&m_monthsTimer, &QTimer::timeout, this, &SegmentCounts::startMonths);
    connect(&controller, &DocumentController::changed, this, &SegmentCounts::restart);
    connect(&controller, &DocumentController::dataChanged, this, &SegmentCounts::restart);
    restart();
}

void SegmentCounts::restart()
{
    m_monthsWork.cancel();
    m_timer.start();
    m_monthsTimer.start();
}

void SegmentCounts::setAsOf(std::optional<Instant> asOf)
{
    if (m_asOf == asOf)
        return;
    m_asOf = asOf;
    m_timer.start();
}

std::optional<Instant> SegmentCounts::asOf() const
{
    const SnapshotPtr &data = m_controller.data();
    return data ? std::optional(m_asOf.value_or(data->to)) : std::nullopt;
}

void SegmentCounts::clear()
{
    m_work.cancel();
    m_result.reset();
    m_canvas.setOverlay({});
    Q_EMIT counted();
}

void SegmentCounts::start()
{
    const SnapshotPtr data = m_controller.data();
    const DocumentPtr document = m_controller.document();
    if (!data || !document->segments.contains(m_canvas.graphId())) {
        clear();
        return;
    }
    m_work.start(
        this,
        [data, document, id = m_canvas.graphId(), asOf = *asOf(), cache = m_cache](const TaskControl &control) {
            SegmentEvaluator evaluator(*document, data, asOf, cache);
            return evaluator.evaluate(id, true, control);
        },
        [this, total = data->profileCount()](Result<std::shared_ptr<const SegmentResult>> result) {
            m_result = result ? *result : nullptr;
            m_canvas.setOverlay(m_result ? overlayOf(*m_result, m_canvas.graph(), total) : CanvasOverlay{});
            if (!result)
                Q_EMIT failed(result.error());
            Q_EMIT counted();
        });
}

void SegmentCounts::startMonths()
{
    const SnapshotPtr data = m_controller.data();
    const DocumentPtr document = m_controller.document();
    if (!data || !document->segments.contains(m_canvas.graphId())) {
        m_months.clear();
        Q_EMIT monthsCounted();
        return;
    }
    m_monthsWork.start(
        this,
        [data, document, id = m_canvas.graphId(), cache = m_cache](const TaskControl &control) {
            return audienceOver(*document, data, id, monthsOf(*data), cache, control);
        },
        [this](Result<std::vector<AudiencePoint>> points) {
            m_months = points ? *std::move(points) : std::vector<AudiencePoint>{};
            Q_EMIT monthsCounted();
        });
}

} // namespace pathloom::ui
