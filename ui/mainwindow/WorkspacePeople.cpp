// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace's part in deciding about duplicates.
#include "ui/data/DuplicatesView.h"
#include "ui/document/DocumentController.h"
#include "ui/mainwindow/ProjectSession.h"
#include "ui/mainwindow/Workspace.h"

namespace pathloom::ui {

void Workspace::showDuplicates()
{
    auto *view = new DuplicatesView(window());
    view->setAttribute(Qt::WA_DeleteOnClose);
    const auto fill = [this, view] {
        const Project *project = m_controller.project();
        auto decisions = project ? project->decisions() : Result<std::vector<DuplicateDecision>>();
        view->setData(m_controller.data(), decisions ? std::move(*decisions) : std::vector<DuplicateDecision>());
        view->setBusy(false);
    };
    connect(view, &DuplicatesView::decisionAsked, this, [this, view](const DecisionRequest &request) {
        view->setBusy(true);
        m_session.decide(request);
    });
    connect(&m_session, &ProjectSession::reloaded, view, fill);
    fill();
    view->open();
}

} // namespace pathloom::ui
