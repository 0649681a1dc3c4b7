// SPDX-License-Identifier: Apache-2.0
// X08: a journey without a goal, so that nothing can say whether it works.
#include "engine/check/Rules.h"

namespace pathloom {

void checkX08(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        if (view.journey->settings.goal.event.empty())
            note(found, view, {}, {}, "goal.event");
    }
}

} // namespace pathloom
