// SPDX-License-Identifier: Apache-2.0
// Writes down a profile's timeline while it walks.
#pragma once

#include "engine/simulate/Program.h"

#include <vector>

namespace pathloom {

/// Collects trace events of one profile; a walk without one records nothing.
class Recorder
{
public:
    Recorder(const Program::Data &program, ProfileIndex profile) : m_data(program), m_profile(profile) {}

    /// A new line; the reference holds until the next one.
    TraceEvent &add(std::int64_t at, const char *what, std::uint16_t journey = kNoStep,
                    std::uint16_t step = kNoStep);
    [[nodiscard]] std::vector<TraceEvent> take() { return std::move(m_events); }

private:
    const Program::Data &m_data;
    ProfileIndex m_profile;
    std::vector<TraceEvent> m_events;
};

/// Number in the shortest form that reads back the same.
[[nodiscard]] std::string traceNumber(double number);

} // namespace pathloom
