// SPDX-License-Identifier: Apache-2.0
// JSON of one journey's results, with the names of the command line.
#include "engine/simulate/JsonParts.h"

namespace pathloom::parts {
namespace {

Json stepToJson(const StepResult &step)
{
    return {{"id", step.step.text()},
            {"entered", step.counts.entered},
            {"passed", step.counts.passed},
            {"waiting", step.counts.waiting},
            {"left", step.counts.left},
            {"errors", step.counts.errors},
            {"held_back", reasonsToJson(step.counts.heldBack)},
            {"expected", toJson(step.entered)},
            {"metrics", toJson(step.metrics)},
            {"median_hours", numberToJson(step.medianHours)},
            {"p90_hours", numberToJson(step.p90Hours)}};
}

StepResult stepFromJson(const Json &json)
{
    StepResult step;
    step.step = StepId(json.at("id").get<std::string>());
    const auto count = [&](const char *key) { return json.at(key).get<std::uint64_t>(); };
    step.counts = {count("entered"), count("passed"), count("waiting"), count("left"), count("errors"),
                   reasonsFromJson(json.at("held_back"))};
    step.entered = estimateFromJson(json.at("expected"));
    step.metrics = estimatesFromJson(json.at("metrics"));
    step.medianHours = numberFromJson(json.at("median_hours"));
    step.p90Hours = numberFromJson(json.at("p90_hours"));
    return step;
}

Json pathToJson(const PathResult &path)
{
    return {{"id", path.path.text()}, {"from", path.from.text()},      {"exit", path.outlet},
            {"to", path.to.text()},   {"count", path.count}, {"expected", toJson(path.expected)}};
}

PathResult pathFromJson(const Json &json)
{
    const auto text = [&](const char *key) { return json.at(key).get<std::string>(); };
    return {PathId(text("id")), StepId(text("from")), text("exit"), StepId(text("to")),
            json.at("count").get<std::uint64_t>(), estimateFromJson(json.at("expected"))};
}

Json variantToJson(const VariantResult &v)
{
    return {{"step", v.step.text()},
            {"key", v.key},
            {"label", v.label},
            {"planned_share", v.plannedShare},
            {"profiles", v.profiles},
            {"conversion_rate", toJson(v.conversion)},
            {"difference", v.difference ? toJson(*v.difference) : Json()},
            {"p_value", numberToJson(v.pValue)},
            {"probability_best", numberToJson(v.probabilityBest)},
            {"sample_ratio_p", numberToJson(v.sampleRatioP)}};
}

VariantResult variantFromJson(const Json &json)
{
    VariantResult v;
    v.step = StepId(json.at("step").get<std::string>());
    v.key = json.at("key").get<std::string>();
    v.label = json.at("label").get<std::string>();
    v.plannedShare = json.at("planned_share").get<double>();
    v.profiles = json.at("profiles").get<std::uint64_t>();
    v.conversion = estimateFromJson(json.at("conversion_rate"));
    if (!json.at("difference").is_null())
        v.difference = estimateFromJson(json.at("difference"));
    v.pValue = numberFromJson(json.at("p_value"));
    v.probabilityBest = numberFromJson(json.at("probability_best"));
    v.sampleRatioP = numberFromJson(json.at("sample_ratio_p"));
    return v;
}

template <typename T, typename Function>
Json listOf(const std::vector<T> &all, Function one)
{
    Json list = Json::array();
    for (const T &entry : all)
        list.push_back(one(entry));
    return list;
}

} // namespace

Json toJson(const JourneyResult &journey)
{
    Json json{{"id", journey.id.text()},
              {"name", journey.name},
              {"qualified", journey.qualified},
              {"entered", journey.entered},
              {"holdout", journey.holdout},
              {"active", journey.active},
              {"exited", journey.exited},
              {"converted", journey.converted},
              {"not_entered", reasonsToJson(journey.notEntered)},
              {"exits", journey.exits},
              {"kpis", toJson(journey.kpis)}};
    json["steps"] = listOf(journey.steps, stepToJson);
    json["paths"] = listOf(journey.paths, pathToJson);
    json["variants"] = listOf(journey.variants, variantToJson);
    json["days"] = listOf(journey.days, [](const DailySeries &s) {
        return Json{{"measure", s.measure}, {"values", s.values}};
    });
    return json;
}

JourneyResult journeyResultFromJson(const Json &json)
{
    JourneyResult journey;
    journey.id = GraphId(json.at("id").get<std::string>());
    journey.name = json.at("name").get<std::string>();
    const auto count = [&](const char *key) { return json.at(key).get<std::uint64_t>(); };
    journey.qualified = count("qualified");
    journey.entered = count("entered");
    journey.holdout = count("holdout");
    journey.active = count("active");
    journey.exited = count("exited");
    journey.converted = count("converted");
    journey.notEntered = reasonsFromJson(json.at("not_entered"));
    journey.exits = json.at("exits").get<std::map<std::string, std::uint64_t>>();
    journey.kpis = estimatesFromJson(json.at("kpis"));
    for (const Json &step : json.at("steps"))
        journey.steps.push_back(stepFromJson(step));
    for (const Json &path : json.at("paths"))
        journey.paths.push_back(pathFromJson(path));
    for (const Json &variant : json.at("variants"))
        journey.variants.push_back(variantFromJson(variant));
    for (const Json &series : json.at("days"))
        journey.days.push_back({series.at("measure").get<std::string>(),
                                series.at("values").get<std::vector<double>>()});
    return journey;
}

} // namespace pathloom::parts
