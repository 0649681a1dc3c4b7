// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli score: the five scores of a stored run, of the imported history, or of the design.
#include "app/cli/RunJson.h"

#include "engine/score/Score.h"
#include "ui/text/NameText.h"

namespace pathloom::cli {

namespace {

struct Options {
    std::string project, run, from, to;
    std::vector<std::string> segments;
    bool history = false;
    bool months = false;
};

std::string measureText(const Measure &measure)
{
    if (!measure.isMeasured)
        return "unmeasured";
    std::string text = fmt::format("{:.4f}", measure.value);
    if (measure.hasInterval)
        text += fmt::format("  ({:.4f} … {:.4f})", measure.low, measure.high);
    if (measure.unmeasuredShare > 0)
        text += fmt::format("  {} unmeasured", percentText(measure.unmeasuredShare));
    return text;
}

std::string line(const char *code, const Measure &measure, int indent = 4)
{
    return fmt::format("{:>{}}{:<28}{}\n", "", indent, text::scoreName(code).toStdString(),
                       measureText(measure));
}

std::string notesText(const std::vector<ScoreNote> &notes, bool withPoints)
{
    std::string text;
    for (const ScoreNote &note : notes) {
        text += "    " + text::scoreNote(note.code, note.arguments).toStdString();
        text += withPoints ? fmt::format("  (+{:.2f})\n", note.points) : "\n";
    }
    return text;
}

std::string maturityText(const Maturity &maturity)
{
    if (!maturity.score.isMeasured)
        return maturity.isFromDesign
                   ? "Maturity of the design: unmeasured, no touchpoint is drawn\n"
                   : "Maturity: unmeasured, of no interaction is known what decided it\n";
    const int stage = static_cast<int>(maturity.stage) + 1;
    return "Maturity " + measureText(maturity.score) +
           ", stage: " + text::stageName(stage).toStdString() +
           (maturity.isFromDesign ? " (of the design, without a run)\n" : "\n") +
           line("S", maturity.sophistication) + line("P", maturity.scope) +
           line("K", maturity.consistency) + notesText(maturity.evidence, false) +
           (maturity.nextSteps.empty() ? "" : "  Next steps\n") +
           notesText(maturity.nextSteps, true);
}

std::string experienceText(const ExperienceValue &experience)
{
    return "Experience value " + measureText(experience.value) +
           (experience.isWeak ? fmt::format("  (weak: {:.1f} engagements in the control)",
                                            experience.controlEngagements)
                              : "") +
           "\n" + line("A", experience.amplification) +
           fmt::format("    control                     {}\n    conversion, difference      {}\n"
                       "    lifetime value, difference  {}\n    retention, difference       {}\n",
                       experience.control.empty() ? "none" : experience.control,
                       measureText(experience.conversionDifference),
                       measureText(experience.lifetimeValueDifference),
                       measureText(experience.retentionDifference));
}

std::string headText(const ScoreReport &report)
{
    const GroupScores &all = report.groups.front();
    if (!report.history)
        return fmt::format("{}: {:.0f} interactions a replication, {} replications, intervals over "
                           "{}\n\n",
                           report.run, all.interactions, report.replications,
                           report.replications > 1 ? "replications" : "profiles");
    const HistoryFacts &history = *report.history;
    std::string text = fmt::format("history from {} to {}: {:.0f} interactions of {} profiles, "
                                   "intervals over profiles\n",
                                   toText(history.period.from), toText(history.period.to),
                                   all.interactions, countText(report.profiles));
    text +=
        fmt::format("  {} sends bounced, {} name no channel; of {} interactions neither content "
                    "nor item is known to the project\n\n",
                    countText(history.bounced), countText(history.withoutChannel),
                    countText(history.undeclared));
    return text;
}

std::string groupsText(const ScoreReport &report)
{
    std::vector<std::vector<std::string>> rows{{"group", "name", "interactions", "effectiveness",
                                                "index", "product", "experience", "A", "control"}};
    const auto number = [](const Measure &m) {
        return m.isMeasured ? fmt::format("{:.4f}", m.value) : std::string("unmeasured");
    };
    const ExperienceValue none;
    for (const GroupScores &group : report.groups) {
        const ExperienceValue &experience = group.experience ? *group.experience : none;
        rows.push_back({std::string(nameOf(group.kind)), group.label,
                        fmt::format("{:.0f}", group.interactions), number(group.effectiveness),
                        number(group.effectivenessIndex), number(group.product),
                        number(experience.value), number(experience.amplification),
                        experience.control + (experience.isWeak ? ", weak" : "")});
    }
    return table(rows);
}

std::string kpisText(const ScoreReport &report)
{
    std::vector<std::vector<std::string>> rows{{"kpi", "mean", "low", "high"}};
    for (const auto &[name, estimate] : report.kpis) {
        const auto number = [&](double value) {
            return estimate.measured ? numberText(value) : std::string();
        };
        rows.push_back({text::kpiName(name).toStdString(),
                        estimate.measured ? numberText(estimate.mean) : "unmeasured",
                        number(estimate.low), number(estimate.high)});
    }
    return table(rows);
}

std::string monthsText(const ScoreReport &report)
{
    std::vector<std::vector<std::string>> rows{{"from", "interactions", "maturity", "S", "P", "K"}};
    for (const MaturityPoint &point : report.maturityByMonth)
        rows.push_back({toText(point.period.from), fmt::format("{:.0f}", point.interactions),
                        measureText(point.maturity.score),
                        measureText(point.maturity.sophistication),
                        measureText(point.maturity.scope), measureText(point.maturity.consistency)});
    return rows.size() > 1 ? "Maturity by month\n" + table(rows) : std::string();
}

/// What D leaves out, where it does.
std::string accuracyText(const ScoreReport &report)
{
    std::string text;
    if (!report.isDuplicateProbabilityMeasured)
        text += "      uniqueness is left out: no profiles could be compared for duplicates\n";
    else if (report.profilesNotCompared > 0)
        text += fmt::format("      uniqueness is left out of {} profiles: too little is known to compare them\n",
                            countText(report.profilesNotCompared));
    if (!report.fieldsOfUnknownAge.empty())
        text += fmt::format("      freshness is left out where the age is unknown: {}\n",
                            fmt::join(report.fieldsOfUnknownAge, ", "));
    return text;
}

std::string reportText(const ScoreReport &report)
{
    const GroupScores &run = report.groups.front();
    std::string text = headText(report);
    text += "Effectiveness " + measureText(run.effectiveness) + ", index " +
            measureText(run.effectivenessIndex) + "\n" + line("R", run.relevance) +
            line("T", run.timeliness) + line("C", run.context) + line("F", run.friction);
    for (std::size_t part = 0; part < kFrictionPartCount; ++part)
        text +=
            fmt::format("      {:<26}{}\n",
                        text::frictionName(nameOf(static_cast<FrictionPart>(part))).toStdString(),
                        measureText(run.parts[part]));
    text += "Effectiveness (product) " + measureText(run.product) + ", index " +
            measureText(run.productIndex) + "\n" + line("D", run.accuracy) + accuracyText(report);
    text += run.experience ? experienceText(*run.experience)
                           : "Experience value unmeasured: it needs a control\n";
    return text + maturityText(report.maturity) + "\n" + groupsText(report) + "\n" +
           kpisText(report) + monthsText(report);
}

Result<Outcome> scoreDesign(app::Session &session, const SnapshotPtr &snapshot)
{
    const Maturity maturity =
        designMaturity({session.document().get(), &snapshot->schema, snapshot});
    Outcome outcome;
    // Without interactions nothing but the design's maturity can be measured.
    const ScoreReport empty;
    outcome.json = toJson(empty);
    outcome.json["source"] = "design";
    outcome.json["maturity"] = toJson(maturity);
    outcome.text = maturityText(maturity);
    return outcome;
}

Result<std::vector<GraphId>> segmentsOf(const Options &options, const Document &document)
{
    std::vector<GraphId> segments;
    for (const std::string &name : options.segments) {
        const SegmentPtr segment = document.segmentNamed(name);
        if (!segment)
            return fail(ErrorKind::Usage, "cli.no-such-segment", {{"name", name}});
        segments.push_back(segment->id);
    }
    return segments;
}

/// The period asked for; its ends default to those of latestPeriod().
Result<HistoryPeriod> periodOf(const Options &options, HistoryPeriod period)
{
    for (const auto &[text, end] :
         {std::pair(&options.from, &period.from), std::pair(&options.to, &period.to)}) {
        if (text->empty())
            continue;
        const auto instant = instantOf(*text);
        if (!instant)
            return failWith(instant.error());
        *end = *instant;
    }
    return period;
}

/// Without a run maturity is the design's (scores.md); that of the sends themselves stands beside.
Result<Outcome> scorePast(app::Session &session, const SnapshotPtr &snapshot,
                          const HistoryPeriod &latest, const Options &options,
                          const TaskControl &control)
{
    const ScoreInput input{session.document().get(), &snapshot->schema, snapshot};
    const auto period = periodOf(options, latest);
    if (!period)
        return failWith(period.error());
    const auto segments = segmentsOf(options, *session.document());
    if (!segments)
        return failWith(segments.error());
    auto scores = scoreHistory(input, *period, *segments, control);
    if (!scores)
        return failWith(scores.error());
    if (options.months) {
        auto months = maturityByMonth(input, 12, control);
        if (!months)
            return failWith(months.error());
        scores->report.maturityByMonth = std::move(*months);
    }
    const Maturity design = designMaturity(input);
    Outcome outcome{toJson(scores->report),
                    reportText(scores->report) + "\n" + maturityText(design)};
    outcome.json["history"]["maturity"] = outcome.json["maturity"];
    outcome.json["maturity"] = toJson(design);
    return outcome;
}

Result<Outcome> score(const Options &options, const TaskControl &control)
{
    auto session = app::Session::open(options.project);
    if (!session)
        return failWith(std::move(session).error());
    const auto snapshot = session->snapshot(control);
    if (!snapshot)
        return failWith(snapshot.error());
    const auto latest = latestPeriod(**snapshot);
    if (options.history && !latest)
        return fail(ErrorKind::Usage, "cli.no-sends", {{"file", options.project}});
    if (options.history)
        return scorePast(*session, *snapshot, *latest, options, control);
    const auto run = openRun(session->project(), options.run);
    if (!run && run.error().code == "cli.no-runs")
        return latest ? scorePast(*session, *snapshot, *latest, options, control)
                      : scoreDesign(*session, *snapshot);
    if (!run)
        return failWith(run.error());
    ScoreReport report =
        scoreRun(run->result, {run->document.get(), &(*snapshot)->schema, *snapshot});
    report.run = run->id;
    return Outcome{toJson(report), reportText(report)};
}

} // namespace

void addScore(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *sub = addCommand<Options>(
        line, "score", "The five scores of a run, of the imported history, or of the design",
        options, score);
    sub->add_option("project", options->project, "Project file")->required();
    CLI::Option *run = sub->add_option(
        "--run", options->run, "Id of the run; without it the latest, and without any the history");
    sub->add_flag("--history", options->history,
                  "Score the dataset's own sends instead; intervals are over profiles")
        ->excludes(run);
    sub->add_option("--from", options->from,
                    "Start of the history; without it 90 days before the last send");
    sub->add_option("--to", options->to, "End of the history; without it that of the dataset");
    sub->add_flag("--months", options->months,
                  "Also the maturity of each of the last twelve months of history");
    sub->add_option("--segment", options->segments, "Segments to score the history by");
}

} // namespace pathloom::cli
