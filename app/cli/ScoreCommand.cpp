// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli score: the five scores of a stored run, or the maturity of the design alone.
#include "app/cli/RunJson.h"

#include "engine/score/Score.h"
#include "ui/text/NameText.h"

namespace pathloom::cli {

namespace {

struct Options {
    std::string project, run;
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
        return "Maturity: unmeasured, nothing is delivered\n";
    const int stage = static_cast<int>(maturity.stage) + 1;
    return "Maturity " + measureText(maturity.score) +
           ", stage: " + text::stageName(stage).toStdString() +
           (maturity.isFromDesign ? " (of the design, without a run)\n" : "\n") +
           line("S", maturity.sophistication) + line("P", maturity.scope) +
           line("K", maturity.consistency) + notesText(maturity.evidence, false) +
           (maturity.nextSteps.empty() ? "" : "  Next steps\n") +
           notesText(maturity.nextSteps, true);
}

std::string reportText(const ScoreReport &report)
{
    const GroupScores &run = report.groups.front();
    std::string text = fmt::format("{}: {:.0f} interactions a replication, {} replications\n\n",
                                   report.run, run.interactions, report.replications);
    text += "Effectiveness " + measureText(run.effectiveness) + ", index " +
            measureText(run.effectivenessIndex) + "\n" + line("R", run.relevance) +
            line("T", run.timeliness) + line("C", run.context) + line("F", run.friction);
    for (std::size_t part = 0; part < kFrictionPartCount; ++part)
        text +=
            fmt::format("      {:<26}{}\n",
                        text::frictionName(nameOf(static_cast<FrictionPart>(part))).toStdString(),
                        measureText(run.parts[part]));
    text += "Effectiveness (product) " + measureText(run.product) + ", index " +
            measureText(run.productIndex) + "\n" + line("D", run.accuracy);
    if (run.experience) {
        const ExperienceValue &experience = *run.experience;
        text += "Experience value " + measureText(experience.value) +
                (experience.isWeak ? "  (weak control)" : "") + "\n" +
                line("A", experience.amplification) +
                fmt::format("    conversion, difference      {}\n    lifetime value, difference  "
                            "{}\n    retention, difference       {}\n",
                            measureText(experience.conversionDifference),
                            measureText(experience.lifetimeValueDifference),
                            measureText(experience.retentionDifference));
    }
    text += maturityText(report.maturity) + "\n";
    std::vector<std::vector<std::string>> rows{
        {"group", "name", "interactions", "effectiveness", "index", "product"}};
    const auto number = [](const Measure &m) {
        return m.isMeasured ? fmt::format("{:.4f}", m.value) : std::string("unmeasured");
    };
    for (const GroupScores &group : report.groups)
        rows.push_back({std::string(nameOf(group.kind)), group.label,
                        fmt::format("{:.0f}", group.interactions), number(group.effectiveness),
                        number(group.effectivenessIndex), number(group.product)});
    return text + table(rows);
}

Result<Outcome> scoreDesign(app::Session &session, const SnapshotPtr &snapshot)
{
    const Maturity maturity =
        designMaturity({session.document().get(), &snapshot->schema, snapshot});
    Outcome outcome;
    // Without interactions nothing but the design's maturity can be measured.
    const ScoreReport empty;
    outcome.json = toJson(empty);
    outcome.json["run"] = nullptr;
    outcome.json["maturity"] = toJson(maturity);
    outcome.text = maturityText(maturity);
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
    const auto run = openRun(session->project(), options.run);
    if (!run && run.error().code == "cli.no-runs")
        return scoreDesign(*session, *snapshot);
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
        line, "score", "The five scores of a run, or the design's maturity", options, score);
    sub->add_option("project", options->project, "Project file")->required();
    sub->add_option("--run", options->run, "Id of the run; without it the latest");
}

} // namespace pathloom::cli
