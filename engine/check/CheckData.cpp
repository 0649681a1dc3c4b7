// SPDX-License-Identifier: Apache-2.0
// Evaluates on demand and remembers for the other checks of the same round.
#include "engine/check/CheckData.h"

namespace pathloom {

CheckData::CheckData(const CheckInput &input)
    : m_snapshot(input.snapshot), m_asOf(input.asOf),
      m_evaluator(*input.document, input.snapshot, input.asOf, input.segments)
{
}

std::optional<TruthColumn> CheckData::truthOf(const ExprPtr &rule, const TaskControl &control)
{
    if (!rule)
        return std::nullopt;
    auto truth = evaluateAll(rule, *m_snapshot, m_asOf, m_evaluator.lookup(), control);
    return truth ? std::optional(*std::move(truth)) : std::nullopt;
}

const CheckData::Branches &CheckData::branchesOf(const GraphView &view, const Step &split,
                                                 const TaskControl &control)
{
    const auto [at, isNew] = m_branches.try_emplace({view.object, split.id});
    if (isNew) {
        for (const FieldMap &branch : recordsField(split, "branches"))
            at->second.push_back(truthOf(recordRule(branch, "rule"), control));
    }
    return at->second;
}

std::shared_ptr<const SegmentResult> CheckData::segment(const GraphId &id,
                                                        const TaskControl &control)
{
    auto result = m_evaluator.evaluate(id, false, control);
    return result ? *std::move(result) : nullptr;
}

std::vector<BranchShare> branchShares(const CheckInput &input, const GraphView &view,
                                      const Step &split, const TaskControl &control)
{
    const auto &truths = input.data->branchesOf(view, split, control);
    const auto &records = recordsField(split, "branches");
    std::vector<BranchShare> shares;
    BitVector left(input.data->profileCount(), true);
    for (std::size_t i = 0; i < records.size(); ++i) {
        BranchShare share;
        share.name = recordName(records[i]);
        if (truths[i]) {
            share.isKnown = true;
            share.matching = truths[i]->isTrue.count();
            BitVector taken = truths[i]->isTrue;
            taken &= left;
            share.taken = taken.count();
            left.andNot(taken);
        }
        shares.push_back(std::move(share));
    }
    return shares;
}

} // namespace pathloom
