// SPDX-License-Identifier: Apache-2.0
// Pass: the response model in force: defaults, then the project's values, then the scenario's.
#include "engine/simulate/CompilePasses.h"

namespace pathloom {

Status compileResponses(CompileContext &context)
{
    Program::Data &data = context.data;
    const auto apply = [&](const std::vector<ParameterOverride> &overrides) {
        for (const ParameterOverride &o : overrides)
            data.parameters.set({o.name, o.value, o.low, o.high, o.source, 0});
    };
    apply(data.document.settings.responses);
    apply(data.scenario.responses);
    for (const std::string &channel : data.channels)
        data.responses.push_back(channelResponse(data.parameters, channel));
    data.shift = shiftLaw(data.parameters);
    data.historyWeight = std::max(0.0, data.parameters.common("history.weight").value);
    for (const ScoreGroup &group : data.scoreSteps) {
        for (const CompiledJourney &journey : data.journeys) {
            if (journey.id != group.journey)
                continue;
            for (const CompiledStep &step : journey.steps) {
                if (step.id != group.step)
                    continue;
                const std::uint16_t message =
                    step.kind == StepKind::Decide ? journey.decides[step.data].message : step.data;
                data.scoreChannels.push_back(journey.messages[message].channel);
            }
        }
    }
    return {};
}

} // namespace pathloom
