// SPDX-License-Identifier: GPL-3.0-or-later
// Live counts on the nodes of a segment while it is edited, and its audience over the months.
#pragma once

#include "engine/segment/OverTime.h"
#include "ui/document/Background.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace pathloom::ui {

class Canvas;
class DocumentController;

/// Evaluates the canvas's segment in the background after each change, as of a chosen instant or the
/// end of the data, and lays the counts over the canvas; what an edit did not touch is not computed
/// again. When nothing was changed for a moment, the audience of every month follows. Without data,
/// or while the segment is incomplete, the counts go.
class SegmentCounts : public QObject
{
    Q_OBJECT

public:
    static constexpr int kDelay_ms = 80;
    static constexpr int kMonthsDelay_ms = 600;

    SegmentCounts(DocumentController &controller, Canvas &canvas);
    [[nodiscard]] std::shared_ptr<const SegmentResult> result() const { return m_result; }
    [[nodiscard]] const std::vector<AudiencePoint> &months() const { return m_months; }
    [[nodiscard]] const std::shared_ptr<SegmentCache> &cache() const { return m_cache; }

    /// None: the end of the data, also of data that is loaded later.
    void setAsOf(std::optional<Instant> asOf);
    /// The instant looked at; none without data.
    [[nodiscard]] std::optional<Instant> asOf() const;

Q_SIGNALS:
    void counted();
    void monthsCounted();
    void failed(const pathloom::Error &error);

private:
    void restart();
    void start();
    void startMonths();
    void clear();

    DocumentController &m_controller;
    Canvas &m_canvas;
    QTimer m_timer;
    QTimer m_monthsTimer;
    std::optional<Instant> m_asOf;
    std::shared_ptr<SegmentCache> m_cache = std::make_shared<SegmentCache>();
    std::shared_ptr<const SegmentResult> m_result;
    std::vector<AudiencePoint> m_months;
    LatestWork m_work;
    LatestWork m_monthsWork;
};

} // namespace pathloom::ui
