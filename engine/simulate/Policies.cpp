// SPDX-License-Identifier: Apache-2.0
// Whether a message may go out at this instant: consent, suppression, address, caps, quiet hours.
#include "engine/simulate/Walk.h"

#include <algorithm>

namespace pathloom {

bool Walk::isConsented(const CompiledMessage &message) const
{
    if (!data.enforcesConsent() || message.purpose == "transactional")
        return true;
    return message.consent && reader.consentAt(*message.consent, instant()) == Truth::True;
}

/// The first policy that forbids the message, in the fixed order.
Reason Walk::refusal(const Enrolment &e, const CompiledMessage &message)
{
    const PolicySwitches &switches = data.scenario.switches;
    Reason reason = Reason::None;
    if (!isConsented(message))
        reason = Reason::NoConsent;
    else if (switches.consent
             && (m_suppressed[message.channel]
                 || data.history.suppressed[profile * data.channels.size() + message.channel]))
        reason = Reason::Suppressed;
    else if (message.address && isMissing(reader.attribute(*message.address)))
        reason = Reason::NoAddress;
    else if (switches.caps && message.isCapped && isCapReached(message))
        reason = Reason::CapChannel;
    if (recorder)
        recordPolicies(e, reason);
    return reason;
}

/// Every policy up to the one that forbids, in the order of asking.
void Walk::recordPolicies(const Enrolment &e, Reason reason)
{
    static constexpr std::array<std::pair<const char *, Reason>, 4> kOrder{{
        {"consent", Reason::NoConsent},
        {"suppression", Reason::Suppressed},
        {"address", Reason::NoAddress},
        {"caps", Reason::CapChannel},
    }};
    TraceEvent &line = recorder->add(now, "policy", e.journey, e.step);
    line.reason = reason;
    for (const auto &[name, forbids] : kOrder) {
        line.details[name] = reason == forbids ? "forbids" : "allows";
        if (reason == forbids)
            return;
    }
}

bool Walk::isCapReached(const CompiledMessage &message) const
{
    const MessageHistory &history = data.history;
    for (const CompiledCap &cap : message.caps) {
        int count = 0;
        const std::int64_t after = now - cap.window;
        for (auto it = m_sends.rbegin(); it != m_sends.rend() && it->at > after; ++it) {
            const bool counts = it->isCapped && (cap.channel == kNoChannel || it->channel == cap.channel)
                && (cap.capClass == 0 || it->capClass == cap.capClass);
            count += counts;
        }
        // A send of the past has no known class: it counts towards caps of every class alone.
        const std::uint32_t first = history.offsets[profile];
        for (std::uint32_t i = history.offsets[profile + 1]; i > first && history.sends[i - 1].at > after; --i) {
            const bool counts = cap.capClass == 0
                && (cap.channel == kNoChannel || history.sends[i - 1].channel == cap.channel);
            count += counts;
        }
        if (count >= cap.maximum)
            return true;
    }
    return false;
}

namespace {

std::optional<std::int64_t> endOfOne(const std::vector<QuietPeriod> &periods, const Zone &zone,
                                     std::int64_t at)
{
    for (const QuietPeriod &quiet : periods) {
        if (const auto end = quietUntil(quiet, zone, at))
            return end;
    }
    return std::nullopt;
}

} // namespace

/// When the quiet hours around now are over; periods that touch count as one.
std::optional<std::int64_t> Walk::quietEnd(const CompiledMessage &message) const
{
    constexpr int kPeriodsAtMost = 32;
    std::optional<std::int64_t> end;
    std::int64_t at = now;
    for (int i = 0; !message.quiet.empty() && i < kPeriodsAtMost; ++i) {
        const auto next = endOfOne(message.quiet, reader.zone(), at);
        if (!next)
            break;
        end = at = *next;
    }
    return end;
}

} // namespace pathloom
