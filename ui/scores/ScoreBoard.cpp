// SPDX-License-Identifier: GPL-3.0-or-later
// Layout and wiring of the score board.
#include "ui/scores/ScoreBoard.h"

#include "ui/charts/ChartView.h"
#include "ui/jobs/JobRunner.h"
#include "ui/runs/ResultCharts.h"
#include "ui/scores/ScoreCard.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Dialogs.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Forms.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/Table.h"

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

ScoreBoard::ScoreBoard(JobRunner &jobs, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_dialogs(dialogs), m_stack(new QStackedWidget),
      m_source(new QComboBox), m_scope(new QComboBox), m_provenance(caption({})),
      m_message(new InlineMessage), m_explanation(new QTextBrowser), m_waterfall(new ChartView),
      m_bySteps(new ChartView), m_radar(new ChartView), m_months(new ChartView), m_funnel(new ChartView),
      m_evidence(new QLabel), m_next(new QLabel), m_kind(new QComboBox),
      m_kpis(new TableView(tr("Key figures"))), m_groups(new TableView(tr("Scores by group"))),
      m_interactionHeading(heading({})), m_interactions(new TableView(tr("Interactions")))
{
    makeLayout();
    connect(m_source, &QComboBox::currentIndexChanged, this, &ScoreBoard::chooseSource);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ScoreBoard::refresh);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ScoreBoard::refresh);
    connect(m_groups, &TableView::currentKeyChanged, this, &ScoreBoard::refreshInteractions);
    connect(m_groups, &TableView::keyActivated, this, [this](const QString &key) {
        const GroupScores &chosen = m_report->groups[key.toUInt()];
        if (!chosen.step.isEmpty())
            Q_EMIT stepChosen(chosen.journey, chosen.step);
    });
    connect(m_interactions, &TableView::keyActivated, this, [this](const QString &id) {
        if (source() == Source::Run)
            Q_EMIT profileChosen(id);
        else
            m_message->show(InlineMessage::Kind::Hint,
                            tr("This message was imported. Only runs have timelines."));
    });
    for (ChartView *chart : {m_waterfall, m_bySteps, m_radar, m_months, m_funnel})
        connect(chart, &ChartView::exportAsked, this, &ScoreBoard::saveChart);
    refreshSources();
    refresh();
}

void ScoreBoard::makeLayout()
{
    auto *empty = new EmptyState(
        u"score"_s, tr("No scores yet"),
        tr("Scores are computed from the interactions of a run or of imported messages. Simulate a "
           "journey first."),
        tr("Simulate…"));
    connect(empty, &EmptyState::activated, this, &ScoreBoard::simulateAsked);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeBoard());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

