// SPDX-License-Identifier: Apache-2.0
// Lines of a timeline, with the profile's local time.
#include "engine/simulate/Recorder.h"

#include "engine/simulate/steps/Behaviours.h"

#include <fmt/format.h>

namespace pathloom {

TraceEvent &Recorder::add(std::int64_t at, const char *what, std::uint16_t journey, std::uint16_t step)
{
    TraceEvent event;
    event.at = {at};
    event.local = localText(m_data.snapshot->zoneOf(m_profile), at);
    event.what = what;
    if (journey != kNoStep) {
        event.journey = m_data.journeys[journey].id;
        if (step != kNoStep)
            event.step = m_data.journeys[journey].steps[step].id;
    }
    m_events.push_back(std::move(event));
    return m_events.back();
}

std::string traceNumber(double number)
{
    return fmt::format("{}", number);
}

} // namespace pathloom
