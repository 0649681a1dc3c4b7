// SPDX-License-Identifier: Apache-2.0
// B03: a condition that can never be true.
#include "engine/check/Rules.h"

#include "engine/check/RangeLogic.h"
#include "engine/check/RulePlaces.h"

namespace pathloom {

void checkB03(const CheckInput &input, const TaskControl &control, Found &found)
{
    for (const RulePlace &place : rulesOf(input)) {
        if (control.isStopped())
            return;
        if (!place.isNumber && isContradiction(place.rule))
            note(found, place, {{"rule", printRule(place.rule)}});
    }
}

} // namespace pathloom
