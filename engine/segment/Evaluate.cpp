// SPDX-License-Identifier: Apache-2.0
// Evaluates segment plans over a snapshot and counts every node.
#include "engine/segment/Evaluate.h"

#include "engine/base/Random.h"
#include "engine/segment/Flow.h"
#include "engine/segment/NodeKeys.h"
#include "engine/segment/Rankings.h"
#include "engine/segment/Rfm.h"
#include "engine/segment/Truths.h"

#include <tbb/parallel_for.h>

namespace pathloom {
namespace {

TruthPtr shared(TruthColumn column)
{
    return std::make_shared<const TruthColumn>(std::move(column));
}

TruthPtr shared(Result<TruthColumn> column, Status &status)
{
    if (column)
        return shared(*std::move(column));
    status = failWith(std::move(column).error());
    return nullptr;
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

/// Everything about one segment while it is evaluated, by position in the plan.
struct Working {
    const Segment &segment;
    SegmentPlan plan;
    std::vector<Hash128> keys; ///< of outputs
    std::vector<TruthPtr> own;
    std::vector<TruthPtr> outputs;
};

} // namespace

struct SegmentEvaluator::Impl {
    Document document;
    SnapshotPtr snapshot;
    Instant asOf;
    std::shared_ptr<SegmentCache> cache;
    std::map<GraphId, std::shared_ptr<const SegmentResult>> results;
    std::map<GraphId, Hash128> keys;
    std::set<GraphId> withMarginals;
    std::map<GraphId, BitVector> falses;
    std::vector<GraphId> underWay;

