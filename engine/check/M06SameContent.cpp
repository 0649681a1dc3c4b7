// SPDX-License-Identifier: Apache-2.0
// M06: the same content twice on one way.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

bool shareContent(const Step &a, const Step &b, std::string &content)
{
    const auto ofA = contentsOf(a);
    for (const std::string &name : contentsOf(b)) {
        if (!name.empty() && std::find(ofA.begin(), ofA.end(), name) != ofA.end()) {
            content = name;
            return true;
        }
    }
    return false;
}

} // namespace

void checkM06(const CheckInput &input, const TaskControl &control, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind != StepKind::Message || control.isStopped())
                continue;
            for (const StepId &later : downstreamOf(*view.flow, {id})) {
                const Step &other = *view.flow->step(later);
                std::string name;
                if (later == id || other.kind != StepKind::Message || !shareContent(*step, other, name))
                    continue;
                const Content *content = input.document->contentNamed(name);
                note(found, view, later, {{"content", content ? content->name : name},
                                          {"before", shownName(*view.flow, id)}}, "content");
            }
        }
    }
}

} // namespace pathloom
