// SPDX-License-Identifier: GPL-3.0-or-later
// Timeline of one profile of a run: why did this happen, and why not?
#pragma once

#include "ui/runs/RunStore.h"
#include "ui/runs/TimelineTables.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace pathloom::ui {

class GraphMap;
class InlineMessage;
class Job;
class JobRunner;
class ProgressStrip;
class TableView;

class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(JobRunner &jobs, QWidget *parent = nullptr);

    /// The run whose profiles are looked at. Without a snapshot none can be replayed.
    void setRun(const OpenRun &run, SnapshotPtr snapshot);
    /// Shows a timeline as it is; what tests and setRun()'s replay use.
    void setTimeline(Timeline timeline);
    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }
    /// Index of the line under the cursor, −1 for none.
    [[nodiscard]] int position() const;
    [[nodiscard]] InlineMessage *message() const { return m_message; }
    [[nodiscard]] QPushButton *openButton() const { return m_open; }
    /// The journey of the current line, with the way so far lit up.
    [[nodiscard]] GraphMap *map() const { return m_map; }
    /// Picks the profiles that were held back at a step for a reason, as a person would.
    void pickHeldBack(const GraphId &journey, const StepId &step, Reason reason);

public Q_SLOTS:
    void showProfile(const QString &id);
    void stepForward();
    void stepBack();

Q_SIGNALS:
    /// The profiles that were asked for are listed.
    void profilesListed();
    void stepShown(const pathloom::GraphId &journey, const pathloom::StepId &step);
    /// The page of the shown profile is to be opened.
    void profileAsked(const QString &id);

private:
    void makeLayout();
    QWidget *makeChooser();
    QWidget *makeDetails();
    void refreshReasons();
    void refreshProfiles();
    void findHeldBack(Reason reason);
    void listProfiles(const std::vector<std::string> &ids);
    void selectLineAt(const StepId &step);
    void refreshLine();
    void refreshMask();
    void askWhyNot();
    void withProgram(std::function<void(const Program &)> then);
    [[nodiscard]] std::pair<GraphId, StepId> chosenStep() const;

    JobRunner &m_jobs;
    OpenRun m_run;
    SnapshotPtr m_snapshot;
    std::shared_ptr<const Program> m_program;
    StepTitles m_titles;
    Masking m_masking;
    Timeline m_timeline;
    QLineEdit *m_id;
    QPushButton *m_show;
    QPushButton *m_open;
    QComboBox *m_step;
    QComboBox *m_outcome;
    QListWidget *m_profiles;
    QLabel *m_profilesNote;
    ProgressStrip *m_search;
    QPointer<Job> m_searching;
    QPushButton *m_whyNot;
    QCheckBox *m_unmask;
    InlineMessage *m_message;
    QLabel *m_heading;
    GraphMap *m_map;
    TableView *m_lines;
    TableView *m_predicates;
    TableView *m_offers;
    TableView *m_details;
    QLabel *m_predicateHeading;
    QLabel *m_offerHeading;
    QPushButton *m_back;
    QPushButton *m_forward;
};

} // namespace pathloom::ui
