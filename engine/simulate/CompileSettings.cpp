// SPDX-License-Identifier: Apache-2.0
// Pass: goal, exit criteria, re-entry and holdout of each journey.
#include "engine/simulate/CompilePasses.h"

#include <algorithm>

namespace pathloom {
namespace {

std::size_t keyIndex(const EventTypeDef &type, std::string_view name)
{
    for (std::size_t i = 0; i < type.properties.size(); ++i) {
        if (type.properties[i].name == name)
            return i;
    }
    return SIZE_MAX;
}

Status compileGoal(CompileContext &context, CompiledJourney &journey)
{
    const Goal &goal = journey.settings.goal;
    journey.goal.window = goal.window.ms;
    if (goal.event.empty())
        return {};
    const auto type = eventTypeOf(context, journey, goal.event, {});
    if (!type)
        return failWith(type.error());
    journey.goal.isSet = true;
    journey.goal.eventType = *type;
    journey.goal.start = goal.start;
    journey.goal.leaveOnGoal = goal.leaveOnGoal;
    const EventTypeDef &definition = context.schema().events[*type];
    const std::string &value = goal.valueProperty.empty() ? definition.valueProperty : goal.valueProperty;
    journey.goal.valueProperty = value.empty() ? SIZE_MAX : keyIndex(definition, value);
    return context.bindFilter(goal.filter, *type, journey, {}, journey.goal.filter);
}

Status compileExit(CompileContext &context, CompiledJourney &journey, const ExitCriterion &criterion)
{
    CompiledExit exit;
    exit.name = criterion.name;
    exit.timing = criterion.timing;
    exit.hasEvent = !criterion.event.empty();
    if (exit.hasEvent) {
        const auto type = eventTypeOf(context, journey, criterion.event, {});
        if (!type)
            return failWith(type.error());
        exit.eventType = *type;
        PATHLOOM_TRY(context.bindFilter(criterion.rule, *type, journey, {}, exit.rule));
    } else {
        PATHLOOM_TRY(context.bind(criterion.rule, journey, {}, exit.rule));
    }
    if (!exit.hasEvent && exit.rule.isEmpty())
        return {};
    journey.hasRuleExits = journey.hasRuleExits || (!exit.hasEvent && exit.timing == ExitTiming::Immediate);
    journey.hasBoundaryExits = journey.hasBoundaryExits || exit.timing == ExitTiming::StepBoundary;
    journey.exitNames.push_back(exit.name.empty() ? "exit rule" : exit.name);
    journey.exits.push_back(std::move(exit));
    return {};
}

void nameExits(Program::Data &data, CompiledJourney &journey)
{
    for (CompiledStep &step : journey.steps) {
        if (step.kind != StepKind::Exit)
            continue;
        step.exit = static_cast<std::uint32_t>(journey.exitNames.size());
        journey.exitNames.push_back(step.label.empty() ? step.id.text() : step.label);
    }
    journey.firstExit = data.exitCount;
    data.exitCount += static_cast<std::uint32_t>(journey.exitNames.size());
}

void compileReentry(const CompileContext &context, CompiledJourney &journey)
{
    const std::string &key = journey.settings.reentry.keyProperty;
    for (const CompiledEntry &entry : journey.entries) {
        if (entry.isByEvent && !key.empty())
            journey.keyProperty = keyIndex(context.schema().events[entry.eventType], key);
    }
    const std::string &holdout = journey.settings.holdout.key;
    journey.holdoutKey = stableHash(holdout.empty() ? journey.id.text() : holdout);
}

} // namespace

Status compileSettings(CompileContext &context)
{
    const auto &types = context.schema().events;
    const auto session = std::find_if(types.begin(), types.end(),
                                      [](const EventTypeDef &type) { return type.role == EventRole::Session; });
    if (session != types.end())
        context.data.sessionType = static_cast<std::size_t>(session - types.begin());
    for (CompiledJourney &journey : context.data.journeys) {
        journey.exitNames = {"goal", "end"};
        PATHLOOM_TRY(compileGoal(context, journey));
        for (const ExitCriterion &criterion : journey.settings.exitCriteria)
            PATHLOOM_TRY(compileExit(context, journey, criterion));
        nameExits(context.data, journey);
        compileReentry(context, journey);
        journey.engagementType = journey.goal.isSet ? journey.goal.eventType : context.data.sessionType;
    }
    return {};
}

} // namespace pathloom
