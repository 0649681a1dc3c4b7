// SPDX-License-Identifier: Apache-2.0
// Scores as the JSON that cli.md names.
#include "engine/score/Score.h"

#include "engine/simulate/JsonParts.h"

namespace pathloom {

namespace {

/// What is unmeasured has null in place of a number.
Json json(const Measure &measure)
{
    Json object = {{"measured", measure.isMeasured}, {"unmeasured_share", measure.unmeasuredShare}};
    object["mean"] = measure.isMeasured ? Json(measure.value) : Json();
    object["low"] = measure.hasInterval ? Json(measure.low) : Json();
    object["high"] = measure.hasInterval ? Json(measure.high) : Json();
    return object;
}

Json frictionJson(const GroupScores &group)
{
    Json object = json(group.friction);
    for (std::size_t part = 0; part < kFrictionPartCount; ++part)
        object["parts"][std::string(nameOf(static_cast<FrictionPart>(part)))] =
            json(group.parts[part]);
    return object;
}

Json identityJson(const GroupScores &group)
{
    Json object = {
        {"kind", nameOf(group.kind)}, {"label", group.label}, {"interactions", group.interactions}};
    if (!group.journey.isEmpty())
        object["journey"] = group.journey.text();
    if (!group.step.isEmpty())
        object["step"] = group.step.text();
    if (!group.key.empty())
        object["key"] = group.key;
    return object;
}

Json effectivenessJson(const GroupScores &group)
{
    Json object = json(group.effectiveness);
    object["index"] = json(group.effectivenessIndex);
    object["interactions"] = group.interactions;
    object["components"] = {{"relevance", json(group.relevance)},
                            {"timeliness", json(group.timeliness)},
                            {"context", json(group.context)},
                            {"friction", frictionJson(group)}};
    return object;
}

Json productJson(const GroupScores &group)
{
    Json object = json(group.product);
    object["index"] = json(group.productIndex);
    object["interactions"] = group.interactions;
    object["components"] = {{"relevance", json(group.relevance)},
                            {"timeliness", json(group.timeliness)},
                            {"context", json(group.context)},
                            {"accuracy", json(group.accuracy)}};
    return object;
}

Json experienceJson(const GroupScores &group)
{
    const ExperienceValue none;
    const ExperienceValue &experience = group.experience ? *group.experience : none;
    Json object = json(experience.value);
    object["control"] = experience.control.empty() ? Json() : Json(experience.control);
    object["weak"] = experience.isWeak;
    object["control_engagements"] = experience.controlEngagements;
    object["components"] = {{"positive", json(group.positive)},
                            {"amplification", json(experience.amplification)}};
    object["growth"] = {{"conversion_rate", json(experience.conversionDifference)},
                        {"revenue_per_profile", json(experience.revenueDifference)},
                        {"lifetime_value", json(experience.lifetimeValueDifference)},
                        {"retention", json(experience.retentionDifference)}};
    return object;
}

Json groupJson(const GroupScores &group)
{
    Json object = identityJson(group);
    object["effectiveness"] = effectivenessJson(group);
    object["effectiveness_product"] = productJson(group);
    object["level"] = json(group.level);
    if (group.experience)
        object["experience_value"] = experienceJson(group);
    return object;
}

Json historyJson(const HistoryFacts &history)
{
    return {{"from", toText(history.period.from)},
            {"to", toText(history.period.to)},
            {"bounced", history.bounced},
            {"without_channel", history.withoutChannel},
            {"undeclared", history.undeclared}};
}

Json notesJson(const std::vector<ScoreNote> &notes, bool withPoints)
{
    Json list = Json::array();
    for (const ScoreNote &note : notes) {
        Json object = {{"code", note.code}, {"arguments", note.arguments}};
        if (withPoints)
            object["points"] = note.points;
        if (!note.step.isEmpty()) {
            object["journey"] = note.journey.text();
            object["step"] = note.step.text();
        }
        list.push_back(std::move(object));
    }
    return list;
}

} // namespace

Json toJson(const Maturity &maturity)
{
    Json object = {{"S", json(maturity.sophistication)},
                   {"P", json(maturity.scope)},
                   {"K", json(maturity.consistency)},
                   {"score", json(maturity.score)},
                   {"from_design", maturity.isFromDesign}};
    object["stage"] = maturity.score.isMeasured ? Json(nameOf(maturity.stage)) : Json();
    object["unmeasured_share"] = maturity.score.unmeasuredShare;
    object["components"] = {{"channel_coverage", json(maturity.channelCoverage)},
                            {"interaction_coverage", json(maturity.interactionCoverage)},
                            {"deviation", json(maturity.deviation)},
                            {"coherence", json(maturity.coherence)},
                            {"channels", maturity.channels},
                            {"personalized_channels", maturity.personalizedChannels}};
    object["evidence"] = notesJson(maturity.evidence, false);
    object["next_steps"] = notesJson(maturity.nextSteps, true);
    if (!maturity.assessment.empty())
        object["assessment"] = maturity.assessment;
    return object;
}

Json toJson(const ScoreReport &report)
{
    const GroupScores none;
    const GroupScores &run = report.groups.empty() ? none : report.groups.front();
    Json object = {{"source", report.history ? "history" : "run"},
                   {"run", report.run.empty() ? Json() : Json(report.run)},
                   {"interval_over", report.replications > 1 ? "replications" : "profiles"},
                   {"seed", report.seed},
                   {"revision", report.revision},
                   {"dataset_hash", report.datasetHash},
                   {"profiles", report.profiles},
                   {"replications", report.replications},
                   {"duplicate_probability_measured", report.isDuplicateProbabilityMeasured},
                   {"profiles_not_compared", report.profilesNotCompared},
                   {"fields_of_unknown_age", report.fieldsOfUnknownAge}};
    if (report.history)
        object["history"] = historyJson(*report.history);
    object["effectiveness"] = effectivenessJson(run);
    object["effectiveness_product"] = productJson(run);
    object["experience_value"] = experienceJson(run);
    object["maturity"] = toJson(report.maturity);
    object["kpis"] = parts::toJson(report.kpis);
    object["groups"] = Json::array();
    for (std::size_t g = 1; g < report.groups.size(); ++g)
        object["groups"].push_back(groupJson(report.groups[g]));
    for (const auto &[journey, maturity] : report.maturityByJourney)
        object["maturity_by_journey"][journey.text()] = toJson(maturity);
    if (!report.maturityByMonth.empty())
        object["maturity_by_month"] = Json::array();
    for (const MaturityPoint &point : report.maturityByMonth)
        object["maturity_by_month"].push_back({{"from", toText(point.period.from)},
                                               {"to", toText(point.period.to)},
                                               {"interactions", point.interactions},
                                               {"maturity", toJson(point.maturity)}});
    object["gains"] = Json::array();
    for (const ScoreGain &gain : report.gains)
        object["gains"].push_back({{"journey", gain.journey.text()},
                                   {"step", gain.step.text()},
                                   {"label", gain.label},
                                   {"part", nameOf(gain.part)},
                                   {"points", gain.points}});
    return object;
}

} // namespace pathloom