    Result<std::shared_ptr<const SegmentResult>> evaluate(const GraphId &id, bool marginals,
                                                          const TaskControl &control);
    Result<std::shared_ptr<const SegmentResult>> compute(const Segment &segment, bool marginals,
                                                         const TaskControl &control);
    Status computeNode(Working &work, std::size_t i, const TaskControl &control);
    Result<TruthPtr> ownTruth(const Segment &segment, const Step &step, const TruthPtr &input,
                              const TaskControl &control);
    Result<TruthPtr> rankedTruth(const Step &step, const TruthPtr &input, const TaskControl &control);
    Result<TruthColumn> listColumn(const Step &step) const;
    TruthColumn sampleColumn(const Segment &segment, const Step &step) const;
    void addMarginals(const Working &work, SegmentResult &result, const TaskControl &control);
    Status evaluateUsed(const Segment &segment, const TaskControl &control);
    tl::unexpected<Error> cycleError(const GraphId &id) const;
    Hash128 keyOf(std::string_view name) const;
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

Hash128 SegmentEvaluator::Impl::keyOf(std::string_view name) const
{
    const SegmentPtr segment = document.segmentNamed(name);
    const auto found = segment ? keys.find(segment->id) : keys.end();
    return found == keys.end() ? Hash128{} : found->second;
}

Result<std::shared_ptr<const SegmentResult>>
SegmentEvaluator::Impl::evaluate(const GraphId &id, bool marginals, const TaskControl &control)
{
    const auto segment = document.segments.find(id);
    if (segment == document.segments.end())
        return fail(ErrorKind::BadInput, "segment.unknown", {{"name", id.text()}});
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
            return fail(ErrorKind::BadInput, "segment.unknown", {{"name", name}});
        }
        PATHLOOM_TRY(evaluate(used->id, false, control));
    }
    return {};
}

Status SegmentEvaluator::Impl::computeNode(Working &work, std::size_t i, const TaskControl &control)
{
    const SegmentNode &node = work.plan.nodes[i];
    const std::vector<TruthPtr> inputs = inputsOf(node, work.outputs);
    Hash128 own{};
    if (isFilter(node.step->kind) || node.inputs.empty()) {
        own = ownKey(work.segment, *node.step, *snapshot, asOf,
                     [this](std::string_view name) { return keyOf(name); });
        const Hash128 before[] = {work.keys[node.inputs.empty() ? i : node.inputs.front()]};
        if (node.step->kind == StepKind::Ranking)
            own = outputKey(*node.step, own, before);
        work.own[i] = cache ? cache->find(own) : nullptr;
        if (!work.own[i]) {
            auto made = ownTruth(work.segment, *node.step, inputs.empty() ? nullptr : inputs.front(), control);
            if (!made)
                return failWith(std::move(made).error());
            work.own[i] = *std::move(made);
            if (cache)
                cache->keep(own, work.own[i]);
        }
    }
    std::vector<Hash128> before;
    for (const std::size_t input : node.inputs)
        before.push_back(work.keys[input]);
    work.keys[i] = outputKey(*node.step, own, before);
    if (node.step->kind == StepKind::AtLeast)
        work.keys[i] = outputKey(*node.step, {0, std::bit_cast<std::uint64_t>(numberField(*node.step, "k"))}, before);
    work.outputs[i] = cache ? cache->find(work.keys[i]) : nullptr;
    if (!work.outputs[i]) {
        work.outputs[i] = outputOf(*node.step, work.own[i], inputs);
        if (cache)
            cache->keep(work.keys[i], work.outputs[i]);
    }
    return {};
}

Result<std::shared_ptr<const SegmentResult>>
SegmentEvaluator::Impl::compute(const Segment &segment, bool marginals, const TaskControl &control)
{
    auto plan = planSegment(segment);
    if (!plan)
        return failWith(std::move(plan).error());
    PATHLOOM_TRY(evaluateUsed(segment, control));
    const std::size_t count = plan->nodes.size();
    Working work{segment, *std::move(plan), std::vector<Hash128>(count), std::vector<TruthPtr>(count),
                 std::vector<TruthPtr>(count)};
    auto result = std::make_shared<SegmentResult>();
    for (std::size_t i = 0; i < count; ++i) {
        if (control.isStopped())
            return cancelled();
        if (!work.plan.nodes[i].isComplete)
            continue;
        if (auto done = computeNode(work, i, control); !done)
            return failWith(std::move(done).error(), "evaluating-step",
                            {{"step", work.plan.nodes[i].step->id.text()}});
        result->nodes.push_back(countOf(work.plan.nodes[i], *work.outputs[i]));
        result->own.push_back(work.own[i]);
        result->outputs.push_back(work.outputs[i]);
    }
    result->truth = *work.outputs[work.plan.output];
    result->audience = Audience::of(result->truth.isTrue);
    keys.insert_or_assign(segment.id, work.keys[work.plan.output]);
    if (marginals)
        addMarginals(work, *result, control);
    return control.isStopped() ? Result<std::shared_ptr<const SegmentResult>>(cancelled()) : result;
}

void SegmentEvaluator::Impl::addMarginals(const Working &work, SegmentResult &result,
                                          const TaskControl &control)
{
    const auto size = static_cast<std::int64_t>(result.audience.size());
    std::map<StepId, std::size_t> position;
    for (std::size_t i = 0; i < work.plan.nodes.size(); ++i)
        position.emplace(work.plan.nodes[i].step->id, i);
    const auto own = [&](std::size_t i, const TruthPtr &input) {
        const Step &step = *work.plan.nodes[i].step;
        if (step.kind != StepKind::Ranking)
            return work.own[i];
        auto truth = rankedTruth(step, input, control);
        return truth ? *std::move(truth) : work.own[i];
    };
    const bool ranks = std::any_of(work.plan.nodes.begin(), work.plan.nodes.end(), [](const SegmentNode &node) {
        return node.step->kind == StepKind::Ranking;
    });
    const auto one = [&](std::size_t n) {
        const std::size_t i = position.at(result.nodes[n].step);
        if (control.isStopped() || !work.plan.nodes[i].isNeeded || i == work.plan.output)
            return;
        if (const TruthPtr without = outputWithout(work.plan, i, work.outputs, own))
            result.nodes[n].marginal = static_cast<std::int64_t>(without->isTrue.count()) - size;
    };
    // Rules that name segments are evaluated on demand, which is for one thread only.
    if (ranks) {
        for (std::size_t n = 0; n < result.nodes.size(); ++n)
            one(n);
    } else {
        tbb::parallel_for(std::size_t{0}, result.nodes.size(), one);
    }
}

Result<TruthPtr> SegmentEvaluator::Impl::rankedTruth(const Step &step, const TruthPtr &input,
                                                     const TaskControl &control)
{
    const auto values = evaluateNumbers(ruleField(step, "by"), *snapshot, asOf, lookup(), control);
    if (!values)
        return failWith(values.error());
    return shared(step.kind == StepKind::Ranking ? ranked(step, *input, *values, *snapshot)
                                                 : inPercentiles(step, *values));
}

Result<TruthPtr> SegmentEvaluator::Impl::ownTruth(const Segment &segment, const Step &step,
                                                  const TruthPtr &input, const TaskControl &control)
{
    Status status;
    TruthPtr truth;
    switch (step.kind) {
    case StepKind::AllProfiles: return shared(allTrue(snapshot->profileCount()));
    case StepKind::SegmentSource:
        return shared(results.at(document.segmentNamed(textField(step, "segment"))->id)->truth);
    case StepKind::ListSource: truth = shared(listColumn(step), status); break;
    case StepKind::Sample: return shared(sampleColumn(segment, step));
    case StepKind::Ranking:
    case StepKind::Percentile: return rankedTruth(step, input, control);
    case StepKind::RfmBand: truth = shared(inRfmBand(step, *snapshot, asOf, control), status); break;
    default:
        truth = shared(evaluateAll(conditionRule(step, &snapshot->schema), *snapshot, asOf, lookup(), control),
                       status);
    }
    return status ? Result<TruthPtr>(std::move(truth)) : Result<TruthPtr>(failWith(status.error()));
}

Result<TruthColumn> SegmentEvaluator::Impl::listColumn(const Step &step) const
{
    const std::string name = textField(step, "list");
    const auto index = snapshot->listIndex(name);
    if (!index)
        return fail(ErrorKind::BadInput, "segment.unknown-list", {{"list", name}});
    TruthColumn column = noneTrue(snapshot->profileCount());
    for (const ProfileIndex member : snapshot->lists[*index].members)
        column.isTrue.set(member);
    return column;
}

TruthColumn SegmentEvaluator::Impl::sampleColumn(const Segment &segment, const Step &step) const
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
    return column;
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

SegmentEvaluator::SegmentEvaluator(const Document &document, SnapshotPtr snapshot, Instant asOf,
                                   std::shared_ptr<SegmentCache> cache)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->document = document;
    m_impl->snapshot = std::move(snapshot);
    m_impl->asOf = asOf;
    m_impl->cache = std::move(cache);
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
