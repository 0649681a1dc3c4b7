// SPDX-License-Identifier: Apache-2.0
// S09: a way out that must lead somewhere and does not, or a way in that must be fed.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

bool isElse(const Step &step, const Outlet &outlet)
{
    return step.kind == StepKind::RuleSplit && outlet.key == "else";
}

} // namespace

void checkS09(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : graphsOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            for (const Outlet &outlet : outletsOf(*step)) {
                // The missing "else" of a split is B05.
                if (outlet.required && !isElse(*step, outlet) && !view.flow->pathAt(id, outlet.key))
                    note(found, view, id,
                         {{"outlet", shownOutlet(*step, outlet.key)}, {"end", "out"}});
            }
            const auto arriving = view.flow->pathsTo(id).size();
            if (view.segment && static_cast<int>(arriving) < specOf(step->kind).minimumIn)
                note(found, view, id, {{"outlet", ""}, {"end", "in"}});
        }
    }
}

} // namespace pathloom
