// SPDX-License-Identifier: Apache-2.0
// R11: a negation of a negation.
#include "engine/check/Rules.h"

#include "engine/check/RulePlaces.h"

namespace pathloom {
namespace {

bool isNegative(const Expr &e)
{
    return e.kind == ExprKind::Not || (e.kind == ExprKind::Binary && e.op == BinaryOp::NotEqual)
           || (e.kind == ExprKind::Sequence && e.absent);
}

/// A None-of whose only input, or a Difference whose subtrahend, is a None-of.
void checkGraph(const GraphView &view, Found &found)
{
    for (const auto &[id, step] : view.flow->steps) {
        const auto inputs = view.flow->pathsTo(id);
        const bool isNone = step->kind == StepKind::NoneOf && inputs.size() == 1;
        const bool isDifference = step->kind == StepKind::Difference;
        for (std::size_t i = isDifference ? 1 : 0; (isNone || isDifference) && i < inputs.size(); ++i) {
            const Step *from = view.flow->step(inputs[i]->from);
            if (from && from->kind == StepKind::NoneOf)
                note(found, view, id, {{"rule", shownName(*view.flow, from->id)}});
        }
    }
}

} // namespace

void checkR11(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const RulePlace &place : rulesOf(input)) {
        walkRule(place.rule, place.event, [&](const Expr &e, const std::string &) {
            if (e.kind == ExprKind::Not && isNegative(*e.arguments.front()))
                note(found, place, {{"rule", printRule(std::make_shared<const Expr>(e))}});
        });
    }
    for (const GraphView &view : segmentsOf(input))
        checkGraph(view, found);
}

} // namespace pathloom
