// SPDX-License-Identifier: Apache-2.0
// R05: a segment that holds nobody, or everybody.
#include "engine/check/Rules.h"

#include "engine/check/CheckData.h"

namespace pathloom {

void checkR05(const CheckInput &input, const TaskControl &control, Found &found)
{
    const std::size_t profiles = input.data->profileCount();
    for (const GraphView &view : segmentsOf(input)) {
        if (control.isStopped())
            return;
        const auto result = input.data->segment(view.segment->id, control);
        const std::uint64_t size = result ? result->audience.size() : 1;
        if (result && (size == 0 || size == profiles))
            note(found, view, {}, {{"who", size == 0 ? "nobody" : "everybody"},
                                   {"of", std::to_string(profiles)}});
    }
}

} // namespace pathloom
