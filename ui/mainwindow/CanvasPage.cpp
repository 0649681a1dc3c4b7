// SPDX-License-Identifier: GPL-3.0-or-later
// Puts canvas, search and overlays together.
#include "ui/mainwindow/CanvasPage.h"

#include "ui/canvas/Canvas.h"
#include "ui/document/DocumentController.h"
#include "ui/search/FindBar.h"
#include "ui/segments/OverlapDialog.h"
#include "ui/segments/SegmentBar.h"
#include "ui/segments/SegmentCounts.h"

#include <QVBoxLayout>

namespace pathloom::ui {

CanvasPage::CanvasPage(DocumentController &controller, const DiagnosticsRunner &diagnostics, const GraphId &graph,
                       QWidget *parent)
    : QWidget(parent), m_controller(controller), m_graph(graph), m_find(nullptr),
      m_canvas(new Canvas(controller, diagnostics, graph, this))
{
    m_find = new FindBar(*m_canvas, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_find);
    layout->addWidget(m_canvas);
    setFocusProxy(m_canvas);
    if (m_canvas->kind() == GraphKind::Segment)
        addSegmentBar();
    connect(&controller, &DocumentController::changed, this, &CanvasPage::refreshRun);
}

void CanvasPage::addSegmentBar()
{
    auto *counts = new SegmentCounts(m_controller, *m_canvas);
    m_segmentBar = new SegmentBar(m_controller, *counts, this);
    layout()->addWidget(m_segmentBar);
    connect(m_segmentBar, &SegmentBar::overlapAsked, this, [this, counts] {
        const Instant asOf = counts->asOf().value_or(Instant{});
        auto *dialog = new OverlapDialog(m_controller, m_graph, asOf, counts->cache(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &OverlapDialog::profileAsked, this, &CanvasPage::profileAsked);
        dialog->show();
    });
}

void CanvasPage::setRun(std::shared_ptr<const RunResult> run)
{
    m_run = std::move(run);
    if (!m_run && m_canvas->kind() == GraphKind::Journey)
        m_canvas->setOverlay({});
    refreshRun();
}

void CanvasPage::refreshRun()
{
    if (!m_run || m_canvas->kind() != GraphKind::Journey)
        return;
    for (const JourneyResult &journey : m_run->journeys) {
        if (journey.id == m_graph)
            m_canvas->setOverlay(overlayOf(*m_run, journey, m_run->revision != m_controller.revision()));
    }
}

} // namespace pathloom::ui
