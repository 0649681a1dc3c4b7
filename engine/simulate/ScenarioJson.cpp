// SPDX-License-Identifier: Apache-2.0
// Text form of scenarios.
#include "engine/simulate/Run.h"

namespace pathloom {
namespace {

constexpr std::array<std::pair<const char *, bool PolicySwitches::*>, 7> kSwitches{{
    {"consent", &PolicySwitches::consent},
    {"caps", &PolicySwitches::caps},
    {"quiet_hours", &PolicySwitches::quietHours},
    {"exit_rules", &PolicySwitches::exitRules},
    {"holdouts", &PolicySwitches::holdouts},
    {"arbitration", &PolicySwitches::arbitration},
    {"entry_limits", &PolicySwitches::entryLimits},
}};

Json idsToJson(const std::vector<GraphId> &ids)
{
    Json list = Json::array();
    for (const GraphId &id : ids)
        list.push_back(id.text());
    return list;
}

tl::unexpected<Error> wrong(const char *key)
{
    return fail(ErrorKind::BadInput, "simulate.scenario", {{"key", key}});
}

Status readIds(const Json &json, const char *key, std::vector<GraphId> &ids)
{
    if (!json.contains(key))
        return {};
    if (!json[key].is_array())
        return wrong(key);
    for (const Json &id : json[key]) {
        if (!id.is_string())
            return wrong(key);
        ids.emplace_back(id.get<std::string>());
    }
    return {};
}

template <typename T>
Status readCount(const Json &json, const char *key, T &value)
{
    if (!json.contains(key))
        return {};
    if (!json[key].is_number_unsigned() || json[key].get<std::uint64_t>() > std::numeric_limits<T>::max())
        return wrong(key);
    value = json[key].get<T>();
    return {};
}

Status readTimes(const Json &json, Scenario &scenario)
{
    if (json.contains("start") && !json["start"].is_null()) {
        const auto start = json["start"].is_string() ? parseInstant(json["start"].get<std::string>())
                                                     : Result<Instant>(wrong("start"));
        if (!start)
            return failWith(start.error());
        scenario.start = *start;
    }
    if (json.contains("horizon")) {
        const auto horizon = json["horizon"].is_string() ? parseDuration(json["horizon"].get<std::string>())
                                                         : Result<Duration>(wrong("horizon"));
        if (!horizon)
            return failWith(horizon.error());
        if (horizon->ms <= 0 || *horizon > Duration::days(730))
            return wrong("horizon");
        scenario.horizon = *horizon;
    }
    return {};
}

Status readResponses(const Json &json, Scenario &scenario)
{
    if (!json.contains("responses"))
        return {};
    if (!json["responses"].is_array())
        return wrong("responses");
    for (const Json &entry : json["responses"]) {
        const auto name = jsonString(entry, "name");
        const auto value = jsonNumber(entry, "value");
        if (!name || !value)
            return wrong("responses");
        ParameterOverride o{*name, *value, *value, *value, "assumed"};
        o.low = jsonNumber(entry, "low").value_or(*value);
        o.high = jsonNumber(entry, "high").value_or(*value);
        o.source = jsonString(entry, "source").value_or("assumed");
        scenario.responses.push_back(std::move(o));
    }
    return {};
}

Status readSwitches(const Json &json, Scenario &scenario)
{
    if (json.contains("stop_when_converged")) {
        if (!json["stop_when_converged"].is_boolean())
            return wrong("stop_when_converged");
        scenario.stopWhenConverged = json["stop_when_converged"].get<bool>();
    }
    if (!json.contains("switches"))
        return {};
    for (const auto &[name, member] : kSwitches) {
        const Json &switches = json["switches"];
        if (!switches.is_object() || (switches.contains(name) && !switches[name].is_boolean()))
            return wrong("switches");
        if (switches.contains(name))
            scenario.switches.*member = switches[name].get<bool>();
    }
    return {};
}

} // namespace

Json toJson(const Scenario &scenario)
{
    Json json;
    json["journeys"] = idsToJson(scenario.journeys);
    json["seed"] = scenario.seed;
    json["replications"] = scenario.replications;
    json["stop_when_converged"] = scenario.stopWhenConverged;
    if (scenario.start)
        json["start"] = toText(*scenario.start);
    json["horizon"] = toText(scenario.horizon);
    json["sample"] = scenario.sample;
    json["threads"] = scenario.threads;
    for (const auto &[name, member] : kSwitches)
        json["switches"][name] = scenario.switches.*member;
    json["responses"] = Json::array();
    for (const ParameterOverride &o : scenario.responses)
        json["responses"].push_back(
            {{"name", o.name}, {"value", o.value}, {"low", o.low}, {"high", o.high}, {"source", o.source}});
    json["report_segments"] = idsToJson(scenario.reportSegments);
    return json;
}

Result<Scenario> scenarioFromJson(const Json &json)
{
    if (!json.is_object())
        return wrong("scenario");
    Scenario scenario;
    PATHLOOM_TRY(readIds(json, "journeys", scenario.journeys));
    PATHLOOM_TRY(readIds(json, "report_segments", scenario.reportSegments));
    PATHLOOM_TRY(readCount(json, "seed", scenario.seed));
    PATHLOOM_TRY(readCount(json, "replications", scenario.replications));
    PATHLOOM_TRY(readCount(json, "sample", scenario.sample));
    PATHLOOM_TRY(readCount(json, "threads", scenario.threads));
    if (scenario.replications == 0 || scenario.replications > 10'000)
        return wrong("replications");
    PATHLOOM_TRY(readTimes(json, scenario));
    PATHLOOM_TRY(readResponses(json, scenario));
    PATHLOOM_TRY(readSwitches(json, scenario));
    return scenario;
}

} // namespace pathloom
