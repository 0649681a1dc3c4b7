// SPDX-License-Identifier: GPL-3.0-or-later
// The page of scores: the five scores, how each is computed, and what lies behind them.
#pragma once

#include "ui/runs/RunStore.h"
#include "ui/scores/ScoreViews.h"

#include <QWidget>

#include <optional>

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

    /// What the imported history and the design are scored from, as soon as the page is seen.
    void setInputs(DocumentPtr document, SnapshotPtr snapshot);
    /// Computes the scores of a run on a thread and shows them, as soon as the page is seen.
    void setRun(const OpenRun &run, SnapshotPtr snapshot);
    /// Shows a report as it is; what tests and setRun() use.
    void setReport(std::shared_ptr<const ScoreReport> report,
                   std::shared_ptr<const RunResult> result, SnapshotPtr snapshot);
    /// Keeps it as what the source "Run" shows and chooses that, without showing it yet.
    void takeReport(std::shared_ptr<const ScoreReport> report,
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

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// Where the interactions come from.
    enum class Source { Run, History, Design };
    struct Scored {
        std::shared_ptr<const ScoreReport> report;
        std::shared_ptr<const RunResult> result;
    };

    void makeLayout();
    void refreshSources();
    void refreshScopes();
    void chooseSource();
    void showScored(const Scored &scored);
    void scoreDesign();
    void scorePast();
    [[nodiscard]] Source source() const;
    QWidget *makeBoard();
    void refresh();
    void refreshExplanation();
    void refreshInteractions(const QString &groupKey);
    void refreshNotes(const Maturity &maturity);
    [[nodiscard]] QString currency() const;
    [[nodiscard]] GraphId journey() const;
    [[nodiscard]] const GroupScores *group() const;
    [[nodiscard]] const Maturity &maturity() const;
    void saveChart(ChartView *chart);

    JobRunner &m_jobs;
    Dialogs &m_dialogs;
    DocumentPtr m_document;
    Scored m_run, m_past; ///< of each source, where it is computed
    std::optional<HistoryPeriod> m_period;
    bool m_isPastAsked = false;
    bool m_isDesignOld = true;
    bool m_isRunStale = false;
    std::shared_ptr<const ScoreReport> m_report; ///< what is shown
    std::shared_ptr<const RunResult> m_result;
    SnapshotPtr m_snapshot;
    Maturity m_design;
    QStackedWidget *m_stack;
    QComboBox *m_source;
    QComboBox *m_scope;
    QLabel *m_provenance;
    InlineMessage *m_message;
    std::vector<ScoreCard *> m_cards;
    QTextBrowser *m_explanation;
    ChartView *m_waterfall;
    ChartView *m_bySteps;
    ChartView *m_radar;
    ChartView *m_months;
    ChartView *m_funnel;
    QLabel *m_evidence;
    QLabel *m_next;
    QComboBox *m_kind;
    TableView *m_kpis;
    TableView *m_groups;
    QLabel *m_interactionHeading;
    TableView *m_interactions;
};

} // namespace pathloom::ui
