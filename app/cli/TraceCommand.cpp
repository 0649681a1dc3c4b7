// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli trace: one profile's timeline of a stored run, with every reason.
#include "app/cli/RunJson.h"

#include "ui/text/NameText.h"

namespace pathloom::cli {

namespace {

struct Options {
    std::string project, run, profile, whyNot, journey;
    std::uint32_t replication = 0;
};

std::string stepLabel(const Document &document, const GraphId &journey, const StepId &id)
{
    const FlowGraph *graph = document.graph(journey);
    const Step *step = graph != nullptr ? graph->step(id) : nullptr;
    return step == nullptr || step->label.empty() ? id.text() : step->label;
}

std::string truthText(Truth truth)
{
    return truth == Truth::True ? "✓" : truth == Truth::False ? "✗" : "?";
}

std::string predicatesText(const std::vector<PredicateTrace> &predicates)
{
    std::string text;
    for (const PredicateTrace &one : predicates)
        text += fmt::format("      {} {}  (is {}, needs {})\n", truthText(one.outcome), one.text,
                            one.actual.empty() ? "missing" : one.actual, one.needed);
    return text;
}

std::string eventText(const TraceEvent &event, const Document &document)
{
    std::string text =
        fmt::format("  {}  {}", event.local, text::traceName(event.what).toStdString());
    if (!event.step.isEmpty())
        text += " " + stepLabel(document, event.journey, event.step);
    if (!event.outlet.empty())
        text += " → " + event.outlet;
    if (event.reason != Reason::None)
        text += " (" + text::reasonName(nameOf(event.reason)).toStdString() + ")";
    text += "\n";
    for (const auto &[name, value] : event.details)
        text += fmt::format("      {}: {}\n", text::detailName(name).toStdString(), value);
    if (event.terms) {
        const Terms &terms = *event.terms;
        text += fmt::format("      R {}  T {}  C {}  F {}  D {}\n", numberText(terms.relevance),
                            numberText(terms.timeliness), numberText(terms.context),
                            numberText(terms.friction), numberText(terms.accuracy));
    }
    return text + predicatesText(event.predicates);
}

/// The journey that holds a step of this id or label.
Result<std::pair<GraphId, StepId>> findStep(const OpenedRun &run, const Options &options)
{
    for (const GraphId &id : run.result.scenario.journeys) {
        const FlowGraph *graph = run.document->graph(id);
        const JourneyPtr wanted = run.document->journeyNamed(options.journey);
        if (graph == nullptr || (!options.journey.empty() && (!wanted || wanted->id != id)))
            continue;
        for (const auto &[stepId, step] : graph->steps) {
            if (stepId.text() == options.whyNot || step->label == options.whyNot)
                return std::pair{id, stepId};
        }
    }
    return fail(ErrorKind::Usage, "cli.no-such-step", {{"step", options.whyNot}});
}

Json predicatesJson(const std::vector<PredicateTrace> &predicates)
{
    Json list = Json::array();
    for (const PredicateTrace &one : predicates)
        list.push_back({{"text", one.text},
                        {"actual", one.actual},
                        {"needed", one.needed},
                        {"outcome", one.outcome == Truth::True    ? "true"
                                    : one.outcome == Truth::False ? "false"
                                                                  : "unknown"}});
    return list;
}

Status addWhyNot(const Options &options, const OpenedRun &run, const Program &program,
                 Outcome &outcome)
{
    const auto place = findStep(run, options);
    if (!place)
        return failWith(place.error());
    const auto why = whyNot(program, run.result, options.profile, place->first, place->second);
    if (!why)
        return failWith(why.error());
    const std::string step = stepLabel(*run.document, place->first, place->second);
    outcome.json["why_not"] = {{"step", place->second.text()},
                               {"journey", place->first.text()},
                               {"reached", why->reached},
                               {"blocked_at", why->blockedAt.text()},
                               {"reason", nameOf(why->reason)},
                               {"failing", predicatesJson(why->failing)},
                               {"smallest_change", why->smallestChange}};
    if (why->reached) {
        outcome.text += fmt::format("\nIt did reach {}.\n", step);
        return {};
    }
    const std::string where = why->blockedAt.isEmpty()
                                  ? "the entry"
                                  : stepLabel(*run.document, place->first, why->blockedAt);
    outcome.text += fmt::format("\nIt did not reach {}: stopped at {} ({}).\n", step, where,
                                text::reasonName(nameOf(why->reason)).toStdString());
    outcome.text += predicatesText(why->failing);
    if (!why->smallestChange.empty())
        outcome.text += "  Smallest change that would pass: " + why->smallestChange + "\n";
    return {};
}

Result<Outcome> trace(const Options &options, const TaskControl &control)
{
    auto session = app::Session::open(options.project);
    if (!session)
        return failWith(std::move(session).error());
    const auto run = openRun(session->project(), options.run);
    if (!run)
        return failWith(run.error());
    const auto snapshot = session->snapshot(control);
    if (!snapshot)
        return failWith(snapshot.error());
    if ((*snapshot)->hash != run->result.datasetHash)
        return fail(ErrorKind::BadInput, "cli.dataset-changed", {{"run", run->id}});
    const auto program = compileProgram(*run->document, *snapshot, run->result.scenario, control);
    if (!program)
        return failWith(program.error());
    const auto timeline = traceProfile(*program, run->result, options.profile, options.replication);
    if (!timeline)
        return failWith(timeline.error());
    Outcome outcome;
    outcome.json = toJson(*timeline);
    outcome.json["run"] = run->id;
    outcome.text = fmt::format("{} in {}, replication {}\n", timeline->profile, run->id,
                               timeline->replication);
    for (const TraceEvent &event : timeline->events)
        outcome.text += eventText(event, *run->document);
    if (!options.whyNot.empty())
        PATHLOOM_TRY(addWhyNot(options, *run, *program, outcome));
    return outcome;
}

} // namespace

void addTrace(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *sub = addCommand<Options>(line, "trace", "One profile's timeline with every reason",
                                        options, trace);
    sub->add_option("project", options->project, "Project file")->required();
    sub->add_option("--run", options->run, "Id of the run; without it the latest");
    sub->add_option("--profile", options->profile, "Id of the profile")->required();
    sub->add_option("--replication", options->replication, "Which repetition (default 0)");
    sub->add_option("--why-not", options->whyNot,
                    "Step that it should have reached: why did it not?");
    sub->add_option("--journey", options->journey, "Journey of that step, where several have it");
}

} // namespace pathloom::cli
