// SPDX-License-Identifier: Apache-2.0
// Why a profile did not reach a step: read off its timeline and the paths that lead there.
#include "engine/simulate/Program.h"

#include <algorithm>
#include <set>

namespace pathloom {
namespace {

/// Steps from which the wanted one can be reached, itself included.
std::set<StepId> stepsBefore(const FlowGraph &graph, const StepId &wanted)
{
    std::set<StepId> before{wanted};
    for (bool grew = true; grew;) {
        grew = false;
        for (const Path &path : graph.paths) {
            if (before.contains(path.to))
                grew = before.insert(path.from).second || grew;
        }
    }
    return before;
}

/// Keeps the predicates that failed; false before unknown, in text order.
std::vector<PredicateTrace> failingOf(const std::vector<PredicateTrace> &predicates)
{
    std::vector<PredicateTrace> failing;
    for (const Truth wanted : {Truth::False, Truth::Unknown}) {
        for (const PredicateTrace &predicate : predicates) {
            if (predicate.outcome == wanted)
                failing.push_back(predicate);
        }
    }
    return failing;
}

/// A single failing predicate is the whole way: say what it has and what it needs.
std::string changeOf(const std::vector<PredicateTrace> &failing)
{
    if (failing.size() != 1 || failing[0].needed.empty())
        return {};
    const std::string actual = failing[0].actual.empty() ? "(missing)" : failing[0].actual;
    return failing[0].text + ": " + actual + " → " + failing[0].needed;
}

} // namespace

Result<WhyNot> whyNot(const Program &program, const RunResult &result, std::string_view profileId,
                      const GraphId &journey, const StepId &step)
{
    const auto found = program.data().document.journeys.find(journey);
    if (found == program.data().document.journeys.end())
        return fail(ErrorKind::Usage, "simulate.no-such-journey", {{"journey", journey.text()}});
    if (!found->second->graph.step(step))
        return fail(ErrorKind::Usage, "simulate.no-such-step", {{"step", step.text()}});
    auto timeline = traceProfile(program, result, profileId);
    if (!timeline)
        return failWith(std::move(timeline).error());
    const std::set<StepId> before = stepsBefore(found->second->graph, step);
    WhyNot answer;
    answer.reason = Reason::NotInAudience;
    std::vector<PredicateTrace> rules;
    for (const TraceEvent &event : timeline->events) {
        if (event.journey != journey)
            continue;
        if (event.step == step && event.what != "held-back") {
            answer.reached = true;
            answer.reason = Reason::None;
            return answer;
        }
        // What blocked is the last refusal, or the last choice at a step on the way there.
        if (!event.step.isEmpty() && !before.contains(event.step))
            continue;
        if (!event.step.isEmpty() && event.step != answer.blockedAt) {
            answer.blockedAt = event.step;
            answer.reason = Reason::None;
            rules.clear();
        }
        if (event.reason != Reason::None)
            answer.reason = event.reason;
        rules.insert(rules.end(), event.predicates.begin(), event.predicates.end());
    }
    answer.failing = failingOf(rules);
    answer.smallestChange = changeOf(answer.failing);
    return answer;
}

} // namespace pathloom
