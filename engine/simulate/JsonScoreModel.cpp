// SPDX-License-Identifier: Apache-2.0
// The score model that a run keeps, as JSON.
#include "engine/simulate/JsonParts.h"

namespace pathloom::parts {
namespace {

constexpr std::array<std::pair<const char *, double ScoreModel::*>, 16> kNumbers{{
    {"kappa", &ScoreModel::kappa},
    {"view_weight", &ScoreModel::viewWeight},
    {"search_weight", &ScoreModel::searchWeight},
    {"cart_weight", &ScoreModel::cartWeight},
    {"purchase_weight", &ScoreModel::purchaseWeight},
    {"click_weight", &ScoreModel::clickWeight},
    {"rating_weight", &ScoreModel::ratingWeight},
    {"moment_prior_events", &ScoreModel::momentPriorEvents},
    {"channel_prior_deliveries", &ScoreModel::channelPriorDeliveries},
    {"default_cap_per_week", &ScoreModel::defaultCapPerWeek},
    {"repetition_penalty", &ScoreModel::repetitionPenalty},
    {"irrelevance_threshold", &ScoreModel::irrelevanceThreshold},
    {"staleness_penalty", &ScoreModel::stalenessPenalty},
    {"staleness_threshold", &ScoreModel::stalenessThreshold},
    {"detour_penalty", &ScoreModel::detourPenalty},
    {"detour_maximum", &ScoreModel::detourMaximum},
}};
constexpr std::array<std::pair<const char *, Duration ScoreModel::*>, 4> kDurations{{
    {"affinity_half_life_ms", &ScoreModel::affinityHalfLife},
    {"ideal_delay_ms", &ScoreModel::idealDelay},
    {"timeliness_half_life_ms", &ScoreModel::timelinessHalfLife},
    {"repetition_window_ms", &ScoreModel::repetitionWindow},
}};

} // namespace

Json toJson(const ScoreModel &model)
{
    Json json{{"version", model.version}, {"weak_control_engagements", model.weakControlEngagements},
              {"assessment", model.assessment}};
    for (const auto &[name, member] : kNumbers)
        json[name] = model.*member;
    for (const auto &[name, member] : kDurations)
        json[name] = (model.*member).ms;
    return json;
}

ScoreModel scoreModelFromJson(const Json &json)
{
    ScoreModel model;
    model.version = json.at("version").get<int>();
    model.weakControlEngagements = json.at("weak_control_engagements").get<int>();
    model.assessment = json.at("assessment").get<std::map<std::string, double>>();
    for (const auto &[name, member] : kNumbers)
        model.*member = json.at(name).get<double>();
    for (const auto &[name, member] : kDurations)
        model.*member = {json.at(name).get<std::int64_t>()};
    return model;
}

} // namespace pathloom::parts
