// SPDX-License-Identifier: GPL-3.0-or-later
// pathloom-cli check: every check over the project's definitions and data.
#include "app/cli/Console.h"

#include "engine/check/Check.h"
#include "ui/text/CheckText.h"

namespace pathloom::cli {

namespace {

struct Options {
    std::string project;
};

std::string_view nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Hint:
        return "hint";
    }
    return "error";
}

/// "Abandoned cart · Reminder": where a problem is, in the person's words.
std::string placeOf(const Document &document, const Diagnostic &diagnostic)
{
    std::string name = diagnostic.object;
    const FlowGraph *graph = document.graph(GraphId(diagnostic.object));
    if (const JourneyPtr journey = document.journeyNamed(diagnostic.object))
        name = journey->name;
    else if (const SegmentPtr segment = document.segmentNamed(diagnostic.object))
        name = segment->name;
    const Step *step = graph != nullptr ? graph->step(diagnostic.step) : nullptr;
    if (step == nullptr)
        return name;
    return name + " · " + (step->label.empty() ? step->id.text() : step->label);
}

Result<Outcome> check(const Options &options, const TaskControl &control)
{
    auto session = app::Session::open(options.project);
    if (!session)
        return failWith(std::move(session).error());
    const auto snapshot = session->snapshot(control);
    if (!snapshot)
        return failWith(snapshot.error());
    const CheckInput input{session->document().get(), &(*snapshot)->schema, *snapshot,
                           (*snapshot)->to};
    const std::vector<Diagnostic> found = checkDocument(input, control);
    if (control.isStopped())
        return cancelled();
    Outcome outcome;
    outcome.json["diagnostics"] = Json::array();
    std::map<Severity, std::size_t> counts;
    for (const Diagnostic &diagnostic : found) {
        ++counts[diagnostic.severity];
        const std::string message = text::sentence(diagnostic).toStdString();
        outcome.json["diagnostics"].push_back({{"code", diagnostic.code},
                                               {"severity", nameOf(diagnostic.severity)},
                                               {"object", diagnostic.object},
                                               {"step", diagnostic.step.text()},
                                               {"field", diagnostic.field},
                                               {"arguments", diagnostic.arguments},
                                               {"message", message},
                                               {"mend", text::mend(diagnostic).toStdString()}});
        outcome.text += fmt::format("{} {} {}: {}\n", diagnostic.code, nameOf(diagnostic.severity),
                                    placeOf(*session->document(), diagnostic), message);
    }
    outcome.text += fmt::format("{} errors, {} warnings, {} hints\n", counts[Severity::Error],
                                counts[Severity::Warning], counts[Severity::Hint]);
    outcome.status = hasErrors(found) ? 1 : 0;
    return outcome;
}

} // namespace

void addCheck(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *sub =
        addCommand<Options>(line, "check", "Find problems in the definitions", options, check);
    sub->add_option("project", options->project, "Project file")->required();
}

} // namespace pathloom::cli
