// SPDX-License-Identifier: Apache-2.0
// Asks every node of a segment about one profile.
#include "engine/segment/Membership.h"

#include "engine/rules/Text.h"
#include "engine/segment/Plan.h"
#include "engine/segment/Rfm.h"

#include <fmt/format.h>

namespace pathloom {
namespace {

Truth truthAt(const TruthColumn &column, ProfileIndex profile)
{
    if (column.isTrue.at(profile))
        return Truth::True;
    return column.isUnknown.at(profile) ? Truth::Unknown : Truth::False;
}

/// The node as a rule over one profile; null where there is none.
ExprPtr asRule(const Segment &segment, const Step &step, const Schema &schema)
{
    switch (step.kind) {
    case StepKind::SegmentSource: return rule::segment(textField(step, "segment"));
    case StepKind::ListSource: return rule::node(ExprKind::ListMember, {}, textField(step, "list"));
    case StepKind::Sample: {
        std::string key = textField(step, "key");
        if (key.empty())
            key = segment.id.text() + "/" + step.id.text();
        return rule::node(ExprKind::Bucket,
                          {rule::literal(Value(0.0)), rule::literal(Value(numberField(step, "share")))}, key);
    }
    default: return conditionRule(step, &schema);
    }
}

Result<std::vector<PredicateTrace>> explainRanked(const Step &step, const Snapshot &snapshot,
                                                  const SnapshotReader &reader, Instant asOf, Truth outcome)
{
    const ExprPtr by = ruleField(step, "by");
    const auto bound = bindRule(by, snapshot.schema, &snapshot);
    if (!bound)
        return failWith(bound.error());
    const Value value = evaluateValue(*bound, reader, asOf);
    PredicateTrace line{printRule(by), toText(value), {}, outcome};
    if (step.kind == StepKind::Percentile)
        line.needed = fmt::format("percentile {:g}–{:g}", 100 * numberField(step, "from"), 100 * numberField(step, "to"));
    else if (textField(step, "size") == "count")
        line.needed = fmt::format("{} {:.0f}", textField(step, "end"), numberField(step, "count"));
    else
        line.needed = fmt::format("{} {:g} %", textField(step, "end"), 100 * numberField(step, "share"));
    return std::vector{std::move(line)};
}

Result<std::vector<PredicateTrace>> explainRfm(const Step &step, const Snapshot &snapshot, ProfileIndex profile,
                                               Instant asOf, Truth outcome)
{
    const auto scores = rfmScores(step, snapshot, asOf);
    if (!scores)
        return failWith(scores.error());
    PredicateTrace line{"RFM " + textField(step, "event"), {}, {}, outcome};
    if (scores->recency[profile] > 0)
        line.actual = fmt::format("R{} F{} M{}", scores->recency[profile], scores->frequency[profile],
                                  scores->monetary[profile]);
    return std::vector{std::move(line)};
}

} // namespace

Result<std::vector<NodeReason>> explainMembership(const Segment &segment, const SegmentResult &result,
                                                  const Snapshot &snapshot, ProfileIndex profile, Instant asOf,
                                                  const SegmentLookup &lookup)
{
    std::map<StepId, Truth> outputs;
    std::vector<NodeReason> reasons;
    const SnapshotReader reader(snapshot, profile, lookup);
    for (std::size_t i = 0; i < result.nodes.size(); ++i) {
        const Step &step = *segment.graph.step(result.nodes[i].step);
        NodeReason reason;
        reason.step = step.id;
        reason.output = truthAt(*result.outputs[i], profile);
        outputs[step.id] = reason.output;
        const auto before = segment.graph.pathsTo(step.id);
        reason.isTurn = reason.output != Truth::True
                        && (before.empty() || std::any_of(before.begin(), before.end(), [&](const Path *path) {
                                const auto from = outputs.find(path->from);
                                return from != outputs.end() && from->second == Truth::True;
                            }));
        const Truth own = result.own[i] ? truthAt(*result.own[i], profile) : reason.output;
        Result<std::vector<PredicateTrace>> lines = std::vector<PredicateTrace>{};
        if (step.kind == StepKind::Ranking || step.kind == StepKind::Percentile) {
            lines = explainRanked(step, snapshot, reader, asOf, own);
        } else if (step.kind == StepKind::RfmBand) {
            lines = explainRfm(step, snapshot, profile, asOf, own);
        } else if (const ExprPtr rule = asRule(segment, step, snapshot.schema)) {
            const auto bound = bindRule(rule, snapshot.schema, &snapshot);
            if (!bound)
                return failWith(bound.error(), "evaluating-step", {{"step", step.id.text()}});
            lines = explain(*bound, reader, asOf);
        }
        if (!lines)
            return failWith(std::move(lines).error());
        reason.predicates = *std::move(lines);
        reasons.push_back(std::move(reason));
    }
    return reasons;
}

} // namespace pathloom
