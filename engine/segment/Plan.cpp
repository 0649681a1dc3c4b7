// SPDX-License-Identifier: Apache-2.0
// Orders the nodes of a segment graph and finds what is missing in it.
#include "engine/segment/Plan.h"

#include "engine/graph/StepGraph.h"
#include "engine/rules/Check.h"
#include "engine/segment/Evaluate.h"

namespace pathloom {
namespace {

bool isBlank(const Step &step, const FieldSpec &field)
{
    const FieldValue &value = fieldOf(step, field.key);
    if (const auto *text = std::get_if<std::string>(&value.data))
        return text->empty();
    if (const auto *rule = std::get_if<ExprPtr>(&value.data))
        return *rule == nullptr;
    return value.isEmpty();
}

/// What a node lacks of its own: "input", the key of an empty field, or nothing.
std::string lackOf(const SegmentNode &node)
{
    const StepKindSpec &spec = specOf(node.step->kind);
    if (static_cast<int>(node.inputs.size()) < spec.minimumIn)
        return "input";
    for (const FieldSpec &field : spec.fields) {
        if (field.required && isShown(*node.step, field.shownWhen) && isBlank(*node.step, field))
            return std::string(field.key);
    }
    return {};
}

tl::unexpected<Error> incomplete(const Segment &segment, const StepId &step, std::string what)
{
    return fail(ErrorKind::BadInput, "segment.incomplete",
                {{"segment", segment.name}, {"step", step.text()}, {"what", std::move(what)}});
}

tl::unexpected<Error> loopError(const Segment &segment, const StepGraph &graph)
{
    const auto components = cyclicComponents(graph.graph);
    std::string path;
    for (const NodeIndex node : shortestCycle(graph.graph, components.front().front()))
        path += (path.empty() ? "" : " → ") + graph.ids[node].text();
    return fail(ErrorKind::BadInput, "segment.loop", {{"segment", segment.name}, {"path", path}});
}

std::optional<std::size_t> outputOf(const SegmentPlan &plan)
{
    for (std::size_t i = 0; i < plan.nodes.size(); ++i) {
        if (plan.nodes[i].step->kind == StepKind::Output)
            return i;
    }
    return std::nullopt;
}

void markNeeded(SegmentPlan &plan)
{
    plan.nodes[plan.output].isNeeded = true;
    for (std::size_t i = plan.nodes.size(); i > 0; --i) {
        const SegmentNode &node = plan.nodes[i - 1];
        for (const std::size_t input : node.inputs)
            plan.nodes[input].isNeeded = plan.nodes[input].isNeeded || node.isNeeded;
    }
}

} // namespace

Result<SegmentPlan> planSegment(const Segment &segment)
{
    const StepGraph graph = stepGraph(segment.graph);
    const auto order = topologicalOrder(graph.graph);
    if (!order)
        return loopError(segment, graph);
    SegmentPlan plan;
    std::map<StepId, std::size_t> position;
    for (const StepId &id : stepsInFlowOrder(segment.graph)) {
        position.emplace(id, plan.nodes.size());
        plan.nodes.push_back({segment.graph.step(id), {}, false, false});
    }
    for (const Path &path : segment.graph.paths) {
        const auto from = position.find(path.from);
        const auto to = position.find(path.to);
        if (from != position.end() && to != position.end())
            plan.nodes[to->second].inputs.push_back(from->second);
    }
    const auto output = outputOf(plan);
    if (!output)
        return incomplete(segment, {}, "output");
    plan.output = *output;
    markNeeded(plan);
    for (SegmentNode &node : plan.nodes) {
        std::string lack = lackOf(node);
        if (!lack.empty() && node.isNeeded)
            return incomplete(segment, node.step->id, std::move(lack));
        node.isComplete = lack.empty() && std::all_of(node.inputs.begin(), node.inputs.end(),
                                                      [&](std::size_t input) {
                                                          return plan.nodes[input].isComplete;
                                                      });
    }
    return plan;
}

std::vector<std::string> segmentsUsedBy(const Segment &segment)
{
    std::vector<std::string> names;
    for (const auto &[id, step] : segment.graph.steps) {
        if (step->kind == StepKind::SegmentSource)
            names.push_back(textField(*step, "segment"));
        for (const auto &[key, value] : step->fields) {
            const auto *rule = std::get_if<ExprPtr>(&value.data);
            if (!rule || !*rule)
                continue;
            for (const std::string &name : inputsOf(*rule).segments)
                names.push_back(name);
        }
    }
    return names;
}

} // namespace pathloom
