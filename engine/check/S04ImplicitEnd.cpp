// SPDX-License-Identifier: Apache-2.0
// S04: a way out that leads nowhere, so that profiles leave without an Exit that says why.
#include "engine/check/Rules.h"

namespace pathloom {

void checkS04(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            for (const Outlet &outlet : outletsOf(*step)) {
                if (!outlet.required && !view.flow->pathAt(id, outlet.key))
                    note(found, view, id, {{"outlet", shownOutlet(*step, outlet.key)}});
            }
        }
    }
}

} // namespace pathloom
