// SPDX-License-Identifier: GPL-3.0-or-later
// What follows in other pages from a run that is shown, and from a profile that is asked for.
#include "ui/mainwindow/Workspace.h"

#include "engine/simulate/Run.h"
#include "ui/data/DataPage.h"
#include "ui/data/QualityView.h"
#include "ui/document/DocumentController.h"
#include "ui/export/ExportWizard.h"
#include "ui/mainwindow/CanvasPage.h"
#include "ui/profiles/ProfileFinder.h"
#include "ui/profiles/ProfilePage.h"
#include "ui/runs/RunsPage.h"
#include "ui/runs/TimelineView.h"
#include "ui/scores/ScoreBoard.h"

using namespace Qt::StringLiterals;

namespace pathloom::ui {

static AcceptedRun acceptedOf(const std::string &id, const RunResult &run)
{
    AcceptedRun accepted;
    accepted.id = id;
    accepted.revision = run.revision;
    accepted.datasetHash = run.datasetHash;
    accepted.seed = run.scenario.seed;
    accepted.replications = run.replicationsDone;
    for (const auto &[name, kpi] : run.kpis) {
        accepted.kpis[name] = {{"mean", kpi.mean},
                               {"low", kpi.low},
                               {"high", kpi.high},
                               {"predicted_low", kpi.predictedLow},
                               {"predicted_high", kpi.predictedHigh}};
    }
    return accepted;
}

/// Its gates check the whole document: only once somebody looks.
void Workspace::expireExport()
{
    m_isExportOld = true;
    if (currentWidget() == m_export)
        refreshExport();
}

void Workspace::refreshExport()
{
    m_isExportOld = false;
    m_export->setInputs(m_controller.document(), m_controller.schema(),
                        m_run ? std::optional(acceptedOf(m_runId, *m_run)) : std::nullopt);
}

void Workspace::showRun(const OpenRun &run)
{
    m_run = run.result;
    m_runId = run.id;
    for (int i = 0; i < count(); ++i) {
        if (auto *page = qobject_cast<CanvasPage *>(widget(i)))
            page->setRun(m_run);
    }
    m_scores->setRun(run, m_controller.data());
    m_scores->setStale(m_run->revision != m_controller.revision());
    expireExport();
}

void Workspace::nameRun(const OpenRun &run)
{
    if (m_run != run.result)
        return;
    m_runId = run.id;
    expireExport();
}

void Workspace::makeProfiles(JobRunner &jobs)
{
    m_quality = new QualityView(jobs);
    m_data->addView(m_quality, tr("Quality"));
    m_profiles = new ProfilePage(jobs);
    connect(m_quality, &QualityView::profileAsked, this, &Workspace::openProfile);
    connect(m_data, &DataPage::profileSearchAsked, this, [this](const QString &text) {
        open(u"page:profiles"_s);
        m_profiles->finder()->find(text);
    });
    connect(m_runs->timeline(), &TimelineView::profileAsked, this, &Workspace::openProfile);
    connect(m_profiles, &ProfilePage::importAsked, this, [this] { importFile({}); });
    connect(m_profiles, &ProfilePage::segmentAsked, this, &Workspace::open);
}

void Workspace::openProfile(const QString &id)
{
    // First, so that the page works out nothing for the profile that it showed before.
    m_profiles->showProfile(id);
    open(u"page:profiles"_s);
}

} // namespace pathloom::ui
