// SPDX-License-Identifier: Apache-2.0
// Evaluates segment plans over a snapshot and counts every node.
#include "engine/segment/Evaluate.h"

#include "engine/base/Random.h"
#include "engine/segment/Plan.h"
#include "engine/segment/Truths.h"

namespace pathloom {
namespace {

using ColumnPtr = std::shared_ptr<const TruthColumn>;

constexpr std::size_t kNoNode = static_cast<std::size_t>(-1);

ColumnPtr shared(TruthColumn column)
{
    return std::make_shared<const TruthColumn>(std::move(column));
}

bool isFilter(StepKind kind)
{
    return kind == StepKind::Condition || kind == StepKind::Sample;
}

bool isSource(StepKind kind)
{
    return specOf(kind).maximumIn == 0;
}

ColumnPtr folded(const std::vector<ColumnPtr> &inputs,
                 TruthColumn (*combine)(const TruthColumn &, const TruthColumn &))
{
    TruthColumn result = *inputs.front();
    for (std::size_t i = 1; i < inputs.size(); ++i)
        result = combine(result, *inputs[i]);
    return shared(std::move(result));
}

ColumnPtr difference(const std::vector<ColumnPtr> &inputs)
{
    TruthColumn result = *inputs.front();
    for (std::size_t i = 1; i < inputs.size(); ++i)
        result = columnAnd(result, columnNot(*inputs[i]));
    return shared(std::move(result));
}

ColumnPtr atLeast(const std::vector<ColumnPtr> &inputs, double k)
{
    std::vector<const TruthColumn *> operands;
    for (const ColumnPtr &input : inputs)
        operands.push_back(input.get());
    return shared(columnAtLeast(operands, static_cast<std::size_t>(std::max(1.0, std::ceil(k)))));
}

ColumnPtr combined(const Step &step, const std::vector<ColumnPtr> &inputs)
{
    switch (step.kind) {
    case StepKind::AllOf: return folded(inputs, columnAnd);
    case StepKind::AnyOf: return folded(inputs, columnOr);
    case StepKind::NoneOf: return shared(columnNot(*folded(inputs, columnOr)));
    case StepKind::Difference: return difference(inputs);
    case StepKind::AtLeast: return atLeast(inputs, numberField(step, "k"));
    default: return inputs.front();
    }
}

/// Truth at every node. `own` holds what sources yield and conditions ask; `removed` is taken out:
/// a filter lets everything through, anything else yields nothing and combiners go on without it.
std::vector<ColumnPtr> flow(const SegmentPlan &plan, const std::vector<ColumnPtr> &own,
                            std::size_t removed = kNoNode)
{
    std::vector<ColumnPtr> outputs(plan.nodes.size());
    for (std::size_t i = 0; i < plan.nodes.size(); ++i) {
        const SegmentNode &node = plan.nodes[i];
        const StepKind kind = node.step->kind;
        if (!node.isComplete || (i == removed && !isFilter(kind)))
            continue;
        if (isSource(kind)) {
            outputs[i] = own[i];
            continue;
        }
        std::vector<ColumnPtr> inputs;
        for (const std::size_t input : node.inputs) {
            if (outputs[input])
                inputs.push_back(outputs[input]);
        }
        const bool lostMinuend = kind == StepKind::Difference && !outputs[node.inputs.front()];
        if (inputs.empty() || lostMinuend)
            continue;
        if (isFilter(kind))
            outputs[i] =
                i == removed ? inputs.front() : shared(columnAnd(*inputs.front(), *own[i]));
        else
            outputs[i] = combined(*node.step, inputs);
    }
    return outputs;
}

NodeCount countOf(const SegmentNode &node, const TruthColumn &truth)
{
    NodeCount count;
    count.step = node.step->id;
    count.in = truth.isTrue.count();
    count.unknown = truth.isUnknown.count();
    count.errors = truth.isError.count();
    count.out = truth.isTrue.size() - count.in - count.unknown;
    return count;
}

} // namespace

struct SegmentEvaluator::Impl {
    Document document;
    SnapshotPtr snapshot;
    Instant asOf;
    std::map<GraphId, std::shared_ptr<const SegmentResult>> results;
    std::set<GraphId> withMarginals;
    std::map<GraphId, BitVector> falses;
    std::vector<GraphId> underWay;

