// SPDX-License-Identifier: Apache-2.0
// JSON of estimates, sums, interactions and score models. Readers throw the library's exception on
// a wrong shape; runResultFromJson turns it into an error.
#include "engine/simulate/JsonParts.h"

#include <cmath>

namespace pathloom::parts {
namespace {

constexpr std::array<std::uint64_t TermSums::*, 13> kCounts{
    &TermSums::count,      &TermSums::opened,     &TermSums::clicked,    &TermSums::converted,
    &TermSums::measuredR,  &TermSums::measuredT,  &TermSums::measuredC,  &TermSums::measuredF,
    &TermSums::measuredD,  &TermSums::measuredE1, &TermSums::measuredE2, &TermSums::measuredPositive,
    &TermSums::personalized};
constexpr std::array<double TermSums::*, 15> kSums{
    &TermSums::r,  &TermSums::t,        &TermSums::c,       &TermSums::f,          &TermSums::d,
    &TermSums::e1, &TermSums::e2,       &TermSums::positive, &TermSums::fatigue,   &TermSums::repetition,
    &TermSums::irrelevance, &TermSums::staleness, &TermSums::detour, &TermSums::alreadyBought, &TermSums::levels};
constexpr std::array<double FrictionParts::*, 6> kParts{
    &FrictionParts::fatigue,   &FrictionParts::repetition, &FrictionParts::irrelevance,
    &FrictionParts::staleness, &FrictionParts::detour,     &FrictionParts::alreadyBought};
constexpr std::array<double Terms::*, 5> kTerms{&Terms::relevance, &Terms::timeliness, &Terms::context,
                                                &Terms::friction, &Terms::accuracy};

/// One group as a flat list: counts, then sums.
Json listOf(const TermSums &sums)
{
    Json list = Json::array();
    for (const auto member : kCounts)
        list.push_back(sums.*member);
    for (const auto member : kSums)
        list.push_back(numberToJson(sums.*member));
    return list;
}

TermSums sumsOf(const Json &list)
{
    TermSums sums;
    for (std::size_t i = 0; i < kCounts.size(); ++i)
        sums.*kCounts[i] = list.at(i).get<std::uint64_t>();
    for (std::size_t i = 0; i < kSums.size(); ++i)
        sums.*kSums[i] = numberFromJson(list.at(kCounts.size() + i));
    sums.measuredLevels = sums.count; // a run knows what decided each of its interactions
    return sums;
}

Json listsOf(const std::vector<TermSums> &groups)
{
    Json list = Json::array();
    for (const TermSums &group : groups)
        list.push_back(listOf(group));
    return list;
}

std::vector<TermSums> groupsOf(const Json &list)
{
    std::vector<TermSums> groups;
    for (const Json &group : list)
        groups.push_back(sumsOf(group));
    return groups;
}

Json engagementToJson(const std::vector<ReplicationSums::Engagement> &groups)
{
    Json list = Json::array();
    for (const auto &e : groups)
        list.push_back(Json::array({e.treated, e.treatedEngaged, e.holdout, e.holdoutEngaged,
                                    e.offEngaged, e.treatedRevenue, e.holdoutRevenue, e.offRevenue}));
    return list;
}

/// Runs stored before a group was counted do not have its list.
std::vector<ReplicationSums::Engagement> engagementFromJson(const Json &json, const char *key)
{
    std::vector<ReplicationSums::Engagement> groups;
    const auto found = json.find(key);
    for (std::size_t i = 0; found != json.end() && i < found->size(); ++i) {
        const Json &e = found->at(i);
        const auto count = [&](std::size_t at) { return e.at(at).get<std::uint64_t>(); };
        groups.push_back({count(0), count(1), count(2), count(3), count(4), e.at(5).get<double>(),
                          e.at(6).get<double>(), e.at(7).get<double>()});
    }
    return groups;
}

} // namespace

Json numberToJson(double number)
{
    return std::isfinite(number) ? Json(number) : Json();
}

double numberFromJson(const Json &json)
{
    return json.is_null() ? std::numeric_limits<double>::quiet_NaN() : json.get<double>();
}

Json toJson(const Estimate &e)
{
    return {{"mean", numberToJson(e.mean)}, {"low", numberToJson(e.low)}, {"high", numberToJson(e.high)},
            {"predicted_low", numberToJson(e.predictedLow)}, {"predicted_high", numberToJson(e.predictedHigh)},
            {"measured", e.measured}};
}

Estimate estimateFromJson(const Json &json)
{
    return {numberFromJson(json.at("mean")), numberFromJson(json.at("low")), numberFromJson(json.at("high")),
            numberFromJson(json.at("predicted_low")), numberFromJson(json.at("predicted_high")),
            json.at("measured").get<bool>()};
}

Json toJson(const std::map<std::string, Estimate> &estimates)
{
    Json json = Json::object();
    for (const auto &[name, estimate] : estimates)
        json[name] = toJson(estimate);
    return json;
}

std::map<std::string, Estimate> estimatesFromJson(const Json &json)
{
    std::map<std::string, Estimate> estimates;
    for (const auto &[name, estimate] : json.items())
        estimates[name] = estimateFromJson(estimate);
    return estimates;
}

Json reasonsToJson(const std::array<std::uint64_t, kReasonCount> &counts)
{
    Json json = Json::object();
    for (std::size_t i = 0; i < kReasonCount; ++i) {
        if (counts[i] > 0)
            json[std::string(nameOf(static_cast<Reason>(i)))] = counts[i];
    }
    return json;
}

std::array<std::uint64_t, kReasonCount> reasonsFromJson(const Json &json)
{
    std::array<std::uint64_t, kReasonCount> counts{};
    for (const auto &[name, count] : json.items()) {
        if (const auto reason = reasonNamed(name))
            counts[static_cast<std::size_t>(*reason)] = count.get<std::uint64_t>();
    }
    return counts;
}

Json toJson(const ReplicationSums &sums)
{
    Json json{{"all", listOf(sums.all)}, {"steps", listsOf(sums.bySteps)}, {"channels", listsOf(sums.byChannels)},
              {"segments", listsOf(sums.bySegments)}, {"variants", listsOf(sums.byVariants)},
              {"multi_channel", sums.multiChannelProfiles}, {"coherent", sums.coherentProfiles},
              {"diversity", numberToJson(sums.diversity)}, {"diversity_profiles", sums.diversityProfiles}};
    json["engagement"] = engagementToJson(sums.engagement);
    json["variant_engagement"] = engagementToJson(sums.variantEngagement);
    json["segment_engagement"] = engagementToJson(sums.segmentEngagement);
    json["coherence"] = Json::array();
    for (const auto &c : sums.coherence)
        json["coherence"].push_back(Json::array({c.multiChannel, c.coherent}));
    return json;
}

ReplicationSums sumsFromJson(const Json &json)
{
    ReplicationSums sums;
    sums.all = sumsOf(json.at("all"));
    sums.bySteps = groupsOf(json.at("steps"));
    sums.byChannels = groupsOf(json.at("channels"));
    sums.bySegments = groupsOf(json.at("segments"));
    sums.byVariants = groupsOf(json.at("variants"));
    sums.multiChannelProfiles = json.at("multi_channel").get<std::uint64_t>();
    sums.coherentProfiles = json.at("coherent").get<std::uint64_t>();
    sums.diversity = numberFromJson(json.at("diversity"));
    sums.diversityProfiles = json.at("diversity_profiles").get<std::uint64_t>();
    sums.engagement = engagementFromJson(json, "engagement");
    sums.variantEngagement = engagementFromJson(json, "variant_engagement");
    sums.segmentEngagement = engagementFromJson(json, "segment_engagement");
    if (const auto found = json.find("coherence"); found != json.end()) {
        for (const Json &c : *found)
            sums.coherence.push_back({c.at(0).get<std::uint64_t>(), c.at(1).get<std::uint64_t>()});
    }
    return sums;
}

Json toJson(const Terms &terms)
{
    static constexpr std::array<const char *, 5> kNames{"relevance", "timeliness", "context", "friction",
                                                        "accuracy"};
    static constexpr std::array<const char *, 6> kPartNames{"fatigue",   "repetition", "irrelevance",
                                                            "staleness", "detour",     "already_bought"};
    Json json;
    for (std::size_t i = 0; i < kTerms.size(); ++i)
        json[kNames[i]] = numberToJson(terms.*kTerms[i]);
    for (std::size_t i = 0; i < kParts.size(); ++i)
        json["parts"][kPartNames[i]] = numberToJson(terms.parts.*kParts[i]);
    return json;
}

Json toJson(const Interaction &i)
{
    Json list = Json::array({i.profile, i.journey, i.step, i.channel, i.content, i.level,
                             (i.opened ? 1 : 0) + (i.clicked ? 2 : 0) + (i.converted ? 4 : 0), i.at});
    for (const auto member : kTerms)
        list.push_back(numberToJson(i.terms.*member));
    for (const auto member : kParts)
        list.push_back(numberToJson(i.terms.parts.*member));
    list.push_back(i.groups);
    return list;
}

Interaction interactionFromJson(const Json &json)
{
    Interaction i;
    i.profile = json.at(0).get<std::uint32_t>();
    i.journey = json.at(1).get<std::uint16_t>();
    i.step = json.at(2).get<std::uint16_t>();
    i.channel = json.at(3).get<std::uint16_t>();
    i.content = json.at(4).get<std::uint16_t>();
    i.level = json.at(5).get<std::uint8_t>();
    const int flags = json.at(6).get<int>();
    i.opened = (flags & 1) != 0;
    i.clicked = (flags & 2) != 0;
    i.converted = (flags & 4) != 0;
    i.at = json.at(7).get<std::int64_t>();
    for (std::size_t k = 0; k < kTerms.size(); ++k)
        i.terms.*kTerms[k] = numberFromJson(json.at(8 + k));
    for (std::size_t k = 0; k < kParts.size(); ++k)
        i.terms.parts.*kParts[k] = numberFromJson(json.at(8 + kTerms.size() + k));
    if (constexpr std::size_t kGroups = 8 + kTerms.size() + kParts.size(); json.size() > kGroups)
        i.groups = json.at(kGroups).get<std::uint64_t>();
    return i;
}

} // namespace pathloom::parts
