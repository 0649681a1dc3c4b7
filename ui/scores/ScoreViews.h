// SPDX-License-Identifier: GPL-3.0-or-later
// Scores as figures, charts, tables and sentences: plain data in, plain data out.
#pragma once

#include "engine/score/Score.h"
#include "ui/charts/ChartData.h"
#include "ui/runs/ResultTables.h"

namespace pathloom::ui {

/// What a card of a score shows.
struct ScoreFigure {
    QString code; ///< "E1", "E2", "V", "F3", "M"
    QString name;
    QString value;   ///< "unmeasured" where it is
    QString detail;  ///< index, interval, unmeasured share
    QString caution; ///< "weak: 12 engagements in the control"
};

/// The five scores of a group and the maturity, in the order F1, F2, F3, F4, F5.
[[nodiscard]] std::vector<ScoreFigure> figuresOf(const GroupScores &group,
                                                 const Maturity &maturity);
/// "1.33", or "unmeasured".
[[nodiscard]] QString valueOf(const Measure &measure, int decimals = 2);
/// "95 % interval 1.2 … 1.4 · 12 % unmeasured"; empty where there is nothing to say.
[[nodiscard]] QString detailOf(const Measure &measure);

/// How a score is computed: formula, terms with their values, parameters of the model, which are
/// those of the run or else of the project. Rich text.
[[nodiscard]] QString explanationOf(const QString &code, const GroupScores &group,
                                    const Maturity &maturity, const ScoreModel &model,
                                    bool isOfRun);

[[nodiscard]] BarsData effectivenessByStep(const ScoreReport &report, const GraphId &journey);
[[nodiscard]] WaterfallData termsOf(const GroupScores &group);
[[nodiscard]] RadarData radarOf(const Maturity &maturity);
/// F4 of each month, unmeasured months said to be so; without bars where there is no history.
[[nodiscard]] BarsData maturityOverTime(const ScoreReport &report);
/// Groups of a kind with all their terms; keyed by the group's index in the report.
[[nodiscard]] Table groupTable(const ScoreReport &report, GroupKind kind, const GraphId &journey);
/// Interactions behind a group, worst effectiveness first; keyed by profile id.
[[nodiscard]] Table interactionTable(const RunResult &result, const Snapshot *snapshot,
                                     const GroupScores &group, std::size_t limit = 500);
/// KPIs of a report with their intervals.
[[nodiscard]] Table scoreKpiTable(const ScoreReport &report, const QString &currency);
/// "History from … to …: 12 sends bounced …": what the scores of history rest on.
[[nodiscard]] QString historyLine(const ScoreReport &report);
/// What accuracy leaves out of this report, in sentences; empty where nothing is.
[[nodiscard]] QStringList accuracyGaps(const ScoreReport &report);
/// A note of the maturity in words.
[[nodiscard]] QString sentenceOf(const ScoreNote &note);
/// "Less fatigue at “Reminder” would add 1.2 points."
[[nodiscard]] QString sentenceOf(const ScoreGain &gain);
[[nodiscard]] QString groupKindName(GroupKind kind);

} // namespace pathloom::ui
