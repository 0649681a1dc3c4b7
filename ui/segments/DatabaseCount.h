// SPDX-License-Identifier: GPL-3.0-or-later
// Counts a segment in a PostgreSQL database and says whether the same profiles come back.
#pragma once

#include "engine/base/Id.h"
#include "engine/base/Result.h"

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QPushButton;

namespace pathloom::ui {

class DocumentController;
class InlineMessage;
class Job;
class JobRunner;
class ProgressStrip;

/// The address is not kept: it may hold a password.
class DatabaseCount : public QDialog
{
    Q_OBJECT

public:
    DatabaseCount(const DocumentController &controller, JobRunner &jobs, const GraphId &segment, QWidget *parent = nullptr);
    ~DatabaseCount() override;

    [[nodiscard]] QLineEdit *address() const { return m_address; }
    [[nodiscard]] QPushButton *countButton() const { return m_count; }
    [[nodiscard]] InlineMessage *message() const { return m_message; }
    [[nodiscard]] Job *job() const; ///< while it counts

Q_SIGNALS:
    void counted();

private:
    struct Answer;
    void makeLayout();
    void count();
    void tell(const Result<Answer> &answer);

    const DocumentController &m_controller;
    JobRunner &m_jobs;
    GraphId m_segment;
    QLineEdit *m_address;
    QPushButton *m_count;
    InlineMessage *m_message;
    ProgressStrip *m_progress;
    QPointer<Job> m_job;
};

} // namespace pathloom::ui
