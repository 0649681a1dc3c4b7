// SPDX-License-Identifier: GPL-3.0-or-later
// Progress of one job: phase, bar, time left, cancel. Hidden for the first 300 ms.
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace pathloom::ui {

class Job;

class ProgressStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget *parent = nullptr);

    /// Shows the job from its 300th millisecond until it has ended. Replaces an earlier one.
    void follow(Job *job);
    [[nodiscard]] Job *job() const;
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void ended();

private:
    void refresh();

    QPointer<Job> m_job;
    QLabel *m_phase;
    QProgressBar *m_bar;
    QLabel *m_left;
    QPushButton *m_cancel;
};

} // namespace pathloom::ui
