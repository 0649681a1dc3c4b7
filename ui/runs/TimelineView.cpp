// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing a profile, replaying it, stepping through its timeline.
#include "ui/runs/TimelineView.h"

#include "ui/canvas/GraphMap.h"
#include "ui/jobs/JobRunner.h"
#include "ui/text/Format.h"
#include "ui/text/NameText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Forms.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/ProgressStrip.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

/// Entries of the list of outcomes above this one are reasons for holding back.
static constexpr int kReasonBase = 100;
static constexpr std::size_t kMostProfiles = 200;

TimelineView::TimelineView(JobRunner &jobs, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_id(new QLineEdit), m_show(new QPushButton(tr("Show"))),
      m_open(new QPushButton(icon(u"profile"_s), tr("Open profile"))),
      m_step(new QComboBox), m_outcome(new QComboBox), m_profiles(new QListWidget), m_profilesNote(caption({})),
      m_search(new ProgressStrip),
      m_whyNot(new QPushButton(tr("Why not here?"))),
      m_unmask(new QCheckBox(tr("Show personal values"))), m_message(new InlineMessage),
      m_heading(heading({})), m_map(new GraphMap), m_lines(new TableView(tr("Timeline"))),
      m_predicates(new TableView(tr("Conditions"))), m_offers(new TableView(tr("Offers"))),
      m_details(new TableView(tr("Details"))),
      m_predicateHeading(new QLabel(tr("Conditions, actual and needed"))),
      m_offerHeading(new QLabel(tr("Offers and what removed them"))),
      m_back(new QPushButton(icon(u"chevron-up"_s), tr("Back"))),
      m_forward(new QPushButton(icon(u"chevron-down"_s), tr("Forward")))
{
    makeLayout();
    connect(m_show, &QPushButton::clicked, this, [this] { showProfile(m_id->text().trimmed()); });
    connect(m_id, &QLineEdit::returnPressed, m_show, &QPushButton::click);
    connect(m_step, &QComboBox::currentIndexChanged, this, &TimelineView::refreshReasons);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &TimelineView::refreshProfiles);
    connect(m_profiles, &QListWidget::currentTextChanged, this, [this](const QString &id) {
        if (!id.isEmpty())
            showProfile(id);
    });
    connect(m_lines, &TableView::currentKeyChanged, this, &TimelineView::refreshLine);
    connect(m_unmask, &QCheckBox::toggled, this, &TimelineView::refreshMask);
    connect(m_whyNot, &QPushButton::clicked, this, &TimelineView::askWhyNot);
    connect(m_map, &GraphMap::stepClicked, this, &TimelineView::selectLineAt);
    connect(m_open, &QPushButton::clicked, this,
            [this] { Q_EMIT profileAsked(QString::fromStdString(m_timeline.profile)); });
    connect(m_back, &QPushButton::clicked, this, &TimelineView::stepBack);
    connect(m_forward, &QPushButton::clicked, this, &TimelineView::stepForward);
    setTimeline({});
}

QWidget *TimelineView::makeChooser()
{
    auto *side = new QWidget;
    auto *form = new QFormLayout(side);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setContentsMargins(kSpaceM, kSpaceM, kSpaceM, kSpaceM);
    auto *row = new QWidget;
    auto *rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(0, 0, 0, 0);
    rowLayout->addWidget(m_id, 1);
    rowLayout->addWidget(m_show);
    m_id->setPlaceholderText(tr("Profile id"));
    m_id->setAccessibleName(tr("Profile id"));
    auto *label = new QLabel(tr("Profile"));
    label->setBuddy(m_id);
    form->addRow(label, row);
    m_step->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_outcome->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addRow(form, tr("At step"), m_step);
    addRow(form, tr("What happened there"), m_outcome,
           tr("Reached by a message and what came of it, or held back and why."));
    addRow(form, tr("Profiles (first 200)"), m_profiles);
    form->addRow(m_search);
    form->addRow(m_profilesNote);
    m_whyNot->setToolTip(tr("Why the profile did not reach the chosen step."));
    form->addRow(m_whyNot);
    form->addRow(m_unmask);
    side->setMaximumWidth(280);
    return side;
}

QWidget *TimelineView::makeDetails()
{
    auto *details = new QWidget;
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, kSpaceS, 0, 0);
    layout->setSpacing(kSpaceXs);
    m_predicateHeading->setFont(fontFor(TextRole::Strong));
    m_offerHeading->setFont(fontFor(TextRole::Strong));
    layout->addWidget(m_predicateHeading);
    layout->addWidget(m_predicates);
    layout->addWidget(m_offerHeading);
    layout->addWidget(m_offers);
    layout->addWidget(m_details, 1);
    return details;
}

