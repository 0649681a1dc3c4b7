// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses the page for the selection.
#include "ui/inspector/Inspector.h"

#include "ui/document/DiagnosticsRunner.h"
#include "ui/document/DocumentController.h"
#include "ui/inspector/StepPanel.h"
#include "ui/journeys/JourneySettingsPage.h"
#include "ui/theme/Theme.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

/// A stack that is as high as its current page, so that the scroll area does not scroll emptiness.
class PageStack : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;
    [[nodiscard]] QSize sizeHint() const override { return currentWidget() ? currentWidget()->sizeHint() : QSize(); }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
    }
};

} // namespace

Inspector::Inspector(DocumentController &controller, const DiagnosticsRunner &diagnostics, QWidget *parent)
    : QScrollArea(parent), m_controller(controller), m_pages(new PageStack), m_step(new StepPanel(controller, diagnostics)),
      m_journey(new JourneySettingsPage(controller)), m_messagePage(makeMessagePage())
{
    setObjectName(u"inspector"_s);
    setAccessibleName(tr("Inspector"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(400);
    m_pages->addWidget(m_messagePage);
    m_pages->addWidget(m_step);
    m_pages->addWidget(m_journey);
    setWidget(m_pages);
    connect(&controller, &DocumentController::changed, this, [this] {
        m_step->refreshContext();
        refresh();
    });
    connect(&controller, &DocumentController::dataChanged, m_step, &StepPanel::refreshContext);
    connect(&controller, &DocumentController::selectionChanged, this, &Inspector::refresh);
    connect(&controller, &DocumentController::activeGraphChanged, this, &Inspector::refresh);
    connect(&diagnostics, &DiagnosticsRunner::diagnosticsChanged, m_step, &StepPanel::refreshProblems);
    refresh();
}

QWidget *Inspector::makeMessagePage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(kSpaceL, kSpaceXl, kSpaceL, kSpaceL);
    m_message = new QLabel(page);
    m_message->setWordWrap(true);
    m_message->setProperty("role", u"caption"_s);
    layout->addWidget(m_message);
    layout->addStretch();
    return page;
}

void Inspector::showMessage(const QString &message)
{
    m_message->setText(message);
    m_pages->setCurrentWidget(m_messagePage);
}

void Inspector::refresh()
{
    const GraphId graph = m_controller.activeGraph();
    const Selection selection = m_controller.selection(graph);
    if (graph.isEmpty() || !m_controller.graph(graph)) {
        showMessage(tr("Open a journey or a segment to see and change its settings here."));
    } else if (selection.steps.size() == 1) {
        m_step->showStep(graph, *selection.steps.begin());
        m_pages->setCurrentWidget(m_step);
    } else if (selection.steps.size() > 1) {
        showMessage(tr("%n steps are selected. Select one to change it.", nullptr, static_cast<int>(selection.steps.size())));
    } else if (m_controller.kindOf(graph) == GraphKind::Journey) {
        m_journey->setJourney(graph);
        m_pages->setCurrentWidget(m_journey);
    } else {
        showMessage(tr("Select a condition to change it. Every step shows how many profiles are in it."));
    }
    m_pages->updateGeometry();
    setEnabled(!m_controller.isReadOnly());
}

void Inspector::focusField(std::string_view key)
{
    if (m_pages->currentWidget() == m_step)
        m_step->focusField(key);
    else
        m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

} // namespace pathloom::ui
