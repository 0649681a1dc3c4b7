// SPDX-License-Identifier: GPL-3.0-or-later
// Wiring of the page of runs.
#include "ui/runs/RunsPage.h"

#include "engine/store/TextForm.h"
#include "ui/charts/ChartView.h"
#include "ui/jobs/JobRunner.h"
#include "ui/runs/ResultsView.h"
#include "ui/runs/RunList.h"
#include "ui/runs/ScenarioForm.h"
#include "ui/runs/TimelineView.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Dialogs.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Forms.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/ProgressStrip.h"

#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

enum Page { NoData, NoRun, Shown };

RunsPage::RunsPage(JobRunner &jobs, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_dialogs(dialogs), m_form(new ScenarioForm),
      m_simulate(new QPushButton(icon(u"play"_s), tr("Simulate"))), m_progress(new ProgressStrip),
      m_message(new InlineMessage), m_list(new RunList(dialogs)), m_stack(new QStackedWidget),
      m_tabs(new QTabWidget), m_results(new ResultsView), m_timeline(new TimelineView(jobs))
{
    makeLayout();
    connect(m_simulate, &QPushButton::clicked, this, &RunsPage::simulate);
    connect(m_form, &ScenarioForm::changed, this, &RunsPage::refresh);
    connect(m_list, &RunList::chosen, this, &RunsPage::open);
    connect(m_list, &RunList::removeAsked, this, [this](const std::string &id) {
        if (const auto status = m_store.remove(id); !status)
            m_message->showError(status.error());
        if (m_open.id == id)
            m_open = {};
        reloadList();
        refresh();
    });
    connect(m_list, &RunList::noteChanged, this,
            [this](const std::string &id, const QString &note) {
                if (const auto status = m_store.setNote(id, note.toStdString()); !status)
                    m_message->showError(status.error());
                reloadList();
            });
    connect(m_results, &ResultsView::stepChosen, this, &RunsPage::stepChosen);
    connect(m_results, &ResultsView::exportChartAsked, this, &RunsPage::saveChart);
    connect(m_results, &ResultsView::exportTableAsked, this, &RunsPage::saveTable);
    connect(m_timeline, &TimelineView::stepShown, this, &RunsPage::stepShown);
    refresh();
}

QWidget *RunsPage::makeSide()
{
    auto *side = new QWidget;
    auto *layout = scrollingPage(side);
    layout->addWidget(heading(tr("Simulate")));
    layout->addWidget(m_form);
    m_simulate->setDefault(true);
    layout->addWidget(m_simulate);
    layout->addWidget(heading(tr("Runs")));
    m_list->setMinimumHeight(180);
    layout->addWidget(m_list, 1);
    side->setMinimumWidth(320);
    return side;
}

void RunsPage::makeLayout()
{
    auto *noData = new EmptyState(
        u"data"_s, tr("No data yet"),
        tr("A run lets the profiles of a dataset walk through your journeys. Import data first."),
        tr("Import data…"));
    connect(noData, &EmptyState::activated, this, &RunsPage::importAsked);
    auto *noRun =
        new EmptyState(u"run"_s, tr("No run yet"),
                       tr("Tick the journeys on the left and simulate them. Nothing is ever sent."),
                       tr("Simulate"));
    connect(noRun, &EmptyState::activated, this, &RunsPage::simulate);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Results and timeline"));
    m_tabs->addTab(m_results, icon(u"chart"_s), tr("Results"));
    m_tabs->addTab(m_timeline, icon(u"timeline"_s), tr("Timeline of a profile"));
    m_stack->addWidget(noData);
    m_stack->addWidget(noRun);
    m_stack->addWidget(m_tabs);

    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *notices = new QWidget;
    auto *noticeLayout = new QVBoxLayout(notices);
    noticeLayout->setContentsMargins(kSpaceM, kSpaceS, kSpaceM, 0);
    noticeLayout->addWidget(m_progress);
    noticeLayout->addWidget(m_message);
    column->addWidget(notices);
    column->addWidget(m_stack, 1);

    auto *splitter = new QSplitter;
    splitter->addWidget(makeSide());
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

void RunsPage::setStore(RunStore store)
{
    m_store = std::move(store);
    m_open = {};
    reloadList();
    refresh();
}

void RunsPage::setInputs(DocumentPtr document, SnapshotPtr snapshot)
{
    const bool isOther = snapshot != m_snapshot;
    m_document = std::move(document);
    m_snapshot = std::move(snapshot);
    m_revision = m_document ? semanticRevision(*m_document) : std::string();
    if (m_document) {
        m_form->setDocument(*m_document);
        m_results->setCurrency(QString::fromStdString(m_document->settings.currency));
    }
    if (m_snapshot)
        m_form->setProfileCount(m_snapshot->profileCount());
    if (isOther)
        m_form->setDefaultStart(m_snapshot ? std::optional(defaultStart(*m_snapshot)) : std::nullopt);
    if (m_open.result)
        m_results->setStale(m_open.result->revision != m_revision);
    reloadList();
    refresh();
}

void RunsPage::refresh()
{
    const QString obstacle = m_snapshot ? m_form->obstacle() : tr("Import data first.");
    m_simulate->setEnabled(obstacle.isEmpty() && m_document);
    m_simulate->setToolTip(obstacle);
    m_simulate->setText(m_isRunning ? tr("Simulate after this one") : tr("Simulate"));
    m_stack->setCurrentIndex(m_open.result ? Shown : m_snapshot ? NoRun : NoData);
    if (auto *empty = qobject_cast<EmptyState *>(m_stack->widget(NoRun)))
        empty->button()->setEnabled(m_simulate->isEnabled());
}

void RunsPage::simulate()
{
    simulateScenario(m_form->scenario());
}

void RunsPage::showProfile(const QString &id)
{
    m_tabs->setCurrentWidget(m_timeline);
    m_timeline->showProfile(id);
}

void RunsPage::simulateScenario(const Scenario &scenario)
{
    if (!m_document || !m_snapshot)
        return;
    m_line.push_back(scenario);
    m_message->clear();
    startNext();
    reloadList();
}

static Result<OpenRun> simulated(const DocumentPtr &document, const SnapshotPtr &snapshot, const Scenario &scenario,
                                 const TaskControl &control)
{
    const auto program = compileProgram(*document, snapshot, scenario, control);
    if (!program)
        return failWith(program.error());
    auto result = pathloom::run(*program, scenario, control);
    if (!result)
        return failWith(std::move(result).error());
    if (result->revision.empty())
        result->revision = semanticRevision(*document);
    return OpenRun{{}, std::make_shared<const RunResult>(std::move(*result)), document};
}

void RunsPage::startNext()
{
    if (m_isRunning || m_line.empty() || !m_document || !m_snapshot)
        return;
    m_isRunning = true;
    const Scenario scenario = m_line.front();
    m_line.pop_front();
    Job *job = m_jobs.run<OpenRun>(
        tr("Simulating"), this,
        [document = m_document, snapshot = m_snapshot, scenario](const TaskControl &control) {
            return simulated(document, snapshot, scenario, control);
        },
        [this](Result<OpenRun> finished) { finish(std::move(finished)); });
    m_progress->follow(job);
    refresh();
}

void RunsPage::finish(Result<OpenRun> finished)
{
    m_isRunning = false;
    if (!finished && finished.error().kind == ErrorKind::Cancelled) {
        m_line.clear();
        m_message->show(InlineMessage::Kind::Hint,
                        tr("The run was cancelled. Nothing was kept of it."));
    } else if (!finished) {
        m_message->showError(finished.error());
    } else {
        show(*finished);
        keep(*finished);
    }
    startNext();
    reloadList();
    refresh();
}

void RunsPage::keep(const OpenRun &run)
{
    if (!m_store.writer)
        return;
    m_jobs.run<std::string>(
        tr("Keeping the run"), this,
        [run, write = m_store.writer()](const TaskControl &) {
            const Instant now{QDateTime::currentMSecsSinceEpoch()};
            return write(packRun(toStored(*run.result, *run.document, now)));
        },
        [this, run](Result<std::string> id) { setKept(run, std::move(id)); });
}

void RunsPage::setKept(OpenRun run, Result<std::string> id)
{
    if (!id) {
        m_message->showError(id.error());
        return;
    }
    run.id = *id;
    if (m_open.result == run.result)
        m_open.id = run.id;
    reloadList();
    Q_EMIT runStored(run);
}

void RunsPage::show(OpenRun run)
{
    m_open = std::move(run);
    const Document &titles = m_open.document ? *m_open.document : *m_document;
    m_results->setResult(m_open.result, titles);
    m_results->setStale(m_open.result->revision != m_revision);
    m_timeline->setRun(m_open, m_snapshot);
    m_stack->setCurrentIndex(Shown);
    Q_EMIT runShown(m_open);
}

void RunsPage::open(const std::string &id)
{
    if (id == m_open.id || !m_store.load)
        return;
    auto packed = m_store.load(id);
    if (!packed) {
        m_message->showError(packed.error());
        return;
    }
    m_jobs.run<OpenRun>(
        tr("Opening the run"), this,
        [packed = std::move(*packed)](const TaskControl &) -> Result<OpenRun> {
            const auto stored = unpackRun(packed);
            return stored ? fromStored(*stored) : Result<OpenRun>(failWith(stored.error()));
        },
        [this](Result<OpenRun> run) {
            if (run)
                show(std::move(*run));
            else
                m_message->showError(run.error());
        });
}

Job *RunsPage::job() const { return m_progress->job(); }

void RunsPage::cancel()
{
    if (Job *running = job())
        running->cancel();
}

void RunsPage::showTimeline(const QString &profile)
{
    m_tabs->setCurrentWidget(m_timeline);
    m_timeline->showProfile(profile);
}

void RunsPage::reloadList()
{
    std::vector<StoredRun> runs;
    if (m_store.list) {
        auto listed = m_store.list();
        if (listed)
            runs = std::move(*listed);
        else
            m_message->showError(listed.error());
    }
    m_list->setRuns(runs, m_revision, static_cast<int>(m_line.size()));
}

void RunsPage::saveChart(ChartView *chart)
{
    const QString file = m_dialogs.chooseFile(
        this, {FileRequest::Mode::Save,
               tr("Save picture"),
               {tr("PNG picture (*.png)"), tr("SVG picture (*.svg)"), tr("PDF document (*.pdf)")},
               titleOf(chart->data()) + u".png"_s,
               u"png"_s});
    if (file.isEmpty())
        return;
    if (const auto status = exportChart(
            chart->data(), file, {960, std::max(320, naturalHeight(chart->data()))}, palette());
        !status)
        m_message->showError(status.error());
    else
        m_message->show(InlineMessage::Kind::Success,
                        tr("Saved as %1.").arg(QDir::toNativeSeparators(file)));
}

void RunsPage::saveTable(const QString &csv)
{
    const QString file = m_dialogs.chooseFile(this, {FileRequest::Mode::Save,
                                                     tr("Save table"),
                                                     {tr("CSV file (*.csv)")},
                                                     u"table.csv"_s,
                                                     u"csv"_s});
    if (file.isEmpty())
        return;
    QSaveFile target(file);
    if (target.open(QIODevice::WriteOnly) && target.write(csv.toUtf8()) >= 0 && target.commit())
        m_message->show(InlineMessage::Kind::Success,
                        tr("Saved as %1.").arg(QDir::toNativeSeparators(file)));
    else
        m_message->showError(
            {ErrorKind::System,
             "charts.write",
             {{"file", file.toStdString()}, {"reason", target.errorString().toStdString()}},
             {}});
}

} // namespace pathloom::ui