    Result<std::shared_ptr<const SegmentResult>> evaluate(const GraphId &id, bool marginals,
                                                          const TaskControl &control);
    Result<std::shared_ptr<const SegmentResult>> compute(const Segment &segment, bool marginals,
                                                         const TaskControl &control);
    Result<ColumnPtr> ownColumn(const Segment &segment, const Step &step,
                                const TaskControl &control);
    Result<ColumnPtr> listColumn(const Step &step) const;
    ColumnPtr sampleColumn(const Segment &segment, const Step &step) const;
    Status evaluateUsed(const Segment &segment, const TaskControl &control);
    tl::unexpected<Error> cycleError(const GraphId &id) const;
    const BitVector *membership(std::string_view name, Truth wanted);
    SegmentLookup lookup()
    {
        return [this](std::string_view name, Truth wanted) { return membership(name, wanted); };
    }
};

tl::unexpected<Error> SegmentEvaluator::Impl::cycleError(const GraphId &id) const
{
    std::string path;
    for (auto at = std::find(underWay.begin(), underWay.end(), id); at != underWay.end(); ++at)
        path += document.segments.at(*at)->name + " → ";
    return fail(ErrorKind::BadInput, "segment.cycle",
                {{"path", path + document.segments.at(id)->name}});
}

Result<std::shared_ptr<const SegmentResult>>
SegmentEvaluator::Impl::evaluate(const GraphId &id, bool marginals, const TaskControl &control)
{
    const auto segment = document.segments.find(id);
    if (segment == document.segments.end())
        return fail(ErrorKind::BadInput, "segment.unknown", {{"segment", id.text()}});
    const auto known = results.find(id);
    if (known != results.end() && (!marginals || withMarginals.contains(id)))
        return known->second;
    if (std::find(underWay.begin(), underWay.end(), id) != underWay.end())
        return cycleError(id);
    underWay.push_back(id);
    auto result = compute(*segment->second, marginals, control);
    underWay.pop_back();
    if (!result) {
        return failWith(std::move(result).error(), "evaluating-segment",
                        {{"name", segment->second->name}});
    }
    results.insert_or_assign(id, *result);
    if (marginals)
        withMarginals.insert(id);
    return result;
}

Status SegmentEvaluator::Impl::evaluateUsed(const Segment &segment, const TaskControl &control)
{
    for (const std::string &name : segmentsUsedBy(segment)) {
        const SegmentPtr used = document.segmentNamed(name);
        if (!used) {
            if (name.empty())
                continue;
            return fail(ErrorKind::BadInput, "segment.unknown", {{"segment", name}});
        }
        PATHLOOM_TRY(evaluate(used->id, false, control));
    }
    return {};
}

Result<std::shared_ptr<const SegmentResult>>
SegmentEvaluator::Impl::compute(const Segment &segment, bool marginals, const TaskControl &control)
{
    const auto plan = planSegment(segment);
    if (!plan)
        return failWith(plan.error());
    PATHLOOM_TRY(evaluateUsed(segment, control));
    std::vector<ColumnPtr> own(plan->nodes.size());
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (control.isStopped())
            return cancelled();
        if (!plan->nodes[i].isComplete)
            continue;
        auto column = ownColumn(segment, *plan->nodes[i].step, control);
        if (!column)
            return failWith(std::move(column).error(), "evaluating-step",
                            {{"step", plan->nodes[i].step->id.text()}});
        own[i] = *std::move(column);
    }
    const std::vector<ColumnPtr> truths = flow(*plan, own);
    auto result = std::make_shared<SegmentResult>();
    result->truth = *truths[plan->output];
    result->audience = Audience::of(result->truth.isTrue);
    const auto size = static_cast<std::int64_t>(result->audience.size());
    for (std::size_t i = 0; i < plan->nodes.size(); ++i) {
        if (!truths[i])
            continue;
        if (control.isStopped())
            return cancelled();
        NodeCount count = countOf(plan->nodes[i], *truths[i]);
        if (marginals && plan->nodes[i].isNeeded && i != plan->output) {
            if (const ColumnPtr without = flow(*plan, own, i)[plan->output])
                count.marginal = static_cast<std::int64_t>(without->isTrue.count()) - size;
        }
        result->nodes.push_back(std::move(count));
    }
    return result;
}

