// SPDX-License-Identifier: Apache-2.0
// Parameters by name, and the laws that a run takes from them.
#include "engine/predict/ResponseModel.h"

#include "engine/predict/ResponseDefaults.h"

#include <algorithm>
#include <cmath>

namespace pathloom {
namespace {

constexpr double kMsPerHour = 3'600'000.0;
constexpr double kAverageRelevance = 0.5, kAverageTimeliness = 0.5, kAverageContext = 0.75,
                 kAverageFriction = 0.25;

ResponseParameter parameterOf(const ResponseDefault &row)
{
    ResponseParameter parameter{row.name, row.value, row.low, row.high, 0, "assumed",
                                ParameterOrigin::Assumed, false};
    if (row.source) {
        parameter.source = row.source;
        parameter.origin = ParameterOrigin::Published;
    }
    return parameter;
}

bool isOfChannel(std::string_view name, std::string_view channel)
{
    return name.size() > channel.size() && name.substr(0, channel.size()) == channel
           && name[channel.size()] == '.';
}

DelayLaw delayOf(const ResponseParameters &parameters, std::string_view channel, std::string_view what)
{
    const double median = std::max(1e-6, parameters.of(channel, what).value);
    return {std::log(median), std::max(0.0, parameters.of(channel, std::string(what) + ".sigma").value)};
}

double probability(const ResponseParameter &parameter)
{
    return std::clamp(parameter.value, 0.0, 1.0);
}

} // namespace

std::string_view nameOf(ParameterOrigin origin)
{
    switch (origin) {
    case ParameterOrigin::Published: return "published";
    case ParameterOrigin::Fitted: return "fitted";
    case ParameterOrigin::Assumed: break;
    }
    return "assumed";
}

ResponseParameters::ResponseParameters()
{
    for (const ResponseDefault &row : responseDefaults())
        m_parameters.emplace(row.name, parameterOf(row));
}

void ResponseParameters::set(const ParameterSetting &setting)
{
    ResponseParameter &parameter = m_parameters[setting.name];
    parameter.name = setting.name;
    parameter.value = setting.value;
    parameter.isFixed = !(setting.low < setting.high);
    parameter.low = parameter.isFixed ? setting.value : setting.low;
    parameter.high = parameter.isFixed ? setting.value : setting.high;
    parameter.n = setting.n;
    parameter.source = setting.source.empty() ? "assumed" : setting.source;
    parameter.origin = parameter.source == "assumed" ? ParameterOrigin::Assumed : ParameterOrigin::Fitted;
}

const ResponseParameter &ResponseParameters::of(std::string_view channel, std::string_view what) const
{
    const auto own = m_parameters.find(std::string(channel) + "." + std::string(what));
    return own != m_parameters.end() ? own->second : common("other." + std::string(what));
}

const ResponseParameter &ResponseParameters::common(std::string_view name) const
{
    return m_parameters.find(name)->second;
}

std::vector<ResponseParameter> ResponseParameters::inForce(std::span<const std::string> channels) const
{
    std::map<std::string, ResponseParameter> found;
    for (const auto &[name, parameter] : m_parameters) {
        if (name.starts_with("history.") || name.starts_with("shift."))
            found.emplace(name, parameter);
        if (!isOfChannel(name, "other"))
            continue;
        for (const std::string &channel : channels) {
            ResponseParameter used = of(channel, std::string_view(name).substr(6));
            used.name = channel + name.substr(5);
            found.emplace(used.name, std::move(used));
        }
    }
    std::vector<ResponseParameter> list;
    for (auto &[name, parameter] : found)
        list.push_back(std::move(parameter));
    return list;
}

std::int64_t DelayLaw::ms(double z) const
{
    // A year bounds what a long tail may give, so that times never overflow.
    const double hours = std::min(std::exp(mu + sigma * z), 8760.0);
    return std::max<std::int64_t>(1, static_cast<std::int64_t>(hours * kMsPerHour));
}

ChannelResponse channelResponse(const ResponseParameters &parameters, std::string_view channel)
{
    const auto at = [&](std::string_view what) -> const ResponseParameter & {
        return parameters.of(channel, what);
    };
    ChannelResponse response;
    response.deliver = probability(at("deliver"));
    response.bounce = std::min(probability(at("bounce")), 1.0 - response.deliver);
    // A click implies an open: the higher of the two holds where they contradict each other.
    const double click = probability(at("click"));
    response.open = {std::max(probability(at("open")), click), at("open").isFixed};
    response.clickOfOpen = {response.open.p > 0 ? click / response.open.p : 0.0, at("click").isFixed};
    response.convert = {probability(at("convert")), at("convert").isFixed};
    response.unsubscribe = probability(at("unsubscribe"));
    response.complaint = probability(at("complaint"));
    response.openDelay = delayOf(parameters, channel, "open-delay");
    response.clickDelay = delayOf(parameters, channel, "click-delay");
    response.convertDelay = delayOf(parameters, channel, "convert-delay");
    return response;
}

double ShiftLaw::logOdds(double r, double t, double c, double f) const
{
    const auto part = [](double weight, double term, double average) {
        return term == term ? weight * (term - average) : 0.0;
    };
    return part(relevance, r, kAverageRelevance) + part(timeliness, t, kAverageTimeliness)
           + part(context, c, kAverageContext) - part(friction, f, kAverageFriction);
}

ShiftLaw shiftLaw(const ResponseParameters &parameters)
{
    return {parameters.common("shift.relevance").value, parameters.common("shift.timeliness").value,
            parameters.common("shift.context").value, parameters.common("shift.friction").value};
}

double shifted(double p, double logOdds)
{
    if (p <= 0.0 || p >= 1.0)
        return p;
    const double odds = p / (1.0 - p) * std::exp(logOdds);
    return odds / (1.0 + odds);
}

} // namespace pathloom
