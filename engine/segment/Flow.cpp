// SPDX-License-Identifier: Apache-2.0
// Combines whole columns node by node.
#include "engine/segment/Flow.h"

#include "engine/segment/Truths.h"

namespace pathloom {
namespace {

TruthPtr asShared(TruthColumn column)
{
    return std::make_shared<const TruthColumn>(std::move(column));
}

TruthPtr folded(const std::vector<TruthPtr> &inputs,
                TruthColumn (*combine)(const TruthColumn &, const TruthColumn &))
{
    if (inputs.size() == 1)
        return inputs.front();
    TruthColumn result = combine(*inputs[0], *inputs[1]);
    for (std::size_t i = 2; i < inputs.size(); ++i)
        result = combine(result, *inputs[i]);
    return asShared(std::move(result));
}

TruthPtr difference(const std::vector<TruthPtr> &inputs)
{
    TruthColumn result = *inputs.front();
    for (std::size_t i = 1; i < inputs.size(); ++i)
        result = columnAnd(result, columnNot(*inputs[i]));
    return asShared(std::move(result));
}

TruthPtr atLeast(const std::vector<TruthPtr> &inputs, double k)
{
    std::vector<const TruthColumn *> operands;
    for (const TruthPtr &input : inputs)
        operands.push_back(input.get());
    return asShared(columnAtLeast(operands, static_cast<std::size_t>(std::max(1.0, std::ceil(k)))));
}

} // namespace

TruthPtr outputOf(const Step &step, const TruthPtr &own, const std::vector<TruthPtr> &inputs)
{
    switch (step.kind) {
    case StepKind::AllOf: return folded(inputs, columnAnd);
    case StepKind::AnyOf: return folded(inputs, columnOr);
    case StepKind::NoneOf: return asShared(columnNot(*folded(inputs, columnOr)));
    case StepKind::Difference: return difference(inputs);
    case StepKind::AtLeast: return atLeast(inputs, numberField(step, "k"));
    default: break;
    }
    if (specOf(step.kind).maximumIn == 0)
        return own;
    return isFilter(step.kind) ? asShared(columnAnd(*inputs.front(), *own)) : inputs.front();
}

std::vector<TruthPtr> inputsOf(const SegmentNode &node, const std::vector<TruthPtr> &outputs)
{
    std::vector<TruthPtr> inputs;
    const bool lostMinuend = node.step->kind == StepKind::Difference && !node.inputs.empty()
                             && !outputs[node.inputs.front()];
    if (lostMinuend)
        return inputs;
    for (const std::size_t input : node.inputs) {
        if (outputs[input])
            inputs.push_back(outputs[input]);
    }
    return inputs;
}

TruthPtr outputWithout(const SegmentPlan &plan, std::size_t removed, const std::vector<TruthPtr> &outputs,
                       const OwnFor &own)
{
    std::vector<TruthPtr> changed = outputs;
    std::vector<bool> differs(plan.nodes.size(), false);
    for (std::size_t i = removed; i < plan.nodes.size(); ++i) {
        const SegmentNode &node = plan.nodes[i];
        const bool isReached = std::any_of(node.inputs.begin(), node.inputs.end(),
                                           [&](std::size_t input) { return differs[input]; });
        if (!node.isNeeded || !node.isComplete || (i != removed && !isReached))
            continue;
        const std::vector<TruthPtr> inputs = inputsOf(node, changed);
        if (i == removed)
            changed[i] = isFilter(node.step->kind) ? inputs.front() : nullptr;
        else
            changed[i] = inputs.empty() ? nullptr : outputOf(*node.step, own(i, inputs.front()), inputs);
        differs[i] = changed[i] != outputs[i];
    }
    return changed[plan.output];
}

} // namespace pathloom
