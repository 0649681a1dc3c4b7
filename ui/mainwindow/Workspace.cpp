// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs by key; pages live as long as the workspace, graphs as long as their tab.
#include "ui/mainwindow/Workspace.h"

#include "engine/simulate/Run.h"
#include "ui/canvas/Canvas.h"
#include "ui/data/DataPage.h"
#include "ui/data/ImportWizard.h"
#include "ui/data/QualityView.h"
#include "ui/document/DiagnosticsRunner.h"
#include "ui/document/DocumentController.h"
#include "ui/export/ExportWizard.h"
#include "ui/journeys/ProjectSettingsPage.h"
#include "ui/mainwindow/CanvasPage.h"
#include "ui/mainwindow/ProjectSession.h"
#include "ui/offers/OffersPage.h"
#include "ui/profiles/ProfilePage.h"
#include "ui/runs/RunsPage.h"
#include "ui/runs/ScenarioForm.h"
#include "ui/scores/ScoreBoard.h"
#include "ui/tables/TablesPage.h"
#include "ui/theme/Icons.h"

#include <QTabBar>

using namespace Qt::StringLiterals;

namespace pathloom::ui {

namespace {

constexpr char kKey[] = "workspaceKey";

std::string viewKey(const GraphId &graph) { return "view/" + graph.text(); }

} // namespace

std::vector<Workspace::PageInfo> Workspace::pages()
{
    return {{u"page:offers"_s, u"offer"_s, tr("Offers")},     {u"page:tables"_s, u"table"_s, tr("Decision tables")},
            {u"page:data"_s, u"data"_s, tr("Data")},         {u"page:profiles"_s, u"profile"_s, tr("Profiles")},
            {u"page:runs"_s, u"run"_s, tr("Runs")},           {u"page:scores"_s, u"score"_s, tr("Scores")},
            {u"page:export"_s, u"export"_s, tr("Export")},    {u"page:settings"_s, u"settings"_s, tr("Settings")}};
}

Workspace::Workspace(DocumentController &controller, const DiagnosticsRunner &diagnostics, JobRunner &jobs,
                     Dialogs &dialogs, ProjectSession &session, QWidget *parent)
    : QTabWidget(parent), m_controller(controller), m_diagnostics(diagnostics), m_session(session)
{
    setObjectName(u"workspace"_s);
    setDocumentMode(true);
    setTabsClosable(true);
    setMovable(true);
    tabBar()->setAccessibleName(tr("Open pages"));
    makePages(jobs, dialogs);
    connect(this, &QTabWidget::tabCloseRequested, this, [this](int index) {
        if (const auto *page = qobject_cast<CanvasPage *>(widget(index)))
            keepView(*page);
        closeTab(index);
    });
    connect(this, &QTabWidget::currentChanged, this, &Workspace::currentTabChanged);
    connect(&controller, &DocumentController::changed, this, [this] {
        dropGoneGraphs();
        refreshInputs();
    });
    connect(&controller, &DocumentController::dataChanged, this, [this] {
        refreshInputs();
        refreshData();
    });
    const auto setStore = [this] {
        m_runs->setStore(storeOf([this] { return m_controller.project(); }));
        refreshData();
    };
    connect(&session, &ProjectSession::aboutToLeave, this, &Workspace::keepViews);
    connect(&controller, &DocumentController::opened, this, setStore);
    connect(&controller, &DocumentController::projectReplaced, this, setStore);
}

void Workspace::makePages(JobRunner &jobs, Dialogs &dialogs)
{
    m_offers = new OffersPage(m_controller);
    m_data = new DataPage;
    m_import = new ImportWizard(jobs, dialogs, m_session.importLoader());
    m_import->setRetryLoader(m_session.retryLoader());
    m_import->setSetLoader(m_session.setLoader());
    m_runs = new RunsPage(jobs, dialogs);
    m_scores = new ScoreBoard(jobs, dialogs);
    m_export = new ExportWizard(jobs, dialogs);
    makeProfiles(jobs);
    m_pages = {{u"page:offers"_s, m_offers}, {u"page:data"_s, m_data},     {u"page:import"_s, m_import},
               {u"page:runs"_s, m_runs},     {u"page:scores"_s, m_scores}, {u"page:export"_s, m_export},
               {u"page:tables"_s, new TablesPage(m_controller)},
               {u"page:profiles"_s, m_profiles},
               {u"page:settings"_s, new ProjectSettingsPage(m_controller)}};
    for (const auto &[key, page] : m_pages) {
        page->setParent(this);
        page->hide();
        page->setProperty(kKey, key);
    }
    const auto import = [this](const QString &file = {}) { importFile(file); };
    connect(m_data, &DataPage::importAsked, this, [import] { import(); });
    connect(m_data, &DataPage::importFileAsked, this, import);
    connect(m_data, &DataPage::quarantineAsked, this, &Workspace::showQuarantine);
    connect(m_data, &DataPage::mendAsked, this, &Workspace::mendImport);
    connect(m_data, &DataPage::duplicatesAsked, this, &Workspace::showDuplicates);
    connect(m_runs, &RunsPage::importAsked, this, [import] { import(); });
    connect(m_import, &ImportWizard::pageChanged, this, [this](int page) {
        page == ImportWizard::Load ? m_session.beginImport() : m_session.endImport();
    });
    connect(m_import, &ImportWizard::imported, &m_session, &ProjectSession::reloadData);
    connect(m_import, &ImportWizard::closed, this, [this] { open(u"page:data"_s); });
    connect(m_runs, &RunsPage::runShown, this, &Workspace::showRun);
    connect(m_runs, &RunsPage::runStored, this, &Workspace::nameRun);
    connect(m_runs, &RunsPage::stepChosen, this, &Workspace::showStep);
    connect(m_scores, &ScoreBoard::stepChosen, this, &Workspace::showStep);
    connect(m_scores, &ScoreBoard::profileChosen, this, [this](const QString &id) {
        open(u"page:runs"_s);
        m_runs->showProfile(id);
    });
    connect(m_scores, &ScoreBoard::simulateAsked, this, &Workspace::simulate);
    connect(m_export, &ExportWizard::simulateAsked, this, &Workspace::simulate);
    connect(m_export, &ExportWizard::problemsAsked, this, &Workspace::problemsAsked);
}

void Workspace::refreshInputs()
{
    m_runs->setInputs(m_controller.document(), m_controller.data());
    m_scores->setInputs(m_controller.document(), m_controller.data());
    m_profiles->setInputs(m_controller.document(), m_controller.data());
    if (m_run)
        m_scores->setStale(m_run->revision != m_controller.revision());
    expireExport();
}

void Workspace::refreshData()
{
    m_data->setSnapshot(m_controller.data());
    m_quality->setSnapshot(m_controller.data());
    Project *project = m_controller.project();
    if (!project)
        return;
    std::vector<ImportInfo> withRows;
    if (auto imports = project->imports()) {
        m_data->setImports(*imports);
        for (const ImportInfo &info : *imports) {
            const auto rows = project->quarantine(info.id);
            if (rows && !rows->empty())
                withRows.push_back(info);
        }
    }
    m_data->setQuarantineChoices(withRows);
    if (auto rows = project->quarantine())
        m_data->setQuarantine(*rows);
}

void Workspace::showQuarantine(const QString &importId)
{
    Project *project = m_controller.project();
    if (!project)
        return;
    if (auto rows = project->quarantine(importId.toStdString()))
        m_data->setQuarantine(*rows, importId.toStdString());
}

void Workspace::mendImport(const QString &importId)
{
    Project *project = m_controller.project();
    const auto imports = project ? project->imports() : Result<std::vector<ImportInfo>>();
    const auto rows = project ? project->quarantine(importId.toStdString())
                              : Result<std::vector<QuarantinedRow>>();
    if (!imports || !rows)
        return;
    for (const ImportInfo &info : *imports) {
        if (info.id == importId.toStdString()) {
            open(u"page:import"_s);
            m_import->retry(info, *rows);
        }
    }
}

void Workspace::open(const QString &key)
{
    if (const auto page = m_pages.find(key); page != m_pages.end()) {
        if (indexOf(page->second) < 0) {
            QString title = tr("Import");
            QString iconName = u"import"_s;
            for (const PageInfo &info : pages()) {
                if (info.key == key) {
                    title = info.title;
                    iconName = info.icon;
                }
            }
            addTab(page->second, icon(iconName), title);
        }
        setCurrentWidget(page->second);
        return;
    }
    if (CanvasPage *page = openGraph(GraphId(key.toStdString()))) {
        setCurrentWidget(page);
        page->canvas().setFocus();
    }
}

CanvasPage *Workspace::openGraph(const GraphId &graph)
{
    for (int i = 0; i < count(); ++i) {
        auto *page = qobject_cast<CanvasPage *>(widget(i));
        if (page && page->graphId() == graph)
            return page;
    }
    if (!m_controller.graph(graph))
        return nullptr;
    auto *page = new CanvasPage(m_controller, m_diagnostics, graph);
    connect(&page->canvas(), &Canvas::statusMessage, this, &Workspace::message);
    connect(&page->canvas(), &Canvas::inspectRequested, this, &Workspace::inspectRequested);
    connect(page, &CanvasPage::profileAsked, this, &Workspace::openProfile);
    page->setRun(m_run);
    if (const Project *project = m_controller.project()) {
        if (const auto view = project->setting(viewKey(graph)); view && !view->empty())
            page->canvas().restoreViewState(QByteArray::fromStdString(*view));
    }
    const bool isJourney = m_controller.kindOf(graph) == GraphKind::Journey;
    const Document &document = *m_controller.document();
    const std::string &name = isJourney ? document.journeys.at(graph)->name : document.segments.at(graph)->name;
    addTab(page, icon(isJourney ? u"journey"_s : u"segment"_s), QString::fromStdString(name));
    return page;
}

void Workspace::openFirst()
{
    const Document &document = *m_controller.document();
    if (!document.journeys.empty())
        open(QString::fromStdString(document.journeys.begin()->first.text()));
    else if (!document.segments.empty())
        open(QString::fromStdString(document.segments.begin()->first.text()));
    else
        open(u"page:data"_s);
}

void Workspace::tabInserted(int index)
{
    QTabWidget::tabInserted(index);
    for (const auto side : {QTabBar::LeftSide, QTabBar::RightSide}) {
        if (QWidget *button = tabBar()->tabButton(index, side))
            button->setAccessibleName(tr("Close this page"));
    }
}

void Workspace::closeTab(int index)
{
    QWidget *page = widget(index);
    removeTab(index);
    if (page->property(kKey).isValid())
        page->hide();
    else
        page->deleteLater();
}

void Workspace::keepView(const CanvasPage &page)
{
    // Outside undo, and no reason to complain: a file that cannot be written has said so already.
    Project *project = m_controller.project();
    if (project && !m_controller.isReadOnly() && m_controller.graph(page.graphId()) && page.canvas().wasShown())
        static_cast<void>(project->setSetting(viewKey(page.graphId()), page.canvas().viewState().toStdString()));
}

void Workspace::keepViews()
{
    for (int i = 0; i < count(); ++i) {
        if (const auto *page = qobject_cast<CanvasPage *>(widget(i)))
            keepView(*page);
    }
}

void Workspace::closeAll()
{
    while (count() > 0)
        closeTab(0);
    m_run.reset();
}

void Workspace::dropGoneGraphs()
{
    for (int i = count() - 1; i >= 0; --i) {
        auto *page = qobject_cast<CanvasPage *>(widget(i));
        if (!page)
            continue;
        if (!m_controller.graph(page->graphId())) {
            closeTab(i);
            continue;
        }
        const Document &document = *m_controller.document();
        const auto journey = document.journeys.find(page->graphId());
        setTabText(i, QString::fromStdString(journey != document.journeys.end()
                                                 ? journey->second->name
                                                 : document.segments.at(page->graphId())->name));
    }
}

CanvasPage *Workspace::canvasPage() const { return qobject_cast<CanvasPage *>(currentWidget()); }

Canvas *Workspace::canvas() const
{
    CanvasPage *page = canvasPage();
    return page ? &page->canvas() : nullptr;
}

QSize Workspace::minimumSizeHint() const
{
    // With the docks beside it that is what a window of 1440 pixels has.
    constexpr int kMostWidth = 800;
    return QTabWidget::minimumSizeHint().boundedTo({kMostWidth, QWIDGETSIZE_MAX});
}

void Workspace::currentTabChanged()
{
    CanvasPage *page = canvasPage();
    m_controller.setActiveGraph(page ? page->graphId() : GraphId());
    if (m_isExportOld && currentWidget() == m_export)
        refreshExport();
    Q_EMIT canvasChanged(canvas());
}

void Workspace::showStep(const GraphId &graph, const StepId &step)
{
    if (!m_controller.graph(graph))
        return;
    open(QString::fromStdString(graph.text()));
    if (Canvas *shown = canvas()) {
        shown->select(step.isEmpty() ? Selection{} : Selection::of({step}));
        shown->reveal(step);
    }
}

void Workspace::importFile(const QString &file)
{
    m_import->start(file);
    open(u"page:import"_s);
}

void Workspace::simulate()
{
    const GraphId active = m_controller.activeGraph();
    open(u"page:runs"_s);
    if (m_controller.document()->journeys.contains(active)) {
        Scenario scenario = m_runs->form()->scenario();
        scenario.journeys = {active};
        m_runs->form()->setScenario(scenario);
    }
    m_runs->simulate();
}

} // namespace pathloom::ui