void TimelineView::makeLayout()
{
    auto *main = new QWidget;
    auto *layout = new QVBoxLayout(main);
    layout->setContentsMargins(0, kSpaceM, kSpaceM, kSpaceM);
    auto *top = new QHBoxLayout;
    auto *copy = new QPushButton(icon(u"copy"_s), tr("Copy as text"));
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(toText(m_timeline, m_titles, m_masking));
    });
    // The buttons come first where the window is narrow.
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    top->addWidget(m_heading, 1);
    top->addWidget(m_back);
    top->addWidget(m_forward);
    top->addWidget(copy);
    m_open->setToolTip(tr("Attributes, events, consents and segments of this profile in the data."));
    top->addWidget(m_open);
    layout->addLayout(top);
    layout->addWidget(m_message);
    layout->addWidget(m_map);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_lines);
    splitter->addWidget(makeDetails());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    layout->addWidget(splitter, 1);
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(makeChooser());
    outer->addWidget(main, 1);
}

void TimelineView::setRun(const OpenRun &run, SnapshotPtr snapshot)
{
    m_run = run;
    m_snapshot = std::move(snapshot);
    m_program.reset();
    if (m_run.document)
        m_titles = StepTitles(*m_run.document);
    const bool isOn = m_masking.isOn;
    m_masking = m_snapshot ? maskingOf(m_snapshot->schema) : Masking();
    m_masking.isOn = isOn;
    {
        const QSignalBlocker blocker(m_step);
        m_step->clear();
        m_step->addItem(tr("Any step"));
        for (const JourneyResult &journey : m_run.result->journeys)
            for (const StepResult &step : journey.steps)
                m_step->addItem(QString::fromStdString(journey.name) + u" · "_s +
                                    m_titles.title(journey.id, step.step),
                                QStringList{QString::fromStdString(journey.id.text()),
                                            QString::fromStdString(step.step.text())});
    }
    setTimeline({});
    refreshReasons();
}

void TimelineView::refreshReasons()
{
    const int before = m_outcome->currentData().isValid() ? m_outcome->currentData().toInt() : 0;
    {
        const QSignalBlocker blocker(m_outcome);
        m_outcome->clear();
        m_outcome->addItem(tr("Reached by a message"), static_cast<int>(Outcome::Any));
        m_outcome->addItem(tr("Opened"), static_cast<int>(Outcome::Opened));
        m_outcome->addItem(tr("Clicked"), static_cast<int>(Outcome::Clicked));
        m_outcome->addItem(tr("Converted"), static_cast<int>(Outcome::Converted));
        const auto [journey, step] = chosenStep();
        if (m_run.result)
            for (const auto &[reason, count] : heldBackAt(*m_run.result, journey, step))
                m_outcome->addItem(tr("Held back: %1 (%2)").arg(text::reasonName(nameOf(reason)), text::count(count)),
                                   kReasonBase + static_cast<int>(reason));
        m_outcome->setCurrentIndex(std::max(0, m_outcome->findData(before)));
    }
    refreshProfiles();
}

void TimelineView::pickHeldBack(const GraphId &journey, const StepId &step, Reason reason)
{
    m_step->setCurrentIndex(std::max(0, m_step->findData(QStringList{QString::fromStdString(journey.text()),
                                                                     QString::fromStdString(step.text())})));
    m_outcome->setCurrentIndex(std::max(0, m_outcome->findData(kReasonBase + static_cast<int>(reason))));
}

std::pair<GraphId, StepId> TimelineView::chosenStep() const
{
    const QStringList ids = m_step->currentData().toStringList();
    return {GraphId(ids.value(0).toStdString()), StepId(ids.value(1).toStdString())};
}

void TimelineView::refreshProfiles()
{
    if (m_searching)
        m_searching->cancel();
    m_searching.clear();
    m_whyNot->setEnabled(!chosenStep().second.isEmpty() && !m_timeline.profile.empty());
    listProfiles({});
    m_profilesNote->clear();
    if (!m_run.result || !m_snapshot)
        return;
    const int chosen = m_outcome->currentData().toInt();
    if (chosen >= kReasonBase) {
        findHeldBack(static_cast<Reason>(chosen - kReasonBase));
        return;
    }
    const auto [journey, step] = chosenStep();
    listProfiles(profilesOf(*m_run.result, *m_snapshot, journey, step, static_cast<Outcome>(chosen), kMostProfiles));
}

void TimelineView::listProfiles(const std::vector<std::string> &ids)
{
    const QSignalBlocker blocker(m_profiles);
    m_profiles->clear();
    for (const std::string &id : ids)
        m_profiles->addItem(QString::fromStdString(id));
    Q_EMIT profilesListed();
}

void TimelineView::findHeldBack(Reason reason)
{
    m_profilesNote->setText(tr("Looking for them: every profile is replayed…"));
    withProgram([this, reason](const Program &program) {
        const int chosen = m_outcome->currentData().toInt();
        if (chosen != kReasonBase + static_cast<int>(reason))
            return;
        const auto [journey, step] = chosenStep();
        m_searching = m_jobs.run<std::vector<std::string>>(
            tr("Looking for profiles"), this,
            [program, result = m_run.result, journey = journey, step = step, reason](const TaskControl &control) {
                return profilesHeldBack(program, *result, journey, step, reason, kMostProfiles, control);
            },
            [this, result = m_run.result](Result<std::vector<std::string>> ids) {
                const bool isCancelled = !ids && ids.error().kind == ErrorKind::Cancelled;
                // Given up by the person; one that gave way to another search says nothing.
                if (isCancelled && m_searching && m_searching->state() == JobState::Cancelled)
                    m_profilesNote->setText(tr("The search was cancelled."));
                if (m_run.result != result || isCancelled)
                    return;
                m_profilesNote->clear();
                if (ids)
                    listProfiles(*ids);
                else
                    m_message->showError(ids.error());
            });
        m_search->follow(m_searching);
    });
}

