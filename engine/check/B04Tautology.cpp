// SPDX-License-Identifier: Apache-2.0
// B04: a condition that is true for every known value.
#include "engine/check/Rules.h"

#include "engine/check/RangeLogic.h"
#include "engine/check/RulePlaces.h"

namespace pathloom {

void checkB04(const CheckInput &input, const TaskControl &control, Found &found)
{
    for (const RulePlace &place : rulesOf(input)) {
        if (control.isStopped())
            return;
        if (!place.isNumber && isTautology(place.rule))
            note(found, place, {{"rule", printRule(place.rule)}});
    }
}

} // namespace pathloom
