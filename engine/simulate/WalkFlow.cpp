// SPDX-License-Identifier: Apache-2.0
// Moving through the graph: arriving, passing on, leaving, failing; every visit ends exactly once.
#include "engine/simulate/Walk.h"
#include "engine/simulate/steps/Behaviours.h"

#include <algorithm>

namespace pathloom {

/// False where the pass limit forbids one more visit.
bool Walk::arrive(Enrolment &e, std::uint16_t step)
{
    const CompiledJourney &journey = journeyOf(e);
    const int limit = journey.settings.passLimit;
    if (limit > 0 && e.visits[step] >= limit)
        return false;
    e.step = step;
    ++e.visits[step];
    e.stepAt = now;
    e.dueAt = INT64_MAX;
    ++counters->profileSteps;
    ++counters->step(journey.steps[step].counters, StepMetric::Entered);
    if (recorder)
        recorder->add(now, "arrived", e.journey, step);
    return true;
}

/// What the step's choice read has decided everything from here on.
void Walk::decideBy(Enrolment &e)
{
    const CompiledStep &step = stepOf(e);
    e.level = std::max(e.level, step.level);
    for (const std::uint32_t field : step.fields) {
        if (std::find(e.fields.begin(), e.fields.end(), field) == e.fields.end())
            e.fields.push_back(field);
    }
}

Move Walk::enterStep(std::uint32_t index)
{
    Enrolment &e = m_enrolments[index];
    const CompiledStep &step = stepOf(e);
    if (step.level != DataLevel::None || !step.fields.empty())
        decideBy(e);
    switch (step.kind) {
    case StepKind::Entry: return enterEntry(*this, index);
    case StepKind::Message: return enterMessage(*this, index);
    case StepKind::Wait: return enterWait(*this, index);
    case StepKind::RuleSplit: return enterRuleSplit(*this, index);
    case StepKind::RandomSplit: return enterRandomSplit(*this, index);
    case StepKind::Decide: return enterDecide(*this, index);
    case StepKind::UpdateProfile: return enterUpdate(*this, index);
    case StepKind::Goal: return enterGoal(*this, index);
    default: return enterExit(*this, index);
    }
}

Move Walk::resumeStep(std::uint32_t index)
{
    const CompiledStep &step = stepOf(m_enrolments[index]);
    switch (step.kind) {
    case StepKind::Message: return enterMessage(*this, index);
    case StepKind::Decide: return resumeDecide(*this, index);
    default: return resumeWait(*this, index);
    }
}

void Walk::proceed(std::uint32_t index, Move move)
{
    for (;;) {
        Enrolment &e = m_enrolments[index];
        if (!e.isActive || move.kind == Move::Wait)
            return;
        if (move.kind == Move::Leave) {
            leave(e, move.exit, move.reason);
            return;
        }
        if (move.kind == Move::Fail) {
            error(e, move.reason);
            return;
        }
        ++e.token;
        if (const auto exit = boundaryExit(e)) {
            leave(e, *exit, Reason::ExitRule);
            return;
        }
        const CompiledStep &from = stepOf(e);
        const Hop hop = move.outlet < from.hops.size() ? from.hops[move.outlet] : Hop{};
        if (hop.to == kNoStep) {
            leave(e, kExitAtEnd, Reason::None);
            return;
        }
        const std::uint16_t left = e.step;
        const std::int64_t since = e.stepAt;
        if (!arrive(e, hop.to)) {
            error(e, Reason::LoopLimit);
            return;
        }
        ++counters->step(journeyOf(e).steps[left].counters, StepMetric::Passed);
        ++counters->paths[hop.path];
        if (counters->keepsDetails)
            counters->stepHours[journeyOf(e).steps[left].counters].push_back(
                static_cast<float>(static_cast<double>(now - since) / 3'600'000.0));
        move = enterStep(index);
    }
}

void Walk::closeStep(const Enrolment &e, StepMetric metric)
{
    const std::uint32_t step = stepOf(e).counters;
    ++counters->step(step, metric);
    if (counters->keepsDetails)
        counters->stepHours[step].push_back(
            static_cast<float>(static_cast<double>(now - e.stepAt) / 3'600'000.0));
}

void Walk::leave(Enrolment &e, std::uint32_t exit, Reason reason)
{
    closeStep(e, StepMetric::Left);
    ++e.token;
    e.isActive = false;
    e.leftAt = now;
    const CompiledJourney &journey = journeyOf(e);
    ++counters->exits[journey.firstExit + exit];
    ++counters->journey(e.journey, JourneyMetric::Exited);
    if (reason != Reason::None)
        ++counters->held(stepOf(e).counters, reason);
    if (recorder) {
        TraceEvent &line = recorder->add(now, "exited", e.journey, e.step);
        line.reason = reason;
        line.details["exit"] = journey.exitNames[exit];
    }
}

void Walk::error(Enrolment &e, Reason reason)
{
    closeStep(e, StepMetric::Errors);
    ++counters->held(stepOf(e).counters, reason);
    ++counters->journey(e.journey, JourneyMetric::Exited);
    e.isActive = false;
    e.leftAt = now;
    if (recorder)
        recorder->add(now, "error", e.journey, e.step).reason = reason;
}

std::optional<std::uint32_t> Walk::boundaryExit(const Enrolment &e)
{
    const CompiledJourney &journey = journeyOf(e);
    if (!journey.hasBoundaryExits || !data.scenario.switches.exitRules)
        return std::nullopt;
    for (std::uint32_t i = 0; i < journey.exits.size(); ++i) {
        const CompiledExit &exit = journey.exits[i];
        if (exit.timing != ExitTiming::StepBoundary)
            continue;
        // An event counts at the boundary when it happened while the profile was at this step.
        const bool happened = !exit.hasEvent || (e.boundaryExits >> std::min(i, 63U) & 1U) != 0;
        if (happened && (exit.hasEvent || evaluate(exit.rule, reader, instant()) == Truth::True))
            return kFirstCriterion + i;
    }
    return std::nullopt;
}

void Walk::checkRuleExits()
{
    if (!data.scenario.switches.exitRules)
        return;
    for (std::uint32_t index = 0; index < m_enrolmentCount; ++index) {
        Enrolment &e = m_enrolments[index];
        const CompiledJourney &journey = journeyOf(e);
        if (!e.isActive || !journey.hasRuleExits)
            continue;
        for (std::uint32_t i = 0; i < journey.exits.size(); ++i) {
            const CompiledExit &exit = journey.exits[i];
            if (exit.hasEvent || exit.timing != ExitTiming::Immediate
                || evaluate(exit.rule, reader, instant()) != Truth::True)
                continue;
            if (recorder)
                recorder->add(now, "policy", e.journey, e.step).predicates =
                    explain(exit.rule, reader, instant());
            leave(e, kFirstCriterion + i, Reason::ExitRule);
            break;
        }
    }
}

} // namespace pathloom
