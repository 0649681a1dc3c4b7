// SPDX-License-Identifier: Apache-2.0
// B11: an arm that nobody is put into.
#include "engine/check/Rules.h"

namespace pathloom {

void checkB11(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            for (const char *field : {"arms", "variants"}) {
                for (const FieldMap &record : recordsField(*step, field)) {
                    if (recordNumber(record, "share", 0.5) <= 0)
                        note(found, view, id, {{"arm", recordName(record)}}, field);
                }
            }
        }
    }
}

} // namespace pathloom
