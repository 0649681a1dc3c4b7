// SPDX-License-Identifier: Apache-2.0
// Pass: who listens to which event type, and how often each type recurs by itself.
#include "engine/simulate/CompilePasses.h"

#include <algorithm>

namespace pathloom {
namespace {

bool isMessageRole(EventRole role)
{
    return role >= EventRole::Send;
}

void addOnce(std::vector<std::uint16_t> &list, std::uint16_t value)
{
    if (std::find(list.begin(), list.end(), value) == list.end())
        list.push_back(value);
}

std::size_t propertyIndex(const EventTypeDef &type, const std::string &name)
{
    for (std::size_t i = 0; !name.empty() && i < type.properties.size(); ++i) {
        if (type.properties[i].name == name)
            return i;
    }
    return SIZE_MAX;
}

EventFacts factsOf(const Snapshot &snapshot, std::size_t type)
{
    const EventTypeDef &definition = snapshot.schema.events[type];
    EventFacts facts;
    facts.role = definition.role;
    facts.hash = stableHash(definition.name);
    facts.itemProperty = propertyIndex(definition, definition.itemProperty);
    facts.valueProperty = propertyIndex(definition, definition.valueProperty);
    facts.channelProperty = propertyIndex(definition, definition.channelProperty);
    facts.contentProperty = propertyIndex(definition, definition.contentProperty);
    if (facts.itemProperty != SIZE_MAX) {
        const Column &column = snapshot.events[type].properties[facts.itemProperty];
        for (const std::string &text : column.dictionary.texts())
            facts.items.push_back(snapshot.items.ids.find(text).value_or(kNoIndex));
    }
    return facts;
}

void addListeners(Program::Data &data)
{
    for (const std::uint16_t j : data.byRank) {
        const CompiledJourney &journey = data.journeys[j];
        for (const CompiledEntry &entry : journey.entries) {
            if (entry.isByEvent)
                addOnce(data.events[entry.eventType].entryJourneys, j);
        }
        if (journey.engagementType != SIZE_MAX)
            addOnce(data.events[journey.engagementType].goalJourneys, j);
        for (const CompiledExit &exit : journey.exits) {
            if (exit.hasEvent)
                addOnce(data.events[exit.eventType].exitJourneys, j);
        }
        for (const CompiledWait &wait : journey.waits) {
            if (wait.mode == WaitMode::UntilEvent)
                addOnce(data.events[wait.eventType].waitJourneys, j);
        }
    }
    const bool ruleExits = std::any_of(data.journeys.begin(), data.journeys.end(),
                                       [](const CompiledJourney &journey) { return journey.hasRuleExits; });
    for (EventFacts &facts : data.events) {
        facts.isHeard = ruleExits || !facts.entryJourneys.empty() || !facts.goalJourneys.empty()
            || !facts.exitJourneys.empty() || !facts.waitJourneys.empty();
    }
}

/// Event types that a role is written as: one that names its channel goes first.
std::size_t typeOfRole(const Schema &schema, EventRole role)
{
    std::size_t found = SIZE_MAX;
    for (std::size_t i = 0; i < schema.events.size(); ++i) {
        if (schema.events[i].role != role)
            continue;
        if (!schema.events[i].channelProperty.empty())
            return i;
        found = std::min(found, i);
    }
    return found;
}

void nameRoles(Program::Data &data)
{
    const Schema &schema = data.snapshot->schema;
    data.sendType = typeOfRole(schema, EventRole::Send);
    data.openType = typeOfRole(schema, EventRole::Open);
    data.clickType = typeOfRole(schema, EventRole::Click);
    data.unsubscribeType = typeOfRole(schema, EventRole::Unsubscribe);
    data.complaintType = typeOfRole(schema, EventRole::Complaint);
    data.bounceType = typeOfRole(schema, EventRole::Bounce);
}

bool isSimulated(const CompileContext &context, std::size_t type)
{
    const EventFacts &facts = context.data.events[type];
    const std::string &name = context.schema().events[type].name;
    if (isMessageRole(facts.role))
        return false;
    return !facts.entryJourneys.empty() || !facts.goalJourneys.empty() || !facts.exitJourneys.empty()
        || !facts.waitJourneys.empty() || context.inputs.eventTypes.contains(name);
}

/// Entry events of the journeys whose goal the type is, and the longest of their windows.
EventProcess::Options optionsOf(const Program::Data &data, std::size_t type)
{
    EventProcess::Options options{type, data.start, data.scenario.horizon, {}, Duration{}};
    for (const CompiledJourney &journey : data.journeys) {
        if (!journey.goal.isSet || journey.goal.eventType != type)
            continue;
        for (const CompiledEntry &entry : journey.entries) {
            const auto &known = options.triggers;
            if (!entry.isByEvent || entry.eventType == type || isMessageRole(data.events[entry.eventType].role))
                continue;
            if (std::find(known.begin(), known.end(), entry.eventType) == known.end())
                options.triggers.push_back(entry.eventType);
            options.followWindow.ms = std::max(options.followWindow.ms, journey.goal.window);
        }
    }
    return options;
}

} // namespace

Status compileEvents(CompileContext &context)
{
    Program::Data &data = context.data;
    const std::size_t types = context.schema().events.size();
    for (std::size_t type = 0; type < types; ++type)
        data.events.push_back(factsOf(*data.snapshot, type));
    addListeners(data);
    nameRoles(data);
    for (std::size_t type = 0; type < types; ++type) {
        if (context.control.isStopped())
            return cancelled();
        if (!isSimulated(context, type))
            continue;
        data.events[type].process = static_cast<std::uint32_t>(data.processes.size());
        if (!data.events[type].entryJourneys.empty())
            data.entryProcesses.push_back(data.events[type].process);
        data.processes.emplace_back(data.snapshot, optionsOf(data, type));
    }
    return {};
}

} // namespace pathloom
