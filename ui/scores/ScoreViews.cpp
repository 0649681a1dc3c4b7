// SPDX-License-Identifier: GPL-3.0-or-later
// ViewWords, charts and tables of scores.
#include "ui/scores/ScoreViews.h"

#include "ui/text/NameText.h"
#include "ui/text/StepText.h"
#include "ui/text/TextTable.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace pathloom::ui {

namespace {

struct ViewWords {
    Q_DECLARE_TR_FUNCTIONS(Scores)
};

double plotValue(const Measure &measure)
{
    return measure.isMeasured ? measure.value : std::numeric_limits<double>::quiet_NaN();
}

Cell measureCell(const Measure &measure, int decimals = 3)
{
    Cell made = cell(valueOf(measure, decimals), plotValue(measure));
    made.isMuted = !measure.isMeasured;
    made.help = detailOf(measure);
    return made;
}

/// A weak control is said in the cell itself, not by its look alone.
Cell controlledCell(const Measure &measure, const ExperienceValue &experience)
{
    Cell made = measureCell(measure);
    if (!measure.isMeasured)
        return made;
    const QString control = experience.control == "holdout" ? ViewWords::tr("control: holdout")
                                                            : ViewWords::tr("control: journey off");
    if (experience.isWeak) {
        made.text = ViewWords::tr("%1 (weak)").arg(made.text);
        made.help += u" · "_s + ViewWords::tr("weak: %1 engagements in the control")
                                    .arg(text::number(experience.controlEngagements, 1));
    }
    made.help += u" · "_s + control;
    return made;
}

QString joined(const QStringList &parts)
{
    QStringList kept;
    for (const QString &part : parts)
        if (!part.isEmpty())
            kept += part;
    return kept.join(u" · "_s);
}

QString nameOfGroup(const GroupScores &group)
{
    if (group.kind == GroupKind::Channel)
        return text::channelName(group.key);
    return QString::fromStdString(group.label.empty() ? group.key : group.label);
}

} // namespace

QString valueOf(const Measure &measure, int decimals)
{
    return measure.isMeasured ? text::number(measure.value, decimals) : ViewWords::tr("unmeasured");
}

QString detailOf(const Measure &measure)
{
    QStringList parts;
    if (measure.isMeasured && measure.hasInterval)
        parts += ViewWords::tr("95 % interval %1")
                     .arg(text::interval(measure.low, measure.high, text::Unit::Points));
    if (measure.unmeasuredShare > 0)
        parts += ViewWords::tr("%1 unmeasured").arg(text::percent(measure.unmeasuredShare));
    return parts.join(u" · "_s);
}

std::vector<ScoreFigure> figuresOf(const GroupScores &group, const Maturity &maturity)
{
    const auto indexed = [](const Measure &index) {
        return index.isMeasured ? ViewWords::tr("index %1").arg(text::number(index.value, 1))
                                : QString();
    };
    std::vector<ScoreFigure> figures;
    figures.push_back({u"E1"_s,
                       text::scoreName("E1"),
                       valueOf(group.effectiveness),
                       joined({indexed(group.effectivenessIndex), detailOf(group.effectiveness)}),
                       {}});
    ScoreFigure value{
        u"V"_s, text::scoreName("V"), ViewWords::tr("unmeasured"), ViewWords::tr("needs a control"), {}};
    if (group.experience) {
        value.value = valueOf(group.experience->value);
        value.detail = detailOf(group.experience->value);
        if (group.experience->isWeak)
            value.caution = ViewWords::tr("weak: %1 engagements in the control")
                                .arg(text::number(group.experience->controlEngagements, 1));
    }
    figures.push_back(value);
    figures.push_back({u"F3"_s,
                       text::scoreName("F3"),
                       ViewWords::tr("traced"),
                       ViewWords::tr("Every output shows its data, rules and context."),
                       {}});
    figures.push_back(
        {u"M"_s, text::scoreName("M"), valueOf(maturity.score),
         maturity.score.isMeasured ? joined({text::stageName(static_cast<int>(maturity.stage) + 1),
                                             detailOf(maturity.score)})
                                   : QString(),
         maturity.isFromDesign ? ViewWords::tr("from the design, without a run") : QString()});
    figures.push_back({u"E2"_s,
                       text::scoreName("E2"),
                       valueOf(group.product, 3),
                       joined({indexed(group.productIndex), detailOf(group.product)}),
                       {}});
    return figures;
}

