// SPDX-License-Identifier: Apache-2.0
// Message: send if every policy allows it at this instant, else hold or go on as the step says.
#include "engine/simulate/steps/Behaviours.h"

namespace pathloom {

Move enterMessage(Walk &walk, std::uint32_t index)
{
    const Enrolment &e = walk.enrolment(index);
    const CompiledJourney &journey = walk.journeyOf(e);
    const CompiledStep &step = journey.steps[e.step];
    const CompiledMessage &message = journey.messages[step.data];
    const auto failOutlet = step.outlets.size() > 1 ? std::optional<std::uint16_t>(1) : std::nullopt;
    walk.reader.setContext(&journey.name, &message.channelName);
    const Move move = walk.deliver(index, message, nullptr, 0, failOutlet);
    walk.reader.setContext(nullptr, nullptr);
    return move;
}

} // namespace pathloom
