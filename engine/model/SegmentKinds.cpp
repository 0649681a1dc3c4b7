// SPDX-License-Identifier: Apache-2.0
// The rows of the step catalogue for segment graphs.
#include "engine/model/KindTables.h"

namespace pathloom {
namespace {

using F = FieldType;

StepKindSpec sourceKind(StepKind kind, std::string_view key, std::vector<FieldSpec> fields)
{
    return {.kind = kind,
            .key = key,
            .graph = GraphKind::Segment,
            .minimumIn = 0,
            .maximumIn = 0,
            .outlets = {{.key = "next", .required = false}},
            .fields = std::move(fields),
            .group = "sources"};
}

StepKindSpec filterKind(StepKind kind, std::string_view key, std::vector<FieldSpec> fields)
{
    return {.kind = kind,
            .key = key,
            .graph = GraphKind::Segment,
            .minimumIn = 1,
            .maximumIn = 1,
            .outlets = {{.key = "next", .required = false}},
            .fields = std::move(fields),
            .group = "conditions"};
}

StepKindSpec combinerKind(StepKind kind, std::string_view key, int minimumIn,
                          std::vector<FieldSpec> fields = {})
{
    return {.kind = kind,
            .key = key,
            .graph = GraphKind::Segment,
            .minimumIn = minimumIn,
            .outlets = {{.key = "next", .required = false}},
            .fields = std::move(fields),
            .group = "combiners"};
}

StepKindSpec behaviourKind()
{
    return filterKind(
        StepKind::Behaviour, "behaviour",
        {{.key = "event", .type = F::EventName, .group = "what", .required = true},
         {.key = "filter", .type = F::Rule, .group = "what"},
         {.key = "comparison", .type = F::Choice, .group = "what", .defaultValue = "at-least",
          .choices = {"at-least", "at-most", "exactly"}},
         {.key = "times", .type = F::Number, .group = "what", .defaultValue = 1.0, .minimum = 0},
         {.key = "within", .type = F::Duration, .group = "when", .defaultValue = Duration::days(30)}});
}

StepKindSpec consentKind()
{
    return filterKind(
        StepKind::Consent, "consent",
        {{.key = "channel", .type = F::Channel, .group = "what", .defaultValue = "email",
          .choices = channelNames()},
         {.key = "purpose", .type = F::Purpose, .group = "what", .defaultValue = "marketing",
          .required = true},
         {.key = "state", .type = F::Choice, .group = "what", .defaultValue = "given",
          .choices = {"given", "withdrawn", "unknown"}}});
}

StepKindSpec distanceKind()
{
    return filterKind(
        StepKind::Distance, "distance",
        {{.key = "latitude", .type = F::AttributeName, .group = "what", .required = true},
         {.key = "longitude", .type = F::AttributeName, .group = "what", .required = true},
         {.key = "toLatitude", .type = F::Number, .group = "what", .unit = "degrees",
          .defaultValue = 0.0, .minimum = -90, .maximum = 90},
         {.key = "toLongitude", .type = F::Number, .group = "what", .unit = "degrees",
          .defaultValue = 0.0, .minimum = -180, .maximum = 180},
         {.key = "radius", .type = F::Number, .group = "what", .unit = "km", .defaultValue = 10.0,
          .minimum = 0}});
}

/// One band: which scores of recency, frequency and money belong to it, and whether it is kept.
FieldMap bandRecord(std::string key, std::string label, double from, double to, bool isKept)
{
    return {{"key", std::move(key)},  {"label", std::move(label)}, {"keep", isKept},
            {"recencyFrom", from},    {"recencyTo", to},           {"frequencyFrom", from},
            {"frequencyTo", to},      {"monetaryFrom", from},      {"monetaryTo", to}};
}

FieldSpec bandScore(std::string_view key, double value)
{
    return {.key = key, .type = F::Number, .defaultValue = value, .minimum = 1, .maximum = 100};
}

StepKindSpec rfmKind()
{
    return filterKind(
        StepKind::RfmBand, "rfm",
        {{.key = "event", .type = F::EventName, .group = "what", .required = true},
         {.key = "value", .type = F::Text, .group = "what"},
         {.key = "within", .type = F::Duration, .group = "what", .defaultValue = Duration::days(365)},
         {.key = "mode", .type = F::Choice, .group = "what", .defaultValue = "quantiles",
          .choices = {"quantiles", "thresholds"}},
         {.key = "bands", .type = F::Number, .group = "what", .defaultValue = 5.0, .minimum = 2,
          .maximum = 100, .shownWhen = "mode=quantiles"},
         {.key = "recencyDays", .type = F::Text, .group = "what", .defaultValue = "30; 90; 180; 270",
          .required = true, .shownWhen = "mode=thresholds"},
         {.key = "frequencies", .type = F::Text, .group = "what", .defaultValue = "2; 3; 5; 10",
          .required = true, .shownWhen = "mode=thresholds"},
         {.key = "amounts", .type = F::Text, .group = "what", .defaultValue = "50; 100; 250; 500",
          .required = true, .shownWhen = "mode=thresholds"},
         {.key = "rules", .type = F::Records, .group = "what",
          .defaultValue = std::vector<FieldMap>{bandRecord("r1", "Champions", 4, 5, true)},
          .required = true, .minimum = 1,
          .record = {{.key = "key", .type = F::Text, .required = true},
                     {.key = "label", .type = F::Text},
                     {.key = "keep", .type = F::Boolean, .defaultValue = true},
                     bandScore("recencyFrom", 1), bandScore("recencyTo", 5),
                     bandScore("frequencyFrom", 1), bandScore("frequencyTo", 5),
                     bandScore("monetaryFrom", 1), bandScore("monetaryTo", 5)}}});
}

StepKindSpec rankingKind()
{
    return filterKind(
        StepKind::Ranking, "ranking",
        {{.key = "by", .type = F::Rule, .group = "what", .required = true},
         {.key = "end", .type = F::Choice, .group = "what", .defaultValue = "highest",
          .choices = {"highest", "lowest"}},
         {.key = "size", .type = F::Choice, .group = "what", .defaultValue = "share",
          .choices = {"share", "count"}},
         {.key = "share", .type = F::Share, .group = "what", .defaultValue = 0.1, .minimum = 0,
          .maximum = 1, .shownWhen = "size=share"},
         {.key = "count", .type = F::Number, .group = "what", .unit = "profiles",
          .defaultValue = 1000.0, .minimum = 0, .shownWhen = "size=count"}});
}

StepKindSpec percentileKind()
{
    return filterKind(
        StepKind::Percentile, "percentile",
        {{.key = "by", .type = F::Rule, .group = "what", .required = true},
         {.key = "from", .type = F::Share, .group = "what", .defaultValue = 0.9, .minimum = 0,
          .maximum = 1},
         {.key = "to", .type = F::Share, .group = "what", .defaultValue = 1.0, .minimum = 0,
          .maximum = 1}});
}

} // namespace

std::vector<StepKindSpec> segmentKinds()
{
    return {
        sourceKind(StepKind::AllProfiles, "all-profiles", {}),
        sourceKind(StepKind::SegmentSource, "segment",
                   {{.key = "segment", .type = F::SegmentName, .group = "what", .required = true}}),
        sourceKind(StepKind::ListSource, "list",
                   {{.key = "list", .type = F::ListName, .group = "what", .required = true}}),
        filterKind(StepKind::Condition, "condition",
                   {{.key = "rule", .type = F::Rule, .group = "what", .required = true}}),
        behaviourKind(),
        consentKind(),
        distanceKind(),
        rfmKind(),
        rankingKind(),
        percentileKind(),
        filterKind(StepKind::Sample, "sample",
                   {{.key = "share", .type = F::Share, .group = "what", .defaultValue = 0.1,
                     .minimum = 0, .maximum = 1},
                    {.key = "key", .type = F::Text, .group = "what"}}),
        combinerKind(StepKind::AllOf, "all-of", 1),
        combinerKind(StepKind::AnyOf, "any-of", 1),
        combinerKind(StepKind::NoneOf, "none-of", 1),
        combinerKind(StepKind::Difference, "difference", 2),
        combinerKind(StepKind::AtLeast, "at-least", 1,
                     {{.key = "k", .type = F::Number, .group = "what", .defaultValue = 2.0,
                       .required = true, .minimum = 1}}),
        {.kind = StepKind::Output,
         .key = "output",
         .graph = GraphKind::Segment,
         .minimumIn = 1,
         .maximumIn = 1,
         .group = "end"},
    };
}

} // namespace pathloom
