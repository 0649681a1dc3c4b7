// SPDX-License-Identifier: GPL-3.0-or-later
// Follows a job's signals.
#include "ui/widgets/ProgressStrip.h"

#include "ui/jobs/JobRunner.h"
#include "ui/text/NameText.h"
#include "ui/theme/Theme.h"

namespace pathloom::ui {

ProgressStrip::ProgressStrip(QWidget *parent)
    : QWidget(parent), m_phase(new QLabel), m_bar(new QProgressBar), m_left(new QLabel),
      m_cancel(new QPushButton(tr("Cancel")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpaceM);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setMinimumWidth(80);
    layout->addWidget(m_phase);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_left);
    layout->addWidget(m_cancel);
    hide();
}

Job *ProgressStrip::job() const
{
    return m_job;
}

void ProgressStrip::follow(Job *job)
{
    if (m_job)
        disconnect(m_job, nullptr, this, nullptr);
    m_job = job;
    m_cancel->setEnabled(true);
    connect(m_cancel, &QPushButton::clicked, job, &Job::cancel);
    connect(m_cancel, &QPushButton::clicked, job, [this] { m_cancel->setEnabled(false); });
    connect(job, &Job::progressed, this, &ProgressStrip::refresh);
    connect(job, &Job::becameLong, this, [this] {
        refresh();
        show();
    });
    connect(job, &Job::finished, this, [this] {
        hide();
        m_job = nullptr;
        Q_EMIT ended();
    });
    setVisible(job->isLong());
    refresh();
}

void ProgressStrip::refresh()
{
    if (!m_job)
        return;
    const QString phase = m_job->phase();
    m_phase->setText(phase.isEmpty() ? m_job->title() : text::phaseName(phase.toStdString()));
    const double share = m_job->share();
    m_bar->setRange(0, share < 0 ? 0 : 1000);
    if (share >= 0)
        m_bar->setValue(static_cast<int>(share * 1000));
    const auto left = m_job->left();
    m_left->setText(left ? text::timeLeft(*left) : QString());
}

} // namespace pathloom::ui