QWidget *ScoreBoard::makeBoard()
{
    auto *board = new QWidget;
    QVBoxLayout *layout = scrollingPage(board);
    auto *top = new QHBoxLayout;
    auto *from = new QLabel(tr("Measured on"));
    from->setBuddy(m_source);
    m_source->setAccessibleName(tr("Where the interactions come from"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    top->addWidget(from);
    top->addWidget(m_source);
    auto *label = new QLabel(tr("Scores of"));
    label->setBuddy(m_scope);
    m_scope->setAccessibleName(tr("What the scores are of"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    top->addWidget(label);
    top->addWidget(m_scope);
    top->addStretch();
    layout->addLayout(top);
    layout->addWidget(m_provenance);
    layout->addWidget(m_message);

    auto *cards = new QHBoxLayout;
    cards->setSpacing(kSpaceM);
    for (int i = 0; i < 5; ++i) {
        auto *card = new ScoreCard;
        connect(card, &QAbstractButton::toggled, this, &ScoreBoard::refreshExplanation);
        m_cards.push_back(card);
        cards->addWidget(card);
    }
    m_cards.front()->setChecked(true);
    layout->addLayout(cards);

    layout->addWidget(heading(tr("How is this computed?")));
    m_explanation->setAccessibleName(tr("How the score is computed"));
    m_explanation->setMinimumHeight(220);
    layout->addWidget(m_explanation);
    layout->addWidget(heading(tr("Key figures beside the scores")));
    layout->addWidget(m_kpis);
    layout->addWidget(heading(tr("Terms of effectiveness")));
    layout->addWidget(m_waterfall);
    layout->addWidget(heading(tr("Effectiveness by step")));
    layout->addWidget(m_bySteps);
    layout->addWidget(heading(tr("Maturity")));
    layout->addWidget(m_radar);
    layout->addWidget(m_months);
    for (QLabel *text : {m_evidence, m_next}) {
        text->setWordWrap(true);
        text->setTextFormat(Qt::RichText);
        layout->addWidget(text);
    }
    layout->addWidget(heading(tr("Funnel")));
    layout->addWidget(m_funnel);

    layout->addWidget(heading(tr("What lies behind the scores")));
    for (const GroupKind kind : {GroupKind::Step, GroupKind::Channel, GroupKind::Segment,
                                 GroupKind::Variant, GroupKind::Journey, GroupKind::Content})
        m_kind->addItem(groupKindName(kind), static_cast<int>(kind));
    auto *form = new QFormLayout;
    addRow(form, tr("By"), m_kind);
    layout->addLayout(form);
    layout->addWidget(m_groups);
    layout->addWidget(m_interactionHeading);
    layout->addWidget(m_interactions);
    layout->addStretch();
    return board;
}

void ScoreBoard::setRun(const OpenRun &run, SnapshotPtr snapshot)
{
    if (!run.result)
        return;
    m_jobs.run<std::shared_ptr<const ScoreReport>>(
        tr("Computing scores"), this,
        [run, snapshot](const TaskControl &) -> Result<std::shared_ptr<const ScoreReport>> {
            const Document none;
            ScoreInput input{run.document ? run.document.get() : &none,
                             snapshot ? &snapshot->schema : nullptr, snapshot};
            ScoreReport report = scoreRun(*run.result, input);
            report.run = run.id;
            return std::make_shared<const ScoreReport>(std::move(report));
        },
        [this, run, snapshot](Result<std::shared_ptr<const ScoreReport>> report) {
            if (!report) {
                m_message->showError(report.error());
                return;
            }
            takeReport(*report, run.result, snapshot);
            if (isVisible())
                chooseSource();
        });
}

/// Only a run can be of an earlier state: history and design are computed from the present one.
void ScoreBoard::setStale(bool on)
{
    m_isRunStale = on;
    const bool isStale = on && m_report && source() == Source::Run;
    if (isStale)
        m_message->show(InlineMessage::Kind::Hint,
                        tr("These scores are of an earlier state of the project. Simulate again to "
                           "bring them up to date."));
    else
        m_message->clear();
    for (ScoreCard *card : m_cards)
        card->setDisabled(isStale);
    for (ChartView *chart : {m_waterfall, m_bySteps, m_radar, m_months, m_funnel})
        chart->setStale(isStale);
    for (TableView *table : {m_kpis, m_groups, m_interactions})
        table->setStale(isStale);
}

GraphId ScoreBoard::journey() const
{
    return GraphId(m_scope->currentData().toString().toStdString());
}

const GroupScores *ScoreBoard::group() const
{
    if (!m_report)
        return nullptr;
    return journey().isEmpty() ? m_report->group(GroupKind::Run, {})
                               : m_report->group(GroupKind::Journey, journey());
}

const Maturity &ScoreBoard::maturity() const
{
    if (!m_report)
        return m_design;
    // Without a run maturity is the design's where history does not tell it.
    if (m_report->history && !m_report->maturity.score.isMeasured)
        return m_design;
    const auto own = m_report->maturityByJourney.find(journey());
    return own == m_report->maturityByJourney.end() ? m_report->maturity : own->second;
}

void ScoreBoard::refresh()
{
    const bool isDesign = !m_report && m_design.score.isMeasured;
    const bool isPast = source() == Source::History;
    m_stack->setCurrentIndex(m_report || isDesign || m_period ? 1 : 0);
    const GroupScores none;
    const GroupScores &shown = group() != nullptr ? *group() : none;
    const auto figures = figuresOf(shown, maturity());
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setFigure(figures[i]);
    if (m_report && m_result)
        m_provenance->setText(isPast ? historyLine(*m_report) : provenanceOf(*m_result));
    else
        m_provenance->setText(
            isPast ? tr("The imported messages are being measured.")
                   : tr("From the design alone: simulate a journey to measure the other scores."));
    m_waterfall->setData(termsOf(shown));
    m_radar->setData(radarOf(maturity()));
    m_months->setVisible(isPast);
    m_months->setData(m_report && isPast ? ChartData(maturityOverTime(*m_report)) : ChartData());
    refreshNotes(maturity());
    m_bySteps->setData(m_report ? ChartData(effectivenessByStep(*m_report, journey()))
                                : ChartData());
    const JourneyResult *result = nullptr;
    if (m_result)
        for (const JourneyResult &candidate : m_result->journeys)
            if (candidate.id == journey() || m_result->journeys.size() == 1)
                result = &candidate;
    m_funnel->setData(result != nullptr ? ChartData(funnelOf(*result)) : ChartData());
    const auto kind = static_cast<GroupKind>(m_kind->currentData().toInt());
    m_groups->setTable(m_report ? groupTable(*m_report, kind, journey()) : Table());
    m_groups->fitRows(10);
    m_kpis->setTable(m_report ? scoreKpiTable(*m_report, currency()) : Table());
    m_kpis->fitRows(8);
    refreshExplanation();
    refreshInteractions({});
}

QString ScoreBoard::currency() const
{
    return m_snapshot ? QString::fromStdString(m_snapshot->schema.currency) : QString();
}

void ScoreBoard::refreshExplanation()
{
    const auto chosen = std::find_if(m_cards.begin(), m_cards.end(),
                                     [](const ScoreCard *card) { return card->isChecked(); });
    if (chosen == m_cards.end() || (*chosen)->code().isEmpty())
        return;
    const GroupScores none;
    const QString code = (*chosen)->code();
    QString html = explanationOf(code, group() != nullptr ? *group() : none, maturity(),
                                 m_result     ? m_result->scores
                                 : m_document ? m_document->settings.scores
                                              : ScoreModel(),
                                 source() == Source::Run);
    if (code == u"E2"_s && m_report)
        for (const QString &gap : accuracyGaps(*m_report))
            html += u"<p>%1</p>"_s.arg(gap.toHtmlEscaped());
    m_explanation->setHtml(html);
}

QString ScoreBoard::explanation() const
{
    return m_explanation->toPlainText();
}

void ScoreBoard::refreshNotes(const Maturity &shown)
{
    const auto list = [](const QString &title, const QStringList &items) {
        if (items.isEmpty())
            return QString();
        QString html = u"<b>%1</b><ul>"_s.arg(title);
        for (const QString &item : items)
            html += u"<li>%1</li>"_s.arg(item.toHtmlEscaped());
        return QString(html + u"</ul>"_s);
    };
    QStringList evidence;
    for (const ScoreNote &note : shown.evidence)
        evidence += sentenceOf(note);
    QStringList next;
    for (const ScoreNote &note : shown.nextSteps)
        next += tr("%1 (+%2 points)").arg(sentenceOf(note), text::number(note.points, 2));
    if (m_report)
        for (const ScoreGain &gain : m_report->gains)
            next += sentenceOf(gain);
    m_evidence->setText(list(tr("Evidence of the stage"), evidence));
    m_next->setText(list(tr("What would raise the scores most"), next));
}

void ScoreBoard::refreshInteractions(const QString &groupKey)
{
    const GroupScores *shown =
        groupKey.isEmpty() || !m_report ? group() : &m_report->groups[groupKey.toUInt()];
    const bool isKnown = shown != nullptr && m_result;
    m_interactions->setTable(isKnown ? interactionTable(*m_result, m_snapshot.get(), *shown)
                                     : Table());
    m_interactions->fitRows(12);
    const bool isNamed = isKnown && !shown->label.empty();
    m_interactionHeading->setText(isNamed ? tr("Interactions of “%1”, least effective first")
                                                .arg(QString::fromStdString(shown->label))
                                          : tr("Interactions, least effective first"));
}

void ScoreBoard::saveChart(ChartView *chart)
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

} // namespace pathloom::ui
