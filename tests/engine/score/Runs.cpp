// SPDX-License-Identifier: GPL-3.0-or-later
// Makes run results and documents for the tests of scores.
#include "tests/engine/score/Runs.h"

namespace pathloom::test {

Document documentWith(const std::vector<std::string> &channels, const std::string &goal)
{
    auto journey = std::make_shared<Journey>();
    journey->id = GraphId("j");
    journey->name = "Journey";
    journey->settings.goal.event = goal;
    for (const std::string &channel : channels) {
        auto step = std::make_shared<Step>();
        step->id = StepId(channel);
        step->kind = StepKind::Message;
        step->label = "By " + channel;
        step->fields["channel"] = FieldValue(channel);
        journey->graph.steps[step->id] = step;
    }
    Document document;
    document.journeys[journey->id] = journey;
    return document;
}

Interaction interaction(double r, double t, double c, double f, double d, std::uint8_t level)
{
    Interaction one;
    one.terms.relevance = r;
    one.terms.timeliness = t;
    one.terms.context = c;
    one.terms.friction = f;
    one.terms.accuracy = d;
    one.terms.parts = {f, 0, 0, 0, 0, 0};
    one.level = level;
    return one;
}

RunBuilder::RunBuilder(const std::vector<std::string> &channels)
{
    JourneyResult journey;
    journey.id = GraphId("j");
    journey.name = "Journey";
    for (const std::string &channel : channels) {
        journey.steps.emplace_back().step = StepId(channel);
        result.scoreSteps.push_back({journey.id, StepId(channel), {}});
    }
    result.journeys.push_back(std::move(journey));
    result.channels = channels;
    result.scenario.journeys = {GraphId("j")};
}

void RunBuilder::startReplication()
{
    ReplicationSums sums;
    sums.bySteps.resize(result.channels.size());
    sums.byChannels.resize(result.channels.size());
    sums.engagement.resize(1);
    result.sums.push_back(std::move(sums));
}

void RunBuilder::add(std::size_t channel, Interaction one)
{
    one.channel = static_cast<std::uint16_t>(channel);
    one.step = static_cast<std::uint16_t>(channel);
    one.profile = static_cast<std::uint32_t>(result.interactions.size());
    ReplicationSums &sums = result.sums.back();
    sums.all.add(one);
    sums.bySteps[channel].add(one);
    sums.byChannels[channel].add(one);
    if (result.sums.size() == 1)
        result.interactions.push_back(one);
}

} // namespace pathloom::test
