// SPDX-License-Identifier: Apache-2.0
// Copies what an edit is about to change and hands the result back as a new document.
#include "engine/edit/Change.h"

#include <charconv>

namespace pathloom {

tl::unexpected<Error> refuse(std::string_view code, Arguments arguments)
{
    return fail(ErrorKind::Usage, code, std::move(arguments));
}

int numberBehind(std::string_view id, std::string_view prefix)
{
    if (!id.starts_with(prefix))
        return 0;
    int number = 0;
    const char *end = id.data() + id.size();
    const auto [last, error] = std::from_chars(id.data() + prefix.size(), end, number);
    return error == std::errc() && last == end && number > 0 ? number : 0;
}

StepId freshStepId(const FlowGraph &graph)
{
    int highest = graph.lastStepNumber;
    for (const auto &[id, step] : graph.steps)
        highest = std::max(highest, numberBehind(id.text(), "s"));
    return StepId(fmt::format("s{}", highest + 1));
}

Step &GraphChange::mutableStep(const StepId &step)
{
    StepPtr &shared = graph->steps.at(step);
    auto copy = std::make_shared<Step>(*shared);
    shared = copy;
    return *copy;
}

StepId GraphChange::addStep(Step step)
{
    step.id = freshStepId(*graph);
    graph->lastStepNumber = numberBehind(step.id.text(), "s");
    const StepId fresh = step.id;
    graph->steps.emplace(fresh, std::make_shared<const Step>(std::move(step)));
    return fresh;
}

void GraphChange::addPath(const PathEnd &from, const StepId &to)
{
    int highest = graph->lastPathNumber;
    for (const Path &path : graph->paths)
        highest = std::max(highest, numberBehind(path.id.text(), "p"));
    graph->lastPathNumber = highest + 1;
    graph->paths.push_back({PathId(fmt::format("p{}", highest + 1)), from.step, from.outlet, to});
}

Result<GraphChange> openGraph(const Document &document, const GraphId &id)
{
    GraphChange change;
    change.id = id;
    change.document = std::make_shared<Document>(document);
    if (const auto found = document.journeys.find(id); found != document.journeys.end()) {
        auto journey = std::make_shared<Journey>(*found->second);
        change.graph = &journey->graph;
        change.document->journeys[id] = std::move(journey);
        return change;
    }
    if (const auto found = document.segments.find(id); found != document.segments.end()) {
        auto segment = std::make_shared<Segment>(*found->second);
        change.kind = GraphKind::Segment;
        change.graph = &segment->graph;
        change.document->segments[id] = std::move(segment);
        return change;
    }
    return refuse("edit.no-such-graph", {{"graph", id.text()}});
}

Status requireStep(const FlowGraph &graph, const StepId &step)
{
    if (!graph.step(step))
        return refuse("edit.no-such-step", {{"step", step.text()}});
    return {};
}

Edited finish(GraphChange change, std::string_view name, Arguments arguments,
              std::set<StepId> touched, std::string_view mergeKey)
{
    return {std::move(change.document), std::string(name),    std::move(arguments),
            std::string(mergeKey),      std::move(change.id), std::move(touched)};
}

} // namespace pathloom