BarsData effectivenessByStep(const ScoreReport &report, const GraphId &journey)
{
    BarsData bars;
    bars.title = ViewWords::tr("Effectiveness by step");
    bars.axis = ViewWords::tr("Effectiveness, −1 to 3 (R + T + C − F)");
    bars.unit = text::Unit::Points;
    bars.range = Interval{-1, 3.4};
    for (const GroupScores &group : report.groups) {
        if (group.kind != GroupKind::Step || (!journey.isEmpty() && group.journey != journey))
            continue;
        BarsData::Bar bar{nameOfGroup(group),
                          plotValue(group.effectiveness),
                          {},
                          ViewWords::tr("%1 interactions")
                              .arg(text::quantity(group.interactions, text::Unit::Count))};
        if (group.effectiveness.hasInterval)
            bar.interval = Interval{group.effectiveness.low, group.effectiveness.high};
        bars.bars.push_back(std::move(bar));
    }
    return bars;
}

BarsData maturityOverTime(const ScoreReport &report)
{
    BarsData bars;
    bars.title = ViewWords::tr("Maturity by month");
    bars.axis = ViewWords::tr("Maturity, 0 to 10 ((S + P) × K)");
    bars.unit = text::Unit::Points;
    bars.range = Interval{0, 10};
    for (const MaturityPoint &point : report.maturityByMonth) {
        // The middle of a month is in it, whatever the zone.
        const std::int64_t middle = point.period.from.ms + (point.period.to.ms - point.period.from.ms) / 2;
        const Measure &score = point.maturity.score;
        BarsData::Bar bar{
            QLocale().toString(QDateTime::fromMSecsSinceEpoch(middle, Qt::UTC).date(), u"MMM yyyy"_s),
            plotValue(score),
            {},
            ViewWords::tr("%1 interactions").arg(text::quantity(point.interactions, text::Unit::Count))};
        if (score.hasInterval)
            bar.interval = Interval{score.low, score.high};
        bars.bars.push_back(std::move(bar));
    }
    return bars;
}

WaterfallData termsOf(const GroupScores &group)
{
    WaterfallData data;
    data.title = ViewWords::tr("Terms of effectiveness");
    data.axis = ViewWords::tr("Mean, points");
    if (!group.effectiveness.isMeasured)
        return data;
    data.parts = {{text::scoreName("R"), group.relevance.value},
                  {text::scoreName("T"), group.timeliness.value},
                  {text::scoreName("C"), group.context.value},
                  {text::scoreName("F"), -group.friction.value}};
    data.total = text::scoreName("E1");
    if (group.effectiveness.hasInterval)
        data.totalInterval = Interval{group.effectiveness.low, group.effectiveness.high};
    return data;
}

RadarData radarOf(const Maturity &maturity)
{
    RadarData radar;
    radar.title = text::scoreName("M");
    radar.valueName = ViewWords::tr("Measured");
    radar.comparedName = ViewWords::tr("Assessment");
    if (!maturity.score.isMeasured)
        return radar;
    radar.score = ViewWords::tr("%1 of 10").arg(text::number(maturity.score.value, 1));
    radar.stage = static_cast<int>(maturity.stage) + 1;
    const auto compared = [&](const char *key) -> std::optional<double> {
        const auto answer = maturity.assessment.find(key);
        return answer == maturity.assessment.end() ? std::nullopt : std::optional(answer->second);
    };
    radar.axes = {
        {text::scoreName("S"), plotValue(maturity.sophistication), 5, compared("data")},
        {ViewWords::tr("Channel coverage"), plotValue(maturity.channelCoverage), 1,
         compared("channels")},
        {text::scoreName("P"), plotValue(maturity.scope), 5, compared("scope")},
        {ViewWords::tr("Interaction coverage"), plotValue(maturity.interactionCoverage), 1,
         compared("interactions")},
        {text::scoreName("K"), plotValue(maturity.consistency), 1, compared("consistency")}};
    return radar;
}

