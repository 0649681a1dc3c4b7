// SPDX-License-Identifier: Apache-2.0
// Names of reasons, and which policies a scenario leaves on.
#include "engine/simulate/Run.h"

#include <algorithm>

namespace pathloom {
namespace {

constexpr std::array<std::string_view, kReasonCount> kReasons{
    "NONE",        "NOT_IN_AUDIENCE", "ENTRY_CAP",      "REENTRY_BLOCKED", "HOLDOUT",
    "NO_CONSENT",  "SUPPRESSED",      "NO_ADDRESS",     "CAP_CHANNEL",     "CAP_OFFER",
    "LOWER_PRIORITY", "QUIET_DEFERRED", "QUIET_DISCARDED", "NO_ELIGIBLE_OFFER", "FILTER_FALSE",
    "FILTER_UNKNOWN", "PAST_DATE",    "EXIT_RULE",      "GOAL_REACHED",    "LOOP_LIMIT",
    "ERROR"};

} // namespace

std::string_view nameOf(Reason reason)
{
    return kReasons[static_cast<std::size_t>(reason)];
}

std::optional<Reason> reasonNamed(std::string_view name)
{
    const auto found = std::find(kReasons.begin(), kReasons.end(), name);
    if (found == kReasons.end())
        return std::nullopt;
    return static_cast<Reason>(found - kReasons.begin());
}

bool PolicySwitches::allOn() const
{
    return *this == PolicySwitches{};
}

} // namespace pathloom
