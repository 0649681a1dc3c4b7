// SPDX-License-Identifier: Apache-2.0
// Pass: the graph of each journey as steps in flow order, joined by indexes.
#include "engine/simulate/CompilePasses.h"

#include <algorithm>
#include <deque>

namespace pathloom {
namespace {

/// Breadth first from the entries, outlets in their order; what is not reached follows by id.
std::vector<const Step *> flowOrder(const FlowGraph &graph)
{
    std::vector<const Step *> order;
    std::deque<const Step *> open;
    const auto visit = [&](const Step *step) {
        if (step && std::find(order.begin(), order.end(), step) == order.end()) {
            order.push_back(step);
            open.push_back(step);
        }
    };
    for (const auto &[id, step] : graph.steps) {
        if (step->kind == StepKind::Entry)
            visit(step.get());
    }
    while (!open.empty()) {
        const Step *step = open.front();
        open.pop_front();
        for (const Outlet &outlet : outletsOf(*step)) {
            if (const Path *path = graph.pathAt(step->id, outlet.key))
                visit(graph.step(path->to));
        }
    }
    for (const auto &[id, step] : graph.steps) {
        if (std::find(order.begin(), order.end(), step.get()) == order.end())
            order.push_back(step.get());
    }
    return order;
}

std::uint16_t indexOf(const std::vector<const Step *> &order, const StepId &id)
{
    const auto found = std::find_if(order.begin(), order.end(), [&](const Step *s) { return s->id == id; });
    return found == order.end() ? kNoStep : static_cast<std::uint16_t>(found - order.begin());
}

void joinOutlets(Program::Data &data, std::uint16_t journey, const FlowGraph &graph,
                 const std::vector<const Step *> &order, const Step &step, CompiledStep &compiled)
{
    for (const Outlet &outlet : outletsOf(step)) {
        Hop hop;
        if (const Path *path = graph.pathAt(step.id, outlet.key)) {
            hop.to = indexOf(order, path->to);
            hop.path = static_cast<std::uint32_t>(data.paths.size());
            data.paths.push_back({journey, path->id, step.id, path->to, outlet.key});
        }
        compiled.outlets.push_back(outlet.key);
        compiled.hops.push_back(hop);
    }
}

void addArms(Program::Data &data, std::uint16_t journey, std::uint16_t index, const Step &step,
             CompiledStep &compiled)
{
    compiled.firstArm = static_cast<std::uint32_t>(data.arms.size());
    for (const FieldMap &arm : recordsField(step, "arms")) {
        ArmFacts facts{journey, index, {}, {}, 0};
        const auto text = [&](const char *key) {
            const auto found = arm.find(key);
            const auto *value = found == arm.end() ? nullptr : std::get_if<std::string>(&found->second.data);
            return value ? *value : std::string();
        };
        facts.key = text("key");
        facts.label = text("label");
        const auto share = arm.find("share");
        const auto *value = share == arm.end() ? nullptr : std::get_if<double>(&share->second.data);
        facts.share = value ? *value : 0.5;
        data.scoreVariants.push_back({data.journeys[journey].id, step.id, facts.key});
        data.arms.push_back(std::move(facts));
    }
}

void compileStep(Program::Data &data, std::uint16_t journey, const FlowGraph &graph,
                 const std::vector<const Step *> &order, std::uint16_t index)
{
    CompiledJourney &compiledJourney = data.journeys[journey];
    const Step &step = *order[index];
    CompiledStep compiled;
    compiled.id = step.id;
    compiled.label = step.label;
    compiled.kind = step.kind;
    compiled.hash = combineHash(compiledJourney.hash, stableHash(step.id.text()));
    compiled.counters = data.stepCount++;
    joinOutlets(data, journey, graph, order, step, compiled);
    if (isTouchpoint(step)) {
        compiled.scoreGroup = static_cast<std::uint32_t>(data.scoreSteps.size());
        data.scoreSteps.push_back({compiledJourney.id, step.id, {}});
    }
    if (step.kind == StepKind::RandomSplit)
        addArms(data, journey, index, step, compiled);
    compiledJourney.steps.push_back(std::move(compiled));
}

void addHoldoutArms(Program::Data &data, std::uint16_t journey)
{
    const CompiledJourney &compiled = data.journeys[journey];
    if (compiled.settings.holdout.share <= 0)
        return;
    const double share = compiled.settings.holdout.share;
    data.arms.push_back({journey, kNoStep, "control", {}, share});
    data.arms.push_back({journey, kNoStep, "treatment", {}, 1.0 - share});
    data.scoreVariants.push_back({compiled.id, {}, "control"});
    data.scoreVariants.push_back({compiled.id, {}, "treatment"});
}

} // namespace

Status compileSteps(CompileContext &context)
{
    Program::Data &data = context.data;
    for (std::uint16_t j = 0; j < data.journeys.size(); ++j) {
        const FlowGraph &graph = data.document.journeys.at(data.journeys[j].id)->graph;
        const auto order = flowOrder(graph);
        if (order.empty() || order[0]->kind != StepKind::Entry)
            return errorInJourney(data.journeys[j], "S01");
        for (std::uint16_t i = 0; i < order.size(); ++i)
            compileStep(data, j, graph, order, i);
        addHoldoutArms(data, j);
    }
    return {};
}

} // namespace pathloom
