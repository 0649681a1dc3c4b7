// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the parts side by side and connects them.
#include "ui/mainwindow/MainWindow.h"

#include "ui/actions/ActionRegistry.h"
#include "ui/actions/CommandPalette.h"
#include "ui/canvas/Canvas.h"
#include "ui/document/DiagnosticsRunner.h"
#include "ui/document/DocumentController.h"
#include "ui/history/HistoryPanel.h"
#include "ui/inspector/Inspector.h"
#include "ui/jobs/JobRunner.h"
#include "ui/mainwindow/ProjectSession.h"
#include "ui/mainwindow/StatusLine.h"
#include "ui/mainwindow/WindowActions.h"
#include "ui/mainwindow/Workspace.h"
#include "ui/outline/Outline.h"
#include "ui/outline/ProjectTree.h"
#include "ui/palette/StepPalette.h"
#include "ui/problems/ProblemsPanel.h"
#include "ui/start/RecentProjects.h"
#include "ui/start/StartPage.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Format.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/ProgressStrip.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

MainWindow::MainWindow(Services services, Dialogs &dialogs, QWidget *parent)
    : QMainWindow(parent), m_jobs(std::make_unique<JobRunner>()), m_controller(std::make_unique<DocumentController>()),
      m_diagnostics(std::make_unique<DiagnosticsRunner>(*m_controller)), m_dialogs(dialogs),
      m_session(new ProjectSession(*m_controller, *m_jobs, dialogs, std::move(services), this)),
      m_actions(new ActionRegistry(this)), m_commands(new CommandPalette(*m_actions, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(QIcon(u":/icons/pathloom.svg"_s));
    setDockOptions(AnimatedDocks | AllowTabbedDocks);
    resize(1440, 900);
    m_status = new StatusLine(this);
    setStatusBar(m_status);
    makeCentre();
    makeDocks();
    makeMenus();
    connectParts();
    const QSettings settings;
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    restoreState(settings.value(u"window/state"_s).toByteArray());
    showProject();
}

MainWindow::~MainWindow()
{
    // Pages hold jobs and read the controller: they go before both.
    delete takeCentralWidget();
    for (QDockWidget *dock : m_docks)
        delete dock;
}

void MainWindow::makeCentre()
{
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_message = new InlineMessage(centre);
    m_progress = new ProgressStrip(centre);
    m_centre = new QStackedWidget(centre);
    m_start = new StartPage(m_centre);
    m_workspace = new Workspace(*m_controller, *m_diagnostics, *m_jobs, m_dialogs, *m_session, m_centre);
    m_centre->addWidget(m_start);
    m_centre->addWidget(m_workspace);
    layout->addWidget(m_message);
    layout->addWidget(m_progress);
    layout->addWidget(m_centre, 1);
    m_message->clear();
    setCentralWidget(centre);
}

QDockWidget *MainWindow::addDock(const QString &key, const QString &title, QWidget *content, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(u"dock."_s + key);
    dock->setWidget(content);
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    addDockWidget(area, dock);
    m_docks.push_back(dock);
    return dock;
}

void MainWindow::makeDocks()
{
    m_tree = new ProjectTree(*m_controller, *m_diagnostics, m_dialogs);
    for (const Workspace::PageInfo &page : Workspace::pages())
        m_tree->addPage(page.key, page.icon, page.title);
    m_tree->setMinimumWidth(210);
    m_palette = new StepPalette;
    m_outline = new Outline(*m_controller, *m_diagnostics);
    m_inspector = new Inspector(*m_controller, *m_diagnostics);
    m_problems = new ProblemsPanel(*m_controller, *m_diagnostics);
    m_history = new HistoryPanel(*m_controller);
    auto *project = addDock(u"project"_s, tr("Project"), m_tree, Qt::LeftDockWidgetArea);
    auto *outline = addDock(u"outline"_s, tr("Outline"), m_outline, Qt::LeftDockWidgetArea);
    auto *steps = addDock(u"steps"_s, tr("Steps"), m_palette, Qt::LeftDockWidgetArea);
    auto *inspector = addDock(u"inspector"_s, tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    auto *problems = addDock(u"problems"_s, tr("Problems"), m_problems, Qt::BottomDockWidgetArea);
    auto *history = addDock(u"history"_s, tr("History"), m_history, Qt::BottomDockWidgetArea);
    tabifyDockWidget(project, outline);
    tabifyDockWidget(problems, history);
    // Docks in tabs are named by their tab already.
    for (QDockWidget *dock : {project, outline, problems, history})
        dock->setTitleBarWidget(new QWidget(dock));
    project->raise();
    problems->raise();
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    resizeDocks({project, inspector}, {240, 400}, Qt::Horizontal);
    resizeDocks({project, steps}, {320, 400}, Qt::Vertical);
    resizeDocks({problems}, {150}, Qt::Vertical);
}

void MainWindow::makeMenus()
{
    registerActions(*m_actions, *this);
    for (const MenuSpec &spec : menus()) {
        QMenu *menu = menuBar()->addMenu(spec.title);
        m_actions->fill(menu, spec.actions);
        if (spec.actions.contains(u"theme.system"_s)) {
            menu->addSeparator();
            for (QDockWidget *dock : m_docks)
                menu->addAction(dock->toggleViewAction());
        }
    }
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"toolbar"_s);
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    for (const QString &id : toolBarActions()) {
        if (id.isEmpty())
            bar->addSeparator();
        else
            bar->addAction(m_actions->action(id));
    }
    if (auto *simulate = qobject_cast<QToolButton *>(bar->widgetForAction(m_actions->action(u"run.simulate"_s))))
        simulate->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void MainWindow::showProject()
{
    const bool open = m_controller->isOpen();
    m_centre->setCurrentWidget(open ? static_cast<QWidget *>(m_workspace) : m_start);
    for (QDockWidget *dock : m_docks)
        dock->setVisible(open);
    if (!open)
        m_start->setRecent(recentProjects(QSettings()));
    setWindowTitle(open ? QFileInfo(m_controller->file()).completeBaseName() + tr(" – Pathloom") : tr("Pathloom"));
    for (const char *id : {"project.close", "project.add-journey", "project.add-segment", "data.import", "run.simulate", "package.export"})
        m_actions->action(QString::fromLatin1(id))->setEnabled(open);
    showCanvas(open ? m_workspace->canvas() : nullptr);
}

void MainWindow::closeProject()
{
    m_workspace->keepViews();
    m_workspace->closeAll();
    m_controller->close();
    showProject();
}

void MainWindow::showCanvas(Canvas *canvas)
{
    m_actions->setCanvasOpen(canvas != nullptr);
    m_status->follow(canvas);
    m_palette->setEnabled(canvas != nullptr);
    if (canvas)
        m_palette->showKinds(canvas->kind());
    const bool open = m_controller->isOpen();
    for (QDockWidget *dock : m_docks) {
        const bool isForCanvas = dock->widget() == m_palette || dock->widget() == m_inspector;
        if (isForCanvas)
            dock->setVisible(open && canvas);
    }
}

void MainWindow::inspect(const StepId &)
{
    for (QDockWidget *dock : m_docks) {
        if (dock->widget() == m_inspector)
            dock->show();
    }
    m_inspector->focusField({});
}

void MainWindow::showDiagnostic(const Diagnostic &diagnostic)
{
    m_workspace->showStep(GraphId(diagnostic.object), diagnostic.step);
    m_inspector->focusField(diagnostic.field);
}

void MainWindow::showError(const Error &error) { m_message->showError(error); }

void MainWindow::reportRecovery()
{
    const Project *project = m_controller->project();
    if (!project)
        return;
    const OpenReport &report = project->report();
    if (report.readOnly)
        m_message->show(InlineMessage::Kind::Warning, text::sentenceOf(report.readOnlyReason));
    else if (report.recovered)
        m_message->show(InlineMessage::Kind::Hint, tr("The last session ended unexpectedly. Everything up to %1 is here.")
                                                       .arg(text::dateTime(report.lastChange)));
}

void MainWindow::setTheme(ThemeChoice choice)
{
    QSettings().setValue(u"window/theme"_s, nameOf(choice));
    applyTheme(*qApp, choice);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_controller->saveNow()) {
        // Closing now would lose the last edits; the message above says what is wrong.
        event->ignore();
        return;
    }
    m_workspace->keepViews();
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/state"_s, saveState());
    m_jobs->cancelAll();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // Later: the application is walking over all widgets right now.
    if (event->type() == QEvent::PaletteChange && m_controller->isOpen())
        QMetaObject::invokeMethod(m_problems, &ProblemsPanel::refresh, Qt::QueuedConnection);
}

} // namespace pathloom::ui