Result<ColumnPtr> SegmentEvaluator::Impl::ownColumn(const Segment &segment, const Step &step,
                                                    const TaskControl &control)
{
    switch (step.kind) {
    case StepKind::AllProfiles: return shared(allTrue(snapshot->profileCount()));
    case StepKind::SegmentSource: {
        const SegmentPtr used = document.segmentNamed(textField(step, "segment"));
        return shared(results.at(used->id)->truth);
    }
    case StepKind::ListSource: return listColumn(step);
    case StepKind::Sample: return sampleColumn(segment, step);
    case StepKind::Condition: {
        auto column = evaluateAll(ruleField(step, "rule"), *snapshot, asOf, lookup(), control);
        if (!column)
            return failWith(std::move(column).error());
        return shared(*std::move(column));
    }
    default: return ColumnPtr();
    }
}

Result<ColumnPtr> SegmentEvaluator::Impl::listColumn(const Step &step) const
{
    const std::string name = textField(step, "list");
    const auto index = snapshot->listIndex(name);
    if (!index)
        return fail(ErrorKind::BadInput, "segment.unknown-list", {{"list", name}});
    TruthColumn column = noneTrue(snapshot->profileCount());
    for (const ProfileIndex member : snapshot->lists[*index].members)
        column.isTrue.set(member);
    return shared(std::move(column));
}

ColumnPtr SegmentEvaluator::Impl::sampleColumn(const Segment &segment, const Step &step) const
{
    std::string key = textField(step, "key");
    if (key.empty())
        key = segment.id.text() + "/" + step.id.text();
    const std::uint64_t keyHash = stableHash(key);
    const double share = numberField(step, "share");
    TruthColumn column = noneTrue(snapshot->profileCount());
    for (std::size_t p = 0; p < snapshot->profileCount(); ++p) {
        if (stickyBucket(keyHash, snapshot->profileHashes[p]) < share)
            column.isTrue.set(p);
    }
    return shared(std::move(column));
}

const BitVector *SegmentEvaluator::Impl::membership(std::string_view name, Truth wanted)
{
    const SegmentPtr segment = document.segmentNamed(name);
    if (!segment)
        return nullptr;
    const auto result = evaluate(segment->id, false, {});
    if (!result)
        return nullptr;
    const TruthColumn &truth = (*result)->truth;
    if (wanted == Truth::True)
        return &truth.isTrue;
    if (wanted == Truth::Unknown)
        return &truth.isUnknown;
    return &falses.try_emplace(segment->id, falseBits(truth)).first->second;
}

SegmentEvaluator::SegmentEvaluator(const Document &document, SnapshotPtr snapshot, Instant asOf)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->document = document;
    m_impl->snapshot = std::move(snapshot);
    m_impl->asOf = asOf;
}

SegmentEvaluator::~SegmentEvaluator() = default;

Result<std::shared_ptr<const SegmentResult>>
SegmentEvaluator::evaluate(const GraphId &segment, bool withMarginals, const TaskControl &control)
{
    return m_impl->evaluate(segment, withMarginals, control);
}

SegmentLookup SegmentEvaluator::lookup()
{
    return m_impl->lookup();
}

} // namespace pathloom
