// SPDX-License-Identifier: GPL-3.0-or-later
// Finds profiles by id or by a value of theirs, and lists them.
#pragma once

#include "engine/data/ProfileSearch.h"
#include "ui/jobs/JobRunner.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace pathloom::ui {

class ProfileListView;
class ProgressStrip;

/// Without a text every profile is listed, in the order of ids. Down goes from the text to the list.
class ProfileFinder : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileFinder(JobRunner &jobs, QWidget *parent = nullptr);

    void setSnapshot(SnapshotPtr snapshot);
    /// Looks for the text, as if somebody had typed it and pressed Enter.
    void find(const QString &text);
    /// Lists these profiles under a heading, until somebody looks for another text.
    void setProfiles(std::vector<ProfileIndex> profiles, const QString &heading);
    /// Marks the profile in the list, where it is there.
    void setCurrent(ProfileIndex profile);
    [[nodiscard]] QLineEdit *text() const { return m_text; }
    [[nodiscard]] ProfileListView *list() const { return m_list; }
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void chosen(const QString &id);
    /// The list holds what was looked for.
    void found();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void search();
    void listAll();
    void listMatches(const ProfileMatches &matches);

    JobRunner &m_jobs;
    SnapshotPtr m_snapshot;
    QPointer<Job> m_job;
    QLineEdit *m_text;
    ProgressStrip *m_progress;
    QLabel *m_summary;
    ProfileListView *m_list;
};

} // namespace pathloom::ui
