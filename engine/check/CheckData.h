// SPDX-License-Identifier: Apache-2.0
// What data-backed checks share in one round: audiences of segments and truths of branches.
#pragma once

#include "engine/check/Graphs.h"
#include "engine/segment/Evaluate.h"

#include <optional>

namespace pathloom {

/// Lives for one checkDocument() call; not thread-safe.
class CheckData
{
public:
    explicit CheckData(const CheckInput &input);

    /// Truth of each branch of a rule split for all profiles; none where a branch has no rule or one
    /// that does not bind. Computed once.
    using Branches = std::vector<std::optional<TruthColumn>>;
    [[nodiscard]] const Branches &branchesOf(const GraphView &view, const Step &split,
                                             const TaskControl &control);
    /// Null where the segment cannot be evaluated, or the work was stopped.
    [[nodiscard]] std::shared_ptr<const SegmentResult> segment(const GraphId &id,
                                                               const TaskControl &control);
    [[nodiscard]] std::optional<TruthColumn> truthOf(const ExprPtr &rule, const TaskControl &control);
    [[nodiscard]] std::size_t profileCount() const { return m_snapshot->profileCount(); }

private:
    SnapshotPtr m_snapshot;
    Instant m_asOf;
    SegmentEvaluator m_evaluator;
    std::map<std::pair<std::string, StepId>, Branches> m_branches;
};

/// For each branch, how many profiles match it and how many it gets when the first match wins.
struct BranchShare {
    std::string name;
    bool isKnown = false;
    std::size_t matching = 0;
    std::size_t taken = 0;
};
[[nodiscard]] std::vector<BranchShare> branchShares(const CheckInput &input, const GraphView &view,
                                                    const Step &split, const TaskControl &control);

} // namespace pathloom
