// SPDX-License-Identifier: GPL-3.0-or-later
// Where the board's interactions come from: a run, the imported history, or the design alone.
#include "ui/scores/ScoreBoard.h"

#include "engine/segment/Evaluate.h"
#include "ui/jobs/JobRunner.h"
#include "ui/widgets/InlineMessage.h"

#include <QComboBox>

namespace pathloom::ui {

void ScoreBoard::setReport(std::shared_ptr<const ScoreReport> report,
                           std::shared_ptr<const RunResult> result, SnapshotPtr snapshot)
{
    takeReport(std::move(report), std::move(result), std::move(snapshot));
    setStale(false);
    chooseSource();
}

void ScoreBoard::takeReport(std::shared_ptr<const ScoreReport> report,
                            std::shared_ptr<const RunResult> result, SnapshotPtr snapshot)
{
    m_run = {std::move(report), std::move(result)};
    m_snapshot = std::move(snapshot);
    refreshSources();
    const QSignalBlocker blocker(m_source);
    m_source->setCurrentIndex(m_source->findData(static_cast<int>(Source::Run)));
}

void ScoreBoard::setDesign(const Maturity &maturity)
{
    m_design = maturity;
    m_isDesignOld = false;
    if (!m_report)
        refresh();
}

void ScoreBoard::setInputs(DocumentPtr document, SnapshotPtr snapshot)
{
    const bool isNewData = snapshot != m_snapshot || !m_document;
    m_document = std::move(document);
    m_snapshot = std::move(snapshot);
    m_isDesignOld = true;
    m_past = {};
    if (isNewData)
        m_period = m_snapshot ? latestPeriod(*m_snapshot) : std::nullopt;
    refreshSources();
    if (isVisible())
        chooseSource();
}

void ScoreBoard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    chooseSource();
}

/// The sources that there are; the chosen one stays chosen while it is among them.
void ScoreBoard::refreshSources()
{
    const QVariant chosen = m_source->currentData();
    const QSignalBlocker blocker(m_source);
    m_source->clear();
    if (m_run.report)
        m_source->addItem(tr("Run"), static_cast<int>(Source::Run));
    if (m_period && m_document)
        m_source->addItem(tr("Imported history"), static_cast<int>(Source::History));
    m_source->addItem(tr("Design alone"), static_cast<int>(Source::Design));
    m_source->setCurrentIndex(std::max(0, m_source->findData(chosen)));
}

ScoreBoard::Source ScoreBoard::source() const
{
    return static_cast<Source>(m_source->currentData().toInt());
}

void ScoreBoard::chooseSource()
{
    if (source() != Source::Run && m_isDesignOld)
        scoreDesign();
    if (source() == Source::History && !m_past.report)
        scorePast();
    showScored(source() == Source::Run ? m_run : source() == Source::History ? m_past : Scored());
}

void ScoreBoard::showScored(const Scored &scored)
{
    m_report = scored.report;
    m_result = scored.result;
    refreshScopes();
    refresh();
    setStale(m_isRunStale);
}

void ScoreBoard::refreshScopes()
{
    const QSignalBlocker blocker(m_scope);
    const QVariant chosen = m_scope->currentData();
    m_scope->clear();
    const bool isRun = m_report && !m_report->history;
    m_scope->addItem(isRun ? tr("Whole run") : tr("Everything"), QString());
    for (std::size_t i = 0; isRun && i < m_report->groups.size(); ++i) {
        const GroupScores &shown = m_report->groups[i];
        if (shown.kind == GroupKind::Journey)
            m_scope->addItem(QString::fromStdString(shown.label),
                             QString::fromStdString(shown.journey.text()));
    }
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(chosen)));
}

void ScoreBoard::scoreDesign()
{
    m_isDesignOld = false;
    if (m_document)
        m_design = designMaturity(
            {m_document.get(), m_snapshot ? &m_snapshot->schema : nullptr, m_snapshot});
}

/// Segments that can be evaluated; an unfinished one must not stand in the way of the rest.
static std::vector<GraphId> finishedSegments(const Document &document, const SnapshotPtr &snapshot,
                                             const HistoryPeriod &period,
                                             const TaskControl &control)
{
    SegmentEvaluator evaluator(document, snapshot, period.from);
    std::vector<GraphId> ids;
    for (const auto &[id, segment] : document.segments)
        if (evaluator.evaluate(id, false, control))
            ids.push_back(id);
    return ids;
}

void ScoreBoard::scorePast()
{
    if (m_isPastAsked || !m_document || !m_snapshot || !m_period)
        return;
    m_isPastAsked = true;
    using Scores = std::shared_ptr<HistoryScores>;
    m_jobs.run<Scores>(
        tr("Measuring past messages"), this,
        [document = m_document, snapshot = m_snapshot,
         period = *m_period](const TaskControl &control) -> Result<Scores> {
            const ScoreInput input{document.get(), &snapshot->schema, snapshot};
            const auto segments = finishedSegments(*document, snapshot, period, control);
            auto scores = scoreHistory(input, period, segments, control);
            if (!scores)
                return failWith(std::move(scores).error());
            auto months = maturityByMonth(input, 12, control);
            if (!months)
                return failWith(std::move(months).error());
            scores->report.maturityByMonth = std::move(*months);
            return std::make_shared<HistoryScores>(std::move(*scores));
        },
        [this, document = m_document, snapshot = m_snapshot](Result<Scores> scores) {
            m_isPastAsked = false;
            if (!scores) {
                m_message->showError(scores.error());
                return;
            }
            // Computed from what has changed since: only a visible page asks again.
            if (document != m_document || snapshot != m_snapshot) {
                if (isVisible())
                    chooseSource();
                return;
            }
            m_past = {std::shared_ptr<const ScoreReport>(*scores, &(*scores)->report),
                      std::shared_ptr<const RunResult>(*scores, &(*scores)->touches)};
            if (source() == Source::History)
                showScored(m_past);
        });
}

} // namespace pathloom::ui