Table groupTable(const ScoreReport &report, GroupKind kind, const GraphId &journey)
{
    Table table{{{groupKindName(kind), false, {}},
                 {ViewWords::tr("Interactions"), true, {}},
                 {text::scoreName("E1"), true, text::scoreFormula("E1")},
                 {text::scoreName("R"), true, text::scoreHelp("R")},
                 {text::scoreName("T"), true, text::scoreHelp("T")},
                 {text::scoreName("C"), true, text::scoreHelp("C")},
                 {text::scoreName("F"), true, text::scoreHelp("F")},
                 {text::scoreName("D"), true, text::scoreHelp("D")},
                 {text::scoreName("E2"), true, text::scoreFormula("E2")},
                 {text::scoreName("V"), true, text::scoreFormula("V")},
                 {text::scoreName("A"), true, text::scoreHelp("A")},
                 {ViewWords::tr("Conversion, difference"), true,
                  ViewWords::tr("Conversion rate of the treated minus that of the control")},
                 {ViewWords::tr("Unmeasured"), true,
                  ViewWords::tr("Share of interactions without a measured effectiveness")}},
                {}};
    const ExperienceValue none;
    for (std::size_t i = 0; i < report.groups.size(); ++i) {
        const GroupScores &group = report.groups[i];
        const ExperienceValue &experience = group.experience ? *group.experience : none;
        const bool isOfJourney =
            group.journey.isEmpty() || journey.isEmpty() || group.journey == journey;
        if (group.kind != kind || !isOfJourney)
            continue;
        table.rows.push_back(
            {{cell(nameOfGroup(group)),
              cell(text::quantity(group.interactions, text::Unit::Count), group.interactions),
              measureCell(group.effectiveness), measureCell(group.relevance),
              measureCell(group.timeliness), measureCell(group.context),
              measureCell(group.friction), measureCell(group.accuracy), measureCell(group.product),
              controlledCell(experience.value, experience),
              controlledCell(experience.amplification, experience),
              controlledCell(experience.conversionDifference, experience),
              cell(text::percent(group.effectiveness.unmeasuredShare),
                   group.effectiveness.unmeasuredShare)},
             QString::number(i)});
    }
    return table;
}

/// Interactions of the group, least effective first and unmeasured ones last, at most `limit`. Only
/// these are put in order: a run keeps a quarter of a million, and this is the window's thread.
static std::vector<std::uint32_t> leastEffective(const RunResult &result, const GroupScores &group,
                                                 std::size_t limit)
{
    std::vector<std::pair<double, std::uint32_t>> keyed;
    for (const std::uint32_t index : interactionsOf(result, group)) {
        const double effectiveness = result.interactions[index].terms.effectiveness();
        keyed.emplace_back(isMeasured(effectiveness) ? effectiveness : std::numeric_limits<double>::infinity(), index);
    }
    const auto end = keyed.begin() + static_cast<std::ptrdiff_t>(std::min(limit, keyed.size()));
    std::partial_sort(keyed.begin(), end, keyed.end());
    std::vector<std::uint32_t> indexes;
    for (auto it = keyed.begin(); it != end; ++it)
        indexes.push_back(it->second);
    return indexes;
}

Table interactionTable(const RunResult &result, const Snapshot *snapshot, const GroupScores &group,
                       std::size_t limit)
{
    Table table{{{ViewWords::tr("Profile"), false, {}},
                 {ViewWords::tr("Delivered (UTC)"), false, {}},
                 {ViewWords::tr("Channel"), false, {}},
                 {ViewWords::tr("Content"), false, {}},
                 {ViewWords::tr("Outcome"), false, {}},
                 {text::scoreName("E1"), true, {}},
                 {text::scoreName("R"), true, {}},
                 {text::scoreName("T"), true, {}},
                 {text::scoreName("C"), true, {}},
                 {text::scoreName("F"), true, {}},
                 {text::scoreName("D"), true, {}},
                 {ViewWords::tr("Decided by"), false,
                  ViewWords::tr("Level of the most sophisticated data that decided it")}},
                {}};
    const std::vector<std::uint32_t> indexes = leastEffective(result, group, limit);
    const auto term = [](double value) {
        Cell made =
            cell(isMeasured(value) ? text::number(value, 3) : ViewWords::tr("unmeasured"), value);
        made.isMuted = !isMeasured(value);
        return made;
    };
    const auto named = [](const std::vector<std::string> &names, std::size_t index) {
        return index < names.size() ? names[index] : std::string();
    };
    for (const std::uint32_t index : indexes) {
        const Interaction &touch = result.interactions[index];
        const QString profile = snapshot != nullptr && touch.profile < snapshot->profileCount()
                                    ? QString::fromStdString(snapshot->profileIds[touch.profile])
                                    : QString::number(touch.profile);
        const char *outcome = touch.converted ? "converted"
                              : touch.clicked ? "clicked"
                              : touch.opened  ? "opened"
                                              : "delivered";
        table.rows.push_back(
            {{cell(profile), cell(QString::fromStdString(toText(Instant{touch.at}))),
              cell(text::channelName(named(result.channels, touch.channel))),
              cell(QString::fromStdString(named(result.contents, touch.content))),
              cell(text::traceName(outcome)), term(touch.terms.effectiveness()),
              term(touch.terms.relevance), term(touch.terms.timeliness), term(touch.terms.context),
              term(touch.terms.friction), term(touch.terms.accuracy),
              cell(text::levelName(touch.level))},
             profile});
    }
    return table;
}

