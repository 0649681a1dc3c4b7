// SPDX-License-Identifier: Apache-2.0
// Pass: audiences of entries and segments named by rules, as of the start.
#include "engine/segment/Evaluate.h"
#include "engine/simulate/CompilePasses.h"

namespace pathloom {
namespace {

using Evaluated = std::shared_ptr<const SegmentResult>;

Result<Evaluated> evaluateNamed(CompileContext &context, SegmentEvaluator &evaluator,
                                const std::string &name, const std::string &usedBy)
{
    const SegmentPtr segment = context.data.document.segmentNamed(name);
    if (!segment)
        return fail(ErrorKind::BadInput, "segment.unknown", {{"name", name}});
    auto result = evaluator.evaluate(segment->id, false, context.control);
    if (!result)
        return failWith(std::move(result).error(), "context.journey", {{"name", usedBy}});
    return result;
}

Status fillEntries(CompileContext &context, SegmentEvaluator &evaluator, CompiledJourney &journey)
{
    const FlowGraph &graph = context.data.document.journeys.at(journey.id)->graph;
    for (CompiledEntry &entry : journey.entries) {
        if (entry.isByEvent)
            continue;
        CompiledStep &compiled = journey.steps[entry.step];
        const std::string name = textField(*graph.step(compiled.id), "segment");
        if (name.empty()) {
            entry.audience = BitVector(context.data.snapshot->profileCount(), true);
            continue;
        }
        auto result = evaluateNamed(context, evaluator, name, journey.name);
        if (!result)
            return failWith(std::move(result).error());
        entry.audience = (*result)->truth.isTrue;
    }
    return {};
}

/// Everything that the conditions of a segment, and of the segments it uses, read.
void addSegmentInputs(const Document &document, const Segment &segment, RuleInputs &inputs, int depth)
{
    for (const auto &[id, step] : segment.graph.steps) {
        if (const ExprPtr rule = conditionRule(*step, nullptr))
            inputs.add(inputsOf(rule));
        else if (const ExprPtr ranking = ruleField(*step, "by"))
            inputs.add(inputsOf(ranking));
        const SegmentPtr source = document.segmentNamed(textField(*step, "segment"));
        if (step->kind == StepKind::SegmentSource && source && depth > 0)
            addSegmentInputs(document, *source, inputs, depth - 1);
    }
}

/// The level and fields of an audience entry are those of its segment's rules.
void decideEntries(CompileContext &context, CompiledJourney &journey)
{
    constexpr int kDepth = 32;
    const Document &document = context.data.document;
    const FlowGraph &graph = document.journeys.at(journey.id)->graph;
    for (const CompiledEntry &entry : journey.entries) {
        CompiledStep &compiled = journey.steps[entry.step];
        const SegmentPtr segment = document.segmentNamed(textField(*graph.step(compiled.id), "segment"));
        if (entry.isByEvent || !segment)
            continue;
        RuleInputs inputs;
        addSegmentInputs(document, *segment, inputs, kDepth);
        context.decideBy(inputs, compiled);
    }
}

} // namespace

Status compileAudiences(CompileContext &context)
{
    Program::Data &data = context.data;
    SegmentEvaluator evaluator(data.document, data.snapshot, data.start);
    for (CompiledJourney &journey : data.journeys) {
        PATHLOOM_TRY(fillEntries(context, evaluator, journey));
        decideEntries(context, journey);
    }
    for (const std::string &name : context.inputs.segments) {
        auto result = evaluateNamed(context, evaluator, name, {});
        if (!result)
            return failWith(std::move(result).error());
        data.segments[name] = {(*result)->truth.isTrue, (*result)->truth.isUnknown};
    }
    for (const GraphId &id : data.scenario.reportSegments) {
        auto result = evaluator.evaluate(id, false, context.control);
        if (!result)
            return failWith(std::move(result).error());
        data.reportSegments.push_back((*result)->truth.isTrue);
    }
    return {};
}

} // namespace pathloom
