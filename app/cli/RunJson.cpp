// SPDX-License-Identifier: GPL-3.0-or-later
// Prints runs and reads stored ones.
#include "app/cli/RunJson.h"

#include "engine/store/TextForm.h"
#include "ui/text/NameText.h"

namespace pathloom::cli {

namespace {

Json json(const Estimate &estimate)
{
    if (!estimate.measured)
        return {{"mean", nullptr},           {"low", nullptr},
                {"high", nullptr},           {"predicted_low", nullptr},
                {"predicted_high", nullptr}, {"measured", false}};
    return {{"mean", estimate.mean},
            {"low", estimate.low},
            {"high", estimate.high},
            {"predicted_low", estimate.predictedLow},
            {"predicted_high", estimate.predictedHigh}};
}

Json json(const std::map<std::string, Estimate> &estimates)
{
    Json object = Json::object();
    for (const auto &[name, estimate] : estimates)
        object[name] = json(estimate);
    return object;
}

Json reasonsJson(const std::array<std::uint64_t, kReasonCount> &counts)
{
    Json object = Json::object();
    for (std::size_t reason = 0; reason < counts.size(); ++reason) {
        if (counts[reason] > 0)
            object[std::string(nameOf(static_cast<Reason>(reason)))] = counts[reason];
    }
    return object;
}

Json stepJson(const StepResult &step)
{
    return {{"id", step.step.text()},
            {"entered", step.counts.entered},
            {"passed", step.counts.passed},
            {"waiting", step.counts.waiting},
            {"left", step.counts.left},
            {"errors", step.counts.errors},
            {"held_back", reasonsJson(step.counts.heldBack)},
            {"expected", json(step.entered)},
            {"metrics", json(step.metrics)}};
}

Json variantJson(const VariantResult &variant, const GraphId &journey)
{
    Json object = {{"journey", journey.text()},
                   {"step", variant.step.text()},
                   {"key", variant.key},
                   {"label", variant.label},
                   {"planned_share", variant.plannedShare},
                   {"profiles", variant.profiles},
                   {"conversion", json(variant.conversion)},
                   {"p_value", variant.pValue},
                   {"probability_best", variant.probabilityBest},
                   {"sample_ratio_p", variant.sampleRatioP}};
    object["difference"] = variant.difference ? json(*variant.difference) : Json();
    return object;
}

Json journeyJson(const JourneyResult &journey)
{
    Json object = {{"id", journey.id.text()},
                   {"name", journey.name},
                   {"qualified", journey.qualified},
                   {"entered", journey.entered},
                   {"holdout", journey.holdout},
                   {"active", journey.active},
                   {"exited", journey.exited},
                   {"converted", journey.converted},
                   {"not_entered", reasonsJson(journey.notEntered)},
                   {"exits", journey.exits},
                   {"kpis", json(journey.kpis)},
                   {"steps", Json::array()},
                   {"paths", Json::array()},
                   {"variants", Json::array()}};
    for (const StepResult &step : journey.steps)
        object["steps"].push_back(stepJson(step));
    for (const PathResult &path : journey.paths)
        object["paths"].push_back({{"from", path.from.text()},
                                   {"exit", path.outlet},
                                   {"to", path.to.text()},
                                   {"count", path.count},
                                   {"expected", json(path.expected)}});
    for (const VariantResult &variant : journey.variants)
        object["variants"].push_back(variantJson(variant, journey.id));
    return object;
}

std::string stepName(const Document &document, const GraphId &journey, const StepId &id)
{
    const FlowGraph *graph = document.graph(journey);
    const Step *step = graph != nullptr ? graph->step(id) : nullptr;
    return step == nullptr || step->label.empty() ? id.text() : step->label;
}

std::string heldBackText(const StepCounts &counts)
{
    std::string text;
    for (std::size_t reason = 0; reason < counts.heldBack.size(); ++reason) {
        if (counts.heldBack[reason] > 0)
            text +=
                fmt::format("{}{} {}", text.empty() ? "" : ", ", countText(counts.heldBack[reason]),
                            text::reasonName(nameOf(static_cast<Reason>(reason))).toStdString());
    }
    return text;
}

std::string valueText(const std::string &kpi, double value)
{
    switch (text::kpiUnit(kpi)) {
    case text::Unit::Share:
        return percentText(value);
    case text::Unit::Money:
        return fmt::format("{:.2f}", value);
    case text::Unit::Count:
        return fmt::format("{:.1f}", value);
    default:
        return numberText(value);
    }
}

std::string kpisText(const std::map<std::string, Estimate> &kpis)
{
    std::vector<std::vector<std::string>> rows{{"  KPI", "mean", "95 % interval", "one outcome"}};
    for (const auto &[name, estimate] : kpis) {
        const std::string label = "  " + text::kpiName(name).toStdString();
        if (!estimate.measured) {
            rows.push_back({label, "unmeasured"});
            continue;
        }
        rows.push_back({label, valueText(name, estimate.mean),
                        valueText(name, estimate.low) + " … " + valueText(name, estimate.high),
                        valueText(name, estimate.predictedLow) + " … " +
                            valueText(name, estimate.predictedHigh)});
    }
    return table(rows);
}

} // namespace

Json runJson(const RunResult &result, const std::string &id)
{
    Json object = {{"run", id},
                   {"seed", result.scenario.seed},
                   {"dataset_hash", result.datasetHash},
                   {"revision", result.revision},
                   {"population", result.population},
                   {"start", toText(result.start)},
                   {"end", toText(result.end)},
                   {"profiles", result.profiles},
                   {"fallback_zone_profiles", result.fallbackZoneProfiles},
                   {"replications", result.replicationsDone},
                   {"converged", result.converged},
                   {"production_like", result.scenario.switches.allOn()},
                   {"customer_steps", result.profileSteps},
                   {"seconds", result.seconds},
                   {"kpis", json(result.kpis)},
                   {"journeys", Json::array()},
                   {"paths", Json::array()},
                   {"variants", Json::array()},
                   {"parameters", Json::array()},
                   {"pressure", result.pressure}};
    for (const JourneyResult &journey : result.journeys) {
        Json one = journeyJson(journey);
        for (Json path : one["paths"]) {
            path["journey"] = journey.id.text();
            object["paths"].push_back(std::move(path));
        }
        for (const Json &variant : one["variants"])
            object["variants"].push_back(variant);
        object["journeys"].push_back(std::move(one));
    }
    for (const ParameterUse &use : result.parameters)
        object["parameters"].push_back({{"name", use.name},
                                        {"value", use.value},
                                        {"low", use.low},
                                        {"high", use.high},
                                        {"n", use.n},
                                        {"source", use.source},
                                        {"origin", use.origin}});
    return object;
}

std::string runText(const RunResult &result, const Document &document, const std::string &id)
{
    std::string text = fmt::format(
        "{}: {} profiles, {} to {}, seed {}, {} replications, {} steps in {:.2f} s\n", id,
        countText(result.profiles), toText(result.start), toText(result.end), result.scenario.seed,
        result.replicationsDone, countText(result.profileSteps), result.seconds);
    if (!result.scenario.switches.allOn())
        text += "Not production-like: a policy is switched off.\n";
    for (const JourneyResult &journey : result.journeys) {
        text += fmt::format("\n{}: {} qualified, {} entered, {} held out, {} converted\n",
                            journey.name, countText(journey.qualified), countText(journey.entered),
                            countText(journey.holdout), countText(journey.converted));
        std::vector<std::vector<std::string>> rows{
            {"  step", "entered", "passed", "waiting", "left", "errors", "held back"}};
        for (const StepResult &step : journey.steps)
            rows.push_back({"  " + stepName(document, journey.id, step.step),
                            countText(step.counts.entered), countText(step.counts.passed),
                            countText(step.counts.waiting), countText(step.counts.left),
                            countText(step.counts.errors), heldBackText(step.counts)});
        text += table(rows);
        for (const VariantResult &variant : journey.variants)
            text += fmt::format(
                "  {} {}: {} profiles, conversion {} ({} … {})\n",
                variant.step.isEmpty() ? "holdout" : stepName(document, journey.id, variant.step),
                variant.label.empty() ? variant.key : variant.label, countText(variant.profiles),
                percentText(variant.conversion.mean), percentText(variant.conversion.low),
                percentText(variant.conversion.high));
    }
    return text + "\n" + kpisText(result.kpis);
}

Result<OpenedRun> openRun(const Project &project, const std::string &id)
{
    std::string wanted = id;
    if (wanted.empty()) {
        auto runs = project.runs();
        if (!runs)
            return failWith(std::move(runs).error());
        if (runs->empty())
            return fail(ErrorKind::Usage, "cli.no-runs", {{"file", project.file().string()}});
        wanted = runs->front().id;
    }
    auto stored = project.run(wanted);
    if (!stored)
        return failWith(std::move(stored).error());
    auto resultJson = parseJson(stored->resultJson, wanted);
    auto documentJson = parseJson(stored->documentJson, wanted);
    if (!resultJson || !documentJson)
        return failWith(resultJson ? documentJson.error() : resultJson.error());
    auto result = runResultFromJson(*resultJson);
    if (!result)
        return failWith(std::move(result).error(), "context.reading-run", {{"run", wanted}});
    auto document = documentFromJson(*documentJson);
    if (!document)
        return failWith(std::move(document).error(), "context.reading-run", {{"run", wanted}});
    return OpenedRun{wanted, std::move(*result),
                     std::make_shared<const Document>(std::move(*document))};
}

} // namespace pathloom::cli
