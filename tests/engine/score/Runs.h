// SPDX-License-Identifier: GPL-3.0-or-later
// Run results and documents made by hand, so that every score can be checked with pencil and paper.
#pragma once

#include "engine/score/Score.h"

#include <memory>

namespace pathloom::test {

/// A journey "j" with a message by each named channel: steps "email", "sms" …
[[nodiscard]] Document documentWith(const std::vector<std::string> &channels,
                                    const std::string &goal = {});

/// An interaction whose terms are all measured.
[[nodiscard]] Interaction interaction(double r, double t, double c, double f, double d,
                                      std::uint8_t level = 1);

/// A run of journey "j" in which a step and a channel per name exist. Replications hold
/// interactions by channel; the first one's are kept, each by another profile.
class RunBuilder
{
public:
    explicit RunBuilder(const std::vector<std::string> &channels);

    void startReplication();
    void add(std::size_t channel, Interaction one);
    ReplicationSums::Engagement &engagement() { return result.sums.back().engagement[0]; }

    RunResult result;
};

} // namespace pathloom::test
