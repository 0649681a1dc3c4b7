// SPDX-License-Identifier: GPL-3.0-or-later
// Which signal of which part of the window leads where.
#include "ui/actions/ActionRegistry.h"
#include "ui/canvas/Canvas.h"
#include "ui/document/DiagnosticsRunner.h"
#include "ui/document/DocumentController.h"
#include "ui/jobs/JobRunner.h"
#include "ui/mainwindow/MainWindow.h"
#include "ui/mainwindow/ProjectSession.h"
#include "ui/mainwindow/StatusLine.h"
#include "ui/mainwindow/Workspace.h"
#include "ui/outline/Outline.h"
#include "ui/outline/ProjectTree.h"
#include "ui/palette/StepPalette.h"
#include "ui/problems/ProblemsPanel.h"
#include "ui/start/RecentProjects.h"
#include "ui/start/StartPage.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/ProgressStrip.h"

#include <QAction>
#include <QDockWidget>
#include <QSettings>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

void MainWindow::connectParts()
{
    connectStart();
    connectPanels();
    connectDocument();
}

void MainWindow::connectStart()
{
    connect(m_start, &StartPage::sampleAsked, m_session, &ProjectSession::openSample);
    connect(m_start, &StartPage::newAsked, m_session, &ProjectSession::askNew);
    connect(m_start, &StartPage::openAsked, m_session, &ProjectSession::askOpen);
    connect(m_start, &StartPage::projectChosen, m_session, &ProjectSession::open);
    connect(m_start, &StartPage::recentRemoved, this, [this](const QString &file) {
        QSettings settings;
        removeRecentProject(settings, file);
        m_start->setRecent(recentProjects(settings));
    });
    connect(m_start, &StartPage::importFileAsked, this, [this](const QString &file) {
        m_session->askNew();
        if (m_controller->isOpen())
            m_workspace->importFile(file);
    });
    connect(m_session, &ProjectSession::jobStarted, m_progress, &ProgressStrip::follow);
    connect(m_session, &ProjectSession::failed, this, &MainWindow::showError);
    connect(m_session, &ProjectSession::opened, this, [this](const QString &file) {
        QSettings settings;
        addRecentProject(settings, file);
        m_workspace->closeAll();
        showProject();
        m_workspace->openFirst();
        reportRecovery();
    });
}

void MainWindow::connectPanels()
{
    connect(m_tree, &ProjectTree::opened, m_workspace, &Workspace::open);
    connect(m_palette, &StepPalette::kindChosen, this, [this](StepKind kind) {
        if (Canvas *canvas = m_workspace->canvas())
            canvas->addStep(kind);
    });
    connect(m_outline, &Outline::inspectRequested, this, &MainWindow::inspect);
    connect(m_outline, &Outline::addAfterRequested, this, [this] { m_actions->trigger(u"edit.add-step"_s); });
    connect(m_outline, &Outline::connectRequested, this, [this] { m_actions->trigger(u"edit.connect"_s); });
    connect(m_problems, &ProblemsPanel::activated, this, &MainWindow::showDiagnostic);
    connect(m_problems, &ProblemsPanel::summaryChanged, m_status, &StatusLine::setProblems);
    const auto raiseProblems = [this] {
        for (QDockWidget *dock : m_docks) {
            if (dock->widget() == m_problems) {
                dock->show();
                dock->raise();
            }
        }
    };
    connect(m_status, &StatusLine::problemsAsked, this, raiseProblems);
    connect(m_workspace, &Workspace::problemsAsked, this, raiseProblems);
    connect(m_workspace, &Workspace::canvasChanged, this, &MainWindow::showCanvas);
    connect(m_workspace, &Workspace::inspectRequested, this, &MainWindow::inspect);
    connect(m_workspace, &Workspace::message, this, [this](const QString &text) { m_status->showMessage(text, 6000); });
}

void MainWindow::connectDocument()
{
    connect(m_controller.get(), &DocumentController::refused, this,
            [this](const Error &error) { m_status->showMessage(text::sentence(error), 8000); });
    connect(m_controller.get(), &DocumentController::saved, this, [this] { m_status->setSaved(tr("All changes saved")); });
    connect(m_controller.get(), &DocumentController::saveFailed, this, &MainWindow::showError);
    connect(m_controller.get(), &DocumentController::changed, this, [this](const Change &change) {
        m_status->setSaved(change.kind == Change::Kind::Opened ? QString() : tr("Saving…"));
    });
    QUndoStack &undo = m_controller->undoStack();
    const auto bind = [](QAction *action, bool enabled) { action->setEnabled(enabled); };
    connect(&undo, &QUndoStack::canUndoChanged, this, [=, this](bool can) { bind(m_actions->action(u"edit.undo"_s), can); });
    connect(&undo, &QUndoStack::canRedoChanged, this, [=, this](bool can) { bind(m_actions->action(u"edit.redo"_s), can); });
    bind(m_actions->action(u"edit.undo"_s), undo.canUndo());
    bind(m_actions->action(u"edit.redo"_s), undo.canRedo());
}

} // namespace pathloom::ui
