// SPDX-License-Identifier: GPL-3.0-or-later
// The page of one profile: what is known of it, from where, and what follows from it.
#pragma once

#include "engine/interaction/TermModel.h"
#include "ui/jobs/JobRunner.h"
#include "ui/widgets/Table.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTabWidget;

namespace pathloom::ui {

class ChartView;
class ConsentPanel;
class EventPanel;
class InlineMessage;
class ProfileFinder;
class ProgressStrip;
class SegmentPanel;

/// Everything as of the end of the records. Evaluates segments and affinities in jobs, and only while
/// it is looked at.
class ProfilePage : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Overview, Timeline, Consents, Segments };

    explicit ProfilePage(JobRunner &jobs, QWidget *parent = nullptr);

    /// Null snapshot: no data yet, and the page offers the import.
    void setInputs(DocumentPtr document, SnapshotPtr snapshot);
    /// An id that is not in the data is said to be so; what is shown stays.
    void showProfile(const QString &id);
    /// Lists profiles that belong together under a heading, and shows the first.
    void showProfiles(const std::vector<ProfileIndex> &profiles, const QString &heading);
    [[nodiscard]] QString profileId() const; ///< empty: none is shown
    /// Where further actions on the profile stand, right of its name.
    [[nodiscard]] QHBoxLayout *actions() const { return m_actions; }

    [[nodiscard]] ProfileFinder *finder() const { return m_finder; }
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] TableView *attributes() const { return m_attributes; }
    [[nodiscard]] ChartView *affinities() const { return m_affinities; }
    [[nodiscard]] EventPanel *events() const { return m_events; }
    [[nodiscard]] ConsentPanel *consents() const { return m_consents; }
    [[nodiscard]] SegmentPanel *segments() const { return m_segments; }
    [[nodiscard]] QCheckBox *unmask() const { return m_unmask; }
    [[nodiscard]] InlineMessage *message() const { return m_message; }
    [[nodiscard]] QString affinityNote() const;

Q_SIGNALS:
    void importAsked();
    void segmentAsked(const QString &graph);
    /// The affinities of the profile are drawn, or it was said why not.
    void affinitiesShown();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeContent();
    QWidget *makeHeader();
    QWidget *makeOverview();
    void choose(std::optional<ProfileIndex> profile);
    void refresh();
    void refreshAttributes();
    void refreshAffinities();
    void showAffinities();
    [[nodiscard]] QString describe() const;

    JobRunner &m_jobs;
    DocumentPtr m_document;
    SnapshotPtr m_snapshot;
    Instant m_asOf; ///< end of the records
    std::optional<ProfileIndex> m_profile;
    bool m_isOld = false; ///< what is shown is not what was given
    std::shared_ptr<const TermModel> m_terms;
    DocumentPtr m_termsOf;      ///< what m_terms was made of
    SnapshotPtr m_termsData;
    QPointer<Job> m_job;
    QStackedWidget *m_stack;
    ProfileFinder *m_finder;
    QLabel *m_name;
    QLabel *m_description;
    QHBoxLayout *m_actions;
    QCheckBox *m_unmask;
    InlineMessage *m_message;
    QTabWidget *m_tabs;
    TableView *m_attributes;
    TableView *m_states;
    ChartView *m_affinities;
    QLabel *m_affinityNote;
    ProgressStrip *m_progress;
    EventPanel *m_events;
    ConsentPanel *m_consents;
    SegmentPanel *m_segments;
};

} // namespace pathloom::ui
