// SPDX-License-Identifier: GPL-3.0-or-later
// The page of scores: the five scores, how each is computed, and what lies behind them.
#pragma once

#include "ui/runs/RunStore.h"
#include "ui/scores/ScoreViews.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTabWidget;
class QTextBrowser;

namespace pathloom::ui {

class ChartView;
class Dialogs;
class InlineMessage;
class JobRunner;
class ScoreCard;
class TableView;

class ScoreBoard : public QWidget
{
    Q_OBJECT

public:
    ScoreBoard(JobRunner &jobs, Dialogs &dialogs, QWidget *parent = nullptr);

    /// Computes the scores of a run on a thread and shows them.
    void setRun(const OpenRun &run, SnapshotPtr snapshot);
    /// Shows a report as it is; what tests and setRun() use.
    void setReport(std::shared_ptr<const ScoreReport> report,
                   std::shared_ptr<const RunResult> result, SnapshotPtr snapshot);
    /// Maturity of the design, shown while there is no run.
    void setDesign(const Maturity &maturity);
    void setStale(bool on);
    [[nodiscard]] const ScoreReport *report() const { return m_report.get(); }
    [[nodiscard]] QString explanation() const;

Q_SIGNALS:
    void stepChosen(const pathloom::GraphId &journey, const pathloom::StepId &step);
    /// A row of the interactions was activated: show the profile's timeline.
    void profileChosen(const QString &id);
    void simulateAsked();

private:
    void makeLayout();
    QWidget *makeBoard();
    void refresh();
    void refreshExplanation();
    void refreshInteractions(const QString &groupKey);
    void refreshNotes(const Maturity &maturity);
    [[nodiscard]] GraphId journey() const;
    [[nodiscard]] const GroupScores *group() const;
    [[nodiscard]] const Maturity &maturity() const;
    void saveChart(ChartView *chart);

    JobRunner &m_jobs;
    Dialogs &m_dialogs;
    std::shared_ptr<const ScoreReport> m_report;
    std::shared_ptr<const RunResult> m_result;
    SnapshotPtr m_snapshot;
    Maturity m_design;
    QStackedWidget *m_stack;
    QComboBox *m_scope;
    QLabel *m_provenance;
    InlineMessage *m_message;
    std::vector<ScoreCard *> m_cards;
    QTextBrowser *m_explanation;
    ChartView *m_waterfall;
    ChartView *m_bySteps;
    ChartView *m_radar;
    ChartView *m_funnel;
    QLabel *m_evidence;
    QLabel *m_next;
    QComboBox *m_kind;
    TableView *m_groups;
    QLabel *m_interactionHeading;
    TableView *m_interactions;
};

} // namespace pathloom::ui
