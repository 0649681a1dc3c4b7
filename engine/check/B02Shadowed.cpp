// SPDX-License-Identifier: Apache-2.0
// B02: a branch that earlier branches leave nothing for, by logic and on the data.
#include "engine/check/Rules.h"

#include "engine/check/CheckData.h"
#include "engine/check/RangeLogic.h"

namespace pathloom {
namespace {

std::vector<ExprPtr> branchRules(const Step &split)
{
    std::vector<ExprPtr> rules;
    for (const FieldMap &branch : recordsField(split, "branches"))
        rules.push_back(recordRule(branch, "rule"));
    return rules;
}

bool isShadowedByLogic(const std::vector<ExprPtr> &rules, std::size_t index)
{
    std::vector<ExprPtr> earlier;
    for (std::size_t i = 0; i < index; ++i) {
        if (rules[i])
            earlier.push_back(rules[i]);
    }
    return rules[index] && !earlier.empty() && isCovered(rules[index], earlier);
}

void noteShadow(Found &found, const GraphView &view, const Step &split, std::size_t index,
                std::size_t count)
{
    note(found, view, split.id,
         {{"branch", recordName(recordsField(split, "branches")[index])},
          {"count", count == 0 ? std::string() : std::to_string(count)}},
         "branches");
}

} // namespace

void checkB02(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind != StepKind::RuleSplit)
                continue;
            const auto rules = branchRules(*step);
            for (std::size_t i = 1; i < rules.size(); ++i) {
                if (isShadowedByLogic(rules, i))
                    noteShadow(found, view, *step, i, 0);
            }
        }
    }
}

void checkB02Data(const CheckInput &input, const TaskControl &control, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind != StepKind::RuleSplit || control.isStopped())
                continue;
            const auto rules = branchRules(*step);
            const auto shares = branchShares(input, view, *step, control);
            for (std::size_t i = 1; i < shares.size(); ++i) {
                if (shares[i].matching > 0 && shares[i].taken == 0 && !isShadowedByLogic(rules, i))
                    noteShadow(found, view, *step, i, shares[i].matching);
            }
        }
    }
}

} // namespace pathloom
