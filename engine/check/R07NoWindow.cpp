// SPDX-License-Identifier: Apache-2.0
// R07: a question about events without a time window.
#include "engine/check/Rules.h"

#include "engine/check/RulePlaces.h"

namespace pathloom {
namespace {

bool needsWindow(EventFunction function)
{
    return function != EventFunction::First && function != EventFunction::Last
           && function != EventFunction::DaysSince;
}

} // namespace

void checkR07(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const RulePlace &place : rulesOf(input)) {
        walkRule(place.rule, place.event, [&](const Expr &e, const std::string &) {
            if (e.kind == ExprKind::EventQuery && !e.query->within && !e.query->from
                && needsWindow(e.query->function))
                note(found, place, {{"event", e.query->type}});
        });
    }
}

} // namespace pathloom
