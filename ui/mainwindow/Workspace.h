// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the window: tabs with graphs and pages, and what flows between them.
#pragma once

#include "ui/runs/RunStore.h"

#include <QTabWidget>

#include <map>

namespace pathloom::ui {

class Canvas;
class CanvasPage;
class DataPage;
class DiagnosticsRunner;
class Dialogs;
class DocumentController;
class ExportWizard;
class ImportWizard;
class JobRunner;
class OffersPage;
class ProjectSession;
class ProfilePage;
class ProjectSettingsPage;
class QualityView;
class RunsPage;
class ScoreBoard;

class Workspace : public QTabWidget
{
    Q_OBJECT

public:
    Workspace(DocumentController &controller, const DiagnosticsRunner &diagnostics, JobRunner &jobs, Dialogs &dialogs,
              ProjectSession &session, QWidget *parent = nullptr);

    /// Key, icon and title of the pages, for the project tree.
    struct PageInfo {
        QString key;
        QString icon;
        QString title;
    };
    [[nodiscard]] static std::vector<PageInfo> pages();

    /// A page by its key, or a graph by its id; a new tab or the one that is there.
    void open(const QString &key);
    void openFirst(); ///< the first journey, else the first segment, else the data page
    void closeAll(); ///< of a project that may be gone already: views are kept by keepViews()
    /// Writes zoom and place of the open graphs into the project; before another one is opened.
    void keepViews();
    void showStep(const GraphId &graph, const StepId &step);
    void importFile(const QString &file);
    void simulate();
    /// The page of one profile of the dataset.
    void openProfile(const QString &id);
    [[nodiscard]] Canvas *canvas() const; ///< of the current tab; null where it is a page
    [[nodiscard]] CanvasPage *canvasPage() const;
    [[nodiscard]] RunsPage *runs() const { return m_runs; }
    [[nodiscard]] DataPage *data() const { return m_data; }
    [[nodiscard]] ProfilePage *profiles() const { return m_profiles; }
    /// Wide pages do not widen the window: they are shown without the docks of the canvas.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void canvasChanged(pathloom::ui::Canvas *canvas);
    void inspectRequested(const pathloom::StepId &step);
    void message(const QString &message);
    void problemsAsked();

protected:
    void tabInserted(int index) override;

private:
    void makePages(JobRunner &jobs, Dialogs &dialogs);
    void makeProfiles(JobRunner &jobs);
    void refreshInputs();
    void expireExport();
    void refreshExport();
    void refreshData();
    void showQuarantine(const QString &importId);
    void mendImport(const QString &importId);
    void showDuplicates();
    void showRun(const OpenRun &run);
    /// The project has the shown run now.
    void nameRun(const OpenRun &run);
    CanvasPage *openGraph(const GraphId &graph);
    void keepView(const CanvasPage &page);
    void closeTab(int index);
    void dropGoneGraphs();
    void currentTabChanged();

    DocumentController &m_controller;
    const DiagnosticsRunner &m_diagnostics;
    ProjectSession &m_session;
    std::map<QString, QWidget *> m_pages;
    OffersPage *m_offers;
    DataPage *m_data;
    QualityView *m_quality;
    ProfilePage *m_profiles;
    ImportWizard *m_import;
    RunsPage *m_runs;
    ScoreBoard *m_scores;
    ExportWizard *m_export;
    std::shared_ptr<const RunResult> m_run;
    std::string m_runId;
    bool m_isExportOld = true;
};

} // namespace pathloom::ui
