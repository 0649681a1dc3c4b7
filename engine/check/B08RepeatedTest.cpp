// SPDX-License-Identifier: Apache-2.0
// B08: a split that asks again what the split right before it has asked.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

bool asks(const Step &split, const ExprPtr &rule)
{
    const auto &branches = recordsField(split, "branches");
    return std::any_of(branches.begin(), branches.end(), [&](const FieldMap &branch) {
        const ExprPtr own = recordRule(branch, "rule");
        return own && sameRule(own, rule);
    });
}

bool asksTheSame(const Step &first, const Step &second)
{
    const auto &branches = recordsField(second, "branches");
    return std::any_of(branches.begin(), branches.end(), [&](const FieldMap &branch) {
        const ExprPtr rule = recordRule(branch, "rule");
        return rule && asks(first, rule);
    });
}

} // namespace

void checkB08(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        std::set<std::pair<StepId, StepId>> told;
        for (const Path &path : view.flow->paths) {
            const Step *from = view.flow->step(path.from);
            const Step *to = view.flow->step(path.to);
            const bool areSplits = from && to && from != to && from->kind == StepKind::RuleSplit
                                   && to->kind == StepKind::RuleSplit;
            if (areSplits && asksTheSame(*from, *to) && told.emplace(path.from, path.to).second)
                note(found, view, path.to, {{"before", shownName(*view.flow, path.from)}},
                     "branches");
        }
    }
}

} // namespace pathloom
