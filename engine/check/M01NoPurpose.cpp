// SPDX-License-Identifier: Apache-2.0
// M01: a message without a purpose, so that no consent could allow it.
#include "engine/check/Rules.h"

namespace pathloom {

void checkM01(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (isTouchpoint(*step) && textField(*step, "purpose").empty())
                note(found, view, id, {}, "purpose");
        }
    }
}

} // namespace pathloom
