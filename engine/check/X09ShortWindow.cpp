// SPDX-License-Identifier: Apache-2.0
// X09: a conversion window that ends before the longest way through the journey does.
#include "engine/check/Rules.h"

namespace pathloom {
namespace {

Duration longestWay(const GraphView &view)
{
    const StepGraph graph = stepGraph(*view.flow);
    std::vector<double> hours;
    std::vector<NodeIndex> starts;
    const bool fromMessage = view.journey->settings.goal.start == WindowStart::FirstMessage;
    for (NodeIndex node = 0; node < graph.size(); ++node) {
        const Step &step = *view.flow->step(graph.ids[node]);
        hours.push_back(static_cast<double>(longestHolding(step).ms));
        if (fromMessage && step.kind == StepKind::Message)
            starts.push_back(node);
    }
    const std::vector<double> ways =
        heaviestWays(graph.graph, fromMessage ? starts : graph.starts, hours);
    const double longest = ways.empty() ? 0.0 : *std::max_element(ways.begin(), ways.end());
    return Duration::milliseconds(static_cast<std::int64_t>(longest));
}

} // namespace

void checkX09(const CheckInput &input, const TaskControl &, Found &found)
{
    for (const GraphView &view : journeysOf(input)) {
        const Goal &goal = view.journey->settings.goal;
        const Duration longest = longestWay(view);
        if (!goal.event.empty() && goal.window < longest)
            note(found, view, {}, {{"window", toText(goal.window)}, {"longest", toText(longest)}},
                 "goal.window");
    }
}

} // namespace pathloom
