// SPDX-License-Identifier: Apache-2.0
// How profiles respond to messages: named parameters with sources, and the laws made of them.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pathloom {

/// Where a parameter comes from. Stored by name: "published", "fitted", "assumed".
enum class ParameterOrigin : std::uint8_t { Published, Fitted, Assumed };
[[nodiscard]] std::string_view nameOf(ParameterOrigin origin);

/// One named number of the response model. `low` and `high` span what is plausible; where no spread
/// is published both equal `value`. A fixed parameter is taken as it is: neither the interaction's
/// terms nor the profile's history shift it.
struct ResponseParameter {
    std::string name; ///< "email.open": CHANNEL.WHAT
    double value = 0;
    double low = 0;
    double high = 0;
    std::uint64_t n = 0; ///< observations behind a fitted value
    std::string source;
    ParameterOrigin origin = ParameterOrigin::Assumed;
    bool isFixed = false;
};

/// A parameter that the person, the project or a fit puts in place of a default. Without a spread
/// (low not below high) the parameter is fixed.
struct ParameterSetting {
    std::string name;
    double value = 0, low = 0, high = 0;
    std::string source;
    std::uint64_t n = 0;
};

/// Names and values in force. What is not known of a channel is taken from "other".
///
/// Per channel: `deliver`, `bounce` (hard; at most 1 − deliver), `open`, `click`, `unsubscribe`,
/// `complaint`, each per message sent (deliver, bounce) or delivered (the rest); `convert` per click;
/// `open-delay`, `click-delay`, `convert-delay` (median hours) with `….sigma` (of the logarithm).
/// Common: `history.weight` (deliveries the channel's rate counts for beside the profile's own) and
/// `shift.relevance|timeliness|context|friction` (log-odds per unit of the term).
class ResponseParameters
{
public:
    ResponseParameters(); ///< the published and assumed defaults

    void set(const ParameterSetting &setting);
    /// The channel's own parameter, else that of "other". Requires: `what` exists there.
    [[nodiscard]] const ResponseParameter &of(std::string_view channel, std::string_view what) const;
    [[nodiscard]] const ResponseParameter &common(std::string_view name) const;
    /// All of the common ones and those of the given channels, by name.
    [[nodiscard]] std::vector<ResponseParameter> inForce(std::span<const std::string> channels) const;
    [[nodiscard]] const std::map<std::string, ResponseParameter, std::less<>> &all() const
    {
        return m_parameters;
    }

private:
    std::map<std::string, ResponseParameter, std::less<>> m_parameters;
};

/// A log-normal delay: exp(mu + sigma·z) hours.
struct DelayLaw {
    double mu = 0;
    double sigma = 0;
    [[nodiscard]] std::int64_t ms(double z) const; ///< at least 1
};

/// A probability and whether it may be shifted.
struct ResponseRate {
    double p = 0;
    bool isFixed = false;
};

/// A channel's parameters in the form that a run uses.
struct ChannelResponse {
    double deliver = 1, bounce = 0;
    ResponseRate open;         ///< of delivered
    ResponseRate clickOfOpen;  ///< click ÷ open (open is at least click)
    ResponseRate convert;      ///< of clicked
    double unsubscribe = 0, complaint = 0;
    DelayLaw openDelay, clickDelay, convertDelay;
};
[[nodiscard]] ChannelResponse channelResponse(const ResponseParameters &parameters, std::string_view channel);

/// Log-odds that the terms of an interaction add to opening, clicking and converting:
/// Σ βₖ·(term − reference), the references being the terms of an average message (relevance and
/// timeliness 0.5, context 0.75, friction 0.25, all assumed). An unmeasured term (NaN) adds nothing.
struct ShiftLaw {
    double relevance = 0, timeliness = 0, context = 0, friction = 0;
    [[nodiscard]] double logOdds(double r, double t, double c, double f) const;
};
[[nodiscard]] ShiftLaw shiftLaw(const ResponseParameters &parameters);

/// p moved by `logOdds` on the logit scale; 0 and 1 stay.
[[nodiscard]] double shifted(double p, double logOdds);

/// Posterior mean of a rate under a beta prior worth `weight` trials centred on `prior`.
[[nodiscard]] constexpr double posteriorRate(double prior, double weight, double trials, double successes)
{
    return (weight * prior + successes) / (weight + trials);
}

} // namespace pathloom