Table scoreKpiTable(const ScoreReport &report, const QString &currency)
{
    Table table = kpiTable(report.kpis, currency);
    // The range of one outcome belongs to the results of a run, not to its scores.
    table.columns.pop_back();
    for (auto &row : table.rows)
        row.cells.pop_back();
    return table;
}

QStringList accuracyGaps(const ScoreReport &report)
{
    QStringList gaps;
    if (!report.isDuplicateProbabilityMeasured)
        gaps += ViewWords::tr("Accuracy leaves uniqueness out: no profiles could be compared for duplicates.");
    else if (report.profilesNotCompared > 0)
        gaps += ViewWords::tr("Accuracy leaves uniqueness out of %n profile(s): too little is known to compare them.",
                          nullptr, static_cast<int>(report.profilesNotCompared));
    QStringList fields;
    for (const std::string &name : report.fieldsOfUnknownAge)
        fields += QString::fromStdString(name);
    if (!fields.isEmpty())
        gaps += ViewWords::tr("Accuracy leaves freshness out where the age of a value is unknown: %1.")
                    .arg(fields.join(u", "_s));
    return gaps;
}

QString historyLine(const ScoreReport &report)
{
    if (!report.history)
        return {};
    const HistoryFacts &history = *report.history;
    QStringList parts{
        ViewWords::tr("Imported history"),
        ViewWords::tr("%1 to %2")
            .arg(text::dateTime(history.period.from), text::dateTime(history.period.to)),
        ViewWords::tr("N = %1 profiles").arg(text::count(report.profiles)),
        ViewWords::tr("intervals over profiles"),
        ViewWords::tr("%1 sends bounced").arg(text::count(history.bounced))};
    if (history.withoutChannel > 0)
        parts += ViewWords::tr("%1 sends name no channel").arg(text::count(history.withoutChannel));
    if (history.undeclared > 0)
        parts += ViewWords::tr("%1 interactions with content that the project does not know")
                     .arg(text::count(history.undeclared));
    return parts.join(u" · "_s);
}

QString sentenceOf(const ScoreNote &note)
{
    return text::scoreNote(note.code, note.arguments);
}

QString sentenceOf(const ScoreGain &gain)
{
    const std::string part(nameOf(gain.part));
    return ViewWords::tr("Without %1 at “%2” the effectiveness index would be %3 points higher.")
        .arg(text::frictionName(part).toLower(), QString::fromStdString(gain.label),
             text::number(gain.points, 2));
}

QString groupKindName(GroupKind kind)
{
    switch (kind) {
    case GroupKind::Run:
        return ViewWords::tr("Run");
    case GroupKind::Journey:
        return ViewWords::tr("Journey");
    case GroupKind::Step:
        return ViewWords::tr("Step");
    case GroupKind::Channel:
        return ViewWords::tr("Channel");
    case GroupKind::Segment:
        return ViewWords::tr("Segment");
    case GroupKind::Variant:
        return ViewWords::tr("Variant");
    case GroupKind::Content:
        return ViewWords::tr("Content");
    }
    return {};
}

} // namespace pathloom::ui
