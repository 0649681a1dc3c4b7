// SPDX-License-Identifier: Apache-2.0
// Canonical JSON of whole run results.
#include "engine/simulate/JsonParts.h"

namespace pathloom {
namespace {

Json parameterToJson(const ParameterUse &p)
{
    return {{"name", p.name}, {"value", parts::numberToJson(p.value)}, {"low", parts::numberToJson(p.low)},
            {"high", parts::numberToJson(p.high)}, {"n", p.n}, {"source", p.source}, {"origin", p.origin}};
}

ParameterUse parameterFromJson(const Json &json)
{
    return {json.at("name").get<std::string>(), parts::numberFromJson(json.at("value")),
            parts::numberFromJson(json.at("low")), parts::numberFromJson(json.at("high")),
            json.at("n").get<std::uint64_t>(), json.at("source").get<std::string>(),
            json.at("origin").get<std::string>()};
}

Json groupsToJson(const std::vector<ScoreGroup> &groups)
{
    Json list = Json::array();
    for (const ScoreGroup &group : groups)
        list.push_back({{"journey", group.journey.text()}, {"step", group.step.text()}, {"key", group.key}});
    return list;
}

std::vector<ScoreGroup> groupsFromJson(const Json &json)
{
    std::vector<ScoreGroup> groups;
    for (const Json &group : json)
        groups.push_back({GraphId(group.at("journey").get<std::string>()),
                          StepId(group.at("step").get<std::string>()), group.at("key").get<std::string>()});
    return groups;
}

Json grantToJson(const EpochGrant &g)
{
    return Json::array({g.replication, g.journey, g.resource, g.at, g.profile, g.granted});
}

EpochGrant grantFromJson(const Json &json)
{
    return {json.at(0).get<std::uint32_t>(), json.at(1).get<std::uint16_t>(), json.at(2).get<std::uint16_t>(),
            json.at(3).get<std::int64_t>(), json.at(4).get<std::uint32_t>(), json.at(5).get<bool>()};
}

void writeFacts(const RunResult &result, Json &json)
{
    json["scenario"] = toJson(result.scenario);
    json["seed"] = result.scenario.seed;
    json["dataset_hash"] = result.datasetHash;
    json["revision"] = result.revision;
    json["population"] = result.population;
    json["start"] = toText(result.start);
    json["end"] = toText(result.end);
    json["profiles"] = result.profiles;
    json["fallback_zone_profiles"] = result.fallbackZoneProfiles;
    json["replications"] = result.replicationsDone;
    json["converged"] = result.converged;
    json["partial"] = result.partial;
    json["customer_steps"] = result.profileSteps;
    json["production_like"] = result.scenario.switches.allOn();
}

void writeLists(const RunResult &result, bool withInteractions, Json &json)
{
    for (const char *key : {"journeys", "parameters", "sums"})
        json[key] = Json::array();
    for (const JourneyResult &journey : result.journeys)
        json["journeys"].push_back(parts::toJson(journey));
    for (const ParameterUse &parameter : result.parameters)
        json["parameters"].push_back(parameterToJson(parameter));
    for (const ReplicationSums &sums : result.sums)
        json["sums"].push_back(parts::toJson(sums));
    json["kpis"] = parts::toJson(result.kpis);
    json["pressure"] = result.pressure;
    json["channels"] = result.channels;
    json["contents"] = result.contents;
    json["score_steps"] = groupsToJson(result.scoreSteps);
    json["score_variants"] = groupsToJson(result.scoreVariants);
    json["score_model"] = parts::toJson(result.scores);
    if (!withInteractions)
        return;
    json["interactions"] = Json::array();
    json["grants"] = Json::array();
    for (const Interaction &interaction : result.interactions)
        json["interactions"].push_back(parts::toJson(interaction));
    for (const EpochGrant &grant : result.grants)
        json["grants"].push_back(grantToJson(grant));
}

void readFacts(const Json &json, RunResult &result)
{
    result.datasetHash = json.at("dataset_hash").get<std::string>();
    result.revision = json.at("revision").get<std::string>();
    result.population = json.at("population").get<std::string>();
    result.start = parseInstant(json.at("start").get<std::string>()).value_or(Instant{});
    result.end = parseInstant(json.at("end").get<std::string>()).value_or(Instant{});
    result.profiles = json.at("profiles").get<std::uint64_t>();
    result.fallbackZoneProfiles = json.at("fallback_zone_profiles").get<std::uint64_t>();
    result.replicationsDone = json.at("replications").get<std::uint32_t>();
    result.converged = json.at("converged").get<bool>();
    result.partial = json.at("partial").get<bool>();
    result.profileSteps = json.at("customer_steps").get<std::uint64_t>();
}

void readLists(const Json &json, RunResult &result)
{
    for (const Json &journey : json.at("journeys"))
        result.journeys.push_back(parts::journeyResultFromJson(journey));
    for (const Json &parameter : json.at("parameters"))
        result.parameters.push_back(parameterFromJson(parameter));
    for (const Json &sums : json.at("sums"))
        result.sums.push_back(parts::sumsFromJson(sums));
    result.kpis = parts::estimatesFromJson(json.at("kpis"));
    result.pressure = json.at("pressure").get<std::vector<std::uint64_t>>();
    result.channels = json.at("channels").get<std::vector<std::string>>();
    result.contents = json.at("contents").get<std::vector<std::string>>();
    result.scoreSteps = groupsFromJson(json.at("score_steps"));
    result.scoreVariants = groupsFromJson(json.at("score_variants"));
    result.scores = parts::scoreModelFromJson(json.at("score_model"));
    for (const Json &interaction : json.value("interactions", Json::array()))
        result.interactions.push_back(parts::interactionFromJson(interaction));
    for (const Json &grant : json.value("grants", Json::array()))
        result.grants.push_back(grantFromJson(grant));
}

} // namespace

Json toJson(const RunResult &result, bool withInteractions)
{
    Json json;
    writeFacts(result, json);
    writeLists(result, withInteractions, json);
    return json;
}

Result<RunResult> runResultFromJson(const Json &json)
{
    RunResult result;
    try {
        auto scenario = scenarioFromJson(json.at("scenario"));
        if (!scenario)
            return failWith(std::move(scenario).error(), "context.run");
        result.scenario = std::move(*scenario);
        readFacts(json, result);
        readLists(json, result);
    } catch (const nlohmann::json::exception &problem) {
        return fail(ErrorKind::BadInput, "simulate.result-json", {{"reason", problem.what()}});
    }
    return result;
}

} // namespace pathloom
