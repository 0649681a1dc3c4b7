// SPDX-License-Identifier: GPL-3.0-or-later
// The page of runs: ask, simulate, watch, cancel, look at results, go back to earlier ones.
#pragma once

#include "ui/runs/RunStore.h"

#include <QWidget>

#include <deque>

class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace pathloom::ui {

class ChartView;
class Dialogs;
class InlineMessage;
class Job;
class JobRunner;
class ProgressStrip;
class ResultsView;
class RunList;
class ScenarioForm;
class TimelineView;

/// Give it the project's store once, and document and snapshot whenever they change. A run takes
/// what it was started with; editing goes on meanwhile. Runs asked for while one runs wait in line.
class RunsPage : public QWidget
{
    Q_OBJECT

public:
    RunsPage(JobRunner &jobs, Dialogs &dialogs, QWidget *parent = nullptr);

    void setStore(RunStore store);
    /// `snapshot` null: there is no data yet, and the page says so.
    void setInputs(DocumentPtr document, SnapshotPtr snapshot);

    [[nodiscard]] const OpenRun &openRun() const { return m_open; }
    [[nodiscard]] ScenarioForm *form() const { return m_form; }
    [[nodiscard]] ResultsView *results() const { return m_results; }
    [[nodiscard]] TimelineView *timeline() const { return m_timeline; }
    /// Brings the timeline of a profile of the shown run to the front.
    void showProfile(const QString &id);
    [[nodiscard]] QPushButton *simulateButton() const { return m_simulate; }
    [[nodiscard]] InlineMessage *message() const { return m_message; }
    [[nodiscard]] Job *job() const; ///< the run under way; null: none

public Q_SLOTS:
    /// Starts with what the form says, or joins the line.
    void simulate();
    void simulateScenario(const pathloom::Scenario &scenario);
    void open(const std::string &id);
    void cancel();
    /// The timeline tab with a profile of the open run.
    void showTimeline(const QString &profile);

Q_SIGNALS:
    /// A run is shown: the canvas lays it over its graphs, the scores page computes. One that has just
    /// ended has no name yet: runStored() follows when the project has it.
    void runShown(const pathloom::ui::OpenRun &run);
    void runStored(const pathloom::ui::OpenRun &run);
    void stepChosen(const pathloom::GraphId &journey, const pathloom::StepId &step);
    /// The timeline stands at this step.
    void stepShown(const pathloom::GraphId &journey, const pathloom::StepId &step);
    void importAsked();

private:
    void makeLayout();
    QWidget *makeSide();
    void startNext();
    void finish(Result<OpenRun> finished);
    /// Packs and writes the run on a job's thread.
    void keep(const OpenRun &run);
    void setKept(OpenRun run, Result<std::string> id);
    void show(OpenRun run);
    void reloadList();
    void refresh();
    void saveChart(ChartView *chart);
    void saveTable(const QString &csv);

    JobRunner &m_jobs;
    Dialogs &m_dialogs;
    RunStore m_store;
    DocumentPtr m_document;
    SnapshotPtr m_snapshot;
    std::string m_revision;
    OpenRun m_open;
    std::deque<Scenario> m_line;
    bool m_isRunning = false;
    ScenarioForm *m_form;
    QPushButton *m_simulate;
    ProgressStrip *m_progress;
    InlineMessage *m_message;
    RunList *m_list;
    QStackedWidget *m_stack;
    QTabWidget *m_tabs;
    ResultsView *m_results;
    TimelineView *m_timeline;
};

} // namespace pathloom::ui

Q_DECLARE_METATYPE(pathloom::ui::OpenRun)
