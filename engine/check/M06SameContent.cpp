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
        const StepGraph graph = stepGraph(*view.flow);
        const Digraph back = reversed(graph.graph);
        for (const auto &[id, step] : view.flow->steps) {
            if (step->kind != StepKind::Message || control.isStopped())
                continue;
            const NodeIndex node = graph.indexOf.at(id);
            const std::vector<bool> before = reachable(back, std::array{node});
            // One earlier message is enough to tell of.
            for (NodeIndex earlier = 0; earlier < graph.size(); ++earlier) {
                const Step &other = *view.flow->step(graph.ids[earlier]);
                std::string name;
                if (!before[earlier] || earlier == node || other.kind != StepKind::Message
                    || !shareContent(other, *step, name))
                    continue;
                const Content *content = input.document->contentNamed(name);
                note(found, view, id,
                     {{"content", content ? content->name : name},
                      {"before", shownName(*view.flow, other.id)}},
                     "content");
                break;
            }
        }
    }
}

} // namespace pathloom