void TimelineView::withProgram(std::function<void(const Program &)> then)
{
    if (!m_run.result || !m_run.document || !m_snapshot) {
        m_message->show(InlineMessage::Kind::Hint,
                        tr("Simulate first; then any profile of the run can be replayed."));
        return;
    }
    if (m_program) {
        then(*m_program);
        return;
    }
    m_jobs.run<Program>(
        tr("Preparing the journeys"), this,
        [document = m_run.document, snapshot = m_snapshot,
         result = m_run.result](const TaskControl &control) {
            return compileProgram(*document, snapshot, result->scenario, control);
        },
        [this, result = m_run.result, then = std::move(then)](Result<Program> program) {
            if (!program) {
                m_message->showError(program.error());
            } else if (m_run.result == result) {
                m_program = std::make_shared<const Program>(std::move(*program));
                then(*m_program);
            }
        });
}

void TimelineView::showProfile(const QString &id)
{
    if (id.isEmpty())
        return;
    withProgram([this, id](const Program &program) {
        auto timeline = traceProfile(program, *m_run.result, id.toStdString());
        if (!timeline) {
            m_message->showError(timeline.error());
            return;
        }
        m_message->clear();
        setTimeline(std::move(*timeline));
    });
}

void TimelineView::askWhyNot()
{
    withProgram([this](const Program &program) {
        const auto [journey, step] = chosenStep();
        const auto answer = whyNot(program, *m_run.result, m_timeline.profile, journey, step);
        if (!answer)
            m_message->showError(answer.error());
        else
            m_message->show(
                InlineMessage::Kind::Hint,
                sentenceOf(*answer, m_titles.title(journey, step), journey, m_titles, m_masking));
    });
}

void TimelineView::setTimeline(Timeline timeline)
{
    m_timeline = std::move(timeline);
    const bool isEmpty = m_timeline.events.empty();
    m_heading->setText(m_timeline.profile.empty()
                           ? tr("Choose a profile on the left")
                           : tr("Profile %1").arg(QString::fromStdString(m_timeline.profile)));
    m_open->setEnabled(!m_timeline.profile.empty());
    m_lines->setTable(timelineTable(m_timeline, m_titles));
    m_whyNot->setEnabled(!chosenStep().second.isEmpty() && !m_timeline.profile.empty());
    if (!isEmpty)
        m_lines->selectKey(u"0"_s);
    refreshLine();
}

int TimelineView::position() const
{
    const QString key = m_lines->currentKey();
    return key.isEmpty() ? -1 : key.toInt();
}

void TimelineView::refreshLine()
{
    const int index = position();
    const auto count = static_cast<int>(m_timeline.events.size());
    m_back->setEnabled(index > 0);
    m_forward->setEnabled(index >= 0 && index + 1 < count);
    const bool isKnown = index >= 0 && index < count;
    const TraceEvent event =
        isKnown ? m_timeline.events[static_cast<std::size_t>(index)] : TraceEvent();
    m_predicates->setTable(predicateTable(event, m_masking));
    m_predicates->fitRows(5);
    m_offers->setTable(offerTable(event, m_run.document ? *m_run.document : Document()));
    m_offers->fitRows(5);
    m_details->setTable(detailTable(event, m_masking));
    const WaySoFar way = m_run.document ? wayOf(m_timeline, index, *m_run.document) : WaySoFar();
    m_map->setVisible(!way.journey.isEmpty());
    m_map->setGraph(m_run.document, way.journey);
    m_map->setWay(way.steps, way.paths, way.now);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_predicateHeading), static_cast<QWidget *>(m_predicates)})
        widget->setVisible(!event.predicates.empty());
    for (QWidget *widget :
         {static_cast<QWidget *>(m_offerHeading), static_cast<QWidget *>(m_offers)})
        widget->setVisible(!event.offers.empty());
    if (isKnown)
        Q_EMIT stepShown(event.journey, event.step);
}

void TimelineView::refreshMask()
{
    m_masking.isOn = !m_unmask->isChecked();
    refreshLine();
}

void TimelineView::selectLineAt(const StepId &step)
{
    const auto &events = m_timeline.events;
    const auto found = std::find_if(events.begin(), events.end(), [&](const TraceEvent &event) {
        return event.step == step && event.journey == m_map->graph();
    });
    if (found != events.end())
        m_lines->selectKey(QString::number(found - events.begin()));
}

void TimelineView::stepForward()
{
    if (position() + 1 < static_cast<int>(m_timeline.events.size()))
        m_lines->selectKey(QString::number(position() + 1));
}

void TimelineView::stepBack()
{
    if (position() > 0)
        m_lines->selectKey(QString::number(position() - 1));
}

} // namespace pathloom::ui
