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
