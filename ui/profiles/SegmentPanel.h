// SPDX-License-Identifier: GPL-3.0-or-later
// The segments that one profile is in, and why, or why not.
#pragma once

#include "engine/segment/Membership.h"
#include "ui/jobs/JobRunner.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace pathloom::ui {

class InlineMessage;
class ProgressStrip;
class TableView;
struct Masking;

/// Hangs the reasons of a segment, step by step with their rules, under an item of a tree with the
/// columns step or rule, found, needed, outcome.
void addReasons(QTreeWidgetItem *parent, const Segment &segment, const std::vector<NodeReason> &reasons,
                const Masking &masking);

/// What a segment says about the profile.
struct SegmentStanding {
    GraphId segment;
    std::string name;
    Truth truth = Truth::Unknown;
    std::uint64_t audience = 0;
    std::vector<NodeReason> reasons;
    std::optional<Error> error; ///< the segment cannot be evaluated
};

/// Every segment of the document, evaluated as of an instant in a job.
class SegmentPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentPanel(JobRunner &jobs, QWidget *parent = nullptr);

    /// Null document or snapshot, or no profile: shows nothing.
    void setProfile(DocumentPtr document, SnapshotPtr snapshot, std::optional<ProfileIndex> profile, Instant asOf);
    void setPersonalShown(bool on);
    [[nodiscard]] const std::vector<SegmentStanding> &standings() const { return m_standings; }
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] QTreeWidget *reasons() const { return m_reasons; }
    [[nodiscard]] InlineMessage *message() const { return m_message; }

Q_SIGNALS:
    /// The segments of the profile are listed, or the work was cancelled.
    void listed();
    /// The graph of this segment is to be opened.
    void segmentAsked(const QString &graph);

private:
    void makeLayout();
    void evaluate();
    void list(Result<std::vector<SegmentStanding>> standings);
    void showReasons();
    [[nodiscard]] const SegmentStanding *current() const;

    JobRunner &m_jobs;
    DocumentPtr m_document;
    SnapshotPtr m_snapshot;
    std::optional<ProfileIndex> m_profile;
    Instant m_asOf;
    bool m_showsPersonal = false;
    std::shared_ptr<SegmentCache> m_cache;
    std::vector<SegmentStanding> m_standings;
    QPointer<Job> m_job;
    QStackedWidget *m_stack;
    InlineMessage *m_message;
    ProgressStrip *m_progress;
    TableView *m_table;
    QLabel *m_heading;
    QTreeWidget *m_reasons;
};

} // namespace pathloom::ui
