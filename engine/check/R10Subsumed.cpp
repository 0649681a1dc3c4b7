// SPDX-License-Identifier: Apache-2.0
// R10: a condition that another one beside it or before it has asked already, or more strictly.
#include "engine/check/Rules.h"

#include "engine/check/RangeLogic.h"
#include "engine/check/RulePlaces.h"

namespace pathloom {
namespace {

/// Operands of a chain of `op`, however it is bracketed.
void flatten(const ExprPtr &rule, BinaryOp op, std::vector<ExprPtr> &operands)
{
    if (rule->kind == ExprKind::Binary && rule->op == op) {
        for (const ExprPtr &argument : rule->arguments)
            flatten(argument, op, operands);
    } else {
        operands.push_back(rule);
    }
}

bool implies(const ExprPtr &a, const ExprPtr &b)
{
    return sameRule(a, b) || isCovered(a, {b});
}

/// In an "and" the weaker of two says nothing, in an "or" the stronger.
void checkChain(const RulePlace &place, const ExprPtr &chain, Found &found)
{
    std::vector<ExprPtr> operands;
    flatten(chain, chain->op, operands);
    std::vector<bool> told(operands.size(), false);
    for (std::size_t i = 0; i < operands.size(); ++i) {
        for (std::size_t j = 0; j < operands.size(); ++j) {
            const bool isAnd = chain->op == BinaryOp::And;
            const ExprPtr &redundant = operands[j];
            const ExprPtr &other = operands[i];
            // Of two that say the same, the later one.
            const bool isSecond = i != j && (!sameRule(redundant, other) || i < j);
            if (told[j] || told[i] || !isSecond || !(isAnd ? implies(other, redundant) : implies(redundant, other)))
                continue;
            told[j] = true;
            note(found, place, {{"rule", printRule(redundant)}, {"other", printRule(other)}});
        }
    }
}

void checkNested(const RulePlace &place, const ExprPtr &rule, const Expr *parent, Found &found)
{
    if (!rule)
        return;
    const bool isChain = rule->kind == ExprKind::Binary && (rule->op == BinaryOp::And || rule->op == BinaryOp::Or);
    const bool isHead = !parent || parent->kind != ExprKind::Binary || parent->op != rule->op;
    if (isChain && isHead)
        checkChain(place, rule, found);
    for (const ExprPtr &argument : rule->arguments)
        checkNested(place, argument, rule.get(), found);
}

/// Conditions that stand one after the other, each with one way in.
void checkSeries(const CheckInput &input, const GraphView &view, const Step &step, Found &found)
{
    const ExprPtr own = conditionRule(step, input.schema);
    const Step *at = &step;
    for (std::size_t hops = 0; own && hops < view.flow->steps.size(); ++hops) {
        const auto before = view.flow->pathsTo(at->id);
        at = before.size() == 1 ? view.flow->step(before.front()->from) : nullptr;
        if (!at || !isFilter(at->kind))
            return;
        const ExprPtr earlier = conditionRule(*at, input.schema);
        if (!earlier || !(implies(earlier, own) || implies(own, earlier)))
            continue;
        const bool ownSaysNothing = implies(earlier, own);
        note(found, view, ownSaysNothing ? step.id : at->id,
             {{"rule", printRule(ownSaysNothing ? own : earlier)}, {"other", printRule(ownSaysNothing ? earlier : own)}});
        return;
    }
}

} // namespace

void checkR10(const CheckInput &input, const TaskControl &control, Found &found)
{
    for (const RulePlace &place : rulesOf(input)) {
        if (control.isStopped())
            return;
        if (!place.isNumber)
            checkNested(place, place.rule, nullptr, found);
    }
    for (const GraphView &view : segmentsOf(input)) {
        for (const auto &[id, step] : view.flow->steps)
            checkSeries(input, view, *step, found);
    }
}

} // namespace pathloom
