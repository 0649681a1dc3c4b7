// SPDX-License-Identifier: GPL-3.0-or-later
// The window: docks around the workspace, menus from the action registry, nothing else.
#pragma once

#include "engine/model/Document.h"
#include "ui/mainwindow/Services.h"
#include "ui/theme/Theme.h"

#include <QMainWindow>

#include <memory>

class QDockWidget;
class QStackedWidget;

namespace pathloom::ui {

class ActionRegistry;
class Canvas;
class CommandPalette;
class DiagnosticsRunner;
class Dialogs;
class DocumentController;
class HistoryPanel;
class InlineMessage;
class Inspector;
class JobRunner;
class Outline;
class ProblemsPanel;
class ProgressStrip;
class ProjectSession;
class ProjectTree;
class StartPage;
class StatusLine;
class StepPalette;
class Workspace;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Services services, Dialogs &dialogs, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] DocumentController &controller() { return *m_controller; }
    [[nodiscard]] DiagnosticsRunner &diagnostics() { return *m_diagnostics; }
    [[nodiscard]] ProjectSession &session() { return *m_session; }
    [[nodiscard]] Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] ProjectTree &tree() { return *m_tree; }
    [[nodiscard]] StepPalette &stepPalette() { return *m_palette; }
    [[nodiscard]] Inspector &inspector() { return *m_inspector; }
    [[nodiscard]] CommandPalette &commands() { return *m_commands; }
    [[nodiscard]] ActionRegistry &actionRegistry() { return *m_actions; }
    [[nodiscard]] JobRunner &jobs() { return *m_jobs; }

    void setTheme(ThemeChoice choice);
    void closeProject();
    /// Shows what is open, or the start page.
    void showProject();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeCentre();
    void makeDocks();
    void makeMenus();
    void connectParts();
    void connectStart();
    void connectPanels();
    void connectDocument();
    void showCanvas(Canvas *canvas);
    void showDiagnostic(const Diagnostic &diagnostic);
    void inspect(const StepId &step);
    void showError(const Error &error);
    void reportRecovery();
    QDockWidget *addDock(const QString &key, const QString &title, QWidget *content, Qt::DockWidgetArea area);

    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<DocumentController> m_controller;
    std::unique_ptr<DiagnosticsRunner> m_diagnostics;
    Dialogs &m_dialogs;
    ProjectSession *m_session;
    ActionRegistry *m_actions;
    QStackedWidget *m_centre;
    StartPage *m_start;
    Workspace *m_workspace;
    InlineMessage *m_message;
    ProgressStrip *m_progress;
    ProjectTree *m_tree;
    StepPalette *m_palette;
    Outline *m_outline;
    Inspector *m_inspector;
    ProblemsPanel *m_problems;
    HistoryPanel *m_history;
    StatusLine *m_status;
    CommandPalette *m_commands;
    std::vector<QDockWidget *> m_docks;
};

} // namespace pathloom::ui
